/**
 * The JSON Schemas in `schemas/`, one for each kind of file: shipped for other YAML tools, and for Red Hat's extension
 * in VS Code.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { kinds, type Kind } from '../src/core/model/kinds.ts';
import { fileMatchOf } from './schemas/fileMatch.ts';
import { jsonSchemaOf } from './schemas/jsonSchema.ts';

const root = path.dirname(import.meta.dirname);
const folder = path.join(root, 'schemas');

const fileOf = (kind: Kind): string => `${kind}.schema.json`;

export async function writeSchemas(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const kind of kinds) await writeFile(path.join(folder, fileOf(kind)), textOf(kind));
}

/**
 * What is wrong, a sentence each; empty when the schemas are those of the models, and package.json names each of them.
 */
export async function checkSchemas(): Promise<readonly string[]> {
  const known = kinds.map(fileOf);
  const present = await readdir(folder).catch(() => []);
  const stale = await Promise.all(
    kinds.map(
      async (kind) => (await readFile(path.join(folder, fileOf(kind)), 'utf8').catch(() => '')) !== textOf(kind),
    ),
  );
  const surplus = present
    .filter((file) => !known.includes(file))
    .map((file) => `schemas/${file} belongs to no kind of file.`);
  return [
    ...(stale.includes(true) ? ['schemas/ is not up to date: run "npm run schemas".'] : []),
    ...surplus,
    ...(await checkContribution()),
  ];
}

async function checkContribution(): Promise<readonly string[]> {
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const wanted = kinds.map((kind) => ({ fileMatch: fileMatchOf(kind), url: `./schemas/${fileOf(kind)}` }));
  const contributes = valueOf(manifest, 'contributes');
  return JSON.stringify(valueOf(contributes, 'yamlValidation')) === JSON.stringify(wanted)
    ? []
    : [`"yamlValidation" in package.json should be ${JSON.stringify(wanted)}.`];
}

const valueOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const textOf = (kind: Kind): string => `${JSON.stringify(jsonSchemaOf(kind), undefined, 2)}\n`;

if (import.meta.filename === process.argv[1]) await writeSchemas();
