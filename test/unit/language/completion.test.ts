import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import type { GrowthIndex } from '../../../src/core/index/growthIndex.ts';
import { datesOfWeek, offeredDates } from '../../../src/core/language/completion/dates.ts';
import { indentationOf } from '../../../src/core/language/completion/snippets.ts';
import { offersAt } from '../../../src/core/language/completion/offers.ts';
import type { Offer } from '../../../src/core/language/completion/suggestion.ts';
import { placeAt } from '../../../src/core/language/completion/place.ts';
import { identityOf, indexOf } from './folder.ts';

/** A Monday. */
const today = '2026-11-23';

const folder = indexOf({
  'profile.yaml':
    'values: [{ id: craft, title: Craft }]\n' +
    'skills: [{ id: go }, { id: system-design, title: System design }]\n' +
    'aspirations: [{ id: staff }]\n',
  'goals/done-one.yaml': 'title: Done one\nstatus: done\n',
  'goals/split.yaml': 'title: Split the orders\n',
  'goals/yes.yaml': 'title: A word that YAML misreads\nstatus: paused\n',
  'people/ada.yaml': 'name: Ada Byron\n',
  'people/sam.yaml': 'name: Sam\n',
  'prompts/letter.yaml': 'title: Letter\nprompts: [{ id: proud, ask: What of? }, { id: next, ask: And next? }]\n',
});

type Asked = { readonly offers: readonly Offer[]; readonly text: string; readonly offset: number };

function ask(file: string, marked: string, index: GrowthIndex = folder, schemaHelps = false): Asked {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const identity = identityOf(file);
  const place = placeAt(identity.kind, text, offset);
  return { text, offset, offers: place ? offersAt(place, { identity, text, index, today, schemaHelps }) : [] };
}

function labelOf({ suggestion }: Offer): string {
  switch (suggestion.is) {
    case 'key':
    case 'question':
      return `${suggestion.key}:`;
    case 'item':
      return '-';
    case 'option':
      return suggestion.value;
    case 'id':
    case 'template':
      return suggestion.id;
    case 'me':
      return 'me';
    case 'date':
      return suggestion.date;
    case 'week':
      return suggestion.week;
  }
}

const labels = (file: string, marked: string): readonly string[] => ask(file, marked).offers.map(labelOf);

/** The text after an offer is taken: tab stops with their first choice or their default. */
function taken({ offers, text, offset }: Asked, label: string): string {
  const offer = offers.find((each) => labelOf(each) === label);
  assert.ok(offer, `${label} is among ${offers.map(labelOf).join(' ')}`);
  return text.slice(0, offer.from) + plain(offer.snippet) + text.slice(offset);
}

const plain = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([$}\\])/g, '$1');

