/**
 * The things that one week asks for, as plain data: the tree, the status bar and later the dashboard put them into
 * words.
 */
import { firstDayOf, type IsoDate, type IsoWeek, lastDayOf, weekOf } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { WrittenCheckin } from '../index/growthIndex.ts';
import type { Commitment } from '../model/note.ts';
import type { Session } from '../people/contact.ts';
import type { Role } from '../people/role.ts';

/**
 * Where an item stands. `overdue`: its day is over, and that matters. `today`: wants attention today; that is also
 * where a gentle reminder of a day that is over stays. `later`: has its day later this week. `done`: was done this
 * week.
 */
export type DueState = 'overdue' | 'today' | 'later' | 'done';

type Common = {
  readonly standing: DueState;
  /** When it is or was due or planned; once it is done, the day on which it was. */
  readonly day: IsoDate;
  /** It rests on a file that cannot be read now, so this is its last good state. */
  readonly stale: boolean;
};

/** A look at a goal. A missed one is never overdue: it is due until it is done. */
export type CheckinItem = Common & {
  readonly kind: 'checkin';
  readonly goal: Readable<'goal'>;
  /** The latest one, today's included; undefined before the first. */
  readonly last: WrittenCheckin | undefined;
};

/** A habit's week. */
export type HabitItem = Common & {
  readonly kind: 'habit';
  readonly goal: Readable<'goal'>;
  /** Repetitions this week, and those that are planned for a week. */
  readonly count: number;
  readonly times: number;
  /** Something was noted this week, if only that nothing was done. */
  readonly checkedIn: boolean;
  readonly last: WrittenCheckin | undefined;
};

/** An action or a milestone of a goal. */
export type StepItem = Common & {
  readonly kind: 'step';
  readonly goal: Readable<'goal'>;
  readonly step: DueStep;
};

export type DueStep = {
  readonly kind: 'action' | 'milestone';
  /** Counts from 0 within its list of the goal. */
  readonly index: number;
  readonly title: string;
  readonly due: IsoDate | undefined;
  readonly done: IsoDate | undefined;
  /** The id of whoever does it, where that is not the owner of the folder. */
  readonly owner: string | undefined;
};

/** A goal that is due as a whole, or was completed this week. */
export type GoalItem = Common & {
  readonly kind: 'goal';
  readonly goal: Readable<'goal'>;
  /** Its target is reached although nobody has marked it as done. */
  readonly reached: boolean;
};

export type CommitmentItem = Common & {
  readonly kind: 'commitment';
  readonly note: Readable<'note'>;
  /** Counts from 0 within the note. */
  readonly index: number;
  readonly commitment: Commitment;
  /** The folder's owner has promised it. */
  readonly mine: boolean;
  /** The id of the one to whom it was promised, or who has promised it. */
  readonly person: string | undefined;
  readonly role: Role;
};

export type MeetingItem = Common & {
  readonly kind: 'meeting';
  readonly person: Readable<'person'>;
  /** Which of the engagement's sessions it is, counted from 1; undefined for any other meeting. */
  readonly session: Session | undefined;
  /** What was written about it; before it has been, what it was prepared with. */
  readonly note: Readable<'note'> | undefined;
};

export type ReflectionItem = Common & {
  readonly kind: 'reflection';
  readonly week: IsoWeek;
  /** The reflection of last week, that is still missing. */
  readonly late: boolean;
  /** The file with the reflection, or where it would go; undefined when the week has none yet. */
  readonly file: Readable<'week'> | undefined;
};

export type AgendaItem = CheckinItem | HabitItem | StepItem | GoalItem | CommitmentItem | MeetingItem | ReflectionItem;

/** What an item is about, in the person's own words; none for a reflection. */
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

/** The ISO week that is looked at, and the day on which: `first <= today <= last`. */
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

/** Whether a day belongs to this week and is not in the future. */
export function hasBeen(day: IsoDate, { first, today }: WeekSpan): boolean {
  return day >= first && day <= today;
}

/** Where something open stands by its day; undefined when that is after this week. */
export function dueStateOf(day: IsoDate, { last, today }: WeekSpan): 'overdue' | 'today' | 'later' | undefined {
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= last ? 'later' : undefined;
}
