/**
 * When to practice each story again, by replaying its practice log through FSRS (Ye, Su & Cao 2022; library ts-fsrs).
 * The schedule is never stored.
 */
import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { compare } from '../../base/compare.ts';
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { Story } from '../../model/story.ts';

export type Schedule = Readonly<{
  times: number;
  /** The latest practice up to today; undefined before the first. */
  last: Story['practice'][number] | undefined;
  /** The day of the next practice; undefined before the first. */
  due: IsoDate | undefined;
  /** The estimated probability of recalling it well today, 0..1; 0 before the first practice. */
  recall: number;
}>;

/** Works in whole days and without randomness, so that the same log always gives the same day. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** Maps `went` (1..4) to FSRS grades. */
const grades: Readonly<Record<number, Grade>> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

const noon = (day: IsoDate): Date => new Date(`${day}T12:00:00Z`);
const dayOf = (date: Date): IsoDate => date.toISOString().slice(0, 10);

/** Ignores entries dated after today. */
export function scheduleOf({ practice }: Pick<Story, 'practice'>, today: IsoDate): Schedule {
  const past = practice.filter(({ date }) => date <= today).toSorted((one, other) => daysBetween(other.date, one.date));
  const [first] = past;
  if (!first) return { times: 0, last: undefined, due: undefined, recall: 0 };
  const card = past.reduce<Card>(
    (before, { date, went }) => scheduler.next(before, noon(date), grades[went] ?? Rating.Good).card,
    createEmptyCard(noon(first.date)),
  );
  return {
    times: past.length,
    last: past.at(-1),
    due: dayOf(card.due),
    recall: scheduler.get_retrievability(card, noon(today), false),
  };
}

export type ScheduledStory = Readonly<{ story: Readable<'story'>; schedule: Schedule }>;

/** Most urgent first: longest overdue, then never practiced, then next due. */
export function practiceOrder(index: GrowthIndex, today: IsoDate): readonly ScheduledStory[] {
  const rank = ({ due }: Schedule): readonly [number, string] =>
    due === undefined ? [1, ''] : [due <= today ? 0 : 2, due];
  return [...index.readable('story')]
    .map((story) => ({ story, schedule: scheduleOf(story.entity, today) }))
    .sort((one, other) => {
      const [first, second] = [rank(one.schedule), rank(other.schedule)];
      return (
        first[0] - second[0] ||
        compare(first[1], second[1]) ||
        one.story.entity.title.localeCompare(other.story.entity.title)
      );
    });
}
