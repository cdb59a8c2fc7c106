/** Numbers from 0 (included) to 1 (excluded), for ids. Passed in so that tests are deterministic. */
export type Random = () => number;

export const systemRandom: Random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
