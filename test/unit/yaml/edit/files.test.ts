import assert from 'node:assert/strict';
import { append, edit, remove, rename, set } from './helpers.ts';

suite('what a file is made of', () => {
  test('CRLF stays, in new lines too', () => {
    assert.equal(
      edit('a: 1\r\nl:\r\n  - x\r\n', append(['l'], { k: 'p\nq' }), set(['b', 'c'], 1)),
      'a: 1\r\nl:\r\n  - x\r\n  - k: |-\r\n      p\r\n      q\r\nb:\r\n  c: 1\r\n',
    );
    assert.equal(edit('a: 1 # c\r\nb: 2\r\n', set(['a'], { k: 1 }), remove('b')), 'a: # c\r\n  k: 1\r\n');
    assert.equal(
      edit('a: |\r\n  x\r\n\r\nb: [\r\n  1\r\n]\r\n', set(['a'], 'z'), append(['b'], 2)),
      'a: z\r\n\r\nb: [\r\n  1,\r\n  2\r\n]\r\n',
    );
    assert.equal(edit('a:\r\n  b: 1\r\n', set(['a'], 'x')), 'a: x\r\n');
  });

  test('a byte order mark stays, and counts in offsets', () => {
    assert.equal(edit('\uFEFFa: 1\nb: 2\n', set(['a'], 3), remove('b')), '\uFEFFa: 3\n');
    assert.equal(edit('\uFEFFa: 1\nb: 2\n', remove('a')), '\uFEFFb: 2\n');
    assert.equal(edit('\uFEFF', set(['a'], 1)), '\uFEFFa: 1\n');
    assert.equal(edit('\uFEFF# c', set(['a'], 1)), '\uFEFF# c\na: 1');
  });

  test('a missing last newline stays missing', () => {
    assert.equal(edit('a: 1', set(['b'], 2), set(['c', 'd'], ['x'])), 'a: 1\nb: 2\nc:\n  d:\n    - x');
    assert.equal(edit('a:\n  - x # c', append(['a'], 'z')), 'a:\n  - x # c\n  - z');
    assert.equal(edit('a: |\n  x', set(['b'], 1)), 'a: |\n  x\nb: 1');
    assert.equal(edit('a: 1\nb: 2', remove('b')), 'a: 1');
    assert.equal(edit('a: 1\n\n# c\nb: 2\nc: 3', remove('c'), remove('b')), 'a: 1\n');
    assert.equal(edit('# c', set(['a'], 1)), '# c\na: 1');
  });

  test('a file without values', () => {
    assert.equal(edit('', set(['a'], 1)), 'a: 1\n');
    assert.equal(edit('\n', set(['a'], 1)), '\na: 1\n');
    assert.equal(edit('# mine\n\n', set(['a'], { b: 1 })), '# mine\n\na:\n  b: 1\n');
    assert.equal(edit('# mine\r\n', set(['a'], { b: 1 })), '# mine\r\na:\r\n  b: 1\r\n');
    assert.equal(edit('---\n', set(['a'], 1)), '---\na: 1\n');
    assert.equal(edit('--- # c', set(['a'], 1)), '--- # c\na: 1');
    assert.equal(edit('---\n# c\n...\n# d\n', set(['a'], 1)), '---\n# c\na: 1\n...\n# d\n');
    assert.equal(edit('~ # c\n', set(['a'], 1)), 'a: 1 # c\n');
    assert.equal(edit('{}\n', set(['a'], 1)), 'a: 1\n');
    assert.equal(edit('[]\n', append([], 'x')), '[x]\n');
    assert.equal(edit('# c\n', append([], { a: 1 })), '# c\n- a: 1\n');
  });

  test('markers and directives', () => {
    assert.equal(edit('%YAML 1.2\n---\na: 1\n...\n', set(['b'], 2)), '%YAML 1.2\n---\na: 1\nb: 2\n...\n');
    assert.equal(edit('--- # c\na: 1\n...', append(['b'], 2), set(['a'], 3)), '--- # c\na: 3\nb:\n  - 2\n...');
  });

  test('anchors and tags stay where they are', () => {
    assert.equal(edit('a: &x 1 # c\nb: !!str x\n', set(['a'], 2), set(['b'], '012')), 'a: &x 2 # c\nb: !!str "012"\n');
    assert.equal(edit('a: &x # c\n  k: 1\n', set(['a'], 's')), 'a: &x s # c\n');
    assert.equal(edit('a: !!map\n  k: 1\n', remove('a', 'k')), 'a: !!map {}\n');
    assert.equal(
      edit('a: &x\nb: !!seq [] # c\n', append(['a'], { k: 1 }), append(['b'], { k: 1 })),
      'a: &x\n  - k: 1\nb: !!seq # c\n  - k: 1\n',
    );
    assert.equal(edit('- &x\n- &y k: 1\n', set([0], { a: 1 }), set([1, 'l'], 2)), '- &x\n  a: 1\n- &y k: 1\n  l: 2\n');
  });

  test('values of other types elsewhere do not matter', () => {
    const before =
      'at: !!timestamp 2026-11-22\nset: !!set { x, y }\nomap: !!omap [ p: 1 ]\nbytes: !!binary aGk=\nn: .nan\nz: 1\n';
    assert.equal(edit(before, set(['z'], 2)), before.replace('z: 1', 'z: 2'));
  });

  test('aliases elsewhere do not matter', () => {
    const before = 'base: &b { x: 1 }\nuse: *b\nn: 1\nl: [*b]\n';
    assert.equal(
      edit(before, set(['n'], 2), append(['l'], 'z'), remove('use')),
      'base: &b { x: 1 }\nn: 2\nl: [*b, z]\n',
    );
    assert.equal(edit('a: &x 1\nb: [&y 2, *y]\nc: *x\n', set(['b'], 'z')), 'a: &x 1\nb: z\nc: *x\n');
  });

  test('explicit keys', () => {
    const before = '? a # ca\n# between\n: b # cb\n? [x, y]\n: z\n? c\n: - 1\nk: 1\n';
    assert.equal(edit(before, set(['a'], { x: 1 })), before.replace(': b # cb', ': # cb\n  x: 1'));
    assert.equal(edit(before, append(['c'], 2)), before.replace('- 1', '- 1\n  - 2'));
    assert.equal(edit(before, remove('a')), before.slice(before.indexOf('? [')));
    assert.equal(edit(before, set(['m'], 1)), `${before}m: 1\n`);
  });

  test('tabs that YAML allows', () => {
    assert.equal(edit('a:\t1\t# c\nb: 2\n', set(['a'], 3), rename(['b'], 'x')), 'a:\t3\t# c\nx: 2\n');
  });
});
