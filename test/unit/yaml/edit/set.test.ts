import assert from 'node:assert/strict';
import { planEdits } from '../../../../src/core/yaml/edit/edits.ts';
import { edit, editWith, rename, set, text } from './helpers.ts';

suite('set: a value that is there', () => {
  test('only the scalar changes: its comment, and every space before it, stays', () => {
    const before = text`
      title: Lead the migration
      status: active            # idea | active | paused
      due:   2026-12-18
    `;
    assert.equal(edit(before, set(['status'], 'done')), before.replace('active  ', 'done  '));
    assert.equal(edit(before, set(['due'], '2027-01-31')), before.replace('2026-12-18', '2027-01-31'));
    const result = planEdits(before, [set(['status'], 'done')]);
    assert.deepEqual(result.ok && result.edits, [{ offset: before.indexOf('active'), length: 6, text: 'done' }]);
  });

  test('the author keeps the quotes, or goes without', () => {
    assert.equal(edit(`a: 'x'\n`, set(['a'], 'y')), `a: 'y'\n`);
    assert.equal(edit(`a: "x"\n`, set(['a'], 'y')), `a: "y"\n`);
    assert.equal(edit(`a: "x"\nb: y\n`, set(['b'], 'z')), `a: "x"\nb: z\n`);
    assert.equal(edit(`a: 'x'\nb: y\n`, set(['b'], 'yes')), `a: 'x'\nb: 'yes'\n`);
    assert.equal(edit(`a: "5"\n`, set(['a'], 5)), `a: 5\n`);
    assert.equal(edit(`a: 'x: y'\nb: z\n`, set(['a'], 'x')), `a: x\nb: z\n`);
    assert.equal(edit(`a: 'x: y'\n`, set(['a'], 'x: z')), `a: 'x: z'\n`);
  });

  test('a value that is there already changes nothing, however it is written', () => {
    for (const before of ['a: "x"\n', "a: 'x'\n", 'a: >-\n  x\n', 'a:\n  x # c\n', 'b: &n x\na: *n\n']) {
      const result = planEdits(before, [set(['a'], 'x')]);
      assert.deepEqual(result, { ok: true, edits: [], text: before });
    }
    assert.equal(edit('a: 0.60\n', set(['a'], 0.6)), 'a: 0.60\n');
    assert.equal(edit('a: {x: 1, y: [2]}\n', set(['a'], { y: [2], x: 1 })), 'a: {x: 1, y: [2]}\n');
  });

  test('an empty value is filled before its comment', () => {
    assert.equal(edit('status: # mine\ndue:\n', set(['status'], 'active')), 'status: active # mine\ndue:\n');
    assert.equal(edit('status: # mine\ndue:\n', set(['due'], 5)), 'status: # mine\ndue: 5\n');
    assert.equal(edit('due: \n', set(['due'], 5)), 'due: 5\n');
    assert.equal(edit('due: ~   # c\n', set(['due'], 5)), 'due: 5   # c\n');
    assert.equal(
      edit('- { title: Go, note:, due: }\n', set([0, 'note'], 'x'), set([0, 'due'], 5)),
      '- { title: Go, note: x, due: 5 }\n',
    );
    assert.equal(edit('{"a":,"b":1}', set(['a'], 'x')), '{"a": "x","b":1}');
    assert.equal(edit('- a\n-\n- # c\n', set([1], 'b'), set([2], 'd')), '- a\n- b\n- d # c\n');
  });

  test('items of lists, within brackets and braces too', () => {
    assert.equal(edit('a:\n- x # 1\n- y # 2\n', set(['a', 1], 'z')), 'a:\n- x # 1\n- z # 2\n');
    assert.equal(edit('a: [ x,y , z ] # c\n', set(['a', 1], 'a, b')), 'a: [ x,"a, b" , z ] # c\n');
    assert.equal(edit('a: { x: 1, y }\n', set(['a', 'x'], 2), set(['a', 'y'], 3)), 'a: { x: 2, y: 3 }\n');
    assert.equal(edit('a: [{ x: , y: 2 }]\n', set(['a', 0, 'x'], 1)), 'a: [{ x: 1, y: 2 }]\n');
  });

  test('a scalar of several lines gives way to one of one line', () => {
    const before = text`
      plain: one
        two # c
      double: "one
        two"
      block: |   # why
        one

        two


      # next
      folded: >-
        one
        two
      last: 1
    `;
    const after = text`
      plain: a # c
      double: "b"
      block: c   # why


      # next
      folded: d
      last: 1
    `;
    assert.equal(
      edit(before, set(['plain'], 'a'), set(['double'], 'b'), set(['block'], 'c'), set(['folded'], 'd')),
      after,
    );
  });

  test('a text of several lines is written as a block', () => {
    assert.equal(edit('a: x # c\nb: 1\n', set(['a'], 'one\n\ntwo\n')), 'a: | # c\n  one\n\n  two\nb: 1\n');
    assert.equal(edit('a: "x"\n', set(['a'], 'one\ntwo')), 'a: |-\n  one\n  two\n');
    assert.equal(edit('a: |\n  x\nb: 1\n', set(['a'], 'one\ntwo\n\n')), 'a: |+\n  one\n  two\n\nb: 1\n');
    assert.equal(edit('a: |-\n    x\nb: 1\n', set(['a'], ' one\ntwo')), 'a: |2-\n   one\n  two\nb: 1\n');
    assert.equal(edit('a:\n- x\n- y\n', set(['a', 0], 'one\ntwo')), 'a:\n- |-\n  one\n  two\n- y\n');
  });

  test('a block that would swallow what follows is quoted instead', () => {
    assert.equal(edit('a: x\n  # deeper\nb: 1\n', set(['a'], 'one\ntwo')), 'a: "one\\ntwo"\n  # deeper\nb: 1\n');
    assert.equal(edit('a: x\n\nb: 1\n', set(['a'], 'one\n\n')), 'a: "one\\n\\n"\n\nb: 1\n');
    assert.equal(edit('a: [x]\n', set(['a', 0], 'one\ntwo')), 'a: ["one\\ntwo"]\n');
  });

  test('a scalar becomes a map or list, and back', () => {
    assert.equal(edit('a: x # c\nb: 1\n', set(['a'], { k: 1, l: ['m'] })), 'a: # c\n  k: 1\n  l:\n    - m\nb: 1\n');
    assert.equal(edit('- x # c\n- y\n', set([0], { k: 1, l: 2 })), '- k: 1 # c\n  l: 2\n- y\n');
    assert.equal(edit('- x # c\n- y\n', set([0], ['k', 'l'])), '- - k # c\n  - l\n- y\n');
    assert.equal(edit('a: # c1\n  # c2\n  k: 1 # c3\n\nb: 1\n', set(['a'], 'x')), 'a: x # c1\n  # c2\n\nb: 1\n');
    assert.equal(edit('-\n  k: 1\n- l: 1\n  m: 2 # c\n', set([0], 'x'), set([1], 'z')), '- x\n- z\n');
    assert.equal(
      edit('-   x\n-   k: 1\n    l: 2\n', set([0], ['a', 'b']), set([1], ['c', 'd'])),
      '-   -   a\n    -   b\n-   -   c\n    -   d\n',
    );
    assert.equal(edit('- 1\n-   k: 1\n    l: 2\n', set([1], ['c', 'd'])), '- 1\n-   - c\n    - d\n');
    assert.equal(edit('a: x\n', set(['a'], {})), 'a: {}\n');
    assert.equal(edit('a:\n- x\nb: 1\n', set(['a'], { k: 1 })), 'a:\n  k: 1\nb: 1\n');
  });

  test('in a map, only the keys that differ change', () => {
    const before = text`
      measure:   # how I know
        metric: services   # not teams
        # from the wiki
        baseline: 0
        unit: services
      due: 2026-12-18
    `;
    const after = text`
      measure:   # how I know
        metric: services   # not teams
        target: 8
        # from the wiki
        baseline: 1
      due: 2026-12-18
    `;
    assert.equal(edit(before, set(['measure'], { metric: 'services', target: 8, baseline: 1 })), after);
    assert.equal(edit('b: 2\nc: 3\n', set([], { a: 1, b: 2 })), 'a: 1\nb: 2\n');
  });

  test('in braces over several lines, commas stay right', () => {
    const before = 'a: {\n  x: 1, # X\n  b: 2, # B\n  c: 3 # C\n  }\n';
    assert.equal(edit(before, set(['a'], { x: 1, b: 2, n: 4 })), 'a: {\n  x: 1, # X\n  b: 2, # B\n  n: 4,\n  }\n');
    assert.equal(edit(before, set(['a'], { m: 4, b: 5 })), 'a: {\n  b: 5, # B\n  m: 4,\n  }\n');
    assert.equal(edit('a: { x: 1, b: 2, c: 3 }\n', set(['a'], { x: 1, n: 4 })), 'a: { x: 1, n: 4 }\n');
  });

  test('in a list, what stays keeps its lines and comments', () => {
    const before = text`
      list:
        - a # A

        # about b
        - b # B

        - c # C
        - d # D
    `;
    const expected = (lines: string) => `list:\n${lines}`;
    assert.equal(edit(before, set(['list'], ['a', 'c', 'd'])), expected('  - a # A\n\n\n  - c # C\n  - d # D\n'));
    assert.equal(
      edit(before, set(['list'], ['b', 'x', 'd', 'e'])),
      expected('\n  # about b\n  - b # B\n\n  - x # C\n  - d # D\n  - e\n'),
    );
    assert.equal(edit(before, set(['list'], ['new', 'a', 'b', 'c', 'd'])), before.replace('  - a', '  - new\n  - a'));
    assert.equal(edit('l: [a, b, c, d] # c\n', set(['l'], ['b', 'e'])), 'l: [b, e] # c\n');
    assert.equal(
      edit('l:\n  - { id: a, n: 1 } # A\n  - { id: b } # B\n', set(['l'], [{ id: 'a', n: 2 }, { id: 'b' }])),
      'l:\n  - { id: a, n: 2 } # A\n  - { id: b } # B\n',
    );
  });

  test('values of a long list are edited where they are', () => {
    const before = Array.from({ length: 300 }, (_, at) => `- n${at} # ${at}\n`).join('');
    const value = Array.from({ length: 300 }, (_, at) => (at === 150 ? 'x' : `n${at}`));
    assert.equal(edit(before, set([], value)), before.replace('n150', 'x'));
  });

  test('the whole of a file', () => {
    assert.equal(edit('a: 1 # c\n', set([], ['x'])), '- x\n');
    assert.equal(edit('# c\nx\n# d\n', set([], { a: 1 })), '# c\na: 1\n# d\n');
    assert.equal(edit('--- x # c\n', set([], { a: 1 })), '--- # c\na: 1\n');
  });
});

