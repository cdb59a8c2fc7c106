/** Common values of all kinds of files, and references between files. */
import * as z from 'zod/mini';
import { weekdays } from '../base/calendar.ts';

/**
 * What a reference can point to. Skills, strengths, values, and aspirations are items of the profile (skills also of
 * the ladder); the others are files.
 */
export const referenceTargets = [
  'goal',
  'person',
  'skill',
  'strength',
  'value',
  'aspiration',
  'opportunity',
  'note',
  'story',
] as const;
export type ReferenceTarget = (typeof referenceTargets)[number];

/** Something that a file can refer to. */
export type EntityRef = Readonly<{ target: ReferenceTarget; id: string }>;

/** The schemas that are references, with their targets. */
export const references = z.registry<{ target: ReferenceTarget }>();

/** The id of something defined elsewhere in the folder. */
export const reference = (target: ReferenceTarget) => z.string().check(z.minLength(1)).register(references, { target });

/** For a map that a text alone can stand for: the key that the text is then the value of. */
export const textKeys = z.registry<{ key: string }>();

export const text = z.string().check(z.minLength(1));
export const isoDate = z.iso.date();
/**
 * A written value that Cairn does not recognize. It is kept as it is, because it must not be taken for another value: a
 * goal with an unknown status is not an active one.
 */
export type NotUnderstood = { readonly written: string };

export const isNotUnderstood = (value: unknown): value is NotUnderstood =>
  typeof value === 'object' && value !== null && 'written' in value;

/** The schemas whose refused values are kept. `standIn` is a valid value, for the time of validation. */
export const keptWhenRefused = z.registry<{ standIn: unknown }>();

/**
 * Refused values of the schema are kept as `NotUnderstood`. The schema itself does not allow these, so that no file can
 * write one, and the reader adds them.
 */
export function refusable<S extends z.ZodMiniType>(schema: S, standIn: z.input<S>) {
  keptWhenRefused.add(schema, { standIn });
  return schema as unknown as z.ZodMiniType<z.output<S> | NotUnderstood, z.input<S>>;
}

/** The schemas whose refused values count as another value, which is the safe one. */
export const safeWhenRefused = z.registry<{ value: unknown }>();

export const isoWeek = z.string().check(z.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/));
/** A time of day, 24-hour clock. */
export const timeOfDay = z.string().check(z.regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/));
export const weekday = z.enum(weekdays);

/** A number that counts in the unit of something else, such as the value of a check-in. */
export const measured = z.number();

/** A share or probability, 0..1. */
export const fraction = z.number().check(z.minimum(0), z.maximum(1));

/** Relative weight among siblings; 1 by default. */
export const weight = z.number().check(z.positive());

/** More levels than any career ladder has. */
export const mostLevels = 30;

/**
 * Skill levels after Dreyfus & Dreyfus (1980): novice, advanced beginner, competent, proficient, expert. A career
 * ladder may have more.
 */
export const skillLevel = z.int().check(z.minimum(0), z.maximum(mostLevels));

/** Goal attainment levels (Kiresuk & Sherman 1968): much less than expected .. as expected (0) .. much more. */
export const attainmentLevel = z.int().check(z.minimum(-2), z.maximum(2));

/** A rating from 1 to 5. */
export const fiveLevel = z.int().check(z.minimum(1), z.maximum(5));

/** Lowercase words joined by hyphens. */
export const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

export const evidence = z
  .strictObject({
    date: z.optional(isoDate),
    kind: z.optional(text),
    ref: z.optional(z.union([text, z.number()])),
    note: z.optional(text),
  })
  .register(textKeys, { key: 'note' });
