import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byPriority, priorityOf, type CheckInPriority } from '../../../../src/core/weeks/checkIn/checkInPriority.ts';
import type { DatedCheckin } from '../../../../src/core/goals/progress/history.ts';
import { summarize } from '../../../../src/core/goals/progress/summary.ts';
import { anyCheckins, anyGoal, anyToday, goalWith } from '../../goals/progress/build.ts';
import { runs } from '../../fuzz.ts';

/** A Wednesday. */
const today = '2026-11-18';
const rhythm = { checkin: 'monday', reflection: 'friday', days: 7 } as const;
const metric = { metric: 'services', target: 8 };
const steady = { measure: metric, start: '2026-09-01', due: '2027-09-01' };

const need = (
  title: string,
  keys: Record<string, unknown>,
  checkins: readonly DatedCheckin[],
  on = today,
): CheckInPriority => {
  const goal = goalWith({ title, ...keys });
  return priorityOf(goal, summarize(goal, checkins, on), rhythm, on);
};
const order = (...needs: readonly CheckInPriority[]): readonly string[] =>
  needs.toSorted(byPriority).map(({ title }) => title);

suite('check-in: which goal comes first', () => {
  test('what was never looked at, then what waits longest, then what is not due, then what was looked at today', () => {
    assert.deepEqual(
      order(
        need('today', steady, [{ date: today, value: 5 }]),
        need('yesterday', steady, [{ date: '2026-11-17', value: 5 }]),
        need('last week', steady, [{ date: '2026-11-11', value: 5 }]),
        need('three weeks ago', steady, [{ date: '2026-10-28', value: 5 }]),
        need('never', steady, []),
      ),
      ['never', 'three weeks ago', 'last week', 'yesterday', 'today'],
    );
  });

  test('when all wait equally long, overdue before behind before on track before reached', () => {
    const last = [{ date: '2026-11-09', value: 1 }];
    assert.deepEqual(
      order(
        need('reached', { ...steady, due: '2026-11-30' }, [{ date: '2026-11-09', value: 8 }]),
        need('on track', steady, [{ date: '2026-11-09', value: 1.7 }]),
        need('far behind', { ...steady, due: '2026-12-01' }, last),
        need('behind', { ...steady, due: '2027-02-01' }, last),
        need('overdue', { ...steady, due: '2026-11-17' }, last),
        need('longer overdue', { ...steady, due: '2026-11-01' }, last),
        need('overdue without a measure', { start: '2026-09-01', due: '2026-11-10' }, last),
      ),
      ['longer overdue', 'overdue without a measure', 'overdue', 'far behind', 'behind', 'on track', 'reached'],
    );
  });

  test('when all go equally well, what is due sooner, and what has no due date last', () => {
    assert.deepEqual(
      order(
        need('no date', {}, []),
        need('later', { due: '2027-05-01' }, []),
        need('sooner', { due: '2026-12-01' }, []),
        need('B', { due: '2027-05-02' }, []),
        need('a', { due: '2027-05-02' }, []),
      ),
      ['sooner', 'later', 'a', 'B', 'no date'],
    );
  });

  test('a goal that has not begun does not come before those that run', () => {
    const waiting = need('next month', { ...steady, start: '2026-12-01' }, []);
    assert.equal(waiting.turn, 'later');
    assert.deepEqual(order(waiting, need('last week', steady, [{ date: '2026-11-11', value: 5 }])), [
      'last week',
      'next month',
    ]);
    assert.deepEqual(order(waiting, need('yesterday', steady, [{ date: '2026-11-17', value: 5 }])), [
      'yesterday',
      'next month',
    ]);
  });

  test('a habit asks every day until the week is full, and on Monday no louder than anything else', () => {
    const habit = { measure: { habit: 'read', times: 2 }, start: '2026-09-01' };
    const turn = (checkins: readonly DatedCheckin[], on = today, keys: Record<string, unknown> = habit) => {
      const { turn: found, waiting } = need('habit', keys, checkins, on);
      return [found, waiting];
    };
    assert.deepEqual(turn([{ date: '2026-11-17', value: 1 }]), ['due', 0]);
    assert.deepEqual(
      turn([
        { date: '2026-11-16', value: 1 },
        { date: '2026-11-17', value: 1 },
      ]),
      ['later', -5],
    );
    assert.deepEqual(turn([{ date: '2026-11-10', value: 1 }], '2026-11-16'), ['due', 0]);
    assert.deepEqual(turn([{ date: today, value: 1 }]), ['seen', -1]);
    assert.deepEqual(
      turn([{ date: '2026-11-10', value: 1 }], today, {
        ...habit,
        measure: { habit: 'read', times: 2, rest: ['2026-W47'] },
      }),
      ['later', -5],
    );
  });

  test('is one order, whatever the goals and whatever order they come in', () => {
    const anyNeed = fc.tuple(anyGoal, anyCheckins, fc.string()).map(
      ([goal, checkins, title]) =>
        (on: string) =>
          priorityOf({ ...goal, title }, summarize(goal, checkins, on), rhythm, on),
    );
    fc.assert(
      fc.property(fc.array(anyNeed, { maxLength: 8 }), anyToday, (makers, on) => {
        const needs = makers.map((make) => make(on));
        const sorted = needs.toSorted(byPriority);
        assert.deepEqual(needs.toReversed().toSorted(byPriority), sorted);
        for (const [index, one] of sorted.entries())
          for (const other of sorted.slice(index + 1))
            assert.ok(byPriority(one, other) <= 0 && byPriority(other, one) >= 0);
        const seen = sorted.findIndex(({ turn }) => turn === 'seen');
        assert.ok(seen < 0 || sorted.slice(seen).every(({ turn }) => turn === 'seen'));
      }),
      { numRuns: runs(300) },
    );
  });
});
