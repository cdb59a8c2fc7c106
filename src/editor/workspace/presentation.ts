/** Whether private items are hidden on the screen, because others see it. Kept when the window is reloaded. */
import * as vscode from 'vscode';
import { disposables, type Disposable } from '../commands/commands.ts';

export type Presentation = Disposable &
  Readonly<{
    isOn: () => boolean;
    set: (isOn: boolean) => Promise<void>;
    onDidChange: vscode.Event<boolean>;
  }>;

const key = 'presentation';

export function createPresentation(storage: vscode.Memento): Presentation {
  const owned = disposables();
  const changed = owned.add(new vscode.EventEmitter<boolean>());
  let isOn = storage.get<boolean>(key) === true;
  return {
    isOn: () => isOn,
    async set(wanted) {
      if (wanted === isOn) return;
      isOn = wanted;
      changed.fire(isOn);
      await storage.update(key, isOn ? true : undefined);
    },
    onDidChange: changed.event,
    dispose: () => {
      owned.dispose();
    },
  };
}
