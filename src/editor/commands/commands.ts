/**
 * Registers commands, at once or with their feature on first use, and shows an error message when one fails. On Node a
 * feature that is loaded on first use is a file of its own; in a web worker everything is one file, and only its
 * execution waits.
 */
import * as vscode from 'vscode';
import type { CommandId } from '../../core/base/command.ts';
import { UserError } from './userError.ts';

export type Commands = {
  /** @param run gets arguments from menus, trees and key bindings, which are not to be trusted */
  readonly register: (id: CommandId, run: (...args: readonly unknown[]) => Promise<unknown>) => vscode.Disposable;
  /** Shows an error that occurred outside of a command. */
  readonly tell: (what: string, error: unknown) => void;
};

export function createCommands(log: vscode.LogOutputChannel): Commands {
  return {
    register: (id, run) =>
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
        try {
          return await run(...args);
        } catch (error) {
          // The person stopped it, and knows.
          if (error instanceof vscode.CancellationError) return undefined;
          tell(id, error, log);
          return undefined;
        }
      }),
    tell: (what, error) => {
      tell(what, error, log);
    },
  };
}

function tell(what: string, error: unknown, log: vscode.LogOutputChannel): void {
  log.error(`${what} failed.`, error);
  const { message, nextSteps } =
    error instanceof UserError
      ? error
      : {
          message: vscode.l10n.t('Something went wrong. No data was lost. See the log for details.'),
          nextSteps: [
            {
              title: vscode.l10n.t('Show Log'),
              run: () => {
                log.show();
              },
            },
          ],
        };
  // Not awaited: a command is over when it has failed, not when its message is closed.
  void offer(message, nextSteps);
}

async function offer(message: string, nextSteps: UserError['nextSteps']): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(message, ...nextSteps.map(({ title }) => title));
  await nextSteps.find(({ title }) => title === chosen)?.run();
}

type Run = Parameters<Commands['register']>[1];

/**
 * Registers commands whose feature is loaded when one of them is first run.
 *
 * @param ids all commands of the feature
 * @param load returns the function that registers the feature
 */
export function registerOnDemand(
  commands: Commands,
  ids: readonly CommandId[],
  load: () => Promise<(commands: Commands) => { readonly dispose: () => unknown }>,
): vscode.Disposable {
  const feature = once(async () => {
    const runs = new Map<CommandId, Run>();
    const own = (await load())({
      ...commands,
      register(id, run) {
        runs.set(id, run);
        return new vscode.Disposable(() => runs.delete(id));
      },
    });
    return { runs, own };
  });
  const shells = ids.map((id) =>
    commands.register(id, async (...args) => {
      const run = (await feature.get()).runs.get(id);
      if (!run) throw new Error(`No feature registers ${id}.`);
      return run(...args);
    }),
  );
  return vscode.Disposable.from(...shells, { dispose: () => feature.present()?.then(({ own }) => own.dispose()) });
}

/** Loads once, and tries again after a failure. */
function once<T>(load: () => Promise<T>): {
  readonly get: () => Promise<T>;
  readonly present: () => Promise<T> | undefined;
} {
  let loading: Promise<T> | undefined;
  return {
    get() {
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    present: () => loading,
  };
}
