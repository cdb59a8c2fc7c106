/** Goals and check-ins for the tests: short to write by hand, and arbitrary ones that the schema accepts. */
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../../src/core/base/calendar.ts';
import { goal as goalSchema, type Goal } from '../../../../src/core/model/goal.ts';
import type { DatedCheckin } from '../../../../src/core/goals/progress/history.ts';
import { isoWeekOf } from '../../../../src/core/goals/progress/days.ts';

/** A goal as the file would hold it, with the schema's defaults filled in. */
export const goalWith = (keys: Record<string, unknown>): Goal =>
  goalSchema.parse({ title: 'Read the code of others', ...keys });

/** A check-in for each value, `every` days apart from `first` on. */
export const series = (first: IsoDate, every: number, values: readonly number[]): DatedCheckin[] =>
  values.map((value, index) => ({ date: addDays(first, index * every), value }));

export const dateIn = (from: IsoDate, days: number) =>
  fc.integer({ min: 0, max: days }).map((day) => addDays(from, day));

/** Three years around the day on which the arbitrary goals are looked at. */
export const anyDate = dateIn('2025-01-01', 1095);
export const anyToday = dateIn('2025-06-01', 730);

/** Numbers that people type, and some that only a slip of the hand makes. */
const anyNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 200 }) },
  { weight: 2, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);

const anyWeight = fc.oneof(
  fc.integer({ min: 1, max: 10 }),
  fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true }),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const step = { title: fc.constant('A step'), due: maybe(anyDate), done: maybe(anyDate) };

export const anyMetric = fc.record({ metric: fc.constant('pages'), baseline: anyNumber, target: anyNumber });
export const anyMilestones = fc.record({
  milestones: fc.array(fc.record({ ...step, weight: anyWeight }), { maxLength: 8 }),
});
export const anyScale = fc.record({
  scale: fc.constant({ '0': 'as expected' }),
  baseline: maybe(fc.integer({ min: -2, max: 2 })),
  weight: anyWeight,
});
export const anyHabit = fc.record({
  habit: fc.constant('review'),
  times: fc.integer({ min: 1, max: 50 }),
  rest: fc.array(fc.integer({ min: 2870, max: 3027 }).map(isoWeekOf), { maxLength: 20 }),
});

export const anyGoal: fc.Arbitrary<Goal> = fc
  .record({
    status: fc.constantFrom('idea', 'active', 'paused', 'done', 'dropped'),
    measure: fc.oneof(anyMetric, anyMilestones, anyScale, anyHabit, fc.constant(undefined)),
    start: maybe(anyDate),
    due: maybe(anyDate),
    actions: fc.array(fc.record(step), { maxLength: 5 }),
  })
  .map(goalWith);

export const anyCheckins: fc.Arbitrary<DatedCheckin[]> = fc.array(
  fc.record(
    {
      date: anyDate,
      value: fc.oneof(
        { weight: 8, arbitrary: anyNumber },
        { weight: 4, arbitrary: fc.integer({ min: -2, max: 2 }) },
        fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY),
      ),
      confidence: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    },
    { noNullPrototype: true },
  ),
  { maxLength: 60 },
);

/** A small seeded generator (mulberry32): simulations give the same numbers on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal noise from uniform noise (Box & Muller 1958). */
export const gaussian = (random: () => number) => () =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Every number inside a value, with its path. */
export function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}
