/** Builds the `.vsix` package: the bundles and what the Marketplace shows. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension } from './build.ts';

const root = path.dirname(import.meta.dirname);

/** @returns the path of the package */
export async function packageExtension(target = path.join(root, 'cairn.vsix')): Promise<string> {
  await buildExtension();
  await mkdir(path.dirname(target), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: target,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return target;
}

if (import.meta.filename === process.argv[1])
  console.log(`\nCreated ${path.relative(process.cwd(), await packageExtension())}.`);
