/** Commitments from notes, as they stand at the end of a week. */
import { addDays, type IsoDate } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { me, peopleOf } from '../../model/note.ts';
import { commitmentItems } from '../commitments.ts';
import type { CommitmentItem } from '../items.ts';
import type { WeekSpan } from '../span.ts';
import { compare } from '../../base/compare.ts';

export type CommitmentFact = {
  readonly what: string;
  /** The folder's owner has promised it. */
  readonly mine: boolean;
  /** The id of the one to whom it was promised, or who has promised it. */
  readonly person: string | undefined;
  readonly due: IsoDate | undefined;
  /**
   * `overdue`: its day is over, and it was promised to or by a coach. `reminder`: its day is over. `open`: it is still
   * to come, or has no day.
   */
  readonly tone: 'overdue' | 'reminder' | 'open';
  readonly private: boolean;
};

/** A promise without a day is remembered for as long as the meeting is, in days. */
const remembered = 28;

/**
 * Open ones by their day, those of a coach that are overdue before all others; what is due later than next week is left
 * out.
 */
export function commitmentFacts(
  index: GrowthIndex,
  span: WeekSpan,
): { readonly commitments: readonly CommitmentFact[]; readonly kept: readonly CommitmentFact[] } {
  const items = commitmentItems(index, span);
  const fact = ({ commitment, mine, person, note, standing, day }: CommitmentItem): CommitmentFact => ({
    what: commitment.what,
    mine,
    person,
    due: commitment.due,
    tone: standing === 'overdue' ? 'overdue' : standing !== 'done' && day < span.today ? 'reminder' : 'open',
    private: note.private || isPrivatePerson(index, person),
  });
  const open = [...items.filter(({ standing }) => standing !== 'done').map(fact), ...ahead(index, span)];
  return { commitments: open.toSorted(byUrgency), kept: items.filter(({ standing }) => standing === 'done').map(fact) };
}

/** What the week's own items leave out: what is due next week, and what has no day. */
function ahead(index: GrowthIndex, { last, today }: WeekSpan): readonly CommitmentFact[] {
  return [...index.readable('note')].flatMap((note) =>
    note.entity.commitments.flatMap(({ who, what, due, done }): readonly CommitmentFact[] => {
      if (note.entity.date > today || (done !== undefined && done <= today)) return [];
      const isNear =
        due === undefined ? note.entity.date >= addDays(today, -remembered) : due > last && due <= addDays(last, 7);
      const mine = who === me;
      const person = mine ? peopleOf(note.entity)[0] : who;
      return isNear
        ? [{ what, mine, person, due, tone: 'open', private: note.private || isPrivatePerson(index, person) }]
        : [];
    }),
  );
}

/** Whether somebody's name is only in a private file. */
export function isPrivatePerson(index: GrowthIndex, id: string | undefined): boolean {
  return id !== undefined && index.find('person', id)?.private === true;
}

function byUrgency(one: CommitmentFact, other: CommitmentFact): number {
  const [due, otherDue] = [one.due ?? '9999', other.due ?? '9999'];
  return Number(other.tone === 'overdue') - Number(one.tone === 'overdue') || compare(due, otherDue);
}
