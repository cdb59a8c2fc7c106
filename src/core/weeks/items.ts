/** The items of the weekly agenda, as plain data. */
import { type Done } from '../model/done.ts';
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

type Common = Readonly<{
  standing: DueState;
  /** When it is due or planned; for a done item, when it was done. */
  day: IsoDate;
  /** Its file cannot be read now, so this is the last good state. */
  stale: boolean;
}>;

/** A check-in of a goal. It is never overdue, only due. */
export type CheckinItem = Common &
  Readonly<{
    kind: 'checkin';
    goal: Readable<'goal'>;
    /** The latest one, including today. */
    last: WrittenCheckin | undefined;
  }>;

export type HabitItem = Common &
  Readonly<{
    kind: 'habit';
    goal: Readable<'goal'>;
    /** Repetitions this week, and planned per week. */
    count: number;
    times: number;
    /** It has a check-in this week, even with 0 repetitions. */
    checkedIn: boolean;
    last: WrittenCheckin | undefined;
  }>;

export type StepItem = Common &
  Readonly<{
    kind: 'step';
    goal: Readable<'goal'>;
    step: DueStep;
  }>;

export type DueStep = Readonly<{
  kind: 'action' | 'milestone';
  /** Zero-based index in its list. */
  index: number;
  title: string;
  due: IsoDate | undefined;
  done: Done | undefined;
  /** The id of the person who does it; undefined for the folder's owner. */
  owner: string | undefined;
}>;

/** A goal that is due, or was completed this week. */
export type GoalItem = Common &
  Readonly<{
    kind: 'goal';
    goal: Readable<'goal'>;
    /** The target is reached, but the goal is not marked as done. */
    reached: boolean;
  }>;

export type CommitmentItem = Common &
  Readonly<{
    kind: 'commitment';
    note: Readable<'note'>;
    /** Zero-based index in the note. */
    index: number;
    commitment: Commitment;
    /** Made by the folder's owner. */
    mine: boolean;
    /** The id of the person it is to or from. */
    person: string | undefined;
    role: Role;
  }>;

export type MeetingItem = Common &
  Readonly<{
    kind: 'meeting';
    person: Readable<'person'>;
    /** Which of the engagement's sessions it is, counted from 1; undefined for any other meeting. */
    session: SessionNumber | undefined;
    /** What was written about it; before it has been, what it was prepared with. */
    note: Readable<'note'> | undefined;
  }>;

export type ReflectionItem = Common &
  Readonly<{
    kind: 'reflection';
    week: IsoWeek;
    /** Last week's reflection is missing. */
    late: boolean;
    /** The week's file; undefined when there is none. */
    file: Readable<'week'> | undefined;
  }>;

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
export type WeekSpan = Readonly<{
  week: IsoWeek;
  first: IsoDate;
  last: IsoDate;
  today: IsoDate;
}>;

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
