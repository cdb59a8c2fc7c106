import assert from 'node:assert/strict';
import { utc } from '@date-fns/utc';
import { formatISO, getISOWeek, getISOWeekYear, parseISO } from 'date-fns';
import fc from 'fast-check';
import {
  addDays,
  addWeeks,
  dayOfWeek,
  daysBetween,
  firstDayOf,
  isIsoWeek,
  lastDayOf,
  weekdayOf,
  weekdays,
  weekOf,
  weeksBetween,
} from '../../../src/core/base/calendar.ts';

const anyDate = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyWeek = anyDate.map(weekOf);
const someDays = fc.integer({ min: -40_000, max: 40_000 });

suite('Calendar', () => {
  test('weeks around New Year belong to the year of their Thursday', () => {
    const weeks = {
      '2024-12-29': '2024-W52',
      '2024-12-30': '2025-W01',
      '2025-12-28': '2025-W52',
      '2025-12-29': '2026-W01',
      '2026-01-01': '2026-W01',
      '2026-12-27': '2026-W52',
      '2026-12-28': '2026-W53',
      '2027-01-03': '2026-W53',
      '2027-01-04': '2027-W01',
      '2020-12-31': '2020-W53',
      '2021-01-03': '2020-W53',
    };
    for (const [date, week] of Object.entries(weeks)) assert.equal(weekOf(date), week, date);
  });

  test('a week has its Monday, its Sunday, and each weekday between', () => {
    assert.equal(firstDayOf('2026-W01'), '2025-12-29');
    assert.equal(lastDayOf('2026-W53'), '2027-01-03');
    assert.deepEqual(
      weekdays.map((day) => dayOfWeek('2026-W53', day)),
      ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'],
    );
  });

  test('only some years have a week 53', () => {
    assert.deepEqual(['2026-W53', '2020-W53', '2015-W53'].map(isIsoWeek), [true, true, true]);
    assert.deepEqual(['2025-W53', '2027-W53', '2024-W53'].map(isIsoWeek), [false, false, false]);
  });

  test('what is written otherwise is no week', () => {
    for (const text of [
      '2026-W00',
      '2026-W54',
      '2026-W1',
      '2026-w01',
      '2026W01',
      ' 2026-W01',
      '2026-W01 ',
      '26-W01',
      '',
    ])
      assert.equal(isIsoWeek(text), false, text);
  });

  test('days and weeks are counted over leap days, centuries and clock changes', () => {
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2026-02-28', 1), '2026-03-01');
    assert.equal(addDays('1900-02-28', 1), '1900-03-01');
    assert.equal(addDays('2000-02-28', 1), '2000-02-29');
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-11-02', '2026-10-31'), -2);
    assert.equal(addWeeks('2026-W53', 1), '2027-W01');
    assert.equal(addWeeks('2026-W01', -1), '2025-W52');
    assert.equal(weeksBetween('2026-W01', '2027-W01'), 53);
    assert.equal(weeksBetween('2027-W01', '2026-W53'), -1);
  });

  test('early years are taken for what they are', () => {
    assert.equal(addDays('0050-12-31', 1), '0051-01-01');
    assert.equal(daysBetween('0099-12-31', '0100-01-01'), 1);
  });

  test('no date leaves the four digits of a year, in which text order is date order', () => {
    assert.equal(addDays('9999-12-31', 1), '9999-12-31');
    assert.equal(addDays('0000-01-01', -1), '0000-01-01');
    assert.equal(lastDayOf('9999-W52'), '9999-12-31');
  });

  test('agrees with a library on the week of any date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const day = parseISO(date, { in: utc });
        assert.equal(
          weekOf(date),
          `${String(getISOWeekYear(day)).padStart(4, '0')}-W${String(getISOWeek(day)).padStart(2, '0')}`,
        );
        assert.equal(
          addDays(date, 1),
          formatISO(new Date(day.getTime() + 86_400_000), { representation: 'date', in: utc }),
        );
      }),
    );
  });

  test('a week is the week of its first and its last day', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        assert.equal(isIsoWeek(week), true);
        assert.equal(weekOf(firstDayOf(week)), week);
        assert.equal(weekOf(lastDayOf(week)), week);
        assert.equal(weekdayOf(firstDayOf(week)), 'monday');
        assert.equal(daysBetween(firstDayOf(week), lastDayOf(week)), 6);
      }),
    );
  });

  test('going some days and counting them are inverse, and keep text order', () => {
    const inside = fc
      .date({ min: new Date('0200-01-01'), max: new Date('9800-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(inside, someDays, (date, days) => {
        const other = addDays(date, days);
        assert.equal(daysBetween(date, other), days);
        assert.equal(addDays(other, -days), date);
        assert.equal(Math.sign(days), other > date ? 1 : other < date ? -1 : 0);
        assert.equal(weekdays.indexOf(weekdayOf(other)), (((weekdays.indexOf(weekdayOf(date)) + days) % 7) + 7) % 7);
      }),
    );
  });

  test('going some weeks and counting them are inverse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 9000 }),
        fc.integer({ min: 1, max: 52 }),
        fc.integer({ min: -5000, max: 5000 }),
        (year, number, weeks) => {
          const week = `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`;
          const other = addWeeks(week, weeks);
          assert.equal(weeksBetween(week, other), weeks);
          assert.equal(addWeeks(other, -weeks), week);
        },
      ),
    );
  });

  for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Africa/Casablanca']) {
    test(`is the same in the time zone ${zone}`, () => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        assert.notEqual(new Date('2026-07-01T00:00:00Z').getTimezoneOffset(), 0);
        let date = '2026-01-01';
        for (let days = 0; days < 800; days++, date = addDays(date, 1)) {
          assert.equal(daysBetween('2026-01-01', date), days);
          assert.equal(weekOf(firstDayOf(weekOf(date))), weekOf(date));
        }
        assert.equal(date, '2028-03-11');
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    });
  }
});
