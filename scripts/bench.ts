/** Measures a generated folder of ten years: each figure beside its goal. A missed goal is said, and is no failure: machines differ. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from './build.ts';
import { coreFigures } from './bench/core.ts';
import { print, type Figure } from './bench/figure.ts';
import { vscodeFigures } from './bench/vscode.ts';

const root = path.dirname(import.meta.dirname);

await buildExtension();
print('Ten years of files, read on Node', coreFigures());
print('The same inside VS Code', await vscodeFigures());
print('Bundles', await bundleFigures());
process.exit(0);

async function bundleFigures(): Promise<readonly Figure[]> {
  const kilobytes = async (file: string) => (await stat(path.join(root, 'dist', file))).size / 1000;
  return [
    { name: 'for Node', value: await kilobytes('extension.cjs'), unit: 'kB', goal: 300 },
    { name: 'for a web worker', value: await kilobytes('web.js'), unit: 'kB' },
  ];
}
