/** Skills, values, strengths and aspirations, and their ratings over time. */
import * as z from 'zod/mini';
import { place, linkedText } from '../place.ts';

const text = z.string();
const date = z.string();

/** A skill level, from 0 on. */
const level = z.strictObject({ level: z.number(), text, place });
const skill = z.strictObject({
  title: text,
  now: z.optional(level),
  wanted: z.optional(level),
  before: z.optional(level),
  /** The highest level of the skill: 4, or more in a career ladder. */ highest: z.number(),
  place,
});

/** A value, strength or aspiration, with the goals that support it. */
const trait = z.strictObject({
  title: text,
  note: z.optional(text),
  goals: z.array(linkedText),
  /** The latest rating. */ rating: z.optional(linkedText),
  place,
});

const rating = z.strictObject({ date, rating: text, text, place });

/** One kind of assessment: each item with all of its ratings, oldest first. */
const compared = z.strictObject({
  kind: text,
  title: text,
  items: z.array(
    z.strictObject({
      title: text,
      /** The scale of the latest rating. */
      lowest: z.number(),
      highest: z.number(),
      last: z.strictObject({ rating: z.number(), place }),
      /** The first rating on that scale, and the change since; missing when there is only one. */
      first: z.optional(z.strictObject({ rating: z.number(), steps: text, place })),
      ratings: z.array(rating),
    }),
  ),
});

export const growth = z.strictObject({
  /** Markers of the profile's file: private, or that it has errors. */
  marked: text,
  /** The profile's file has content that cannot be read, which is not the same as an empty profile. */
  isUnread: z.boolean(),
  skills: z.array(skill),
  values: z.array(trait),
  strengths: z.array(trait),
  aspirations: z.array(trait),
  assessments: z.array(compared),
});

export type Growth = z.output<typeof growth>;
export type SkillLine = Growth['skills'][number];
export type TraitLine = Growth['values'][number];
export type Compared = Growth['assessments'][number];
