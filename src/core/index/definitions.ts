/** The ids that a file defines. */
import type { Kind } from '../model/kinds.ts';
import { profileLists } from '../model/profile.ts';
import type { EntityRef, ReferenceTarget } from '../model/values.ts';
import type { KnownFile } from './fileEntry.ts';

/** A target and an id as one string, such as `goal:billing-events`. */
export type ReferenceKey = `${ReferenceTarget}:${string}`;

export const keyOf = ({ target, id }: EntityRef): ReferenceKey => `${target}:${id}`;

const files = {
  goal: 'goal',
  person: 'person',
  opportunity: 'opportunity',
  note: 'note',
  story: 'story',
} as const satisfies Partial<Record<Kind, ReferenceTarget>>;

const isReferable = (kind: Kind): kind is keyof typeof files => Object.hasOwn(files, kind);

/** An unreadable file still defines its own id, so references to it are not reported. */
export function definitionsIn(entry: KnownFile): readonly EntityRef[] {
  if (isReferable(entry.kind)) return [{ target: files[entry.kind], id: entry.id }];
  if (entry.state === 'broken') return [];
  if (entry.kind === 'profile') {
    const { strengths, values, aspirations, skills } = entry.entity;
    return [
      ...strengths.map(defining('strength')),
      ...values.map(defining('value')),
      ...aspirations.map(defining('aspiration')),
      ...skills.map(defining('skill')),
    ];
  }
  return entry.kind === 'ladder' ? entry.entity.skills.map(defining('skill')) : [];
}

const defining =
  (target: ReferenceTarget) =>
  ({ id }: { readonly id: string }): EntityRef => ({ target, id });

/**
 * The targets of which an unreadable file may define any number. References to them cannot be checked until it is
 * fixed.
 */
export function unreadableTargets(entry: KnownFile): readonly ReferenceTarget[] {
  if (entry.state !== 'broken') return [];
  if (entry.kind === 'profile') return Object.values(profileLists);
  return entry.kind === 'ladder' ? ['skill'] : [];
}

/**
 * Files with the same identity are duplicates. A week, the profile, the ladder, the settings, and the comments on a
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
  return `${kind}:${id}${isPrivate && twinned.has(kind) ? ':private' : ''}`;
}

const twinned: ReadonlySet<Kind> = new Set<Kind>(['week', 'profile', 'ladder', 'settings', 'feedback']);
