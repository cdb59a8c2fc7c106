import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { recentValues, sparkline } from '../../../src/core/language/hover/sparkline.ts';
import { goalsFor, skillFacts, traitFacts } from '../../../src/core/language/hover/facts.ts';
import { symbolAt } from '../../../src/core/language/hover/symbolAt.ts';
import { goal as goalSchema, type Goal } from '../../../src/core/model/goal.ts';
import { compose } from '../../../src/core/yaml/compose.ts';
import { isOpenCommitment } from '../../../src/core/people/commitments.ts';
import { personStanding } from '../../../src/core/people/people.ts';
import { identityOf, indexOf } from './folder.ts';

const today = '2026-11-23';

const folder = indexOf({
  'profile.yaml':
    'values: [{ id: craft }, { id: calm, title: Calm }]\naspirations: [{ id: staff }]\n' +
    'skills: [{ id: go, now: 1, wanted: 3 }]\n',
  'ladder.yaml':
    'levels: { 3: Senior }\nskills:\n' +
    '  - { id: go, title: Go, summary: The language, ' +
    'levels: { 3: { criteria: [Writes it well], examples: [The parser] } } }\n' +
    '  - { id: sql, title: SQL }\n',
  'goals/split.yaml': 'title: Split\nsupports: { values: [craft], skills: [go] }\n',
  'goals/old.yaml': 'title: Old\nstatus: done\nsupports: { values: [craft] }\n',
  'people/ada.yaml':
    'name: Ada\nnext: 2026-12-01\nengagement: { start: 2026-01-01, sessions: [2026-11-24, 2026-11-01] }\n',
  'notes/2026-11-02-ada.yaml':
    'date: 2026-11-02\nwith: ada\n' +
    'commitments: [{ who: ada, what: x }, { who: ada, what: y, done: 2026-11-03 }, { who: me, ' +
    'what: z }]\n',
  'notes/2026-10-02-ada.yaml': 'date: 2026-10-02\nwith: [sam, ada]\n',
  'notes/2026-12-02-ada.yaml': 'date: 2026-12-02\nwith: ada\n',
});

/** What is at `‸`, such as `key actions.due`, and its text. */
function under(file: string, marked: string): string {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { doc } = compose(text);
  const found = doc && symbolAt(identityOf(file), doc, offset, folder);
  if (!found) return 'nothing';
  const what = (() => {
    switch (found.is) {
      case 'id':
        return `${found.occurrence.target} ${found.occurrence.id}`;
      case 'key':
        return found.keys.join('.');
      case 'option':
        return `${found.keys.join('.')} ${found.value}`;
      case 'date':
        return found.date;
      case 'week':
        return found.week;
      case 'template':
        return found.template.id;
      case 'question':
        return found.ask;
    }
  })();
  return `${found.is} ${what} "${text.slice(...found.offsets)}"`;
}

suite('language: hover targets', () => {
  for (const [what, file, marked, wanted] of [
    ['a key', 'goals/x.yaml', 'title: x\nst‸atus: active\n', 'key status "status"'],
    ['the end of a key', 'goals/x.yaml', 'title: x\nstatus‸: active\n', 'key status "status"'],
    ['a key of a list item', 'goals/x.yaml', 'actions:\n  - { title: x, d‸ue: 2026-01-01 }\n', 'key actions.due "due"'],
    ['a key of a kind of measure', 'goals/x.yaml', 'measure:\n  habit: x\n  ti‸mes: 2\n', 'key measure.times "times"'],
    ['a key that the person chose', 'people/x.yaml', 'name: x\nreach: { ma‸il: x }\n', 'key reach.* "mail"'],
    ['a key that is a number', 'goals/x.yaml', 'measure: { scale: { -‸2: x } }\n', 'key measure.scale.-2 "-2"'],
    ['one of few values', 'goals/x.yaml', 'title: x\nstatus: "pa‸used"\n', 'option status paused ""paused""'],
    ['one of few numbers', 'weeks/2026-W47.yaml', 'mood: ‸4\n', 'option mood 4 "4"'],
    ['a value that is none of them', 'goals/x.yaml', 'title: x\nstatus: pau‸\n', 'nothing'],
    ['an id', 'weeks/2026-W47.yaml', 'checkins: [{ goal: sp‸lit, date: 2026-11-18 }]\n', 'id goal split "split"'],
    [
      'the same in a text with an error',
      'weeks/2026-W47.yaml',
      'checkins: [{ goal: sp‸lit, date: 2026-11-18 }\nwins: "x\n',
      'id goal split "split"',
    ],
    ['the title of the file', 'goals/split.yaml', 'title: Sp‸lit\n', 'id goal split "Split"'],
    ['the key of the title', 'goals/split.yaml', 'ti‸tle: Split\n', 'key title "title"'],
    ['a template', 'weeks/2026-W47.yaml', 'reflection: { template: gi‸bbs }\n', 'template gibbs "gibbs"'],
    [
      'a question',
      'weeks/2026-W47.yaml',
      'reflection: { template: four-ls, answers: { lac‸ked: x } }\n',
      'question What did you lack? "lacked"',
    ],
    ['a day', 'goals/x.yaml', 'due: 2026-‸12-01\n', 'date 2026-12-01 "2026-12-01"'],
    ['a day that is not there', 'goals/x.yaml', 'due: 2026-‸02-30\n', 'nothing'],
    ['a week', 'goals/x.yaml', 'measure: { habit: x, rest: [2026-‸W52] }\n', 'week 2026-W52 "2026-W52"'],
    ['plain text', 'goals/x.yaml', 'title: x\nwhy: be‸cause\n', 'nothing'],
    ['a comment', 'goals/x.yaml', 'title: x\n# sta‸tus\n', 'nothing'],
    ['a text block', 'goals/x.yaml', 'why: |\n  sta‸tus: active\n', 'nothing'],
  ] as const)
    test(what, () => {
      assert.equal(under(file, marked), wanted);
    });
});

