import * as z from 'zod';
import { attainmentLevel, evidence, fraction, id, isoDate, isoWeek, reference, text, weight } from './values.ts';

export const goalStatuses = ['idea', 'active', 'paused', 'done', 'dropped'] as const;

const level = text.optional();

/** A number that moves from a baseline to a target, up or down. */
export const metricMeasure = z.strictObject({
  metric: text,
  baseline: z.number().default(0),
  target: z.number(),
  unit: text.optional(),
});

/** Steps that count by their weight once they are done. */
export const milestone = z.strictObject({
  id: id.optional(),
  title: text,
  weight: weight.default(1),
  due: isoDate.optional(),
  done: isoDate.optional(),
});
export const milestonesMeasure = z.strictObject({ milestones: z.array(milestone) });

/** Goal attainment scaling: five described levels. The level reached is the value of the latest check-in. */
export const scaleMeasure = z.strictObject({
  scale: z.strictObject({ '-2': level, '-1': level, '0': level, '1': level, '2': level }),
  baseline: attainmentLevel.optional(),
  weight: weight.default(1),
});

/** Something done `times` a week. In a week named under `rest` nothing was planned, and a streak goes on. */
export const habitMeasure = z.strictObject({
  habit: text,
  times: z.int().min(1).max(50).default(1),
  rest: z.array(isoWeek).default([]),
});

export const measure = z.union([metricMeasure, milestonesMeasure, scaleMeasure, habitMeasure]);

export const action = z.strictObject({
  id: id.optional(),
  title: text,
  due: isoDate.optional(),
  done: isoDate.optional(),
  owner: reference('person').optional(),
  note: text.optional(),
});

/** An obstacle and the plan for it (implementation intentions, Gollwitzer & Sheeran 2006). */
export const obstacle = z.strictObject({
  if: text,
  then: text.optional(),
  /** The days on which the obstacle came up, and whether the plan was tried. */
  fired: z.array(z.strictObject({ date: isoDate, tried: z.boolean().optional(), note: text.optional() })).default([]),
});

/** A goal that was made easier or postponed says why, so that a mentor can ask about it. */
export const change = z.strictObject({
  date: isoDate,
  field: text,
  from: z.union([z.string(), z.number()]).optional(),
  to: z.union([z.string(), z.number()]).optional(),
  reason: text.optional(),
});

export const goal = z.strictObject({
  format: z.int().optional(),
  title: text,
  status: z.enum(goalStatuses).default('active'),
  why: text.optional(),
  supports: z
    .strictObject({
      values: z.array(reference('value')).default([]),
      aspirations: z.array(reference('aspiration')).default([]),
      skills: z.array(reference('skill')).default([]),
    })
    .optional(),
  with: z.array(reference('person')).default([]),
  tags: z.array(text).default([]),
  measure: measure.optional(),
  start: isoDate.optional(),
  due: isoDate.optional(),
  closed: isoDate.optional(),
  confidence: fraction.optional(),
  obstacles: z.array(obstacle).default([]),
  actions: z.array(action).default([]),
  evidence: z.array(evidence).default([]),
  insights: z.array(text).default([]),
  changes: z.array(change).default([]),
});

export type Goal = z.output<typeof goal>;
export type GoalStatus = Goal['status'];
export type Measure = z.output<typeof measure>;
export type MetricMeasure = z.output<typeof metricMeasure>;
export type MilestonesMeasure = z.output<typeof milestonesMeasure>;
export type ScaleMeasure = z.output<typeof scaleMeasure>;
export type HabitMeasure = z.output<typeof habitMeasure>;
export type Milestone = z.output<typeof milestone>;
export type Action = z.output<typeof action>;

export const measureKinds = ['metric', 'milestones', 'scale', 'habit'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** Which of the four kinds a measure is: the key that only this kind has. */
export function measureKind(measure: Measure): MeasureKind {
  if ('metric' in measure) return 'metric';
  if ('milestones' in measure) return 'milestones';
  if ('scale' in measure) return 'scale';
  return 'habit';
}
