/** Items that are put between others. */
import assert from 'node:assert/strict';
import { edit, insert, refusedAt, text } from './helpers.ts';

suite('insert into', () => {
  test('a block list: above the item that had the place, and its comments', () => {
    const before = text`
      actions:
        # The outline comes first.
        - title: Outline # soon

        # Then the draft,
        # which is long.
        - title: Draft
          # with pictures
      due: 2026-12-18
    `;
    assert.equal(
      edit(before, insert(['actions'], 0, { title: 'Read' })),
      before.replace('  # The outline', '  - title: Read\n  # The outline'),
    );
    assert.equal(
      edit(before, insert(['actions'], 1, { title: 'Read' })),
      before.replace('# soon\n', '# soon\n  - title: Read\n'),
    );
    assert.equal(
      edit(before, insert(['actions'], 2, { title: 'Read' })),
      before.replace('# with pictures\n', '# with pictures\n  - title: Read\n'),
    );
  });

  test('a list on the line of a dash, and dashes below the key itself', () => {
    assert.equal(edit('- - b\n  - c\n', insert([0], 0, 'a')), '- - a\n  - b\n  - c\n');
    assert.equal(edit('a:\n- b\n- c\n', insert(['a'], 1, 'x')), 'a:\n- b\n- x\n- c\n');
    assert.equal(edit('- b\r\n- c', insert([], 0, 'a')), '- a\r\n- b\r\n- c');
    assert.equal(edit('\uFEFFa:\n  - b\n', insert(['a'], 0, 'a')), '\uFEFFa:\n  - a\n  - b\n');
  });

  test('comments that open the file stay on top', () => {
    assert.equal(edit('# Mine.\n- b\n', insert([], 0, 'a')), '# Mine.\n- a\n- b\n');
    assert.equal(edit('---\n# Mine.\n- b\n', insert([], 0, 'a')), '---\n# Mine.\n- a\n- b\n');
  });

  test('brackets, in one line and in several', () => {
    assert.equal(edit('a: [1, 3] # c\n', insert(['a'], 0, 0)), 'a: [0, 1, 3] # c\n');
    assert.equal(edit('a: [1, 3] # c\n', insert(['a'], 1, 2)), 'a: [1, 2, 3] # c\n');
    assert.equal(edit('a: [1, 3] # c\n', insert(['a'], 2, 4)), 'a: [1, 3, 4] # c\n');
    assert.equal(edit('a: [\n  1, # one\n  3\n]\n', insert(['a'], 1, 2)), 'a: [\n  1, # one\n  2,\n  3\n]\n');
    assert.equal(edit('a: [\n  1, # one\n  3\n]\n', insert(['a'], 0, 0)), 'a: [\n  0,\n  1, # one\n  3\n]\n');
    assert.equal(edit('["a","c"]', insert([], 1, 'b')), '["a","b","c"]');
  });

  test('what is empty or missing, as the first item', () => {
    assert.equal(edit('a: []\n', insert(['a'], 0, 'x')), 'a: [x]\n');
    assert.equal(edit('a: # c\n', insert(['a'], 0, 'x')), 'a: # c\n  - x\n');
    assert.equal(edit('b: 1\n', insert(['a'], 0, 'x')), 'b: 1\na:\n  - x\n');
  });

  test('no place that the list does not have', () => {
    assert.deepEqual(refusedAt('a: [x]\n', insert(['a'], 2, 'y')), ['notFound', '[x]']);
    assert.deepEqual(refusedAt('a: [x]\n', insert(['a'], -1, 'y')), ['notFound', '[x]']);
    assert.deepEqual(refusedAt('a: [x]\n', insert(['a'], 0.5, 'y')), ['notFound', '[x]']);
    assert.deepEqual(refusedAt('a:\n', insert(['a'], 1, 'y'))[0], 'notFound');
    assert.deepEqual(refusedAt('b: 1\n', insert(['a'], 1, 'y'))[0], 'notFound');
    assert.deepEqual(refusedAt('a: { b: 1 }\n', insert(['a'], 0, 'y')), ['wrongType', '{ b: 1 }']);
    assert.deepEqual(refusedAt('a: &x [1]\nb: *x\n', insert(['a'], 0, 'y')), ['alias', '[1]']);
  });
});
