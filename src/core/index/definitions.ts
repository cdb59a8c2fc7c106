/** What a file defines for others to refer to, and under which names. */
import type { Kind } from '../model/kinds.ts';
import type { ReferenceTarget } from '../model/values.ts';
import type { KnownFile } from './fileEntry.ts';

/** A target and an id as one text, such as `goal:billing-events`. */
export type ReferenceKey = `${ReferenceTarget}:${string}`;

export const keyOf = (target: ReferenceTarget, id: string): ReferenceKey => `${target}:${id}`;

const files = { goal: 'goal', person: 'person', opportunity: 'opportunity', note: 'note', story: 'story' } as const satisfies Partial<Record<Kind, ReferenceTarget>>;

const isReferable = (kind: Kind): kind is keyof typeof files => Object.hasOwn(files, kind);

/** The keys that a file defines. A file that cannot be read still is there, so what refers to it does not dangle. */
export function definitionsIn(entry: KnownFile): readonly ReferenceKey[] {
  if (isReferable(entry.kind)) return [keyOf(files[entry.kind], entry.id)];
  if (entry.state === 'broken') return [];
  if (entry.kind === 'profile') {
    const { values, aspirations, skills } = entry.entity;
    return [...values.map(({ id }) => keyOf('value', id)), ...aspirations.map(({ id }) => keyOf('aspiration', id)), ...skills.map(({ id }) => keyOf('skill', id))];
  }
  return entry.kind === 'ladder' ? entry.entity.skills.map(({ id }) => keyOf('skill', id)) : [];
}

/**
 * Files with the same identity are duplicates. A week, the profile, the ladder and the settings may have a private twin
 * beside the shared one: nobody refers to them by id. A goal or a person may not.
 */
export function identityOf(entry: KnownFile): string {
  const twinAllowed = entry.kind === 'week' || entry.kind === 'profile' || entry.kind === 'ladder' || entry.kind === 'settings' || entry.kind === 'feedback';
  return `${entry.kind}:${entry.id}${twinAllowed && entry.private ? ':private' : ''}`;
}
