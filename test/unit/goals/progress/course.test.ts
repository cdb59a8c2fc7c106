/** A goal's course as a chart shows it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/base/calendar.ts';
import { courseOf as courseWith } from '../../../../src/core/goals/progress/course.ts';
import type { DatedCheckin } from '../../../../src/core/goals/progress/history.ts';
import { forecastOf } from '../../../../src/core/goals/progress/forecast.ts';
import { anyCheckins, anyGoal, anyToday, goalWith } from './build.ts';

const today = '2026-11-20';
const courseOf = (goal: Parameters<typeof forecastOf>[0], checkins: readonly DatedCheckin[], now: string) =>
  courseWith(goal, checkins, now, forecastOf(goal, checkins, now));
const shares = (...args: Parameters<typeof courseOf>): unknown =>
  courseOf(...args)?.points.map(({ date, share }) => [date, share]);

suite('dashboard: course of a goal', () => {
  const metric = goalWith({
    start: '2026-09-01',
    due: '2027-01-29',
    measure: { metric: 'pages', unit: 'pages', baseline: 14, target: 4 },
  });

  test('a value is a share of the way from baseline to target, also where the target is the smaller one', () => {
    const checkins = [
      { date: '2026-09-07', value: 14, confidence: 0.5 },
      { date: '2026-10-05', value: 9 },
      { date: '2026-11-02', value: 16 },
    ];
    const course = courseOf(metric, checkins, today);
    assert.deepEqual(
      course?.points.map(({ share, value }) => [share, value]),
      [
        [0, 14],
        [0.5, 9],
        [-0.2, 16],
      ],
    );
    assert.deepEqual([course.baseline, course.target], [14, 4]);
    assert.deepEqual(
      [course.from, course.to, course.pace],
      ['2026-09-01', '2027-01-29', { from: '2026-09-01', to: '2027-01-29' }],
    );
    assert.deepEqual(course.confidence, [{ date: '2026-09-07', fraction: 0.5 }]);
  });

  const ends = (...args: Parameters<typeof courseOf>): unknown => {
    const course = courseOf(...args);
    return [course?.from, course?.to];
  };

  test('it begins with what was noted before the start', () => {
    assert.deepEqual(ends(metric, [{ date: '2026-08-01', value: 10 }], today), ['2026-08-01', '2027-01-29']);
    assert.deepEqual(
      ends(
        metric,
        [
          { date: '2026-08-20', confidence: 0.5 },
          { date: '2026-09-20', value: 10 },
        ],
        today,
      ),
      ['2026-08-20', '2027-01-29'],
    );
  });

  test(
    'it ends today while one is at it and nothing is due later, and with what was noted last when ' + 'it is over',
    () => {
      const checkins = [
        { date: '2026-10-05', value: 10 },
        { date: '2026-10-12', confidence: 0.5 },
      ];
      assert.deepEqual(ends({ ...metric, status: 'active', due: undefined }, checkins, today), ['2026-09-01', today]);
      assert.deepEqual(ends({ ...metric, status: 'active', due: '2026-10-01' }, checkins, today), [
        '2026-09-01',
        today,
      ]);
      assert.deepEqual(ends({ ...metric, status: 'done', due: '2026-10-01' }, checkins, today), [
        '2026-09-01',
        '2026-10-12',
      ]);
    },
  );

  test('a habit is held against its times a week, shown up to twice of them, and has no straight line', () => {
    const habit = goalWith({ start: '2026-11-02', due: '2027-01-29', measure: { habit: 'pair', times: 2 } });
    const days = [
      '2026-11-02',
      '2026-11-09',
      '2026-11-10',
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
    ];
    const checkins = days.map((date) => ({ date, value: 1 }));
    assert.deepEqual(shares(habit, checkins, today), [
      ['2026-11-02', 0.5],
      ['2026-11-09', 1],
      ['2026-11-16', 2],
    ]);
    const course = courseOf(habit, checkins, today);
    assert.deepEqual([course?.baseline, course?.target, course?.pace], [0, 2, undefined]);
  });

  test('milestones are shares of their own, without a straight line', () => {
    const goal = goalWith({
      start: '2026-11-01',
      due: '2027-01-29',
      measure: { milestones: [{ title: 'One', done: '2026-11-10' }, { title: 'Two' }] },
    });
    const course = courseOf(goal, [], today);
    assert.deepEqual(course?.points.at(-1), { date: '2026-11-10', share: 0.5, value: 0.5 });
    assert.deepEqual([course.baseline, course.target, course.pace], [0, 1, undefined]);
  });

  suite('where it leads', () => {
    const weekly = [0, 1, 2, 3, 4, 5].map((week) => ({ date: addDays('2026-10-05', 7 * week), value: 14 - week }));
    const active = { ...metric, status: 'active' as const };

    test('a forecast before the due date leaves the chart as it is', () => {
      const course = courseOf(active, weekly, today);
      assert.deepEqual(
        [course?.forecast, course?.to, course?.due],
        [{ earliest: '2026-12-14', date: '2026-12-14', latest: '2026-12-14' }, '2027-01-29', undefined],
      );
    });

    test('a later one is shown after the due date, which is then marked', () => {
      const course = courseOf({ ...active, due: '2026-12-01' }, weekly, today);
      assert.deepEqual([course?.forecast?.date, course?.to, course?.due], ['2026-12-14', '2026-12-14', '2026-12-01']);
    });

    test('but no more than half as much again: what was stays readable', () => {
      const slow = weekly.map(({ date }, week) => ({ date, value: 14 - week / 10 }));
      const course = courseOf({ ...active, start: '2026-10-01', due: '2026-12-01' }, slow, today);
      assert.deepEqual([course?.to, course?.due], [addDays('2026-12-01', 31), '2026-12-01']);
      assert.ok((course?.forecast?.date ?? '') > (course?.to ?? ''), 'the forecast leads out of the chart');
    });

    test('without a due date it says how far one looks ahead', () => {
      const course = courseOf({ ...active, due: undefined }, weekly, today);
      assert.deepEqual([course?.to, course?.due], ['2026-12-14', undefined]);
    });

    test('a goal that one is not at leads nowhere', () => {
      for (const status of ['paused', 'done', 'dropped', 'idea'] as const)
        assert.equal(courseOf({ ...metric, status }, weekly, today)?.forecast, undefined);
    });
  });

  test('nothing to draw: no measure, or no value yet', () => {
    assert.equal(courseOf(goalWith({}), [{ date: '2026-11-02', confidence: 0.5 }], today), undefined);
    assert.equal(courseOf(metric, [{ date: '2026-11-02', confidence: 0.5 }], today), undefined);
    assert.equal(courseOf(metric, [{ date: '2026-11-21', value: 3 }], today), undefined);
  });

  test('all that is drawn is between its ends, in order, and up to today', () => {
    fc.assert(
      fc.property(anyGoal, anyCheckins, anyToday, (goal, checkins, now) => {
        const course = courseOf(goal, checkins, now);
        if (!course) return;
        const dates = course.points.map(({ date }) => date);
        assert.deepEqual(dates, [...dates].sort());
        for (const { date } of course.confidence) assert.ok(date >= course.from && date <= course.to, date);
        for (const { date, share } of course.points)
          assert.ok(
            date >= course.from && date <= course.to && date <= now && Number.isFinite(share),
            `${date} ${share}`,
          );
      }),
    );
  });
});
