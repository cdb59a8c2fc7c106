/** Commitments between you and each person, both ways, and whether they were kept. */
import { dayDone, isDoneBy, isDoneUnclear } from '../model/done.ts';
import type { IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { me, peopleOf, type Commitment } from '../model/note.ts';
import { compare } from '../base/compare.ts';

export type PersonCommitment = Readonly<{
  note: Readable<'note'>;
  /** Zero-based index in the note as read. */
  index: number;
  commitment: Commitment;
  /** Whether it is your own commitment. */
  mine: boolean;
  /** `late`: kept after its due date. `overdue`: open after its due date. Without a due date it is neither. */
  standing: 'kept' | 'late' | 'open' | 'overdue';
}>;

/** By person ID, in the order of the notes' dates. Your commitment from a meeting of three counts for both others. */
export function commitmentsByPerson(
  index: GrowthIndex,
  today: IsoDate,
): ReadonlyMap<string, readonly PersonCommitment[]> {
  const commitments = new Map<string, PersonCommitment[]>();
  for (const note of [...index.readable('note')].sort(byDate)) {
    note.entity.commitments.forEach((commitment, position) => {
      const mine = commitment.who === me;
      const entry: PersonCommitment = {
        note,
        index: position,
        commitment,
        mine,
        standing: commitmentStanding(commitment, today),
      };
      for (const id of new Set(mine ? peopleOf(note.entity) : [commitment.who])) {
        const own = commitments.get(id);
        if (own) own.push(entry);
        else commitments.set(id, [entry]);
      }
    });
  }
  return commitments;
}

export function commitmentStanding({ due, done }: Commitment, today: IsoDate): PersonCommitment['standing'] {
  const day = dayDone(done);
  if (isDoneBy(done, today)) return due !== undefined && day !== undefined && day > due ? 'late' : 'kept';
  // It may be done already, so there is no reminder.
  if (isDoneUnclear(done)) return 'open';
  return due !== undefined && due < today ? 'overdue' : 'open';
}

export const isOpenCommitment = ({ standing }: PersonCommitment): boolean =>
  standing === 'open' || standing === 'overdue';

/** The number of commitments by state. */
export type Tally = Readonly<Record<PersonCommitment['standing'], number>>;

/** Follow-through with a coach: kept and open commitments by side and by month. */
export type FollowThrough = Readonly<{
  mine: Tally;
  theirs: Tally;
  /** Both sides, by the month of the due date (or of the meeting), oldest first; without empty months. */
  months: readonly Readonly<{ month: string; tally: Tally }>[];
}>;

export function followThroughOf(commitments: readonly PersonCommitment[]): FollowThrough {
  const monthOf = ({ commitment, note }: PersonCommitment): string => (commitment.due ?? note.entity.date).slice(0, 7);
  const months = [...new Set(commitments.map(monthOf))].sort();
  return {
    mine: tallyOf(commitments.filter(({ mine }) => mine)),
    theirs: tallyOf(commitments.filter(({ mine }) => !mine)),
    months: months.map((month) => ({
      month,
      tally: tallyOf(commitments.filter((each) => monthOf(each) === month)),
    })),
  };
}

function tallyOf(commitments: readonly PersonCommitment[]): Tally {
  const count = (wanted: PersonCommitment['standing']): number =>
    commitments.filter(({ standing }) => standing === wanted).length;
  return { kept: count('kept'), late: count('late'), open: count('open'), overdue: count('overdue') };
}

const byDate = (one: Readable<'note'>, other: Readable<'note'>): number => compare(one.entity.date, other.entity.date);
