/** A mentor's part of a card: a year of meetings, when the next is due, and the insights with their outcomes. */
import * as vscode from 'vscode';
import { plural } from '../../../core/base/translations.ts';
import { mentoringOf, type Insight } from '../../../core/weeks/mentoring.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import type { LinkedText } from '../../../protocol/place.ts';
import type { MentoringPart } from '../../../protocol/state/person.ts';
import { canWrite } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { dayText, joined } from '../../../core/base/shortText.ts';
import { amountText, markers, statusText } from '../../../core/goals/goalText.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { soFar } from './goals.ts';
import { madePlace, placeIn, plannedPlace } from './places.ts';

const { l10n } = vscode;

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
