/**
 * `npm run structure`: how many folders each layer has, how many arrows (imports from one folder to another) lie
 * between them, and whether any arrow runs against the order of `folderOrder.json` or closes a circle. The order goes
 * from the ground to the features: a folder imports from those before it only. The linter holds the same order.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import folderOrder from './folderOrder.json';

const root = path.dirname(import.meta.dirname);

/** A file with fewer lines is likely part of a concept that lives elsewhere. */
const fewestLines = 15;

type Layer = 'src/core' | 'src/editor';
type Arrow = { readonly from: string; readonly to: string };

/** Every import between two files of the project, types included, and every circle that imports form. */
async function readImports(): Promise<{ readonly imports: readonly Arrow[]; readonly circles: readonly string[] }> {
  const { output } = await cruise(['src', 'webview', 'scripts', 'test'], {
    baseDir: root,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    validate: true,
    ruleSet: { forbidden: [{ name: 'circle', severity: 'error', from: {}, to: { circular: true } }] },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser returned text instead of modules.');
  const { modules, summary }: ICruiseResult = output;
  return {
    imports: modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    ),
    circles: summary.violations.map(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].join(' -> ')),
  };
}

/** The arrows between the folders of a layer. Files at its top, such as `extension.ts`, are its front door. */
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

/** The arrows that run against the order of the folders. A folder that the order does not name is an error as well. */
function upwards(layer: Layer, arrows: readonly Arrow[]): readonly Arrow[] {
  const order: readonly string[] = folderOrder[layer];
  return arrows.filter(
    ({ from, to }) => !order.includes(from) || !order.includes(to) || order.indexOf(to) > order.indexOf(from),
  );
}

const layers: readonly Layer[] = ['src/core', 'src/editor'];

/** What `npm test` must not find: circles, and arrows against the order. */
export async function structureProblems(): Promise<readonly string[]> {
  const { imports, circles } = await readImports();
  return [
    ...circles.map((circle) => `These files import each other in a circle: ${circle}`),
    ...layers.flatMap((layer) =>
      upwards(layer, arrowsIn(layer, imports)).map(
        ({ from, to }) => `${layer}/${from} must not import ${layer}/${to}: see the order in scripts/folderOrder.json.`,
      ),
    ),
  ];
}

async function printStructure(): Promise<void> {
  const { imports, circles } = await readImports();
  const files = [...new Set(imports.flatMap(({ from, to }) => [from, to]))];
  for (const layer of layers) {
    const own = files.filter((file) => file.startsWith(`${layer}/`));
    const lines = await Promise.all(own.map(linesOf));
    const arrows = arrowsIn(layer, imports);
    const folders = new Set(arrows.flatMap(({ from, to }) => [from, to]));
    console.log(
      `${layer}: ${folders.size} folders, ${arrows.length} arrows, ${upwards(layer, arrows).length} upwards, ` +
        `${own.length} files, ${lines.filter((count) => count < fewestLines).length} of them under ` +
        `${fewestLines} lines`,
    );
    for (const folder of folderOrder[layer].toReversed()) {
      const to = arrows.filter(({ from }) => from === folder).map((arrow) => arrow.to);
      if (folders.has(folder))
        console.log(`  ${folder.padEnd(10)} -> ${to.length === 0 ? '(nothing)' : to.join(', ')}`);
    }
  }
  console.log(`Import circles: ${circles.length}${circles.map((circle) => `\n  ${circle}`).join('')}`);
  console.log(`src without white space: ${await sizeOf(files.filter((file) => file.startsWith('src/')))} characters`);
}

const linesOf = async (file: string): Promise<number> =>
  (await readFile(path.join(root, file), 'utf8')).trimEnd().split('\n').length;

async function sizeOf(files: readonly string[]): Promise<number> {
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
  return texts.reduce((sum, text) => sum + text.replaceAll(/\s/g, '').length, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await printStructure();
