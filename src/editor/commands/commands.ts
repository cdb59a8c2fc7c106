/**
 * What every command is built from: registering it, reading its arguments, and showing its errors. A feature that is
 * loaded on first use is a file of its own on Node; in a web worker everything is one file, and only its execution
 * waits.
 */
import * as vscode from 'vscode';
import type { ReadArgument } from '../../core/base/argument.ts';
import type { CommandId } from '../../core/base/command.ts';
import { logError } from './logError.ts';

export type Commands = Readonly<{
  /** @param run gets arguments from menus, trees and key bindings, which are not to be trusted */
  register: (id: CommandId, run: (...args: readonly unknown[]) => Promise<unknown>) => vscode.Disposable;
  /** Shows an error that occurred outside of a command. */
  tell: (what: string, error: unknown) => void;
}>;

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
  // The message of a refusal quotes files, perhaps private ones. The person reads it; the log only has what happened.
  if (error instanceof UserError) log.info(`${what} was refused.`);
  else logError(log, `${what} failed.`, error);
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
function once<T>(load: () => Promise<T>): Readonly<{
  get: () => Promise<T>;
  present: () => Promise<T> | undefined;
}> {
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

/** An object with these keys; the values are still unknown. */
export function isGiven<Key extends string>(
  argument: unknown,
  ...keys: readonly Key[]
): argument is object & Readonly<Record<Key, unknown>> {
  return typeof argument === 'object' && argument !== null && keys.every((key) => key in argument);
}

/** A node of a view, which VS Code passes to the commands of its menus. */
export const isRow = (argument: unknown): boolean => isGiven(argument, 'item');

/**
 * Whether the argument describes what to create. A node of a view does not; nor does the dashboard, which only passes
 * its growth folder.
 */
export const isDescription = (argument: unknown): argument is object =>
  isGiven(argument) && !isRow(argument) && typeof given(argument, 'folder') !== 'object';

/** The value of a key; undefined if the argument is not an object. */
export const given = (argument: unknown, key: string): unknown => (isGiven(argument, key) ? argument[key] : undefined);

/** The value of a key, if it is a string. */
export function givenText(argument: unknown, key: string): string | undefined {
  const value = given(argument, key);
  return typeof value === 'string' ? value : undefined;
}

/** @throws UserError when the argument is invalid */
export function validArgument<T>(read: ReadArgument<T>): T {
  if (!read.ok) throw new UserError(vscode.l10n.t('Invalid arguments for this command: {0}', read.detail));
  return read.value;
}

export type NextStep = Readonly<{ title: string; run: () => unknown }>;

export class UserError extends Error {
  readonly nextSteps: readonly NextStep[];

  /** @param message a translated sentence */
  constructor(message: string, nextSteps: readonly NextStep[] = []) {
    super(message);
    this.name = 'UserError';
    this.nextSteps = nextSteps;
  }
}

/** Opens a file at a position (zero-based line and character), so that the user can fix it there. */
export function openAt(uri: vscode.Uri, position: vscode.Position): NextStep {
  return {
    title: vscode.l10n.t('Open File'),
    run: () => vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) }),
  };
}

export type Disposable = { readonly dispose: () => unknown };

/** Collects what is disposed of together, in reverse order. */
export function disposables(): Disposable & { readonly add: <T extends Disposable>(item: T) => T } {
  const items: Disposable[] = [];
  return {
    add(item) {
      items.push(item);
      return item;
    },
    dispose() {
      for (const item of items.splice(0).reverse()) item.dispose();
    },
  };
}
