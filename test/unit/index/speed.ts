/**
 * What reading a file costs against what the YAML library needs for the same text: `npx tsx
 * test/unit/reading/speed.ts`. Both are timed in turn for each text, and of many turns the quick half counts, so that a
 * busy machine does not matter much.
 */
import { parseDocument } from 'yaml';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { tenYears } from '../../../scripts/bench/tenYears.ts';

const turns = 20;
const files = [...tenYears('2026-11-20')]
  .filter(([path]) => /^(?:goals|weeks|notes)\//.test(path))
  .filter((_, index) => index % 4 === 0);

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const quickHalf = (times: readonly number[]): number =>
  [...times]
    .sort((one, other) => one - other)
    .slice(0, turns / 2)
    .reduce((sum, one) => sum + one, 0);

const index = createIndex();
const parsing: number[][] = files.map(() => []);
const reading: number[][] = files.map(() => []);
const putting: number[][] = files.map(() => []);
for (let turn = 0; turn <= turns; turn++) {
  files.forEach(([path, text], at) => {
    // Another text each time, or the library's strings would be known already.
    const now = `${text}# ${turn}\n`;
    const parse = () => time(() => parseDocument(now));
    const read = () => time(() => readFile(path, now));
    const [first, second] = turn % 2 === 0 ? [parse(), read()] : [read(), parse()].reverse();
    const entry = readFile(path, now);
    const put = time(() => index.put(entry));
    if (turn === 0) return;
    parsing[at]?.push(first ?? 0);
    reading[at]?.push(second ?? 0);
    putting[at]?.push(put);
  });
}
const sum = (times: readonly number[][]) => times.reduce((all, one) => all + quickHalf(one), 0);
console.log(
  `${files.length} files: reading / parseDocument ${(sum(reading) / sum(parsing)).toFixed(3)}, ` +
    `taking in / parseDocument ${(sum(putting) / sum(parsing)).toFixed(3)}`,
);
