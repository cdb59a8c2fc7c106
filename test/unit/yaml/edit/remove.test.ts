import assert from 'node:assert/strict';
import { edit, remove, rename, text } from './helpers.ts';

suite('remove', () => {
  const before = text`
    # My goal

    title: x # t

    # dates, all of them
    start: 1
    due: 2 # soon

    # relevant
    why: |
      long

      text
      # deeper

    actions:
      # the first
      - id: a
        title: A
        # of a
      - id: b

    # end
  `;
  const without = (...lines: string[]) => lines.reduce((rest, line) => rest.replace(line, ''), before);

  test('a key goes with its own lines and no others', () => {
    assert.equal(edit(before, remove('title')), without('title: x # t\n'));
    assert.equal(edit(before, remove('due')), without('due: 2 # soon\n'));
    assert.equal(edit(before, remove('actions', 1)), without('  - id: b\n'));
    assert.equal(edit(before, remove('actions', 0, 'title')), without('    title: A\n'));
  });

  test('a comment right above goes too', () => {
    assert.equal(edit(before, remove('why')), without('# relevant\nwhy: |\n  long\n\n  text\n  # deeper\n'));
    assert.equal(edit(before, remove('actions', 0)), without('  # the first\n  - id: a\n    title: A\n    # of a\n'));
    assert.equal(edit('a: 1\n# b1\n# b2\nb: 2\nc: 3\n', remove('b')), 'a: 1\nc: 3\n');
  });

  test('but not a heading over several keys, nor what opens the file', () => {
    assert.equal(edit(before, remove('start')), without('start: 1\n'));
    assert.equal(edit('# file\ntitle: x\n\nb: 1\n', remove('title')), '# file\n\nb: 1\n');
    assert.equal(edit('---\n# file\n# more\ntitle: x\n\nb: 1\n', remove('title')), '---\n# file\n# more\n\nb: 1\n');
    assert.equal(edit('a:\n  - x\n  # not mine\n\n  - y\n', remove('a', 1)), 'a:\n  - x\n  # not mine\n\n');
  });

  test('the first entry on the line of its dash', () => {
    assert.equal(edit('- id: a # c\n  title: A\n- b\n', remove(0, 'id')), '- title: A\n- b\n');
    assert.equal(edit('- id: a # c\n  # about\n  title: A\n', remove(0, 'id')), '-\n  # about\n  title: A\n');
    assert.equal(edit('- - a\n  - b\n', remove(0, 0)), '- - b\n');
  });

  test('blank lines go too where the text above would take them for its own', () => {
    assert.equal(edit('a: |+\n  x\n\nb: 1\n\n\n# c\nc: 2\n', remove('b')), 'a: |+\n  x\n\n# c\nc: 2\n');
    assert.equal(edit('- a: |+\n    x\n  b: 1\n\n', remove(0, 'b')), '- a: |+\n    x\n');
    assert.equal(
      edit('- |+\n  x\n\n- y', remove(1)),
      '- |+\n  x\n\n',
      'a file without a last line break keeps the one that is a part of the text',
    );
    assert.equal(edit('a: |\n  x\nb: 1\n\nc: 2\n', remove('b')), 'a: |\n  x\n\nc: 2\n');
  });

  test('the last entry leaves an empty map or list', () => {
    assert.equal(edit('m: # c\n  # d\n  a: 1 # e\n# f\nn: 1\n', remove('m', 'a')), 'm: {} # c\n  # d\n# f\nn: 1\n');
    assert.equal(edit('l:\n- a\nn: 1\n', remove('l', 0)), 'l: []\nn: 1\n');
    assert.equal(edit('- a: 1 # c\n', remove(0, 'a')), '- {} # c\n');
    assert.equal(edit('# c\na: 1\n# d\n', remove('a')), '# c\n{}\n# d\n');
    assert.equal(edit('l: [ a ]\nm: { b: 1, }\n', remove('l', 0), remove('m', 'b')), 'l: []\nm: {}\n');
    assert.equal(edit('l: [ a, # c\n  ]\n', remove('l', 0)), 'l: [  # c\n  ]\n');
  });

  test('within brackets and braces', () => {
    assert.equal(edit('a: [x, y, z]\n', remove('a', 0)), 'a: [y, z]\n');
    assert.equal(edit('a: [ x,y , z ]\n', remove('a', 1)), 'a: [ x,z ]\n');
    assert.equal(edit('a: [x, y, z]\n', remove('a', 2)), 'a: [x, y]\n');
    assert.equal(edit('a: [x, y, ]\n', remove('a', 1)), 'a: [x, ]\n');
    assert.equal(edit('a: { b: 1, c: [2], d } # c\n', remove('a', 'c')), 'a: { b: 1, d } # c\n');
    assert.equal(edit('a: [x, # X\n  y, # Y\n  z] # Z\n', remove('a', 1)), 'a: [x, # X\n  z] # Z\n');
    assert.equal(edit('a: [x, # X\n  y]\n', remove('a', 0)), 'a: [ # X\n  y]\n');
    assert.equal(edit('a: [x, # X\n  y]\n', remove('a', 1)), 'a: [x # X\n  ]\n');
    assert.equal(edit('a: [\n  x, # X\n  y # Y\n]\n', remove('a', 1)), 'a: [\n  x # X\n]\n');
    assert.equal(edit('a: [\n  x, # X\n  y, # Y\n]\n', remove('a', 1)), 'a: [\n  x, # X\n]\n');
    assert.equal(edit('a: [\n  x, # X\n  y # Y\n]\n', remove('a', 0)), 'a: [\n  y # Y\n]\n');
    assert.equal(edit('a: [x, y,\n  z]\n', remove('a', 1)), 'a: [x,\n  z]\n');
  });
});

suite('rename', () => {
  test('only the key changes', () => {
    assert.equal(
      edit('a:   x # c\nb:\n  - a: 1\n', rename(['a'], 'title'), rename(['b', 0, 'a'], 'id')),
      'title:   x # c\nb:\n  - id: 1\n',
    );
    assert.equal(edit('{a: 1, "b":2}\n', rename(['a'], 'x'), rename(['b'], 'y')), '{x: 1, "y":2}\n');
    assert.equal(edit('? a # c\n: b\n', rename(['a'], 'x')), '? x # c\n: b\n');
    assert.equal(edit('&k a: b\n', rename(['a'], 'x')), '&k x: b\n');
    assert.equal(edit('a: b\n', rename(['a'], 'a')), 'a: b\n');
  });

  test('a key is quoted where it would be misread', () => {
    assert.equal(edit("a: 1\n'b': 2\n", rename(['a'], 'no'), rename(['b'], "it's")), `'no': 1\n"it's": 2\n`);
  });
});
