import * as z from 'zod/mini';
import { id, skillLevel, text } from './values.ts';

/** What a skill, one of its levels, or a rung looks like. */
const described = {
  summary: z.optional(text),
  criteria: z.optional(z.array(text)),
  examples: z.optional(z.array(text)),
};

/** A career ladder: what each skill looks like at each level, and which levels a rung expects. */
export const ladder = z.strictObject({
  format: z.optional(z.int()),
  title: z.optional(text),
  source: z.optional(text),
  /** The ladder's own names of its levels, by number. */
  levels: z._default(z.record(z.string(), z.string()), {}),
  skills: z._default(
    z.array(
      z.strictObject({
        id,
        title: z.optional(text),
        theme: z.optional(text),
        ...described,
        levels: z._default(z.record(z.string(), z.union([z.string(), z.strictObject(described)])), {}),
      }),
    ),
    [],
  ),
  rungs: z._default(
    z.array(
      z.strictObject({
        id,
        title: z.optional(text),
        ...described,
        expects: z._default(z.record(z.string(), skillLevel), {}),
      }),
    ),
    [],
  ),
  /** What the ladder says about itself, not about a skill or a rung. */
  notes: z._default(z.array(z.strictObject({ title: z.optional(text), text })), []),
});

export type Ladder = z.output<typeof ladder>;
export type LadderSkill = Ladder['skills'][number];

/** What a skill or a rung looks like, in one shape. */
export type Description = Readonly<{
  summary: string | undefined;
  criteria: readonly string[];
  examples: readonly string[];
}>;

type WrittenDescription = LadderSkill['levels'][string];

/** @param written plain text is a summary */
export function descriptionOf(written: WrittenDescription): Description {
  if (typeof written === 'string') return { summary: written === '' ? undefined : written, criteria: [], examples: [] };
  const { summary, criteria = [], examples = [] } = written;
  return { summary, criteria, examples };
}

/** What a skill looks like at a level; undefined if the ladder does not say. */
export function levelDescription(skill: LadderSkill | undefined, level: number): Description | undefined {
  const written = skill?.levels[String(level)];
  if (written === undefined) return undefined;
  const description = descriptionOf(written);
  return description.summary === undefined && description.criteria.length + description.examples.length === 0
    ? undefined
    : description;
}

/** In one line: the summary, or else the criteria, or else the examples. */
export const briefDescription = ({ summary, criteria, examples }: Description): string =>
  summary ?? (criteria.length > 0 ? criteria : examples).join('; ');

/** The highest level of Dreyfus & Dreyfus, which counts if a ladder has no higher ones. */
const highestUsual = 4;

/** The highest level that a skill can have: 4, or more if the ladder describes, names, or expects more. */
export function highestLevel(ladders: readonly Ladder[], skill?: string): number {
  const levels = ladders.flatMap((each) => [
    ...each.skills.filter(({ id }) => skill === undefined || id === skill).flatMap((one) => Object.keys(one.levels)),
    ...each.rungs.flatMap(({ expects }) =>
      Object.entries(expects).flatMap(([id, level]) => (skill === undefined || id === skill ? [String(level)] : [])),
    ),
  ]);
  return levels
    .filter((level) => /^\d{1,2}$/.test(level))
    .reduce((highest, level) => Math.max(highest, Number(level)), highestUsual);
}
