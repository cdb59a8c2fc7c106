/** Runs commands as a person does who accepts each choice that is offered first. */
import * as vscode from 'vscode';

/** How long a command gets default answers before it is canceled, in milliseconds. */
const answering = 900;

/**
 * Answers each question of a command with the choice that is selected. A question that wants typed text is canceled.
 * @param begin starts the command
 */
export async function withDefaults<T>(begin: () => Thenable<T>): Promise<T> {
  const state = { isDone: false };
  const run = Promise.resolve(begin()).finally(() => {
    state.isDone = true;
  });
  const began = performance.now();
  while (!state.isDone) {
    const isLate = performance.now() - began > answering;
    await vscode.commands.executeCommand(
      isLate ? 'workbench.action.closeQuickOpen' : 'workbench.action.acceptSelectedQuickOpenItem',
    );
  }
  return run;
}

export const runWithDefaults = <T>(id: string, ...args: readonly unknown[]): Promise<T> =>
  withDefaults(() => vscode.commands.executeCommand<T>(id, ...args));
