/** How long the extension host may work on reading before it lets others have their turn, in milliseconds. */
const slice = 4;

/**
 * Work in slices: `await turn()` between steps returns at once while the slice lasts, then waits for the next turn of the
 * event loop, so that a large folder never holds up typing.
 */
export function inSlices(): { readonly turn: () => Promise<void> } {
  let began = performance.now();
  return {
    async turn() {
      if (performance.now() - began < slice) return;
      await new Promise<void>((resume) => setTimeout(resume, 0));
      began = performance.now();
    },
  };
}
