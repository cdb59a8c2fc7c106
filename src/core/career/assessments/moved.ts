/**
 * What moved between assessments of one kind. The levels are ordinal: how far is said in steps, and no mean is taken.
 * Between two scales there are no steps: each item is compared on the scale on which it was rated last.
 */
import type { IsoDate } from '../../base/calendar.ts';
import type { Assessment } from '../../model/assessment.ts';
import { compare } from '../../base/compare.ts';
import { isSameScale, sheetScale, type Scale } from './items.ts';

export type Moved = {
  readonly id: string;
  /** The first on the same scale as the last. */
  readonly first: { readonly date: IsoDate; readonly rating: number };
  readonly last: { readonly date: IsoDate; readonly rating: number };
  readonly scale: Scale;
  /** In how many assessments of this scale it is. */
  readonly times: number;
  /** From the first to the last, in steps of the scale; 0 when it was rated once. */
  readonly steps: number;
};

/**
 * Each item that was ever rated: what moved most comes first, either way.
 * @param assessments of one kind, oldest first
 */
export function movedIn(assessments: readonly Assessment[]): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const sheet of assessments) {
    const { date, items } = sheet;
    const scale = sheetScale(sheet);
    for (const { id, rating } of items) {
      const last = found.get(id);
      const before = last && isSameScale(last.scale, scale) ? last : undefined;
      const first = before?.first ?? { date, rating };
      found.set(id, {
        id,
        first,
        last: { date, rating },
        scale,
        times: (before?.times ?? 0) + 1,
        steps: rating - first.rating,
      });
    }
  }
  return [...found.values()].sort(
    (one, other) => Math.abs(other.steps) - Math.abs(one.steps) || compare(one.id, other.id),
  );
}

/** The sheet before something began and the latest since: what a coaching engagement is closed with. */
export function beforeAndAfter(
  assessments: readonly Assessment[],
  start: IsoDate,
): { readonly before: Assessment; readonly after: Assessment } | undefined {
  // The first sheet is often filled in in the first session.
  const before = assessments.findLast(({ date }) => date <= start) ?? assessments[0];
  const after = assessments.at(-1);
  return before && after && before !== after ? { before, after } : undefined;
}
