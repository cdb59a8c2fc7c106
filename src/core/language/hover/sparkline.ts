/** A course of values as a line of block elements, to be read at a glance. */
const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * The lowest value is the lowest block and the highest the highest; where all are the same, the line runs in the
 * middle.
 * @param values finite, oldest first
 */
export function sparkline(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Halved first: the distance between two very large numbers may be none.
  const span = high / 2 - low / 2;
  return values
    .map(
      (value) =>
        blocks[
          span > 0 ? Math.min(blocks.length - 1, Math.floor(((value / 2 - low / 2) / span) * blocks.length)) : 3
        ] ?? blocks[0],
    )
    .join('');
}