suite('Completion of keys', () => {
  test('those of the kind of file that are not there, in the order of the model', () => {
    const all = labels('goals/x.yaml', '‸');
    assert.deepEqual(all.slice(0, 3), ['title:', 'status:', 'why:']);
    assert.equal(all.at(-1), 'format:', 'which hardly anybody writes by hand');
    const rest = labels('goals/x.yaml', 'title: x\n‸\ndue: 2026-12-01\n');
    assert.ok(!rest.includes('title:') && !rest.includes('due:') && rest.includes('start:'));
    assert.deepEqual(labels('weeks/2026-W48.yaml', 'checkins:\n  - { goal: x, ‸ }\n'), [
      'date:',
      'value:',
      'confidence:',
      'note:',
    ]);
  });

  test('those of every kind of measure, and then of one', () => {
    assert.deepEqual(labels('goals/x.yaml', 'measure:\n  ‸\n'), [
      'metric:',
      'milestones:',
      'scale:',
      'habit:',
      'baseline:',
      'target:',
      'unit:',
      'weight:',
      'times:',
      'rest:',
    ]);
    assert.deepEqual(labels('goals/x.yaml', 'measure:\n  habit: x\n  ‸\n'), ['times:', 'rest:']);
  });

  for (const [what, file, marked, label, wanted] of [
    ['a value behind the colon', 'goals/x.yaml', 'title: x\nst‸\n', 'status:', 'title: x\nstatus: \n'],
    ['a map on a line below', 'goals/x.yaml', 'title: x\n‸', 'measure:', 'title: x\nmeasure:\n  '],
    [
      'a map in the indentation of the file',
      'goals/x.yaml',
      'supports:\n    values: []\n‸',
      'measure:',
      'supports:\n    values: []\nmeasure:\n    ',
    ],
    [
      'a list of maps with what they cannot do without',
      'goals/x.yaml',
      'title: x\n‸',
      'actions:',
      'title: x\nactions:\n  - title: ',
    ],
    [
      'the dashes where the file has them',
      'goals/x.yaml',
      'insights:\n- x\n‸',
      'actions:',
      'insights:\n- x\nactions:\n- title: ',
    ],
    ['a log in lines', 'weeks/2026-W48.yaml', '‸', 'checkins:', `checkins:\n  - { goal: , date: ${today} }`],
    ['a list of ids in brackets', 'goals/x.yaml', 'title: x\nwi‸', 'with:', 'title: x\nwith: []'],
    ['a list of texts', 'weeks/2026-W48.yaml', '‸', 'wins:', 'wins:\n  - '],
    ['only the name of a key that has its colon', 'goals/x.yaml', 'sta‸: active\n', 'status:', 'status: active\n'],
    [
      'a key of a list item',
      'goals/x.yaml',
      'actions:\n  - title: x\n    ‸\n',
      'due:',
      'actions:\n  - title: x\n    due: \n',
    ],
    [
      'a list below a key of a list item',
      'people/x.yaml',
      'engagement:\n  start: 2026-01-01\n  ‸',
      'objectives:',
      'engagement:\n  start: 2026-01-01\n  objectives:\n    - title: ',
    ],
    ['a map within braces', 'goals/x.yaml', '{ title: x, ‸ }', 'supports:', '{ title: x, supports: {  } }'],
    [
      'a key behind the colon of its map',
      'goals/x.yaml',
      'title: x\nmeasure: ‸\nwhy: y\n',
      'habit:',
      'title: x\nmeasure:\n  habit: \nwhy: y\n',
    ],
    [
      'a key within the brackets of a list',
      'weeks/2026-W48.yaml',
      'checkins: [‸]\n',
      'goal:',
      'checkins: [{ goal:  }]\n',
    ],
    ['what a map cannot do without', 'opportunities/x.yaml', 'title: x\n‸', 'next:', 'title: x\nnext:\n  what: '],
    [
      'what a kind of measure cannot do without',
      'goals/x.yaml',
      'measure:\n  me‸\n',
      'metric:',
      'measure:\n  metric: \n  target: \n',
    ],
    ['the same within braces', 'goals/x.yaml', 'measure: { ‸ }\n', 'metric:', 'measure: { metric: , target:  }\n'],
    [
      'two numbers',
      'assessments/2026-11-23-skills.yaml',
      'date: 2026-11-23\n‸',
      'scale:',
      'date: 2026-11-23\nscale: [1, 5]',
    ],
    ['a number as a key', 'goals/x.yaml', 'measure:\n  scale:\n    ‸', '-2:', 'measure:\n  scale:\n    -2: '],
  ] as const) {
    test(`a key brings along ${what}`, () => {
      assert.equal(taken(ask(file, marked), label), wanted);
    });
  }

  test('the questions of the chosen template', () => {
    const week = (template: string) => `reflection:\n  template: ${template}\n  answers:\n    ‸\n`;
    assert.deepEqual(labels('weeks/2026-W48.yaml', week('what-so-what-now-what')), ['what:', 'so-what:', 'now-what:']);
    assert.deepEqual(labels('weeks/2026-W48.yaml', week('letter')), ['proud:', 'next:']);
    assert.deepEqual(labels('weeks/2026-W48.yaml', week('nothing')), []);
    assert.deepEqual(labels('ladder.yaml', 'rungs:\n  - id: x\n    expects:\n      go: 2\n      ‸\n'), [
      'system-design',
    ]);
  });

  test('a new item at the column of the dashes', () => {
    assert.equal(
      taken(ask('goals/x.yaml', 'actions:\n  - title: x\n  ‸\n'), '-'),
      'actions:\n  - title: x\n  - title: \n',
    );
    assert.equal(taken(ask('goals/x.yaml', 'actions:\n  ‸\n'), '-'), 'actions:\n  - title: \n');
    assert.equal(taken(ask('goals/x.yaml', 'actions: ‸\n'), '-'), 'actions:\n  - title: \n');
    assert.equal(taken(ask('weeks/2026-W48.yaml', 'wins:\n- x\n‸'), 'mood:'), 'wins:\n- x\nmood: ');
  });

  test('nothing that would tear apart what follows', () => {
    const list = 'actions:\n  - title: x\n‸\n  - title: y\n';
    assert.deepEqual(labels('goals/x.yaml', list), []);
    assert.deepEqual(labels('goals/x.yaml', 'actions:\n  - title: x\n  ‸\n    due: 2026-12-01\n'), []);
    assert.deepEqual(labels('ladder.yaml', '  ‸\ntitle: x\n'), []);
    assert.ok(
      labels('goals/x.yaml', `actions:\r\n  - title: x\r\n  ‸${'\r\n'.repeat(5000)}# end`).includes('-'),
      'at once, however many empty lines there are',
    );
    // Here a key is what is missing.
    assert.equal(
      taken(ask('goals/x.yaml', 'title: x\nact‸\n  - title: x\n'), 'actions:'),
      'title: x\nactions:\n  - title: x\n',
    );
  });

  test('each key that is offered anywhere in a whole file leaves it readable', () => {
    const root = path.join(import.meta.dirname, '../../../examples/growth');
    let count = 0;
    for (const file of [
      'goals/order-split.yaml',
      'weeks/2026-W46.yaml',
      'people/beatriz.yaml',
      'profile.yaml',
      'notes/2026-09-09-beatriz.yaml',
    ]) {
      const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
      for (const [at, line] of lines.entries()) {
        const indent = ' '.repeat(line.length - line.trimStart().length + (at % 3 === 0 ? 2 : 0));
        const asked = ask(file, lines.toSpliced(at + 1, 0, `${indent}‸`).join('\n'));
        for (const offer of asked.offers.slice(0, 2)) {
          const text = taken(asked, labelOf(offer));
          assert.ok(parseText(text).parsed.ok, `${file} line ${at + 1}: ${labelOf(offer)}`);
          count += 1;
        }
      }
    }
    assert.ok(count > 50, String(count));
  });

  test('nothing in comments, in text, and where anything goes', () => {
    for (const marked of ['# ‸', 'title: ‸', 'title: Lead ‸', 'why: |\n  ‸', 'title: x # ‸', 'tags: [‸]'])
      assert.deepEqual(
        labels('goals/x.yaml', marked).filter((label) => label !== '-'),
        [],
        marked,
      );
  });
});

