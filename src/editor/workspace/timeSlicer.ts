/** How long the extension host may work before it yields, in milliseconds. */
const slice = 4;

/**
 * Callers that wait for the next turn of the event loop. There is one queue for all, because the loop runs every timer
 * that is due before it handles input: three callers with timers of their own would block it for three slices at once.
 */
const waiting: (() => void)[] = [];

function next(): void {
  const resume = waiting.shift();
  if (waiting.length > 0) setTimeout(next, 0);
  resume?.();
}

/**
 * Splits long work into slices, so that a large folder never blocks typing. `await slicer.yield()` between steps
 * returns at once within a slice, and then waits for the next turn of the event loop.
 */
export function timeSlicer(): { readonly yield: () => Promise<void> } {
  let began = performance.now();
  return {
    async yield() {
      if (performance.now() - began < slice) return;
      await new Promise<void>((resume) => {
        if (waiting.push(resume) === 1) setTimeout(next, 0);
      });
      began = performance.now();
    },
  };
}
