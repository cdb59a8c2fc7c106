/** A file that the settings declare private but that is outside of the private folder is reported, once. */
import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { offersIn, folderOf } from '../fixes/fixing.ts';

const note = 'notes/2026-11-20-ada.yaml';
const week = 'weeks/2026-W47.yaml';
const files: Readonly<Record<string, string>> = {
  [note]: 'date: 2026-11-20\nnotes: Told\n',
  [week]: 'wins: [Told]\n',
  [`private/${week}`]: 'wins: [Kept]\n',
  'goals/a.yaml': 'title: A\nstatus: idea\n',
};

function indexWith(settings: string): OwnerIndex {
  const index = createIndex();
  for (const [path, text] of Object.entries({ ...files, 'cairn.yaml': settings })) index.put(readFile(path, text));
  return index;
}

const reported = (index: OwnerIndex): readonly string[] =>
  index.paths().flatMap((path) =>
    index
      .problemsOf(path)
      .filter(({ code }) => code === 'declared-private')
      .map(() => path),
  );

suite('Files that are declared private', () => {
  test('are reported once each outside of the private folder', () => {
    assert.deepEqual(reported(indexWith('format: 1\n')), []);
    assert.deepEqual(reported(indexWith('privacy: { notes: private }\n')), [note]);
    assert.deepEqual(reported(indexWith('privacy: { weeks: private }\n')), [week]);
    assert.deepEqual(reported(indexWith('privacy: { notes: private, weeks: private }\n')), [note, week]);
  });

  test('are not reported while the settings cannot be read: they declare nothing then', () => {
    assert.deepEqual(reported(indexWith('privacy: [\n')), []);
    const index = indexWith('privacy: { notes: private }\n');
    index.put(readFile('cairn.yaml', 'privacy: [\n'));
    assert.deepEqual(reported(index), []);
  });

  test('are looked at again when the setting changes', () => {
    const index = indexWith('format: 1\n');
    const on = index.put(readFile('cairn.yaml', 'privacy: { notes: private }\n'));
    assert.ok(on.problems.has(note));
    assert.ok(!on.problems.has('goals/a.yaml'));
    assert.ok(index.put(readFile('cairn.yaml', 'format: 1\n')).problems.has(note));
    assert.ok(!index.put(readFile('cairn.yaml', 'limit: 3\n')).problems.has(note));
    index.put(readFile('cairn.yaml', 'privacy: { notes: private }\n'));
    assert.ok(index.remove('cairn.yaml').problems.has(note));
  });

  test('can be moved to the private folder, where no other file is in the way', () => {
    const folder = folderOf({ ...files, 'cairn.yaml': 'privacy: { notes: private, weeks: private }\n' });
    const moves = (path: string): readonly unknown[] =>
      offersIn(folder, path)
        .filter(({ problem }) => problem.code === 'declared-private')
        .map(({ fix }) => fix.effect);
    assert.deepEqual(moves(note), [{ do: 'rename', to: `private/${note}` }]);
    assert.deepEqual(moves(week), []);
  });
});
