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
        ask: l10n.t('How should it be organized?'),
        coach: l10n.t('A few months, with a start, an end, and scheduled sessions'),
        mentor: l10n.t('Informal and open-ended, for years if it works'),
        withCoach: l10n.t('An engagement with a start, an end, objectives, and planned sessions'),
        withMentor: l10n.t('Open-ended, at a pace that suits you both'),
      };
    case 'expertise':
      return {
        name: l10n.t('Expertise'),
        ask: l10n.t('What expertise are you looking for?'),
        coach: l10n.t('How people change: they ask questions, I find the answers'),
        mentor: l10n.t('My field: they have been where I want to go'),
        withCoach: l10n.t('Trained to help people change; may not know your field'),
        withMentor: l10n.t('Has done the job and shares their experience'),
      };
    case 'focus':
      return {
        name: l10n.t('Focus'),
        ask: l10n.t('What do you want to focus on?'),
        coach: l10n.t('A specific goal, or a behavior I want to change'),
        mentor: l10n.t('My career: decisions, how things work, who to know'),
        withCoach: l10n.t('Goals, plans, assessments, job search'),
        withMentor: l10n.t('Insights, decisions, resources, introductions'),
      };
    case 'accountability':
      return {
        name: l10n.t('Accountability'),
        ask: l10n.t('Who should hold you accountable?'),
        coach: l10n.t('They should: I want to be asked about my commitments'),
        mentor: l10n.t('I do: I want encouragement, not supervision'),
        withCoach: l10n.t('Commitments have due dates and open the next session'),
        withMentor: l10n.t('Commitments are only reminders'),
      };
    case 'relationship':
      return {
        name: l10n.t('Relationship'),
        ask: l10n.t('What kind of relationship do you want?'),
        coach: l10n.t('Professional: a confidential agreement, possibly paid'),
        mentor: l10n.t('Personal: someone who knows me and supports me'),
        withCoach: l10n.t('An agreement: expectations, confidentiality, how feedback is given'),
        withMentor: l10n.t('Personal: how you met, what you have in common, thanks'),
      };
  }
}
