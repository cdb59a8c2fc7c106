/** What a hover shows about the entities of the profile and the career ladder. */
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { levelDescription, type Description } from '../../model/ladder.ts';
import type { Profile, profileLists } from '../../model/profile.ts';

const byId = <Item extends { readonly id: string }>(items: readonly Item[], id: string): Item | undefined =>
  items.find((item) => item.id === id);

export type TraitFacts = Readonly<{
  trait: Profile['values'][number];
  /** Its position in the list, counted from 1. */
  rank: number;
  of: number;
}>;

/** A strength, value, or aspiration of the profile. */
export function traitFacts(
  index: GrowthIndex,
  list: 'strengths' | 'values' | 'aspirations',
  id: string,
): TraitFacts | undefined {
  for (const { entity } of index.readable('profile')) {
    const trait = byId(entity[list], id);
    if (trait) return { trait, rank: entity[list].indexOf(trait) + 1, of: entity[list].length };
  }
  return undefined;
}

export type SkillFacts = Readonly<{
  title: string | undefined;
  now: number | undefined;
  wanted: number | undefined;
  note: string | undefined;
  /** What the career ladder says about the skill in general. */
  summary: string | undefined;
  /** The career ladder's names of the levels. */
  levelNames: Readonly<Record<string, string>>;
  /** The career ladder's description of the wanted level, or else of the current one. */
  levelMeaning: Description | undefined;
}>;

export function skillFacts(index: GrowthIndex, id: string): SkillFacts | undefined {
  const profiles = [...index.readable('profile')].flatMap(({ entity }) => entity.skills);
  const ladders = [...index.readable('ladder')].map(({ entity }) => entity);
  const [own, general] = [
    byId(profiles, id),
    byId(
      ladders.flatMap(({ skills }) => skills),
      id,
    ),
  ];
  if (!own && !general) return undefined;
  const level = own?.wanted ?? own?.now;
  return {
    title: own?.title ?? general?.title,
    now: own?.now,
    wanted: own?.wanted,
    note: own?.note,
    summary: general?.summary,
    levelNames: ladders.find(({ skills }) => general !== undefined && skills.includes(general))?.levels ?? {},
    levelMeaning: level === undefined ? undefined : levelDescription(general, level),
  };
}

/** The titles of the active goals that are linked to an item of the profile. */
export function goalsFor(index: GrowthIndex, list: keyof typeof profileLists, id: string): readonly string[] {
  return [...index.readable('goal')]
    .filter(({ entity }) => entity.status === 'active' && entity.supports?.[list].includes(id) === true)
    .map(({ entity }) => entity.title)
    .sort();
}
