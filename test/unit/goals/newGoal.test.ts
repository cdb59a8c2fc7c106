import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/base/calendar.ts';
import { goalFrom, measureFrom, noAnswers, type Answers } from '../../../src/core/goals/answers.ts';
import { readGoalArgument } from '../../../src/core/goals/goalArgument.ts';
import { attainmentLevels, newGoalText } from '../../../src/core/goals/newGoal.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { measureKinds } from '../../../src/core/model/goal.ts';

const today = '2026-11-20';

const readBack = (text: string) => {
  const entry = readFile('goals/new.yaml', text);
  assert.ok(entry.kind === 'goal' && entry.state === 'current', text);
  return entry;
};

suite('goals: a new goal', () => {
  test('is written with its keys in one order, as a person would', () => {
    const answers: Answers = {
      ...noAnswers,
      title: 'Lead the migration of billing to event sourcing',
      kind: 'metric',
      metric: { name: 'services migrated', baseline: 0, target: 8, unit: 'services' },
      due: '2026-12-18',
      why: 'I want to be trusted with cross-team design by the end of the year.',
      supports: { values: ['craft'], aspirations: [], skills: ['system-design'] },
      actions: ['Write the RFC', 'Get two approvals'],
      obstacle: { if: 'the on-call week eats my time', then: 'I move the block to Friday' },
      confidence: 0.7,
    };
    const text = newGoalText(goalFrom(answers, today));
    assert.deepEqual(
      [...text.matchAll(/^\w+/gm)].map(([key]) => key),
      ['title', 'status', 'why', 'supports', 'measure', 'start', 'due', 'confidence', 'obstacles', 'actions'],
    );
    const { entity, problems } = readBack(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(entity.measure, { metric: 'services migrated', baseline: 0, target: 8, unit: 'services' });
    assert.deepEqual(entity.supports, { values: ['craft'], aspirations: [], skills: ['system-design'], strengths: [] });
    assert.deepEqual(entity.actions, [{ title: 'Write the RFC' }, { title: 'Get two approvals' }]);
  });

  test('of a title alone has nothing that nobody said', () => {
    const text = newGoalText(goalFrom({ ...noAnswers, title: 'Give a talk' }, today));
    assert.equal(text, 'title: Give a talk\nstatus: active\nstart: 2026-11-20\n');
  });

  test('writes the levels of a scale from the lowest to the highest', () => {
    const levels = { '-2': 'silent', '-1': 'asked', '0': 'speaks', '1': 'is asked', '2': 'leads' };
    const text = newGoalText(
      goalFrom({ ...noAnswers, title: 'Speak in reviews', kind: 'scale', levels, level: -1 }, today),
    );
    assert.deepEqual(
      [...text.matchAll(/^ +["']?(-?\d)["']?:/gm)].map(([, level]) => level),
      [...attainmentLevels],
    );
    assert.deepEqual(readBack(text).entity.measure, { scale: levels, baseline: -1, weight: 1 });
  });

  test('has no measure as long as that lacks what it cannot do without', () => {
    assert.equal(
      measureFrom({
        ...noAnswers,
        kind: 'metric',
        metric: { name: 'pages', baseline: 0, target: undefined, unit: '' },
      }),
      undefined,
    );
    assert.equal(
      measureFrom({ ...noAnswers, kind: 'metric', metric: { name: 'pages', baseline: 3, target: 3, unit: '' } }),
      undefined,
    );
    for (const kind of measureKinds) assert.equal(measureFrom({ ...noAnswers, kind }), undefined);
  });

  test('reads back without an error, whatever was answered', () => {
    const line = fc
      .string({ minLength: 1 })
      .map((text) => text.trim().replace(/[\p{C}\uFFFD]/gu, ''))
      .filter((text) => text !== '');
    const maybeLine = fc.oneof(fc.constant(''), line);
    const answers: fc.Arbitrary<Answers> = fc.record({
      title: line,
      kind: fc.constantFrom(undefined, ...measureKinds),
      metric: fc.record({
        name: maybeLine,
        baseline: fc.integer(),
        target: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
        unit: maybeLine,
      }),
      milestones: fc.array(line, { maxLength: 3 }),
      levels: fc.record({ '-2': maybeLine, '-1': maybeLine, '0': maybeLine, '1': maybeLine, '2': maybeLine }),
      level: fc.constantFrom(undefined, -1, -2),
      habit: fc.record({ what: maybeLine, times: fc.integer({ min: 1, max: 50 }) }),
      start: fc.constant(undefined),
      due: fc.option(
        fc.integer({ min: 0, max: 900 }).map((days) => addDays(today, days)),
        { nil: undefined },
      ),
      why: maybeLine,
      supports: fc.record({
        values: fc.array(fc.constantFrom('craft', '2026', 'on')),
        aspirations: fc.constant([]),
        skills: fc.constant([]),
      }),
      actions: fc.array(line, { maxLength: 3 }),
      obstacle: fc.record({ if: maybeLine, then: maybeLine }),
      confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const { entity, problems } = readBack(newGoalText(goalFrom(given, today)));
        assert.deepEqual(
          problems.filter(({ code }) => !code.startsWith('goal-without-') && code !== 'obstacle-without-plan'),
          [],
        );
        assert.equal(entity.title, given.title);
        assert.deepEqual(
          entity.actions.map(({ title }) => title),
          given.actions,
        );
        assert.deepEqual(entity.measure, measureFrom(given));
      }),
    );
  });
});

suite('goals: a new goal as an argument', () => {
  test('takes dates as people type them, and actions in short', () => {
    const read = readGoalArgument(
      {
        title: ' Give a talk ',
        due: '+6w',
        actions: ['Find a topic', { title: 'Write an abstract', due: 'friday' }],
        measure: { habit: 'Rehearse' },
        folder: 'mine',
      },
      today,
    );
    assert.ok(read.ok);
    assert.equal(read.folder, 'mine');
    assert.deepEqual([read.goal.title, read.goal.start, read.goal.due], ['Give a talk', today, '2027-01-01']);
    assert.deepEqual(read.goal.actions, [
      { title: 'Find a topic', due: undefined },
      { title: 'Write an abstract', due: '2026-11-27' },
    ]);
    assert.equal(
      newGoalText(read.goal).replace(/\nactions:[\s\S]*/, ''),
      'title: Give a talk\nstatus: active\nmeasure:\n  habit: Rehearse\n  times: 1\nstart: 2026-11-20\ndue: 2027-01-01',
    );
  });

  test('keeps what a dialogue would not ask for, and does not spell out what is meant anyway', () => {
    const milestones = [
      { title: 'Topic', weight: 1, done: today },
      { title: 'Talk', weight: 3, due: '2026-12-18' },
    ];
    const read = readGoalArgument({ title: 'Give a talk', status: 'idea', measure: { milestones } }, today);
    assert.ok(read.ok);
    const text = newGoalText(read.goal);
    assert.equal(text.match(/weight/g)?.length, 1);
    const { entity } = readBack(text);
    assert.deepEqual(entity.measure, { milestones });
    assert.equal(entity.status, 'idea');
  });

  const wrong: readonly (readonly [name: string, argument: unknown, detail: RegExp])[] = [
    ['no title', { due: '+6w' }, /title/],
    ['an empty title', { title: '  ' }, /title/],
    ['an unknown key', { title: 'Give a talk', deadline: '+6w' }, /deadline/],
    ['a date that is none', { title: 'Give a talk', due: 'soon' }, /"soon" is not a date/],
    [
      'a due date before the start',
      { title: 'Give a talk', start: '2026-12-01', due: '2026-11-30' },
      /before the start/,
    ],
    [
      'a target at the baseline',
      { title: 'Give a talk', measure: { metric: 'talks', target: 0 } },
      /must differ from the baseline/,
    ],
    ['a confidence of 70', { title: 'Give a talk', confidence: 70 }, /confidence/],
    ['no object', 'Give a talk', /expected object/],
  ];
  for (const [name, argument, detail] of wrong) {
    test(`with ${name} is refused`, () => {
      const read = readGoalArgument(argument, today);
      assert.ok(!read.ok);
      assert.match(read.detail, detail);
    });
  }
});