suite('set: a key that is missing', () => {
  test('goes to the end of its map, above blank lines and comments that follow', () => {
    assert.equal(edit('a: 1\n\n# end\n', set(['b'], 'x')), 'a: 1\nb: x\n\n# end\n');
    assert.equal(
      edit('m:\n    a: 1 # c\n\n# n\nn: 2\n', set(['m', 'b'], 'x')),
      'm:\n    a: 1 # c\n    b: x\n\n# n\nn: 2\n',
    );
    assert.equal(edit('l:\n  -   a: 1\n  - b: 2\n', set(['l', 0, 'c'], 3)), 'l:\n  -   a: 1\n      c: 3\n  - b: 2\n');
    assert.equal(edit('a: |\n  x\n\nb: >-\n  y\n', set(['c'], 1)), 'a: |\n  x\n\nb: >-\n  y\nc: 1\n');
    assert.equal(edit('m:\n  a: |+\n    x\n\n\nb: 1\n', set(['m', 'c'], 1)), 'm:\n  a: |+\n    x\n\n\n  c: 1\nb: 1\n');
    assert.equal(edit('a: |\n  x\n    \n  \n', set(['b'], 1)), 'a: |\n  x\n    \nb: 1\n  \n');
  });

  test('a comment that is indented deeper belongs to the entry above it', () => {
    assert.equal(
      edit('a:\n  b: 1\n  # todo\n\n  # later\n# c\n', set(['c'], 1)),
      'a:\n  b: 1\n  # todo\n\n  # later\nc: 1\n# c\n',
    );
    assert.equal(edit('a:\n  b: 1\n  # todo\n', set(['a', 'c'], 1)), 'a:\n  b: 1\n  c: 1\n  # todo\n');
  });

  test('goes above the first key that follows it in the order of keys', () => {
    const keyOrder = () => ['title', 'status', 'why', 'due'];
    assert.equal(
      editWith({ keyOrder }, 'title: x # c\n\ndue: 1\n', set(['why'], 'z')),
      'title: x # c\nwhy: z\n\ndue: 1\n',
    );
    assert.equal(editWith({ keyOrder }, 'title: x\nother: 1\n', set(['due'], 1)), 'title: x\ndue: 1\nother: 1\n');
    assert.equal(
      editWith({ keyOrder }, 'status: x\ntitle: 1\ndue: 2\n', set(['why'], 1)),
      'status: x\ntitle: 1\nwhy: 1\ndue: 2\n',
    );
    assert.equal(editWith({ keyOrder }, '# c\n\ndue: 1\n', set(['title'], 'x')), '# c\n\ntitle: x\ndue: 1\n');
    assert.equal(editWith({ keyOrder }, 'title: x\ndue: 1\n', set(['else'], 1)), 'title: x\ndue: 1\nelse: 1\n');
    assert.equal(editWith({ keyOrder }, '{ title: x, due: 1 }\n', set(['why'], 'z')), '{ title: x, why: z, due: 1 }\n');
    assert.equal(
      editWith({ keyOrder }, 'title: x\ndue: 1\n', { do: 'append', path: ['why', 'not'], value: 1 }),
      'title: x\nwhy:\n  not:\n    - 1\ndue: 1\n',
    );
  });

  test('maps on the way are created', () => {
    assert.equal(edit('a: 1\n', set(['b', 'c', 'd'], 'x')), 'a: 1\nb:\n  c:\n    d: x\n');
    assert.equal(edit('a: # c\nb: 1\n', set(['a', 'c'], 'x')), 'a: # c\n  c: x\nb: 1\n');
    assert.equal(edit('a: null # c\n', set(['a', 'c'], 'x')), 'a: # c\n  c: x\n');
    assert.equal(edit('a: {} # c\n', set(['a', 'c'], 'x')), 'a: # c\n  c: x\n');
    assert.equal(edit('- # c\n', set([0, 'c'], 'x'), set([0, 'd'], 'z')), '- c: x # c\n  d: z\n');
    assert.equal(edit('a: { b: { c: 1 }, d: {} }\n', set(['a', 'd', 'e'], 1)), 'a: { b: { c: 1 }, d: { e: 1 } }\n');
    assert.equal(edit('a: { # c\n  }\n', set(['a', 'e'], 1)), 'a: { # c\n  e: 1}\n');
  });

  test('in braces, spaces are as the author puts them', () => {
    assert.equal(edit('a: {b: 1}\n', set(['a', 'c'], 'x')), 'a: {b: 1, c: x}\n');
    assert.equal(edit('a: { b: 1 } # c\n', set(['a', 'c'], 'x')), 'a: { b: 1, c: x } # c\n');
    assert.equal(edit('a: { b: 1,c: 2, }\n', set(['a', 'd'], 'x')), 'a: { b: 1,c: 2,d: x, }\n');
    assert.equal(
      edit('a: {\n  b: 1, # B\n  c: 2 # C\n}\n', set(['a', 'd'], 3)),
      'a: {\n  b: 1, # B\n  c: 2, # C\n  d: 3\n}\n',
    );
    assert.equal(edit('a: {\n  b: 1, # B\n}\n', set(['a', 'd'], 3)), 'a: {\n  b: 1, # B\n  d: 3,\n}\n');
  });

  test('JSON stays JSON', () => {
    assert.equal(edit('{"a":1,"b":{}}', set(['c'], 'x'), set(['b', 'd'], ['y'])), '{"a":1,"b":{"d": ["y"]},"c":"x"}');
    assert.equal(edit('{\n  "a": 1\n}\n', set(['c'], { k: 'x' })), '{\n  "a": 1,\n  "c": { "k": "x" }\n}\n');
  });

  test('new lines look like their neighbours: indent, dashes, quotes', () => {
    assert.equal(
      edit('a:\n    b: 1\nl:\n- x\n', set(['c'], { d: { e: 1 }, f: ['p', 'q'] })),
      'a:\n    b: 1\nl:\n- x\nc:\n    d:\n        e: 1\n    f:\n    - p\n    - q\n',
    );
    assert.equal(
      edit('l:\n-   a: 1\n    b: 2\n', set(['m'], [{ a: 3, b: 4 }])),
      'l:\n-   a: 1\n    b: 2\nm:\n-   a: 3\n    b: 4\n',
    );
    assert.equal(edit('tags: [x, y]\n', set(['more'], ['p', 'q'])), 'tags: [x, y]\nmore: [p, q]\n');
    assert.equal(edit(`a: 'x'\nb: 'y'\n`, set(['c'], 'z')), `a: 'x'\nb: 'y'\nc: 'z'\n`);
    assert.equal(
      edit(`a: 'x'\nb: y\nc: y\n`, set(['d'], 'z'), set(['e'], 'no')),
      `a: 'x'\nb: y\nc: y\nd: z\ne: 'no'\n`,
    );
    assert.equal(edit(`a: "x: y"\n`, set(['b'], 'z')), `a: "x: y"\nb: z\n`);
    assert.equal(edit(`"a": 1\n"b": 2\n`, set(['c'], 3)), `"a": 1\n"b": 2\n"c": 3\n`);
  });

  test('keys that JavaScript knows are keys like others', () => {
    assert.equal(
      edit('a: 1\n', set(['__proto__'], 2), set(['constructor', 'toString'], 3), rename(['a'], 'hasOwnProperty')),
      'hasOwnProperty: 1\n__proto__: 2\nconstructor:\n  toString: 3\n',
    );
  });

  test('keys are quoted where they would be misread', () => {
    assert.equal(
      edit('a: 1\n', set(['yes'], 1), set(['x: y'], 2), set(['-2'], 3), set([''], 4)),
      'a: 1\n"yes": 1\n"x: y": 2\n-2: 3\n"": 4\n',
    );
    assert.equal(edit('{ a: 1 }\n', set(['b, c'], 1), set([7], 2)), '{ a: 1, "b, c": 1, 7: 2 }\n');
  });
});
