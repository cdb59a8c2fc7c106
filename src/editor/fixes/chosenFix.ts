/**
 * Fixes whose edit is planned when they are chosen: VS Code applies the edit of a code action as it was when the light
 * bulb opened, and compares no versions of other files.
 */
import * as vscode from 'vscode';
import { createCommands, type Disposable } from '../commands/commands.ts';

export type ChosenFix<Fix> = Readonly<{
  register: (deps: Readonly<{ log: vscode.LogOutputChannel }>) => Disposable;
  /** The command of a code action. */
  command: (fix: Fix) => vscode.Command;
}>;

/**
 * @param id of a command that is not in package.json: it takes only what `command` made
 * @param apply its errors are shown to the person
 */
export function chosenFix<Fix extends Readonly<{ title: string }>>(
  id: string,
  apply: (fix: Fix) => Promise<void>,
): ChosenFix<Fix> {
  const known = new WeakSet<object>();
  const isKnown = (fix: unknown): fix is Fix => typeof fix === 'object' && fix !== null && known.has(fix);
  return {
    register({ log }) {
      const { tell } = createCommands(log);
      return vscode.commands.registerCommand(id, async (fix: unknown) => {
        if (!isKnown(fix)) return;
        try {
          await apply(fix);
        } catch (error) {
          tell(id, error);
        }
      });
    },
    command(fix) {
      known.add(fix);
      return { command: id, title: fix.title, arguments: [fix] };
    },
  };
}