suite('Completion of values', () => {
  test('the few that there are', () => {
    assert.deepEqual(labels('goals/x.yaml', 'status: ‸'), ['idea', 'active', 'paused', 'done', 'dropped']);
    assert.deepEqual(labels('goals/x.yaml', 'obstacles: [{ if: x, fired: [{ date: 2026-01-01, tried: ‸'), [
      'true',
      'false',
    ]);
    assert.deepEqual(labels('weeks/2026-W48.yaml', 'mood: ‸'), ['1', '2', '3', '4', '5']);
    assert.deepEqual(labels('people/x.yaml', 'relationship: [coach, ‸]'), [
      'mentor',
      'sponsor',
      'manager',
      'peer',
      'contact',
    ]);
    assert.equal(taken(ask('people/x.yaml', 'relationship:‸'), 'coach'), 'relationship: coach');
    assert.equal(taken(ask('goals/x.yaml', 'status: "a‸"'), 'active'), 'status: "active"');
  });

  test('ids, the active goals first, and those that are there not again', () => {
    assert.deepEqual(labels('weeks/2026-W48.yaml', 'checkins:\n  - { goal: ‸'), ['split', 'yes', 'done-one']);
    assert.deepEqual(labels('goals/x.yaml', 'with: [ada, ‸]'), ['sam']);
    assert.deepEqual(labels('goals/x.yaml', 'supports:\n  skills:\n    - go\n    - ‸\n'), ['system-design']);
    assert.deepEqual(labels('notes/2026-11-20-ada.yaml', 'commitments:\n  - who: ‸'), ['me', 'ada', 'sam']);
    assert.deepEqual(labels('assessments/x.yaml', 'kind: skills\nitems:\n  - id: ‸'), ['go', 'system-design']);
  });

  test('ids are quoted where YAML would misread them', () => {
    assert.equal(taken(ask('weeks/2026-W48.yaml', 'checkins:\n  - { goal: ‸'), 'yes'), 'checkins:\n  - { goal: "yes"');
    assert.equal(
      taken(ask('weeks/2026-W48.yaml', "checkins:\n  - { goal: '‸' }"), 'yes'),
      "checkins:\n  - { goal: 'yes' }",
    );
  });

  test('a list that has no brackets or dashes yet gets them', () => {
    assert.equal(taken(ask('goals/x.yaml', 'supports:\n  skills: ‸'), 'go'), 'supports:\n  skills: [go]');
    assert.equal(taken(ask('goals/x.yaml', 'supports:\n  skills:\n    ‸'), 'go'), 'supports:\n  skills:\n    - go');
    assert.equal(
      taken(ask('goals/x.yaml', 'supports:\n  skills:\n    - go\n    ‸'), 'system-design'),
      'supports:\n  skills:\n    - go\n    - system-design',
    );
    assert.equal(taken(ask('notes/2026-11-20-ada.yaml', 'with: ‸'), 'ada'), 'with: ada');
  });

  test('templates and fields of goals', () => {
    assert.deepEqual(labels('cairn.yaml', 'template: ‸').slice(0, 2), ['letter', 'what-so-what-now-what']);
    assert.ok(labels('feedback/split.yaml', 'threads:\n  - field: ‸').includes('measure.target'));
  });

  test('what a schema knows is left to whoever has it', () => {
    const helped = (file: string, marked: string) => ask(file, marked, folder, true).offers.map(labelOf);
    assert.deepEqual(helped('goals/x.yaml', '‸'), []);
    assert.deepEqual(helped('goals/x.yaml', 'status: ‸'), []);
    assert.deepEqual(helped('goals/x.yaml', 'actions:\n  ‸'), []);
    assert.deepEqual(helped('goals/x.yaml', 'with: [ada, ‸]'), ['sam']);
    assert.ok(helped('goals/x.yaml', 'due: ‸').includes(today));
    assert.deepEqual(helped('weeks/2026-W48.yaml', 'reflection: { template: letter, answers: { ‸ } }'), [
      'proud:',
      'next:',
    ]);
  });
});

