/** The texts of assessments. */
import * as vscode from 'vscode';
import {
  isUsualScale,
  satisfactionItems,
  sheetScale,
  type AssessmentKind,
  type RatedItem,
  type Sheet,
} from '../../../core/career/assessments/items.ts';
import { numberText } from '../../ui/goalWords.ts';

const { l10n } = vscode;

export function kindText(kind: AssessmentKind): string {
  switch (kind) {
    case 'skills':
      return l10n.t('Skills');
    case 'strengths':
      return l10n.t('Strengths');
    case 'values':
      return l10n.t('Values');
    case 'satisfaction':
      return l10n.t('Satisfaction with work');
  }
}

export function kindQuestion(kind: AssessmentKind, title: string): string {
  switch (kind) {
    case 'skills':
      return l10n.t('{0}: what is your current level?', title);
    case 'strengths':
      return l10n.t('{0}: how much have you used it lately?', title);
    case 'values':
      return l10n.t('{0}: how much have you lived this value lately?', title);
    case 'satisfaction':
      return l10n.t('{0}: how satisfied are you?', title);
  }
}

/** Skill levels after Dreyfus & Dreyfus (1980). */
export function assessmentLevelText(kind: AssessmentKind, level: number): string {
  const words =
    kind === 'skills'
      ? [l10n.t('Novice'), l10n.t('Advanced beginner'), l10n.t('Competent'), l10n.t('Proficient'), l10n.t('Expert')]
      : [l10n.t('Not at all'), l10n.t('A little'), l10n.t('Somewhat'), l10n.t('Mostly'), l10n.t('Very much')];
  return words[kind === 'skills' ? level : level - 1] ?? numberText(level);
}

/** The rating as a word on the usual scale, otherwise as a number with the maximum. */
export const ratingWords = (sheet: Sheet, rating: number): string =>
  isUsualScale(sheet) ? assessmentLevelText(sheet.kind, rating) : ratingNumber(sheet, rating);

/** The rating as a number, with the maximum on an unusual scale. */
export const ratingNumber = (sheet: Sheet, rating: number): string =>
  isUsualScale(sheet) ? numberText(rating) : l10n.t('{0} of {1}', numberText(rating), numberText(sheetScale(sheet)[1]));

/** A change in steps, with its sign. */
export const stepsText = (steps: number): string =>
  steps > 0 ? `+${numberText(steps)}` : steps < 0 ? `−${numberText(-steps)}` : '=';

const satisfaction = (): Readonly<Record<(typeof satisfactionItems)[number], string>> => ({
  'work-itself': l10n.t('The work itself'),
  people: l10n.t('People'),
  recognition: l10n.t('Recognition'),
  learning: l10n.t('Learning'),
  balance: l10n.t('Work-life balance'),
  pay: l10n.t('Pay'),
});

/** Translates the default items; all others are the person's own. */
export function itemTitle(kind: AssessmentKind, { id, title }: Pick<RatedItem, 'id' | 'title'>): string {
  const known = kind === 'satisfaction' ? satisfactionItems.find((item) => item === id) : undefined;
  return known === undefined ? title : satisfaction()[known];
}
