import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linearRegression } from 'simple-statistics';
import { addDays, daysBetween, type IsoDate } from '../../../../src/core/base/calendar.ts';
import { forecastOf, neededPoints, type Forecast } from '../../../../src/core/goals/progress/forecast.ts';
import type { DatedCheckin } from '../../../../src/core/goals/progress/history.ts';
import { gaussian, goalWith, seededRandom, series } from './build.ts';

const first = '2026-01-05';
const metric = (target: number, baseline = 0) => goalWith({ measure: { metric: 'services', baseline, target } });
const lastOf = (checkins: readonly DatedCheckin[]): IsoDate => checkins.at(-1)?.date ?? first;
/** The forecast on the day of the last check-in. */
const after = (goal: ReturnType<typeof metric>, checkins: DatedCheckin[]) =>
  forecastOf(goal, checkins, lastOf(checkins));
function forecasted(forecast: Forecast) {
  assert.ok(forecast.kind === 'forecast', forecast.kind);
  return forecast;
}
const climb = (points: number, step: number, from = 0) =>
  Array.from({ length: points }, (_, index) => from + index * step);

suite('progress: forecast', () => {
  test('of an exact line is the exact date', () => {
    const forecast = after(metric(10), series(first, 7, climb(6, 1)));
    assert.deepEqual(forecast, {
      kind: 'forecast',
      date: addDays(first, 70),
      earliest: addDays(first, 70),
      latest: addDays(first, 70),
      confidence: 0.8,
      from: 6,
    });
  });

  test('is the first day on which the line is there', () => {
    assert.equal(forecasted(after(metric(10), series(first, 3, climb(6, 1)))).date, addDays(first, 30));
    assert.equal(forecasted(after(metric(9.5), series(first, 3, climb(6, 1)))).date, addDays(first, 29));
  });

  test('of a metric that goes down', () => {
    const forecast = forecasted(after(metric(5, 20), series(first, 7, climb(6, -1.5, 20))));
    assert.equal(forecast.date, addDays(first, 70));
  });

  test('is silent about two points, and three', () => {
    assert.deepEqual(after(metric(10), series(first, 7, [0, 1])), { kind: 'too-few', have: 2, need: neededPoints });
    assert.deepEqual(after(metric(10), series(first, 7, [0, 1, 2])), { kind: 'too-few', have: 3, need: neededPoints });
    assert.equal(after(metric(10), series(first, 7, [0, 1, 2, 3])).kind, 'forecast');
    // Several on one day are one.
    assert.equal(after(metric(10), series(first, 0, [0, 1, 2, 3, 4])).kind, 'too-few');
  });

  test('sees no trend in a flat series, one that moves away, or one that takes over ten years', () => {
    assert.deepEqual(after(metric(10), series(first, 7, [3, 3, 3, 3, 3])), { kind: 'no-trend' });
    assert.deepEqual(after(metric(10), series(first, 7, climb(6, -1, 8))), { kind: 'no-trend' });
    assert.deepEqual(after(metric(1000), series(first, 7, climb(6, 1))), { kind: 'no-trend' });
    assert.equal(after(metric(500), series(first, 7, climb(6, 1))).kind, 'forecast');
  });

  test('says when the target was reached, and no longer when it was lost again', () => {
    assert.deepEqual(after(metric(3), series(first, 7, climb(6, 1))), { kind: 'reached', date: addDays(first, 21) });
    assert.equal(after(metric(4), series(first, 7, [0, 1, 2, 5, 3])).kind, 'forecast');
  });

  test('leaves the end open when the trend may as well be flat', () => {
    const forecast = forecasted(after(metric(10), series(first, 7, [2, 1, 4, 2, 3, 1, 4])));
    assert.equal(forecast.latest, undefined);
  });

  test('says that the trend ran out when the target should have been reached', () => {
    const checkins = series(first, 7, climb(6, 1));
    assert.equal(forecastOf(metric(10), checkins, addDays(first, 70)).kind, 'forecast');
    assert.deepEqual(forecastOf(metric(10), checkins, addDays(first, 71)), {
      kind: 'overrun',
      date: addDays(first, 70),
      lastDate: addDays(first, 35),
    });
  });

  test('goes by the last thirty points', () => {
    const checkins = [...series(first, 1, Array<number>(200).fill(0)), ...series(addDays(first, 200), 1, climb(30, 1))];
    const forecast = forecasted(after(metric(40), checkins));
    assert.deepEqual([forecast.from, forecast.date], [30, addDays(first, 240)]);
  });

  test('does not apply to habits, levels, no measure, and a target that is the baseline', () => {
    const checkins = series(first, 7, [-2, -2, -1, -1, -1]);
    for (const measure of [
      { habit: 'read' },
      { scale: { '0': 'as expected' } },
      { milestones: [] },
      { metric: 'services', target: 0 },
      undefined,
    ]) {
      assert.deepEqual(forecastOf(goalWith({ measure }), checkins, lastOf(checkins)), { kind: 'not-applicable' });
    }
    assert.equal(
      forecastOf(goalWith({ measure: { scale: { '0': 'as expected' } } }), series(first, 1, [0]), first).kind,
      'reached',
    );
  });
});

