import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../../src/core/base/calendar.ts';
import { habitState } from '../../../../src/core/goals/progress/habit.ts';
import { historyOf, type DatedCheckin } from '../../../../src/core/goals/progress/history.ts';
import { dateIn, goalWith, series } from './build.ts';

/** A Monday: 2026-W27. */
const monday = '2026-06-29';

type Plan = { times?: number; rest?: string[] };
function state(plan: Plan, checkins: readonly DatedCheckin[], today: IsoDate) {
  const history = historyOf(goalWith({ measure: { habit: 'read', ...plan } }), checkins, today).series;
  assert.ok(history.kind === 'habit');
  return habitState(history.measure, history.points, history.weeks, today);
}
/** One check-in on each week's Wednesday from W27 on; today is the Sunday of the last one. */
const weekly = (counts: readonly number[], plan: Plan = {}) =>
  state({ times: 2, ...plan }, series('2026-07-01', 7, counts), addDays(monday, counts.length * 7 - 1));
const streaksOf = ({ streak, longestStreak }: ReturnType<typeof state>) => [streak, longestStreak];

suite('progress: habit streak', () => {
  test('counts the weeks in which the habit was done often enough', () => {
    assert.deepEqual(streaksOf(weekly([2, 3, 2])), [3, 3]);
    assert.deepEqual(streaksOf(weekly([2, 2, 2, 1, 2])), [1, 3]);
    assert.deepEqual(streaksOf(weekly([])), [0, 0]);
  });

  test('adds up a week, and the last check-in of a day wins', () => {
    const checkins = [
      { date: monday, value: 1 },
      { date: addDays(monday, 6), value: 5 },
      { date: addDays(monday, 6), value: 1 },
    ];
    assert.equal(state({ times: 2 }, checkins, addDays(monday, 6)).count, 2);
    assert.equal(state({ times: 3 }, checkins, addDays(monday, 6)).streak, 0);
  });

  test('is not broken by the current week before it is over', () => {
    assert.deepEqual(streaksOf(weekly([2, 2, 1])), [2, 2]);
    assert.deepEqual(streaksOf(weekly([2, 2, 1, 0])), [0, 2]);
  });

  test('is broken on the Monday after a missed week', () => {
    const checkins = series('2026-07-01', 7, [2, 2, 1]);
    assert.equal(state({ times: 2 }, checkins, '2026-07-19').streak, 2);
    assert.equal(state({ times: 2 }, checkins, '2026-07-20').streak, 0);
  });

  test('forgives one planned rest between two kept weeks, which does not count', () => {
    assert.deepEqual(streaksOf(weekly([2, 0, 2], { rest: ['2026-W28'] })), [2, 2]);
    assert.deepEqual(streaksOf(weekly([2, 0, 2, 0, 2], { rest: ['2026-W28', '2026-W30'] })), [3, 3]);
  });

  test('is broken by two rests in a row, and by a rest beside a missed week', () => {
    assert.deepEqual(streaksOf(weekly([2, 2, 0, 0, 2], { rest: ['2026-W29', '2026-W30'] })), [1, 2]);
    assert.deepEqual(streaksOf(weekly([2, 2, 0, 0, 2], { rest: ['2026-W29'] })), [1, 2]);
  });

  test('counts a week of rest that was kept anyway', () => {
    assert.deepEqual(streaksOf(weekly([2, 2, 2], { rest: ['2026-W28'] })), [3, 3]);
  });

  test('lasts through a rest until the week after it is over', () => {
    const rest = ['2026-W29'];
    assert.equal(weekly([2, 2, 0], { rest }).streak, 2);
    assert.equal(weekly([2, 2, 0], { rest }).resting, true);
    assert.equal(weekly([2, 2, 0, 0], { rest }).streak, 2);
    assert.equal(weekly([2, 2, 0, 0, 0], { rest }).streak, 0);
  });

  test('goes on over the turn of a year with 53 weeks', () => {
    const checkins = series('2026-12-23', 7, [1, 1, 1]);
    assert.equal(state({}, checkins, '2027-01-07').streak, 3);
    assert.equal(
      state(
        { rest: ['2026-W53'] },
        checkins.filter(({ date }) => date !== '2026-12-30'),
        '2027-01-07',
      ).streak,
      2,
    );
  });

  test('is never longer than the longest, and one more repetition never shortens it', () => {
    const anyWeeks = fc.array(fc.record({ date: dateIn(monday, 200), value: fc.integer({ min: 0, max: 4 }) }), {
      maxLength: 80,
    });
    const anyRest = fc.subarray(['2026-W28', '2026-W29', '2026-W31', '2026-W33', '2026-W34', '2026-W38']);
    fc.assert(
      fc.property(anyWeeks, anyRest, dateIn(monday, 200), dateIn(monday, 200), (checkins, rest, today, extra) => {
        const before = state({ times: 3, rest }, checkins, today);
        const value = (checkins.findLast(({ date }) => date === extra)?.value ?? 0) + 1;
        const after = state({ times: 3, rest }, [...checkins, { date: extra, value }], today);
        assert.ok(before.streak <= before.longestStreak);
        assert.ok(after.streak >= before.streak && after.longestStreak >= before.longestStreak);
      }),
    );
  });
});

