/** The items to rate in an assessment. Items of the last one are kept, so that results can be compared. */
import * as l10n from '@vscode/l10n';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { titleOfId } from '../../model/ids.ts';
import type { Assessment } from '../../model/assessment.ts';
import { briefDescription, highestLevel, levelDescription } from '../../model/ladder.ts';
import { mostLevels } from '../../model/values.ts';
import { compare } from '../../base/compare.ts';
import { numberText } from '../../base/texts.ts';

export type AssessmentKind = Assessment['kind'];

export type RatedItem = Readonly<{
  id: string;
  /** The title from the profile, else from the career ladder, else derived from the id. */
  title: string;
  /** The latest rating on the default scale. For skills without one, the current level of the profile. */
  before: number | undefined;
  /** The levels to choose from. Only a skill of a career ladder has names and descriptions. */
  levels: readonly Readonly<{
    level: number;
    name: string | undefined;
    text: string | undefined;
  }>[];
}>;

/** Our own default items about job satisfaction. Used if no earlier assessment has items. */
const satisfactionItems = ['work-itself', 'people', 'recognition', 'learning', 'balance', 'pay'] as const;

export type Scale = readonly [lowest: number, highest: number];

/**
 * Lowest and highest rating: 0..4 for skills (Dreyfus), 1..5 for all others.
 * @param highest the highest level of a skill, if a career ladder has more than the usual ones
 */
export function scaleOf(kind: AssessmentKind, highest = 4): Scale {
  return kind === 'skills' ? [0, Math.max(4, highest)] : [1, 5];
}

/** The parts of an assessment that define the meaning of its ratings. */
export type Sheet = Readonly<{ kind: AssessmentKind; scale?: Scale | undefined }>;

/** The assessment's own scale, or the default scale of its kind. */
export const sheetScale = ({ kind, scale }: Sheet): Scale => scale ?? scaleOf(kind);

export const isSameScale = (one: Scale, other: Scale): boolean => one[0] === other[0] && one[1] === other[1];

/** A skill's level keeps its number, however many levels the career ladder has; 60 of 100 is not a level. */
export function isUsualScale(sheet: Sheet): boolean {
  const [lowest, highest] = sheetScale(sheet);
  if (highest > mostLevels) return false;
  return isSameScale([lowest, highest], scaleOf(sheet.kind, highest));
}

/** Assessments of a kind up to today, oldest first. */
export function assessmentsOf(
  index: GrowthIndex,
  kind: AssessmentKind,
  today: string,
): readonly Readable<'assessment'>[] {
  return [...index.readable('assessment')]
    .filter(({ entity }) => entity.kind === kind && entity.date <= today)
    .sort((one, other) => compare(one.entity.date, other.entity.date) || compare(one.path, other.path));
}

/**
 * Items of the profile and the career ladder first, then other items of the last assessment. Without any, the default
 * items about job satisfaction.
 */
export function itemsToRate(index: GrowthIndex, kind: AssessmentKind, today: string): readonly RatedItem[] {
  const earlier = assessmentsOf(index, kind, today);
  const named = namedItems(index, kind);
  const titles = new Map(named.map(({ id, title }) => [id, title]));
  const alike = earlier.filter(({ entity }) => isUsualScale(entity));
  const last = earlier.at(-1)?.entity.items ?? [];
  const start = named.length > 0 || last.length > 0 || kind !== 'satisfaction' ? [] : satisfactionItems;
  const ids = [...new Set([...titles.keys(), ...last.map(({ id }) => id), ...start])];
  const ladder = index.find('ladder', 'ladder')?.entity;
  const levelsOf = (id: string): RatedItem['levels'] => {
    const [lowest, highest] = scaleOf(kind, ladder && highestLevel([ladder], id));
    const skill = kind === 'skills' ? ladder?.skills.find((each) => each.id === id) : undefined;
    return Array.from({ length: highest - lowest + 1 }, (_, step) => {
      const level = lowest + step;
      const description = levelDescription(skill, level);
      return { level, name: skill && ladder?.levels[level], text: description && briefDescription(description) };
    });
  };
  return ids.map((id) => ({
    id,
    title: titles.get(id) ?? titleOfId(id),
    before:
      alike
        .findLast(({ entity }) => entity.items.some((item) => item.id === id))
        ?.entity.items.find((item) => item.id === id)?.rating ?? (kind === 'skills' ? nowOf(index, id) : undefined),
    levels: levelsOf(id),
  }));
}

function namedItems(index: GrowthIndex, kind: AssessmentKind): readonly Readonly<{ id: string; title: string }>[] {
  const profile = index.find('profile', 'profile')?.entity;
  const own = kind === 'satisfaction' ? [] : (profile?.[kind] ?? []);
  const ladder = kind === 'skills' ? (index.find('ladder', 'ladder')?.entity.skills ?? []) : [];
  return [...own, ...ladder].map(({ id, title }) => ({ id, title: title ?? titleOfId(id) }));
}

const nowOf = (index: GrowthIndex, id: string): number | undefined =>
  index.find('profile', 'profile')?.entity.skills.find((skill) => skill.id === id)?.now;

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
