/** The network by time since the last meeting (derived bands). */
import type { PersonStanding } from '../people.ts';

export const bands = ['month', 'quarter', 'year', 'longer', 'never'] as const;
export type Band = (typeof bands)[number];

/** Maximum days since the last meeting. */
const within = [
  ['month', 31],
  ['quarter', 92],
  ['year', 365],
] as const satisfies readonly (readonly [Band, number])[];

export function bandOf({ contact: { last } }: Pick<PersonStanding, 'contact'>): Band {
  if (last === undefined) return 'never';
  return within.find(([, days]) => last.days <= days)?.[0] ?? 'longer';
}

/** Bands that are not empty; within one, the latest meeting first. */
export function networkOf(
  people: readonly PersonStanding[],
): readonly Readonly<{ band: Band; people: readonly PersonStanding[] }>[] {
  const days = ({ contact }: PersonStanding): number => contact.last?.days ?? 0;
  return bands
    .map((band) => ({
      band,
      people: people.filter((each) => bandOf(each) === band).toSorted((one, other) => days(one) - days(other)),
    }))
    .filter(({ people: own }) => own.length > 0);
}
