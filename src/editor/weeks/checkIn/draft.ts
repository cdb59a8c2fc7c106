/** What has been answered of a check-in so far. */
import * as vscode from 'vscode';
import type { OpenMilestone } from '../../../core/weeks/checkIn/question.ts';
import type { Progress } from '../../ui/steps.ts';
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

export const draftFor = (subject: Subject | undefined): Draft => ({
  subject,
  value: undefined,
  typed: '',
  done: [],
  confidence: undefined,
  note: '',
});

/** Once the goal is chosen, each further question says which one it is about. */
export function about({ subject }: Draft, progress: Progress): Progress {
  return subject ? { ...progress, title: vscode.l10n.t('Check in: {0}', subject.title) } : progress;
}
