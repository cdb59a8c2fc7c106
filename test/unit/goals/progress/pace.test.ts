import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../../src/core/base/calendar.ts';
import type { DatedCheckin } from '../../../../src/core/goals/progress/history.ts';
import { paceOf, type Pace } from '../../../../src/core/goals/progress/pace.ts';
import { anyCheckins, anyGoal, anyToday, goalWith, series } from './build.ts';
import { runs } from '../../fuzz.ts';

/** A line of 100 days, a tenth of the way every ten days. */
const start = '2026-03-01';
const due = addDays(start, 100);
const day = (days: number): IsoDate => addDays(start, days);
const metric = goalWith({ start, due, measure: { metric: 'pages', target: 50 } });
const at = (value: number, today: IsoDate, goal = metric) => paceOf(goal, [{ date: today, value }], today);
function line(pace: Pace) {
  assert.ok('basis' in pace && pace.basis === 'line', pace.verdict);
  return pace;
}

suite('progress: pace on a line', () => {
  test('expects the share of the time that is over, in the unit and as a fraction', () => {
    assert.deepEqual(line(at(20, day(40))), {
      basis: 'line',
      verdict: 'on-track',
      expected: { value: 20, fraction: 0.4 },
      bufferDays: 0,
      toleranceDays: 5,
      start: { date: start, from: 'start' },
      due,
    });
    assert.deepEqual(line(at(20, day(0))).expected, { value: 0, fraction: 0 });
    assert.deepEqual(line(at(20, day(100))).expected, { value: 50, fraction: 1 });
  });

  test('has the days until the line reaches the value as its buffer', () => {
    assert.equal(line(at(25, day(40))).bufferDays, 10);
    assert.equal(line(at(10, day(40))).bufferDays, -20);
    // 0.2 days short: rounded to 0, not to -0.
    assert.equal(line(at(19.9, day(40))).bufferDays, 0);
  });

  test('is on track within five days of a hundred, to the day', () => {
    const verdicts = [-6, -5, 5, 6].map((buffer) => at((40 + buffer) / 2, day(40)).verdict);
    assert.deepEqual(verdicts, ['behind', 'on-track', 'on-track', 'ahead']);
  });

  test('is on track within three days of a short span', () => {
    const short = goalWith({ start, due: day(20), measure: { metric: 'pages', target: 20 } });
    const verdicts = [-4, -3, 3, 4].map((buffer) => at(10 + buffer, day(10), short).verdict);
    assert.deepEqual(verdicts, ['behind', 'on-track', 'on-track', 'ahead']);
  });

  test('works downwards', () => {
    const down = goalWith({ start, due, measure: { metric: 'build minutes', baseline: 30, target: 10 } });
    const pace = line(at(26, day(50), down));
    assert.deepEqual([pace.verdict, pace.expected.value, pace.bufferDays], ['behind', 20, -30]);
    assert.equal(at(9, day(50), down).verdict, 'done');
  });

  test('takes the last value there is, and counts below the baseline as the baseline', () => {
    const pace = line(
      paceOf(
        metric,
        [
          { date: day(10), value: -70 },
          { date: day(30), confidence: 0.3 },
        ],
        day(40),
      ),
    );
    assert.deepEqual([pace.verdict, pace.bufferDays], ['behind', -40]);
  });

  test('begins with the first check-in when there is no start, and says so', () => {
    const open = goalWith({ due, measure: { metric: 'pages', target: 50 } });
    const pace = line(
      paceOf(
        open,
        [
          { date: day(50), value: 10 },
          { date: day(20), note: 'Bought the book' },
        ],
        day(60),
      ),
    );
    assert.deepEqual([pace.start, pace.expected.fraction], [{ date: day(20), from: 'first-checkin' }, 0.5]);
  });

  test('is overdue from the day after the due date', () => {
    assert.equal(at(40, due).verdict, 'behind');
    const pace = line(at(40, day(101)));
    assert.deepEqual([pace.verdict, pace.expected.fraction, pace.bufferDays], ['overdue', 1, -21]);
    assert.equal(line(at(49.99, day(101))).bufferDays, -1);
  });

  test('is done as soon as the target is reached, early or late, and not after falling back', () => {
    assert.deepEqual(paceOf(metric, series(day(10), 10, [10, 50, 55]), day(90)), { verdict: 'done', date: day(20) });
    assert.deepEqual(at(50, day(300)), { verdict: 'done', date: day(300) });
    assert.deepEqual(at(50, day(-3)), { verdict: 'done', date: day(-3) });
    assert.equal(paceOf(metric, series(day(10), 10, [10, 50, 40]), day(90)).verdict, 'behind');
  });

  test('does not take a status for a target', () => {
    assert.equal(at(10, day(40), { ...metric, status: 'done' }).verdict, 'behind');
  });

  test('has not started before the start', () => {
    assert.deepEqual(at(3, day(-1)), { verdict: 'not-started', start });
    assert.notEqual(at(3, day(0)).verdict, 'not-started');
  });

  test('is unknown for a reason', () => {
    const because = (keys: Record<string, unknown>, checkins: DatedCheckin[] = [{ date: day(9), value: -1 }]) => {
      const pace = paceOf(goalWith(keys), checkins, day(10));
      return pace.verdict === 'unknown' ? pace.because : pace.verdict;
    };
    const measure = { metric: 'pages', target: 50 };
    const scale = { '0': 'as expected' };
    assert.equal(because({ start, due }), 'no-measure');
    assert.equal(because({ start, due, measure }, []), 'no-value');
    assert.equal(because({ start, due, measure: { milestones: [] } }), 'no-value');
    assert.equal(because({ start, due, measure: { ...measure, baseline: 50 } }), 'no-distance');
    assert.equal(because({ start, measure }), 'no-due');
    assert.equal(because({ due, measure: { milestones: [{ title: 'a' }] } }), 'no-start');
    assert.equal(because({ due, measure: { habit: 'read' } }, []), 'no-start');
    assert.equal(because({ start: day(10), due: day(10), measure }), 'no-span');
    assert.equal(because({ start, due, measure: { scale } }), 'no-baseline');
    assert.equal(because({ start, due, measure: { scale, baseline: 1 } }), 'no-distance');
    assert.equal(because({ start, due, measure: { scale, baseline: 0 } }), 'no-distance');
    assert.equal(because({ start, due: day(9), measure: { habit: 'read' } }), 'ended');
  });

  test('is overdue when a due date at or before the start is over', () => {
    const pace = line(
      at(3, day(10), goalWith({ start: day(5), due: day(5), measure: { metric: 'pages', target: 50 } })),
    );
    assert.deepEqual([pace.verdict, pace.bufferDays, pace.expected.fraction], ['overdue', -5, 1]);
    assert.equal(
      at(3, day(10), goalWith({ start: day(8), due: day(5), measure: { metric: 'pages', target: 50 } })).verdict,
      'overdue',
    );
  });

  test('of a scale runs from the baseline level to the expected one', () => {
    const scale = goalWith({ start, due, measure: { scale: { '0': 'as expected' }, baseline: -2 } });
    const pace = line(at(-1, day(80), scale));
    assert.deepEqual(
      [pace.verdict, pace.bufferDays, pace.expected],
      ['behind', -30, { value: -0.3999999999999999, fraction: 0.8 }],
    );
    assert.equal(at(0, day(80), scale).verdict, 'done');
  });

  test('of milestones without due dates is linear in their weight', () => {
    const milestones = [
      { title: 'a', weight: 3, done: day(20) },
      { title: 'b', weight: 1, due: day(90) },
      { title: 'c', weight: 2 },
    ];
    const pace = line(paceOf(goalWith({ start, due, measure: { milestones } }), [], day(40)));
    assert.deepEqual([pace.verdict, pace.expected.fraction, pace.bufferDays], ['ahead', 0.4, 10]);
    assert.equal(pace.expected.value.toFixed(9), '2.400000000');
    const noStart = line(paceOf(goalWith({ due, measure: { milestones } }), [], day(40)));
    assert.deepEqual(noStart.start, { date: day(20), from: 'first-done' });
  });
});

