/** The review of an active goal: each finding with what makes it come and what makes it go. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/base/calendar.ts';
import { readFile } from '../../../../src/core/index/fileEntry.ts';
import { messageOf } from '../../../../src/core/problems/problem.ts';
import { isReviewCode } from '../../../../src/core/problems/rules.ts';
import { reviewGoal, type Surroundings } from '../../../../src/core/goals/review/review.ts';
import { shown } from '../../index/told.ts';

const today = '2026-11-20';
const quiet: Surroundings = {
  today,
  checkins: [{ date: today }],
  rhythmDays: 7,
  active: 1,
  limit: undefined,
  hasProfile: false,
  vagueWords: [],
};

function review(text: string, surroundings: Partial<Surroundings> = {}): readonly string[] {
  return problems(text, surroundings).map((problem) => shown(text, problem));
}

function problems(text: string, surroundings: Partial<Surroundings> = {}) {
  const entry = readFile('goals/a.yaml', text);
  assert.ok(entry.kind === 'goal' && entry.state === 'current');
  return reviewGoal(entry.entity, entry.anchors ?? {}, { ...quiet, ...surroundings });
}

const goal = (more: string, title = 'Ship the new intake'): string => `title: ${title}\n${more}`;

suite('SMART review', () => {
  test('a good goal passes', () => {
    assert.deepEqual(
      review(goal('start: 2026-11-01\ndue: 2027-02-01\nactions: [{ title: One, due: 2026-11-25 }]\n')),
      [],
    );
  });

  test('a goal that is not active is left alone', () => {
    assert.deepEqual(
      review(goal('status: idea\nstart: 2020-01-01\ndue: 2030-01-01\n', 'Improve'), {
        checkins: [],
        active: 9,
        limit: 1,
      }),
      [],
    );
  });

  test('specific: a title without an object, or with a word that the person does not want', () => {
    assert.deepEqual(review(goal('', 'Improve')), ['vague-title 0:7-0:14 <Improve>']);
    assert.deepEqual(problems(goal('', 'Get better and learn more')).map(messageOf), [
      'The title is vague (“better, learn, more”). Name the result, with a verb and an object.',
    ]);
    assert.deepEqual(review(goal('', 'Get better at incident reviews')), []);
    assert.deepEqual(review(goal('', 'Leverage the new intake'), { vagueWords: ['leverage'] }), [
      'vague-title 0:7-0:30 <Leverage the new intake>',
    ]);
    assert.deepEqual(review(goal('', 'Buy a crowbar with leverages'), { vagueWords: ['leverage', 'c++ (all)'] }), []);
  });

  test('achievable: actions that all wait for the end', () => {
    const until = (...dues: readonly string[]): string =>
      goal(
        'start: 2026-11-01\n' +
          'due: 2027-02-09\n' +
          'actions:\n' +
          dues.map((due) => `  - { title: One, due: ${due} }\n`).join(''),
      );
    assert.deepEqual(review(until('2027-01-30', '2027-02-09')), ['late-actions 3:0-3:7 <actions>']);
    assert.deepEqual(review(until('2027-01-29', '2027-02-09')), [], 'one is earlier');
    assert.deepEqual(review(until('2027-01-30').replace(' }', ', done: 2026-11-10 }')), [], 'one is done');
    assert.deepEqual(review(until('2027-01-30').replace(', due: 2027-01-30', '')), [], 'one has no date');
  });

  test('achievable: more active goals than one wanted', () => {
    assert.deepEqual(review(goal('status: active\n'), { active: 4, limit: 3 }), ['too-many-goals 1:8-1:14 <active>']);
    assert.deepEqual(review(goal(''), { active: 4, limit: 3 }), ['too-many-goals 0:7-0:26 <Ship the new intake>']);
    assert.deepEqual(review(goal(''), { active: 3, limit: 3 }), []);
  });

  test('relevant: a link to what the profile has', () => {
    assert.deepEqual(review(goal('why: Because\n'), { hasProfile: true }), [
      'goal-without-link 0:7-0:26 <Ship the new intake>',
    ]);
    assert.deepEqual(review(goal('why: Because\nsupports: { skills: [writing] }\n'), { hasProfile: true }), []);
    assert.deepEqual(review(goal('why: Because\n')), [], 'there is nothing to link to');
    assert.deepEqual(review(goal(''), { hasProfile: true }), [], 'the reason is missed first');
  });

  test('time-bound: over a year without milestones', () => {
    const years = (more: string): string => goal(`start: 2026-11-01\ndue: 2028-05-01\n${more}`);
    assert.deepEqual(review(years('')), ['goal-without-milestones 2:5-2:15 <2028-05-01>']);
    assert.deepEqual(
      problems(years('')).map(({ args }) => args.months),
      [18],
    );
    for (const measure of ['{ milestones: [{ title: Half }] }', '{ habit: Read }'])
      assert.deepEqual(review(years(`measure: ${measure}\n`)), []);
    assert.deepEqual(review(goal('start: 2026-11-01\ndue: 2027-11-02\n')), []);
  });

  test('accountable: no look for longer than the rhythm', () => {
    assert.deepEqual(review(goal(''), { checkins: [{ date: '2026-11-12' }] }), [
      'checkin-overdue 0:7-0:26 <Ship the new intake>',
    ]);
    assert.deepEqual(review(goal(''), { checkins: [{ date: '2026-11-13' }] }), []);
    assert.deepEqual(review(goal(''), { checkins: [{ date: '2026-11-12' }], rhythmDays: 14 }), []);
    assert.deepEqual(review(goal('start: 2026-11-01\n'), { checkins: [] }), [
      'never-checked-in 0:7-0:26 <Ship the new intake>',
    ]);
    assert.deepEqual(review(goal('start: 2026-12-01\n'), { checkins: [] }), [], 'it has not begun');
  });

  test('from the numbers: the pace that is needed against the pace so far', () => {
    const metric = goal(
      'measure: { metric: services, target: 8, unit: services }\nstart: 2026-09-11\ndue: 2026-12-18\n',
    );
    // Seventy days for two of eight; twenty-eight days for six: 0.2 a week so far, 1.5 from now on.
    assert.deepEqual(
      problems(metric, { checkins: [{ date: today, value: 2 }] }).map(({ code, args }) => [code, args]),
      [['pace-too-slow', { needed: 1.5, soFar: 0.2, unit: 'services' }]],
    );
    assert.deepEqual(review(metric, { checkins: [{ date: today, value: 2 }] }), ['pace-too-slow 1:0-1:7 <measure>']);
    assert.deepEqual(review(metric, { checkins: [{ date: today, value: 5 }] }), [], 'less than twice as fast');
    assert.deepEqual(review(metric, { checkins: [{ date: today }] }), [], 'nothing was read yet');
    assert.deepEqual(
      review(metric.replace('2026-09-11', '2026-11-10'), { checkins: [{ date: today, value: 0 }] }),
      [],
      'ten days say nothing',
    );
    const falling = goal('measure: { metric: pages, baseline: 11, target: 3 }\nstart: 2026-09-11\ndue: 2026-12-18\n');
    assert.deepEqual(
      problems(falling, { checkins: [{ date: today, value: 12 }] }).map(({ args }) => args),
      [{ needed: 2.3, soFar: -0.1, unit: 'pages' }],
    );
    const milestones = goal(
      'measure: { milestones: [{ title: A, done: 2026-09-20 }, { title: B, weight: 3 }] }\n' +
        'start: 2026-09-11\ndue: 2026-12-18\n',
    );
    assert.deepEqual(
      problems(milestones).map(({ args }) => args),
      [{ needed: 19, soFar: 2.5, unit: '%' }],
    );
  });

  test('never throws and always points into the text, whatever the goal and its check-ins', () => {
    const date = fc.integer({ min: -800, max: 800 }).map((days) => addDays(today, days));
    const measure = fc.constantFrom(
      '',
      'measure: { metric: a, target: 5 }\n',
      'measure: { metric: a, baseline: 3, target: 3 }\n',
      'measure: { milestones: [{ title: a }] }\n',
      'measure: { milestones: [] }\n',
      'measure: { scale: { 0: a }, baseline: -1 }\n',
      'measure: { habit: a }\n',
    );
    const some = (key: string) =>
      fc.option(date, { nil: undefined }).map((day) => (day === undefined ? '' : `${key}: ${day}\n`));
    const checkins = fc.array(
      fc.record({ date, value: fc.option(fc.double({ noNaN: true }), { nil: undefined }) }, { requiredKeys: ['date'] }),
    );
    fc.assert(
      fc.property(measure, some('start'), some('due'), checkins, (how, start, due, looks) => {
        const text = goal(
          `${how}${start}${due}actions: [{ title: One, ${due.trim() === '' ? 'due: 2026-12-01' : due.trim()} }]\n`,
        );
        for (const line of review(text, {
          checkins: looks.toSorted((one, other) => (one.date < other.date ? -1 : 1)),
          hasProfile: true,
        })) {
          assert.match(line, /^[a-z-]+ \d/);
          assert.equal(isReviewCode(line.split(' ')[0] ?? ''), true, line);
        }
      }),
    );
  });
});
