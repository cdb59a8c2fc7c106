/**
 * Changes between assessments of one kind. Levels are ordinal, so changes count steps and there is no mean. Ratings on
 * different scales are not compared: only those on the scale of the last rating count.
 */
import type { IsoDate } from '../../base/calendar.ts';
import type { Assessment } from '../../model/assessment.ts';
import { compare } from '../../base/compare.ts';
import { isSameScale, isUsualScale, sheetScale, type Scale } from './items.ts';

export type RatingChange = Readonly<{
  id: string;
  /** The first rating on the same scale as the last. */
  first: Readonly<{ date: IsoDate; rating: number }>;
  last: Readonly<{ date: IsoDate; rating: number }>;
  scale: Scale;
  /** The number of ratings on this scale. */
  times: number;
  /** From the first to the last rating, in steps of the scale; 0 when it was rated once. */
  steps: number;
}>;

/**
 * All rated items, the largest change first.
 * @param assessments of one kind, oldest first
 */
export function ratingChanges(assessments: readonly Assessment[]): readonly RatingChange[] {
  const found = new Map<string, Readonly<{ change: RatingChange; isUsual: boolean }>>();
  for (const sheet of assessments) {
    const { date, items } = sheet;
    const [scale, isUsual] = [sheetScale(sheet), isUsualScale(sheet)];
    for (const { id, rating } of items) {
      const last = found.get(id);
      const isComparable = last && (isSameScale(last.change.scale, scale) || (last.isUsual && isUsual));
      const before = isComparable ? last.change : undefined;
      const first = before?.first ?? { date, rating };
      const times = (before?.times ?? 0) + 1;
      found.set(id, {
        change: { id, first, last: { date, rating }, scale, times, steps: rating - first.rating },
        isUsual,
      });
    }
  }
  const changes = [...found.values()].map(({ change }) => change);
  return changes.sort((one, other) => Math.abs(other.steps) - Math.abs(one.steps) || compare(one.id, other.id));
}

/** The last assessment before a day and the latest one, for the closing of an engagement. */
export function beforeAndAfter(
  assessments: readonly Assessment[],
  start: IsoDate,
): Readonly<{ before: Assessment; after: Assessment }> | undefined {
  // The first assessment is often filled in during the first session.
  const before = assessments.findLast(({ date }) => date <= start) ?? assessments[0];
  const after = assessments.at(-1);
  return before && after && before !== after ? { before, after } : undefined;
}
