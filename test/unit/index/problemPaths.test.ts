/** The path of a problem leads to what it is about, in the file as it is written. */
import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { isGap, lines } from './told.ts';

const pathsIn = (path: string, text: string): readonly string[] =>
  readFile(path, text)
    .problems.filter(({ code }) => !isGap(code))
    .map((problem) => `${problem.code} ${problem.path?.join('.') ?? 'none'}`);

suite('Reading: the paths of problems', () => {
  test('lead to a value, an unknown key, and where a missing key belongs', () => {
    const text = lines(
      'titel: Ship it',
      'due: 2026-02-30',
      'measure: { metric: a, target: "3" }',
      'actions:',
      '  - done: 2026-11-20',
      '    odd: 1',
    );
    assert.deepEqual(pathsIn('goals/a.yaml', text), [
      'missing-key title',
      'misspelt-key titel',
      'no-such-date due',
      'unusual-form measure.target',
      'missing-key actions.0.title',
      'unknown-key actions.0.odd',
    ]);
  });

  test('count the items of a list that are left out when the file is read', () => {
    const text = lines('checkins:', '  - { goal: 7, date: x }', '  - { goal: a, date: 2026-11-11 }');
    assert.deepEqual(pathsIn('weeks/2026-W47.yaml', text), [
      'unusual-form checkins.0.goal',
      'no-such-date checkins.0.date',
      'checkin-outside-week checkins.1.date',
    ]);
  });

  test('are missing for a text that is no YAML, for comments, and for keys that are not text', () => {
    assert.deepEqual(pathsIn('goals/a.yaml', 'title: "A\n'), ['yaml-syntax none']);
    assert.deepEqual(pathsIn('goals/a.yaml', 'title: A # c\n# cairn: off nonsense\n? [b]\n: c\n'), [
      'unknown-rule none',
      'unknown-key none',
    ]);
  });

  test('of unknown references are in the index without a range', () => {
    const index = createIndex();
    index.put(readFile('goals/a.yaml', 'title: A\nwith: [me, ada]\nactions: [{ title: B, owner: sam }]\n'));
    index.put(readFile('feedback/b.yaml', 'threads: []\n'));
    const dangling = ['goals/a.yaml', 'feedback/b.yaml'].flatMap((path) => index.problemsOf(path));
    assert.deepEqual(
      dangling.filter(({ range }) => !range).map(({ code, path }) => [code, ...(path ?? [])].join(' ')),
      ['unknown-reference with 1', 'unknown-reference actions 0 owner', 'comments-without-file'],
    );
  });
});
