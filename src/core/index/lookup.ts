/** Looks up ids in the index: the files that define or use them, and their titles. */
import { definesItself, definitionsIn } from './definitions.ts';
import type { KnownFile } from './fileEntry.ts';
import type { GrowthIndex } from './growthIndex.ts';
import { impliedReferences } from '../model/subjects.ts';
import { ratedTargets } from '../model/assessment.ts';
import { titleOfId } from '../model/ids.ts';
import type { Kind } from '../model/kinds.ts';
import type { profileLists } from '../model/profile.ts';
import type { EntityRef } from '../model/values.ts';

/** The files that define an id, shared ones first. An unreadable file still defines its own name. */
export function definingFiles(index: GrowthIndex, { target, id }: EntityRef): readonly KnownFile[] {
  const own = definesItself(target);
  const kinds: readonly Kind[] = own ? [own] : ['profile', 'ladder'];
  const found = kinds
    .flatMap((kind) => [...index.entries(kind)])
    .filter((entry) => definitionsIn(entry).some((each) => each.target === target && each.id === id));
  return found.sort((one, other) => Number(one.private) - Number(other.private));
}

/** The files that refer to an id. Unreadable files count with their last good state. */
export function referringFiles(index: GrowthIndex, named: EntityRef): readonly KnownFile[] {
  return index.paths().flatMap((path) => {
    const entry = index.get(path);
    return entry?.kind !== undefined && refersTo(entry, named) ? [entry] : [];
  });
}

function refersTo(entry: KnownFile, { target, id }: EntityRef): boolean {
  if (entry.state === 'broken')
    return (
      entry.kind === 'feedback' && impliedReferences(entry.id).some((one) => one.target === target && one.id === id)
    );
  if (entry.references.some((reference) => reference.target === target && reference.id === id)) return true;
  // See the loose references in `language/references.ts`.
  if (entry.kind === 'ladder')
    return target === 'skill' && entry.entity.rungs.some(({ expects }) => Object.hasOwn(expects, id));
  if (entry.kind !== 'assessment') return false;
  return target === ratedTargets[entry.entity.kind] && entry.entity.items.some((item) => item.id === id);
}

/** The title of an entity; undefined if it has none. */
export function titleOf(index: GrowthIndex, { target, id }: EntityRef): string | undefined {
  switch (target) {
    case 'goal':
      return index.goal(id)?.entity.title;
    case 'person':
      return index.find('person', id)?.entity.name;
    case 'opportunity':
      return index.find('opportunity', id)?.entity.title;
    case 'story':
      return index.find('story', id)?.entity.title;
    case 'note':
      return undefined;
    case 'strength':
      return itemTitle(index, 'strengths', id);
    case 'value':
      return itemTitle(index, 'values', id);
    case 'aspiration':
      return itemTitle(index, 'aspirations', id);
    case 'skill':
      return itemTitle(index, 'skills', id);
  }
}

/** The title of an entity, otherwise one derived from its id. */
export const nameOf = (index: GrowthIndex, named: EntityRef): string => titleOf(index, named) ?? titleOfId(named.id);

function itemTitle(index: GrowthIndex, list: keyof typeof profileLists, id: string): string | undefined {
  const profiles = [...index.readable('profile')].flatMap(({ entity }) => entity[list]);
  const ladders = list === 'skills' ? [...index.readable('ladder')].flatMap(({ entity }) => entity.skills) : [];
  return [...profiles, ...ladders].find((item) => item.id === id && item.title !== undefined)?.title;
}

/** The files with conflict markers, as paths relative to the growth folder. */
export const conflictedPaths = (index: GrowthIndex): readonly string[] =>
  // Of the file alone: all its problems would read every goal, and the view that lists these is among the first.
  index.paths().filter((path) => index.get(path)?.problems.some(({ code }) => code === 'conflict-markers') === true);
