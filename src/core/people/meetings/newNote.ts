/** A note of a past meeting, from answers or from an untrusted command argument. */
import { trimEndOf } from '../../base/lines.ts';
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../../base/argument.ts';
import type { IsoDate } from '../../base/calendar.ts';
import { parseDate } from '../../base/parseDate.ts';
import { me, mentoringFunctions, type Note } from '../../model/note.ts';
import { printNew, type Change, type Plain } from '../../yaml/edit/edits.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';

export type NewNote = Readonly<{
  date: IsoDate;
  /** An ID; the slug of the name for a person without a file. */
  person: string;
  grow: NewGrow | undefined;
  notes: string | undefined;
  insights: readonly (string | Readonly<{ text: string; goal: string }>)[];
  questions: readonly string[];
  commitments: readonly NewCommitment[];
  resources: readonly (string | Readonly<{ title: string; url: string }>)[];
  introductions: readonly Readonly<{ name: string; why: string | undefined }>[];
  feedback: readonly NewFeedback[];
  functions: readonly Note['functions'][number][];
}>;

type NewGrow = Readonly<{
  goal?: string | undefined;
  reality?: string | undefined;
  options?: readonly string[] | undefined;
  will?: string | undefined;
  commitment?: number | undefined;
}>;
type NewFeedback = Readonly<{
  situation: string;
  behaviour: string;
  impact?: string | undefined;
  hoped?: string | undefined;
}>;
/** `who` is an ID, or `me`. */
type NewCommitment = Readonly<{
  who: string;
  what: string;
  due: IsoDate | undefined;
  goal: string | undefined;
}>;

/**
 * Splits "Ask Solveig by Friday" into what and due date. A text after "by" that is not a date stays part of the text.
 */
export function typedCommitment(text: string, today: IsoDate): Readonly<{ what: string; due: IsoDate | undefined }> {
  const typed = text.trim();
  const word = [...typed.matchAll(/(?<=\s)(?:by|until|due)(?=\s)/giu)].at(-1);
  const what = word && typed.slice(0, word.index).trimEnd();
  const due = word && parseDate(typed.slice(word.index + word[0].length).trimStart(), today);
  return what === undefined || due === undefined
    ? { what: typed, due: undefined }
    : { what: what.replace(/[,;]$/, ''), due };
}

/** Splits "Eli Moor: knows databases" into name and reason. */
export function typedIntroduction(text: string): NewNote['introductions'][number] {
  const typed = text.trim();
  const colon = typed.indexOf(':');
  return colon <= 0 || !/\s/u.test(typed.charAt(colon + 1))
    ? { name: typed, why: undefined }
    : { name: typed.slice(0, colon).trimEnd(), why: typed.slice(colon + 1).trimStart() };
}

/** Takes a URL out of the text. */
export function typedResource(text: string): NewNote['resources'][number] {
  const url = /https?:\/\/\S+/u.exec(text)?.[0];
  const title = trimEndOf(text.replace(url ?? '', ''), /[\s:,–-]/u).trimStart();
  return url === undefined ? text.trim() : { title: title === '' ? url : title, url };
}

const words = z.string().check(z.trim(), z.minLength(1));
const list = <T extends z.ZodMiniType>(item: T) => z._default(z.array(item), []);

const argument = z.strictObject({
  person: words,
  date: z.optional(words),
  grow: z.optional(
    z.strictObject({
      goal: z.optional(words),
      reality: z.optional(words),
      options: z.optional(z.array(words)),
      will: z.optional(words),
      commitment: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
    }),
  ),
  notes: z.optional(words),
  insights: list(z.union([words, z.strictObject({ text: words, goal: words })])),
  questions: list(words),
  /** `who` is `me`, `them` for the person you met, or an ID. */
  commitments: list(
    z.strictObject({ who: z._default(words, me), what: words, due: z.optional(words), goal: z.optional(words) }),
  ),
  resources: list(z.union([words, z.strictObject({ title: words, url: words })])),
  introductions: list(z.strictObject({ name: words, why: z.optional(words) })),
  feedback: list(
    z.strictObject({ situation: words, behaviour: words, impact: z.optional(words), hoped: z.optional(words) }),
  ),
  functions: list(z.enum(mentoringFunctions)),
  folder: z.optional(words),
});

