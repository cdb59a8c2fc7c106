import assert from 'node:assert/strict';
import { append, edit, refusal, refusedAt, remove, rename, set } from './helpers.ts';

suite('refusals', () => {
  test('a file that cannot be read', () => {
    assert.deepEqual(refusedAt('a: 1\nb: [x\n', set(['a'], 2)), ['syntax', '']);
    assert.deepEqual(refusedAt('a: 1\nb: "x\n', set(['a'], 2))[0], 'syntax');
    assert.deepEqual(refusedAt('a: 1\na: 2\n', set(['a'], 2)), ['syntax', 'a: 2']);
    assert.deepEqual(refusedAt('a: 1\n---\nb: 2\n', set(['a'], 2))[0], 'syntax');
    assert.deepEqual(refusedAt('t: x\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n', set(['t'], 2)), [
      'syntax',
      '<<<<<<< HEAD',
    ]);
    assert.match(refusal('a: [x\n', set(['a'], 2)).message, /^The file is not valid YAML\. .*\.$/);
  });

  test('aliases, and what they repeat', () => {
    const before =
      'base: &b\n  x: 1\n  l: [y]\nuse: *b\nlist: [*b]\nn: &n 1\nm: *n\nout: { in: &i [1], k: 2 }\nagain: *i\n';
    assert.deepEqual(refusedAt(before, set(['use'], 1)), ['alias', '*b']);
    assert.deepEqual(refusedAt(before, set(['use', 'x'], 2)), ['alias', '*b']);
    assert.deepEqual(refusedAt(before, set(['list', 0], 2)), ['alias', '*b]']);
    assert.deepEqual(refusedAt(before, set(['base', 'x'], 2)), ['alias', 'x: 1']);
    assert.deepEqual(refusedAt(before, append(['base', 'l'], 2)), ['alias', 'x: 1']);
    assert.deepEqual(refusedAt(before, set(['base', 'new'], 2)), ['alias', 'x: 1']);
    assert.deepEqual(refusedAt(before, set(['n'], 2)), ['alias', '1']);
    assert.deepEqual(refusedAt(before, append(['again'], 2)), ['alias', '*i']);
    assert.deepEqual(refusedAt(before, remove('base'))[0], 'alias');
    assert.deepEqual(refusedAt(before, remove('out'))[0], 'alias');
    assert.deepEqual(refusedAt(before, remove('out', 'in'))[0], 'alias');
    assert.deepEqual(refusedAt(before, set(['out'], 'x'))[0], 'alias');
    assert.deepEqual(refusedAt(before, set(['out'], { in: [2], k: 2 }))[0], 'alias');
    assert.deepEqual(refusedAt('&k a: 1\nb: *k\n', rename(['a'], 'x'))[0], 'alias');
    assert.deepEqual(refusedAt('&k a: 1\nb: *k\n', remove('a'))[0], 'alias');
    assert.deepEqual(refusedAt('a: *nope\nb: 1\n', set(['b'], 2)), ['alias', '*nope']);
    assert.deepEqual(refusedAt('a: &x\n  b: *x\nc: 1\n', set(['c'], 2)), ['alias', '*x']);
    assert.equal(edit(before, set(['out', 'k'], 3)), before.replace('k: 2', 'k: 3'));
  });

  test('an alias bomb', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e']
      .map(
        (key, at) =>
          `${key}: &${key} [${Array(10)
            .fill(`*${'abcd'[at] ?? ''}`)
            .join(', ')}]\n`,
      )
      .join('')}`;
    assert.equal(refusal(bomb, set(['new'], 1)).reason, 'alias');
  });

  test('merge keys', () => {
    const before = 'base: &b { x: 1, m: { k: 1 } }\nother:\n  <<: *b\n  x: 2\n  y: 3\n';
    assert.equal(refusal(before, remove('other', 'x')).reason, 'unsafe');
    assert.equal(refusal(before, rename(['other', 'x'], 'z')).reason, 'unsafe');
    assert.equal(refusal(before, rename(['other', '<<'], 'z')).reason, 'unsafe');
    assert.equal(refusal(before, set(['other', 'm', 'k'], 2)).reason, 'unsafe');
    assert.equal(refusal(before, append(['other', 'm'], 2)).reason, 'unsafe');
    assert.equal(refusal('- &b { x: 1 }\n- { <<: [*b], x: 2, y: 3 }\n', remove(1, 'x')).reason, 'unsafe');
    assert.equal(
      edit(before, set(['other', 'x'], 5), set(['other', 'm'], 6), remove('other', 'y')),
      'base: &b { x: 1, m: { k: 1 } }\nother:\n  <<: *b\n  x: 5\n  m: 6\n',
    );
  });

  test('nothing there', () => {
    assert.deepEqual(refusedAt('a: 1\nb:\n  c: 2\n', remove('b', 'x')), ['notFound', 'b:']);
    assert.deepEqual(refusedAt('a: 1\n', rename(['x'], 'y'))[0], 'notFound');
    assert.deepEqual(refusedAt('a:\nb: [1]\n', remove('a', 'x'))[0], 'notFound');
    assert.deepEqual(refusedAt('a:\nb: [1]\n', set(['b', 1], 2)), ['notFound', 'b: [1]']);
    assert.deepEqual(refusedAt('b: [1]\n', set(['b', -1], 2))[0], 'notFound');
    assert.deepEqual(refusedAt('b: [1]\n', set(['b', 0.5], 2))[0], 'notFound');
    assert.deepEqual(refusedAt('b: [1]\n', set(['new', 0, 'x'], 2))[0], 'notFound');
    assert.deepEqual(refusedAt('b:\n', set(['b', 0], 2))[0], 'notFound');
  });

  test('something else there', () => {
    assert.deepEqual(refusedAt('a: x\n', set(['a', 'b'], 1)), ['wrongType', 'x']);
    assert.deepEqual(refusedAt('a: x\n', append(['a'], 1)), ['wrongType', 'x']);
    assert.deepEqual(refusedAt('a: {b: 1}\n', append(['a'], 1)), ['wrongType', '{b: 1}']);
    assert.deepEqual(refusedAt('a: {}\n', append(['a'], 1))[0], 'wrongType');
    assert.deepEqual(refusedAt('a: [x]\n', set(['a', 'b'], 1)), ['wrongType', '[x]']);
    assert.deepEqual(refusedAt('a: [x]\n', rename(['a', 0], 'b'))[0], 'wrongType');
    assert.deepEqual(refusedAt('a: 1\n', remove())[0], 'wrongType');
  });

  test('a key that is there already', () => {
    assert.deepEqual(refusedAt('a: 1\nb: 2\n', rename(['a'], 'b')), ['duplicateKey', 'b: 2']);
    assert.deepEqual(refusedAt('a: 1\n7: 2\n', rename(['a'], '7')), ['duplicateKey', '7: 2']);
  });

  test('what cannot be edited with certainty', () => {
    assert.equal(refusal('? lonely\nb: 2\n', set(['lonely'], 1)).reason, 'unsafe');
    assert.equal(refusal('[a: 1, b]\n', set([0, 'a'], 2)).reason, 'unsafe');
    assert.equal(refusal('[a: 1, b]\n', set([0], 2)).reason, 'unsafe');
    assert.equal(refusal('a: !!str x\n', set(['a'], 5)).reason, 'unsafe');
    assert.equal(refusal('a: !!set { x, y }\n', set(['a', 'z'], 1)).reason, 'unsafe');
    assert.equal(refusal('"": 1\n~: 2\n', set([''], 3)).reason, 'unsafe');
    assert.equal(refusal('? [x, y]\n: 1\n', set(['[ x, y ]'], 3)).reason, 'unsafe');
    assert.equal(refusal('? |\n  a\n: 1\n', rename(['a\n'], 'b')).reason, 'unsafe');
  });

  test('all changes or none, with the place in the text as it was', () => {
    const before = 'a: 1\nb: x\n';
    const { reason, offset } = refusal(before, set(['a'], 'a much longer text'), set(['new'], 1), set(['b', 'c'], 1));
    assert.deepEqual([reason, offset], ['wrongType', before.indexOf('x')]);
  });
});
