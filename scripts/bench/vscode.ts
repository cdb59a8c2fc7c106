/** Measures the extension inside VS Code, on the ten-year folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { countsIn } from '../../test/host/runner/report.ts';
import { startServer } from '../vscode/server.ts';
import { openWorkbench } from '../vscode/workbench.ts';
import type { Figure } from './figure.ts';
import { longGoal, longPath } from './keystroke.ts';
import { tenYears } from './tenYears.ts';

const root = path.dirname(path.dirname(import.meta.dirname));

const figure = z.object({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().optional() });

export async function vscodeFigures(): Promise<readonly Figure[]> {
  const measure = path.join(root, 'out', 'bench', 'insideHost.cjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'insideHost.ts')],
    outfile: measure,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
  });
  const workspace = await mkdtemp('/tmp/cairn-bench-');
  // Not named `growth`, so that VS Code does not activate the extension on startup.
  for (const [file, text] of [...tenYears('2026-11-20'), [longPath, longGoal()] as const]) {
    const target = path.join(workspace, 'later', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const server = await startServer({ trust: 'off', testing: true, settings: { 'cairn.folder': 'later' } });
  try {
    const figures: Figure[] = [];
    const print = (text: string): void => {
      const json = /^figure (.*)$/m.exec(text)?.[1];
      if (json === undefined) {
        if (countsIn(text) === undefined) process.stdout.write(text);
        return;
      }
      const { goal, ...rest } = figure.parse(JSON.parse(json));
      figures.push(goal === undefined ? rest : { ...rest, goal });
    };
    const workbench = await openWorkbench({ server, workspace, extension: root, tests: measure, print });
    const code = await workbench.result;
    await workbench.close();
    if (code !== 0) throw new Error('The benchmark inside VS Code failed. Set CAIRN_VERBOSE=1 to see why.');
    return figures;
  } finally {
    await server.stop();
    await rm(workspace, { recursive: true, force: true });
  }
}
