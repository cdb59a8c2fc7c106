/** How long the extension host may work on reading before it lets others have their turn, in milliseconds. */
const slice = 4;

/**
 * Who waits for the next turn. One for all, since there is one event loop: it runs every timer that is due before it
 * looks at what was typed, so that three who each wait for a timer of their own would hold it up for three slices at
 * once.
 */
const waiting: (() => void)[] = [];

function next(): void {
  const resume = waiting.shift();
  if (waiting.length > 0) setTimeout(next, 0);
  resume?.();
}

/**
 * Work in slices: `await turn()` between steps returns at once while the slice lasts, then waits for the next turn of
 * the event loop, so that a large folder never holds up typing.
 */
export function inSlices(): { readonly turn: () => Promise<void> } {
  let began = performance.now();
  return {
    async turn() {
      if (performance.now() - began < slice) return;
      await new Promise<void>((resume) => {
        if (waiting.push(resume) === 1) setTimeout(next, 0);
      });
      began = performance.now();
    },
  };
}