suite('progress: forecast of milestones', () => {
  const goal = (done: number, total: number) =>
    goalWith({
      start: first,
      measure: {
        milestones: Array.from({ length: total }, (_, index) =>
          index < done ? { title: 'm', done: addDays(first, 10 * (index + 1)) } : { title: 'm' },
        ),
      },
    });

  test('follows the weight that was done', () => {
    assert.equal(forecasted(forecastOf(goal(4, 10), [], addDays(first, 40))).date, addDays(first, 100));
    assert.equal(forecasted(forecastOf(goal(4, 10), [], addDays(first, 49))).date, addDays(first, 100));
  });

  test('moves back when the next one is late: it is known that it is not done', () => {
    assert.equal(forecasted(forecastOf(goal(4, 10), [], addDays(first, 90))).date, addDays(first, 140));
    assert.equal(forecasted(forecastOf(goal(4, 10), [], addDays(first, 120))).date, addDays(first, 170));
  });

  test('runs out when the last one is late', () => {
    assert.deepEqual(forecastOf(goal(9, 10), [], addDays(first, 120)), {
      kind: 'overrun',
      date: addDays(first, 100),
      lastDate: addDays(first, 90),
    });
    // Added up in the order as done and then the last one, these weights fall a hair short of their sum as written.
    const weights = [0.1, 0.1, 0.1, 0.3];
    const milestones = weights.map((weight, index) => ({
      title: 'm',
      weight,
      ...(index === 0 ? {} : { done: addDays(first, 10 * index) }),
    }));
    assert.ok(
      weights.slice(1).reduce((sum, weight) => sum + weight, 0) + 0.1 <
        weights.reduce((sum, weight) => sum + weight, 0),
    );
    assert.equal(
      forecastOf(goalWith({ start: first, measure: { milestones } }), [], addDays(first, 300)).kind,
      'overrun',
    );
  });

  test('counts the start as a point, and is reached with the last one', () => {
    assert.deepEqual(forecastOf(goal(2, 10), [], addDays(first, 40)), { kind: 'too-few', have: 3, need: neededPoints });
    assert.deepEqual(forecastOf(goal(10, 10), [], addDays(first, 400)), { kind: 'reached', date: addDays(first, 100) });
  });
});

suite('progress: forecast and outliers', () => {
  test('one wild reading moves the date by days, where least squares would be off by weeks', () => {
    const noise = [0.1, -0.2, 0.15, 0, -0.1, 0.2, -0.15, 0.05, 0.1, -0.1, 0, -0.05];
    const clean = climb(12, 1).map((value, index) => value + (noise[index] ?? 0));
    const wild = clean.with(9, 60);
    const leastSquares = (values: number[]) => {
      const { m, b } = linearRegression(values.map((value, index) => [index * 7, value]));
      return (20 - b) / m;
    };
    const theil = (values: number[]) =>
      daysBetween(first, forecasted(after(metric(20), series(first, 7, values))).date);
    assert.ok(Math.abs(theil(wild) - theil(clean)) <= 7, `${theil(wild)} ${theil(clean)}`);
    assert.ok(Math.abs(leastSquares(wild) - leastSquares(clean)) > 28);
  });

  test('however wild it is', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.double({ min: -1e9, max: 1e9, noNaN: true }), (index, value) => {
        const checkins = series(first, 7, climb(12, 1).with(index, value));
        const { date } = forecasted(after(metric(20), checkins));
        assert.ok(Math.abs(daysBetween(date, addDays(first, 140))) <= 7, date);
      }),
    );
  });
});

