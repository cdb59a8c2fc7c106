/**
 * `npm test` runs all phases, the fastest first: static checks, unit tests, tests inside VS Code (Node host, web
 * worker, Restricted Mode, packaged extension), and UI tests. `npm test -- unit ui` runs only these two phases.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Mocha from 'mocha';
import { buildExtension } from './build.ts';
import { checkAudiences } from './checks/audiences.ts';
import { checkLineLength } from './checks/lineLength.ts';
import { checkManifest } from './checks/manifest.ts';
import { checkNames } from './checks/names.ts';
import { checkReference } from './checks/reference.ts';
import { checkTexts } from './checks/texts.ts';
import { packageExtension } from './package.ts';
import { checkSchemas } from './schemas.ts';
import { copySample, localToday } from './sample.ts';
import { structureProblems } from './structure.ts';
import {
  bundleSpecs,
  runFromPackage,
  runInNodeHost,
  runInWorkerHost,
  runRestricted,
  type Counts,
} from './vscode/hostTests.ts';
import { runQuietly } from './vscode/process.ts';

const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);

const phases = {
  check: async () => {
    const checks: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['types of the extension', () => runQuietly(bin('tsc'), ['-p', 'src'], { cwd: root })],
      ['types of the dashboard', () => runQuietly(bin('tsc'), ['-p', 'webview'], { cwd: root })],
      ['types of the command line', () => runQuietly(bin('tsc'), ['-p', 'src/cli'], { cwd: root })],
      ['types of scripts and tests', () => runQuietly(bin('tsc'), ['-p', '.'], { cwd: root })],
      ['lint', () => runQuietly(bin('eslint'), ['--max-warnings', '0', '.'], { cwd: root })],
      ['formatting', () => runQuietly(bin('prettier'), ['--check', '--log-level', 'warn', '.'], { cwd: root })],
      ['line length', () => none(checkLineLength())],
      ['structure', () => none(structureProblems())],
      ['one meaning for each exported name', () => none(checkNames())],
      ['manifest and code agree', () => none(checkManifest())],
      ['reference of problems', () => none(checkReference())],
      ['table of audiences', () => none(checkAudiences())],
      ['texts for translators', () => none(checkTexts())],
      ['JSON Schemas', () => none(checkSchemas())],
    ];
    const results = await Promise.all(checks.map(async ([name, check]) => report(name, check)));
    return sum(results);
  },
  unit: () => runMocha('test/unit', 10_000),
  host: async () => {
    await buildExtension();
    const sample = path.join(root, 'out', 'test', 'sample');
    await copySample(sample, localToday());
    await addPrivateGoal(sample);
    const empty = path.join(root, 'test', 'fixtures', 'empty');
    const node = (folder: string) =>
      specsIn(folder).then((specs) => bundleSpecs('node', folder.replaceAll('/', '-'), specs));
    return inOrder([
      async () => runInNodeHost({ workspace: sample, tests: await node('sample') }),
      async () => runInNodeHost({ workspace: empty, tests: await node('main-job') }),
      async () => runInNodeHost({ workspace: empty, tests: await node('private-marks') }),
      async () =>
        runInNodeHost({
          workspace: path.join(root, 'test', 'fixtures', 'two-folders', 'two.code-workspace'),
          tests: await node('two-folders'),
        }),
      async () =>
        runInNodeHost({
          workspace: path.join(root, 'test', 'fixtures', 'faulty-disk', 'faulty.code-workspace'),
          tests: await node('faulty-disk'),
        }),
      async () =>
        runInWorkerHost({ workspace: empty, tests: await bundleSpecs('worker', 'worker', await specsIn('main-job')) }),
      async () => runRestricted({ workspace: sample, tests: await node('restricted') }),
    ]);
  },
  package: async () => {
    const vsix = await packageExtension(path.join(root, 'out', 'test', 'cairn.vsix'));
    const sameAgain = await report('two builds give the same package', async () => {
      const again = await packageExtension(path.join(root, 'out', 'test', 'again.vsix'));
      if (!(await readFile(vsix)).equals(await readFile(again))) throw new Error(`${vsix} and ${again} differ.`);
    });
    const tests = await bundleSpecs('node', 'package', await specsIn('main-job'));
    const inVSCode = await runFromPackage({ vsix, tests, workspace: path.join(root, 'test', 'fixtures', 'empty') });
    return sum([sameAgain, inVSCode]);
  },
  ui: async () => {
    await buildExtension();
    return runMocha('test/ui', 120_000, ['onFailure.ts']);
  },
} satisfies Record<string, () => Promise<Counts>>;

type Phase = keyof typeof phases;
const isPhase = (name: string): name is Phase => Object.hasOwn(phases, name);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !isPhase(name));
if (unknown.length > 0) {
  console.error(`There is no phase ${unknown.join(', ')}. There are ${Object.keys(phases).join(', ')}.`);
  process.exit(1);
}

const counts: Counts[] = [];
for (const [name, phase] of Object.entries(phases)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name} ==`);
  counts.push(
    await phase().catch((error: unknown) => {
      console.error(error);
      return { passed: 0, failed: 1 };
    }),
  );
}
const total = sum(counts);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/**
 * The sample has no private files, because Git ignores them. The goal is created before VS Code starts: when nested
 * folders are created at once, the file watcher on Linux may miss the inner one.
 */
async function addPrivateGoal(workspace: string): Promise<void> {
  const folder = path.join(workspace, 'growth', 'private', 'goals');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'kept-to-myself.yaml'), 'title: Ask for a raise\nstatus: idea\n');
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed }), {
    passed: 0,
    failed: 0,
  });
}

async function inOrder(runs: readonly (() => Promise<Counts>)[]): Promise<Counts> {
  const results: Counts[] = [];
  for (const run of runs) results.push(await run());
  return sum(results);
}

async function report(name: string, check: () => Promise<unknown>): Promise<Counts> {
  try {
    await check();
    console.log(`  ok    ${name}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`  FAIL  ${name}\n${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

async function none(complaints: Promise<readonly string[]>): Promise<void> {
  const found = await complaints;
  if (found.length > 0) throw new Error(found.join('\n'));
}

/** The test files in a folder of test/host, relative to test/host. */
async function specsIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(path.join(root, 'test', 'host', folder), { recursive: true });
  return files.filter((file) => file.endsWith('.test.ts')).map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`);
}

/** @param before files of the folder with hooks for all tests */
async function runMocha(folder: string, timeout: number, before: readonly string[] = []): Promise<Counts> {
  const mocha = new Mocha({ ui: 'tdd', timeout, reporter: 'dot', forbidOnly: true, forbidPending: true });
  for (const file of before) mocha.addFile(path.join(root, folder, file));
  const files = await readdir(path.join(root, folder), { recursive: true });
  for (const file of files.sort()) if (file.endsWith('.test.ts')) mocha.addFile(path.join(root, folder, file));
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    let passed = 0;
    const runner = mocha.run((failed) => {
      resolve({ passed, failed: passed + failed === 0 ? 1 : failed });
    });
    runner.on('pass', () => {
      passed += 1;
    });
  });
}
