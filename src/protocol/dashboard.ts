/**
 * What the dashboard and its host say to each other. Both sides check what they hear with these schemas: the page can
 * hold texts of anybody's repository, and the host runs commands.
 *
 * All texts in the state are in the person's language and are plain text; the page shows them as they are.
 */
import * as z from 'zod/mini';
import { doing } from './doing.ts';
import { told } from './place.ts';
import { goalCard, type GoalCard } from './state/goal.ts';
import { growth } from './state/growth.ts';
import { now } from './state/now.ts';
import { network, personCard, type PersonCard } from './state/person.ts';
import { rhythm } from './state/rhythm.ts';
import { search } from './state/search.ts';

const text = z.string();

/** One of several growth folders; `id` is known to the host. */
const otherFolder = z.strictObject({ id: text, name: text });

/** All to choose from; none where there is only one. */
const choices = z.array(otherFolder);

/** `ready`, or why there is nothing to show and what to do next. */
const folder = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('ready'),
    id: text,
    /** Whose growth it is; the folder's name where that is not said. */
    title: told,
    /** From which role to which, and until when. */
    role: z.optional(
      z.strictObject({
        now: z.optional(told),
        next: z.optional(told),
        by: z.optional(told),
        /** What is to be known of the profile's file, as that it is private. */ marked: z.optional(text),
      }),
    ),
    choices,
    /** How many files cannot be read as they are, in words. */
    problems: z.optional(text),
  }),
  z.strictObject({ is: z.literal('loading'), choices }),
  z.strictObject({ is: z.literal('absent') }),
  /** It could not be worked out; the log says why. */
  z.strictObject({ is: z.literal('failed'), choices }),
  z.strictObject({ is: z.literal('empty'), id: text, choices }),
]);

/** The parts that come as a whole when anything in them is other than before. */
const wholes = { folder, now, rhythm, growth, network, search };

/**
 * Lists of cards: which there are, in order, by the files that they are about, and those cards that are other than
 * before.
 */
const cards = <Card extends z.core.SomeType>(card: Card) =>
  z.strictObject({ order: z.array(text), changed: z.array(card) });

export const changes = z.partial(z.strictObject({ ...wholes, goals: cards(goalCard), people: cards(personCard) }));

/**
 * `question` is the one that it answers: a page that has asked for another folder meanwhile does not want to hear of
 * the first.
 */
export const toPage = z.strictObject({ type: z.literal('changed'), question: text, changes });

export const toHost = z.discriminatedUnion('type', [
  /**
   * The page shows nothing yet, and `question` is a name that no other question has; `folder` is the one that was
   * chosen among several.
   */
  z.strictObject({ type: z.literal('show'), question: text, folder: z.optional(text) }),
  /** `folder` is the one that is shown, where one is. */
  z.strictObject({ type: z.literal('do'), doing, folder: z.optional(text) }),
  /** What the host said is not known to the page, which has left it alone: `where` in the message it is odd. */
  z.strictObject({ type: z.literal('not-understood'), where: z.array(text) }),
]);

type Wholes = typeof wholes;

/** Their names, in the order in which they are seen. */
export const wholeParts = Object.keys(wholes).filter((part): part is keyof Wholes => Object.hasOwn(wholes, part));

/** What there is to show. What was not worked out yet is not there. */
export type DashboardState = { readonly [Part in keyof Wholes]?: z.output<Wholes[Part]> | undefined } & {
  readonly goals?: readonly GoalCard[] | undefined;
  readonly people?: readonly PersonCard[] | undefined;
};
export type FolderState = z.output<typeof folder>;
export type Changes = z.output<typeof changes>;
export type ToPage = z.output<typeof toPage>;
export type ToHost = z.output<typeof toHost>;
