/** What the user had open, filtered and scrolled to. */
import * as z from 'zod/mini';
import { filters } from './filters.ts';

/** VS Code discards a hidden page: this restores it. */
export const viewState = z.object({
  filters: z._default(filters, filters.parse({})),
  folder: z.optional(z.string()),
  open: z._default(z.array(z.string()), []),
  scroll: z._default(z.number(), 0),
});

export type ViewState = z.output<typeof viewState>;

/** The part that may be stored outside of `private/`: without search words and the paths of private files. */
export const withoutPrivate = (state: ViewState): ViewState => ({
  ...state,
  filters: { ...state.filters, find: '' },
  open: state.open.filter((id) => !/private\//i.test(id)),
});
