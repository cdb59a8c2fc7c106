/** The fixes for each problem. */
import type { Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/rules.ts';
import type { CodeActionContext } from './context.ts';
import {
  dueBeforeStartFixes,
  duplicateItemFixes,
  endBeforeStartFixes,
  sameTargetFixes,
  strayCheckinFixes,
  totalFixes,
} from './contradictions.ts';
import { attachFixes, authorFixes, commentLineFixes, placeFixes } from './feedback.ts';
import { conflictFixes } from './conflicts.ts';
import { aliasFixes, duplicateKeyFixes, notMapFixes, starterFixes, syntaxFixes } from './file.ts';
import type { Fix } from './fix.ts';
import { partFixes, supportFixes } from './goalParts.ts';
import { mergeKeyFixes } from './mergeKeys.ts';
import { missingKeyFixes, twoKindsFixes, unknownKeyFixes, withoutKindFixes } from './keys.ts';
import { cutTextFixes, lostTextFixes } from './lostText.ts';
import { joinFixes, nameFixes, privateFolderFixes, referenceFixes, ruleFixes } from './references.ts';
import { checkInOrPause, divideLongGoal, easeGoal, retitle, spreadDueDates, tooManyActive } from './review.ts';
import { dayFixes, meaningFixes, usualFormFixes } from './usualForm.ts';
import { dateFixes, optionFixes, rangeFixes, shapeFixes, typeFixes } from './values.ts';

type FindFixes = (context: CodeActionContext, problem: Problem) => readonly Fix[];

/** Only the person knows what is right, or the fix is outside the file. */
const none: FindFixes = () => [];

const fixes: Readonly<Record<ProblemCode, FindFixes>> = {
  'yaml-syntax': syntaxFixes,
  'duplicate-key': duplicateKeyFixes,
  'conflict-markers': conflictFixes,
  'empty-file': starterFixes,
  'not-a-map': notMapFixes,
  'too-large': none,
  'not-utf8': none,
  'too-many-aliases': none,
  'unknown-alias': aliasFixes,
  'too-deep': none,
  'newer-format': none,

  'unknown-key': unknownKeyFixes,
  'misspelt-key': unknownKeyFixes,
  'comma-in-text': cutTextFixes,
  'text-as-comment': lostTextFixes,
  'text-as-tag': lostTextFixes,
  'missing-key': missingKeyFixes,
  'wrong-type': typeFixes,
  'not-one-of': optionFixes,
  'no-such-date': dateFixes,
  'bad-shape': shapeFixes,
  'out-of-range': rangeFixes,
  'unusual-form': usualFormFixes,
  'merge-key': mergeKeyFixes,
  'ambiguous-value': meaningFixes,
  'done-without-date': dayFixes,
  'measure-without-kind': withoutKindFixes,
  'measure-of-two-kinds': twoKindsFixes,

  'due-before-start': dueBeforeStartFixes,
  'end-before-start': endBeforeStartFixes,
  'target-equals-baseline': sameTargetFixes,
  'duplicate-item': duplicateItemFixes,
  'same-day-checkin': totalFixes,
  'checkin-outside-week': strayCheckinFixes,

  'unknown-reference': referenceFixes,
  'misspelt-reference': referenceFixes,
  'reference-by-name': nameFixes,
  'duplicate-id': none,
  'duplicate-goal': joinFixes,
  'unknown-file': none,
  'private-tracked': none,
  'private-not-ignored': none,
  'declared-private': privateFolderFixes,
  'symbolic-link': none,
  // See `weekNameFixes`: the file has no kind, and so no context for fixes.
  'week-name': none,

  'goal-without-measure': partFixes,
  'goal-without-due': partFixes,
  'goal-without-start': partFixes,
  'goal-without-why': partFixes,
  'goal-without-action': partFixes,
  'goal-without-obstacle': partFixes,
  'obstacle-without-plan': partFixes,
  'done-in-future': dayFixes,
  'vague-title': retitle,
  'late-actions': spreadDueDates,
  'goal-without-milestones': divideLongGoal,
  'goal-without-link': supportFixes,
  'too-many-goals': tooManyActive,
  'checkin-overdue': checkInOrPause,
  'never-checked-in': checkInOrPause,
  'pace-too-slow': easeGoal,

  'comments-without-file': attachFixes,
  'comment-without-place': placeFixes,
  'comment-without-author': authorFixes,
  'comment-line': commentLineFixes,

  'unknown-rule': none,
  'misspelt-rule': ruleFixes,
};

/** The most likely fix first. */
export const fixesFor = (context: CodeActionContext, problem: Problem): readonly Fix[] =>
  fixes[problem.code](context, problem);
