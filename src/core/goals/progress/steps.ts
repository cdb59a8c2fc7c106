/** Actions and milestones. An item done after `today` is not done yet. */
import type { IsoDate } from '../../base/calendar.ts';
import { isDoneBy, isDoneUnclear, type Done } from '../../model/done.ts';
import type { Milestone } from '../../model/goal.ts';

type Step = { due?: IsoDate | undefined; done?: Done | undefined };

export function isDone(step: Step, today: IsoDate): boolean {
  return isDoneBy(step.done, today);
}

export function doneSteps<S extends Step>(steps: readonly S[], today: IsoDate): S[] {
  return steps.filter((step) => isDone(step, today));
}

export function isOverdue(step: Step, today: IsoDate): boolean {
  return step.due !== undefined && step.due < today && !isDone(step, today) && !isDoneUnclear(step.done);
}

/** The open item due first; without due dates, the first open one. */
export function nextStep<S extends Step>(steps: readonly S[], today: IsoDate): S | undefined {
  let next: S | undefined;
  for (const step of steps) {
    if (isDone(step, today) || isDoneUnclear(step.done)) continue;
    if (next === undefined || (step.due !== undefined && (next.due === undefined || step.due < next.due))) next = step;
  }
  return next;
}

/** Never infinite. */
export function weightOf(milestones: readonly Milestone[]): number {
  let sum = 0;
  for (const milestone of milestones) sum += milestone.weight;
  return Math.min(sum, Number.MAX_VALUE);
}
