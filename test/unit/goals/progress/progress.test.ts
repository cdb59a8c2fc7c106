import assert from 'node:assert/strict';
import fc from 'fast-check';
import { progressOf } from '../../../../src/core/goals/progress/progress.ts';
import { anyCheckins, anyGoal, anyMetric, anyToday, goalWith, series } from './build.ts';

const today = '2026-11-20';

suite('progress: of a goal', () => {
  test('of a metric is its share of the way, with what it is made of', () => {
    const goal = goalWith({ measure: { metric: 'services migrated', target: 8, unit: 'services' } });
    assert.deepEqual(progressOf(goal, series('2026-11-01', 7, [1, 2, 5]), today), {
      kind: 'metric',
      fraction: 0.625,
      raw: 0.625,
      baseline: 0,
      target: 8,
      current: 5,
      lastDate: '2026-11-15',
      unit: 'services',
    });
  });

  test('of a metric that goes down', () => {
    const goal = goalWith({ measure: { metric: 'build minutes', baseline: 20, target: 5 } });
    const at = (value: number) => progressOf(goal, [{ date: today, value }], today);
    assert.equal(at(20).fraction, 0);
    assert.equal(at(8).fraction, 0.8);
    assert.equal(at(5).fraction, 1);
    const beyond = at(2);
    assert.deepEqual(beyond.kind === 'metric' && [beyond.fraction, beyond.raw], [1, 1.2]);
    const worse = at(23);
    assert.deepEqual(worse.kind === 'metric' && [worse.fraction, worse.raw], [0, -0.2]);
  });

  test('of a metric is unknown without a reading, or when the target is the baseline', () => {
    const goal = goalWith({ measure: { metric: 'services', target: 8 } });
    assert.equal(progressOf(goal, [], today).fraction, undefined);
    assert.equal(progressOf(goal, [{ date: '2026-12-01', value: 3 }], today).fraction, undefined);
    const still = goalWith({ measure: { metric: 'services', baseline: 8, target: 8 } });
    assert.equal(progressOf(still, [{ date: today, value: 8 }], today).fraction, undefined);
  });

  test('invents nothing for a goal that someone marked as done', () => {
    const goal = goalWith({ status: 'done', measure: { metric: 'services', target: 8 } });
    assert.equal(progressOf(goal, [{ date: today, value: 4 }], today).fraction, 0.5);
    assert.equal(progressOf(goal, [], today).fraction, undefined);
  });

  test('of milestones is the weight of those done', () => {
    const milestones = [
      { title: 'Draft', weight: 2, done: '2026-10-01' },
      { title: 'Later', due: '2026-12-20' },
      { title: 'Sooner', due: '2026-12-01', weight: 4 },
      { title: 'Tomorrow', done: '2026-11-21', due: '2026-12-05' },
    ];
    const progress = progressOf(goalWith({ measure: { milestones } }), [], today);
    assert.ok(progress.kind === 'milestones');
    const { next, ...numbers } = progress;
    assert.deepEqual(numbers, { kind: 'milestones', fraction: 0.25, doneWeight: 2, totalWeight: 8, done: 1, total: 4 });
    assert.equal(next?.title, 'Sooner');
  });

  test('of milestones without due dates goes on with the first open one', () => {
    const progress = progressOf(
      goalWith({ measure: { milestones: [{ title: 'A', done: '2026-10-01' }, { title: 'B' }, { title: 'C' }] } }),
      [],
      today,
    );
    assert.equal(progress.kind === 'milestones' && progress.next?.title, 'B');
    const tied = progressOf(
      goalWith({ measure: { milestones: ['A', 'B'].map((title) => ({ title, due: today })) } }),
      [],
      today,
    );
    assert.equal(tied.kind === 'milestones' && tied.next?.title, 'A');
  });

  test('of no milestones is unknown', () => {
    assert.equal(progressOf(goalWith({ measure: { milestones: [] } }), [], today).fraction, undefined);
  });

  test('of a scale is the way from the baseline to the expected level', () => {
    const at = (value: number, baseline?: number) => {
      const progress = progressOf(
        goalWith({ measure: { scale: { '0': 'as expected' }, baseline, weight: 3 } }),
        [{ date: today, value }],
        today,
      );
      assert.ok(progress.kind === 'scale');
      return [progress.level, progress.fraction, progress.raw, progress.weight];
    };
    assert.deepEqual(at(-1), [-1, 0.5, 0.5, 3]);
    assert.deepEqual(at(-1, -1), [-1, 0, 0, 3]);
    assert.deepEqual(at(0, -1), [0, 1, 1, 3]);
    assert.deepEqual(at(2), [2, 1, 2, 3]);
    assert.deepEqual(at(-2, -1), [-2, 0, -1, 3]);
    assert.deepEqual(at(1, 0), [1, undefined, undefined, 3]);
  });

  test('of a scale has no level before the first check-in', () => {
    const progress = progressOf(goalWith({ measure: { scale: { '0': 'as expected' } } }), [], today);
    assert.ok(progress.kind === 'scale');
    assert.deepEqual([progress.level, progress.fraction, progress.lastDate], [undefined, undefined, undefined]);
  });

  test('of a habit is this week', () => {
    const goal = goalWith({ measure: { habit: 'read', times: 4 } });
    const progress = progressOf(goal, series('2026-11-16', 1, [1, 0, 2]), today);
    assert.ok(progress.kind === 'habit');
    assert.deepEqual([progress.fraction, progress.raw, progress.count, progress.times], [0.75, 0.75, 3, 4]);
    const more = progressOf(goal, [{ date: today, value: 6 }], today);
    assert.ok(more.kind === 'habit');
    assert.deepEqual([more.fraction, more.raw, more.streak], [1, 1.5, 1]);
    assert.equal(progressOf(goal, [{ date: '2026-11-15', value: 4 }], today).fraction, 0);
  });

  test('without a measure is that of the actions', () => {
    const actions = [
      { title: 'a', done: '2026-11-20' },
      { title: 'b' },
      { title: 'c', done: '2026-11-21' },
      { title: 'd' },
    ];
    assert.deepEqual(progressOf(goalWith({ actions }), [], today), {
      kind: 'none',
      fraction: 0.25,
      doneActions: 1,
      actions: 4,
    });
    assert.deepEqual(progressOf(goalWith({}), [], today), {
      kind: 'none',
      fraction: undefined,
      doneActions: 0,
      actions: 0,
    });
  });

  test('lies within 0..1 or is unknown, whatever the goal, and does not depend on the status', () => {
    fc.assert(
      fc.property(anyGoal, anyCheckins, anyToday, (goal, checkins, day) => {
        const progress = progressOf(goal, checkins, day);
        assert.ok(progress.fraction === undefined || (progress.fraction >= 0 && progress.fraction <= 1));
        assert.deepEqual(progressOf({ ...goal, status: 'done' }, checkins, day), progress);
      }),
    );
  });

  test('never falls when the value comes nearer to the target', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(anyMetric, value, value, (measure, a, b) => {
        const goal = goalWith({ measure });
        const [worse, better] =
          measure.target > measure.baseline ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
        const [before, after] = [worse, better].map(
          (at) => progressOf(goal, [{ date: today, value: at }], today).fraction,
        );
        if (before !== undefined && after !== undefined) assert.ok(before <= after);
      }),
    );
  });
});
