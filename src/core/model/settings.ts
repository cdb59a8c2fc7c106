import * as z from 'zod/mini';
import { safeWhenRefused, text, timeOfDay, weekday } from './values.ts';

/** The newest format that this version can write. Files and folders of a newer format are read-only. */
export const currentFormat = 1;

const sharing = z.enum(['shared', 'private']);
const privacy = z.strictObject({ notes: z._default(sharing, 'shared'), weeks: z._default(sharing, 'shared') });
// What was meant to be private must not be shared because of a typo.
safeWhenRefused.add(sharing, { value: 'private' });
safeWhenRefused.add(privacy, { value: { notes: 'private', weeks: 'private' } });

/** `cairn.yaml`: settings of the whole folder. */
export const settings = z.strictObject({
  format: z._default(z.int().check(z.minimum(1)), currentFormat),
  owner: z.optional(text),
  rhythm: z._default(
    z.strictObject({
      /** The day when check-ins are due. */
      checkin: z._default(weekday, 'monday'),
      reflection: z._default(weekday, 'friday'),
      /** Days after which an active goal needs another check-in. */
      days: z._default(z.int().check(z.minimum(1)), 7),
      /** The time of day for reminders; without it there are none. */
      remind: z.optional(timeOfDay),
    }),
    { checkin: 'monday', reflection: 'friday', days: 7 },
  ),
  /** The default reflection template. */
  template: z.optional(text),
  /** The maximum number of active goals. */
  limit: z.optional(z.int().check(z.minimum(1))),
  /** Whether new files are shared or go to `private/`, which is never exported. */
  privacy: z._default(privacy, {
    notes: 'shared',
    weeks: 'shared',
  }),
});

export type FolderSettings = z.output<typeof settings>;
