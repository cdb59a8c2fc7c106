/** The pace so far against the pace that is needed from now on. */
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import { historyOf, type DatedCheckin } from '../progress/history.ts';
import { paceFrom } from '../progress/pace.ts';
import { progressFrom } from '../progress/progress.ts';

export type Paces = {
  /** In the unit a week. */
  readonly soFar: number;
  readonly needed: number;
  /** The metric's, or `%` for the share of the way that milestones make. */
  readonly unit: string;
};

/** Before that, a pace is chance, in days. */
const earliest = 14;

/** So many times the pace so far is no longer a matter of a good week. */
const tooMuch = 2;

/**
 * The two paces where the second is more than twice the first; undefined where it is not, where the goal is on track,
 * and where there is too little to tell: two weeks and a tenth of the time must have passed, and something must have
 * been read. (Derived: with `p` the share of the way that was made in `e` days and `l` days left, `(1 - p) / l > 2 p /
 * e`.)
 */
export function slowPace(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Paces | undefined {
  const { measure, start, due } = goal;
  if (measure === undefined || start === undefined || due === undefined) return undefined;
  const elapsed = daysBetween(start, today);
  const left = daysBetween(today, due);
  if (left <= 0 || elapsed < Math.max(earliest, daysBetween(start, due) / 10)) return undefined;
  const history = historyOf(goal, checkins, today);
  const { verdict } = paceFrom(history);
  if (verdict !== 'behind') return undefined;
  const progress = progressFrom(history);
  if (progress.kind !== 'metric' && progress.kind !== 'milestones') return undefined;
  const share = progress.kind === 'metric' ? progress.raw : progress.fraction;
  if (share === undefined || share >= 1) return undefined;
  const [soFar, needed] = [(share / elapsed) * 7, ((1 - share) / left) * 7];
  if (needed <= tooMuch * Math.max(0, soFar)) return undefined;
  if (progress.kind === 'milestones' || !('metric' in measure))
    return { soFar: soFar * 100, needed: needed * 100, unit: '%' };
  const way = Math.abs(progress.target - progress.baseline);
  return { soFar: soFar * way, needed: needed * way, unit: progress.unit ?? measure.metric };
}
