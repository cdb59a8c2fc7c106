/** Runs specs in the Node extension host. */
import { writeFileSync } from 'node:fs';
import { runMocha } from './mocha.ts';

export function run(load: () => void): Promise<void> {
  return runMocha(load, (counts) => {
    // A desktop VS Code keeps its log to itself.
    if (process.env.CAIRN_TEST_RESULT !== undefined) writeFileSync(process.env.CAIRN_TEST_RESULT, counts);
  });
}
