/**
 * What happened since the last meeting with a person: the facts for preparing the next one. Short enough to read in
 * three minutes.
 */
import { dayDone } from '../../model/done.ts';
import { addDays, firstDayOf, lastDayOf, type IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { Goal } from '../../model/goal.ts';
import { heldBy } from '../notes.ts';
import { isOpenCommitment, type PersonCommitment } from '../commitments.ts';
import type { PersonStanding } from '../people.ts';
import { progressOf, type Progress } from '../../goals/progress/progress.ts';
import { summarize, type GoalSummary } from '../../goals/progress/summary.ts';
import { compare } from '../../base/compare.ts';

export type Since = Readonly<{
  /** The last meeting before the prepared one. */
  last: Readable<'note'> | undefined;
  /** Open commitments of both sides, by due date. */
  open: readonly PersonCommitment[];
  kept: readonly PersonCommitment[];
  goals: readonly GoalSince[];
  eased: readonly Eased[];
  blockers: readonly WeekLine[];
  wins: readonly WeekLine[];
  /** Questions of the last three notes. */
  questions: readonly string[];
  /** Progress of goals that earlier insights are pinned to. */
  advice: readonly Advice[];
  /** Thanks not given yet. */
  thanks: readonly string[];
}>;

export type GoalSince = Readonly<{ goal: Readable<'goal'>; before: Progress; summary: GoalSummary }>;
/** A goal that was lowered, postponed, paused or dropped. */
export type Eased = Readonly<{ goal: Readable<'goal'>; change: Goal['changes'][number] }>;
type WeekLine = Readonly<{ week: string; text: string }>;
export type Advice = Readonly<{ text: string; goal: GoalSince }>;

/** Maximum number of lines of each kind. */
const most = {
  open: 6,
  kept: 4,
  goals: 5,
  eased: 3,
  blockers: 3,
  wins: 3,
  questions: 3,
  advice: 2,
  thanks: 2,
} as const;

/**
 * What the view knows: for a shared note the shared view.
 * @param standing of the person, from the same view
 * @param day of the meeting that is prepared; what is dated on it or later is not counted as the last one
 */
export function sinceWeMet(index: GrowthIndex, standing: PersonStanding, day: IsoDate, today: IsoDate): Since {
  const earlier = heldBy(standing.notes, today).filter(({ entity }) => entity.date < day);
  const last = earlier[0];
  const since = last?.entity.date;
  const { commitments } = standing;
  const goals = goalsBetween(index, standing, commitments, last);
  const looked = (goal: Readable<'goal'>): GoalSince => lookSince(index, goal, since, today);
  const from = since ?? monthBefore(today);
  const weeks = [...index.readable('week')]
    .filter(({ id }) => lastDayOf(id) > from && firstDayOf(id) <= today)
    .sort((one, other) => compare(other.id, one.id));
  const lines = (key: 'wins' | 'blockers'): readonly WeekLine[] =>
    weeks.flatMap(({ id, entity }) => entity[key].map((text) => ({ week: id, text })));
  return {
    last,
    open: commitments.filter(isOpenCommitment).sort(byUrgency).slice(0, most.open),
    kept: commitments
      .filter((each) => !isOpenCommitment(each) && since !== undefined && (dayDone(each.commitment.done) ?? '') > since)
      .slice(0, most.kept),
    goals: goals.slice(0, most.goals).map(looked),
    eased: easedSince(index, since, today).slice(0, most.eased),
    blockers: lines('blockers').slice(0, most.blockers),
    wins: lines('wins').slice(0, most.wins),
    questions: openQuestions(earlier).slice(0, most.questions),
    advice: adviceOf(index, earlier, looked).slice(0, most.advice),
    thanks: standing.thanks.map((thanks) => thanks.for).slice(0, most.thanks),
  };
}

/** Without an earlier meeting, covers the last four weeks. */
const monthBefore = (today: IsoDate): IsoDate => addDays(today, -28);

/** Goals of the engagement, those that name the person, and those of open commitments and of the last note. */
function goalsBetween(
  index: GrowthIndex,
  { person, engagement }: PersonStanding,
  commitments: readonly PersonCommitment[],
  last: Readable<'note'> | undefined,
): readonly Readable<'goal'>[] {
  const objectives = engagement?.objectives.flatMap(({ goal }) => goal ?? []) ?? [];
  const named = [...index.readable('goal')].filter(({ entity }) => entity.with.includes(person.id));
  const committed = commitments
    .filter(isOpenCommitment)
    .flatMap(({ commitment: { goal } }) => (goal === undefined ? [] : (index.goal(goal) ?? [])));
  const spoken = last?.entity.goals.flatMap((id) => index.goal(id) ?? []) ?? [];
  const between = [...new Set([...objectives, ...named, ...committed, ...spoken])].filter(
    ({ entity }) => entity.status === 'active' || entity.status === 'done',
  );
  return between.length > 0
    ? between
    : [...index.readable('goal')].filter(({ entity }) => entity.status === 'active').slice(0, 3);
}

function lookSince(index: GrowthIndex, goal: Readable<'goal'>, since: IsoDate | undefined, today: IsoDate): GoalSince {
  const checkins = index.checkinsOf(goal.id);
  return {
    goal,
    before: progressOf(goal.entity, checkins, since ?? goal.entity.start ?? today),
    summary: summarize(goal.entity, checkins, today),
  };
}

function easedSince(index: GrowthIndex, since: IsoDate | undefined, today: IsoDate): readonly Eased[] {
  return [...index.readable('goal')]
    .flatMap((goal) =>
      goal.entity.changes
        .filter(({ date }) => date <= today && (since === undefined || date >= since))
        .map((change) => ({ goal, change })),
    )
    .sort((one, other) => compare(other.change.date, one.change.date));
}

/** Open questions of the last three notes, latest first. */
function openQuestions(earlier: readonly Readable<'note'>[]): readonly string[] {
  return [...new Set(earlier.slice(0, 3).flatMap(({ entity }) => entity.questions))];
}

function adviceOf(
  index: GrowthIndex,
  earlier: readonly Readable<'note'>[],
  looked: (goal: Readable<'goal'>) => GoalSince,
): readonly Advice[] {
  return earlier.flatMap(({ entity }) =>
    entity.insights.flatMap((insight) => {
      const goal = typeof insight === 'string' || insight.goal === undefined ? undefined : index.goal(insight.goal);
      return typeof insight === 'string' || goal?.entity.status !== 'active'
        ? []
        : [{ text: insight.text, goal: looked(goal) }];
    }),
  );
}

function byUrgency(one: PersonCommitment, other: PersonCommitment): number {
  return compare(one.commitment.due ?? '9999', other.commitment.due ?? '9999') || Number(other.mine) - Number(one.mine);
}
