/** A new opportunity, from answers or from an untrusted command argument. */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../../base/argument.ts';
import type { IsoDate } from '../../base/calendar.ts';
import { parseDate } from '../../base/parseDate.ts';
import { opportunityStages } from '../../model/opportunity.ts';
import { printNew } from '../../yaml/edit/edits.ts';
import type { Stage } from './pipeline.ts';

export type NewOpportunity = Readonly<{
  title: string;
  company: string | undefined;
  url: string | undefined;
  stage: Stage;
  next: Readonly<{ what: string; due: IsoDate | undefined }> | undefined;
  /** Name of the workspace folder, when there are several. */
  folder?: string | undefined;
}>;

const words = z.string().check(z.trim(), z.minLength(1));

const argument = z.strictObject({
  title: words,
  company: z.optional(words),
  url: z.optional(words),
  stage: z._default(z.enum(opportunityStages), 'exploring'),
  next: z.optional(z.strictObject({ what: words, due: z.optional(words) })),
  folder: z.optional(words),
});

export function readNewOpportunity(given: unknown, today: IsoDate): ReadArgument<NewOpportunity> {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { title, company, url, stage, next, folder } = read.value;
  const due = next?.due === undefined ? undefined : parseDate(next.due, today);
  if (next?.due !== undefined && due === undefined) return { ok: false, detail: `"${next.due}" is not a date.` };
  return { ok: true, value: { title, company, url, stage, next: next && { what: next.what, due }, folder } };
}

/** The content of the new file. */
export function newOpportunityText({ title, company, url, stage, next }: NewOpportunity, today: IsoDate): string {
  return printNew({
    title,
    ...(company !== undefined && { company }),
    ...(url !== undefined && { url }),
    history: [{ date: today, stage }],
    ...(next && { next: { what: next.what, ...(next.due !== undefined && { due: next.due }) } }),
  });
}
