/** Measures a generated folder of ten years: each figure beside its goal. A missed goal is said, and is no failure: machines differ. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildExtension, bundles } from './build.ts';
import { print, type Figure } from './bench/figure.ts';
import { vscodeFigures } from './bench/vscode.ts';

const root = path.dirname(import.meta.dirname);

await buildExtension();
print('Ten years of files, read on Node', (await bundledCore()).coreFigures());
print('The same inside VS Code', await vscodeFigures());
print('Bundles', await bundleFigures());
process.exit(0);

/** Bundled as the extension is, so that what is measured is what ships, and on both sides of a ratio the same build of `yaml`. */
async function bundledCore(): Promise<typeof import('./bench/core.ts')> {
  const outfile = path.join(root, 'out', 'bench', 'core.mjs');
  await build({ ...bundles.node, entryPoints: ['scripts/bench/core.ts'], format: 'esm', outfile });
  return (await import(pathToFileURL(outfile).href)) as typeof import('./bench/core.ts');
}

async function bundleFigures(): Promise<readonly Figure[]> {
  const kilobytes = async (file: string) => (await stat(path.join(root, 'dist', file))).size / 1000;
  return [
    { name: 'for Node', value: await kilobytes('extension.cjs'), unit: 'kB', goal: 300 },
    { name: 'for a web worker', value: await kilobytes('web.js'), unit: 'kB' },
  ];
}
