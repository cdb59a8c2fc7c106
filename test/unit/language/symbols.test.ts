import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { symbolsIn, type FileSymbol } from '../../../src/core/language/documentSymbols.ts';
import { symbolsOfFolder } from '../../../src/core/language/workspaceSymbols.ts';
import { findPlace } from '../../../src/core/yaml/findPlace.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { assertNested, docOf, identityOf, indexOf } from './folder.ts';

const titles: Readonly<Record<string, string>> = {
  'goal:split': 'Split intake',
  'person:ada': 'Ada',
  'value:craft': 'Craft',
};

const symbolsOf = (file: string, text: string): FileSymbol =>
  symbolsIn(identityOf(file), docOf(text), text, ({ target, id }) => titles[`${target}:${id}`]);

/** `kind name (detail)`, indented by depth, with ✓ for done items. */
function outline(file: string, text: string): readonly string[] {
  const lines = (symbol: FileSymbol, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${symbol.kind} ` +
      `${symbol.done ? '✓ ' : ''}${symbol.name}${symbol.detail === '' ? '' : ` (${symbol.detail})`}`,
    ...symbol.children.flatMap((child) => lines(child, depth + 1)),
  ];
  return lines(symbolsOf(file, text), 0);
}

suite('language: the outline of a file', () => {
  test('a goal', () => {
    const text = [
      'title: Split',
      'status: active',
      'supports: { values: [craft] }',
      'measure:',
      '  milestones:',
      '    - { title: RFC, done: 2026-01-02 }',
      '    - title: Flag',
      '      due: 2026-03-01',
      'obstacles:',
      '  - if: No time',
      '    fired:',
      '      - { date: 2026-01-01, tried: true }',
      'actions: [{ title: Draft, due: 2026-01-01, done: 2026-01-02 }]',
      'evidence:',
      '  - { date: 2026-01-02, kind: pr, ref: "#1", note: The flag }',
      'why: |',
      '  Because.',
      '  Of that.',
      '',
    ].join('\n');
    assert.deepEqual(outline('goals/split.yaml', text), [
      'file Split (split)',
      '  scalar status (active)',
      '  map supports',
      '    list values (1)',
      '      value Craft (craft)',
      '  map measure',
      '    list milestones (1/2)',
      '      step ✓ RFC (2026-01-02)',
      '      step Flag (2026-03-01)',
      '  list obstacles (1)',
      '    item No time',
      '      list fired (1)',
      '        item 2026-01-01',
      '  list actions (1/1)',
      '    step ✓ Draft (2026-01-02)',
      '  list evidence (1)',
      '    item The flag (2026-01-02)',
      '  text why (Because.)',
    ]);
  });

  test('a week: check-ins by the goal, then wins, blockers and answers', () => {
    assert.deepEqual(
      outline(
        'weeks/2026-W01.yaml',
        'plans: [{ what: Call, outcome: done }]\n' +
          'checkins:\n' +
          '  - { goal: split, date: 2026-01-01 }\n' +
          '  - { goal: none, date: 2026-01-02 }\n' +
          'wins:\n' +
          '  - A talk\n' +
          'blockers:\n' +
          'reflection:\n' +
          '  answers:\n' +
          '    what: |\n' +
          '      Much.\n',
      ),
      [
        'file 2026-W01 (week)',
        '  list plans (1/1)',
        '    step ✓ Call',
        '  list checkins (2)',
        '    goal Split intake (2026-01-01)',
        '    goal none (2026-01-02)',
        '  list wins (1)',
        '    text A talk',
        '  scalar blockers',
        '  map reflection',
        '    map answers',
        '      text what (Much.)',
      ],
    );
  });

  test('a note, the profile, comments on a goal', () => {
    assert.deepEqual(
      outline(
        'notes/n.yaml',
        'date: 2026-01-01\nwith: ada\nagenda: [Money]\ncommitments:\n  - { who: ada, what: Ask, due: 2026-02-01 }\n',
      ),
      [
        'file n (note)',
        '  scalar date (2026-01-01)',
        '  person with (Ada)',
        '  list agenda (1)',
        '    text Money',
        '  list commitments (1)',
        '    step Ask (2026-02-01)',
      ],
    );
    assert.deepEqual(
      outline(
        'profile.yaml',
        'skills:\n  - id: go\n    title: Go\n    evidence: [{ ref: x }]\n  - { id: sql }\n',
      ).slice(1),
      ['  list skills (2)', '    item Go', '      list evidence (1)', '        item x', '    item sql'],
    );
    assert.deepEqual(outline('feedback/split.yaml', 'threads: []\n'), [
      'file Split intake (feedback)',
      '  list threads (0)',
    ]);
  });

  test('shows the text of an alias', () => {
    const text = 'title: x\nwith: &w [ada]\ntags: *w\nactions:\n  - &a { title: One }\n  - *a\n';
    assertNested(symbolsOf('goals/g.yaml', text), [0, text.length]);
    assert.deepEqual(outline('goals/g.yaml', text).slice(1), [
      '  list with (1)',
      '    person Ada (ada)',
      '  scalar tags (*w)',
      '  list actions (1)',
      '    step One',
    ]);
  });

  test('ranges nest in every example file', () => {
    const root = path.join(import.meta.dirname, '..', '..', '..', 'examples', 'growth');
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    )) {
      const text = readFileSync(path.join(root, file), 'utf8');
      assertNested(symbolsOf(file.replaceAll(path.sep, '/'), text), [0, text.length]);
    }
  });

  test('ranges nest in generated files', () => {
    const key = fc.constantFrom(
      'title',
      'actions',
      'measure',
      'milestones',
      'done',
      'due',
      'with',
      'supports',
      'note',
      'x y',
    );
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('a', 'two\nlines\n', '', null, 3, 'ada', '# no'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }), fc.boolean(), (root, flow) => {
        const text = flow ? `${JSON.stringify(root, undefined, 1)}\n` : stringify(root);
        if (parseText(text).parsed.ok) assertNested(symbolsOf('goals/g.yaml', text), [0, text.length]);
      }),
    );
  });
});

suite('language: symbols of the folder', () => {
  const texts = {
    'goals/split.yaml':
      'title: Split intake\n' +
      'actions:\n' +
      '  - 3\n' +
      '  - { title: Draft the RFC, done: 2026-01-01 }\n' +
      'measure: { milestones: [{ title: Flag }] }\n',
    'private/people/ada.yaml': 'name: Ada Lovelace\n',
    'profile.yaml': 'skills: [{ id: system-design }, { id: go, title: Golang }]\n',
    'stories/s.yaml': 'title: A story\n',
    'goals/broken.yaml': '"',
  };
  const found = (query: string) => symbolsOfFolder(indexOf(texts), query);

  test('goals with their steps, people, skills and stories', () => {
    assert.deepEqual(
      found('').map(({ kind, name, container, done }) => [kind, name, container, done].join()),
      [
        'goal,Split intake,,false',
        'step,Flag,Split intake,false',
        'step,Draft the RFC,Split intake,true',
        'person,Ada Lovelace,,false',
        'skill,System design,profile,false',
        'skill,Golang,profile,false',
        'story,A story,,false',
      ],
    );
  });

  test('matches the letters of the query in order', () => {
    assert.deepEqual(
      found('SPLT').map(({ name }) => name),
      ['Split intake'],
    );
    assert.deepEqual(
      found('gol').map(({ name }) => name),
      ['Golang'],
    );
    assert.deepEqual(found('zz'), []);
  });

  test('finds the ranges of the symbols', () => {
    const lineOf = ({ path: file, value, looks }: ReturnType<typeof found>[number]) =>
      findPlace(parseText(texts[file as keyof typeof texts]), value, looks).start.line;
    assert.deepEqual(found('').map(lineOf), [0, 4, 3, 0, 0, 0, 0]);
  });
});
