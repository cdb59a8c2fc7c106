/** The ids that a file defines. */
import type { Kind } from '../model/kinds.ts';
import { profileLists } from '../model/profile.ts';
import type { EntityRef, ReferenceTarget } from '../model/values.ts';
import type { KnownFile } from './fileEntry.ts';

/** A target and an id as one string, such as `goal:billing-events`. */
export type ReferenceKey = `${ReferenceTarget}:${string}`;

export const keyOf = ({ target, id }: EntityRef): ReferenceKey => `${target}:${id}`;

const fileTargets = ['goal', 'person', 'opportunity', 'note', 'story'] as const satisfies readonly (Kind &
  ReferenceTarget)[];

/** The target that files of a kind define by their name. */
export const definesItself = (kind: Kind | ReferenceTarget): (typeof fileTargets)[number] | undefined =>
  fileTargets.find((target) => target === kind);

/** An unreadable file still defines its own id, so references to it are not reported. */
export function definitionsIn(entry: KnownFile): readonly EntityRef[] {
  const own = definesItself(entry.kind);
  if (own) return [{ target: own, id: entry.id }];
  if (entry.state === 'broken') return [];
  if (entry.kind === 'ladder') return entry.entity.skills.map(defining('skill'));
  if (entry.kind !== 'profile') return [];
  const { entity } = entry;
  return (['strengths', 'values', 'aspirations', 'skills'] as const).flatMap((list) =>
    entity[list].map(defining(profileLists[list])),
  );
}

const defining =
  (target: ReferenceTarget) =>
  ({ id }: { readonly id: string }): EntityRef => ({ target, id });

/**
 * The targets of which a damaged file may define any number. References to them cannot be checked until it is
 * fixed.
 */
export function unreadableTargets(entry: KnownFile): readonly ReferenceTarget[] {
  if (entry.state !== 'broken' && !entry.isDamaged) return [];
  if (entry.kind === 'profile') return Object.values(profileLists);
  return entry.kind === 'ladder' ? ['skill'] : [];
}

/**
 * Files with the same identity are duplicates, also if their names differ only in upper and lower case: macOS and
 * Windows keep only one of such files. A week, the profile, the ladder, the settings, and the comments on a
 * goal may exist both shared and private, because nothing refers to them by id. A goal or a person may not.
 */
export function identityOf({
  kind,
  id,
  private: isPrivate,
}: {
  readonly kind: Kind;
  readonly id: string;
  readonly private: boolean;
}): string {
  return `${kind}:${id.toLowerCase()}${isPrivate && twinned.has(kind) ? ':private' : ''}`;
}

const twinned: ReadonlySet<Kind> = new Set<Kind>(['week', 'profile', 'ladder', 'settings', 'feedback']);
