/** Logging of errors. Their messages and stacks may quote paths. */
import type { LogOutputChannel } from 'vscode';
import { errorLogText } from '../../core/sharing/logText.ts';

/** @param what happened, as a sentence that names no private file */
export function logError(log: Pick<LogOutputChannel, 'error'>, what: string, error: unknown): void {
  log.error(what, errorLogText(error));
}

/** For an error that has no consequence for the person. */
export function logWarning(log: Pick<LogOutputChannel, 'warn'>, what: string, error: unknown): void {
  log.warn(what, errorLogText(error));
}
