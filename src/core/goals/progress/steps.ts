/** Actions and milestones. An item done after `today` is not done yet. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Milestone } from '../../model/goal.ts';

type Step = { due?: IsoDate | undefined; done?: IsoDate | undefined };

export function isDone(step: Step, today: IsoDate): boolean {
  return step.done !== undefined && step.done <= today;
}

export function doneSteps<S extends Step>(steps: readonly S[], today: IsoDate): S[] {
  return steps.filter((step) => isDone(step, today));
}

export function isOverdue(step: Step, today: IsoDate): boolean {
  return step.due !== undefined && step.due < today && !isDone(step, today);
}

/** The open item due first; without due dates, the first open one. */
export function nextStep<S extends Step>(steps: readonly S[], today: IsoDate): S | undefined {
  let next: S | undefined;
  for (const step of steps) {
    if (isDone(step, today)) continue;
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
