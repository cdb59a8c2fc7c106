/** A person's card, with the engagement of a coach or the meetings and insights of a mentor. */
import * as z from 'zod/mini';
import { pageCommand } from '../command.ts';
import { linkedCount, place, linkedText } from '../place.ts';

const text = z.string();
const date = z.string();

const engagement = z.strictObject({
  start: date,
  /** The agreed end, or else the last day of the chart. */
  end: date,
  standing: linkedText,
  sessions: z.array(z.strictObject({ date, standing: z.enum(['held', 'missed', 'ahead']), text, place })),
  /** `detail` is the outcome, or the status of its goal. */
  objectives: z.array(z.strictObject({ title: text, detail: z.array(linkedText), place })),
  /** The commitments of each side; a side without any is left out. */
  followThrough: z.array(
    z.strictObject({
      side: text,
      parts: z.array(
        z.strictObject({ standing: z.enum(['kept', 'late', 'open', 'overdue']), count: z.int(), linkedCount }),
      ),
    }),
  ),
});

const mentoring = z.strictObject({
  /** The last twelve months, and up to the next meeting. */
  from: date,
  to: date,
  count: linkedCount,
  meetings: z.array(z.strictObject({ date, ahead: z.boolean(), text, place })),
  /** When the next meeting is due, counted from the last: the window, and the day after which it is overdue. */
  wanted: z.optional(z.strictObject({ from: date, by: date, longest: z.optional(date) })),
  insights: z.array(
    z.strictObject({
      date,
      text,
      /** The goal that it helped, and how that went. */ became: z.array(linkedText),
      command: z.optional(pageCommand),
      place,
    }),
  ),
});

export const personCardSchema = z.strictObject({
  id: text,
  name: text,
  roleText: text,
  /** The last or the next meeting. */
  contact: z.optional(linkedText),
  /** Open commitments, thanks and reasons to write. */
  lines: z.array(z.strictObject({ text, detail: text, place, command: z.optional(pageCommand) })),
  warns: z.boolean(),
  /** True for a coach or mentor when a note can be written. */
  canPrepare: z.boolean(),
  engagement: z.optional(engagement),
  mentoring: z.optional(mentoring),
  place,
});

/** All people, by the time since the last meeting. */
export const network = z.strictObject({
  /** There are files of people, and none of them can be read. */
  isUnread: z.boolean(),
  bands: z.array(
    z.strictObject({
      title: text,
      people: z.array(z.strictObject({ name: text, role: z.enum(['coach', 'mentor', 'other']), detail: text, place })),
    }),
  ),
});

export type PersonCard = z.output<typeof personCardSchema>;
export type EngagementPart = z.output<typeof engagement>;
export type MentoringPart = z.output<typeof mentoring>;
export type Network = z.output<typeof network>;
