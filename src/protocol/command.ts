/** The commands that the page may ask the host to run: the host runs nothing that these schemas do not allow. */
import * as z from 'zod/mini';

const text = z.string();

export const step = z.strictObject({ kind: z.enum(['action', 'milestone']), index: z.int(), title: text });

/** An entry of a list in a file, as it was read: `index` counts from 0; the text tells whether it has moved since. */
const entry = z.strictObject({ file: text, index: z.int(), text });

export const problemsView = 'workbench.actions.view.problems';

/** Commands that need no arguments. */
const plainIds = [
  'cairn.addPerson',
  'cairn.assess',
  'cairn.compareAssessments',
  'cairn.initialize',
  'cairn.nameStrengths',
  'cairn.newGoal',
  'cairn.pictureAspirations',
  'cairn.showLog',
  'cairn.sortValues',
  problemsView,
] as const;

const allow = <const Id extends string, Args extends z.core.SomeType>(ids: readonly Id[], args: Args) =>
  z.strictObject({ id: z.literal([...ids]), args, title: text });

export const pageCommand = z.discriminatedUnion('id', [
  allow(plainIds, z.strictObject({})),
  allow(['cairn.checkIn'], z.strictObject({ goal: z.optional(text) })),
  allow(['cairn.completeGoal', 'cairn.resumeGoal'], z.strictObject({ goal: text })),
  allow(['cairn.tickOff'], z.strictObject({ goal: text, step, done: z.boolean() })),
  allow(['cairn.reflect'], z.strictObject({ week: text })),
  allow(['cairn.prepareMeeting', 'cairn.reachOut'], z.strictObject({ person: text })),
  allow(['cairn.keepCommitment', 'cairn.pinInsight', 'cairn.tellThanks'], entry),
]);

export type PageCommand = z.output<typeof pageCommand>;
/** An id of a command that needs no arguments. */
export type PlainCommandId = (typeof plainIds)[number];
