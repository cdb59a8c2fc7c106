import assert from 'node:assert/strict';
import { addDays } from '../../../../src/core/base/calendar.ts';
import { paceOf } from '../../../../src/core/goals/progress/pace.ts';
import { goalWith } from './build.ts';

/** A Monday: 2026-W27. */
const start = '2026-06-29';

/**
 * Counts of whole weeks from the start on, each noted on its Sunday, then this week's on its Monday; `weekday` 0 is
 * Monday.
 */
function pace(
  before: readonly number[],
  count: number,
  weekday: number,
  keys: { times?: number; rest?: string[]; start?: string } = {},
) {
  const { times = 7, rest = [], start: from = start } = keys;
  const monday = addDays(start, before.length * 7);
  const checkins = [
    ...before.map((value, week) => ({ date: addDays(start, week * 7 + 6), value })),
    { date: monday, value: count },
  ];
  const result = paceOf(
    goalWith({ start: from, measure: { habit: 'read', times, rest } }),
    checkins,
    addDays(monday, weekday),
  );
  assert.ok('basis' in result && result.basis === 'week', result.verdict);
  return result;
}

suite('progress: pace of a habit', () => {
  test('expects the share of the days that are over', () => {
    assert.deepEqual(
      [0, 3, 6].map((weekday) => pace([], 0, weekday).expected.value),
      [0, 3, 6],
    );
    assert.equal(pace([], 0, 3).expected.fraction, 3 / 7);
  });

  test('is behind by a whole repetition, ahead by one more, or when the week is through', () => {
    assert.deepEqual(
      [2, 3, 4].map((count) => pace([], count, 3).verdict),
      ['behind', 'on-track', 'ahead'],
    );
    assert.equal(pace([], 3, 6, { times: 3 }).verdict, 'ahead');
    assert.equal(pace([], 2, 6, { times: 3 }).verdict, 'on-track');
    assert.equal(pace([], 1, 6, { times: 3 }).verdict, 'behind');
  });

  test('has the days until the even spread reaches the count as its buffer', () => {
    assert.deepEqual(
      [0, 3, 5].map((count) => pace([], count, 3).bufferDays),
      [-3, 0, 2],
    );
    assert.equal(pace([], 50, 3).bufferDays, 4);
    // Two of three are asked for after 4.67 days.
    assert.equal(pace([], 2, 3, { times: 3 }).bufferDays, 2);
    assert.equal(pace([], 2, 5, { times: 3 }).bufferDays, 0);
  });

  test('rates the last four full weeks', () => {
    assert.equal(pace([], 0, 0).weeklyRate, undefined);
    assert.equal(pace([4], 0, 0).weeklyRate, 4);
    assert.equal(pace([100, 1, 2, 3, 4], 9, 6).weeklyRate, 2.5);
  });

  test('lets good weeks make up for a slow start, so that a weekly rhythm of noting is enough', () => {
    assert.equal(pace([7, 7, 7, 7], 0, 5).verdict, 'on-track');
    assert.equal(pace([7, 7, 7, 6], 0, 5).verdict, 'behind');
  });

  test('is behind after weeks that fell short, until this one is better', () => {
    assert.equal(pace([2, 2, 2, 2], 0, 0, { times: 3 }).verdict, 'behind');
    assert.equal(pace([2, 2, 2, 2], 1, 0, { times: 3 }).verdict, 'on-track');
    assert.equal(pace([2, 2, 2, 2], 3, 0, { times: 3 }).verdict, 'on-track');
    assert.equal(pace([3, 2, 3, 2], 0, 0, { times: 3 }).verdict, 'on-track');
    assert.equal(pace([3, 3, 3, 3], 3, 0, { times: 3 }).verdict, 'ahead');
  });

  test('asks for nothing in a week of rest, nor rates one', () => {
    const resting = pace([7, 7], 0, 4, { rest: ['2026-W29'] });
    assert.deepEqual([resting.verdict, resting.expected.value, resting.bufferDays], ['on-track', 0, 3]);
    assert.equal(pace([7, 0, 7], 0, 0, { rest: ['2026-W28'] }).weeklyRate, 7);
  });

  test('asks in its first week for the days from the start on, and does not rate it', () => {
    assert.equal(pace([], 0, 4, { start: addDays(start, 3) }).expected.value, 1);
    assert.equal(pace([1], 0, 0, { start: addDays(start, 3) }).weeklyRate, undefined);
  });

  test('begins with the first check-in when there is no start', () => {
    const goal = goalWith({ measure: { habit: 'read', times: 7 } });
    const result = paceOf(goal, [{ date: addDays(start, 2), value: 1 }], addDays(start, 4));
    assert.ok('basis' in result);
    assert.deepEqual([result.verdict, result.expected.value], ['behind', 2]);
  });

  test('runs until the due date', () => {
    const goal = goalWith({ start, due: addDays(start, 10), measure: { habit: 'read' } });
    assert.deepEqual(
      [5, 10, 11].map((days) => paceOf(goal, [], addDays(start, days)).verdict),
      ['on-track', 'behind', 'unknown'],
    );
  });

  test('is never done, and has not started before the start', () => {
    assert.equal(
      paceOf(goalWith({ start, measure: { habit: 'read' } }), [], addDays(start, -1)).verdict,
      'not-started',
    );
    assert.equal(pace([1, 1, 1], 5, 6, { times: 1 }).verdict, 'ahead');
  });
});
