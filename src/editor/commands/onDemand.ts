/**
 * Features that are loaded when a person first asks for them: activation reads and runs only what the views need. On
 * Node each is a file of its own; in a web worker all is one file, and only its running waits.
 */
import { Disposable } from 'vscode';
import type { CommandId, Commands } from './commands.ts';

type Run = Parameters<Commands['register']>[1];

/**
 * Registers commands whose feature is loaded when one of them is first run.
 * @param ids all commands of the feature
 * @param load gives what registers the feature
 */
export function onDemand(
  commands: Commands,
  ids: readonly CommandId[],
  load: () => Promise<(commands: Commands) => { readonly dispose: () => unknown }>,
): Disposable {
  const feature = once(async () => {
    const runs = new Map<CommandId, Run>();
    const own = (await load())({
      ...commands,
      register(id, run) {
        runs.set(id, run);
        return new Disposable(() => runs.delete(id));
      },
    });
    return { runs, own };
  });
  const shells = ids.map((id) =>
    commands.register(id, async (...args) => {
      const run = (await feature.get()).runs.get(id);
      if (!run) throw new Error(`The feature of ${id} does not register it.`);
      return run(...args);
    }),
  );
  return Disposable.from(...shells, { dispose: () => feature.present()?.then(({ own }) => own.dispose()) });
}

/** Loads once; what failed is tried again the next time. */
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
