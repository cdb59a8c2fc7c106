const done = '█';
const wanted = '▒';
const open = '░';

/**
 * A bar of block characters: what is done, what should be done by now as well, and the rest.
 *
 * A bar is only empty when nothing is done and only full when all is: rounding never says more or less than that.
 *
 * @param fraction of the way that is done, 0..1
 * @param expected where it should be by now, 0..1
 * @param width in characters, 2 or more
 */
export function progressBar(fraction: number, expected: number | undefined, width: number): string {
  const filled = cellsOf(fraction, width);
  const marked = expected === undefined ? 0 : Math.max(0, cellsOf(expected, width) - filled);
  return done.repeat(filled) + wanted.repeat(marked) + open.repeat(width - filled - marked);
}

function cellsOf(fraction: number, width: number): number {
  if (!(fraction > 0)) return 0;
  if (fraction >= 1) return width;
  return Math.min(width - 1, Math.max(1, Math.round(fraction * width)));
}
