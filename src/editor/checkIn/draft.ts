/** What has been answered of a check-in so far. */
import type { OpenMilestone } from '../../core/checkIn/question.ts';
import type { Subject } from './subject.ts';

/** Undefined until it was asked; the answer may be that there is none. */
type Asked = { readonly answer: number | undefined } | undefined;

export type Draft = {
  readonly subject: Subject | undefined;
  readonly value: Asked;
  /** The value as it was typed. */
  readonly typed: string;
  /** Milestones to mark as done. */
  readonly done: readonly OpenMilestone[];
  /** 0..1 */
  readonly confidence: Asked;
  /** Empty for none. */
  readonly note: string;
};

export const draftFor = (subject: Subject | undefined): Draft => ({ subject, value: undefined, typed: '', done: [], confidence: undefined, note: '' });
