import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/base/calendar.ts';
import { paceOf } from '../../../../src/core/goals/progress/pace.ts';
import { goalWith } from './build.ts';

const start = '2026-03-01';
const day = (days: number) => addDays(start, days);

/** Milestones as [weight, due on day, done on day]. */
type Row = readonly [weight: number, due: number, done?: number | undefined];
function pace(rows: readonly Row[], today: number, keys: Record<string, unknown> = { start }) {
  const milestones = rows.map(([weight, due, done]) => ({
    title: 'm',
    weight,
    due: day(due),
    ...(done === undefined ? {} : { done: day(done) }),
  }));
  const result = paceOf(goalWith({ ...keys, measure: { milestones } }), [], day(today));
  assert.ok('basis' in result && result.basis === 'milestone-dues', result.verdict);
  return result;
}

suite('progress: pace of milestones with due dates', () => {
  test('expects the weight that is due by today', () => {
    const rows: Row[] = [
      [1, 20],
      [2, 40],
      [1, 60],
    ];
    const expected = [0, 19, 20, 39, 40, 60].map((today) => pace(rows, today).expected);
    assert.deepEqual(
      expected.map(({ value }) => value),
      [0, 0, 1, 1, 3, 4],
    );
    assert.deepEqual(expected.at(4), { value: 3, fraction: 0.75 });
  });

  test('has the next due date as its buffer', () => {
    assert.equal(
      pace(
        [
          [1, 20],
          [1, 40],
        ],
        5,
      ).bufferDays,
      15,
    );
    assert.equal(
      pace(
        [
          [1, 20, 18],
          [1, 40],
        ],
        30,
      ).bufferDays,
      10,
    );
    assert.equal(
      pace(
        [
          [1, 20],
          [1, 40],
        ],
        30,
      ).bufferDays,
      -10,
    );
    assert.equal(
      pace(
        [
          [1, 40],
          [1, 20],
        ],
        20,
      ).bufferDays,
      0,
    );
  });

  test('is no lead as long as nothing was done early', () => {
    assert.equal(
      pace(
        [
          [1, 20],
          [1, 40],
        ],
        5,
      ).verdict,
      'on-track',
    );
    assert.equal(
      pace(
        [
          [1, 20, 18],
          [1, 40],
        ],
        25,
      ).verdict,
      'on-track',
    );
    assert.equal(
      pace(
        [
          [1, 20, 5],
          [1, 40],
        ],
        6,
      ).verdict,
      'ahead',
    );
    assert.deepEqual(
      [36, 37].map(
        (today) =>
          pace(
            [
              [1, 40, 5],
              [1, 40],
            ],
            today,
          ).verdict,
      ),
      ['ahead', 'on-track'],
    );
  });

  test('is behind after the tolerance', () => {
    assert.deepEqual(
      [20, 23, 24].map(
        (today) =>
          pace(
            [
              [1, 20],
              [1, 40],
            ],
            today,
          ).verdict,
      ),
      ['on-track', 'on-track', 'behind'],
    );
    assert.deepEqual(
      [25, 26].map(
        (today) =>
          pace(
            [
              [1, 20],
              [1, 100],
            ],
            today,
          ).verdict,
      ),
      ['on-track', 'behind'],
    );
  });

  test('lets one that was done early make up for one that is late', () => {
    const result = pace(
      [
        [1, 20],
        [1, 40, 10],
        [1, 60],
      ],
      30,
    );
    assert.deepEqual([result.verdict, result.bufferDays], ['on-track', 10]);
  });

  test('is overdue after the goal, or else after the last milestone', () => {
    assert.deepEqual(
      [40, 41].map(
        (today) =>
          pace(
            [
              [1, 20, 20],
              [1, 40],
            ],
            today,
          ).verdict,
      ),
      ['on-track', 'overdue'],
    );
    const early = pace(
      [
        [1, 20, 20],
        [1, 40],
      ],
      31,
      { start, due: day(30) },
    );
    assert.deepEqual(
      [early.verdict, early.bufferDays, early.due, early.expected.fraction],
      ['overdue', -1, day(30), 1],
    );
    const late = pace(
      [
        [1, 20, 20],
        [1, 40],
      ],
      44,
      { start, due: day(60) },
    );
    assert.deepEqual([late.verdict, late.bufferDays], ['behind', -4]);
  });

  test('needs neither start nor due date of the goal', () => {
    assert.equal(
      pace(
        [
          [1, 20],
          [1, 40],
        ],
        30,
        {},
      ).verdict,
      'behind',
    );
  });

  test('does not mind rounding in the order of the weights', () => {
    const result = pace(
      [
        [0.1, 10, 1],
        [0.2, 10, 2],
        [0.3, 10, 3],
        [1, 50],
      ],
      20,
    );
    assert.deepEqual([result.verdict, result.bufferDays], ['on-track', 30]);
  });

  test('agrees with what is expected, and has a larger buffer for more done', () => {
    const anyRows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(100), fc.option(fc.nat(100), { nil: undefined })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(anyRows, fc.nat(120), fc.nat(), (rows, today, pick) => {
        const open: Row[] = [...rows, [1, 50]];
        const result = pace(open, today);
        const done = open.reduce((sum, [weight, , on]) => (on !== undefined && on <= today ? sum + weight : sum), 0);
        if (result.verdict === 'behind') assert.ok(result.expected.value > done);
        if (result.verdict === 'ahead') assert.ok(result.expected.value < done);
        const more = rows.map((row, index): Row => (index === pick % rows.length ? [row[0], row[1], 0] : row));
        assert.ok(pace([...more, [1, 50]], today).bufferDays >= result.bufferDays);
      }),
    );
  });
});
