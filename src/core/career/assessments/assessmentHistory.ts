/** The ratings of each item over time, for one kind of assessment. */
import { assessmentsOf, type AssessmentKind, type Scale } from './items.ts';
import { ratingChanges } from './ratingChanges.ts';
import type { IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { locationOf, type Location } from '../../index/location.ts';

export type AssessmentHistory = Readonly<{
  kind: AssessmentKind;
  /** Largest change first; items rated once come last, with 0 steps. */
  items: readonly ItemRatings[];
}>;

export type ItemRatings = Readonly<{
  id: string;
  /** Scale of the last rating. */
  scale: Scale;
  /** From the first to the last rating on that scale. */
  steps: number;
  /** Oldest first. */
  ratings: readonly DatedRating[];
  /** The latest ratings on that scale, oldest first. */
  compared: readonly DatedRating[];
}>;

export type DatedRating = Readonly<{
  date: IsoDate;
  rating: number;
  sheet: Readable<'assessment'>;
  at: Location;
}>;

/** @returns undefined without an assessment of this kind */
export function assessmentHistory(
  index: GrowthIndex,
  kind: AssessmentKind,
  today: IsoDate,
): AssessmentHistory | undefined {
  const sheets = assessmentsOf(index, kind, today);
  if (sheets.length === 0) return undefined;
  const ratingsOf = (id: string): readonly DatedRating[] =>
    sheets.flatMap((sheet) =>
      sheet.entity.items.flatMap((item, at) =>
        item.id === id
          ? [{ date: sheet.entity.date, rating: item.rating, sheet, at: locationOf(sheet, ['items', at]) }]
          : [],
      ),
    );
  return {
    kind,
    items: ratingChanges(sheets.map(({ entity }) => entity)).map(({ id, scale, steps, times }): ItemRatings => {
      const ratings = ratingsOf(id);
      return { id, scale, steps, ratings, compared: ratings.slice(-times) };
    }),
  };
}
