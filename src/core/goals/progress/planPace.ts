/** Pace of milestones that all have due dates: the plan is then a staircase and not a line. */
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import type { Milestone } from '../../model/goal.ts';
import { toleranceDays, type Expected } from './line.ts';
import { doneSteps, weightOf } from './steps.ts';

export type PlanPace = {
  basis: 'milestone-dues';
  verdict: 'ahead' | 'on-track' | 'behind' | 'overdue';
  /** The weight that is due by today (today's included), and its fraction of the whole. */
  expected: Expected;
  /**
   * Whole days until the weight that is done no longer suffices: the due date of the milestone with which the plan
   * exceeds it, minus today. Negative: behind.
   */
  bufferDays: number;
  toleranceDays: number;
  /** The goal's due date, or else the last milestone's. */
  due: IsoDate;
};

/** A milestone with the day by which the plan wants it. */
type Planned = { milestone: Milestone; due: IsoDate };

/**
 * The milestones in the order in which they are due; undefined unless each has a due date. Due after the goal is due
 * with it.
 */
export function planOf(milestones: readonly Milestone[], goalDue: IsoDate | undefined): Planned[] | undefined {
  const plan: Planned[] = [];
  for (const milestone of milestones) {
    const { due } = milestone;
    if (due === undefined) return undefined;
    plan.push({ milestone, due: goalDue !== undefined && goalDue < due ? goalDue : due });
  }
  if (plan.length === 0) return undefined;
  return plan.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/**
 * What is done counts by its weight, whichever milestones it were (derived): one that was done early makes up for one
 * that is late. Behind when the buffer is negative beyond the tolerance; ahead when more is done than is due and the
 * buffer exceeds the tolerance. A long time until the first due date alone is no lead.
 *
 * At least one milestone is open.
 */
export function planPace(
  plan: readonly Planned[],
  start: IsoDate | undefined,
  goalDue: IsoDate | undefined,
  today: IsoDate,
): PlanPace {
  const milestones = plan.map(({ milestone }) => milestone);
  const total = weightOf(milestones);
  const doneWeight = weightOf(doneSteps(milestones, today));
  const dueWeight = weightOf(plan.filter(({ due }) => due <= today).map(({ milestone }) => milestone));
  // The same weights in another order may add up to a hair more or less.
  const rounding = total * 1e-9;
  const lastDue = plan.at(-1)?.due ?? today;
  const due = goalDue ?? lastDue;
  const bufferDays = daysBetween(today, firstDueBeyond(plan, doneWeight + rounding) ?? lastDue);
  const tolerance = toleranceDays(Math.max(0, daysBetween(start ?? plan[0]?.due ?? due, due)));
  return {
    basis: 'milestone-dues',
    verdict: verdict(),
    expected: { value: dueWeight, fraction: Math.min(1, dueWeight / total) },
    bufferDays,
    toleranceDays: tolerance,
    due,
  };

  function verdict(): PlanPace['verdict'] {
    if (today > due) return 'overdue';
    if (bufferDays < -tolerance) return 'behind';
    return bufferDays > tolerance && doneWeight > dueWeight + rounding ? 'ahead' : 'on-track';
  }
}

/** When the plan's weight first exceeds what is given. */
function firstDueBeyond(plan: readonly Planned[], weight: number): IsoDate | undefined {
  let sum = 0;
  return plan.find(({ milestone }) => (sum += milestone.weight) > weight)?.due;
}
