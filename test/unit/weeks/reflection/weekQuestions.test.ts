/** The questions that a week asks by itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, weekOf } from '../../../../src/core/base/calendar.ts';
import { mostQuestions, questionOfKey, questionsOf } from '../../../../src/core/weeks/reflection/weekQuestions.ts';
import { anyCheckins, anyGoal, anyToday } from '../../goals/progress/build.ts';
import { indexOf, type Files } from '../folder.ts';

const week = '2026-W47';
/** The Friday of that week: it goes from the 16th to the 22nd. */
const friday = '2026-11-20';
const asked = (files: Files, today = friday, of = week) =>
  questionsOf(indexOf(files), of, today).map((question) =>
    'weeks' in question ? `${question.id} ${question.weeks}` : question.id,
  );

const metric = {
  title: 'Events',
  status: 'active',
  start: '2026-09-01',
  measure: { metric: 'services', baseline: 2, target: 8 },
};
const checkin = (date: string, value?: number, goal = 'events') => ({
  goal,
  date,
  ...(value !== undefined && { value }),
});
const weekFile = (...checkins: readonly object[]) => ({ 'weeks/2026-W40.yaml': { checkins } });
const habit = (times = 1) => ({
  title: 'Read',
  status: 'active',
  start: '2026-09-01',
  measure: { habit: 'read', times },
});

