/** A new goal and the text of its file: keys in a fixed order, defaults left out. */
import type { IsoDate } from '../base/calendar.ts';
import type { Goal, Measure } from '../model/goal.ts';
import { printNew, type Plain } from '../yaml/edit/edits.ts';
import { omitUndefined } from '../yaml/edit/values.ts';

export type Supports = Readonly<{
  values: readonly string[];
  aspirations: readonly string[];
  skills: readonly string[];
}>;

/** The profile lists that a goal can link to. */
export const supportKinds = ['values', 'aspirations', 'skills'] as const satisfies readonly (keyof Supports)[];
export const noSupports: Supports = { values: [], aspirations: [], skills: [] };

export type NewGoal = Readonly<{
  title: string;
  status: Goal['status'];
  why: string | undefined;
  supports: Supports;
  /** Ids of the people who help. */
  with?: readonly string[];
  measure: Measure | undefined;
  start: IsoDate;
  due: IsoDate | undefined;
  /** 0..1 */
  confidence: number | undefined;
  obstacles: readonly Readonly<{ if: string; then: string | undefined }>[];
  actions: readonly Readonly<{ title: string; due: IsoDate | undefined }>[];
}>;

export function newGoalText(goal: NewGoal): string {
  return printNew(
    omitUndefined({
      title: goal.title,
      status: goal.status,
      why: goal.why,
      supports: supportsValue(goal.supports),
      with: someOf(goal.with ?? []),
      measure: goal.measure && measureValue(goal.measure),
      start: goal.start,
      due: goal.due,
      confidence: goal.confidence,
      obstacles: someOf(goal.obstacles.map(obstacleValue)),
      actions: someOf(goal.actions.map(({ title, due }) => omitUndefined({ title, due }))),
    }),
  );
}

export function measureValue(measure: Measure): Plain {
  if ('metric' in measure) {
    const { metric, baseline, target, unit } = measure;
    return omitUndefined({ metric, baseline, target, unit });
  }
  if ('milestones' in measure) {
    const milestones = measure.milestones.map(({ id, title, weight, due, done }) =>
      omitUndefined({ id, title, weight: weightValue(weight), due, done }),
    );
    return { milestones };
  }
  if ('scale' in measure) {
    const scale = omitUndefined(Object.fromEntries(attainmentLevels.map((level) => [level, measure.scale[level]])));
    return omitUndefined({ scale, baseline: measure.baseline, weight: weightValue(measure.weight) });
  }
  return omitUndefined({ habit: measure.habit, times: measure.times, rest: someOf(measure.rest) });
}

export function obstacleValue(obstacle: Readonly<{ if: string; then: string | undefined }>): Plain {
  return omitUndefined({ if: obstacle.if, then: obstacle.then });
}

/** Undefined when there are no links. */
function supportsValue(supports: Supports): Plain | undefined {
  const lists = supportKinds.filter((kind) => supports[kind].length > 0).map((kind) => [kind, supports[kind]] as const);
  return lists.length === 0 ? undefined : Object.fromEntries(lists);
}

/** From much less than expected to much more (Kiresuk & Sherman 1968). */
export const attainmentLevels = ['-2', '-1', '0', '1', '2'] as const;
export type AttainmentLevel = (typeof attainmentLevels)[number];

/** 1 is the default, so it is not written. */
const weightValue = (weight: number) => (weight === 1 ? undefined : weight);

const someOf = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items);
