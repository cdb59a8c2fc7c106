import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/base/calendar.ts';
import { forecastOf } from '../../../../src/core/goals/progress/forecast.ts';
import { paceOf } from '../../../../src/core/goals/progress/pace.ts';
import { progressOf } from '../../../../src/core/goals/progress/progress.ts';
import { summarize } from '../../../../src/core/goals/progress/summary.ts';
import { anyCheckins, anyGoal, anyToday, goalWith, numbersIn } from './build.ts';
import { runs } from '../../fuzz.ts';

const today = '2026-11-20';
const measure = { metric: 'services migrated', target: 8, unit: 'services' };

suite('progress: summary of a goal', () => {
  test('tells the whole state', () => {
    const goal = goalWith({
      measure,
      start: '2026-09-01',
      due: '2026-12-18',
      actions: [
        { title: 'Write the RFC', due: '2026-09-20', done: '2026-09-18' },
        { title: 'Tidy up' },
        { title: 'Second service', due: '2026-12-01' },
        { title: 'First service', due: '2026-11-10' },
      ],
    });
    const checkins = [
      { date: '2026-11-18', value: 5, confidence: 0.6, note: 'Two services moved' },
      { date: '2026-10-02', value: 3 },
    ];
    const summary = summarize(goal, checkins, today);
    assert.deepEqual(summary.lastCheckin, { date: '2026-11-18', value: 5, confidence: 0.6 });
    assert.deepEqual([summary.daysSinceCheckin, summary.daysLeft], [2, 28]);
    const titles = [summary.openActions, summary.doneActions, summary.overdueActions].map((actions) =>
      actions.map(({ title }) => title),
    );
    assert.deepEqual(titles, [['Tidy up', 'Second service', 'First service'], ['Write the RFC'], ['First service']]);
    assert.equal(summary.nextAction?.title, 'First service');
    assert.equal(summary.progress.fraction, 0.625);
    assert.equal(summary.pace.verdict, 'behind');
    assert.deepEqual(summary.forecast, { kind: 'too-few', have: 2, need: 4 });
  });

  test('is silent where nothing was said', () => {
    assert.deepEqual(summarize(goalWith({}), [], today), {
      progress: { kind: 'none', fraction: undefined, doneActions: 0, actions: 0 },
      pace: { verdict: 'unknown', because: 'no-measure' },
      forecast: { kind: 'not-applicable' },
      lastCheckin: undefined,
      confidence: undefined,
      daysSinceCheckin: undefined,
      calibration: undefined,
      daysLeft: undefined,
      openActions: [],
      doneActions: [],
      overdueActions: [],
      nextAction: undefined,
    });
  });

  test('goes on with the first action when none is due, and none is overdue on its due date', () => {
    const summary = summarize(
      goalWith({ actions: [{ title: 'a', done: today }, { title: 'b' }, { title: 'c' }] }),
      [],
      today,
    );
    assert.equal(summary.nextAction?.title, 'b');
    const due = goalWith({ due: today, actions: [{ title: 'a', due: today }] });
    assert.deepEqual(
      [summarize(due, [], today).overdueActions.length, summarize(due, [], addDays(today, 1)).overdueActions.length],
      [0, 1],
    );
    assert.deepEqual([summarize(due, [], today).daysLeft, summarize(due, [], addDays(today, 1)).daysLeft], [0, -1]);
  });

  test('takes a remark without a value for a check-in', () => {
    const summary = summarize(
      goalWith({ measure }),
      [
        { date: '2026-11-01', value: 3 },
        { date: '2026-11-19', note: 'Waiting for the schema registry' },
      ],
      today,
    );
    assert.deepEqual(summary.lastCheckin, { date: '2026-11-19', value: undefined, confidence: undefined });
    assert.equal(summary.daysSinceCheckin, 1);
    assert.equal(summary.progress.fraction, 0.375);
  });

  test('is as sure as was said last, on whatever day, else as when the goal was set', () => {
    const goal = goalWith({ measure, confidence: 0.7 });
    const said = [
      { date: '2026-11-11', confidence: 0.3 },
      { date: '2026-11-18', value: 4 },
      { date: addDays(today, 1), confidence: 1 },
    ];
    assert.equal(summarize(goal, said, today).confidence, 0.3);
    assert.equal(summarize(goal, said.slice(1), today).confidence, 0.7);
  });

  test('holds no number that is not one, no negative zero, and only dates as dates', () => {
    fc.assert(
      fc.property(anyGoal, anyCheckins, anyToday, (goal, checkins, day) => {
        const { openActions, doneActions, overdueActions, nextAction, ...summary } = summarize(goal, checkins, day);
        for (const [path, value] of numbersIn(summary))
          assert.ok(
            Number.isFinite(value) && (!Object.is(value, -0) || path.endsWith('.baseline') || path.endsWith('.target')),
            `${path}: ${value}`,
          );
        assert.equal(openActions.length + doneActions.length, goal.actions.length);
        assert.ok(overdueActions.length <= openActions.length);
        assert.equal(nextAction === undefined, openActions.length === 0);
        assert.doesNotMatch(JSON.stringify(summary), /NaN|Infinity|Invalid/);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('is the same as its parts', () => {
    fc.assert(
      fc.property(anyGoal, anyCheckins, anyToday, (goal, checkins, day) => {
        const { progress, pace, forecast } = summarize(goal, checkins, day);
        assert.deepEqual(
          { progress, pace, forecast },
          {
            progress: progressOf(goal, checkins, day),
            pace: paceOf(goal, checkins, day),
            forecast: forecastOf(goal, checkins, day),
          },
        );
      }),
    );
  });

  test('does not see the future, and changes nothing it was given', () => {
    fc.assert(
      fc.property(anyGoal, anyCheckins, anyToday, (goal, checkins, day) => {
        const before = structuredClone({ goal, checkins });
        const summary = summarize(goal, checkins, day);
        assert.deepEqual(
          summarize(
            goal,
            [{ date: addDays(day, 1), value: 99, confidence: 1 }, ...checkins.filter(({ date }) => date <= day)],
            day,
          ),
          summary,
        );
        assert.deepEqual({ goal, checkins }, before);
      }),
    );
  });

  test('does not depend on the order of check-ins on different days', () => {
    fc.assert(
      fc.property(
        anyGoal,
        fc.uniqueArray(
          anyCheckins.map(([first]) => first ?? { date: today }),
          { selector: ({ date }) => date },
        ),
        anyToday,
        (goal, checkins, day) => {
          assert.deepEqual(summarize(goal, checkins.toReversed(), day), summarize(goal, checkins, day));
        },
      ),
    );
  });
});
