/** Bundles the extension for its two hosts: `dist/extension.cjs` for Node, `dist/web.js` for a web worker. `--watch` goes on building. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, context, type BuildOptions } from 'esbuild';

const root = path.dirname(import.meta.dirname);

const shared: BuildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/editor/extension.ts'],
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  // Its build for browsers has the same code as ES modules, of which what is not used is left out.
  alias: { yaml: path.join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
  logLevel: 'warning',
  metafile: true,
};

/** The bundles by host. A web worker has no Node modules, so a bundle that wants one must fail to build. */
export const bundles = {
  node: { ...shared, platform: 'node', outfile: 'dist/extension.cjs', mainFields: ['module', 'main'] },
  web: { ...shared, platform: 'browser', outfile: 'dist/web.js', mainFields: ['browser', 'module', 'main'] },
} satisfies Record<string, BuildOptions>;

export async function buildExtension(): Promise<void> {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await Promise.all(Object.values(bundles).map((options) => build(options)));
}

if (import.meta.filename === process.argv[1]) {
  if (process.argv.includes('--watch')) {
    await Promise.all(Object.values(bundles).map(async (options) => (await context({ ...options, minify: false, logLevel: 'info' })).watch()));
  } else {
    await buildExtension();
  }
}
