/** Logging of errors. The log is outside of `private/`, so it must not name private files. */
import type { LogOutputChannel } from 'vscode';
import { privateFolder } from '../../core/model/kinds.ts';

/** @param what happened, as a sentence that names no private file */
export function logError(log: Pick<LogOutputChannel, 'error'>, what: string, error: unknown): void {
  log.error(what, errorLogText(error));
}

/** For an error that has no consequence for the person. */
export function logWarning(log: Pick<LogOutputChannel, 'warn'>, what: string, error: unknown): void {
  log.warn(what, errorLogText(error));
}

/** A name may have spaces and quotes, so that only the end of the line certainly ends it. */
const privatePaths = new RegExp(`(${privateFolder})(?:[/\\\\]|%2f|%5c).*`, 'gi');

/** The message and the stack of an error, without what follows `private/` in a line. */
export function errorLogText(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(privatePaths, '$1/…');
}
