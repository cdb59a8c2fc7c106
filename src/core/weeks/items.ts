/** The items of the weekly agenda, as plain data. */
import { firstDayOf, type IsoDate, type IsoWeek, lastDayOf, weekOf } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { WrittenCheckin } from '../index/fileIndex.ts';
import type { Commitment } from '../model/note.ts';
import type { SessionNumber } from '../people/contact.ts';
import type { Role } from '../people/role.ts';

/**
 * `overdue`: past its date, and that matters. `today`: needs attention today, including gentle reminders. `later`:
 * later this week. `done`: done this week.
 */
export type DueState = 'overdue' | 'today' | 'later' | 'done';

type Common = {
  readonly standing: DueState;
  /** When it is due or planned; for a done item, when it was done. */
  readonly day: IsoDate;
  /** Its file cannot be read now, so this is the last good state. */
  readonly stale: boolean;
};

/** A check-in of a goal. It is never overdue, only due. */
export type CheckinItem = Common & {
  readonly kind: 'checkin';
  readonly goal: Readable<'goal'>;
  /** The latest one, including today. */
  readonly last: WrittenCheckin | undefined;
};

export type HabitItem = Common & {
  readonly kind: 'habit';
  readonly goal: Readable<'goal'>;
  /** Repetitions this week, and planned per week. */
  readonly count: number;
  readonly times: number;
  /** It has a check-in this week, even with 0 repetitions. */
  readonly checkedIn: boolean;
  readonly last: WrittenCheckin | undefined;
};

export type StepItem = Common & {
  readonly kind: 'step';
  readonly goal: Readable<'goal'>;
  readonly step: DueStep;
};

export type DueStep = {
  readonly kind: 'action' | 'milestone';
  /** Zero-based index in its list. */
  readonly index: number;
  readonly title: string;
  readonly due: IsoDate | undefined;
  readonly done: IsoDate | undefined;
  /** The id of the person who does it; undefined for the folder's owner. */
  readonly owner: string | undefined;
};

/** A goal that is due, or was completed this week. */
export type GoalItem = Common & {
  readonly kind: 'goal';
  readonly goal: Readable<'goal'>;
  /** The target is reached, but the goal is not marked as done. */
  readonly reached: boolean;
};

export type CommitmentItem = Common & {
  readonly kind: 'commitment';
  readonly note: Readable<'note'>;
  /** Zero-based index in the note. */
  readonly index: number;
  readonly commitment: Commitment;
  /** Made by the folder's owner. */
  readonly mine: boolean;
  /** The id of the person it is to or from. */
  readonly person: string | undefined;
  readonly role: Role;
};

export type MeetingItem = Common & {
  readonly kind: 'meeting';
  readonly person: Readable<'person'>;
  /** Which of the engagement's sessions it is, counted from 1; undefined for any other meeting. */
  readonly session: SessionNumber | undefined;
  /** What was written about it; before it has been, what it was prepared with. */
  readonly note: Readable<'note'> | undefined;
};

export type ReflectionItem = Common & {
  readonly kind: 'reflection';
  readonly week: IsoWeek;
  /** Last week's reflection is missing. */
  readonly late: boolean;
  /** The week's file; undefined when there is none. */
  readonly file: Readable<'week'> | undefined;
};

export type AgendaItem = CheckinItem | HabitItem | StepItem | GoalItem | CommitmentItem | MeetingItem | ReflectionItem;

/** Empty for a reflection. */
export function titleOfItem(item: AgendaItem): string {
  switch (item.kind) {
    case 'checkin':
    case 'habit':
    case 'goal':
      return item.goal.entity.title;
    case 'step':
      return item.step.title;
    case 'commitment':
      return item.commitment.what;
    case 'meeting':
      return item.person.entity.name;
    case 'reflection':
      return '';
  }
}

/** `first <= today <= last`. */
export type WeekSpan = {
  readonly week: IsoWeek;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly today: IsoDate;
};

export function weekSpanOf(today: IsoDate): WeekSpan {
  const week = weekOf(today);
  return { week, first: firstDayOf(week), last: lastDayOf(week), today };
}

/** Whether a day is in this week and not in the future. */
export function hasBeen(day: IsoDate, { first, today }: WeekSpan): boolean {
  return day >= first && day <= today;
}

/** The state of an open item by its date; undefined after this week. */
export function dueStateOf(day: IsoDate, { last, today }: WeekSpan): 'overdue' | 'today' | 'later' | undefined {
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= last ? 'later' : undefined;
}
