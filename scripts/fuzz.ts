/**
 * `npm run fuzz -- [MINUTES] [WORDS]` runs the property tests of `test/unit` for longer than `npm test` does: for an
 * hour, or for so many minutes (at least two). Each property gets the same share of the time, with new random cases.
 * With words, only tests run whose title contains them. A failed property prints its smallest case with the seed that
 * finds it again.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import Mocha from 'mocha';

const root = path.join(path.dirname(import.meta.dirname), 'test', 'unit');
const [minutes = '60', ...words] = process.argv.slice(2);
const total = Number(minutes) * 60_000;
if (!(total > 0)) throw new Error(`“${minutes}” is no number of minutes. Example: npm run fuzz -- 5`);

// Read by test/unit/fuzz.ts, which the tests import.
process.env.FUZZ = '1';
const { tried } = await import('../test/unit/fuzz.ts');

const mocha = new Mocha({ ui: 'tdd', timeout: 0, reporter: 'dot', forbidOnly: true, forbidPending: true });
mocha.cleanReferencesAfterRun(false);
if (words.length > 0) mocha.fgrep(words.join(' '));
// Mocha loads its own copy of the module, with the fast-check of the tests.
mocha.addFile(path.join(root, 'fuzz.ts'));
for (const file of (await readdir(root, { recursive: true })).sort()) {
  if (!file.endsWith('.test.ts')) continue;
  if (/\bfc\.assert\(/.test(await readFile(path.join(root, file), 'utf8'))) mocha.addFile(path.join(root, file));
}
await mocha.loadFilesAsync();
withoutTimeouts(mocha.suite);

// The first round counts the properties and finds what is found soon; the second has the time that is left.
const start = Date.now();
const first = await round(500);
const share = Math.max(0, total - (Date.now() - start)) / Math.max(1, first.properties);
console.log(`\n${first.properties} properties, ${(share / 1000).toFixed(1)} seconds each.`);
const second = await round(share);

const cases = first.cases + second.cases;
const seconds = Math.round((Date.now() - start) / 1000);
console.log(
  `\n${cases.toLocaleString('en')} cases of ${second.properties} properties, each from 2 seeds, in ${seconds} s: ` +
    `${first.failed + second.failed} findings.`,
);
process.exit(first.failed + second.failed > 0 || cases === 0 ? 1 : 0);

/** @param share milliseconds for each property */
async function round(share: number): Promise<{ properties: number; cases: number; failed: number }> {
  process.env.FUZZ = String(Math.ceil(share));
  const cases: number[] = [];
  const count = (message: unknown) => cases.push(Number(message));
  subscribe(tried, count);
  const failed = await new Promise<number>((resolve) => mocha.run(resolve));
  unsubscribe(tried, count);
  return { properties: cases.length, cases: cases.reduce((sum, each) => sum + each, 0), failed };
}

/** A test file may allow its tests a time that is meant for the few cases of `npm test`. */
function withoutTimeouts(suite: Mocha.Suite): void {
  suite.timeout(0);
  for (const test of suite.tests) test.timeout(0);
  for (const inner of suite.suites) withoutTimeouts(inner);
}
