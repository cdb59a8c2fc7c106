/** Something that must be disposed of. */
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
