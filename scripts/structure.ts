/**
 * `npm run structure`: prints the folders of each layer and what they import, and finds imports against the order of
 * `folderOrder.json` and import cycles. A folder imports only from folders before it; the linter checks the same.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import folderOrder from './folderOrder.json';

const root = path.dirname(import.meta.dirname);

/** A shorter file is probably part of another module. */
const minLines = 15;

type Layer = 'src/core' | 'src/editor';
/** An import from one file or folder to another. */
type Arrow = { readonly from: string; readonly to: string };

/** The command line, the extension, and the dashboard share `src/core` and the messages alone. */
const betweenPrograms = { name: 'src/cli imports src/core alone, and nothing imports src/cli' };

/** All imports between files of the project, including types, and all cycles and imports between programs. */
async function readImports(): Promise<{
  readonly imports: readonly Arrow[];
  readonly cycles: readonly string[];
  readonly betweenPrograms: readonly string[];
}> {
  const { output } = await cruise(['src', 'webview', 'scripts', 'test'], {
    baseDir: root,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    validate: true,
    ruleSet: {
      forbidden: [
        { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
        {
          ...betweenPrograms,
          severity: 'error',
          from: { path: '^src/cli/' },
          to: { path: '^(?:src/(?!cli/|core/)|webview/)' },
        },
        {
          ...betweenPrograms,
          severity: 'error',
          from: { path: '^(?:src/(?!cli/)|webview/)' },
          to: { path: '^src/cli/' },
        },
      ],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser returned text instead of modules.');
  const { modules, summary }: ICruiseResult = output;
  return {
    imports: modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    ),
    cycles: summary.violations
      .filter(({ rule }) => rule.name === 'cycle')
      .map(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].join(' -> ')),
    betweenPrograms: summary.violations
      .filter(({ rule }) => rule.name === betweenPrograms.name)
      .map(({ from, to, rule }) => `${from} must not import ${to}: ${rule.name}.`),
  };
}

/** The imports between the folders of a layer. Files outside these folders, such as `extension.ts`, do not count. */
function arrowsIn(layer: Layer, imports: readonly Arrow[]): readonly Arrow[] {
  const folderOf = (file: string): string | undefined =>
    file.startsWith(`${layer}/`) ? /^([^/]+)\//.exec(file.slice(layer.length + 1))?.[1] : undefined;
  const arrows = new Map<string, Arrow>();
  for (const { from, to } of imports) {
    const arrow = { from: folderOf(from), to: folderOf(to) };
    if (arrow.from === undefined || arrow.to === undefined || arrow.from === arrow.to) continue;
    arrows.set(`${arrow.from} ${arrow.to}`, { from: arrow.from, to: arrow.to });
  }
  return [...arrows.values()];
}

/** Imports against the folder order, and imports of folders that the order does not list. */
function againstOrder(layer: Layer, arrows: readonly Arrow[]): readonly Arrow[] {
  const order: readonly string[] = folderOrder[layer];
  return arrows.filter(
    ({ from, to }) => !order.includes(from) || !order.includes(to) || order.indexOf(to) > order.indexOf(from),
  );
}

const layers: readonly Layer[] = ['src/core', 'src/editor'];

/** One sentence per import cycle or import against the order. */
export async function structureProblems(): Promise<readonly string[]> {
  const { imports, cycles, betweenPrograms: wrong } = await readImports();
  return [
    ...wrong,
    ...cycles.map((cycle) => `Import cycle: ${cycle}`),
    ...layers.flatMap((layer) =>
      againstOrder(layer, arrowsIn(layer, imports)).map(
        ({ from, to }) => `${layer}/${from} must not import ${layer}/${to}: see the order in scripts/folderOrder.json.`,
      ),
    ),
  ];
}

async function printStructure(): Promise<void> {
  const { imports, cycles } = await readImports();
  const files = [...new Set(imports.flatMap(({ from, to }) => [from, to]))];
  for (const layer of layers) {
    const own = files.filter((file) => file.startsWith(`${layer}/`));
    const lines = await Promise.all(own.map(linesOf));
    const arrows = arrowsIn(layer, imports);
    const folders = new Set(arrows.flatMap(({ from, to }) => [from, to]));
    console.log(
      `${layer}: ${folders.size} folders, ${arrows.length} imports between them, ` +
        `${againstOrder(layer, arrows).length} against the order, ${own.length} files, ` +
        `${lines.filter((count) => count < minLines).length} of them under ${minLines} lines`,
    );
    for (const folder of folderOrder[layer].toReversed()) {
      const to = arrows.filter(({ from }) => from === folder).map((arrow) => arrow.to);
      if (folders.has(folder))
        console.log(`  ${folder.padEnd(10)} -> ${to.length === 0 ? '(nothing)' : to.join(', ')}`);
    }
  }
  console.log(`Import cycles: ${cycles.length}${cycles.map((cycle) => `\n  ${cycle}`).join('')}`);
  console.log(`src without whitespace: ${await sizeOf(files.filter((file) => file.startsWith('src/')))} characters`);
}

const linesOf = async (file: string): Promise<number> =>
  (await readFile(path.join(root, file), 'utf8')).trimEnd().split('\n').length;

async function sizeOf(files: readonly string[]): Promise<number> {
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
  return texts.reduce((sum, text) => sum + text.replaceAll(/\s/g, '').length, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await printStructure();
