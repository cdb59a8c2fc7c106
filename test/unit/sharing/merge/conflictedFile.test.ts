/** Merging a file with markers: with and without the common version, and only where less is left to decide. */
import assert from 'node:assert/strict';
import { mergeConflictsIn } from '../../../../src/core/sharing/merge/conflictedFile.ts';

const path = 'weeks/2026-W02.yaml';
const marked = 'wins:\n  - Slept\n<<<<<<< HEAD\n  - Cooked\n=======\n  - Ran\n  - Read\n>>>>>>> main\n';

suite('A file with conflict markers', () => {
  test('keeps what one side has, unless the common version tells that the other deleted it', () => {
    assert.deepEqual(mergeConflictsIn(marked, path), {
      text: 'wins:\n  - Slept\n  - Cooked\n  - Ran\n  - Read\n',
      left: 0,
    });
    assert.deepEqual(mergeConflictsIn(marked, path, 'wins:\n  - Slept\n  - Ran\n'), {
      text: 'wins:\n  - Slept\n  - Cooked\n  - Read\n',
      left: 0,
    });
  });

  test('what was edited by hand since stays', () => {
    const text = marked.replace('  - Slept\n', '  - Slept well\n').replace('wins:', 'mood: 4\nwins:');
    assert.deepEqual(mergeConflictsIn(text, path, 'wins:\n  - Slept\n  - Ran\n'), {
      text: 'mood: 4\nwins:\n  - Slept well\n  - Cooked\n  - Read\n',
      left: 0,
    });
  });

  test('keeps markers around a contradiction', () => {
    const text = '<<<<<<< HEAD\nmood: 2\nwins: [a]\n=======\nmood: 4\nwins: [b]\n>>>>>>> main\n';
    const merged = mergeConflictsIn(text, path, 'mood: 3\n');
    assert.equal(merged?.left, 1);
    assert.match(merged.text, /^<{7} HEAD\nmood: 2\n={7}\nmood: 4\n>{7} main\nwins: \[a, b\]\n$/);
  });

  test('is left alone without markers, with broken ones, and if it cannot be read', () => {
    for (const text of ['wins: [a]\n', '<<<<<<< HEAD\nwins: [a]\n', marked.replace('  - Cooked', '  - "Cooked')])
      assert.equal(mergeConflictsIn(text, path), undefined, text);
  });
});
