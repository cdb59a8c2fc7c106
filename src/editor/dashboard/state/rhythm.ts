/** The last year in numbers, each with the lines that it counts. */
import * as vscode from 'vscode';
import { addDays, firstDayOf, type IsoDate } from '../../../core/base/calendar.ts';
import { plural, dayText, weekText, joined } from '../../../core/base/texts.ts';
import { winsIn } from '../../../core/weeks/activity.ts';
import { yearOf, type Felt, type Year } from '../../../core/weeks/year.ts';
import type { LinkedCount } from '../../../protocol/place.ts';
import type { YearSummary } from '../../../protocol/state/rhythm.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { checkinsText, markers, streakText } from '../../../core/goals/goalText.ts';
import { placeIn } from './places.ts';

const { l10n } = vscode;

/** @param turn yields to the host, as in `firstStates` */
export async function rhythmOf(
  { index }: GrowthFolder,
  standing: GrowthState,
  turn: () => Promise<void>,
): Promise<YearSummary> {
  const today = standing.today();
  const { span, days, checkins, reflections, streak, longest, months, moods } = yearOf(index, today);
  await turn();
  const lately = { from: addDays(today, -89), to: today };
  const wins = winsIn(index, lately, today).length;
  const counts: readonly (LinkedCount | undefined)[] = [
    streak && { text: streakText(streak.weeks), source: { of: 'checkins', ...streak.span } },
    longest && longest.weeks > (streak?.weeks ?? 0)
      ? {
          text: plural(l10n.t('Longest streak: {count, plural, one {# week} other {# weeks}}'), {
            count: longest.weeks,
          }),
          source: { of: 'checkins', ...longest.span },
        }
      : undefined,
    {
      text: plural(l10n.t('{count, plural, one {# check-in in the last year} other {# check-ins in the last year}}'), {
        count: checkins,
      }),
      ...(checkins > 0 && { source: { of: 'checkins', ...span } }),
    },
    {
      text: plural(l10n.t('{count, plural, one {# reflection} other {# reflections}}'), { count: reflections }),
      ...(reflections > 0 && { source: { of: 'reflections', ...span } }),
    },
    {
      text: plural(l10n.t('{count, plural, one {# win in the last 90 days} other {# wins in the last 90 days}}'), {
        count: wins,
      }),
      ...(wins > 0 && { source: { of: 'wins', ...lately } }),
    },
  ];
  return {
    days: days.map((day) => ({
      ...day,
      ...(day.checkins > 0 || day.reflected ? { text: dayDetail(day, today) } : {}),
    })),
    summary: counts.flatMap((count) => count ?? []),
    wins: months.map(({ month, span: { from, to }, wins: count }) => ({ month, from, to, count })),
    moods: moods.map(({ week, mood, energy }) => ({
      week: joined(weekText(week.id), ...markers(week)),
      monday: firstDayOf(week.id),
      ...(mood && { mood: feltValue(mood) }),
      ...(energy && { energy: feltValue(energy) }),
    })),
  };
}

const dayDetail = ({ date, checkins, reflected }: Year['days'][number], today: IsoDate): string =>
  joined(dayText(date, today), checkinsText(checkins), reflected ? l10n.t('reflected') : undefined);

const feltValue = ({ value, at }: Felt): NonNullable<YearSummary['moods'][number]['mood']> => ({
  value,
  place: placeIn(at),
});
