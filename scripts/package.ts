/** Builds the `.vsix` package: the bundles and what the Marketplace shows. Two builds of one commit are the same. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension } from './build.ts';
import { writeNotices } from './notices.ts';

const root = path.dirname(import.meta.dirname);

/** Seconds since 1970: the same date for each file, so that the package has the same bytes each time. */
const dateOfFiles = Date.UTC(2020, 0, 1) / 1000;

/** @returns the path of the package */
export async function packageExtension(target = path.join(root, 'cairn.vsix')): Promise<string> {
  await writeNotices(await buildExtension());
  await mkdir(path.dirname(target), { recursive: true });
  // vsce takes the date from here and then sorts the files. Zip files have local time.
  Object.assign(process.env, { SOURCE_DATE_EPOCH: String(dateOfFiles), TZ: 'UTC' });
  await createVSIX({ cwd: root, packagePath: target, dependencies: false, rewriteRelativeLinks: false });
  return target;
}

if (import.meta.filename === process.argv[1])
  console.log(`\nCreated ${path.relative(process.cwd(), await packageExtension())}.`);