suite('reflection: what the week asks', () => {
  test('a goal that has not moved for two weeks asks for the obstacle', () => {
    assert.deepEqual(asked({ 'goals/events.yaml': metric, ...weekFile(checkin('2026-11-06', 4)) }), [
      'events-obstacle 2',
    ]);
    assert.deepEqual(asked({ 'goals/events.yaml': metric, ...weekFile(checkin('2026-11-07', 4)) }), []);
    assert.deepEqual(
      asked({ 'goals/events.yaml': metric, ...weekFile(checkin('2026-10-20', 4), checkin('2026-11-18', 4)) }),
      ['events-obstacle 4'],
      'looked at is not moved',
    );
    assert.deepEqual(
      asked({ 'goals/events.yaml': metric, ...weekFile(checkin('2026-11-18', 2)) }),
      ['events-obstacle 11'],
      'the first value is where it began',
    );
    assert.deepEqual(
      asked({ 'goals/events.yaml': metric, ...weekFile(checkin('2026-10-20', 4), checkin('2026-11-18', 3)) }),
      [],
      'backwards is a movement',
    );
  });

  test('an action that was done is a movement, and one to come is none', () => {
    const goal = (done: string) => ({
      'goals/events.yaml': { ...metric, actions: [{ title: 'Write the RFC', done }] },
    });
    assert.deepEqual(asked(goal('2026-11-16')), []);
    assert.deepEqual(asked(goal('2026-11-21')), ['events-obstacle 11']);
  });

  test('only active goals that have begun, and none that nobody can tell the time of', () => {
    for (const status of ['idea', 'paused', 'done', 'dropped'])
      assert.deepEqual(asked({ 'goals/events.yaml': { ...metric, status } }), [], status);
    assert.deepEqual(asked({ 'goals/events.yaml': { ...metric, start: '2026-11-23' } }), []);
    assert.deepEqual(asked({ 'goals/plain.yaml': { title: 'Plain', status: 'active' } }), []);
  });

  test('a habit that rests is left alone; one that stands still is not', () => {
    const resting = { ...habit(), measure: { habit: 'read', times: 1, rest: [week] } };
    assert.deepEqual(asked({ 'goals/read.yaml': habit() }), ['read-obstacle 11']);
    assert.deepEqual(asked({ 'goals/read.yaml': resting }), []);
  });

  test('a streak of three weeks asks what made it easy', () => {
    const kept = (...dates: readonly string[]) => ({
      'goals/read.yaml': habit(),
      ...weekFile(...dates.map((date) => checkin(date, 1, 'read'))),
    });
    assert.deepEqual(asked(kept('2026-11-04', '2026-11-11', '2026-11-18')), ['read-ease 3']);
    assert.deepEqual(asked(kept('2026-11-11', '2026-11-18')), []);
    assert.deepEqual(asked(kept('2026-10-28', '2026-11-04', '2026-11-18')), []);
  });

  const beatriz = (more: object = {}) => ({
    'people/beatriz.yaml': { name: 'Beatriz', relationship: 'coach', ...more },
  });
  const note = (who: string, due: string) => ({
    'notes/2026-11-11-beatriz.yaml': {
      date: '2026-11-11',
      with: 'beatriz',
      commitments: [{ who, what: 'Ask Solveig', due }],
    },
  });

  test('what is overdue with a coach asks for a decision; with anyone else it stays a reminder', () => {
    assert.deepEqual(asked({ ...beatriz(), ...note('me', '2026-11-18') }), ['beatriz-decision']);
    assert.deepEqual(asked({ ...beatriz(), ...note('beatriz', '2026-11-18') }), ['beatriz-decision']);
    assert.deepEqual(asked({ ...beatriz(), ...note('me', '2026-11-20') }), []);
    assert.deepEqual(asked({ ...beatriz({ relationship: 'mentor' }), ...note('me', '2026-11-18') }), []);
  });

  test('a meeting within a week asks what to bring, counted from today and not from the week', () => {
    assert.deepEqual(asked(beatriz({ next: '2026-11-27' })), ['beatriz-meeting']);
    assert.deepEqual(asked(beatriz({ next: '2026-11-28' })), []);
    assert.deepEqual(asked(beatriz({ next: '2026-11-20' })), [], 'today is too late to prepare');
    assert.deepEqual(asked(beatriz({ engagement: { start: '2026-09-01', sessions: ['2026-11-04', '2026-11-25'] } })), [
      'beatriz-meeting',
    ]);
    assert.deepEqual(
      asked(beatriz({ next: '2026-11-30' }), '2026-11-23'),
      ['beatriz-meeting'],
      'last week, looked back on a Monday',
    );
    assert.deepEqual(asked(beatriz({ relationship: 'peer', next: '2026-11-25' })), []);
  });

  test('what was answered three weeks ago or later is not asked again; a meeting is', () => {
    const files = { 'goals/events.yaml': metric, ...beatriz({ next: '2026-11-25' }) };
    const answered = (of: string, answer: string) => ({
      [`weeks/${of}.yaml`]: { reflection: { answers: { 'events-obstacle': answer, 'beatriz-meeting': 'x' } } },
    });
    assert.deepEqual(asked({ ...files, ...answered('2026-W44', 'The VPN') }), ['beatriz-meeting']);
    assert.deepEqual(asked({ ...files, ...answered('2026-W43', 'The VPN') }), [
      'events-obstacle 11',
      'beatriz-meeting',
    ]);
    assert.deepEqual(
      asked({ ...files, ...answered('2026-W46', ' ') }),
      ['events-obstacle 11', 'beatriz-meeting'],
      'passed over is not answered',
    );
    assert.deepEqual(
      asked({ ...files, ...answered(week, 'The VPN') }),
      ['events-obstacle 11', 'beatriz-meeting'],
      'this week’s answer can be gone on with',
    );
  });

  test('nothing private is named in a shared week', () => {
    const files = {
      'private/goals/raise.yaml': metric,
      'private/people/ada.yaml': { name: 'Ada', relationship: 'mentor', next: '2026-11-25' },
    };
    assert.deepEqual(questionsOf(indexOf(files).shared, week, friday), []);
    assert.deepEqual(asked(files), ['raise-obstacle 11', 'ada-meeting']);
  });

  test('a key leads back to what it is about', () => {
    assert.deepEqual(questionOfKey('order-split-obstacle'), { about: 'obstacle', subject: 'order-split' });
    assert.equal(questionOfKey('so-what'), undefined);
  });

  test('never more than a few, one of a kind, and each key once', () => {
    fc.assert(
      fc.property(fc.array(anyGoal, { maxLength: 5 }), anyCheckins, anyToday, (goals, checkins, today) => {
        const files: Files = {
          ...Object.fromEntries(goals.map((goal, at) => [`goals/g${at}.yaml`, { ...goal, status: 'active' }])),
          'weeks/2026-W01.yaml': { checkins: checkins.map((each, at) => ({ ...each, goal: `g${at % 5}` })) },
          ...beatriz({ next: addDays(today, 3) }),
          ...note('me', addDays(today, -1)),
        };
        const questions = questionsOf(indexOf(files), weekOf(today), today);
        assert.ok(questions.length <= mostQuestions);
        assert.equal(new Set(questions.map(({ about }) => about)).size, questions.length);
        for (const { id, about } of questions) assert.equal(questionOfKey(id)?.about, about);
      }),
    );
  });
});
