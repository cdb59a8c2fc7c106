import * as vscode from 'vscode';
import type { ReadArgument } from '../../core/base/argument.ts';
import { UserError } from './userError.ts';

/** @throws UserError when the argument is invalid */
export function validArgument<T>(read: ReadArgument<T>): T {
  if (!read.ok) throw new UserError(vscode.l10n.t('Invalid arguments for this command: {0}', read.detail));
  return read.value;
}
