/**
 * Runs test files in several processes at once: tests in a workbench mostly wait for it, so one process leaves most of
 * a machine idle. Called with file names, it is one of these processes.
 */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import Mocha from 'mocha';
import type { Counts } from '../test/host/runner/report.ts';

export type MochaRun = {
  readonly files: readonly string[];
  /** Of one test, in milliseconds. */
  readonly timeout: number;
  /** Files with hooks for all tests. */
  readonly before?: readonly string[];
};

/** More workbenches at once make each other slow. */
const mostLanes = 2;

/** Runs the files in as many processes as the machine has cores, up to two, and prints the output of one at a time. */
export async function runInLanes({ files, timeout, before = [] }: MochaRun): Promise<readonly Counts[]> {
  const lanes = await divide(files, Math.min(mostLanes, availableParallelism()));
  return Promise.all(lanes.map((lane) => runLane([String(timeout), String(before.length), ...before, ...lane])));
}

/** Into lanes with about the same amount of text. */
async function divide(files: readonly string[], count: number): Promise<readonly (readonly string[])[]> {
  const sized = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  const lanes = Array.from({ length: count }, () => ({ size: 0, files: new Array<string>() }));
  for (const { file, size } of sized.sort((one, other) => other.size - one.size)) {
    const [lane] = lanes.toSorted((one, other) => one.size - other.size);
    lane?.files.push(file);
    if (lane) lane.size += size;
  }
  return lanes.map((lane) => lane.files.sort()).filter((lane) => lane.length > 0);
}

const result = /^LANE (\d+) (\d+)$/m;

function runLane(args: readonly string[]): Promise<Counts> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', import.meta.filename, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.once('error', reject);
    child.once('close', () => {
      console.log(output.replace(result, '').trimEnd());
      const [, passed, failed] = result.exec(output) ?? [];
      // A process that ended without a result counts as failed.
      resolve(passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) });
    });
  });
}

/** Runs files in this process. */
export async function runMocha({ files, timeout, before = [] }: MochaRun): Promise<Counts> {
  const mocha = new Mocha({ ui: 'tdd', timeout, reporter: 'dot', forbidOnly: true, forbidPending: true });
  for (const file of [...before, ...files]) mocha.addFile(file);
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

if (import.meta.filename === path.resolve(process.argv[1] ?? '')) {
  const [timeout, hooks, ...files] = process.argv.slice(2);
  const count = Number(hooks);
  const { passed, failed } = await runMocha({
    files: files.slice(count),
    timeout: Number(timeout),
    before: files.slice(0, count),
  });
  console.log(`\nLANE ${passed} ${failed}`);
  process.exit(failed > 0 ? 1 : 0);
}
