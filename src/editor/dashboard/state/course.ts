/** The data of a goal's chart, in the goal's unit, with the line that each value comes from. */
import * as vscode from 'vscode';
import { addDays, type IsoDate } from '../../../core/base/calendar.ts';
import { courseOf } from '../../../core/goals/progress/course.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import type { WrittenCheckin } from '../../../core/index/fileIndex.ts';
import { locationOf } from '../../../core/index/location.ts';
import type { GoalSummary } from '../../../core/goals/progress/summary.ts';
import type { LinkTarget } from '../../../protocol/place.ts';
import type { GoalCard } from '../../../protocol/state/goal.ts';
import { percentText } from '../../../core/base/texts.ts';
import { readingText } from '../../../core/goals/goalText.ts';
import type { Goalposts } from '../../../core/sharing/goalposts/goalposts.ts';
import { moveText } from '../../../core/sharing/goalposts/goalpostText.ts';
import { checkinPlace, placeIn } from './places.ts';

/** The drawn range: an outlier must not flatten the rest of the line. */
const [lowest, highest] = [-1, 2];

/** @param checkins of the goal up to today, oldest first */
export function coursePart(
  goal: Readable<'goal'>,
  { forecast: goesOn }: GoalSummary,
  checkins: readonly WrittenCheckin[],
  today: IsoDate,
  goalposts?: Goalposts,
): Pick<GoalCard, 'course'> {
  const { measure } = goal.entity;
  const course = courseOf(goal.entity, checkins, today, goesOn);
  if (!course) return {};
  const { from, to, points, baseline, target, pace, confidence, due, forecast } = course;
  const textOf = (value: number): string =>
    measure && 'milestones' in measure ? percentText(value) : readingText(value, measure);
  return {
    course: {
      text: vscode.l10n.t('Progress of “{0}”: {1}', goal.entity.title, textOf(points.at(-1)?.value ?? baseline)),
      from,
      to,
      points: points.map(({ date, share, value }) => ({
        date,
        y: Math.min(highest, Math.max(lowest, share)),
        text: textOf(value),
        ...optional(pointPlace(goal, checkins, date)),
      })),
      baseline: { text: textOf(baseline), ...endPlace(goal, 'baseline') },
      target: { text: textOf(target), ...endPlace(goal, 'target') },
      ...(pace && { pace }),
      confidence: confidence.map(({ date, fraction }) => ({
        date,
        fraction,
        text: percentText(fraction),
        ...optional(lastPlace(checkins, date, 'confidence')),
      })),
      ...(due !== undefined && { due }),
      moved: (goalposts?.moves ?? [])
        .filter(({ date }) => date >= from && date <= to)
        .map((move) => ({ date: move.date, text: moveText(move, today) })),
      ...(forecast && {
        forecast: {
          earliest: forecast.earliest,
          date: forecast.date,
          ...(forecast.latest !== undefined && { latest: forecast.latest }),
        },
      }),
    },
  };
}

const optional = (place: LinkTarget | undefined): { readonly place?: LinkTarget } => (place ? { place } : {});

/** Where the baseline or the target is written. */
function endPlace(goal: Readable<'goal'>, end: 'baseline' | 'target'): { readonly place?: LinkTarget } {
  const { measure } = goal.entity;
  if (!measure) return {};
  const within =
    'metric' in measure
      ? [end]
      : 'milestones' in measure
        ? ['milestones']
        : 'habit' in measure
          ? ['times']
          : end === 'baseline'
            ? ['baseline']
            : ['scale', '0'];
  return { place: placeIn(locationOf(goal, ['measure', ...within])) };
}

/** Where a point comes from: the day's check-in, a check-in of a habit's week, a milestone, or the start. */
function pointPlace(
  goal: Readable<'goal'>,
  checkins: readonly WrittenCheckin[],
  date: IsoDate,
): LinkTarget | undefined {
  const { measure, start } = goal.entity;
  if (measure && 'milestones' in measure) {
    const done = measure.milestones.findIndex((milestone) => milestone.done === date);
    if (done >= 0) return placeIn(locationOf(goal, ['measure', 'milestones', done]));
    return start === date ? placeIn(locationOf(goal, ['start'])) : undefined;
  }
  if (measure && 'habit' in measure) {
    const ofWeek = checkins.find(
      (checkin) =>
        checkin.value !== undefined && checkin.value > 0 && checkin.date >= date && checkin.date < addDays(date, 7),
    );
    return ofWeek && checkinPlace(ofWeek);
  }
  return lastPlace(checkins, date, 'value');
}

/** The last check-in of the day that has the value. */
function lastPlace(
  checkins: readonly WrittenCheckin[],
  date: IsoDate,
  what: 'value' | 'confidence',
): LinkTarget | undefined {
  const last = checkins.findLast((checkin) => checkin.date === date && checkin[what] !== undefined);
  return last && checkinPlace(last);
}
