/**
 * The messages between the dashboard and its host. Both sides validate what they receive with these schemas: the page
 * can hold text from any repository, and the host runs commands.
 *
 * All text in the state is plain text in the user's language; the page shows it as it is.
 */
import * as z from 'zod/mini';
import { pageCommand } from './command.ts';
import { linkedText, place, source, spot } from './place.ts';
import { goalCardSchema, type GoalCard } from './state/goal.ts';
import { growth } from './state/growth.ts';
import { now } from './state/now.ts';
import { network, personCardSchema, type PersonCard } from './state/person.ts';
import { rhythm } from './state/rhythm.ts';
import { search } from './state/search.ts';

const text = z.string();

/** One of several growth folders. */
const otherFolder = z.strictObject({ id: text, name: text });

/** The folders to choose from; empty when there is only one. */
const choices = z.array(otherFolder);

/** `ready`, or why there is nothing to show. */
const folder = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('ready'),
    id: text,
    /** The owner's name, or else the folder's name. */
    title: linkedText,
    /** The current role, the next one, and by when. */
    role: z.optional(
      z.strictObject({
        now: z.optional(linkedText),
        next: z.optional(linkedText),
        by: z.optional(linkedText),
        /** Markers of the profile's file, such as “private”. */ marked: z.optional(text),
      }),
    ),
    choices,
    /** How many files cannot be read. */
    problems: z.optional(text),
  }),
  z.strictObject({ is: z.literal('loading'), choices }),
  z.strictObject({ is: z.literal('absent') }),
  /** An error occurred; the log has the details. */
  z.strictObject({ is: z.literal('failed'), choices }),
  z.strictObject({ is: z.literal('empty'), id: text, choices }),
]);

/** The parts that are sent as a whole when anything in them changes. */
const wholes = { folder, now, rhythm, growth, network, search };

/** A list of cards: the paths of all cards in order, and the cards that changed. */
const cards = <Card extends z.core.SomeType>(card: Card) =>
  z.strictObject({ order: z.array(text), changed: z.array(card) });

export const changes = z.partial(
  z.strictObject({ ...wholes, goals: cards(goalCardSchema), people: cards(personCardSchema) }),
);

/** `requestId` is that of the request it answers: the page ignores answers to an earlier request. */
export const toPage = z.strictObject({ type: z.literal('changed'), requestId: text, changes });

/** The folder that is shown, where one is. */
const shown = { folder: z.optional(text) };

export const toHost = z.discriminatedUnion('type', [
  /** The page is empty; `folder` is the one chosen among several, and `requestId` is unique. */
  z.strictObject({ type: z.literal('show'), requestId: text, ...shown }),
  z.strictObject({ type: z.literal('run'), command: pageCommand, ...shown }),
  z.strictObject({ type: z.literal('open'), place, ...shown }),
  z.strictObject({ type: z.literal('open-spot'), spot, ...shown }),
  z.strictObject({ type: z.literal('show-sources'), title: text, source, ...shown }),
  /** The page ignored a message that does not match its schema: `where` lists the mismatches. */
  z.strictObject({ type: z.literal('not-understood'), where: z.array(text) }),
]);

type Wholes = typeof wholes;

/** The names of the parts, in the order in which the page shows them. */
export const wholeParts = Object.keys(wholes).filter((part): part is keyof Wholes => Object.hasOwn(wholes, part));

/** What the page shows. Parts that are not computed yet are missing. */
export type DashboardState = { readonly [Part in keyof Wholes]?: z.output<Wholes[Part]> | undefined } & Readonly<{
  goals?: readonly GoalCard[] | undefined;
  people?: readonly PersonCard[] | undefined;
}>;
export type DashboardFolder = z.output<typeof folder>;
export type Changes = z.output<typeof changes>;
export type ToPage = z.output<typeof toPage>;
export type ToHost = z.output<typeof toHost>;
