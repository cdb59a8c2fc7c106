/** Actions, milestones, and goals due, overdue, or done this week. */
import { dayDone, isDoneUnclear } from '../model/done.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { Goal } from '../model/goal.ts';
import { me } from '../model/note.ts';
import { paceOf } from '../goals/progress/pace.ts';
import { isDone } from '../goals/progress/steps.ts';
import { type GoalItem, type DueStep, hasBeen, dueStateOf, type StepItem, type WeekSpan } from './items.ts';

/** Milestones first, then actions, in file order. */
export function stepsOf(goal: Goal): readonly DueStep[] {
  const milestones = goal.measure !== undefined && 'milestones' in goal.measure ? goal.measure.milestones : [];
  return [
    ...milestones.map(
      ({ title, due, done }, index) => ({ kind: 'milestone', index, title, due, done, owner: undefined }) as const,
    ),
    ...goal.actions.map(
      ({ title, due, done, owner }, index) =>
        ({ kind: 'action', index, title, due, done, owner: owner === me ? undefined : owner }) as const,
    ),
  ];
}

/** Open items only for active goals. */
export function stepItems(goal: Readable<'goal'>, span: WeekSpan): readonly StepItem[] {
  const isActive = goal.entity.status === 'active';
  return stepsOf(goal.entity).flatMap((step): readonly StepItem[] => {
    const item = { kind: 'step', goal, step, stale: goal.state === 'stale' } as const;
    if (isDoneUnclear(step.done)) return [];
    const day = dayDone(step.done);
    if (isDone(step, span.today))
      return day !== undefined && hasBeen(day, span) ? [{ ...item, standing: 'done', day }] : [];
    const standing = isActive && step.due !== undefined ? dueStateOf(step.due, span) : undefined;
    return standing === undefined || step.due === undefined ? [] : [{ ...item, standing, day: step.due }];
  });
}

/** A goal that reached its target is not overdue, only waiting to be marked as done. */
export function goalDueItem(index: GrowthIndex, goal: Readable<'goal'>, span: WeekSpan): GoalItem | undefined {
  const { status, due, closed } = goal.entity;
  const item = { kind: 'goal', goal, stale: goal.state === 'stale' } as const;
  if (status === 'done' && closed !== undefined && hasBeen(closed, span))
    return { ...item, reached: true, standing: 'done', day: closed };
  const standing = status === 'active' && due !== undefined ? dueStateOf(due, span) : undefined;
  if (standing === undefined || due === undefined) return undefined;
  const reached = paceOf(goal.entity, index.checkinsOf(goal.id), span.today).verdict === 'done';
  return { ...item, reached, standing: reached && standing === 'overdue' ? 'today' : standing, day: due };
}
