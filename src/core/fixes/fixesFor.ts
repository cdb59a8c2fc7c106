/** The table from what is wrong to what can be done about it. */
import { isMissingPartCode } from '../goals/missingParts.ts';
import type { Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/rules.ts';
import {
  dueBeforeStartFixes,
  duplicateItemFixes,
  endBeforeStartFixes,
  sameTargetFixes,
  strayCheckinFixes,
} from './contradictions.ts';
import { quoteFixes } from './cutText.ts';
import type { Fix } from './fix.ts';
import { partFixes } from './goalParts.ts';
import { duplicateKeyFixes, missingKeyFixes, twoKindsFixes, unknownKeyFixes, withoutKindFixes } from './keys.ts';
import { referenceFixes } from './references.ts';
import { ruleFixes } from './rules.ts';
import { checkInOrRest, divideLongGoal, easeGoal, linkGoal, retitle, spreadDueDates, tooManyActive } from './review.ts';
import type { Subject } from './subject.ts';
import { dateFixes, optionFixes, rangeFixes, shapeFixes, typeFixes } from './values.ts';
import { aliasFixes, conflictFixes, notMapFixes, starterFixes, syntaxFixes } from './wholeFile.ts';

type FindFixes = (subject: Subject, problem: Problem) => readonly Fix[];

const table: Partial<Record<ProblemCode, FindFixes>> = {
  'yaml-syntax': syntaxFixes,
  'duplicate-key': duplicateKeyFixes,
  'conflict-markers': conflictFixes,
  'empty-file': starterFixes,
  'not-a-map': notMapFixes,
  'unknown-alias': aliasFixes,

  'unknown-key': unknownKeyFixes,
  'misspelt-key': unknownKeyFixes,
  'comma-in-text': quoteFixes,
  'missing-key': missingKeyFixes,
  'wrong-type': typeFixes,
  'not-one-of': optionFixes,
  'no-such-date': dateFixes,
  'bad-shape': shapeFixes,
  'out-of-range': rangeFixes,
  'measure-without-kind': withoutKindFixes,
  'measure-of-two-kinds': twoKindsFixes,

  'due-before-start': dueBeforeStartFixes,
  'end-before-start': endBeforeStartFixes,
  'target-equals-baseline': sameTargetFixes,
  'duplicate-item': duplicateItemFixes,
  'checkin-outside-week': strayCheckinFixes,

  'unknown-reference': referenceFixes,
  'misspelt-reference': referenceFixes,

  'misspelt-rule': ruleFixes,
};

/** The review of active goals looks at the day and at other files, and is told apart from what is wrong in a file. */
const review: Partial<Record<ProblemCode, FindFixes>> = {
  'vague-title': retitle,
  'late-actions': spreadDueDates,
  'goal-without-milestones': divideLongGoal,
  'goal-without-link': linkGoal,
  'too-many-goals': tooManyActive,
  'checkin-overdue': checkInOrRest,
  'never-checked-in': checkInOrRest,
  'pace-too-slow': easeGoal,
};

/** Whether a problem is one of the review's: what can be done about it is looked for anew in the text. */
export const isReviewed = (code: string): boolean => Object.hasOwn(review, code) || isMissingPartCode(code);

/** What can be done about a problem, the likeliest first. */
export function fixesFor(subject: Subject, problem: Problem): readonly Fix[] {
  if (isMissingPartCode(problem.code)) return partFixes(subject, problem, problem.code);
  return (table[problem.code] ?? review[problem.code])?.(subject, problem) ?? [];
}

/** The problems that may have a fix of which nobody could doubt that it is meant. */
export const surelyFixable: ReadonlySet<ProblemCode> = new Set([
  'duplicate-key',
  'misspelt-key',
  'comma-in-text',
  'wrong-type',
  'not-one-of',
  'no-such-date',
  'misspelt-reference',
  'misspelt-rule',
]);
