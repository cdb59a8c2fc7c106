import type { ReferenceTarget } from '../model/values.ts';
import type { Range } from '../base/lines.ts';

/** An id of something that is defined elsewhere, and where it is written. */
export type Reference = { readonly target: ReferenceTarget; readonly id: string; readonly range: Range };
