import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  clampFraction,
  elapsedShare,
  hasReached,
  shareOf,
  toleranceDays,
  valueOnLine,
  paceVerdict,
} from '../../../../src/core/goals/progress/line.ts';

const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });

suite('progress: the line from baseline to target', () => {
  test('goes up and down', () => {
    assert.equal(shareOf(0, 8, 2), 0.25);
    assert.equal(shareOf(8, 0, 6), 0.25);
    assert.equal(shareOf(8, 0, 10), -0.25);
    assert.equal(shareOf(10, 20, 25), 1.5);
    assert.equal(valueOnLine(8, 0, 0.25), 6);
  });

  test('has no share without length', () => {
    assert.equal(shareOf(3, 3, 3), undefined);
    assert.equal(hasReached(3, 3, 3), undefined);
  });

  test('survives numbers near the end of the range', () => {
    assert.equal(shareOf(-1e308, 1e308, 0), 0.5);
    assert.equal(shareOf(0, Number.MIN_VALUE, 1e308), undefined);
    assert.equal(valueOnLine(-1.7e308, 1.7e308, 0.5), 0);
  });

  test('is finite or undefined, is 0 and 1 at its ends, and has reached from 1 on', () => {
    fc.assert(
      fc.property(anyFinite, anyFinite, anyFinite, (from, to, at) => {
        const share = shareOf(from, to, at);
        assert.ok(share === undefined || Number.isFinite(share));
        fc.pre(from !== to);
        assert.equal(shareOf(from, to, from), 0);
        assert.equal(shareOf(from, to, to), 1);
        assert.equal(valueOnLine(from, to, 0), from + 0);
        assert.equal(valueOnLine(from, to, 1), to + 0);
        if (share !== undefined && hasReached(from, to, at)) assert.ok(share >= 1);
      }),
    );
  });

  test('clamps to 0..1', () => {
    assert.deepEqual([-1, -0, 0.5, 2, Number.POSITIVE_INFINITY].map(clampFraction), [0, 0, 0.5, 1, 1]);
  });

  test('elapses from the start to the due date and no further', () => {
    assert.deepEqual(
      [-5, 0, 25, 100, 130].map((today) => elapsedShare(0, 100, today)),
      [0, 0, 0.25, 1, 1],
    );
    assert.deepEqual(
      [9, 10, 11].map((today) => elapsedShare(10, 10, today)),
      [0, 1, 1],
    );
  });

  test('tolerates three days, or 5 % of a long span', () => {
    assert.deepEqual([0, 7, 60, 79, 80, 100, 365].map(toleranceDays), [3, 3, 3, 3, 4, 5, 18]);
  });

  test('judges at the edges of the tolerance', () => {
    assert.deepEqual(
      [-4, -3, 0, 3, 4].map((buffer) => paceVerdict(buffer, 3)),
      ['behind', 'on-track', 'on-track', 'on-track', 'ahead'],
    );
  });
});
