/** All problems that Cairn can find in a growth folder. */
import type { Rule } from './rule.ts';
import { commentRules } from './rules/comments.ts';
import { contradictionRules } from './rules/contradictions.ts';
import { feedbackRules } from './rules/feedback.ts';
import { fileRules } from './rules/file.ts';
import { lostTextRules } from './rules/lostText.ts';
import { referenceRules } from './rules/references.ts';
import { reviewRules } from './rules/review.ts';
import { valueRules } from './rules/values.ts';

const all = {
  ...fileRules,
  ...valueRules,
  ...lostTextRules,
  ...contradictionRules,
  ...referenceRules,
  ...reviewRules,
  ...feedbackRules,
  ...commentRules,
};

export type ProblemCode = keyof typeof all;

/** In the order of `docs/problems.md`. */
export const rules: Readonly<Record<ProblemCode, Rule>> = all;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(rules, code);

export const problemCodes = Object.keys(rules).filter(isProblemCode);

/** Whether a problem belongs to the SMART review of an active goal. */
export const isReviewCode = (code: string): code is keyof typeof reviewRules => Object.hasOwn(reviewRules, code);

/** Problems whose level the user can change. */
export const adjustableCodes: readonly ProblemCode[] = problemCodes.filter((code) => rules[code].alwaysOn !== true);
