/** Bundles the tests that run inside an extension host. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';

const root = path.dirname(path.dirname(import.meta.dirname));
const specsFolder = path.join(root, 'test', 'host');

export type Host = 'node' | 'worker';

/** The specs for a host, relative to test/host: those under web/ run in both. */
export async function specsFor(host: Host): Promise<readonly string[]> {
  const files = await readdir(specsFolder, { recursive: true });
  return files
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.test.ts') && (host === 'node' || file.startsWith('web/')))
    .sort();
}

/**
 * @param name of the bundle in out/host
 * @param specs relative to test/host
 * @param grep only the tests whose full title has this in it
 * @returns the module that an extension host loads to run the specs
 */
export async function bundleSpecs(host: Host, name: string, specs: readonly string[], grep?: string): Promise<string> {
  const outfile = path.join(root, 'out', 'host', `${name}.${host === 'node' ? 'cjs' : 'js'}`);
  const required = specs.map((spec) => `require(${JSON.stringify(path.resolve(specsFolder, spec))});`).join(' ');
  await bundle({
    stdin: {
      contents:
        `import { run as start } from './runner/${host}.ts';\n` +
        `export const run = () => start({ load: () => { ${required} }, grep: ${JSON.stringify(grep)} });`,
      resolveDir: specsFolder,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    // A spec outside of the project, as in the tests of this folder, finds the packages all the same.
    nodePaths: [path.join(root, 'node_modules')],
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    define: host === 'worker' ? { 'process.env.NODE_ENV': '"test"' } : {},
    plugins: [mochaAsGlobal],
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * Mocha's browser build would take the bundle's own `module.exports` for itself; without one it makes globals, as in a
 * page.
 */
const mochaAsGlobal: Plugin = {
  name: 'mocha-as-global',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `var exports, module, define;\n${await readFile(file, 'utf8')}`,
      loader: 'js',
    }));
  },
};
