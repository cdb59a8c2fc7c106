/**
 * The documentation of every key in the growth files: shown in hovers and completions, and written to the JSON Schemas.
 * Translated where it is shown.
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
  /** One or two sentences. */
  readonly meaning: string;
  /** An example value in YAML. */
  readonly example: string;
};

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
 * @param keys the path of a key without list indices, such as `['actions', 'due']`; `*` for a key that the user chooses
 */
export function meaningOf(kind: Kind, keys: readonly string[]): Meaning | undefined {
  const path = keys.join('.');
  const words = Object.hasOwn(keyTables[kind], path) ? keyTables[kind][path] : undefined;
  return words && { meaning: words[0], example: words[1] };
}
