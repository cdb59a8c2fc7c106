import type { Plain } from './types.ts';

/** A map without the keys that have no value: what is written down has no key for what nobody said. */
export function present(entries: Readonly<Record<string, Plain | undefined>>): Readonly<Record<string, Plain>> {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Plain] => entry[1] !== undefined),
  );
}
