/**
 * A source of numbers from 0 (included) to 1 (excluded). Passed to whatever makes ids, so that tests know what comes.
 */
export type Random = () => number;

export const systemRandom: Random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
