/** Runs specs in the Node extension host. */
import { writeFileSync } from 'node:fs';
import { runMocha, type Specs } from './mocha.ts';

export function run(specs: Specs): Promise<void> {
  return runMocha(specs, (counts) => {
    // A desktop VS Code keeps its log to itself.
    if (process.env.CAIRN_TEST_RESULT !== undefined) writeFileSync(process.env.CAIRN_TEST_RESULT, counts);
  });
}
