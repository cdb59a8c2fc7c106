import assert from 'node:assert/strict';
import { definingFiles, referringFiles, titleOf } from '../../../src/core/index/lookup.ts';
import { indexOf } from './folder.ts';

suite('language: definitions and references of an id', () => {
  const index = indexOf({
    'goals/split.yaml': 'title: Split\nsupports: { skills: [go], values: [craft] }\nwith: [ada]\n',
    'private/goals/split.yaml': 'title: Split in private\n',
    'goals/broken.yaml': 'title: "\n',
    'feedback/split.yaml': 'threads: [\n',
    'people/ada.yaml': 'name: Ada\n',
    'profile.yaml': 'skills: [{ id: go, title: The Go language }]\nvalues: [{ id: craft }]\n',
    'ladder.yaml': 'skills: [{ id: go }, { id: sql, title: Databases }]\nrungs: [{ id: senior, expects: { go: 2 } }]\n',
    'assessments/a.yaml': 'date: 2026-01-01\nkind: skills\nitems: [{ id: go, rating: 1 }]\n',
    'weeks/2026-W01.yaml': 'checkins: [{ goal: split, date: 2026-01-01 }]\n',
  });
  const paths = (entries: readonly { readonly path: string }[]) => entries.map(({ path }) => path);

  test('finds files and items, shared ones first, and files that cannot be read', () => {
    assert.deepEqual(paths(definingFiles(index, { target: 'goal', id: 'split' })), [
      'goals/split.yaml',
      'private/goals/split.yaml',
    ]);
    assert.deepEqual(paths(definingFiles(index, { target: 'goal', id: 'broken' })), ['goals/broken.yaml']);
    assert.deepEqual(paths(definingFiles(index, { target: 'skill', id: 'go' })), ['profile.yaml', 'ladder.yaml']);
    assert.deepEqual(paths(definingFiles(index, { target: 'value', id: 'go' })), []);
  });

  test('finds all kinds of references', () => {
    assert.deepEqual(paths(referringFiles(index, { target: 'goal', id: 'split' })), [
      'feedback/split.yaml',
      'weeks/2026-W01.yaml',
    ]);
    assert.deepEqual(paths(referringFiles(index, { target: 'skill', id: 'go' })), [
      'goals/split.yaml',
      'ladder.yaml',
      'assessments/a.yaml',
    ]);
    assert.deepEqual(paths(referringFiles(index, { target: 'value', id: 'go' })), []);
  });

  test('finds the titles', () => {
    const title = (target: 'goal' | 'person' | 'skill' | 'value', id: string) => titleOf(index, { target, id });
    assert.deepEqual(
      [
        title('goal', 'split'),
        title('person', 'ada'),
        title('skill', 'go'),
        title('skill', 'sql'),
        title('value', 'craft'),
        title('goal', 'none'),
      ],
      ['Split', 'Ada', 'The Go language', 'Databases', undefined, undefined],
    );
  });
});
