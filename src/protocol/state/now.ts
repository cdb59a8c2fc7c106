/** The weekly agenda, and the next meeting if it is later. */
import * as z from 'zod/mini';
import { pageCommand } from '../command.ts';
import { linkedCount, place } from '../place.ts';

const text = z.string();

const item = z.strictObject({
  id: text,
  title: text,
  detail: text,
  standing: z.enum(['overdue', 'today', 'later', 'done', 'next']),
  place: z.optional(place),
  /** Where the detail comes from, if not from `place`. */
  detailPlace: z.optional(place),
  command: z.optional(pageCommand),
});

export const now = z.strictObject({
  /** The host's date; it sends a new state at midnight. */ today: text,
  week: text,
  checkedIn: linkedCount,
  items: z.array(item),
});

export type Now = z.output<typeof now>;
export type NowItem = Now['items'][number];
