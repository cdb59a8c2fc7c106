/** What this week asks for, and the next meeting where that is later. */
import * as z from 'zod/mini';
import { does } from '../doing.ts';
import { figure, place } from '../place.ts';

const text = z.string();

const item = z.strictObject({
  id: text,
  title: text,
  detail: text,
  standing: z.enum(['overdue', 'today', 'later', 'done', 'next']),
  place: z.optional(place),
  /** Where the detail comes from, when that is elsewhere. */
  detailPlace: z.optional(place),
  does: z.optional(does),
});

export const now = z.strictObject({
  /** As the host counts days: at midnight it says so. */ today: text,
  week: text,
  checkedIn: figure,
  items: z.array(item),
});

export type Now = z.output<typeof now>;
export type NowItem = Now['items'][number];
