/**
 * Bundles the extension for its two hosts: `dist/node/extension.mjs` for Node, with separate files for lazily loaded
 * code, and `dist/web.js` for a web worker, which can load only one file. `dist/cairn.mjs` is the command line.
 * `--watch` rebuilds on changes.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, context, type BuildOptions, type Metafile } from 'esbuild';

const root = path.dirname(import.meta.dirname);

const shared: BuildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/editor/extension.ts'],
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  target: 'es2022',
  external: ['vscode'],
  alias: {
    // The browser build is the same code as ES modules, which esbuild can tree-shake.
    yaml: path.join(root, 'node_modules', 'yaml', 'browser', 'index.js'),
    // The browser build does not read files. VS Code passes in the translations.
    '@vscode/l10n': path.join(root, 'node_modules', '@vscode', 'l10n', 'dist', 'browser.js'),
  },
  logLevel: 'warning',
  metafile: true,
};

/** A web worker has no Node modules, so `platform: 'browser'` makes the build fail if one is imported. */
export const bundles = {
  node: {
    ...shared,
    format: 'esm',
    splitting: true,
    platform: 'node',
    outdir: 'dist/node',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    mainFields: ['module', 'main'],
  },
  web: {
    ...shared,
    format: 'cjs',
    platform: 'browser',
    outfile: 'dist/web.js',
    mainFields: ['browser', 'module', 'main'],
  },
  cli: {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    external: [],
    format: 'esm',
    platform: 'node',
    outfile: 'dist/cairn.mjs',
    mainFields: ['module', 'main'],
  },
} satisfies Record<string, BuildOptions>;

/** The dashboard page with its styles. */
export const page = {
  absWorkingDir: root,
  entryPoints: { main: 'webview/main.ts', style: 'webview/style/style.css' },
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  target: 'es2022',
  format: 'esm',
  platform: 'browser',
  outdir: 'dist/webview',
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions;

/** @returns what is in each bundle */
export async function buildExtension(): Promise<readonly Metafile[]> {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  const results = await Promise.all([...Object.values(bundles), page].map((options) => build(options)));
  return results.flatMap(({ metafile }) => metafile ?? []);
}

if (import.meta.filename === process.argv[1]) {
  if (process.argv.includes('--watch')) {
    await Promise.all(
      [...Object.values(bundles), page].map(async (options) =>
        (await context({ ...options, minify: false, logLevel: 'info' })).watch(),
      ),
    );
  } else {
    await buildExtension();
  }
}
