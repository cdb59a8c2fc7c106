/** The summary of a month or quarter for the period review, which is meant to be shared. */
import { addDays, lastDayOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { Others } from '../../index/audience.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex, View } from '../../index/growthIndex.ts';
import { historyOf, type DatedCheckin } from '../../goals/progress/history.ts';
import { progressOf, type Progress } from '../../goals/progress/progress.ts';
import {
  type MeetingFact,
  type ObstacleFact,
  isRunning,
  type StepFact,
  summarizeWeek,
} from '../reflection/weekSummary.ts';
import type { CommitmentFact } from '../commitments.ts';
import { questionOfKey } from '../reflection/weekQuestions.ts';
import { isReflected } from '../reflectionItems.ts';
import { weeksIn, type Period } from './period.ts';
import { compare } from '../../base/compare.ts';

type Days = Pick<Period, 'first' | 'last'>;

export type MovedGoal = { readonly goal: Readable<'goal'> } &
  /** Before the period, and at its end. */
  (
    | Readonly<{ kind: 'way'; before: Progress; after: Progress }>
    /** Weeks with enough repetitions, without rest weeks. */
    | Readonly<{ kind: 'habit'; kept: number; of: number }>
  );
export type WeekText = Readonly<{ week: IsoWeek; text: string; /** The week’s file. */ path: string }>;

export type PeriodSummary = Readonly<{
  weeks: readonly IsoWeek[];
  /** Number of weeks with a reflection. */
  reflected: number;
  /** Goals with a check-in or progress, the most progress first. */
  moved: readonly MovedGoal[];
  /** Active goals without a check-in. */
  unchecked: readonly Readable<'goal'>[];
  finished: readonly StepFact[];
  wins: readonly WeekText[];
  blockers: readonly WeekText[];
  /** The most frequent first. */
  obstacles: readonly Readonly<{ obstacle: ObstacleFact; times: number }>[];
  meetings: readonly MeetingFact[];
  /** Commitments that were kept. */
  kept: readonly CommitmentFact[];
  /** The last answer of each reflection: in every template it is about what to do next. */
  decisions: readonly WeekText[];
}>;

export function summarizePeriod(index: View<Others>, period: Days, today: IsoDate): PeriodSummary {
  const weeks = weeksIn(period, today);
  const end = period.last < today ? period.last : today;
  const facts = weeks.map((week) => ({
    week,
    ...summarizeWeek(index, week, lastDayOf(week) < today ? lastDayOf(week) : today),
  }));
  const files = [...index.readable('week')]
    .filter((file) => weeks.includes(file.id))
    .sort((one, other) => compare(one.id, other.id));
  const texts = (key: 'wins' | 'blockers') =>
    facts.flatMap(({ week, [key]: list }) => list.map(({ text, path }) => ({ week, text, path })));
  const { moved, unchecked } = movedGoals(index, period, weeks, end);
  return {
    weeks,
    reflected: new Set(files.filter(({ entity }) => isReflected(entity)).map(({ id }) => id)).size,
    moved,
    unchecked,
    finished: facts.flatMap(({ finished }) => finished),
    wins: texts('wins'),
    blockers: texts('blockers'),
    obstacles: counted(facts.flatMap(({ obstacles }) => obstacles)),
    meetings: facts.flatMap(({ meetings }) => meetings),
    kept: facts.flatMap(({ kept }) => kept),
    decisions: files.flatMap(({ id, entity, path }) => {
      const answers = Object.entries(entity.reflection?.answers ?? {}).filter(
        ([key, answer]) => answer.trim() !== '' && !questionOfKey(key),
      );
      const last = answers.at(-1)?.[1];
      return last === undefined ? [] : [{ week: id, text: last, path }];
    }),
  };
}

/** @param end the last day that counts */
export function movedGoals(
  index: GrowthIndex,
  { first }: Pick<Days, 'first'>,
  weeks: readonly IsoWeek[],
  end: IsoDate,
): Pick<PeriodSummary, 'moved' | 'unchecked'> {
  const moved: MovedGoal[] = [];
  const unchecked: Readable<'goal'>[] = [];
  for (const goal of index.readable('goal')) {
    const checkins = index.checkinsOf(goal.id);
    const movedGoal = movementOf(goal, checkins, first, weeks, end);
    const wasSeen = checkins.some(({ date }) => date >= first && date <= end);
    if (wasSeen || (movedGoal.kind === 'way' && wayOf(movedGoal) !== 0)) moved.push(movedGoal);
    else if (isRunning(goal, end)) unchecked.push(goal);
  }
  return { moved: moved.sort((one, other) => wayOf(other) - wayOf(one)), unchecked };
}

function movementOf(
  goal: Readable<'goal'>,
  checkins: readonly DatedCheckin[],
  first: IsoDate,
  weeks: readonly IsoWeek[],
  end: IsoDate,
): MovedGoal {
  const { entity } = goal;
  const { series } = historyOf(entity, checkins, end);
  if (series.kind !== 'habit')
    return {
      kind: 'way',
      goal,
      before: progressOf(entity, checkins, addDays(first, -1)),
      after: progressOf(entity, checkins, end),
    };
  const { times, rest } = series.measure;
  const planned = weeks.filter(
    (week) => !rest.includes(week) && (entity.start === undefined || lastDayOf(week) >= entity.start),
  );
  const kept = planned.filter((week) =>
    series.weeks.some((count) => count.week === week && count.count >= times),
  ).length;
  return { kind: 'habit', goal, kept, of: planned.length };
}

/** Progress in the period as a fraction, negative when it went back; for a habit the share of weeks kept. */
function wayOf(moved: MovedGoal): number {
  if (moved.kind === 'habit') return moved.of === 0 ? 0 : moved.kept / moved.of;
  return (moved.after.fraction ?? 0) - (moved.before.fraction ?? 0);
}

function counted(obstacles: readonly ObstacleFact[]): PeriodSummary['obstacles'] {
  const times = new Map<string, { obstacle: ObstacleFact; times: number }>();
  for (const obstacle of obstacles) {
    const known = times.get(obstacle.if);
    times.set(obstacle.if, { obstacle, times: (known?.times ?? 0) + 1 });
  }
  return [...times.values()].sort((one, other) => other.times - one.times);
}
