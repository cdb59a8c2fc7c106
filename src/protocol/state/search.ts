/** The opportunities, by stage. Of a stage that is open something can still come: it is shown also when it is empty. */
import * as z from 'zod/mini';
import { place, told } from '../place.ts';

const text = z.string();

export const search = z.array(
  z.strictObject({
    stage: text,
    title: text,
    isOpen: z.boolean(),
    items: z.array(
      z.strictObject({ id: text, title: text, detail: told, next: z.optional(told), quiet: z.boolean(), place }),
    ),
  }),
);

export type Search = z.output<typeof search>;
