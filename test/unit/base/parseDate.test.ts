import assert from 'node:assert/strict';
import { utc } from '@date-fns/utc';
import { add, endOfMonth, endOfQuarter, endOfYear, formatISO, parseISO } from 'date-fns';
import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf, weekdays } from '../../../src/core/base/calendar.ts';
import { parseDate } from '../../../src/core/base/parseDate.ts';

// A Friday, in week 47.
const today = '2026-11-20';

suite('goals: dates as people type them', () => {
  const cases: readonly (readonly [text: string, date: string | undefined])[] = [
    ['2026-12-18', '2026-12-18'],
    ['2026-1-5', '2026-01-05'],
    ['2026/12/18', '2026-12-18'],
    [' by 2026-12-18 ', '2026-12-18'],
    ['18.12.2026', '2026-12-18'],
    ['18.12.', '2026-12-18'],
    ['1. 2.', '2027-02-01'],
    ['2026-02-30', undefined],
    ['30.2.2026', undefined],
    ['2026-12', '2026-12-31'],
    ['2028-02', '2028-02-29'],
    ['2026-13', undefined],
    ['2026-W51', '2026-12-20'],
    ['2025-W53', undefined],
    ['today', '2026-11-20'],
    ['Tomorrow', '2026-11-21'],
    ['yesterday', '2026-11-19'],
    ['+6w', '2027-01-01'],
    ['6w', '2027-01-01'],
    ['in 6 weeks', '2027-01-01'],
    ['a week', '2026-11-27'],
    ['+10d', '2026-11-30'],
    ['+3m', '2027-02-20'],
    ['2 quarters', '2027-05-20'],
    ['1y', '2027-11-20'],
    ['friday', '2026-11-27'],
    ['Fri', '2026-11-27'],
    ['saturday', '2026-11-21'],
    ['next saturday', '2026-11-28'],
    ['next monday', '2026-11-23'],
    ['end of week', '2026-11-22'],
    ['eow', '2026-11-22'],
    ['end of next week', '2026-11-29'],
    ['end of the month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['end of quarter', '2026-12-31'],
    ['end of next quarter', '2027-03-31'],
    ['eoy', '2026-12-31'],
    ['end of next year', '2027-12-31'],
    ['Q4', '2026-12-31'],
    ['q1', '2027-03-31'],
    ['end of q2 2028', '2028-06-30'],
    ['december', '2026-12-31'],
    ['end of nov', '2026-11-30'],
    ['October', '2027-10-31'],
    ['feb 2028', '2028-02-29'],
    ['18 Dec', '2026-12-18'],
    ['Dec 18th', '2026-12-18'],
    ['December 18, 2027', '2027-12-18'],
    ['5th of march', '2027-03-05'],
    ['31 feb', undefined],
    // Which of the two is the month?
    ['12/11', undefined],
    ['', undefined],
    ['soon', undefined],
    ['friends', undefined],
    ['thurs', '2026-11-26'],
    ['wednes', undefined],
    ['18', undefined],
    ['-3d', undefined],
    ['next week', '2026-11-29'],
    ['this month', '2026-11-30'],
    ['next quarter', '2027-03-31'],
    ['W50', '2026-12-13'],
    ['week 3', '2027-01-24'],
    ['wk 47', '2026-11-22'],
    ['W54', undefined],
    ['Fri 18 Dec', '2026-12-18'],
    ['Mon 18 Dec', undefined],
    ['2026-12-18 (Fri)', '2026-12-18'],
    ['18-Dec-2026', '2026-12-18'],
    ['20261218', '2026-12-18'],
    // Only one of the two can be the month.
    ['12/18', '2026-12-18'],
    ['18/12', '2026-12-18'],
    ['1/15', '2027-01-15'],
    ['5/5', '2027-05-05'],
  ];
  for (const [text, date] of cases) {
    test(`"${text}" is ${date ?? 'none'}`, () => {
      assert.equal(parseDate(text, today), date);
    });
  }

  test('day and month are in the order of the person’s region, if it is known', () => {
    assert.equal(parseDate('12/11', today, { isDayFirst: false }), '2026-12-11');
    assert.equal(parseDate('12/11', today, { isDayFirst: true }), '2027-11-12');
    assert.equal(parseDate('3/4/2027', today, { isDayFirst: true }), '2027-04-03');
    assert.equal(parseDate('12/18', today, { isDayFirst: true }), '2026-12-18');
    assert.equal(parseDate('12.11.', today, { isDayFirst: false }), '2027-11-12');
  });

  test('a month or a day without a year is not over on its last day', () => {
    assert.equal(parseDate('november', '2026-11-30'), '2026-11-30');
    assert.equal(parseDate('q4', '2026-12-31'), '2026-12-31');
    assert.equal(parseDate('20 nov', '2026-11-20'), '2026-11-20');
  });

  test('a month later never skips a month', () => {
    assert.equal(parseDate('+1m', '2027-01-31'), '2027-02-28');
    assert.equal(parseDate('end of next month', '2027-01-31'), '2027-02-28');
    assert.equal(parseDate('end of next quarter', '2026-12-31'), '2027-03-31');
  });

  const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));

  test('months, quarters and years are those of the library', () => {
    const texts = [
      ['m', 'month', endOfMonth, 1],
      ['q', 'quarter', endOfQuarter, 3],
      ['y', 'year', endOfYear, 12],
    ] as const;
    const format = (date: Date) => formatISO(date, { representation: 'date', in: utc });
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...texts),
        fc.integer({ min: 0, max: 99 }),
        (now, [unit, name, end, months], count) => {
          const day = parseISO(now, { in: utc });
          assert.equal(parseDate(`+${count}${unit}`, now), format(add(day, { months: months * count }, { in: utc })));
          assert.equal(parseDate(`end of ${name}`, now), format(end(day, { in: utc })));
          assert.equal(
            parseDate(`end of next ${name}`, now),
            format(end(add(parseISO(`${now.slice(0, 8)}01`, { in: utc }), { months }, { in: utc }), { in: utc })),
          );
        },
      ),
    );
  });

  test('an ISO date is itself on any day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (date, now) => {
        assert.equal(parseDate(date, now), date);
      }),
    );
  });

  test('a weekday is the one of the next seven days, and relative dates are never in the past', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...weekdays), (now, day) => {
        const date = parseDate(day, now) ?? '';
        assert.equal(weekdayOf(date), day);
        const ahead = daysBetween(now, date);
        assert.ok(ahead >= 1 && ahead <= 7);
      }),
    );
    const relative = fc.constantFrom(
      'end of week',
      'eom',
      'eoq',
      'eoy',
      'end of next quarter',
      '+6w',
      '+3m',
      'q1',
      'q3',
      'may',
      '1 march',
      'december',
      '31.12.',
    );
    fc.assert(
      fc.property(anyDay, relative, (now, text) => {
        assert.ok((parseDate(text, now) ?? '') >= now);
      }),
    );
  });

  test('any text gives a date of the calendar or none', () => {
    const words = fc
      .array(fc.constantFrom('end', 'of', 'next', 'q1', 'friday', 'may', '31', '2026', '+', 'w', '.', '-', 'in', ' '), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), words), (text) => {
        assert.match(parseDate(text, today) ?? today, /^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
