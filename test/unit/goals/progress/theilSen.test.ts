import assert from 'node:assert/strict';
import fc from 'fast-check';
import { interceptFor, kendallVariance, theilSen } from '../../../../src/core/goals/progress/forecast.ts';

const points = (...ys: number[]) => ys.map((y, x) => ({ x, y }));
const anyPoints = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 })
  .map((ys) => points(...ys));

suite('progress: Theil-Sen trend', () => {
  test('finds an exact line', () => {
    assert.deepEqual(theilSen(points(1, 3, 5, 7, 9), 0.8), { slope: 2, low: 2, high: 2 });
    assert.equal(interceptFor(points(1, 3, 5, 7, 9), 2), 1);
  });

  test("takes the median of the pairs' slopes, and cuts their order at Sen's ranks", () => {
    // Slopes: 1, 2, 3 (steps), 1.5, 2.5, 2 (over two and three). For n = 4 the interval is all of them.
    assert.deepEqual(theilSen(points(0, 1, 3, 6), 0.8), { slope: 2, low: 1, high: 3 });
    // n = 10: Var(S) = 125, half-width 0.5 * 1.2816 * 11.18 = 7.16 around 22.5: ranks 15 and 31 of the 45 slopes.
    const square = Array.from({ length: 10 }, (_, x) => x * x);
    const slopes = square
      .flatMap((_, later) => square.slice(0, later).map((_, earlier) => later + earlier))
      .sort((a, b) => a - b);
    assert.deepEqual(theilSen(points(...square), 0.8), { slope: slopes[22], low: slopes[14], high: slopes[30] });
  });

  test("has Kendall's variance, less for ties", () => {
    assert.equal(kendallVariance([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 125);
    // Without ties 165; a group of 2 and one of 3 take away 1 and 66/18.
    assert.equal(kendallVariance([1, 1, 2, 3, 3, 3, 4, 5, 6, 7, 8]).toFixed(6), (165 - 1 - 66 / 18).toFixed(6));
    assert.equal(kendallVariance([4, 4, 4]), 0);
  });

  test('is silent without two points, or when a difference overflows', () => {
    assert.equal(theilSen([], 0.8), undefined);
    assert.equal(theilSen(points(1), 0.8), undefined);
    assert.equal(theilSen(points(-1.7e308, 1.7e308), 0.8), undefined);
  });

  test('is not moved by a minority of wild points', () => {
    assert.equal(theilSen(points(0, 1, 2, 900, 4, 5, 6, 7, 8), 0.8)?.slope, 1);
  });

  test('holds its slope in the interval, and a wider interval for more confidence', () => {
    fc.assert(
      fc.property(anyPoints, (line) => {
        const [narrow, wide] = [theilSen(line, 0.5), theilSen(line, 0.95)];
        assert.ok(narrow && wide);
        assert.ok(narrow.low <= narrow.slope && narrow.slope <= narrow.high);
        assert.ok(wide.low <= narrow.low && narrow.high <= wide.high);
      }),
    );
  });

  test('mirrors when the values are mirrored', () => {
    fc.assert(
      fc.property(anyPoints, (line) => {
        const [up, down] = [
          theilSen(line, 0.8),
          theilSen(
            line.map(({ x, y }) => ({ x, y: -y })),
            0.8,
          ),
        ];
        assert.ok(up && down);
        assert.ok(Math.abs(up.slope + down.slope) < 1e-9 && up.low === -down.high + 0 && up.high === -down.low + 0);
      }),
    );
  });
});
