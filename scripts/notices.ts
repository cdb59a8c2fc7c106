/**
 * Writes `ThirdPartyNotices.txt`: the licences of all packages with code in the bundles, as esbuild reports them. Fails
 * on a licence that is not on the list, and on a package without a licence text whose author is not known either.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';

const root = path.dirname(import.meta.dirname);

export const noticesFile = path.join(root, 'ThirdPartyNotices.txt');

/** SPDX names of licences that allow what we do when we name the authors. Ask a lawyer before adding another kind. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'Unicode-3.0',
]);

type Package = { readonly name: string; readonly version: string; readonly license: string; readonly texts: string };

/** Writes the notices for what is in the bundles. */
export async function writeNotices(bundles: readonly Metafile[]): Promise<void> {
  const packages = await Promise.all(foldersIn(bundles).map((folder) => packageIn(path.join(root, folder))));
  await writeFile(noticesFile, noticesOf(packages));
}

/** The folders of the packages with code in a bundle, such as `node_modules/yaml`, sorted. */
export function foldersIn(bundles: readonly Metafile[]): readonly string[] {
  const inputs = bundles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([file]) => file),
    ),
  );
  const folders = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** @throws Error when the licence is unknown or not allowed, or its text is missing */
export async function packageIn(folder: string): Promise<Package> {
  const manifestText = await readFile(path.join(folder, 'package.json'), 'utf8');
  const manifest: unknown = JSON.parse(manifestText);
  const field = (key: string): string => {
    const value: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const [name, version, license] = [field('name'), field('version'), field('license')];
  if (!allowed.has(license))
    throw new Error(`${name} has the licence “${license}”, which is not on the list in scripts/notices.ts.`);
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  if (texts.length === 0) {
    const author = /"author":\s*(?:\{\s*"name":\s*)?"(?<name>[^"<]+)/.exec(manifestText)?.groups?.name?.trim();
    if (license !== 'MIT' || author === undefined) throw new Error(`${name} has no file with its licence.`);
    texts.push(await mitLicenceOf(author));
  }
  return { name, version, license, texts: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n') };
}

/** A few packages name the MIT licence without its text. It is the text of our own, with their author. */
async function mitLicenceOf(author: string): Promise<string> {
  const ours = await readFile(path.join(root, 'LICENSE'), 'utf8');
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${author}`);
}

function noticesOf(packages: readonly Package[]): string {
  const parts = packages.map(({ name, version, license, texts }) => `${name} ${version} (${license})\n\n${texts}\n`);
  const intro = 'Cairn contains code of these packages. Their licences follow.\n';
  return [intro, ...parts].join(`\n${'='.repeat(80)}\n\n`);
}
