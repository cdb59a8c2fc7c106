/** Facts against self-doubt: achievements and what others said, from the files, shown before the questions. */
import { addDays, lastDayOf, type IsoDate } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { peopleOf } from '../../model/note.ts';
import { compare } from '../../base/compare.ts';

export type Proof = Readonly<{
  kind: 'win' | 'goal' | 'evidence' | 'feedback';
  text: string;
  /** The id of the person who said it. */
  from?: string | undefined;
  date: IsoDate;
  path: string;
  private: boolean;
}>;

const lookBack = 365;
const most = 12;

/** From the last year, newest first: at most twelve, from all kinds in turn. */
export function proofOf(index: GrowthIndex, today: IsoDate): readonly Proof[] {
  const from = addDays(today, -lookBack);
  const latest = (found: readonly Proof[]): Proof[] =>
    found.filter(({ date }) => date >= from && date <= today).sort(newestFirst);
  const kinds = [
    latest(feedback(index)),
    latest(doneGoals(index)),
    latest(wins(index, today)),
    latest(evidence(index)),
  ];
  const mixed: Proof[] = [];
  while (mixed.length < most && kinds.some((kind) => kind.length > 0))
    for (const kind of kinds) mixed.push(...kind.splice(0, 1));
  // The same text noted as win and evidence counts once.
  const texts = new Set<string>();
  return mixed
    .filter(({ text }) => !texts.has(text) && texts.add(text))
    .slice(0, most)
    .sort(newestFirst);
}

const newestFirst = (one: Proof, other: Proof): number => compare(other.date, one.date);

function wins(index: GrowthIndex, today: IsoDate): readonly Proof[] {
  return [...index.readable('week')].flatMap(({ id, entity, path, private: isPrivate }) => {
    const last = lastDayOf(id);
    return entity.wins.map((text): Proof => ({
      kind: 'win',
      text,
      date: last < today ? last : today,
      path,
      private: isPrivate,
    }));
  });
}

function doneGoals(index: GrowthIndex): readonly Proof[] {
  return [...index.readable('goal')].flatMap(({ entity, path, private: isPrivate }): readonly Proof[] =>
    entity.status === 'done' && entity.closed !== undefined
      ? [{ kind: 'goal', text: entity.title, date: entity.closed, path, private: isPrivate }]
      : [],
  );
}

/** Evidence kinds that quote others. */
const said: ReadonlySet<string> = new Set(['quote', 'feedback', 'thanks', 'praise']);

function evidence(index: GrowthIndex): readonly Proof[] {
  const profile = index.find('profile', 'profile');
  const files = [
    ...[...index.readable('goal')].map(({ entity, path, private: isPrivate }) => ({
      items: entity.evidence,
      path,
      isPrivate,
    })),
    ...(profile
      ? profile.entity.skills.map((skill) => ({
          items: skill.evidence,
          path: profile.path,
          isPrivate: profile.private,
        }))
      : []),
  ];
  return files.flatMap(({ items, path, isPrivate }) =>
    items.flatMap(({ date, kind, note }): readonly Proof[] =>
      date === undefined || note === undefined
        ? []
        : [
            {
              kind: kind !== undefined && said.has(kind) ? 'feedback' : 'evidence',
              text: note,
              date,
              path,
              private: isPrivate,
            },
          ],
    ),
  );
}

function feedback(index: GrowthIndex): readonly Proof[] {
  return [...index.readable('note')].flatMap(({ entity, path, private: isPrivate }) => {
    const [from] = peopleOf(entity);
    // Feedback that asks for a change is left out: it does not help against doubt.
    return entity.feedback
      .filter(({ hoped }) => hoped === undefined)
      .map(({ behaviour, impact }): Proof => ({
        kind: 'feedback',
        text: impact === undefined ? behaviour : `${behaviour} ${impact}`,
        from,
        date: entity.date,
        path,
        private: isPrivate,
      }));
  });
}
