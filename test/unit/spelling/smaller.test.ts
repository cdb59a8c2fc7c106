/** Known words are no typos, paused goals have no pace, and two values of a day are told. */
import assert from 'node:assert/strict';
import { paceOf } from '../../../src/core/goals/progress/pace.ts';
import { summarize, verdictOf } from '../../../src/core/goals/progress/summary.ts';
import { fixed, folderOf, today } from '../fixes/fixing.ts';
import { entityOf, inGoal, told } from '../index/told.ts';

suite('Liberal reading: smaller points', () => {
  test('a phone is no phase: it moves under "reach"', () => {
    assert.deepEqual(told('people/ada.yaml', 'name: Ada\nphone: "555"\n'), ['unknown-key 1:0-1:5 <phone>']);
    assert.deepEqual(told('people/ada.yaml', 'name: Ada\nphse: cultivation\n'), ['misspelt-key 1:0-1:4 <phse>']);
    assert.equal(
      fixed('people/ada.yaml', 'name: Ada\nphone: "555"\n', 'Move it under “reach”'),
      'name: Ada\nreach:\n  phone: "555"\n',
    );
  });

  test('the keys of a measure at the top move under "measure", all at once', () => {
    const text = 'title: a\nstatus: idea\nmetric: services\ntarget: 8\n';
    assert.deepEqual(inGoal(text), ['unknown-key 2:0-2:6 <metric>', 'unknown-key 3:0-3:6 <target>']);
    assert.equal(
      fixed('goals/ship.yaml', text, 'Move it under “measure”'),
      'title: a\nstatus: idea\nmeasure:\n  metric: services\n  target: 8\n',
    );
    assert.match(
      fixed('goals/ship.yaml', 'title: a\nstatus: idea\nmilestones: [One]\n', 'Move it under “measure”'),
      /^title: a\nstatus: idea\nmeasure:\n {2}milestones:/,
    );
  });

  test('a week in lower case is that week, and its check-ins go there', () => {
    const { index } = folderOf({ 'weeks/2026-w47.yml': 'wins: [One]\n' });
    assert.deepEqual(index.problemsOf('weeks/2026-w47.yml'), []);
    assert.equal(index.find('week', '2026-W47')?.path, 'weeks/2026-w47.yml');
  });

  test('confidence 7 is offered as 0.7', () => {
    assert.equal(
      fixed('goals/ship.yaml', 'title: a\nstatus: idea\nconfidence: 7\n', 'Change to “0.7”'),
      'title: a\nstatus: idea\nconfidence: 0.7\n',
    );
  });

  test('a paused goal is not behind or overdue, and one with an unknown status neither', () => {
    const text = 'title: a\nstart: 2026-01-01\ndue: 2026-11-01\nmeasure: { metric: m, target: 10 }\n';
    const checkins = [{ date: '2026-02-01', value: 1 }];
    assert.equal(paceOf(entityOf('goal', 'a', text), checkins, today).verdict, 'overdue');
    for (const status of ['paused', 'on hold', 'purple']) {
      const goal = entityOf('goal', 'a', `${text}status: ${status}\n`);
      assert.deepEqual(paceOf(goal, checkins, today), { verdict: 'unknown', because: 'paused' });
      assert.equal(verdictOf(summarize(goal, checkins, today)), 'unknown');
    }
  });

  test('of two values on a day only the last counts, and this is told', () => {
    const two = (one: number, other: number): string =>
      'checkins:\n' +
      `  - { goal: a, date: 2026-11-18, value: ${one} }\n  - { goal: a, date: 2026-11-18, value: ${other} }\n`;
    assert.deepEqual(told('weeks/2026-W47.yaml', two(1, 1)), ['same-day-checkin 2:40-2:41 <1>']);
    // The command writes the total of the day.
    assert.deepEqual(told('weeks/2026-W47.yaml', two(1, 2)), []);
    assert.equal(
      fixed('weeks/2026-W47.yaml', two(1, 1), 'Write the total: 2', { 'goals/a.yaml': 'title: A\nstatus: idea\n' }),
      two(1, 2),
    );
  });
});