suite('language: sparkline', () => {
  test('shows the lowest and highest values, and equal values in the middle', () => {
    assert.equal(sparkline([0, 1, 2, 3, 4, 5, 6, 7]), '▁▂▃▄▅▆▇█');
    assert.equal(sparkline([5, 5, 5]), '▄▄▄');
    assert.equal(sparkline([8, 4, 0]), '█▅▁');
    assert.equal(sparkline([-100, -99, -97]), '▁▃█');
  });

  test('has one block per value, and rises with the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 30 }),
        (values) => {
          const line = sparkline(values);
          assert.match(line, /^[▁-█]+$/);
          assert.equal(line.length, values.length);
          for (const [one, value] of values.entries())
            for (const [other, larger] of values.entries())
              if (value < larger) assert.ok(line.charAt(one) <= line.charAt(other));
        },
      ),
    );
  });
});

suite('language: recent values of a goal', () => {
  const goal = (rest: object): Goal => goalSchema.parse({ title: 'x', ...rest });
  const looks = (...values: readonly number[]) =>
    values.map((value, index) => ({ date: `2026-11-${String(index + 1).padStart(2, '0')}`, value }));

  test('the last readings of a number', () => {
    const measured = goal({ measure: { metric: 'x', target: 30 } });
    assert.deepEqual(recentValues(measured, looks(1, 2, 4), today), { unit: 'measure', values: [1, 2, 4] });
    assert.deepEqual(
      recentValues(measured, looks(...Array.from({ length: 22 }, (_each, index) => index)), today)?.values.length,
      16,
    );
    assert.equal(recentValues(measured, looks(1), today), undefined);
    assert.equal(recentValues(goal({}), looks(1, 2), today), undefined);
  });

  test('a habit by week, including empty weeks', () => {
    const habit = goal({ measure: { habit: 'x', times: 2 } });
    const checkins = [
      { date: '2026-11-02', value: 2 },
      { date: '2026-11-04', value: 1 },
      { date: '2026-11-16', value: 2 },
    ];
    assert.deepEqual(recentValues(habit, checkins, today), { unit: 'perWeek', values: [3, 0, 2, 0] });
  });

  test('milestones by done weight', () => {
    const plan = goal({
      start: '2026-10-01',
      measure: { milestones: [{ title: 'a', done: '2026-10-10' }, { title: 'b' }] },
    });
    assert.deepEqual(recentValues(plan, [], today), { unit: 'fraction', values: [0, 0.5] });
  });
});

suite('language: hover facts', () => {
  test('a person: last and next meeting, open commitments', () => {
    const ada = personStanding(folder, 'ada', today);
    assert.ok(ada);
    const { contact, commitments } = ada;
    assert.equal(contact.last?.day, '2026-11-02');
    assert.equal(contact.next?.day, '2026-11-24');
    assert.equal(commitments.filter((commitment) => !commitment.mine && isOpenCommitment(commitment)).length, 1);
  });

  test('a skill: levels, and the description in the ladder', () => {
    assert.deepEqual(skillFacts(folder, 'go'), {
      title: 'Go',
      now: 1,
      wanted: 3,
      note: undefined,
      summary: 'The language',
      levelNames: { 3: 'Senior' },
      levelMeaning: { summary: undefined, criteria: ['Writes it well'], examples: ['The parser'] },
    });
    assert.equal(skillFacts(folder, 'sql')?.title, 'SQL');
    assert.equal(skillFacts(folder, 'none'), undefined);
  });

  test('a value: its rank, and the active goals that support it', () => {
    const facts = traitFacts(folder, 'values', 'calm');
    assert.deepEqual([facts?.trait.title, facts?.rank, facts?.of], ['Calm', 2, 2]);
    assert.deepEqual(goalsFor(folder, 'values', 'craft'), ['Split']);
    assert.equal(traitFacts(folder, 'aspirations', 'craft'), undefined);
  });
});
