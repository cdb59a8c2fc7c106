/** Things that get done on a day: actions and milestones. What is done after `today` isn't done yet. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Milestone } from '../../model/goal.ts';

type Step = { due?: IsoDate | undefined; done?: IsoDate | undefined };

export function isDone(step: Step, today: IsoDate): boolean {
  return step.done !== undefined && step.done <= today;
}

export function doneSteps<S extends Step>(steps: readonly S[], today: IsoDate): S[] {
  return steps.filter((step) => isDone(step, today));
}

/** Whether a step is still open after the day on which it was due. */
export function isOverdue(step: Step, today: IsoDate): boolean {
  return step.due !== undefined && step.due < today && !isDone(step, today);
}

/** The open step that is due first; when none of them has a due date, the first open one as written. */
export function nextStep<S extends Step>(steps: readonly S[], today: IsoDate): S | undefined {
  let next: S | undefined;
  for (const step of steps) {
    if (isDone(step, today)) continue;
    if (next === undefined || (step.due !== undefined && (next.due === undefined || step.due < next.due))) next = step;
  }
  return next;
}

/** The sum of the weights, in the order as written; never infinite. */
export function weightOf(milestones: readonly Milestone[]): number {
  let sum = 0;
  for (const milestone of milestones) sum += milestone.weight;
  return Math.min(sum, Number.MAX_VALUE);
}