type GivenNote = Readonly<{
  note: NewNote;
  /** Name of the workspace folder, when there are several. */
  folder: string | undefined;
}>;

export function readNewNote(given: unknown, today: IsoDate): ReadArgument<GivenNote> {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { person, folder, introductions, commitments, ...rest } = read.value;
  const dates = [rest.date, ...commitments.map(({ due }) => due)];
  const wrong = dates.find((text) => text !== undefined && parseDate(text, today) === undefined);
  if (wrong !== undefined) return { ok: false, detail: `"${wrong}" is not a date.` };
  const date = (text: string | undefined): IsoDate | undefined =>
    text === undefined ? undefined : parseDate(text, today);
  return {
    ok: true,
    value: {
      folder,
      note: {
        ...rest,
        person,
        date: date(rest.date) ?? today,
        grow: rest.grow,
        notes: rest.notes,
        introductions: introductions.map(({ name, why }) => ({ name, why })),
        commitments: commitments.map(({ who, what, due, goal }) => ({
          who: who === 'them' ? person : who,
          what,
          due: date(due),
          goal,
        })),
      },
    },
  };
}

/** Unique IDs of the goals in the note. */
export function goalsIn({ insights, commitments }: NewNote): readonly string[] {
  const pinned = insights.flatMap((insight) => (typeof insight === 'string' ? [] : [insight.goal]));
  return [...new Set([...pinned, ...commitments.flatMap(({ goal }) => goal ?? [])])];
}

/** The content of the new file. */
export function newNoteText(note: NewNote): string {
  const { date, person } = note;
  return printNew(omitUndefined({ date, with: person, ...Object.fromEntries(partsOf(note)) }));
}

/** Adds to an existing note: lists grow, and existing text stays. */
export function noteChanges(present: Note, note: NewNote): readonly Change[] {
  return partsOf(note).flatMap(([key, value]): readonly Change[] => {
    if (Array.isArray(value)) return value.map((item: Plain) => ({ do: 'append', path: [key], value: item }));
    if (key === 'notes' && typeof value === 'string' && present.notes !== undefined)
      return [{ do: 'set', path: [key], value: `${present.notes.trimEnd()}\n\n${value}\n` }];
    if (key !== 'grow' || typeof value !== 'object' || value === null) return [{ do: 'set', path: [key], value }];
    const written: Readonly<Record<string, unknown>> = present.grow ?? {};
    return Object.entries(value)
      .filter(([part]) => written[part] === undefined)
      .map(([part, text]) => ({ do: 'set', path: [key, part], value: text }));
  });
}

/** In the order of the model, without empty parts. */
function partsOf({
  grow,
  notes,
  insights,
  questions,
  commitments,
  resources,
  introductions,
  feedback,
  functions,
}: NewNote): readonly (readonly [key: string, value: Plain])[] {
  const parts: readonly (readonly [string, Plain | undefined])[] = [
    ['grow', grow && omitUndefined({ ...grow })],
    ['notes', notes],
    ['insights', insights],
    ['questions', questions],
    ['commitments', commitments.map((commitment) => omitUndefined({ ...commitment }))],
    ['resources', resources],
    ['introductions', introductions.map((introduction) => omitUndefined({ ...introduction }))],
    ['feedback', feedback.map((each) => omitUndefined({ ...each }))],
    ['functions', functions],
  ];
  return parts.filter((part): part is readonly [string, Plain] => part[1] !== undefined && !isEmpty(part[1]));
}

const isEmpty = (value: Plain): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
