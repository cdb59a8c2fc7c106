import assert from 'node:assert/strict';
import fc from 'fast-check';
import { historyOf, checkinDays, reachedOn } from '../../../../src/core/goals/progress/history.ts';
import { anyCheckins, anyGoal, anyMilestones, anyToday, goalWith, series } from './build.ts';

const metric = goalWith({ measure: { metric: 'services', target: 8 } });
const today = '2026-11-20';
const pointsOf = (...args: Parameters<typeof historyOf>) => {
  const history = historyOf(...args).series;
  return history.kind === 'none' ? [] : history.points.map(({ date, value }) => [date, value]);
};

suite('progress: history', () => {
  test('sorts check-ins and leaves out the future', () => {
    const checkins = [
      { date: '2026-11-18', value: 5 },
      { date: '2026-11-21', value: 8 },
      { date: '2026-10-01', value: 2 },
      { date: '2026-11-20', value: 6 },
    ];
    assert.deepEqual(pointsOf(metric, checkins, today), [
      ['2026-10-01', 2],
      ['2026-11-18', 5],
      ['2026-11-20', 6],
    ]);
  });

  test('lets the last one of a day win, field by field', () => {
    const byDay = checkinDays(
      [
        { date: today, value: 5, confidence: 0.4 },
        { date: today, value: 6 },
        { date: today, confidence: 0.7, note: 'A talk with Sam' },
      ],
      today,
    );
    assert.deepEqual(
      byDay.map(({ date, value, confidence }) => ({ date, value, confidence })),
      [{ date: today, value: 6, confidence: 0.7 }],
    );
  });

  test('ignores numbers that are not finite', () => {
    assert.deepEqual(
      pointsOf(
        metric,
        [
          { date: '2026-11-01', value: Number.NaN },
          { date: '2026-11-02', value: Number.NEGATIVE_INFINITY },
        ],
        today,
      ),
      [],
    );
    assert.deepEqual(checkinDays([{ date: today, confidence: Number.NaN }], today)[0]?.confidence, undefined);
  });

  test('has no readings of a scale but its levels', () => {
    const goal = goalWith({ measure: { scale: { '0': 'as expected' } } });
    const checkins = series('2026-11-01', 1, [-2, 7, 0.5, 2, -3]);
    assert.deepEqual(pointsOf(goal, checkins, today), [
      ['2026-11-01', -2],
      ['2026-11-04', 2],
    ]);
  });

  test('adds up the weight of milestones by the day on which they were done', () => {
    const milestones = [
      { title: 'c', weight: 2, done: '2026-10-20' },
      { title: 'a', weight: 1, done: '2026-10-01' },
      { title: 'b', weight: 1, done: '2026-10-01' },
      { title: 'd', weight: 4 },
      { title: 'e', weight: 2, done: '2026-12-01' },
    ];
    assert.deepEqual(pointsOf(goalWith({ measure: { milestones } }), [], today), [
      ['2026-10-01', 0.2],
      ['2026-10-20', 0.4],
    ]);
    assert.deepEqual(pointsOf(goalWith({ start: '2026-09-01', measure: { milestones } }), [], today)[0], [
      '2026-09-01',
      0,
    ]);
    assert.deepEqual(pointsOf(goalWith({ start: today, measure: { milestones: [{ title: 'a' }] } }), [], today), [
      [today, 0],
    ]);
    assert.deepEqual(pointsOf(goalWith({ start: '2026-10-15', measure: { milestones } }), [], today)[0], [
      '2026-10-01',
      0.2,
    ]);
  });

  test('completes milestones exactly whatever the rounding', () => {
    const milestones = [0.3, 0.1, 0.2, 0.7].map((weight, index) => ({
      title: 'm',
      weight,
      done: `2026-10-0${9 - index}`,
    }));
    assert.deepEqual(pointsOf(goalWith({ measure: { milestones } }), [], today).at(-1), ['2026-10-09', 1]);
  });

  test('counts a habit by ISO week, over the turn of the year', () => {
    const goal = goalWith({ measure: { habit: 'read', times: 3 } });
    const checkins = [
      { date: '2026-12-28', value: 1 },
      { date: '2027-01-03', value: 2 },
      { date: '2027-01-04', value: 1 },
      { date: '2027-01-05' },
      { date: '2027-01-06', value: -4 },
    ];
    const history = historyOf(goal, checkins, '2027-01-10').series;
    assert.ok(history.kind === 'habit');
    assert.deepEqual(
      history.weeks.map(({ week, count }) => [week, count]),
      [
        ['2026-W53', 3],
        ['2027-W01', 1],
      ],
    );
  });

  test('has no series without a measure, but the looks', () => {
    const history = historyOf(goalWith({}), [{ date: today, confidence: 0.5 }], today);
    assert.equal(history.series.kind, 'none');
    assert.equal(history.byDay.length, 1);
  });

  test('is in order, one point a day, and nothing from the future', () => {
    fc.assert(
      fc.property(anyGoal, anyCheckins, anyToday, (goal, checkins, day) => {
        const dates = pointsOf(goal, checkins, day).map(([date]) => String(date));
        assert.deepEqual(dates, [...new Set(dates)].sort());
        assert.ok(dates.every((date) => date <= day));
      }),
    );
  });

  test('never falls for milestones', () => {
    fc.assert(
      fc.property(anyMilestones, anyToday, (measure, day) => {
        const values = pointsOf(goalWith({ measure }), [], day).map(([, value]) => Number(value));
        assert.deepEqual(
          values,
          [...values].sort((a, b) => a - b),
        );
        assert.ok(values.every((value) => value >= 0 && value <= 1));
      }),
    );
  });
});

suite('progress: since when the target is reached', () => {
  const since = (values: number[], measure: object = { metric: 'services', target: 8 }) =>
    reachedOn(historyOf(goalWith({ measure }), series('2026-11-01', 1, values), today).series);

  test('is the first day of the unbroken run at the end', () => {
    assert.equal(since([2, 8, 9]), '2026-11-02');
    assert.equal(since([8, 7, 8, 9]), '2026-11-03');
    assert.equal(since([2, 9, 7]), undefined);
    assert.equal(since([]), undefined);
  });

  test('works downwards', () => {
    assert.equal(since([40, 10, 9], { metric: 'minutes', baseline: 60, target: 10 }), '2026-11-02');
  });

  test('is the expected level on a scale, and never for a habit or a target that is the baseline', () => {
    assert.equal(since([-1, 0, 1], { scale: { '0': 'as expected' } }), '2026-11-02');
    assert.equal(since([9, 9, 9], { habit: 'read' }), undefined);
    assert.equal(since([8], { metric: 'services', baseline: 8, target: 8 }), undefined);
  });
});