suite('progress: forecast interval', () => {
  const anyValues = fc.array(fc.integer({ min: -50, max: 150 }), { minLength: neededPoints, maxLength: 40 });

  test('holds the date, and neither begins before today', () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 1, max: 20 }), fc.nat(30), (values, every, later) => {
        const checkins = series(first, every, values);
        const today = addDays(lastOf(checkins), later);
        const forecast = forecastOf(metric(100), checkins, today);
        if (forecast.kind !== 'forecast') return;
        assert.ok(today <= forecast.earliest && forecast.earliest <= forecast.date);
        assert.ok(forecast.latest === undefined || forecast.date <= forecast.latest);
        assert.ok(daysBetween(today, forecast.date) <= 3652);
      }),
    );
  });

  test('holds the true date about four times out of five', () => {
    const normal = gaussian(seededRandom(20261120));
    for (const [points, noise, from, to] of [
      [4, 2, 0.8, 0.99],
      [8, 3, 0.75, 0.95],
      [15, 5, 0.72, 0.9],
      [30, 8, 0.72, 0.88],
    ] as const) {
      let held = 0;
      let forecasts = 0;
      for (let run = 0; run < 400; run++) {
        // 60 % of the way by the last reading; one reading a week.
        const step = 60 / (points - 1);
        const truth = addDays(first, Math.ceil((100 / step) * 7 - 1e-6));
        const forecast = after(
          metric(100),
          series(
            first,
            7,
            climb(points, step).map((value) => value + noise * normal()),
          ),
        );
        if (forecast.kind !== 'forecast') continue;
        forecasts++;
        if (forecast.earliest <= truth && (forecast.latest === undefined || truth <= forecast.latest)) held++;
      }
      const coverage = held / forecasts;
      assert.ok(forecasts > 390 && coverage > from && coverage < to, `${points} points: ${coverage}`);
    }
  });

  test('is wider when the readings are noisier', () => {
    const widthOf = (noise: number) => {
      const normal = gaussian(seededRandom(7));
      const { earliest, latest } = forecasted(
        after(
          metric(100),
          series(
            first,
            7,
            climb(12, 5).map((value) => value + noise * normal()),
          ),
        ),
      );
      return latest === undefined ? Number.POSITIVE_INFINITY : daysBetween(earliest, latest);
    };
    assert.ok(widthOf(0.5) < widthOf(2) && widthOf(2) < widthOf(6));
  });

  const shifted = (forecast: Forecast, days: number): Forecast => {
    const by = (date: IsoDate) => addDays(date, days);
    switch (forecast.kind) {
      case 'reached':
        return { ...forecast, date: by(forecast.date) };
      case 'overrun':
        return { ...forecast, date: by(forecast.date), lastDate: by(forecast.lastDate) };
      case 'forecast':
        return {
          ...forecast,
          date: by(forecast.date),
          earliest: by(forecast.earliest),
          latest: forecast.latest && by(forecast.latest),
        };
      case 'not-applicable':
      case 'too-few':
      case 'no-trend':
        return forecast;
    }
  };

  test('shifts with the dates', () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: -3000, max: 3000 }), (values, days) => {
        const here = after(metric(100), series(first, 7, values));
        const there = after(metric(100), series(addDays(first, days), 7, values));
        assert.deepEqual(there, shifted(here, days));
      }),
    );
  });

  test('stays when values, baseline and target are scaled, shifted or mirrored', () => {
    fc.assert(
      fc.property(
        anyValues,
        fc.constantFrom(-7, -1, 0.125, 3, 1000),
        fc.integer({ min: -500, max: 500 }),
        (values, factor, offset) => {
          const moved = (value: number) => value * factor + offset;
          const here = after(metric(100), series(first, 7, values));
          const there = after(metric(moved(100), moved(0)), series(first, 7, values.map(moved)));
          assert.deepEqual(there, here);
        },
      ),
    );
  });
});
