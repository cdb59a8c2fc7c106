/** The skills, values, strengths and aspirations of the profile, the goals that support them, and the assessments. */
import * as vscode from 'vscode';
import {
  isUsualScale,
  itemsToRate,
  type AssessmentKind,
  itemTitle,
  kindText,
  assessmentLevelText,
  ratingNumber,
  ratingWords,
  stepsText,
} from '../../../core/career/assessments/items.ts';
import { addDays, type IsoDate } from '../../../core/base/calendar.ts';
import {
  assessmentHistory,
  type ItemRatings,
  type AssessmentHistory,
  type DatedRating,
} from '../../../core/career/assessments/assessmentHistory.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { locationOf } from '../../../core/index/location.ts';
import { nameOf } from '../../../core/index/lookup.ts';
import { assessmentKinds } from '../../../core/model/assessment.ts';
import { titleOfId } from '../../../core/model/ids.ts';
import { highestLevel } from '../../../core/model/ladder.ts';
import type { Compared, Growth, SkillLine, TraitLine } from '../../../protocol/state/growth.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { dayText, joined } from '../../../core/base/texts.ts';
import { markers } from '../../../core/goals/goalText.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { isUnread } from './folder.ts';
import { placeIn } from './places.ts';

const { l10n } = vscode;

/** The age of a rating “a year ago”, in days. */
const aboutAYear = { least: 330, most: 545 };

export function growthOf(folder: GrowthFolder, standing: GrowthState): Growth {
  const { index } = folder;
  const today = standing.today();
  const rated = new Map(assessmentKinds.map((kind) => [kind, assessmentHistory(index, kind, today)]));
  const assessments = assessmentKinds.flatMap((kind) => comparedOf(folder, rated.get(kind), today));
  const profile = index.find('profile', 'profile');
  if (!profile)
    return {
      marked: '',
      isUnread: isUnread(folder, 'profile'),
      skills: [],
      values: [],
      strengths: [],
      aspirations: [],
      assessments,
    };
  return {
    marked: joined(...markers(profile)),
    isUnread: false,
    skills: profile.entity.skills.map((_, at) => skillLine(folder, profile, at, rated.get('skills'), today)),
    values: traits(folder, profile, 'values', rated.get('values'), today),
    strengths: traits(folder, profile, 'strengths', rated.get('strengths'), today),
    aspirations: traits(folder, profile, 'aspirations', undefined, today),
    assessments,
  };
}

function skillLine(
  { index }: GrowthFolder,
  profile: Readable<'profile'>,
  at: number,
  rated: AssessmentHistory | undefined,
  today: IsoDate,
): SkillLine {
  const skill = profile.entity.skills[at];
  const id = skill?.id ?? '';
  const ladder = index.find('ladder', 'ladder')?.entity;
  const levelName = (value: number): string =>
    (ladder?.skills.some((each) => each.id === id) ? ladder.levels[value] : undefined) ??
    assessmentLevelText('skills', value);
  const level = (key: 'now' | 'wanted', value: number | undefined): Pick<SkillLine, 'now' | 'wanted'> =>
    value === undefined
      ? {}
      : {
          [key]: {
            level: value,
            text: levelName(value),
            place: placeIn(locationOf(profile, ['skills', at, key])),
          },
        };
  const [from, to] = [addDays(today, -aboutAYear.most), addDays(today, -aboutAYear.least)];
  const before = ratingsOf(rated, id).findLast(
    ({ date, sheet }) => date >= from && date <= to && isUsualScale(sheet.entity),
  );
  return {
    title: nameOf(index, { target: 'skill', id }),
    highest: Math.max(
      highestLevel(ladder ? [ladder] : [], id),
      skill?.now ?? 0,
      skill?.wanted ?? 0,
      before?.rating ?? 0,
    ),
    ...level('now', skill?.now),
    ...level('wanted', skill?.wanted),
    ...(before && {
      before: {
        level: before.rating,
        text: joined(levelName(before.rating), ...markers(before.sheet)),
        place: placeIn(before.at),
      },
    }),
    place: placeIn(locationOf(profile, ['skills', at])),
  };
}

function traits(
  { index }: GrowthFolder,
  profile: Readable<'profile'>,
  list: 'values' | 'strengths' | 'aspirations',
  rated: AssessmentHistory | undefined,
  today: IsoDate,
): TraitLine[] {
  const served = [...index.readable('goal')].filter(
    ({ entity }) => entity.status === 'active' || entity.status === 'idea',
  );
  return profile.entity[list].map(({ id, title, note }, at): TraitLine => {
    const rating = ratingsOf(rated, id).at(-1);
    const goals = served.filter(({ entity }) => entity.supports?.[list].includes(id));
    return {
      title: title ?? titleOfId(id),
      ...(note !== undefined && { note }),
      goals: goals.map((goal) => ({
        text: joined(goal.entity.title, ...markers(goal)),
        place: placeIn(locationOf(goal, ['supports', list, goal.entity.supports?.[list].indexOf(id) ?? 0])),
      })),
      ...(rated &&
        rating && {
          rating: {
            text: joined(
              ratingText(rated.kind, ratingWords(rating.sheet.entity, rating.rating)),
              dayText(rating.date, today),
              ...markers(rating.sheet),
            ),
            place: placeIn(rating.at),
          },
        }),
      place: placeIn(locationOf(profile, [list, at])),
    };
  });
}

const ratingText = (kind: AssessmentKind, level: string): string =>
  kind === 'values'
    ? l10n.t('Lived lately: {0}', level)
    : kind === 'strengths'
      ? l10n.t('Used lately: {0}', level)
      : level;

const ratingsOf = (rated: AssessmentHistory | undefined, id: string): readonly DatedRating[] =>
  rated?.items.find((item) => item.id === id)?.ratings ?? [];

/** Nothing for a single assessment. */
function comparedOf(
  { index }: GrowthFolder,
  rated: AssessmentHistory | undefined,
  today: IsoDate,
): readonly Compared[] {
  const dates = rated?.items.flatMap(({ ratings }) => ratings.map(({ date }) => date)) ?? [];
  if (!rated || new Set(dates).size < 2) return [];
  const { kind, items } = rated;
  const titles = new Map(itemsToRate(index, kind, today).map((item) => [item.id, itemTitle(kind, item)]));
  return [
    {
      kind,
      title: kindText(kind),
      items: items.flatMap((item) => comparedLine(item, titles.get(item.id) ?? titleOfId(item.id), today)),
    },
  ];
}

/** The axis is longer than the scale when a rating is outside of it. */
function comparedLine(
  { scale, steps, ratings, compared }: ItemRatings,
  title: string,
  today: IsoDate,
): readonly Compared['items'][number][] {
  const all = compared.map(({ rating }) => rating);
  const [first, last] = [compared[0], compared.at(-1)];
  return !first || !last
    ? []
    : [
        {
          title,
          lowest: Math.min(scale[0], ...all),
          highest: Math.max(scale[1], ...all),
          last: { rating: last.rating, place: placeIn(last.at) },
          ...(first !== last && { first: { rating: first.rating, steps: stepsText(steps), place: placeIn(first.at) } }),
          ratings: ratings.map(({ date, rating, sheet, at }) => {
            const number = ratingNumber(sheet.entity, rating);
            return {
              date,
              rating: number,
              text: joined(l10n.t('{0} on {1}', number, dayText(date, today)), ...markers(sheet)),
              place: placeIn(at),
            };
          }),
        },
      ];
}
