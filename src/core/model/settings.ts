import * as z from 'zod/mini';
import { text, timeOfDay, weekday } from './values.ts';

/**
 * The newest format of growth files that this code reads and writes. A folder or file of a newer one is shown, never
 * written.
 */
export const currentFormat = 1;

const sharing = z.enum(['shared', 'private']);

/** `cairn.yaml`: what holds for the whole folder. */
export const settings = z.strictObject({
  format: z._default(z.int().check(z.minimum(1)), currentFormat),
  owner: z.optional(text),
  rhythm: z._default(
    z.strictObject({
      /** The day on which the week's check-ins are due. */
      checkin: z._default(weekday, 'monday'),
      reflection: z._default(weekday, 'friday'),
      /** After how many days an active goal wants a check-in again. */
      days: z._default(z.int().check(z.minimum(1)), 7),
      /** From when on one is reminded on these days; without it nobody is reminded of anything. */
      remind: z.optional(timeOfDay),
    }),
    { checkin: 'monday', reflection: 'friday', days: 7 },
  ),
  /** The reflection template that is offered first. */
  template: z.optional(text),
  /** How many goals one wants to have active at a time. */
  limit: z.optional(z.int().check(z.minimum(1))),
  /** Where new files go: beside the others, or under `private/`, which is never exported. */
  privacy: z._default(z.strictObject({ notes: z._default(sharing, 'shared'), weeks: z._default(sharing, 'shared') }), {
    notes: 'shared',
    weeks: 'shared',
  }),
});

export type FolderSettings = z.output<typeof settings>;
