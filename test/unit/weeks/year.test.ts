/** A year of a person's rhythm. */
import assert from 'node:assert/strict';
import { addDays, addWeeks, firstDayOf, weekOf } from '../../../src/core/base/calendar.ts';
import { yearOf } from '../../../src/core/weeks/year.ts';
import { indexOf, type Files } from './folder.ts';

const today = '2026-11-18';
const week = (back: number): string => addWeeks(weekOf(today), -back);
const checkedIn = (...backs: readonly number[]): Files =>
  Object.fromEntries(
    backs.map((back) => [`weeks/${week(back)}.yaml`, { checkins: [{ goal: 'a', date: firstDayOf(week(back)) }] }]),
  );
const streakOf = (...backs: readonly number[]): number =>
  yearOf(indexOf(checkedIn(...backs)), today).streak?.weeks ?? 0;

suite('dashboard: a year', () => {
  test('has all days from a Monday 52 weeks ago until today', () => {
    const { days, span } = yearOf(indexOf({}), today);
    assert.deepEqual([days[0]?.date, days.at(-1)?.date, days.length], ['2025-11-17', today, 52 * 7 + 3]);
    assert.deepEqual(span, { from: '2025-11-17', to: today });
    assert.deepEqual(
      days.map(({ date }) => date),
      days.map((_, at) => addDays('2025-11-17', at)),
    );
  });

  test('counts check-ins and reflections by day, and what is outside or still to come not at all', () => {
    const { days, checkins, reflections } = yearOf(
      indexOf({
        'weeks/2026-W47.yaml': {
          checkins: [
            { goal: 'a', date: '2026-11-17' },
            { goal: 'b', date: '2026-11-17' },
            { goal: 'a', date: '2026-11-19' },
          ],
          reflection: { date: '2026-11-18', answers: { what: 'x' } },
        },
        'weeks/2025-W46.yaml': { checkins: [{ goal: 'a', date: '2025-11-16' }] },
      }),
      today,
    );
    assert.deepEqual([checkins, reflections], [2, 1]);
    assert.deepEqual(
      days.filter((day) => day.checkins > 0 || day.reflected),
      [
        { date: '2026-11-17', checkins: 2, reflected: false },
        { date: '2026-11-18', checkins: 0, reflected: true },
      ],
    );
  });

  test('weeks in a row: this one counts once it has a check-in and breaks nothing before, a gap ends it', () => {
    assert.equal(streakOf(), 0);
    assert.equal(streakOf(0), 1);
    assert.equal(streakOf(1, 2), 2);
    assert.equal(streakOf(0, 1, 2, 4), 3);
    assert.equal(streakOf(2, 3), 0);
    assert.equal(streakOf(...Array.from({ length: 70 }, (_, back) => back)), 70, 'longer than the year that is shown');
  });

  test(
    'a check-in counts in the week of its day, in whichever week’s file it stands, in a streak as ' +
      'in all other figures',
    () => {
      const late = {
        ...checkedIn(0, 2),
        [`weeks/${week(0)}.yaml`]: {
          checkins: [
            { goal: 'a', date: today },
            { goal: 'a', date: addDays(firstDayOf(week(0)), -1) },
          ],
        },
      };
      const { streak, longest } = yearOf(indexOf(late), today);
      assert.deepEqual([streak?.weeks, longest?.weeks], [3, 3]);
      assert.equal(
        yearOf(
          indexOf({ [`weeks/${week(0)}.yaml`]: { checkins: [{ goal: 'a', date: addDays(firstDayOf(week(0)), -1) }] } }),
          today,
        ).streak?.span.from,
        firstDayOf(week(1)),
      );
    },
  );

  test('the longest of the year, the latest of two that are as long', () => {
    const longest = (...backs: readonly number[]) => yearOf(indexOf(checkedIn(...backs)), today).longest;
    assert.equal(longest(), undefined);
    assert.deepEqual(longest(0, 3, 4, 5, 8, 9, 10), {
      weeks: 3,
      span: { from: firstDayOf(week(5)), to: addDays(firstDayOf(week(3)), 6) },
    });
    assert.deepEqual(longest(0, 1), { weeks: 2, span: { from: firstDayOf(week(1)), to: today } });
  });

  test('wins by month: this one and the twelve before it', () => {
    const { months } = yearOf(
      indexOf({
        'weeks/2026-W46.yaml': { wins: ['a', 'b'] },
        'weeks/2026-W01.yaml': { wins: ['c'] },
        'weeks/2025-W44.yaml': { wins: ['out'], reflection: { date: '2025-10-31', answers: {} } },
      }),
      today,
    );
    assert.deepEqual(
      [months.length, months[0]?.month, months[0]?.span, months.at(-1)?.span],
      [13, '2025-11', { from: '2025-11-01', to: '2025-11-30' }, { from: '2026-11-01', to: today }],
    );
    assert.deepEqual(
      months.filter(({ wins }) => wins > 0).map(({ month, wins }) => [month, wins]),
      [
        ['2026-01', 1],
        ['2026-11', 2],
      ],
    );
  });

  test('mood and energy of the weeks that note one of them', () => {
    const { moods } = yearOf(
      indexOf({
        'weeks/2026-W46.yaml': { mood: 4, energy: 3 },
        'weeks/2026-W45.yaml': { energy: 2 },
        'weeks/2026-W44.yaml': { wins: ['x'] },
      }),
      today,
    );
    assert.deepEqual(
      moods.map(({ week: { id }, mood, energy }) => [
        id,
        ...[mood, energy].map((felt) => felt && [felt.value, ...felt.at.value]),
      ]),
      [
        ['2026-W45', undefined, [2, 'energy']],
        ['2026-W46', [4, 'mood'], [3, 'energy']],
      ],
    );
  });
});
