/** The parts of a coach's and of a mentor's card: the engagement, and a year of meetings with their insights. */
import * as vscode from 'vscode';
import { addDays } from '../../../core/base/calendar.ts';
import { nearDayText, joined, dayText, plural } from '../../../core/base/texts.ts';
import { amountText, markers, statusText } from '../../../core/goals/goalText.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { locationOf } from '../../../core/index/location.ts';
import { followThroughOf, type Tally } from '../../../core/people/commitments.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import { engagementText, commitmentsText, commitmentStates } from '../../../core/people/peopleText.ts';
import { mentoringOf, type Insight } from '../../../core/weeks/mentoring.ts';
import { soFar, standingParts } from './goals.ts';
import { placeIn, plannedPlace, madePlace } from './places.ts';
import { canWrite } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import type { LinkedText } from '../../../protocol/place.ts';
import type { EngagementPart, MentoringPart } from '../../../protocol/state/person.ts';

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

export function mentoringState(folder: GrowthFolder, person: PersonStanding, goals: GrowthState): MentoringPart {
  const today = goals.today();
  const { span, meetings, next, wanted, insights } = mentoringOf(folder.index, person, today);
  const count = meetings.length;
  return {
    from: span.from,
    to: span.to,
    count: {
      text: plural(l10n.t('{count, plural, one {# meeting in the last year} other {# meetings in the last year}}'), {
        count,
      }),
      ...(count > 0 && { source: { of: 'meetings', person: person.person.id, from: span.from, to: today } }),
    },
    meetings: [
      ...meetings.map(({ day, note, at }) => ({
        date: day,
        ahead: false,
        text: joined(l10n.t('met on {0}', dayText(day, today)), ...markers(note)),
        place: placeIn(at),
      })),
      ...(next === undefined
        ? []
        : [
            {
              date: next.day,
              ahead: true,
              text: l10n.t('next: {0}', dayText(next.day, today)),
              place: plannedPlace(person.person, next.day),
            },
          ]),
    ],
    ...(wanted && {
      wanted: { from: wanted.from, by: wanted.by, ...(wanted.longest !== undefined && { longest: wanted.longest }) },
    }),
    insights: insights.map((insight) => insightLine(folder, insight, goals)),
  };
}

function insightLine(folder: GrowthFolder, insight: Insight, goals: GrowthState): MentoringPart['insights'][number] {
  const { day, text, note, index, isPinned, at } = insight;
  return {
    date: joined(dayText(day, goals.today()), ...markers(note)),
    text,
    became: becameOf(folder, insight, goals),
    ...(!isPinned &&
      canWrite(folder, note) && {
        command: {
          id: 'cairn.pinInsight' as const,
          args: { file: note.path, index, text },
          title: l10n.t('Pin to a goal'),
        },
      }),
    place: placeIn(at),
  };
}

function becameOf(folder: GrowthFolder, { goal }: Insight, standing: GrowthState): LinkedText[] {
  if (!goal) return [];
  const {
    entity: { title, status },
    path,
  } = goal;
  const { summary, checkins } = soFar(folder, goal, standing);
  const amount = amountText(summary.progress);
  return [
    { text: joined(title, ...markers(goal)), place: { path, value: ['title'] } },
    ...(status === 'active' ? [] : [{ text: statusText(status), place: { path, value: ['status'] } }]),
    ...(amount === '' ? [] : [{ text: amount, place: madePlace(goal, checkins, standing.today()) }]),
  ];
}
