import assert from 'node:assert/strict';
import { printNew } from '../../../../src/core/yaml/edit/edits.ts';
import { canBePlain } from '../../../../src/core/yaml/edit/scalar.ts';
import { edit, set } from './helpers.ts';

suite('strings', () => {
  const cases = (expected: Readonly<Record<string, string>>, write: (value: string) => string) => {
    for (const [value, written] of Object.entries(expected)) assert.equal(write(value), written, JSON.stringify(value));
  };
  const inBlock = (value: string) => edit('a: 1\n', set(['a'], value)).slice(3, -1);
  const inFlow = (value: string) => edit('a: [1]\n', set(['a', 0], value)).slice(4, -2);

  test('are plain where they can be', () => {
    for (const value of [
      '2026-11-22',
      'word',
      'Übung 🌱',
      "it's",
      'C#',
      'a:b',
      'https://x.org/?q=1#h',
      'a, b',
      '-2 to +2',
      '-x',
      '--flag',
      '1.2.3',
      '4f2a91c',
      'a"b"',
      'x]',
      'no way',
      'a-b',
      'nullable',
      'a\\b',
      'e',
      '+',
      'y',
      'N',
      '100%',
      'x!',
    ]) {
      assert.equal(inBlock(value), value);
    }
  });

  test('are quoted where YAML 1.2 would misread them', () => {
    for (const value of [
      'null',
      'Null',
      '~',
      'true',
      'FALSE',
      '12',
      '-1',
      '+1',
      '012',
      '0o17',
      '0x1F',
      '.5',
      '5.',
      '1e3',
      '1.5E-3',
      '.inf',
      '-.INF',
      '.nan',
      '- x',
      '-',
      '? x',
      '?',
      ': x',
      'a: b',
      'a:',
      '# x',
      'a #b',
      ']',
      '{x',
      '}',
      ',x',
      '&x',
      '*x',
      '!x',
      '|x',
      '>x',
      "'x",
      '%x',
      '@x',
      '`x',
      ' x',
      'x ',
      '',
      '---',
      '--- x',
      '...',
      '\u00A0x',
      '<<',
    ]) {
      assert.equal(inBlock(value), `"${value}"`);
    }
  });

  test('are quoted where other tools would misread them', () => {
    for (const value of ['yes', 'No', 'ON', 'off', '1_000', '0b1', '1:30', '12:30:45', '=', '.', '1_'])
      assert.equal(inBlock(value), `"${value}"`);
  });

  test('have the quotes that need the least escapes', () => {
    cases(
      { '"x': `'"x'`, 'a: "b"': `'a: "b"'`, '\'x\' "y"': `"'x' \\"y\\""`, ': \\d': `': \\d'`, "'x'": `"'x'"` },
      inBlock,
    );
    assert.equal(edit(`a: 'x'\n`, set(['a'], "it's")), `a: "it's"\n`);
    assert.equal(edit(`a: 'x'\n`, set(['a'], `it's "it"`)), `a: 'it''s "it"'\n`);
  });

  test('escape what cannot be seen or would not last', () => {
    cases(
      {
        'a\tb': '"a\\tb"',
        'a\rb': '"a\\rb"',
        'a\u0000': '"a\\0"',
        '\u001B': '"\\x1B"',
        '\u0085': '"\\x85"',
        '\u2028': '"\\u2028"',
        '\uFEFFx': '"\\uFEFFx"',
        '\uFFFD': '"\\uFFFD"',
        '\uD83C': '"\\uD83C"',
        '\uFFFF': '"\\uFFFF"',
      },
      inBlock,
    );
    cases({ 'a\tb\nc\n': '|\n  a\tb\n  c', 'a\r\nb': '"a\\r\\nb"', 'a\uFEFF\nb': '"a\\uFEFF\\nb"' }, inBlock);
  });

  test('in brackets', () => {
    assert.deepEqual(
      ['a, b', 'x[0]', '{', 'a:b', 'C#', '- x'].map((value) => canBePlain(value, { flow: true })),
      [false, false, false, true, true, false],
    );
    cases(
      {
        'a, b': '"a, b"',
        'a]': '"a]"',
        '{': '"{"',
        'a:b': 'a:b',
        'a:': '"a:"',
        word: 'word',
        'a\nb': '"a\\nb"',
        'C#': 'C#',
      },
      inFlow,
    );
  });

  test('of several lines', () => {
    cases(
      {
        'a\nb': '|-\n  a\n  b',
        'a\nb\n': '|\n  a\n  b',
        'a\nb\n\n': '|+\n  a\n  b\n',
        '\n\na\n': '|\n\n\n  a',
        ' a\nb\n': '|2\n   a\n  b',
        '\ta\nb': '|2-\n  \ta\n  b',
        '# a\n--- b': '|-\n  # a\n  --- b',
        'a\n \nb': '|-\n  a\n   \n  b',
        '\n': '"\\n"',
        'a\n ': '"a\\n "',
        ' \na': '" \\na"',
      },
      inBlock,
    );
  });
});

suite('numbers and the like', () => {
  test('are written as YAML reads them', () => {
    const write = (value: number | boolean | null) => edit('a: x\n', set(['a'], value)).slice(3, -1);
    assert.deepEqual([0.7, -3, 1e21, 1e-7, NaN, Infinity, -Infinity, -0, true, null].map(write), [
      '0.7',
      '-3',
      '1e+21',
      '1e-7',
      '.nan',
      '.inf',
      '-.inf',
      '-0',
      'true',
      'null',
    ]);
  });
});

suite('a new file', () => {
  test('reads as if a person had written it', () => {
    const goal = {
      title: 'Lead the migration: billing',
      status: 'active',
      why: 'I want to be trusted\nwith cross-team design.\n',
      supports: { values: ['craft'], skills: [] },
      measure: { scale: { '0': 'as expected', '1': 'more', '-1': 'less' } },
      due: '2026-12-18',
      confidence: 0.7,
      actions: [{ id: 'rfc', title: 'Write it', tags: ['x', 'yes'] }, { id: 'two' }],
      pairs: [['a', 'b'], []],
      none: null,
    };
    const written = `title: "Lead the migration: billing"
status: active
why: |
  I want to be trusted
  with cross-team design.
supports:
  values:
    - craft
  skills: []
measure:
  scale:
    -1: less
    0: as expected
    1: more
due: 2026-12-18
confidence: 0.7
actions:
  - id: rfc
    title: Write it
    tags:
      - x
      - "yes"
  - id: two
pairs:
  - - a
    - b
  - []
none: null
`;
    assert.equal(printNew(goal), written);
  });

  test('of other values', () => {
    assert.equal(printNew({}), '{}\n');
    assert.equal(printNew([]), '[]\n');
    assert.equal(printNew('x'), 'x\n');
    assert.equal(printNew('a\nb\n'), '|\n  a\n  b\n');
    assert.equal(printNew(' a\nb'), '" a\\nb"\n');
    assert.equal(printNew([{ a: ['x\ny'] }, 'z']), '- a:\n    - |-\n      x\n      y\n- z\n');
  });
});
