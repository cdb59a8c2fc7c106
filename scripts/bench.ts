/**
 * Benchmarks on a generated growth folder of ten years, each figure with its goal. A missed goal is printed but does
 * not fail the run, because machines differ.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { buildExtension, bundles, page } from './build.ts';
import { dashboardFigures } from './bench/dashboard.ts';
import { serverKeystrokes } from './bench/languageServer.ts';
import { median, print, type Figure } from './bench/figure.ts';
import { vscodeFigures } from './bench/vscode.ts';

const root = path.dirname(import.meta.dirname);

await buildExtension();
const core = await bundledCore();
print('Reading ten years of files, on Node', core.coreFigures());
print('A keystroke in a goal of 500 lines, on Node', await keystrokeFigures(core));
print('The same inside VS Code', await vscodeFigures());
print('The dashboard in the workbench', await dashboardFigures());
print('Bundles', await bundleFigures());
process.exit(0);

/** Bundled like the extension, so that the benchmark measures the shipped code and the same build of `yaml`. */
async function bundledCore(): Promise<typeof import('./bench/core.ts')> {
  const outdir = path.join(root, 'out', 'bench');
  await build({ ...bundles.node, entryPoints: ['scripts/bench/core.ts'], outdir });
  return (await import(pathToFileURL(path.join(outdir, 'core.mjs')).href)) as typeof import('./bench/core.ts');
}

async function keystrokeFigures(core: Awaited<ReturnType<typeof bundledCore>>): Promise<readonly Figure[]> {
  const turns = 200;
  const own = core.keystroke(turns);
  const { times, problems } = await serverKeystrokes(turns);
  // Every other keystroke makes a date invalid. A parser that misses it would look faster than it is.
  if (own.problems < turns / 2 || problems < turns / 2)
    throw new Error(`Of ${turns / 2} invalid dates, Cairn found ${own.problems} and the language server ${problems}.`);
  return [
    { name: 'Cairn: reading, problems and review', value: own.took, unit: 'ms', goal: 16 },
    { name: 'yaml-language-server: validating by the schema', value: median(times.slice(turns / 10)), unit: 'ms' },
  ];
}

async function bundleFigures(): Promise<readonly Figure[]> {
  const [node, web, dashboard] = await Promise.all([
    build({ ...bundles.node, write: false, metafile: true }),
    build({ ...bundles.web, write: false, metafile: true }),
    build({ ...page, write: false, metafile: true }),
  ]);
  return [
    {
      name: 'for Node: what activation loads',
      value: startupBytes(node.metafile.outputs) / 1000,
      unit: 'kB',
      goal: 300,
    },
    {
      name: 'for Node: with lazily loaded code',
      value: codeBytes(node.metafile.outputs) / 1000,
      unit: 'kB',
    },
    { name: 'for a web worker', value: codeBytes(web.metafile.outputs) / 1000, unit: 'kB' },
    {
      name: 'dashboard page with its styles',
      value: codeBytes(dashboard.metafile.outputs) / 1000,
      unit: 'kB',
      goal: 400,
    },
  ];
}

type Outputs = Metafile['outputs'];

function codeBytes(outputs: Outputs): number {
  return Object.entries(outputs).reduce((sum, [file, { bytes }]) => sum + (file.endsWith('.map') ? 0 : bytes), 0);
}

/** The entry file and everything that it imports statically. */
function startupBytes(outputs: Outputs): number {
  const entry = Object.keys(outputs).find((file) => file.endsWith('extension.mjs'));
  const wanted = entry === undefined ? [] : [entry];
  const seen = new Set(wanted);
  for (const file of wanted) {
    for (const { path: imported, kind } of outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement' || seen.has(imported) || !Object.hasOwn(outputs, imported)) continue;
      seen.add(imported);
      wanted.push(imported);
    }
  }
  return wanted.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
}
