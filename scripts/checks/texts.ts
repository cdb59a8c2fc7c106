/**
 * The texts that a translator needs, in `l10n/bundle.l10n.json`: those in calls of `l10n.t`, which VS Code's own tool
 * finds, and those that `src/core` keeps in tables and the editor translates when it shows them.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';
import { keyTables } from '../../src/core/model/keys/meanings.ts';
import { optionTables } from '../../src/core/model/keys/options.ts';

const root = path.dirname(path.dirname(import.meta.dirname));
const bundle = path.join(root, 'l10n', 'bundle.l10n.json');

export async function writeTexts(): Promise<void> {
  await mkdir(path.dirname(bundle), { recursive: true });
  await writeFile(bundle, await textsInCode());
}

/** What is wrong, a sentence each; empty when the bundle has just the texts of the code. */
export async function checkTexts(): Promise<readonly string[]> {
  const written = await readFile(bundle, 'utf8').catch(() => '');
  return written === (await textsInCode()) ? [] : ['l10n/bundle.l10n.json is not up to date: run "npm run texts".'];
}

async function textsInCode(): Promise<string> {
  const folder = path.join(root, 'src');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(
    files.map(async (file) => ({
      extension: '.ts' as const,
      contents: await readFile(path.join(folder, file), 'utf8'),
    })),
  );
  const found = await getL10nJson(sources);
  const texts: l10nJsonFormat = { ...found };
  for (const table of Object.values(keyTables)) for (const [meaning] of Object.values(table)) texts[meaning] = meaning;
  for (const table of Object.values(optionTables))
    for (const options of Object.values(table)) for (const meaning of Object.values(options)) texts[meaning] = meaning;
  const sorted = Object.fromEntries(Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}

if (import.meta.filename === process.argv[1]) await writeTexts();
