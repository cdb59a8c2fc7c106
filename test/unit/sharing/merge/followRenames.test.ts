/** References to IDs that were renamed on the other side. */
import assert from 'node:assert/strict';
import { readFile } from '../../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../../src/core/index/growthIndex.ts';
import { oldReferences, type RenamedFile } from '../../../../src/core/sharing/merge/followRenames.ts';

suite('References to a renamed goal', () => {
  const week = 'checkins:\n  - { goal: old, date: 2026-11-16, value: 1 }\n';

  function found(files: Readonly<Record<string, string>>, ...renamed: readonly RenamedFile[]) {
    const index = createIndex();
    for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
    return oldReferences(index, renamed).map(({ id, to, files: own, move }) => ({
      id,
      to,
      files: own.map(({ path }) => path),
      move,
    }));
  }
  const goalMoved = (from: string, to: string): RenamedFile => ({ from: `goals/${from}.yaml`, to: `goals/${to}.yaml` });

  test('are found in other files, with the feedback file', () => {
    assert.deepEqual(
      found(
        { 'goals/new.yaml': 'title: A\n', 'weeks/2026-W47.yaml': week, 'feedback/old.yaml': 'threads: []\n' },
        goalMoved('old', 'new'),
      ),
      [
        {
          id: 'old',
          to: 'new',
          files: ['weeks/2026-W47.yaml', 'feedback/old.yaml'],
          move: { from: 'feedback/old.yaml', to: 'feedback/new.yaml' },
        },
      ],
    );
  });

  test('are followed through several renames', () => {
    const files = { 'goals/newest.yaml': 'title: A\n', 'weeks/2026-W47.yaml': week };
    const [one] = found(files, goalMoved('old', 'new'), goalMoved('new', 'newest'));
    assert.deepEqual(one, { id: 'old', to: 'newest', files: ['weeks/2026-W47.yaml'], move: undefined });
  });

  test('are left alone when the ID exists again, or the new one does not', () => {
    const both = { 'goals/old.yaml': 'title: B\n', 'goals/new.yaml': 'title: A\n', 'weeks/2026-W47.yaml': week };
    assert.deepEqual(found(both, goalMoved('old', 'new')), []);
    assert.deepEqual(found({ 'weeks/2026-W47.yaml': week }, goalMoved('old', 'new')), []);
  });

  test('ignores files that moved to another folder', () => {
    assert.deepEqual(
      found(
        { 'people/new.yaml': 'name: A\n', 'weeks/2026-W47.yaml': week },
        {
          from: 'goals/old.yaml',
          to: 'people/new.yaml',
        },
      ),
      [],
    );
  });
});
