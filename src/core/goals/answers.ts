/** Answers of the new-goal dialog, and the goal they make. */
import type { IsoDate } from '../base/calendar.ts';
import type { Measure, MeasureKind } from '../model/goal.ts';
import { attainmentLevels, noSupports, type AttainmentLevel, type NewGoal, type Supports } from './newGoal.ts';

/**
 * An empty text, an empty list, and undefined mean "skipped". Answers for other kinds of measure are kept, so that
 * going back loses nothing.
 */
export type Answers = Readonly<{
  title: string;
  kind: MeasureKind | undefined;
  metric: Readonly<{
    name: string;
    baseline: number;
    target: number | undefined;
    unit: string;
  }>;
  milestones: readonly string[];
  levels: Readonly<Record<AttainmentLevel, string>>;
  /** The current level on the scale. */
  level: number | undefined;
  habit: Readonly<{ what: string; times: number }>;
  /** Undefined for today. */
  start: IsoDate | undefined;
  due: IsoDate | undefined;
  why: string;
  supports: Supports;
  actions: readonly string[];
  obstacle: Readonly<{ if: string; then: string }>;
  /** 0..1 */
  confidence: number | undefined;
}>;

export const noAnswers: Answers = {
  title: '',
  kind: undefined,
  metric: { name: '', baseline: 0, target: undefined, unit: '' },
  milestones: [],
  levels: { '-2': '', '-1': '', '0': '', '1': '', '2': '' },
  level: undefined,
  habit: { what: '', times: 1 },
  start: undefined,
  due: undefined,
  why: '',
  supports: noSupports,
  actions: [],
  obstacle: { if: '', then: '' },
  confidence: undefined,
};

/** Undefined until the required answers of its kind are there. */
export function measureFrom({ kind, metric, milestones, levels, level, habit }: Answers): Measure | undefined {
  switch (kind) {
    case undefined:
      return undefined;
    case 'metric': {
      const { name, baseline, target, unit } = metric;
      if (name === '' || target === undefined || target === baseline) return undefined;
      return { metric: name, baseline, target, ...(unit !== '' && { unit }) };
    }
    case 'milestones':
      return milestones.length === 0 ? undefined : { milestones: milestones.map((title) => ({ title, weight: 1 })) };
    case 'scale':
      if (!isDescribed(levels)) return undefined;
      return {
        scale: Object.fromEntries(Object.entries(levels).filter(([, text]) => text !== '')),
        weight: 1,
        ...(level !== undefined && { baseline: level }),
      };
    case 'habit':
      return habit.what === '' ? undefined : { habit: habit.what, times: habit.times, rest: [] };
  }
}

/** Whether at least one level of the scale has a text. */
export function isDescribed(levels: Answers['levels']): boolean {
  return attainmentLevels.some((level) => levels[level] !== '');
}

export function goalFrom(answers: Answers, today: IsoDate): NewGoal {
  const { title, start, due, supports, actions, obstacle, confidence } = answers;
  return {
    title,
    status: 'active',
    why: textOrNone(answers.why),
    supports,
    measure: measureFrom(answers),
    start: start ?? today,
    due,
    confidence,
    obstacles: obstacle.if === '' ? [] : [{ if: obstacle.if, then: textOrNone(obstacle.then) }],
    actions: actions.map((action) => ({ title: action, due: undefined })),
  };
}

export const textOrNone = (text: string): string | undefined => (text === '' ? undefined : text);
