import * as z from 'zod';
import { text, weekday } from './values.ts';

/** The newest format of growth files that this code reads and writes. A folder or file of a newer one is shown, never written. */
export const currentFormat = 1;

const sharing = z.enum(['shared', 'private']);

/** `cairn.yaml`: what holds for the whole folder. */
export const settings = z.strictObject({
  format: z.int().min(1).default(currentFormat),
  owner: text.optional(),
  rhythm: z
    .strictObject({
      /** The day on which the week's check-ins are due. */
      checkin: weekday.default('monday'),
      reflection: weekday.default('friday'),
      /** After how many days an active goal wants a check-in again. */
      days: z.int().min(1).default(7),
    })
    .default({ checkin: 'monday', reflection: 'friday', days: 7 }),
  /** The reflection template that is offered first. */
  template: text.optional(),
  /** How many goals one wants to have active at a time. */
  limit: z.int().min(1).optional(),
  /** Where new files go: beside the others, or under `private/`, which is never exported. */
  privacy: z.strictObject({ notes: sharing.default('shared'), weeks: sharing.default('shared') }).default({ notes: 'shared', weeks: 'shared' }),
});

export type FolderSettings = z.output<typeof settings>;
