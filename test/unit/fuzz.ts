/**
 * How many cases a property test tries. `npm test` tries a few of each. `npm run fuzz` (scripts/fuzz.ts) sets `FUZZ` to
 * the milliseconds for each property, loads this file before all others, and tries new cases for so long.
 */
import { channel } from 'node:diagnostics_channel';
import fc from 'fast-check';

/** More than any run gets through: the time ends each property. */
const untilStopped = 1_000_000_000;

/**
 * The number of cases for `numRuns` of fast-check, and for nothing else (a loop of its own would not end):
 *
 *     fc.assert(fc.property(…), { numRuns: runs(300) });
 *
 * A property without `numRuns` tries 100 cases in `npm test`, and needs no call of this.
 *
 * @param usual the number of cases in `npm test`; choose it so that the test takes less than a second
 */
export function runs(usual: number): number {
  return process.env.FUZZ === undefined ? usual : untilStopped;
}

/** The name of the channel that says how many cases a property tried: Mocha has its own copies of some modules. */
export const tried = 'cairn:fuzz';

if (process.env.FUZZ !== undefined) {
  fc.configureGlobal({ numRuns: untilStopped });
  // The time is read anew by each property: scripts/fuzz.ts has rounds of different length.
  fc.installGlobalPlugin((...of) => fc.interruptAfterTimeLimit(Number(process.env.FUZZ))(...of));
  fc.installGlobalPlugin(() => ({
    onAllRunsComplete: ({ numRuns }) => {
      channel(tried).publish(numRuns);
    },
  }));
}
