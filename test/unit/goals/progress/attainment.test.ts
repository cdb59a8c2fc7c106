import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attainmentScore } from '../../../../src/core/goals/progress/attainment.ts';

const score = (levels: number[], weights = levels.map(() => 1)) =>
  attainmentScore(levels.map((level, index) => ({ level, weight: weights[index] ?? 1 })));
const rounded = (value: number | undefined) => value?.toFixed(2);

const anyRated = fc.array(
  fc.record({
    level: fc.integer({ min: -2, max: 2 }),
    weight: fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

suite('progress: goal attainment score', () => {
  test('has the published values', () => {
    assert.equal(rounded(score([0, 0, 0])), '50.00');
    assert.equal(rounded(score([-1, -1, -1])), '36.31');
    assert.equal(rounded(score([-2, -2, -2])), '22.61');
    assert.equal(rounded(score([1, 0, 0])), '54.56');
    assert.equal(rounded(score([2, 2, 2])), '77.39');
    assert.equal(rounded(score([1, 0, -1], [4, 2, 1])), '55.53');
  });

  test('moves by ten a level with a single goal', () => {
    assert.deepEqual(
      [-2, -1, 0, 1, 2].map((level) => score([level])),
      [30, 40, 50, 60, 70],
    );
  });

  test('is silent without any weight', () => {
    assert.equal(attainmentScore([]), undefined);
    assert.equal(score([1, 2], [0, 0]), undefined);
    assert.equal(score([1], [Number.NaN]), undefined);
  });

  test('leaves out what is off the scale', () => {
    assert.equal(score([1, 7]), score([1]));
    assert.equal(score([1, Number.NaN]), score([1]));
  });

  test('is finite, symmetric about 50, and rises with every level', () => {
    fc.assert(
      fc.property(anyRated, fc.nat(), (goals, pick) => {
        const value = attainmentScore(goals) ?? Number.NaN;
        const mirrored = attainmentScore(goals.map((goal) => ({ ...goal, level: -goal.level }))) ?? Number.NaN;
        assert.ok(value >= 13 && value <= 87, `${value}`);
        assert.ok(Math.abs(value + mirrored - 100) < 1e-9);
        const raised = goals.map((goal, index) =>
          index === pick % goals.length ? { ...goal, level: Math.min(2, goal.level + 1) } : goal,
        );
        assert.ok((attainmentScore(raised) ?? Number.NaN) >= value - 1e-9);
      }),
    );
  });

  test('depends on the proportions of the weights alone', () => {
    assert.equal(score([1, 0, -1], [4e300, 2e300, 1e300]), score([1, 0, -1], [4, 2, 1]));
  });
});
