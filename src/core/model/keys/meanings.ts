/**
 * What each key of the growth files means: shown by hovers and completions, and written into the JSON Schemas. English;
 * translated where it is shown.
 */
import type { Kind } from '../kinds.ts';
import { ofGoal } from './ofGoal.ts';
import { ofNote } from './ofNote.ts';
import { ofFeedback, ofOpportunity, ofPrompt, ofSettings, ofStory } from './ofOthers.ts';
import { ofPerson } from './ofPerson.ts';
import { ofAssessment, ofLadder, ofProfile } from './ofProfile.ts';
import { ofWeek } from './ofWeek.ts';
import type { KeyTable } from './table.ts';

export type Meaning = {
  /** One plain sentence, or two. */
  readonly meaning: string;
  /** A value as it would stand behind the colon, in YAML. */
  readonly example: string;
};

/**
 * By kind, and by the path of the key with dots: `actions.due`, without list indices, `*` for a key that the person
 * chooses.
 */
export const keyTables: Readonly<Record<Kind, KeyTable>> = {
  settings: ofSettings,
  profile: ofProfile,
  ladder: ofLadder,
  goal: ofGoal,
  week: ofWeek,
  person: ofPerson,
  note: ofNote,
  assessment: ofAssessment,
  opportunity: ofOpportunity,
  story: ofStory,
  prompt: ofPrompt,
  feedback: ofFeedback,
};

/**
 * @param keys the path of a key without list indices, such as `['actions', 'due']`; `*` for a key that the person
 * chooses
 */
export function meaningOf(kind: Kind, keys: readonly string[]): Meaning | undefined {
  const path = keys.join('.');
  const words = Object.hasOwn(keyTables[kind], path) ? keyTables[kind][path] : undefined;
  return words && { meaning: words[0], example: words[1] };
}
