/** What happened in a week, computed from the files as context for a reflection and never stored. */
import type { Week } from '../../model/week.ts';
import { addDays, lastDayOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { isPrivatePath } from '../../model/kinds.ts';
import { peopleOf } from '../../model/note.ts';
import { paceOf } from '../../goals/progress/pace.ts';
import { progressOf } from '../../goals/progress/progress.ts';
import { isDone } from '../../goals/progress/steps.ts';
import { hasBeen, type WeekSpan, weekSpanOf } from '../items.ts';
import { goalDueItem, stepItems, stepsOf } from '../steps.ts';
import { type CommitmentFact, commitmentFacts, isPrivatePerson } from '../commitments.ts';
import { compare } from '../../base/compare.ts';

/** Facts from private files are not copied into shared ones. */
export type Private = Readonly<{ private: boolean; /** The file that says it. */ path: string }>;

/** A check-in of a goal and what changed. */
export type CheckinFact = Private &
  Readonly<{
    goal: string;
    movement:
      | Readonly<{
          kind: 'value';
          from: number | undefined;
          to: number;
          unit: string | undefined;
        }>
      | Readonly<{ kind: 'level'; from: number | undefined; to: number }>
      | Readonly<{ kind: 'habit'; count: number; times: number }>
      /** Only a confidence or a note. */
      | { readonly kind: 'none' };
  }>;

/** An action or milestone; `goal` is the title of its goal. */
export type StepFact = Private & Readonly<{ what: string; goal: string; day: IsoDate }>;
export type GoalFact = Private & { readonly goal: string };
/** `days` behind its pace, or past its due date. */
export type BehindFact = GoalFact & Readonly<{ verdict: 'behind' | 'overdue'; days: number }>;
export type ObstacleFact = Private &
  Readonly<{
    if: string;
    then: string | undefined;
    tried: boolean | undefined;
  }>;
/** `people` are ids. */
export type MeetingFact = Private & Readonly<{ people: readonly string[]; day: IsoDate }>;
/** In the user's own words. */
export type TextFact = Private & { readonly text: string };
export type PlanFact = TextFact & { readonly outcome: Week['plans'][number]['outcome'] };

export type WeekSummary = Readonly<{
  /** In the order of their first check-in. */
  checkins: readonly CheckinFact[];
  /** Active goals without a check-in. */
  unchecked: readonly GoalFact[];
  /** Behind or overdue, worst first. */
  behind: readonly BehindFact[];
  /** Completed actions, milestones, and goals. */
  finished: readonly StepFact[];
  /** Actions and milestones past their due date. */
  missed: readonly StepFact[];
  /** Actions and milestones due in the next seven days. */
  coming: readonly StepFact[];
  commitments: readonly CommitmentFact[];
  kept: readonly CommitmentFact[];
  meetings: readonly MeetingFact[];
  obstacles: readonly ObstacleFact[];
  plans: readonly PlanFact[];
  wins: readonly TextFact[];
  blockers: readonly TextFact[];
}>;

export type FactKind = keyof WeekSummary;

/** @param today for a past week its last day is used */
export function summarizeWeek(index: GrowthIndex, week: IsoWeek, today: IsoDate): WeekSummary {
  const last = lastDayOf(week);
  const span = weekSpanOf(today < last ? today : last);
  const goals = [...index.readable('goal')];
  const steps = goals.flatMap((goal) => stepItems(goal, span));
  const stepFact = ({ goal, step, day }: (typeof steps)[number]): StepFact => ({
    what: step.title,
    goal: goal.entity.title,
    day,
    private: goal.private,
    path: goal.path,
  });
  const files = [...index.readable('week')].filter(({ id }) => id === week);
  const checked = checkinFacts(index, goals, files, span);
  const active = goals.filter((goal) => isRunning(goal, span.today));
  const texts = (key: 'wins' | 'blockers') =>
    files.flatMap((file) => file.entity[key].map((text) => ({ text, private: file.private, path: file.path })));
  return {
    checkins: checked.map(({ fact }) => fact),
    unchecked: active.filter(({ id }) => !checked.some((fact) => fact.id === id)).map(goalFact),
    behind: active.flatMap((goal) => behindFact(index, goal, span)).sort((one, other) => other.days - one.days),
    finished: byDay([
      ...steps.filter(({ standing }) => standing === 'done').map(stepFact),
      ...goals.flatMap((goal) => doneGoal(index, goal, span)),
    ]),
    missed: byDay(steps.filter(({ standing }) => standing === 'overdue').map(stepFact)),
    coming: byDay(active.flatMap((goal) => comingSteps(goal, span.today))),
    ...commitmentFacts(index, span),
    meetings: byDay(
      [...index.readable('note')]
        .filter(({ entity }) => hasBeen(entity.date, span))
        .map((note) => meetingFact(index, note)),
    ),
    obstacles: goals.flatMap((goal) => obstacleFacts(goal, span)),
    plans: files.flatMap((file) =>
      file.entity.plans.map(({ what, outcome }) => ({ text: what, outcome, private: file.private, path: file.path })),
    ),
    wins: texts('wins'),
    blockers: texts('blockers'),
  };
}

/** Active and started. */
export const isRunning = ({ entity: { status, start } }: Readable<'goal'>, today: IsoDate): boolean =>
  status === 'active' && (start === undefined || start <= today);

const goalFact = ({ entity, private: isPrivate, path }: Readable<'goal'>): GoalFact => ({
  goal: entity.title,
  private: isPrivate,
  path,
});

function meetingFact(index: GrowthIndex, note: Readable<'note'>): MeetingFact {
  const people = peopleOf(note.entity);
  return {
    people,
    day: note.entity.date,
    private: note.private || people.some((person) => isPrivatePerson(index, person)),
    path: note.path,
  };
}

const byDay = <F extends { readonly day: IsoDate }>(facts: readonly F[]): readonly F[] =>
  facts.toSorted((one, other) => compare(one.day, other.day));

/** Only goals named in the week's files can have check-ins. */
function checkinFacts(
  index: GrowthIndex,
  goals: readonly Readable<'goal'>[],
  files: readonly Readable<'week'>[],
  span: WeekSpan,
): readonly Readonly<{ id: string; fact: CheckinFact }>[] {
  const named = files
    .flatMap(({ entity }) => entity.checkins)
    .filter(({ date }) => hasBeen(date, span))
    .sort((one, other) => compare(one.date, other.date));
  return [...new Set(named.map(({ goal }) => goal))].flatMap((id) => {
    const goal = goals.find((candidate) => candidate.id === id);
    return goal ? [{ id, fact: checkinFact(index, goal, span) }] : [];
  });
}

function checkinFact(index: GrowthIndex, goal: Readable<'goal'>, span: WeekSpan): CheckinFact {
  const checkins = index.checkinsOf(goal.id).filter(({ date }) => date <= span.today);
  const inWeek = checkins.filter(({ date }) => date >= span.first);
  const fact = {
    goal: goal.entity.title,
    private: goal.private || inWeek.some(({ path }) => isPrivatePath(path)),
    path: goal.path,
  };
  const { measure } = goal.entity;
  if (measure !== undefined && 'habit' in measure) {
    const progress = progressOf(goal.entity, checkins, span.today);
    return {
      ...fact,
      movement: { kind: 'habit', count: progress.kind === 'habit' ? progress.count : 0, times: measure.times },
    };
  }
  const to = inWeek.findLast(({ value }) => value !== undefined)?.value;
  if (measure === undefined || 'milestones' in measure || to === undefined)
    return { ...fact, movement: { kind: 'none' } };
  const from =
    checkins.findLast(({ date, value }) => date < span.first && value !== undefined)?.value ?? measure.baseline;
  return {
    ...fact,
    movement: 'metric' in measure ? { kind: 'value', from, to, unit: measure.unit } : { kind: 'level', from, to },
  };
}

function behindFact(index: GrowthIndex, goal: Readable<'goal'>, { today }: WeekSpan): readonly BehindFact[] {
  const pace = paceOf(goal.entity, index.checkinsOf(goal.id), today);
  return pace.verdict === 'behind' || pace.verdict === 'overdue'
    ? [{ ...goalFact(goal), verdict: pace.verdict, days: Math.max(0, -pace.bufferDays) }]
    : [];
}

function doneGoal(index: GrowthIndex, goal: Readable<'goal'>, span: WeekSpan): readonly StepFact[] {
  const item = goalDueItem(index, goal, span);
  return item?.standing === 'done'
    ? [{ what: goal.entity.title, goal: goal.entity.title, day: item.day, private: goal.private, path: goal.path }]
    : [];
}

function comingSteps({ entity, private: isPrivateGoal, path }: Readable<'goal'>, today: IsoDate): readonly StepFact[] {
  return stepsOf(entity).flatMap((step) =>
    step.due !== undefined && step.due >= today && step.due <= addDays(today, 7) && !isDone(step, today)
      ? [{ what: step.title, goal: entity.title, day: step.due, private: isPrivateGoal, path }]
      : [],
  );
}

function obstacleFacts(
  { entity, private: isPrivateGoal, path }: Readable<'goal'>,
  span: WeekSpan,
): readonly ObstacleFact[] {
  return entity.obstacles.flatMap((obstacle) => {
    const fired = obstacle.fired.findLast(({ date }) => hasBeen(date, span));
    return fired === undefined
      ? []
      : [{ if: obstacle.if, then: obstacle.then, tried: fired.tried, private: isPrivateGoal, path }];
  });
}

/** For prompts without `about`: first what changed, then what did not, then what comes. */
const usualOrder: readonly FactKind[] = [
  'checkins',
  'finished',
  'behind',
  'missed',
  'blockers',
  'obstacles',
  'commitments',
  'coming',
  'meetings',
  'kept',
  'wins',
  'plans',
  'unchecked',
];

export const factKinds: readonly FactKind[] = usualOrder;

/** The kind of fact for each prompt: the first of its kinds that has facts and was not used by an earlier prompt. */
export function factKindsFor(
  prompts: readonly Readonly<{ ask: string; about?: readonly FactKind[] }>[],
  facts: WeekSummary,
): readonly (FactKind | undefined)[] {
  const shown = new Set<FactKind>();
  return prompts.map(({ about = usualOrder }) => {
    const kind = about.find((candidate) => !shown.has(candidate) && facts[candidate].length > 0);
    if (kind !== undefined) shown.add(kind);
    return kind;
  });
}
