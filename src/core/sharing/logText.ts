/** What the log may say: it is outside of `private/`, so it names no private files. */
import { privateFolder } from '../model/kinds.ts';

/** A name may have spaces and quotes, so that only the end of the line certainly ends it. */
const privatePaths = new RegExp(`(${privateFolder})(?:[/\\\\]|%2f|%5c).*`, 'gi');

/** The message and the stack of an error, without what follows `private/` in a line. */
export function errorLogText(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(privatePaths, '$1/…');
}