suite('progress: pace of any goal', () => {
  test('agrees with the sign of the buffer', () => {
    fc.assert(
      fc.property(anyGoal, anyCheckins, anyToday, (goal, checkins, today) => {
        const pace = paceOf(goal, checkins, today);
        if (!('basis' in pace)) return;
        assert.ok(Number.isInteger(pace.bufferDays));
        assert.ok(pace.expected.fraction >= 0 && pace.expected.fraction <= 1);
        if (pace.basis === 'week') {
          if (pace.verdict === 'ahead') assert.ok(pace.bufferDays >= 0);
          if (pace.verdict === 'behind') assert.ok(pace.bufferDays <= 0);
          return;
        }
        if (pace.verdict === 'ahead') assert.ok(pace.bufferDays > pace.toleranceDays);
        if (pace.verdict === 'behind') assert.ok(pace.bufferDays < -pace.toleranceDays);
        if (pace.verdict === 'overdue') assert.ok(pace.bufferDays < 0 && pace.due < today);
        if (pace.verdict === 'on-track') assert.ok(pace.bufferDays >= -pace.toleranceDays);
      }),
      { numRuns: runs(500) },
    );
  });

  test('has a buffer that only grows with the value, and shrinks day by day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 49 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 120 }),
        (value, more, days) => {
          const here = line(at(value, day(days)));
          const better = at(Math.min(49, value + more), day(days));
          assert.ok(line(better).bufferDays >= here.bufferDays);
          assert.equal(line(at(value, day(days + 1))).bufferDays, here.bufferDays - 1);
        },
      ),
    );
  });
});
