/** A person's card: a coach's is about an agreement with an end, a mentor's about a conversation that goes on. */
import * as z from 'zod/mini';
import { does } from '../doing.ts';
import { figure, place, told } from '../place.ts';

const text = z.string();
const date = z.string();

const engagement = z.strictObject({
  start: date,
  /** The agreed end, or the last day that the chart shows where none is agreed. */
  end: date,
  standing: told,
  sessions: z.array(z.strictObject({ date, standing: z.enum(['held', 'missed', 'ahead']), text, place })),
  /** `detail` is the outcome, or where its goal stands. */
  objectives: z.array(z.strictObject({ title: text, detail: z.array(told), place })),
  /** What was promised, by one's own side and by the coach's; sides without a promise are left out. */
  followThrough: z.array(
    z.strictObject({
      side: text,
      parts: z.array(z.strictObject({ standing: z.enum(['kept', 'late', 'open', 'overdue']), count: z.int(), figure })),
    }),
  ),
});

const mentoring = z.strictObject({
  /** The last twelve months, and up to the next meeting. */
  from: date,
  to: date,
  count: figure,
  meetings: z.array(z.strictObject({ date, ahead: z.boolean(), text, place })),
  /** From the last meeting: when one wanted to meet again, and the longest that it should take. */
  wanted: z.optional(z.strictObject({ from: date, by: date, longest: z.optional(date) })),
  insights: z.array(
    z.strictObject({
      date,
      text,
      /** The goal that it helped, and what became of that. */ became: z.array(told),
      does: z.optional(does),
      place,
    }),
  ),
});

export const personCard = z.strictObject({
  id: text,
  name: text,
  roleText: text,
  /** When one met, or meets next. */
  contact: z.optional(told),
  /** What is open between the two. */
  lines: z.array(z.strictObject({ text, detail: text, place, does: z.optional(does) })),
  warns: z.boolean(),
  /** Whether a meeting can be prepared: with somebody whom one works with, where a note can be written. */
  canPrepare: z.boolean(),
  engagement: z.optional(engagement),
  mentoring: z.optional(mentoring),
  place,
});

/** Everybody, by how long ago one met. */
export const network = z.strictObject({
  /** There are files of people with something in them, and none of them can be read. */
  isUnread: z.boolean(),
  bands: z.array(
    z.strictObject({
      title: text,
      people: z.array(z.strictObject({ name: text, role: z.enum(['coach', 'mentor', 'other']), detail: text, place })),
    }),
  ),
});

export type PersonCard = z.output<typeof personCard>;
export type EngagementLine = z.output<typeof engagement>;
export type Mentoring = z.output<typeof mentoring>;
export type Network = z.output<typeof network>;
