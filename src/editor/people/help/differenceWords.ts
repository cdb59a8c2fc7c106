/** The five differences between coaching and mentoring, in words: as a question, and as a row of a table. */
import * as vscode from 'vscode';
import type { Difference } from '../../../core/people/kindOfHelp.ts';

export type DifferenceWords = {
  readonly name: string;
  readonly ask: string;
  /** The answers, in the first person. */
  readonly coach: string;
  readonly mentor: string;
  /** How it is with each. */
  readonly withCoach: string;
  readonly withMentor: string;
};

export function wordsOf(difference: Difference): DifferenceWords {
  const { l10n } = vscode;
  switch (difference) {
    case 'structure':
      return {
        name: l10n.t('Structure'),
        ask: l10n.t('How should it run?'),
        coach: l10n.t('A few months with a beginning, an end and dates between'),
        mentor: l10n.t('As it comes, for years if it is good'),
        withCoach: l10n.t('An engagement: start, end, objectives, planned sessions'),
        withMentor: l10n.t('Open-ended, in a rhythm that suits you both'),
      };
    case 'expertise':
      return {
        name: l10n.t('Expertise'),
        ask: l10n.t('What should they know?'),
        coach: l10n.t('How people change: they ask, I find the answer'),
        mentor: l10n.t('My field: they have been where I want to go'),
        withCoach: l10n.t('Trained in how people get further; need not know your field'),
        withMentor: l10n.t('Has done it, and tells you how it was'),
      };
    case 'focus':
      return {
        name: l10n.t('Focus'),
        ask: l10n.t('What is it about?'),
        coach: l10n.t('Something definite that I want to do, or to stop doing'),
        mentor: l10n.t('My way: choices, how things work here, whom to know'),
        withCoach: l10n.t('Goals, plans, assessments, a job search'),
        withMentor: l10n.t('Insights, choices, resources, introductions'),
      };
    case 'accountability':
      return {
        name: l10n.t('Accountability'),
        ask: l10n.t('Who should notice when I do not do what I said?'),
        coach: l10n.t('They should: I want to be asked about it'),
        mentor: l10n.t('I do: I want encouragement, no control'),
        withCoach: l10n.t('What you promise has a day, and opens the next session'),
        withMentor: l10n.t('What you promise is a reminder, no more'),
      };
    case 'relationship':
      return {
        name: l10n.t('Relationship'),
        ask: l10n.t('What should there be between us?'),
        coach: l10n.t('A working agreement, confidential, paid if need be'),
        mentor: l10n.t('Somebody who knows me, and speaks well of me'),
        withCoach: l10n.t('An agreement: expectations, confidentiality, how feedback is given'),
        withMentor: l10n.t('Personal: how you met, what you share, thanks'),
      };
  }
}
