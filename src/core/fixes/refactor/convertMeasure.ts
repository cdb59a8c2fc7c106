/**
 * From one kind of measure to another: what carries over is kept, milestones become actions where nothing else holds
 * them, and what is lost is told. The texts are made of numbers and of the person's own words, in whatever language
 * those are.
 */
import { daysBetween } from '../../base/calendar.ts';
import {
  measureKind,
  measureKinds,
  type Goal,
  type HabitMeasure,
  type Measure,
  type MeasureKind,
  type MetricMeasure,
  type MilestonesMeasure,
  type ScaleMeasure,
} from '../../model/goal.ts';
import { attainmentLevels } from '../../goals/newGoal.ts';
import { severityOf } from '../../problems/problem.ts';
import { nodeAt, offsetsOf } from '../../yaml/nodes.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';
import type { Subject } from '../subject.ts';
import { isMap, plainAt } from './plainValue.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import { isWithin, rewriting, type Place, type Refactoring } from './refactoring.ts';

type Converted = {
  readonly measure: Plain;
  /** Keys whose values are carried over in some form. */
  readonly kept: readonly string[];
  /** Steps that the new measure has no place for. */
  readonly actions?: readonly Plain[];
};

export function convertMeasure(subject: Subject, place: Place): readonly Refactoring[] {
  const { entry } = subject;
  if (entry.kind !== 'goal' || entry.state !== 'current' || !isWithin(place, ['measure'])) return [];
  const { entity: goal } = entry;
  const written = plainAt(subject, ['measure']);
  // Where something of the measure is wrong, that comes first.
  if (!goal.measure || !isMap(written) || isWrong(subject)) return [];
  const { measure } = goal;
  const from = measureKind(measure);
  return measureKinds
    .filter((kind) => kind !== from)
    .flatMap((to) => {
      const converted = convert(goal, measure, to);
      if (!converted) return [];
      const lost = Object.keys(written).filter((key) => !converted.kept.includes(key));
      const changes: readonly Change[] = [
        { do: 'set', path: ['measure'], value: converted.measure },
        ...(converted.actions ?? []).map((value): Change => ({ do: 'append', path: ['actions'], value })),
      ];
      return rewriting(subject, ['convert', to, lost], changes);
    });
}

function isWrong({ parsed, entry, lines }: Subject): boolean {
  const offsets = parsed.ok ? offsetsOf(nodeAt(parsed.doc, ['measure'])) : undefined;
  if (!offsets) return true;
  const { start, end } = lines.rangeOf(...offsets);
  return entry.problems.some(
    (problem) =>
      severityOf(problem) === 'error' && problem.range.start.line >= start.line && problem.range.start.line <= end.line,
  );
}

function convert(goal: Goal, measure: Measure, to: MeasureKind): Converted | undefined {
  if ('metric' in measure) return fromMetric(measure, to);
  if ('milestones' in measure) return fromMilestones(goal, measure, to);
  if ('scale' in measure) return fromScale(measure, to);
  return fromHabit(goal, measure, to);
}

function fromMetric({ metric, baseline, target, unit }: MetricMeasure, to: MeasureKind): Converted | undefined {
  const all = ['metric', 'baseline', 'target', 'unit'];
  const at = (share: number) => {
    const value = rounded(baseline + (target - baseline) * share);
    return unit === undefined ? `${metric}: ${value}` : `${value} ${unit}`;
  };
  switch (to) {
    case 'metric':
      return undefined;
    case 'milestones': {
      // A quarter of the way each; of a short way, each step.
      const steps =
        Math.abs(target - baseline) <= 4 && Number.isInteger(target - baseline)
          ? Math.max(1, Math.abs(target - baseline))
          : 4;
      return {
        measure: { milestones: Array.from({ length: steps }, (_, step) => ({ title: at((step + 1) / steps) })) },
        kept: all,
      };
    }
    case 'scale': {
      // What is counted down to nothing cannot go further.
      const isBelowNothing = (share: number) =>
        baseline >= 0 && target >= 0 && baseline + (target - baseline) * share < 0;
      const shares = [
        ['-2', 0],
        ['-1', 0.5],
        ['0', 1],
        ['1', 1.25],
        ['2', 1.5],
      ] as const;
      return {
        measure: {
          scale: Object.fromEntries(
            shares.flatMap(([level, share]) => (isBelowNothing(share) ? [] : [[level, at(share)]])),
          ),
        },
        kept: all,
      };
    }
    case 'habit':
      return { measure: { habit: metric, times: 1 }, kept: ['metric'] };
  }
}

function fromMilestones(goal: Goal, { milestones }: MilestonesMeasure, to: MeasureKind): Converted | undefined {
  const actions = milestones.map(({ id, title, due, done }) => omitUndefined({ id, title, due, done }));
  switch (to) {
    case 'milestones':
      return undefined;
    case 'metric':
      if (milestones.length === 0) return undefined;
      return { measure: { metric: goal.title, baseline: 0, target: milestones.length }, kept: ['milestones'], actions };
    case 'scale': {
      if (milestones.length < 2 || milestones.length > attainmentLevels.length) return undefined;
      // The last of them is what is expected; those before lead up to it.
      const levels = attainmentLevels.slice(Math.max(0, 3 - milestones.length));
      return {
        measure: { scale: Object.fromEntries(milestones.map(({ title }, at) => [levels[at] ?? '2', title])) },
        kept: [],
      };
    }
    case 'habit':
      return { measure: { habit: goal.title, times: 1 }, kept: ['milestones'], actions };
  }
}

function fromScale({ scale, baseline }: ScaleMeasure, to: MeasureKind): Converted | undefined {
  const described = attainmentLevels.flatMap((level) =>
    scale[level] === undefined ? [] : [{ level: Number(level), text: scale[level] }],
  );
  const expected = scale[0] ?? described.at(-1)?.text;
  if (expected === undefined) return undefined;
  switch (to) {
    case 'scale':
      return undefined;
    case 'milestones': {
      const steps = described.filter(({ level }) => level > (baseline ?? -2));
      return steps.length === 0
        ? undefined
        : { measure: { milestones: steps.map(({ text }) => ({ title: text })) }, kept: ['scale', 'baseline'] };
    }
    case 'metric':
      // What was checked in were levels, and still is.
      return {
        measure: { metric: expected, baseline: baseline ?? -2, target: baseline === 0 ? 1 : 0 },
        kept: ['baseline'],
      };
    case 'habit':
      return { measure: { habit: expected, times: 1 }, kept: [] };
  }
}

function fromHabit({ start, due }: Goal, { habit, times }: HabitMeasure, to: MeasureKind): Converted | undefined {
  const weeks = start !== undefined && due !== undefined ? Math.max(1, Math.round(daysBetween(start, due) / 7)) : 12;
  switch (to) {
    case 'habit':
      return undefined;
    case 'metric':
      return { measure: { metric: habit, baseline: 0, target: times * weeks }, kept: ['habit', 'times'] };
    case 'milestones': {
      const parts = Math.min(4, weeks);
      return {
        measure: {
          milestones: Array.from({ length: parts }, (_, at) => ({
            title: `${Math.round((times * weeks * (at + 1)) / parts)} × ${habit}`,
          })),
        },
        kept: ['habit', 'times'],
      };
    }
    case 'scale':
      return {
        measure: {
          scale: Object.fromEntries(
            attainmentLevels.map((level) => [level, `${rounded(times * (1 + Number(level) / 2))} × ${habit}`]),
          ),
        },
        kept: ['habit', 'times'],
      };
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
