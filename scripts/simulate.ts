/**
 * `npm run simulate`: three clones work through a year with real git, and an oracle judges each merge. It prints counts
 * for git alone, with the merge driver, and with the fix in the editor. `npm run simulate -- 10 365` sets seeds and
 * days; names of modes after that limit it to these.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mergeModes, type MergeMode } from './simulate/mergeModes.ts';
import { buildProgram } from './simulate/repository.ts';
import { simulateYear, type YearResult } from './simulate/year.ts';

const [seeds = '10', days = '365', ...wanted] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'cairn-simulate-'));
const program = await buildProgram(path.join(folder, 'cairn.mjs'));
for (const mode of mergeModes) {
  if (wanted.length > 0 && !wanted.includes(mode)) continue;
  const results: YearResult[] = [];
  for (let seed = 1; seed <= Number(seeds); seed += 1) {
    const result = simulateYear({ seed, mode, days: Number(days), program });
    results.push(result);
    for (const { kind, detail } of result.damages.slice(0, mode === 'plain' ? 0 : 10))
      console.log(`  ${mode}, seed ${seed}: ${kind}: ${detail}`);
    if (mode !== 'plain') for (const file of result.undecidedFiles) console.log(`  ${mode}, seed ${seed}: ${file}`);
  }
  print(mode, results);
}
rmSync(folder, { recursive: true, force: true });

function print(mode: MergeMode, results: readonly YearResult[]): void {
  const sum = (of: (result: YearResult) => number) => results.reduce((total, result) => total + of(result), 0);
  const merges = sum((result) => result.merges);
  const percent = (count: number) => `${count} (${((100 * count) / Math.max(1, merges)).toFixed(1)}%)`;
  console.log(`${mode}: ${merges} merges in ${results.length} years`);
  console.log(`  with conflicts for git: ${percent(sum(({ conflicting }) => conflicting))}`);
  console.log(`  with a decision for a person: ${percent(sum(({ undecided }) => undecided))}`);
  console.log(`  goals renamed on both machines: ${sum(({ renamedOnBoth }) => renamedOnBoth)}`);
  console.log(`  references followed: ${sum(({ followed }) => followed)}`);
  const damages = countBy(results.flatMap((result) => result.damages.map(({ kind }) => kind)));
  console.log(`  silent damage: ${damages === '' ? 'none' : damages}`);
  const reasons = countBy(results.flatMap((result) => result.reasons));
  if (reasons !== '') console.log(`  files that git left unmerged: ${reasons}`);
  const times = results.flatMap((result) => result.times).sort((one, other) => one - other);
  const p95 = times[Math.floor(times.length * 0.95)];
  if (p95 !== undefined) console.log(`  a merge of a file: ${p95.toFixed(1)} ms (95th percentile of ${times.length})`);
}

function countBy(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
