/**
 * Whether work takes time in proportion to its input: sixteen times the input takes about sixteen times the CPU time,
 * and quadratic work 256 times. Both are measured in the same run, so that a slow machine does not matter.
 */

/** How much larger the larger of two inputs is. */
const factor = 16;

/** The larger input may take so much more time: as far from linear work, 16, as from quadratic work, 256. */
export const maxGrowth = 64;

/** In milliseconds. Shorter times say nothing of the shape. */
const measurable = 120;

const characters = Array.from(' \n\t\ra#:-[]{}()<>"\'\\|&*!?%@`,.;/=_~1é\u2028\uFEFF🚀');
/** Characters and parts of YAML, Markdown, and Git files that a hostile text repeats. */
export const tokens = [
  ...characters,
  ...[' #', ': ', '- ', '- a\n', '[a, ', '{a: ', '&a ', '*a ', '!a ', '? ', '? a\n', '<<: ', 'a: b\n', 'a: ', '\r\n'],
  ...['---\n', '...\n', '<<<<<<< a\n', '=======\n', '|||||||\n', '>>>>>>> b\n', '<<<<<<< a\n=======\n', '1:', '2026-'],
  ...['](', '[](', '<a ', '<a >', '</a', 'http://', '- [ ] a\n', 'by ', ' and ', '; ', 'title: a # b\n', '.)', '"a" '],
];

/** In milliseconds of the processor, the least of a few tries. */
function timeOf(work: () => unknown, tries: number): number {
  let least = Infinity;
  for (let one = 0; one < tries; one++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * How much longer sixteen times the input takes, at the first size that takes long enough to tell; 0 if none does.
 * @param inputOf the input of a size
 */
export function growthOf<T>(
  work: (input: T) => unknown,
  inputOf: (size: number) => T,
  [from, to]: readonly [number, number],
): number {
  for (let size = from; size <= to; size *= 4) {
    const text = inputOf(size);
    if (timeOf(() => work(text), 1) < measurable) continue;
    const part = inputOf(Math.floor(size / factor));
    const once = () =>
      timeOf(() => work(text), 2) /
      Math.max(
        0.5,
        timeOf(() => work(part), 3),
      );
    // Measured again if it is too much: a pause of the machine or of the garbage collector does not come each time.
    let growth = once();
    for (let again = 0; again < 3 && growth > maxGrowth; again++) growth = Math.min(growth, once());
    return growth;
  }
  return 0;
}
