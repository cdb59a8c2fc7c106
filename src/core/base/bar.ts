const done = '█';
const wanted = '▒';
const open = '░';

/**
 * A bar of block characters: what is done, what is expected by now, and the rest. Rounding never makes an unfinished
 * bar full or a started one empty.
 * @param fraction done, 0..1
 * @param expected by now, 0..1
 * @param width in characters, at least 2
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
