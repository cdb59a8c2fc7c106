import * as z from 'zod/mini';
import { evidence, id, isoDate, skillLevel, text, textKeys, type ReferenceTarget } from './values.ts';

const trait = z.strictObject({ id, title: z.optional(text), note: z.optional(text) });

export const skill = z.strictObject({
  id,
  title: z.optional(text),
  now: z.optional(skillLevel),
  wanted: z.optional(skillLevel),
  note: z.optional(text),
  evidence: z._default(z.array(evidence), []),
});

export const profile = z.strictObject({
  format: z.optional(z.int()),
  role: z.optional(
    z
      .strictObject({ now: z.optional(text), next: z.optional(text), by: z.optional(isoDate) })
      .register(textKeys, { key: 'now' }),
  ),
  strengths: z._default(z.array(trait), []),
  /** In order of importance. */
  values: z._default(z.array(trait), []),
  aspirations: z._default(z.array(trait), []),
  skills: z._default(z.array(skill), []),
});

/** The profile lists whose items can be referred to. */
export const profileLists = {
  strengths: 'strength',
  values: 'value',
  aspirations: 'aspiration',
  skills: 'skill',
} as const satisfies Record<string, ReferenceTarget>;

export type Profile = z.output<typeof profile>;
