/** Finds lines that are too long. Prettier wraps code, but not strings, templates, and comments. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.dirname(path.dirname(import.meta.dirname));

/** In UTF-16 units, as Prettier's `printWidth`. */
const maxLength = 120;

/** One sentence for each line that is too long. */
export async function checkLineLength(): Promise<readonly string[]> {
  const complaints = await Promise.all(
    (await sourceFiles()).map(async (file) => {
      const lines = (await readFile(path.join(root, file), 'utf8')).split(/\r?\n/);
      return lines.flatMap((line, index) =>
        line.length > maxLength
          ? [`${file}:${index + 1} has ${line.length} characters. The limit is ${maxLength}.`]
          : [],
      );
    }),
  );
  return complaints.flat();
}

async function sourceFiles(): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['src', 'webview', 'scripts', 'test'].map(async (folder) =>
      (await readdir(path.join(root, folder), { recursive: true })).map(
        (file) => `${folder}/${file.replaceAll(path.sep, '/')}`,
      ),
    ),
  );
  return lists
    .flat()
    .filter((file) => /\.(?:ts|mjs|css)$/.test(file))
    .filter((file) => !file.startsWith('test/fixtures/') && !file.includes('/node_modules/'));
}

if (import.meta.filename === process.argv[1]) console.log((await checkLineLength()).join('\n'));
