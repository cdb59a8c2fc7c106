/** Draws values as a line of block characters. */
const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * The lowest and highest values get the lowest and highest blocks. Equal values get the middle block.
 * @param values finite, oldest first
 */
export function sparkline(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Halved first, because the difference between two very large numbers may overflow.
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
