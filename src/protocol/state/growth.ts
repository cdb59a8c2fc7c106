/** Skills, what one stands for, and how both were rated over time. */
import * as z from 'zod/mini';
import { place, told } from '../place.ts';

const text = z.string();
const date = z.string();

/** A level of a skill, 0..4, and where it is written. */
const level = z.strictObject({ level: z.number(), text, place });
const skill = z.strictObject({
  title: text,
  now: z.optional(level),
  wanted: z.optional(level),
  before: z.optional(level),
  place,
});

/** Something of the profile, in the person's words, with the goals that serve it. */
const trait = z.strictObject({
  title: text,
  note: z.optional(text),
  goals: z.array(told),
  /** The latest one. */ rating: z.optional(told),
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
      /** Of the scale on which it was rated last. */
      lowest: z.number(),
      highest: z.number(),
      last: z.strictObject({ rating: z.number(), place }),
      /** The first on that scale, and how far it is from there to the last; none where it was rated once on it. */
      first: z.optional(z.strictObject({ rating: z.number(), steps: text, place })),
      ratings: z.array(rating),
    }),
  ),
});

export const growth = z.strictObject({
  /** What is to be known of the profile's file: that it is private, or its last readable version. */
  marked: text,
  /**
   * There is a profile with something in it, and nothing of that can be read: that is not the same as that there is
   * nothing.
   */
  isUnread: z.boolean(),
  skills: z.array(skill),
  values: z.array(trait),
  strengths: z.array(trait),
  aspirations: z.array(trait),
  assessments: z.array(compared),
});

export type Growth = z.output<typeof growth>;
export type SkillLine = Growth['skills'][number];
export type Trait = Growth['values'][number];
export type Compared = Growth['assessments'][number];
