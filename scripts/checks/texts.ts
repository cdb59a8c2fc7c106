/** The texts for translators in `l10n/bundle.l10n.json`: those in calls of `l10n.t`, which VS Code's tool finds. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

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
  const sorted = Object.fromEntries(
    Object.entries(await getL10nJson(sources)).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}

if (import.meta.filename === process.argv[1]) await writeTexts();
