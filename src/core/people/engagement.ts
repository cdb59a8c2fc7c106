/** The state of a coaching engagement: its sessions, remaining days, and objectives. */
import { addDays, daysBetween, type IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { Person } from '../model/person.ts';
import { heldSessions, plannedSessions } from './sessions.ts';

export type EngagementStanding = Readonly<{
  start: IsoDate;
  end: IsoDate | undefined;
  /** `closing`: it ends within two weeks, or only one session is left. */
  state: 'before' | 'running' | 'closing' | 'over';
  /** Days until the end, 0 on the last one; undefined without an end, or when it is over. */
  daysLeft: number | undefined;
  /** The number of planned and held sessions, the days of missed ones, and all of them by day. */
  sessions: Readonly<{
    planned: number;
    held: number;
    missed: readonly IsoDate[];
    all: readonly PlannedSession[];
  }>;
  objectives: readonly Objective[];
}>;

/** Today's session is `ahead` until it has a note. */
type PlannedSession = Readonly<{ day: IsoDate; standing: 'held' | 'missed' | 'ahead' }>;

export type Objective = Readonly<{
  title: string;
  /** Zero-based index in the file's list as read. */
  index: number;
  goal: Readable<'goal'> | undefined;
  /** Undefined until it is recorded. */
  outcome: string | undefined;
}>;

/** In days: when an engagement starts to close (derived: one session left at the usual two weeks). */
const closingFor = 14;

/** @param held the days of the meetings with this coach up to today */
export function engagementOf(
  index: GrowthIndex,
  { engagement }: Person,
  held: readonly IsoDate[],
  today: IsoDate,
): EngagementStanding | undefined {
  if (engagement === undefined) return undefined;
  const { start, end } = engagement;
  const sessions = plannedSessions(engagement);
  const wasHeld = heldSessions(sessions, held);
  const all = sessions.map((day): PlannedSession => ({
    day,
    standing: wasHeld.has(day) ? 'held' : day < today ? 'missed' : 'ahead',
  }));
  const isOver = end !== undefined && end < today;
  return {
    start,
    end,
    state: stateOf(start, end, sessions, today),
    daysLeft: end === undefined || isOver ? undefined : daysBetween(today, end),
    sessions: {
      planned: sessions.length,
      held: wasHeld.size,
      missed: all.filter(({ standing }) => standing === 'missed').map(({ day }) => day),
      all,
    },
    objectives: engagement.objectives.map(({ title, goal, outcome }, position) => ({
      title,
      index: position,
      goal: goal === undefined ? undefined : index.goal(goal),
      outcome,
    })),
  };
}

function stateOf(
  start: IsoDate,
  end: IsoDate | undefined,
  sessions: readonly IsoDate[],
  today: IsoDate,
): EngagementStanding['state'] {
  if (today < start) return 'before';
  if (end !== undefined && end < today) return 'over';
  const last = sessions.at(-1);
  const isLastAhead = sessions.length > 1 && last !== undefined && sessions.filter((day) => day >= today).length === 1;
  const isEnding = end !== undefined && end <= addDays(today, closingFor);
  return isEnding || (isLastAhead && end !== undefined) ? 'closing' : 'running';
}