suite('Completion of days', () => {
  test('days to come for what is due, and days that are over for what is done', () => {
    assert.deepEqual(
      offeredDates(['due'], today).map(({ date, english }) => `${date} ${english}`),
      [
        '2026-11-23 today',
        '2026-11-24 tomorrow',
        '2026-11-27 friday',
        '2026-11-30 next monday',
        '2026-12-07 in 2 weeks',
        '2026-12-31 end of quarter',
        '2027-01-04 in 6 weeks',
      ],
    );
    assert.deepEqual(
      offeredDates(['actions', 'done'], today).map(({ date, english }) => `${date} ${english}`),
      ['2026-11-23 today', '2026-11-22 yesterday', '2026-11-20 last friday', '2026-11-16 a week ago'],
    );
  });

  test('no day twice, whatever day it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.constantFrom('due', 'done'), (number, key) => {
        const day = new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
        const dates = offeredDates([key], day).map(({ date }) => date);
        assert.equal(new Set(dates).size, dates.length);
        assert.ok(dates.includes(day) && dates.every((date) => (key === 'due' ? date >= day : date <= day)));
      }),
    );
  });

  test('a check-in is on a day of its week', () => {
    assert.equal(datesOfWeek('2026-W48', today)[0]?.english, 'today');
    assert.deepEqual(labels('weeks/2026-W47.yaml', 'checkins: [{ date: ‸'), [
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    assert.deepEqual(labels('goals/x.yaml', 'measure:\n  habit: x\n  rest: [2026-W48, ‸]').slice(0, 2), [
      '2026-W49',
      '2026-W50',
    ]);
  });
});

suite('Completion as a whole', () => {
  test('lines are laid out as in the file', () => {
    assert.deepEqual(indentationOf('a: 1\n'), { keys: 2, dashes: 2 });
    assert.deepEqual(indentationOf('a:\n- b\n'), { keys: 2, dashes: 0 });
    assert.deepEqual(indentationOf('a:   # x\n    b: 1\nc:\n- d\n'), { keys: 4, dashes: 0 });
    assert.deepEqual(indentationOf('a:\r\n  - b:\r\n      c: 1\r\n'), { keys: 2, dashes: 2 });
  });

  test('what is taken at the end of a whole file leaves a file that can be read', () => {
    const root = path.join(import.meta.dirname, '../../../examples/growth');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    for (const file of files) {
      const text = readFileSync(path.join(root, file), 'utf8');
      const asked = ask(file, `${text}‸`);
      assert.ok(
        asked.offers.length > 0 || /opportunit|cairn|story|stories|assess|feedback|prompts|ladder|profile/.test(file),
        file,
      );
      for (const offer of asked.offers) {
        const entry = readFile(file, taken(asked, labelOf(offer)));
        assert.ok(
          entry.kind !== undefined && entry.state === 'current',
          `${file} with ${labelOf(offer)}: ${JSON.stringify(entry.problems)}`,
        );
      }
    }
  });

  test('every key of a new file can be taken', () => {
    for (const file of [
      'goals/x.yaml',
      'weeks/2026-W48.yaml',
      'people/x.yaml',
      'notes/2026-11-20-x.yaml',
      'profile.yaml',
      'ladder.yaml',
      'stories/x.yaml',
      'opportunities/x.yaml',
      'prompts/x.yaml',
      'feedback/split.yaml',
      'assessments/x.yaml',
      'cairn.yaml',
    ]) {
      const asked = ask(file, '‸');
      for (const offer of asked.offers) {
        const entry = readFile(file, taken(asked, labelOf(offer)));
        assert.deepEqual(
          entry.problems
            .filter(
              ({ code }) =>
                !['wrong-type', 'missing-key', 'not-one-of', 'empty-value', 'empty-text'].includes(code) &&
                !code.startsWith('goal-'),
            )
            .map(({ code }) => code),
          [],
          `${file} with ${labelOf(offer)}`,
        );
      }
    }
  });
});
