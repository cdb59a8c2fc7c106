/** The five differences between coaching and mentoring, in words: as a question, and as a row of a table. */
import * as vscode from 'vscode';
import type { Difference } from '../../core/help/kindOfHelp.ts';

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
  const { t } = vscode.l10n;
  switch (difference) {
    case 'structure':
      return {
        name: t('Structure'), ask: t('How should it run?'),
        coach: t('A few months with a beginning, an end and dates between'), mentor: t('As it comes, for years if it is good'),
        withCoach: t('An engagement: start, end, objectives, planned sessions'), withMentor: t('Open-ended, in a rhythm that suits you both'),
      };
    case 'expertise':
      return {
        name: t('Expertise'), ask: t('What should they know?'),
        coach: t('How people change: they ask, I find the answer'), mentor: t('My field: they have been where I want to go'),
        withCoach: t('Trained in how people get further; need not know your field'), withMentor: t('Has done it, and tells you how it was'),
      };
    case 'focus':
      return {
        name: t('Focus'), ask: t('What is it about?'),
        coach: t('Something definite that I want to do, or to stop doing'), mentor: t('My way: choices, how things work here, whom to know'),
        withCoach: t('Goals, plans, assessments, a job search'), withMentor: t('Insights, choices, resources, introductions'),
      };
    case 'accountability':
      return {
        name: t('Accountability'), ask: t('Who should notice when I do not do what I said?'),
        coach: t('They should: I want to be asked about it'), mentor: t('I do: I want encouragement, no control'),
        withCoach: t('What you promise has a day, and opens the next session'), withMentor: t('What you promise is a reminder, no more'),
      };
    case 'relationship':
      return {
        name: t('Relationship'), ask: t('What should there be between us?'),
        coach: t('A working agreement, confidential, paid if need be'), mentor: t('Somebody who knows me, and speaks well of me'),
        withCoach: t('An agreement: expectations, confidentiality, how feedback is given'), withMentor: t('Personal: how you met, what you share, thanks'),
      };
  }
}
