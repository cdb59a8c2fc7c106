import * as z from 'zod/mini';
import { audience } from './audience.ts';
import { doneDate } from './done.ts';
import {
  attainmentLevel,
  evidence,
  fraction,
  id,
  isoDate,
  isoWeek,
  reference,
  refusable,
  text,
  weight,
} from './values.ts';

export const goalStatuses = ['idea', 'active', 'paused', 'done', 'dropped'] as const;

const level = z.optional(text);

/** A number that moves from a baseline to a target, up or down. */
export const metricMeasure = z.strictObject({
  metric: text,
  baseline: z._default(z.number(), 0),
  target: z.number(),
  unit: z.optional(text),
});

/** Milestones that count by their weight when they are done. */
export const milestone = z.strictObject({
  id: z.optional(id),
  title: text,
  weight: z._default(weight, 1),
  due: z.optional(isoDate),
  done: z.optional(doneDate),
});
export const milestonesMeasure = z.strictObject({ milestones: z.array(milestone) });

/** Goal attainment scaling: five described levels. The value of the latest check-in is the level reached. */
export const scaleMeasure = z.strictObject({
  scale: z.strictObject({ '-2': level, '-1': level, '0': level, '1': level, '2': level }),
  baseline: z.optional(attainmentLevel),
  weight: z._default(weight, 1),
});

/** A habit, `times` per week. A week in `rest` is a planned break that does not end a streak. */
export const habitMeasure = z.strictObject({
  habit: text,
  times: z._default(z.int().check(z.minimum(1), z.maximum(50)), 1),
  rest: z._default(z.array(isoWeek), []),
});

export const measure = z.union([metricMeasure, milestonesMeasure, scaleMeasure, habitMeasure]);

export const action = z.strictObject({
  id: z.optional(id),
  title: text,
  due: z.optional(isoDate),
  done: z.optional(doneDate),
  owner: z.optional(reference('person')),
  note: z.optional(text),
});

/** An obstacle and the plan for it (implementation intentions, Gollwitzer & Sheeran 2006). */
export const obstacle = z.strictObject({
  if: text,
  then: z.optional(text),
  /** The days when the obstacle occurred, and whether the plan was tried. */
  fired: z._default(
    z.array(z.strictObject({ date: isoDate, tried: z.optional(z.boolean()), note: z.optional(text) })),
    [],
  ),
});

/** A change that made a goal easier or later, with its reason, so that a mentor can ask about it. */
export const change = z.strictObject({
  date: isoDate,
  field: text,
  from: z.optional(z.union([z.string(), z.number()])),
  to: z.optional(z.union([z.string(), z.number()])),
  reason: z.optional(text),
});

export const goal = z.strictObject({
  format: z.optional(z.int()),
  title: text,
  status: z._default(refusable(z.enum(goalStatuses), 'active'), 'active'),
  why: z.optional(text),
  supports: z.optional(
    z.strictObject({
      values: z._default(z.array(reference('value')), []),
      aspirations: z._default(z.array(reference('aspiration')), []),
      skills: z._default(z.array(reference('skill')), []),
      strengths: z._default(z.array(reference('strength')), []),
    }),
  ),
  with: z._default(z.array(reference('person')), []),
  tags: z._default(z.array(text), []),
  audience: z.optional(audience),
  measure: z.optional(measure),
  start: z.optional(isoDate),
  due: z.optional(isoDate),
  closed: z.optional(isoDate),
  confidence: z.optional(fraction),
  obstacles: z._default(z.array(obstacle), []),
  actions: z._default(z.array(action), []),
  evidence: z._default(z.array(evidence), []),
  insights: z._default(z.array(text), []),
  changes: z._default(z.array(change), []),
});

export type Goal = z.output<typeof goal>;
export type GoalStatus = (typeof goalStatuses)[number];
export type Measure = z.output<typeof measure>;
export type MetricMeasure = z.output<typeof metricMeasure>;
export type MilestonesMeasure = z.output<typeof milestonesMeasure>;
export type ScaleMeasure = z.output<typeof scaleMeasure>;
export type HabitMeasure = z.output<typeof habitMeasure>;
export type Milestone = z.output<typeof milestone>;
export type Action = z.output<typeof action>;

export const measureKinds = ['metric', 'milestones', 'scale', 'habit'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** The kind of a measure, from the key that only this kind has. */
export function measureKind(measure: Measure): MeasureKind {
  if ('metric' in measure) return 'metric';
  if ('milestones' in measure) return 'milestones';
  if ('scale' in measure) return 'scale';
  return 'habit';
}
