/** A coach's part of a card: the engagement's sessions, objectives and commitments. */
import * as vscode from 'vscode';
import { addDays } from '../../../core/base/calendar.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { locationOf } from '../../../core/index/location.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import { followThroughOf, type Tally } from '../../../core/people/commitments.ts';
import type { LinkedText } from '../../../protocol/place.ts';
import type { EngagementPart } from '../../../protocol/state/person.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { engagementText, commitmentsText, commitmentStates } from '../../../core/people/peopleText.ts';
import { nearDayText, joined } from '../../../core/base/shortText.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { soFar, standingParts } from './goals.ts';
import { placeIn, plannedPlace } from './places.ts';

const { l10n } = vscode;

export function engagementLine(
  folder: GrowthFolder,
  { person, engagement, commitments }: PersonStanding,
  goals: GrowthState,
): { readonly engagement?: EngagementPart } {
  if (!engagement) return {};
  const today = goals.today();
  const { start, end, sessions, objectives } = engagement;
  // A session may be outside of the engagement. Without an end, the line ends today, or four weeks after the start.
  const days = [
    start,
    ...(end === undefined ? [addDays(start, 28), today] : [end]),
    ...sessions.all.map(({ day }) => day),
  ].sort();
  const { mine, theirs } = followThroughOf(commitments);
  return {
    engagement: {
      start: days[0] ?? start,
      end: days.at(-1) ?? start,
      standing: { text: engagementText(engagement, today), place: placeIn(locationOf(person, ['engagement'])) },
      sessions: sessions.all.map(({ day, standing }) => ({
        date: day,
        standing,
        text: joined(nearDayText(day, today), sessionText(standing)),
        place: plannedPlace(person, day),
      })),
      objectives: objectives.map(({ title, index: at, goal, outcome }) => ({
        title,
        detail:
          outcome === undefined
            ? goalStands(folder, goal, goals)
            : [{ text: outcome, place: placeIn(locationOf(person, ['engagement', 'objectives', at, 'outcome'])) }],
        place: placeIn(locationOf(person, ['engagement', 'objectives', at])),
      })),
      followThrough: [
        ...side(l10n.t('You'), mine, true, person.id),
        ...side(person.entity.name, theirs, false, person.id),
      ],
    },
  };
}

function goalStands(folder: GrowthFolder, goal: Readable<'goal'> | undefined, standing: GrowthState): LinkedText[] {
  if (!goal) return [];
  const { summary, checkins } = soFar(folder, goal, standing);
  return [...standingParts(goal, summary, checkins, standing.today())];
}

function sessionText(standing: EngagementPart['sessions'][number]['standing']): string {
  switch (standing) {
    case 'held':
      return l10n.t('held');
    case 'missed':
      return l10n.t('no note yet');
    case 'ahead':
      return l10n.t('planned');
  }
}

function side(name: string, tally: Tally, mine: boolean, person: string): EngagementPart['followThrough'] {
  const parts = commitmentStates.flatMap((standing) => {
    const count = tally[standing];
    return count === 0
      ? []
      : [
          {
            standing,
            count,
            linkedCount: {
              text: commitmentsText(standing, count),
              source: { of: 'promises' as const, person, mine, standing },
            },
          },
        ];
  });
  return parts.length === 0 ? [] : [{ side: name, parts }];
}
