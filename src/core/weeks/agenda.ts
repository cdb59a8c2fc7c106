/** The weekly agenda across goals, people, and notes. */
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

/** The order within today: appointments, due items, check-ins, then reminders and the reflection. */
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
 * Everything due, overdue, or done in the ISO week of `today`.
 *
 * Order: overdue, today, later, done. Overdue and later items are sorted by day, today's by kind, and done ones newest
 * first. An item whose file cannot be read now keeps its last good state and is marked stale. Empty without active
 * goals and events.
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
