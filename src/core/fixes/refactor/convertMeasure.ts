/**
 * Converts a measure to another kind. Values that fit are kept, milestones become actions if the new kind has no place
 * for them, and the title names what is removed. New texts consist of numbers and the person’s own words, and need no
 * translation.
 */
import * as l10n from '@vscode/l10n';
import { daysBetween } from '../../base/calendar.ts';
import {
  measureKind,
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
import type { CodeActionContext } from '../context.ts';
import { isPlainMap } from '../../yaml/edit/values.ts';
import { plainAt } from '../plainValues.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import { rewrite, type Refactoring } from './refactoring.ts';

type Converted = {
  readonly measure: Plain;
  /** Keys whose values are kept in some form. */
  readonly kept: readonly string[];
  /** Milestones that the new measure has no place for. */
  readonly actions?: readonly Plain[];
};

/** @param kinds the kinds to convert to; the present one is skipped */
export function convertMeasure(context: CodeActionContext, kinds: readonly MeasureKind[]): readonly Refactoring[] {
  const { entry } = context;
  if (entry.kind !== 'goal' || entry.state !== 'current') return [];
  const { entity: goal } = entry;
  const written = plainAt(context, ['measure']);
  // Problems of the measure have to be fixed first.
  if (!goal.measure || !isPlainMap(written) || isWrong(context)) return [];
  const { measure } = goal;
  const from = measureKind(measure);
  return kinds
    .filter((kind) => kind !== from)
    .flatMap((to) => {
      const converted = convert(goal, measure, to);
      if (!converted) return [];
      const lost = Object.keys(written).filter((key) => !converted.kept.includes(key));
      const changes: readonly Change[] = [
        { do: 'set', path: ['measure'], value: converted.measure },
        ...(converted.actions ?? []).map((value): Change => ({ do: 'append', path: ['actions'], value })),
      ];
      return rewrite(context, withLoss(conversionTitle(to), lost), changes);
    });
}

function conversionTitle(kind: MeasureKind): string {
  switch (kind) {
    case 'metric':
      return l10n.t('Convert to a metric');
    case 'milestones':
      return l10n.t('Convert to milestones');
    case 'scale':
      return l10n.t('Convert to a scale');
    case 'habit':
      return l10n.t('Convert to a habit');
  }
}

/** Names what a refactoring removes. */
export const withLoss = (title: string, lost: readonly string[]): string =>
  lost.length === 0 ? title : l10n.t('{0} (removes {1})', title, lost.join(', '));

function isWrong({ parsed, entry, lines }: CodeActionContext): boolean {
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
      // Four equal steps, or fewer for a short way.
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
      // A number that goes down to zero cannot become negative.
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
      // The last milestone is the expected level.
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
      // Check-ins recorded levels, so the metric counts levels.
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
