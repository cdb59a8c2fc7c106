/** Where a goal stands, in the few words that fit beside its title. */
import type { GoalStatus } from '../../core/model/goal.ts';
import { firstLine } from '../../core/base/firstLine.ts';
import * as vscode from 'vscode';
import { daysBetween, type IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { Measure } from '../../core/model/goal.ts';
import type { Calibration } from '../../core/goals/progress/calibration.ts';
import type { Pace, UnknownPace } from '../../core/goals/progress/pace.ts';
import type { Progress } from '../../core/goals/progress/progress.ts';
import type { GoalSummary } from '../../core/goals/progress/summary.ts';
import { dayText, dueText, nearDayText, overdueText } from './dates.ts';

const { l10n } = vscode;

/** The parts that say something, with dots between them. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** The same for those who hear it: a screen reader would say "middle dot". */
export const spoken = (...parts: readonly (string | undefined)[]): string => joined(...parts).replaceAll(' · ', ', ');

/** "5 of 8 services · on track". */
export function goalDescription(goal: Readable<'goal'>, summary: GoalSummary, today: IsoDate): string {
  const { amount, standing, closed } = goalDescriptionParts(goal, summary, today);
  return joined(...markers(goal), amount, standing, closed);
}

/** Its parts, each of which rests on something else in the files; an empty one is left out. */
export function goalDescriptionParts(
  { entity: { status, closed, due } }: Readable<'goal'>,
  summary: GoalSummary,
  today: IsoDate,
): { readonly amount?: string; readonly standing?: string; readonly closed?: string } {
  const amount = status === 'idea' ? '' : amountText(summary.progress);
  const standing = status === 'active' ? standingText(summary, due, today) : '';
  const isClosed = status === 'done' || status === 'dropped';
  return {
    ...(amount !== '' && { amount }),
    ...(standing !== '' && { standing }),
    ...(isClosed && closed !== undefined && { closed: dayText(closed, today) }),
  };
}

/** What must be known of a file before anything else that is shown of it. */
export function markers({ state, private: isPrivate }: Pick<Readable<'goal'>, 'state' | 'private'>): readonly string[] {
  return [
    ...(state === 'stale' ? [l10n.t('last readable version')] : []),
    ...(state === 'newer' ? [l10n.t('newer format, read-only')] : []),
    ...(isPrivate ? [l10n.t('private')] : []),
  ];
}

/** "Confidence 40 % → 80 %, and it was reached". */
export function calibrationText({ said, reached }: Calibration): string {
  const [first] = said;
  const last = said.at(-1) ?? first;
  const way = last === first ? percentText(first) : `${percentText(first)} → ${percentText(last)}`;
  return reached
    ? l10n.t('Confidence {0}, and it was reached', way)
    : l10n.t('Confidence {0}, and it was not reached', way);
}

/** How much of it is done, in the measure's own terms; empty when nothing can be told. */
export function amountText(progress: Progress): string {
  switch (progress.kind) {
    case 'none':
      return progress.actions === 0 ? '' : l10n.t('{0} of {1} actions', progress.doneActions, progress.actions);
    case 'metric': {
      const { current, baseline, target, unit } = progress;
      if (current === undefined) return '';
      // "22 of 10 minutes" would say nothing about a number that goes down, or does not begin at nothing.
      const way =
        baseline === 0 && target > 0
          ? l10n.t('{0} of {1}', numberText(current), numberText(target))
          : `${numberText(current)} → ${numberText(target)}`;
      return unit === undefined ? way : `${way} ${unit}`;
    }
    case 'milestones':
      return progress.total === 0 ? '' : l10n.t('{0} of {1} milestones', progress.done, progress.total);
    case 'scale':
      return progress.level === undefined ? '' : l10n.t('level {0}', signed(progress.level));
    case 'habit':
      return habitText(progress.count, progress.times);
  }
}

export function habitText(count: number, times: number): string {
  return l10n.t('{0} of {1} this week', numberText(count), times);
}

/** What a check-in's value says, by what the goal is measured in. */
export function readingText(value: number, measure: Measure | undefined): string {
  if (measure === undefined) return numberText(value);
  if ('scale' in measure) return l10n.t('level {0}', signed(value));
  if ('habit' in measure) return value === 1 ? l10n.t('once') : l10n.t('{0} times', numberText(value));
  const unit = 'metric' in measure ? measure.unit : undefined;
  return unit === undefined ? numberText(value) : `${numberText(value)} ${unit}`;
}

/** A level of goal attainment scaling: −2, −1, 0, +1 or +2. */
const signed = (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0');

/** The pace; where there is none to tell, the due date or what is missing. */
export function standingText({ pace }: Pick<GoalSummary, 'pace'>, due: IsoDate | undefined, today: IsoDate): string {
  if (pace.verdict !== 'unknown') return paceText(pace, today);
  if (due !== undefined && due < today) return dueText(due, today);
  return gapText(pace.because) ?? (due === undefined ? '' : dueText(due, today));
}

export function paceText(pace: Exclude<Pace, { verdict: 'unknown' }>, today: IsoDate): string {
  switch (pace.verdict) {
    case 'not-started':
      return l10n.t('starts {0}', nearDayText(pace.start, today));
    case 'done':
      return l10n.t('target reached');
    case 'on-track':
      return l10n.t('on track');
    case 'ahead':
      // Within a week the days of a habit say less than its count.
      return pace.basis === 'week' ? l10n.t('ahead') : aheadText(pace.bufferDays);
    case 'behind':
      return pace.basis === 'week' ? l10n.t('behind') : behindText(-pace.bufferDays);
    case 'overdue':
      return overdueText(daysBetween(pace.due, today));
  }
}

const aheadText = (days: number) => (days === 1 ? l10n.t('ahead 1 day') : l10n.t('ahead {0} days', days));
const behindText = (days: number) => (days === 1 ? l10n.t('behind 1 day') : l10n.t('behind {0} days', days));

/** What the person could add so that the pace can be told; undefined when that would not help. */
function gapText(because: UnknownPace): string | undefined {
  switch (because) {
    case 'no-measure':
      return l10n.t('no measure yet');
    case 'no-value':
    case 'no-start':
      return l10n.t('no check-in yet');
    case 'no-due':
      return l10n.t('no due date');
    case 'no-baseline':
    case 'no-distance':
    case 'no-span':
    case 'ended':
      return undefined;
  }
}

const numbers = new Map<string, Intl.NumberFormat>();

/** A number as people write it: two decimals, and for a small one two digits that count. */
export function numberText(value: number): string {
  return numberFormat(
    Math.abs(value) >= 1 || value === 0 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 2 },
  ).format(value);
}

/** @param fraction 0..1 */
export function percentText(fraction: number): string {
  return numberFormat({ style: 'percent' }).format(fraction);
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = numbers.get(key) ?? new Intl.NumberFormat(vscode.env.language, options);
  numbers.set(key, known);
  return known;
}

/** The longest text that still fits beside others on one line, in UTF-16 units. */
const longestText = 40;

/** The first line of a person's own words, cut with an ellipsis where it is too long. */
export function shortened(text: string): string {
  const line = firstLine(text);
  if (line.length <= longestText) return line;
  const cut = line.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

export function statusText(status: GoalStatus): string {
  switch (status) {
    case 'idea':
      return l10n.t('idea');
    case 'active':
      return l10n.t('active');
    case 'paused':
      return l10n.t('paused');
    case 'done':
      return l10n.t('done');
    case 'dropped':
      return l10n.t('dropped');
  }
}
