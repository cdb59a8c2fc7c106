import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayOfWeek, weekdays, weekOf } from '../../../src/core/base/calendar.ts';
import { countCheckins, nextCheckinDay } from '../../../src/core/weeks/checkins.ts';
import { agendaIn, linesOf, type Files } from './folder.ts';

// 16 November 2026 is the Monday of W47.
const goal = { title: 'Read papers', start: '2026-10-01', measure: { metric: 'papers', target: 12 } };
const checked = (...dates: readonly string[]): Files =>
  Object.fromEntries(
    [...new Set(dates.map(weekOf))].map((week) => [
      `weeks/${week}.yaml`,
      { checkins: dates.filter((date) => weekOf(date) === week).map((date) => ({ goal: 'papers', date, value: 1 })) },
    ]),
  );
const checkins = (today: string, files: Files) => linesOf({ 'goals/papers.yaml': goal, ...files }, today, 'checkin');

suite('week: check-ins', () => {
  test('a goal that was never looked at is due from its start on', () => {
    assert.deepEqual(checkins('2026-11-17', {}), ['today checkin 2026-10-01 Read papers']);
  });

  test('the first one is not wanted before the goal starts', () => {
    const starting = (start: string) => linesOf({ 'goals/papers.yaml': { ...goal, start } }, '2026-11-17', 'checkin');
    assert.deepEqual(starting('2026-11-20'), ['later checkin 2026-11-20 Read papers']);
    assert.deepEqual(starting('2026-11-23'), []);
  });

  test('a goal without a start is asked for at once', () => {
    const undated = { ...goal, start: undefined };
    assert.deepEqual(linesOf({ 'goals/papers.yaml': undated }, '2026-11-17', 'checkin'), [
      'today checkin 2026-11-17 Read papers',
    ]);
  });

  test("last week's Thursday does not put off Monday's round", () => {
    assert.deepEqual(checkins('2026-11-16', checked('2026-11-12')), ['today checkin 2026-11-16 Read papers']);
  });

  test('done this week, so it rests until the next', () => {
    assert.deepEqual(checkins('2026-11-22', checked('2026-11-17')), ['done checkin 2026-11-17 Read papers']);
  });

  test("last week's is neither done nor due before the check-in day", () => {
    const settings = { 'cairn.yaml': { rhythm: { checkin: 'thursday' } } };
    assert.deepEqual(checkins('2026-11-17', { ...settings, ...checked('2026-11-13') }), [
      'later checkin 2026-11-19 Read papers',
    ]);
    assert.deepEqual(checkins('2026-11-19', { ...settings, ...checked('2026-11-13') }), [
      'today checkin 2026-11-19 Read papers',
    ]);
  });

  test('after `days` it is due, whatever the day of the week', () => {
    const settings = { 'cairn.yaml': { rhythm: { checkin: 'friday', days: 3 } } };
    assert.deepEqual(checkins('2026-11-19', { ...settings, ...checked('2026-11-16') }), [
      'today checkin 2026-11-19 Read papers',
    ]);
  });

  test('a rhythm of more than a week asks by its days alone', () => {
    const settings = { 'cairn.yaml': { rhythm: { days: 14 } } };
    assert.deepEqual(checkins('2026-11-16', { ...settings, ...checked('2026-11-05') }), [
      'later checkin 2026-11-19 Read papers',
    ]);
    assert.deepEqual(checkins('2026-11-16', { ...settings, ...checked('2026-11-10') }), []);
  });

  test('a check-in of tomorrow has not happened', () => {
    assert.deepEqual(checkins('2026-11-17', checked('2026-11-18')), ['today checkin 2026-10-01 Read papers']);
  });

  test('across the turn of the year: 2026-W53 ends on 3 January 2027', () => {
    assert.deepEqual(checkins('2027-01-03', checked('2026-12-28')), ['done checkin 2026-12-28 Read papers']);
    assert.deepEqual(checkins('2027-01-04', checked('2026-12-31')), ['today checkin 2027-01-04 Read papers']);
  });

  test('only active goals are asked for, but what was done this week is shown', () => {
    for (const status of ['idea', 'paused', 'done', 'dropped']) {
      const files = { 'goals/papers.yaml': { ...goal, status } };
      assert.deepEqual(linesOf(files, '2026-11-17', 'checkin'), []);
      assert.deepEqual(linesOf({ ...files, ...checked('2026-11-16') }, '2026-11-17', 'checkin'), [
        'done checkin 2026-11-16 Read papers',
      ]);
    }
  });

  test('a private week counts like a shared one', () => {
    const files = {
      'goals/papers.yaml': goal,
      'private/weeks/2026-W47.yaml': { checkins: [{ goal: 'papers', date: '2026-11-17' }] },
    };
    assert.deepEqual(linesOf(files, '2026-11-18', 'checkin'), ['done checkin 2026-11-17 Read papers']);
  });

  test('the next day is always after the last and, in a weekly rhythm, at most a week away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(...weekdays),
        fc.integer({ min: 1, max: 7 }),
        (offset, checkin, days) => {
          const last = addDays('2020-01-01', offset);
          const next = nextCheckinDay(last, last, { checkin, reflection: 'friday', days });
          assert.ok(next > last && next <= addDays(last, days));
          assert.ok(next <= dayOfWeek(weekOf(addDays(last, 7)), checkin));
        },
      ),
    );
  });
});

