import assert from 'node:assert/strict';
import { valueQuestion } from '../../../../src/core/weeks/checkIn/question.ts';
import { confidenceBefore } from '../../../../src/core/goals/progress/history.ts';
import { goalWith } from '../../goals/progress/build.ts';

const today = '2026-11-18';
const on = (date: string, keys: { value?: number; confidence?: number }) => ({ goal: 'a', date, ...keys });

suite('check-in: what is asked', () => {
  test('a metric: a number that counts from the last one, else from the baseline', () => {
    const goal = goalWith({ measure: { metric: 'pages at night', baseline: 14, target: 3, unit: 'pages' } });
    const asked = { kind: 'number', metric: 'pages at night', unit: 'pages', goesBelowZero: false };
    assert.deepEqual(valueQuestion(goal, [], today), { ...asked, last: undefined, from: 14 });
    const checkins = [on('2026-11-09', { value: 11 }), on('2026-11-16', {}), on('2026-12-01', { value: 2 })];
    assert.deepEqual(valueQuestion(goal, checkins, today), { ...asked, last: 11, from: 11 });
  });

  test('a metric that goes below zero', () => {
    for (const keys of [{ baseline: -3, target: 3 }, { target: -1 }]) {
      const question = valueQuestion(goalWith({ measure: { metric: 'balance', ...keys } }), [], today);
      assert.equal(question.kind === 'number' && question.goesBelowZero, true);
    }
  });

  test('milestones: those that are open, with their place in the file', () => {
    const milestones = [
      { title: 'one', done: '2026-11-01' },
      { title: 'two', due: '2026-12-01' },
      { title: 'three', done: '2026-11-19' },
    ];
    assert.deepEqual(valueQuestion(goalWith({ measure: { milestones } }), [], today), {
      kind: 'milestones',
      open: [
        { index: 1, title: 'two', due: '2026-12-01' },
        { index: 2, title: 'three', due: undefined },
      ],
    });
    assert.deepEqual(
      valueQuestion(goalWith({ measure: { milestones: [{ title: 'one', done: '2026-11-01' }] } }), [], today),
      { kind: 'none' },
    );
  });

  test('a scale: five levels, and where it stands', () => {
    const goal = goalWith({ measure: { scale: { '-1': 'When asked', '0': 'Once' }, baseline: -2 } });
    const levels = [-2, -1, 0, 1, 2].map((level) => ({
      level,
      text: { '-1': 'When asked', '0': 'Once' }[String(level)],
    }));
    assert.deepEqual(valueQuestion(goal, [], today), { kind: 'level', levels, last: -2 });
    assert.deepEqual(valueQuestion(goal, [on('2026-11-12', { value: -1 })], today), {
      kind: 'level',
      levels,
      last: -1,
    });
  });

  test('a habit: how often since when, and how often today when something was noted already', () => {
    const goal = goalWith({ measure: { habit: 'read', times: 3 } });
    const asked = { kind: 'times', habit: 'read', times: 3 };
    assert.deepEqual(valueQuestion(goal, [on('2026-11-13', { value: 2 })], today), {
      ...asked,
      today: undefined,
      since: undefined,
      count: 0,
    });
    assert.deepEqual(valueQuestion(goal, [on('2026-11-16', { value: 2 })], today), {
      ...asked,
      today: undefined,
      since: '2026-11-16',
      count: 2,
    });
    assert.deepEqual(
      valueQuestion(
        goal,
        [on('2026-11-16', { value: 2 }), on(today, { value: 1 }), on(today, { confidence: 1 })],
        today,
      ),
      { ...asked, today: 1, since: undefined, count: 3 },
    );
  });

  test('nothing without a measure; a number for a file that cannot be read but had numbers', () => {
    assert.deepEqual(valueQuestion(goalWith({}), [on('2026-11-16', { value: 2 })], today), { kind: 'none' });
    assert.deepEqual(valueQuestion(undefined, [], today), { kind: 'none' });
    assert.deepEqual(valueQuestion(undefined, [on('2026-11-16', { value: -2 })], today), {
      kind: 'number',
      metric: undefined,
      unit: undefined,
      last: -2,
      from: -2,
      goesBelowZero: true,
    });
  });

  test('the confidence is the last that was given, else the goal’s own', () => {
    const goal = goalWith({ confidence: 0.7 });
    assert.equal(confidenceBefore(goal, [], today), 0.7);
    assert.equal(
      confidenceBefore(
        goal,
        [on('2026-11-09', { confidence: 0.4 }), on('2026-11-16', {}), on('2026-12-01', { confidence: 1 })],
        today,
      ),
      0.4,
    );
    assert.equal(confidenceBefore(undefined, [], today), undefined);
  });
});
