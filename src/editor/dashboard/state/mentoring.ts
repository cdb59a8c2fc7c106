/** A mentor's part of a card: when one met over a year against how often one wanted to, and what came of what they said. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/calendar.ts';
import { mentoringOf, type Insight } from '../../../core/dashboard/mentoring.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import { summarize } from '../../../core/progress/summary.ts';
import type { Mentoring } from '../../../shared/state/person.ts';
import type { GrowthFolder } from '../../folders/growthFolder.ts';
import { dayText } from '../../views/dates.ts';
import { amountText, joined } from '../../views/goalWords.ts';
import { statusText } from '../../views/goals.ts';
import { nextPlace, placeIn } from './places.ts';

const { l10n } = vscode;

export function mentoringState({ index }: GrowthFolder, person: PersonStanding, today: IsoDate): Mentoring {
  const { span, meetings, next, wanted, insights } = mentoringOf(index, person, today);
  const count = meetings.length;
  return {
    from: span.from,
    to: span.to,
    count: { text: count === 1 ? l10n.t('1 meeting in a year') : l10n.t('{0} meetings in a year', count), ...(count > 0 && { source: { of: 'meetings', person: person.person.id, from: span.from, to: today } }) },
    meetings: [
      ...meetings.map(({ day, at }) => ({ date: day, ahead: false, text: l10n.t('met on {0}', dayText(day, today)), place: placeIn(at) })),
      ...(next === undefined ? [] : [{ date: next.day, ahead: true, text: l10n.t('next: {0}', dayText(next.day, today)), place: nextPlace(person.person.path, next) }]),
    ],
    ...(wanted && { wanted: { from: wanted.from, by: wanted.by, ...(wanted.longest !== undefined && { longest: wanted.longest }) } }),
    insights: insights.map((insight) => ({ date: dayText(insight.day, today), text: insight.text, ...becameOf(index, insight, today), note: insight.note.path, index: insight.index, place: placeIn(insight.at) })),
  };
}

function becameOf(index: GrowthFolder['index'], { goal }: Insight, today: IsoDate): Pick<Mentoring['insights'][number], 'became'> {
  if (!goal) return {};
  const { entity, id, path } = goal;
  const stands = amountText(summarize(entity, index.checkinsOf(id), today).progress);
  return { became: { text: joined(entity.title, entity.status === 'active' ? undefined : statusText(entity.status), stands), place: { path, value: ['title'] } } };
}
