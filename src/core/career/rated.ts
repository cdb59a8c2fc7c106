/** How the same items were rated over time, one kind of assessment at a time, with where each rating is written. */
import { assessmentsOf, type AssessmentKind, type Scale } from './assessments/items.ts';
import { movedIn } from './assessments/moved.ts';
import type { IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { locationOf, type Location } from '../index/location.ts';

export type Rated = {
  readonly kind: AssessmentKind;
  /** What moved most comes first; what was rated once comes last, with 0 steps. */
  readonly items: readonly ItemRatings[];
};

export type ItemRatings = {
  readonly id: string;
  /** That of the last rating. */
  readonly scale: Scale;
  /** From the first to the last of that scale. */
  readonly steps: number;
  /** All of them, oldest first, and those of that scale. */
  readonly ratings: readonly Rating[];
  readonly compared: readonly Rating[];
};
export type Rating = {
  readonly date: IsoDate;
  readonly rating: number;
  readonly sheet: Readable<'assessment'>;
  readonly at: Location;
};

/** @returns undefined where nothing of the kind was rated */
export function ratedOf(index: GrowthIndex, kind: AssessmentKind, today: IsoDate): Rated | undefined {
  const sheets = assessmentsOf(index, kind, today);
  if (sheets.length === 0) return undefined;
  const ratingsOf = (id: string): readonly Rating[] =>
    sheets.flatMap((sheet) =>
      sheet.entity.items.flatMap((item, at) =>
        item.id === id
          ? [{ date: sheet.entity.date, rating: item.rating, sheet, at: locationOf(sheet, ['items', at]) }]
          : [],
      ),
    );
  return {
    kind,
    items: movedIn(sheets.map(({ entity }) => entity)).map(({ id, scale, steps, times }): ItemRatings => {
      const ratings = ratingsOf(id);
      return { id, scale, steps, ratings, compared: ratings.slice(-times) };
    }),
  };
}
