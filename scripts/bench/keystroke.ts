/**
 * Time from a keystroke to the problems of a file with 500 lines: Cairn reads the file and reviews the goal.
 * `languageServer.ts` measures the language server of Red Hat's YAML extension on the same text.
 */
import { readFile } from '../../src/core/index/fileEntry.ts';
import { createIndex } from '../../src/core/index/growthIndex.ts';
import { reviewOf } from '../../src/core/goals/review/review.ts';

const today = '2026-11-20';
export const longPath = 'goals/long.yaml';

/** An unusually large goal with 500 lines: a year of actions and evidence, in block and flow style. */
export function longGoal(): string {
  const actions = Array.from(
    { length: 110 },
    (_, at) =>
      `  - title: Move the service number ${at} and watch it for a week\n` +
      `    due: 2026-${two(1 + (at % 12))}-${two(1 + (at % 28))}\n` +
      `    done: 2026-${two(1 + (at % 12))}-${two(1 + (at % 28))}\n`,
  );
  const evidence = Array.from(
    { length: 158 },
    (_, at) =>
      `  - { date: 2026-${two(1 + (at % 12))}-${two(1 + (at % 28))}, kind: commit, ref: ` +
      `${(7_000_000 + at).toString(16)}f, note: Service ${at} moved }\n`,
  );
  return (
    'title: Lead the migration of billing to event sourcing\n' +
    'status: active\n' +
    'why: I want to be trusted with cross-team design.\n' +
    'measure: { metric: services migrated, baseline: 0, target: 110 }\n' +
    'start: 2026-01-01\n' +
    'due: 2026-12-18\n' +
    'obstacles:\n' +
    '  - if: the on-call week eats my time\n' +
    '    then: I move the block to Friday\n' +
    'actions:\n' +
    `${actions.join('')}evidence:\n` +
    evidence.join('')
  );
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The text after a keystroke. Every other keystroke makes the date in the last line invalid. */
export const typed = (text: string, turn: number): string =>
  turn % 2 === 0 ? text : text.replace(/2026-\d\d-\d\d(?=[^\n]*\n$)/, '2026-02-30');

/** The time of each keystroke in milliseconds, and the number of problems found in total. */
export function ownKeystrokes(turns: number): { readonly times: readonly number[]; readonly problems: number } {
  const text = longGoal();
  const index = createIndex();
  index.put(readFile(longPath, text));
  let problems = 0;
  const times = Array.from({ length: turns }, (_, turn) => {
    const now = typed(text, turn);
    const began = performance.now();
    index.put(readFile(longPath, now));
    problems += index.problemsOf(longPath).length + reviewOf(index, longPath, { today, vagueWords: [] }).length;
    return performance.now() - began;
  });
  return { times, problems };
}
