/** Who may read a goal, note, or opportunity in a report. */
import * as z from 'zod/mini';
import { safeWhenRefused } from './values.ts';

/** The readers for whom reports are made, besides the owner. */
export const readers = ['mentor', 'coach', 'manager'] as const;
export type Reader = (typeof readers)[number];

const reader = z.enum(readers);

/** One reader or a list. An empty list: nobody but the owner gets it in a report. */
export const audience = z.union([reader, z.array(reader)]);
// What was meant for one reader must not reach others because of a typo.
safeWhenRefused.add(audience, { value: [] });

/** The readers that an entity names itself; undefined if it does not say. */
export function statedReaders(entity: object): readonly Reader[] | undefined {
  const stated = 'audience' in entity ? audience.safeParse(entity.audience).data : undefined;
  return typeof stated === 'string' ? [stated] : stated;
}
