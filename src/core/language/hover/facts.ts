/** The facts that hovers show about people, skills and profile items. The editor formats them. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { peopleOf } from '../../model/note.ts';
import type { Note } from '../../model/note.ts';
import type { Ladder } from '../../model/ladder.ts';
import type { Profile, profileLists } from '../../model/profile.ts';

export type PersonFacts = {
  readonly lastMet: IsoDate | undefined;
  /** The next scheduled day, including today. */
  readonly nextMeeting: IsoDate | undefined;
  /** The number of their open commitments. */
  readonly openCommitments: number;
};

export function personFacts(index: GrowthIndex, { id, entity }: Readable<'person'>, today: IsoDate): PersonFacts {
  let lastMet: IsoDate | undefined;
  let openCommitments = 0;
  for (const { entity: note } of index.readable('note')) {
    if (peopleOf(note).includes(id) && note.date <= today && (lastMet === undefined || note.date > lastMet))
      lastMet = note.date;
    openCommitments += note.commitments.filter(({ who, done }) => who === id && done === undefined).length;
  }
  const days = [...(entity.next === undefined ? [] : [entity.next]), ...(entity.engagement?.sessions ?? [])].filter(
    (day) => day >= today,
  );
  return { lastMet, nextMeeting: days.sort()[0], openCommitments };
}

export type Trait = Profile['values'][number];
export type TraitFacts = {
  readonly trait: Trait;
  /** The position in the list, from 1, and the length of the list. */
  readonly rank: number;
  readonly of: number;
};

/** A strength, value or aspiration in the profile: the first one with the id. */
export function traitFacts(
  index: GrowthIndex,
  list: 'strengths' | 'values' | 'aspirations',
  id: string,
): TraitFacts | undefined {
  for (const { entity } of index.readable('profile')) {
    const at = entity[list].findIndex((trait) => trait.id === id);
    const trait = entity[list][at];
    if (trait) return { trait, rank: at + 1, of: entity[list].length };
  }
  return undefined;
}

export type SkillFacts = {
  readonly title: string | undefined;
  readonly now: number | undefined;
  readonly wanted: number | undefined;
  readonly note: string | undefined;
  /** The ladder's description of the wanted level, or else of the current level. */
  readonly looks: string | undefined;
};

export function skillFacts(index: GrowthIndex, id: string): SkillFacts | undefined {
  const own = find<Profile['skills'][number]>(
    [...index.readable('profile')].flatMap(({ entity }) => entity.skills),
    id,
  );
  const general = find<Ladder['skills'][number]>(
    [...index.readable('ladder')].flatMap(({ entity }) => entity.skills),
    id,
  );
  if (!own && !general) return undefined;
  const level = own?.wanted ?? own?.now;
  return {
    title: own?.title ?? general?.title,
    now: own?.now,
    wanted: own?.wanted,
    note: own?.note,
    looks: level === undefined ? undefined : general?.levels[String(level)],
  };
}

const find = <Item extends { readonly id: string }>(items: readonly Item[], id: string): Item | undefined =>
  items.find((item) => item.id === id);

/** The titles of active goals that support a value, aspiration or skill, or build on a strength. */
export function goalsFor(index: GrowthIndex, list: keyof typeof profileLists, id: string): readonly string[] {
  return [...index.readable('goal')]
    .filter(({ entity }) => entity.status === 'active' && entity.supports?.[list].includes(id) === true)
    .map(({ entity }) => entity.title)
    .sort();
}

/** The text of an insight in either form. */
export const insightsOf = (note: Note): readonly string[] =>
  note.insights.map((insight) => (typeof insight === 'string' ? insight : insight.text));
