/** How sure one was, against how it ended. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calibrationOf } from '../../../../src/core/goals/progress/calibration.ts';
import { goalWith } from './build.ts';

const scale = { measure: { scale: { '-2': 'a', '0': 'b', '2': 'c' } }, status: 'done', closed: '2026-11-20' };
const look = (date: string, value: number | undefined, confidence: number | undefined) => ({ date, value, confidence });

suite('calibration', () => {
  test('the level at the end against what was said on the way, by Brier’s mean of squares', () => {
    const checkins = [look('2026-11-18', 1, 0.8), look('2026-10-01', -1, 0.4), look('2026-12-01', -2, 0.1)];
    const { said, reached, brier } =
      calibrationOf(goalWith(scale), checkins, '2026-12-24') ?? assert.fail('it is closed');
    assert.deepEqual(
      [said, reached, brier.toFixed(2)],
      [[0.4, 0.8], true, '0.20'],
      'what was said after the end does not count',
    );
    const missed = calibrationOf(goalWith(scale), [look('2026-10-01', -1, 0.4)], '2026-12-24');
    assert.deepEqual([missed?.reached, missed?.brier.toFixed(2)], [false, '0.16']);
  });

  test('of an open goal, one without a target, or one of which nobody said how sure they were, nothing', () => {
    assert.equal(
      calibrationOf(goalWith({ ...scale, status: 'active' }), [look('2026-10-01', 1, 0.4)], '2026-12-24'),
      undefined,
    );
    assert.equal(
      calibrationOf(goalWith({ ...scale, measure: { habit: 'x' } }), [look('2026-10-01', 1, 0.4)], '2026-12-24'),
      undefined,
    );
    assert.equal(calibrationOf(goalWith(scale), [look('2026-10-01', 1, undefined)], '2026-12-24'), undefined);
    assert.deepEqual(
      calibrationOf(goalWith({ ...scale, confidence: 0.7 }), [look('2026-10-01', 1, undefined)], '2026-12-24')?.said,
      [0.7],
      'what the goal says stands in',
    );
  });

  test('is between 0, always sure and right, and 1, always sure and wrong', () => {
    const days = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: -2, max: 2 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(days, (said) => {
        const { brier } =
          calibrationOf(
            goalWith(scale),
            said.map(([day, value, confidence]) => look(`2026-10-${String(day).padStart(2, '0')}`, value, confidence)),
            '2026-12-24',
          ) ?? assert.fail('something was said');
        assert.ok(brier >= 0 && brier <= 1);
      }),
    );
  });
});
