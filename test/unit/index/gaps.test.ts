/** What an active goal still lacks: information, told only of what is really not there. */
import assert from 'node:assert/strict';
import { isGap, lines, readGoal, shown } from './told.ts';

const gaps = (text: string) =>
  readGoal(text)
    .problems.filter(({ code }) => isGap(code))
    .map((problem) => shown(text, problem));

const whole = lines(
  'title: a',
  'why: b',
  'measure: {metric: c, target: 1}',
  'start: 2026-01-05',
  'due: 2026-03-31',
  'actions: [{title: d}]',
  'obstacles: [{if: e, then: f}]',
);

suite('Reading: gaps', () => {
  test('a title alone lacks all', () => {
    assert.deepEqual(gaps('title: Learn Rust # c\n'), [
      'goal-without-measure 0:7-0:17 <Learn Rust>',
      'goal-without-due 0:7-0:17 <Learn Rust>',
      'goal-without-why 0:7-0:17 <Learn Rust>',
      'goal-without-action 0:7-0:17 <Learn Rust>',
      'goal-without-obstacle 0:7-0:17 <Learn Rust>',
    ]);
  });

  test('a goal that has all lacks nothing', () => {
    assert.deepEqual(gaps(whole), []);
  });

  test('only an active goal is asked for them', () => {
    for (const status of ['idea', 'paused', 'done', 'dropped'])
      assert.deepEqual(gaps(`title: a\nstatus: ${status}\n`), []);
    assert.notDeepEqual(gaps('title: a\nstatus: active\n'), []);
  });

  test('a due date without a start, an obstacle without a plan', () => {
    assert.deepEqual(gaps(whole.replace('start: 2026-01-05\n', '')), ['goal-without-start 3:5-3:15 <2026-03-31>']);
    assert.deepEqual(gaps(whole.replace(', then: f', '')), ['obstacle-without-plan 6:17-6:18 <e>']);
  });

  test('a key without a value is where the gap is', () => {
    assert.deepEqual(gaps(lines('title: a', 'why:', 'measure:', 'start:', 'due: ~', 'actions:', 'obstacles: []')), [
      'goal-without-why 1:0-1:3 <why>',
      'goal-without-measure 2:0-2:7 <measure>',
      'goal-without-due 4:5-4:6 <~>',
      'goal-without-action 5:0-5:7 <actions>',
      'goal-without-obstacle 6:11-6:13 <[]>',
    ]);
    assert.deepEqual(gaps(whole.replace('start: 2026-01-05', 'start:')), ['goal-without-start 3:0-3:5 <start>']);
  });

  test('what is there but wrong is no gap: its own problem tells', () => {
    for (const [right, wrong] of [
      ['why: b', 'why: [b]'],
      ['measure: {metric: c, target: 1}', 'measure: {metrc: c, target: 1}'],
      ['start: 2026-01-05', 'start: 2026-1-5'],
      ['due: 2026-03-31', 'due: soon'],
      ['actions: [{title: d}]', 'actions: [d]'],
      ['obstacles: [{if: e, then: f}]', 'obstacles: {a: b}'],
      ['then: f', 'then: 5'],
    ] as const) {
      const text = whole.replace(right, wrong);
      assert.deepEqual(gaps(text), [], wrong);
      assert.notEqual(readGoal(text).problems.length, 0, wrong);
    }
  });

  test('each way to say why, to act and to be in time', () => {
    for (const supports of ['{values: [craft]}', '{aspirations: [cto]}', '{skills: [rust]}'])
      assert.deepEqual(gaps(whole.replace('why: b', `supports: ${supports}`)), []);
    assert.deepEqual(gaps(whole.replace('why: b', 'supports: {values: []}')), ['goal-without-why 0:7-0:8 <a>']);
    assert.deepEqual(gaps(lines('title: a', 'why: b', 'measure: {habit: c}', 'obstacles: [{if: e, then: f}]')), []);
    assert.deepEqual(
      gaps(
        whole.replace('actions: [{title: d}]\n', '').replace('{metric: c, target: 1}', '{milestones: [{title: g}]}'),
      ),
      [],
    );
  });
});
