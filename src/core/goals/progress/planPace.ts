/** Pace of milestones that all have due dates: a staircase instead of a line. */
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import type { Milestone } from '../../model/goal.ts';
import { toleranceDays, type Expected } from './line.ts';
import { doneSteps, weightOf } from './steps.ts';
import { compare } from '../../base/compare.ts';

export type PlanPace = {
  basis: 'milestone-dues';
  verdict: 'ahead' | 'on-track' | 'behind' | 'overdue';
  /** The weight due by today inclusive, and its fraction of the total. */
  expected: Expected;
  /**
   * Whole days until the completed weight is no longer enough: the due date of the milestone that exceeds it, minus
   * today. Negative: behind.
   */
  bufferDays: number;
  toleranceDays: number;
  /** The goal's due date, else the last milestone's. */
  due: IsoDate;
};

/** A milestone and its due date in the plan. */
type Planned = { milestone: Milestone; due: IsoDate };

/** The milestones by due date, none later than the goal's; undefined unless each has one. */
export function planOf(milestones: readonly Milestone[], goalDue: IsoDate | undefined): Planned[] | undefined {
  const plan: Planned[] = [];
  for (const milestone of milestones) {
    const { due } = milestone;
    if (due === undefined) return undefined;
    plan.push({ milestone, due: goalDue !== undefined && goalDue < due ? goalDue : due });
  }
  if (plan.length === 0) return undefined;
  return plan.sort((one, other) => compare(one.due, other.due));
}

/**
 * Completed weight counts, whichever milestones it comes from (derived): an early one makes up for a late one. Behind
 * when the buffer is negative beyond the tolerance; ahead when more is done than is due and the buffer exceeds the
 * tolerance, so a late first due date alone is no lead.
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
  // The same weights in another order may differ by a rounding error.
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

/** When the plan first exceeds this weight. */
function firstDueBeyond(plan: readonly Planned[], weight: number): IsoDate | undefined {
  let sum = 0;
  return plan.find(({ milestone }) => (sum += milestone.weight) > weight)?.due;
}
