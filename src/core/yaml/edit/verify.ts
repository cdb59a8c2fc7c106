/** The last word on an edit: does the text read as it was meant to? */
import { intended, same } from './intended.ts';
import { read, type Source } from './source.ts';
import type { Change } from './types.ts';

/** The edited text, read; undefined when it cannot be read, or says something other than the change meant. */
export function reread(before: Source, change: Change, text: string): Source | undefined {
  const goal = intended(before.plain, change);
  const after = read(text);
  return goal && after.ok && same(after.value.plain, goal.value) ? after.value : undefined;
}
