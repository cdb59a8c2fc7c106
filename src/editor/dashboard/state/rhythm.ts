/** The last year in figures, each of which leads to the lines that it counts. */
import * as vscode from 'vscode';
import { addDays, firstDayOf, type IsoDate } from '../../../core/base/calendar.ts';
import { winsIn } from '../../../core/weeks/activity.ts';
import { yearOf, type Felt, type Year } from '../../../core/weeks/year.ts';
import type { Figure } from '../../../protocol/place.ts';
import type { Rhythm } from '../../../protocol/state/rhythm.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { dayText, weekText } from '../../ui/dates.ts';
import { joined, markers } from '../../ui/goalWords.ts';
import { checkinsText } from '../../views/weekNode.ts';
import { placeIn } from './places.ts';

const { l10n } = vscode;

/** @param turn as for the state that it is a part of */
export async function rhythmOf(
  { index }: GrowthFolder,
  standing: GrowthState,
  turn: () => Promise<void>,
): Promise<Rhythm> {
  const today = standing.today();
  const { span, days, checkins, reflections, streak, longest, months, moods } = yearOf(index, today);
  await turn();
  const lately = { from: addDays(today, -89), to: today };
  const wins = winsIn(index, lately, today).length;
  const figures: readonly (Figure | undefined)[] = [
    streak && {
      text: streak.weeks === 1 ? l10n.t('1 week in a row') : l10n.t('{0} weeks in a row', streak.weeks),
      source: { of: 'checkins', ...streak.span },
    },
    longest && longest.weeks > (streak?.weeks ?? 0)
      ? {
          text:
            longest.weeks === 1 ? l10n.t('1 week at the longest') : l10n.t('{0} weeks at the longest', longest.weeks),
          source: { of: 'checkins', ...longest.span },
        }
      : undefined,
    {
      text: checkins === 1 ? l10n.t('1 check-in in the last year') : l10n.t('{0} check-ins in the last year', checkins),
      ...(checkins > 0 && { source: { of: 'checkins', ...span } }),
    },
    {
      text: reflections === 1 ? l10n.t('1 reflection') : l10n.t('{0} reflections', reflections),
      ...(reflections > 0 && { source: { of: 'reflections', ...span } }),
    },
    {
      text: wins === 1 ? l10n.t('1 win in the last 90 days') : l10n.t('{0} wins in the last 90 days', wins),
      ...(wins > 0 && { source: { of: 'wins', ...lately } }),
    },
  ];
  return {
    days: days.map((day) => ({ ...day, ...(day.checkins > 0 || day.reflected ? { text: dayNoted(day, today) } : {}) })),
    summary: figures.flatMap((figure) => figure ?? []),
    wins: months.map(({ month, span: { from, to }, wins: count }) => ({ month, from, to, count })),
    moods: moods.map(({ week, mood, energy }) => ({
      week: joined(weekText(week.id), ...markers(week)),
      monday: firstDayOf(week.id),
      ...(mood && { mood: told(mood) }),
      ...(energy && { energy: told(energy) }),
    })),
  };
}

const dayNoted = ({ date, checkins, reflected }: Year['days'][number], today: IsoDate): string =>
  joined(dayText(date, today), checkinsText(checkins), reflected ? l10n.t('reflected') : undefined);

const told = ({ value, at }: Felt): NonNullable<Rhythm['moods'][number]['mood']> => ({ value, place: placeIn(at) });
