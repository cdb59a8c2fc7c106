/** The opportunities by stage. Open stages are shown even when they are empty. */
import * as z from 'zod/mini';
import { place, linkedText } from '../place.ts';

const text = z.string();

export const search = z.array(
  z.strictObject({
    stage: text,
    title: text,
    isOpen: z.boolean(),
    items: z.array(
      z.strictObject({
        id: text,
        title: text,
        detail: linkedText,
        next: z.optional(linkedText),
        quiet: z.boolean(),
        place,
      }),
    ),
  }),
);

export type Search = z.output<typeof search>;
