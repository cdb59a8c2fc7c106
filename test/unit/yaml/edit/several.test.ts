import assert from 'node:assert/strict';
import { sideBySide } from '../../../../src/core/yaml/edit/textEdits.ts';
import { difference } from '../../../../src/core/yaml/edit/values.ts';
import { applyEdits, invertEdits, planEdits, type Path, type Plain } from '../../../../src/core/yaml/edit/edits.ts';
import { append, edit, remove, rename, set } from './helpers.ts';

suite('several changes', () => {
  test('build upon one another, and are told as edits of the text as it was', () => {
    const before = 'a: 1\nb: [x]\nc: 3\n';
    const result = planEdits(before, [
      append(['b'], 'p'),
      append(['b'], 'z'),
      remove('a'),
      set(['d'], 1),
      rename(['d'], 'e'),
      set(['e'], 2),
    ]);
    assert.ok(result.ok);
    assert.equal(result.text, 'b: [x, p, z]\nc: 3\ne: 2\n');
    assert.deepEqual(result.edits, [
      { offset: 0, length: 5, text: '' },
      { offset: 10, length: 0, text: ', p, z' },
      { offset: 16, length: 0, text: '\ne: 2' },
    ]);
  });

  test('that take each other back leave no edits', () => {
    for (const changes of [
      [set(['a'], 2), set(['a'], 1)],
      [set(['b'], 2), remove('b')],
      [append(['l'], 'y'), remove('l', 1)],
      [rename(['a'], 'b'), rename(['b'], 'a')],
    ]) {
      assert.deepEqual(planEdits('a: 1 # c\nl: [x]\n', changes), { ok: true, edits: [], text: 'a: 1 # c\nl: [x]\n' });
    }
  });

  test('none at all', () => {
    assert.deepEqual(planEdits('a: 1\n', []), { ok: true, edits: [], text: 'a: 1\n' });
    assert.equal(planEdits('a: [\n', []).ok, false);
  });

  test('a scalar set back is what it was, if it was written as new ones are', () => {
    const back = (before: string, path: Path, old: Plain, others: readonly Plain[]) => {
      for (const other of others) assert.equal(edit(edit(before, set(path, other)), set(path, old)), before);
    };
    const others = ['yes', 'word', 5, null, 'a\nb', { k: 1 }, ['l']];
    back('a: x # c\n', ['a'], 'x', others);
    back('- x\r\n- b: "2"\r\n', [0], 'x', others);
    back('a: [ x , z ]', ['a', 0], 'x', others);
    back('a: "1"\nb: 2\n', ['a'], '1', others);
    back('a: |\n  x\n  z\n\nb: 1\n', ['a'], 'x\nz\n', others);
    back(`a: 'x'\n`, ['a'], 'x', ['word', 'two words']);
  });
});

suite('text edits', () => {
  test('are applied in order, and refuse to overlap', () => {
    assert.equal(
      applyEdits('abcd', [
        { offset: 0, length: 1, text: 'x' },
        { offset: 1, length: 0, text: 'y' },
        { offset: 3, length: 1, text: '' },
      ]),
      'xybc',
    );
    assert.throws(
      () =>
        applyEdits('abcd', [
          { offset: 0, length: 2, text: '' },
          { offset: 1, length: 1, text: '' },
        ]),
      RangeError,
    );
    assert.throws(() => applyEdits('abcd', [{ offset: 3, length: 2, text: '' }]), RangeError);
  });

  test('can be taken back', () => {
    const edits = [
      { offset: 0, length: 1, text: 'xyz' },
      { offset: 2, length: 2, text: '' },
    ];
    assert.deepEqual(invertEdits('abcd', edits), [
      { offset: 0, length: 3, text: 'a' },
      { offset: 4, length: 0, text: 'cd' },
    ]);
  });

  test('stand side by side unless they want the same characters', () => {
    const insertion = { offset: 2, length: 0, text: 'x' };
    const removal = { offset: 2, length: 2, text: '' };
    assert.deepEqual(sideBySide([removal, insertion]), [insertion, removal]);
    assert.equal(sideBySide([removal, { offset: 3, length: 0, text: 'x' }]), undefined);
    assert.deepEqual(sideBySide([{ offset: 1, length: 0, text: '' }]), []);
  });
});

suite('the difference of two lists', () => {
  test('keeps as many items as can be', () => {
    assert.deepEqual(difference(['a', 'b', 'c', 'd'], ['b', 'x', 'd', 'e']), {
      changed: [{ index: 2, value: 'x' }],
      removed: [0],
      added: [{ index: 4, values: ['e'] }],
    });
    assert.deepEqual(difference([], ['a', 'b']), {
      changed: [],
      removed: [],
      added: [{ index: 0, values: ['a', 'b'] }],
    });
    assert.deepEqual(difference(['a', 'a', 'a'], ['a']), { changed: [], removed: [1, 2], added: [] });
  });

  test('is not looked for in lists that are too long', () => {
    const long = Array.from({ length: 200 }, (_, at) => at);
    assert.equal(
      difference(
        long,
        long.map((at) => -1 - at),
      ),
      undefined,
    );
  });
});