suite('progress: habit score', () => {
  const daily = (days: number) =>
    state({ times: 7 }, series(monday, 1, Array<number>(days).fill(1)), addDays(monday, days - 1)).score;

  test('of an unbroken daily habit is 79.8 % after 30 days and 95.9 % after 60', () => {
    assert.equal(daily(30).toFixed(3), '0.798');
    assert.equal(daily(60).toFixed(3), '0.959');
  });

  test('decays by the formula once nothing is done any more', () => {
    const m = 0.5 ** (1 / 13);
    const checkins = series(monday, 1, Array<number>(30).fill(1));
    // The seven days' share runs out over a week; after it every day costs the factor m.
    const score = (days: number) => state({ times: 7 }, checkins, addDays(monday, days)).score;
    assert.ok(Math.abs(score(50) / score(49) - m) < 1e-12);
  });

  test('does not care whether a week is noted day by day or together', () => {
    const weeks = Array.from({ length: 26 }, (_, week) => addDays(monday, week * 7));
    const single = weeks.flatMap((first) => [0, 2, 4].map((day) => ({ date: addDays(first, day), value: 1 })));
    const together = weeks.map((first) => ({ date: addDays(first, 4), value: 3 }));
    const today = addDays(monday, 26 * 7 - 1);
    const difference = state({ times: 3 }, single, today).score - state({ times: 3 }, together, today).score;
    assert.ok(Math.abs(difference) < 0.02, `${difference}`);
  });

  test('settles at the share of the plan that is done', () => {
    assert.ok(Math.abs(weekly(Array<number>(100).fill(1), { times: 3 }).score - 1 / 3) < 0.01);
    assert.ok(Math.abs(weekly(Array<number>(100).fill(5), { times: 10 }).score - 1 / 2) < 0.01);
    assert.ok(Math.abs(weekly(Array<number>(100).fill(9), { times: 3 }).score - 1) < 0.01);
  });

  test('of a weekly habit is not punished hard for one lapse', () => {
    const kept = Array<number>(26).fill(1);
    const lapse = kept.with(20, 0);
    const [whole, dented] = [kept, lapse].map((counts) => weekly(counts, { times: 1 }).score);
    assert.ok(whole !== undefined && dented !== undefined);
    assert.ok(whole > 0.97 && dented < whole && whole - dented < 0.07, `${whole} ${dented}`);
  });

  test('stands still in a planned rest, but not in a second one in a row', () => {
    const counts = Array<number>(12).fill(2);
    const scoreAfter = (days: number, rest: string[]) =>
      state({ times: 2, rest }, series('2026-07-01', 7, counts), addDays(monday, 12 * 7 + days)).score;
    const rests = ['2026-W39', '2026-W40'];
    const atRest = scoreAfter(0, rests);
    assert.equal(scoreAfter(6, rests), atRest);
    assert.ok(scoreAfter(13, rests) < atRest);
    assert.ok(scoreAfter(6, []) < atRest);
  });

  test('does not fall on a day that is not over', () => {
    const checkins = series(monday, 1, Array<number>(30).fill(1));
    assert.equal(
      state({ times: 7 }, checkins, addDays(monday, 30)).score,
      state({ times: 7 }, checkins, addDays(monday, 29)).score,
    );
  });

  test('forgets what is years ago', () => {
    const old = series('2019-01-07', 1, Array<number>(60).fill(1));
    const recent = series(monday, 1, [1, 1, 1]);
    const today = addDays(monday, 2);
    assert.equal(state({ times: 7 }, [...old, ...recent], today).score, state({ times: 7 }, recent, today).score);
    assert.equal(state({ times: 7 }, old, today).score, 0);
  });

  test('lies within 0..1, and doing more on a day never lowers it', () => {
    const anyDays = fc.uniqueArray(fc.record({ date: dateIn(monday, 120), value: fc.integer({ min: 1, max: 6 }) }), {
      minLength: 1,
      maxLength: 60,
      selector: ({ date }) => date,
    });
    fc.assert(
      fc.property(
        anyDays,
        fc.integer({ min: 1, max: 20 }),
        dateIn(monday, 140),
        fc.nat(),
        (checkins, times, today, pick) => {
          const rest = ['2026-W30', '2026-W33', '2026-W34'];
          const { score } = state({ times, rest }, checkins, today);
          assert.ok(score >= 0 && score <= 1);
          const more = checkins.map((checkin, index) =>
            index === pick % checkins.length ? { ...checkin, value: checkin.value + 1 } : checkin,
          );
          assert.ok(state({ times, rest }, more, today).score >= score);
          const without = checkins.filter(({ date }) => date !== today);
          assert.ok(
            state({ times, rest }, [...without, { date: today, value: 1 }], today).score >=
              state({ times, rest }, without, today).score,
          );
        },
      ),
    );
  });
});
