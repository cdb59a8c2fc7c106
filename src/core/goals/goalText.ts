/** A goal's status in a few words, beside its title. */
import * as l10n from '@vscode/l10n';
import { daysBetween, type IsoDate } from '../base/calendar.ts';
import { dayText, dueText, joined, nearDayText, numberText, overdueText, percentText, plural } from '../base/texts.ts';
import type { Readable } from '../index/fileEntry.ts';
import { statedReaders, type Reader } from '../model/audience.ts';
import type { Goal, Measure } from '../model/goal.ts';
import { isNotUnderstood } from '../model/values.ts';
import type { Calibration } from './progress/calibration.ts';
import type { Pace, UnknownPace } from './progress/pace.ts';
import type { Progress } from './progress/progress.ts';
import type { GoalSummary } from './progress/summary.ts';

/** "5 of 8 services · on track". */
export function goalDescription(goal: Readable<'goal'>, summary: GoalSummary, today: IsoDate): string {
  const { amount, standing, closed } = goalDescriptionParts(goal, summary, today);
  return joined(...markers(goal), amount, standing, closed);
}

/** The parts of the description, each of which comes from a different place; empty ones are left out. */
export function goalDescriptionParts(
  { entity: { status, closed, due } }: Readable<'goal'>,
  summary: GoalSummary,
  today: IsoDate,
): Readonly<{ amount?: string; standing?: string; closed?: string }> {
  const amount = status === 'idea' ? '' : amountText(summary.progress);
  const standing = status === 'active' ? standingText(summary, due, today) : '';
  const isClosed = status === 'done' || status === 'dropped';
  return {
    ...(amount !== '' && { amount }),
    ...(standing !== '' && { standing }),
    ...(isClosed && closed !== undefined && { closed: dayText(closed, today) }),
  };
}

/** Whether the file is outdated, read-only, or not for everyone, which is shown first. */
export function markers({
  state,
  private: isPrivate,
  entity = {},
}: Pick<Readable<'goal'>, 'state' | 'private'> & { readonly entity?: object }): readonly string[] {
  const stated = isPrivate ? undefined : statedReaders(entity);
  return [
    ...(state === 'stale' ? [l10n.t('file has errors')] : []),
    ...(state === 'newer' ? [l10n.t('newer format, read-only')] : []),
    ...(isPrivate ? [l10n.t('only you')] : []),
    ...(stated ? [readersText(stated)] : []),
  ];
}

/** "mentor, coach": who gets something in a report. */
export const readersText = (stated: readonly Reader[]): string =>
  stated.length === 0 ? l10n.t('in no report') : stated.map(readerText).join(', ');

export function readerText(reader: Reader): string {
  switch (reader) {
    case 'mentor':
      return l10n.t('mentor');
    case 'coach':
      return l10n.t('coach');
    case 'manager':
      return l10n.t('manager');
  }
}

/** "Confidence: 40% → 80%; target reached". */
export function calibrationText({ said, reached }: Calibration): string {
  const [first] = said;
  const last = said.at(-1) ?? first;
  const way = last === first ? percentText(first) : `${percentText(first)} → ${percentText(last)}`;
  return reached ? l10n.t('Confidence: {0}; target reached', way) : l10n.t('Confidence: {0}; target not reached', way);
}

/** The progress in the measure's unit; empty when it is unknown. */
export function amountText(progress: Progress): string {
  switch (progress.kind) {
    case 'none':
      return progress.actions === 0 ? '' : l10n.t('{0} of {1} actions', progress.doneActions, progress.actions);
    case 'metric': {
      const { current, baseline, target, unit } = progress;
      if (current === undefined) return '';
      // "22 of 10 minutes" would be misleading for a number that decreases or does not start at 0.
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

/** The value of a check-in in the measure's unit. */
export function readingText(value: number, measure: Measure | undefined): string {
  if (measure === undefined) return numberText(value);
  if ('scale' in measure) return l10n.t('level {0}', signed(value));
  if ('habit' in measure)
    return plural(l10n.t('{count, plural, one {once} other {{text} times}}'), {
      count: value,
      text: numberText(value),
    });
  const unit = 'metric' in measure ? measure.unit : undefined;
  return unit === undefined ? numberText(value) : `${numberText(value)} ${unit}`;
}

/** A level of goal attainment scaling (Kiresuk and Sherman, 1968): −2 to +2. */
const signed = (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0');

/** The pace, or else the due date, or what is missing to compute it. */
export function standingText({ pace }: Pick<GoalSummary, 'pace'>, due: IsoDate | undefined, today: IsoDate): string {
  if (pace.verdict !== 'unknown') return paceText(pace, today);
  if (due !== undefined && due < today) return dueText(due, today);
  return gapText(pace.because) ?? (due === undefined ? '' : dueText(due, today));
}

function paceText(pace: Exclude<Pace, { verdict: 'unknown' }>, today: IsoDate): string {
  switch (pace.verdict) {
    case 'not-started':
      return l10n.t('starts {0}', nearDayText(pace.start, today));
    case 'done':
      return l10n.t('target reached');
    case 'on-track':
      return l10n.t('on track');
    case 'ahead':
      // For a habit, the count of the week says more than days.
      return pace.basis === 'week' ? l10n.t('ahead') : aheadText(pace.bufferDays);
    case 'behind':
      return pace.basis === 'week' ? l10n.t('behind') : behindText(-pace.bufferDays);
    case 'overdue':
      return overdueText(daysBetween(pace.due, today));
  }
}

const aheadText = (count: number) =>
  plural(l10n.t('{count, plural, one {# day ahead} other {# days ahead}}'), { count });
const behindText = (count: number) =>
  plural(l10n.t('{count, plural, one {# day behind} other {# days behind}}'), { count });

/** What to add so that the pace can be computed; undefined when adding would not help. */
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
    case 'paused':
      return undefined;
  }
}

/** Undefined for none. */
export const checkinsText = (count: number): string | undefined =>
  count === 0 ? undefined : plural(l10n.t('{count, plural, one {# check-in} other {# check-ins}}'), { count });

/** @param weeks 1 or more */
export const streakText = (weeks: number): string =>
  plural(l10n.t('{count, plural, one {# week in a row} other {# weeks in a row}}'), { count: weeks });

export const reflectionText = ({ late }: { readonly late: boolean }): string =>
  late ? l10n.t('Last week’s reflection') : l10n.t('Weekly reflection');

export function statusText(status: Goal['status']): string {
  if (isNotUnderstood(status)) return l10n.t('unknown status: “{0}”', status.written);
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
