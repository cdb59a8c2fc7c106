import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addWeeks, daysBetween, firstDayOf, isIsoWeek, weekOf } from '../../../../src/core/base/calendar.ts';
import {
  dateOf,
  epochDay,
  firstDay,
  isoWeekOf,
  weekNumber,
  weekNumberOf,
} from '../../../../src/core/goals/progress/days.ts';
import { dateIn } from './build.ts';

const anyDay = dateIn('1901-01-01', 120_000);

suite('progress: day and week numbers', () => {
  test('agree with the calendar on days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        assert.equal(epochDay(b) - epochDay(a), daysBetween(a, b));
        assert.equal(dateOf(epochDay(a)), a);
      }),
    );
  });

  test('agree with the calendar on weeks', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const number = weekNumber(epochDay(date));
        const week = weekOf(date);
        assert.equal(isoWeekOf(number), week);
        assert.equal(weekNumberOf(week), number);
        assert.equal(dateOf(firstDay(number)), firstDayOf(week));
        assert.equal(isoWeekOf(number + 1), addWeeks(week, 1));
      }),
    );
  });

  test('count on over the turn of the year', () => {
    const last = weekNumberOf('2026-W53');
    assert.ok(last !== undefined);
    assert.equal(weekNumberOf('2027-W01'), last + 1);
    assert.equal(isoWeekOf(last), '2026-W53');
  });

  test('know no week 53 in a year of 52', () => {
    assert.ok(!isIsoWeek('2025-W53'));
    assert.equal(weekNumberOf('2025-W53'), undefined);
  });

  test('drop the fraction of a day', () => {
    assert.equal(dateOf(epochDay('2026-03-01') + 0.9), '2026-03-01');
    assert.equal(dateOf(epochDay('1960-03-01') + 0.9), addDays('1960-02-28', 2));
  });
});