suite('week: habits', () => {
  const habit = {
    title: 'Review each day',
    start: '2026-10-01',
    measure: { habit: 'review', times: 3, rest: ['2026-W48'] },
  };
  const done = (...dates: readonly string[]) => ({
    'weeks/2026-W47.yaml': { checkins: dates.map((date) => ({ goal: 'review', date, value: 1 })) },
  });
  const habits = (today: string, files: Files = {}) =>
    linesOf({ 'goals/review.yaml': habit, ...files }, today, 'habit', 'checkin');

  test('has until the last day on which the plan can still be kept', () => {
    assert.deepEqual(habits('2026-11-16'), ['later habit 2026-11-20 Review each day']);
    assert.deepEqual(habits('2026-11-20'), ['today habit 2026-11-20 Review each day']);
    assert.deepEqual(habits('2026-11-22'), ['today habit 2026-11-22 Review each day']);
  });

  test('what was done today leaves the rest for the days after', () => {
    assert.deepEqual(habits('2026-11-20', done('2026-11-20')), ['later habit 2026-11-21 Review each day']);
    assert.deepEqual(habits('2026-11-21', done('2026-11-21')), ['later habit 2026-11-22 Review each day']);
    assert.deepEqual(habits('2026-11-22', done('2026-11-22')), ['today habit 2026-11-22 Review each day']);
  });

  test('is done once the plan is kept', () => {
    assert.deepEqual(habits('2026-11-19', done('2026-11-16', '2026-11-17', '2026-11-18')), [
      'done habit 2026-11-18 Review each day',
    ]);
  });

  test('is silent in a planned week of rest, unless something was done', () => {
    assert.deepEqual(habits('2026-11-25'), []);
    const some = { 'weeks/2026-W48.yaml': { checkins: [{ goal: 'review', date: '2026-11-24', value: 1 }] } };
    assert.deepEqual(habits('2026-11-25', some), ['done habit 2026-11-24 Review each day']);
  });

  test('carries the count of the week', () => {
    const [item] = agendaIn({ 'goals/review.yaml': habit, ...done('2026-11-16', '2026-11-17') }, '2026-11-18').filter(
      ({ kind }) => kind === 'habit',
    );
    assert.ok(item?.kind === 'habit');
    assert.deepEqual([item.count, item.times, item.checkedIn, item.last?.date], [2, 3, true, '2026-11-17']);
  });
});

suite('week: counting check-ins', () => {
  test('goals that want one this week, and those that had one', () => {
    const files = {
      'goals/a.yaml': { title: 'A', start: '2026-10-01' },
      'goals/b.yaml': { title: 'B', start: '2026-10-01' },
      'goals/c.yaml': { title: 'C', start: '2026-10-01', measure: { habit: 'c', times: 3 } },
      'goals/d.yaml': { title: 'D', start: '2026-10-01', measure: { habit: 'd', times: 3 } },
      'goals/e.yaml': { title: 'E', status: 'idea' },
      'weeks/2026-W47.yaml': {
        checkins: [
          { goal: 'a', date: '2026-11-16' },
          { goal: 'c', date: '2026-11-16', value: 1 },
        ],
      },
    };
    assert.deepEqual(countCheckins(agendaIn(files, '2026-11-17')), { done: 2, total: 4 });
    assert.deepEqual(countCheckins([]), { done: 0, total: 0 });
  });
});
