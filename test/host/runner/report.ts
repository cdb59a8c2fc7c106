/**
 * How a test run inside an extension host tells the run that started it what happened: by lines in a log that the
 * workbench writes to as well.
 */

/** What a line of a test run begins with. */
export const mark = 'cairn-test|';

export type Counts = { readonly passed: number; readonly failed: number };

export const countsLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

/** The counts that a run reported, if it did. */
export function countsIn(log: string): Counts | undefined {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(log) ?? [];
  return passed === undefined || failed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}
