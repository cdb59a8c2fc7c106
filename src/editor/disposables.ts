import type { Disposable } from 'vscode';

/** Collects what is to be disposed of together; the last added goes first. */
export function disposables(): Disposable & { add<T extends Disposable>(item: T): T } {
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
