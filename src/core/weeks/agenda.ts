/** What one week asks of a person, across all goals, people and notes. */
import type { IsoDate } from '../base/calendar.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { checkinItems } from './checkins.ts';
import { commitmentItems } from './commitments.ts';
import { type AgendaItem, type DueState, titleOfItem, weekSpanOf } from './items.ts';
import { meetingItems } from './meetings.ts';
import { reflectionItems } from './reflectionItems.ts';
import { goalDueItem, stepItems } from './steps.ts';
import { compare } from '../base/compare.ts';

export const dueStates = ['overdue', 'today', 'later', 'done'] as const satisfies readonly DueState[];

/**
 * What has its hour comes first, then what is due, then the looks at what goes on; reminders and the look back come
 * last.
 */
const kinds: readonly AgendaItem['kind'][] = [
  'meeting',
  'step',
  'goal',
  'checkin',
  'habit',
  'commitment',
  'reflection',
];

/**
 * Everything that is due, overdue or done in the ISO week of `today`.
 *
 * In this order: overdue, today, later this week, done. What is overdue or to come is sorted by its day, today's by
 * what it is, and what is done by its day backwards. Nothing is left out because its file cannot be read now: the last
 * good state is there, marked as stale. Empty when the folder has no active goals and nothing happens.
 */
export function agendaOf(index: GrowthIndex, today: IsoDate): readonly AgendaItem[] {
  const span = weekSpanOf(today);
  const goals = [...index.readable('goal')];
  const items: readonly AgendaItem[] = [
    ...meetingItems(index, span),
    ...goals.flatMap((goal) => stepItems(goal, span)),
    ...goals.flatMap((goal) => goalDueItem(index, goal, span) ?? []),
    ...commitmentItems(index, span),
    ...checkinItems(index, span),
    ...reflectionItems(index, span),
  ];
  return items.toSorted(
    (one, other) => dueStates.indexOf(one.standing) - dueStates.indexOf(other.standing) || withinStanding(one, other),
  );
}

function withinStanding(one: AgendaItem, other: AgendaItem): number {
  const byDay = compare(one.day, other.day);
  const byKind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
  const bySubject = compare(titleOfItem(one).toLowerCase(), titleOfItem(other).toLowerCase());
  if (one.standing === 'today') return byKind || byDay || bySubject;
  return (one.standing === 'done' ? -byDay : byDay) || byKind || bySubject;
}
