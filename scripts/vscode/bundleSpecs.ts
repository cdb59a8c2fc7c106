/** Bundles the tests that run inside an extension host. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';

const root = path.dirname(path.dirname(import.meta.dirname));
const specsFolder = path.join(root, 'test', 'host');

export type Host = 'node' | 'worker';

/**
 * @param name of the bundle in out/host
 * @param specs relative to test/host
 * @returns the path of the module that an extension host loads to run the specs
 */
export async function bundleSpecs(host: Host, name: string, specs: readonly string[]): Promise<string> {
  const outfile = path.join(root, 'out', 'host', `${name}.${host === 'node' ? 'cjs' : 'js'}`);
  const required = specs.map((spec) => `require(${JSON.stringify(path.resolve(specsFolder, spec))});`).join(' ');
  await bundle({
    stdin: {
      contents:
        `import { run as start } from './runner/${host}.ts';\n` +
        `export const run = () => start(() => { ${required} });`,
      resolveDir: specsFolder,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    define: host === 'worker' ? { 'process.env.NODE_ENV': '"test"' } : {},
    plugins: [mochaAsGlobal],
    logLevel: 'warning',
  });
  return outfile;
}

/** Mocha's browser build would assign to the bundle's `module.exports`. Without `module` it defines globals. */
const mochaAsGlobal: Plugin = {
  name: 'mocha-as-global',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `var exports, module, define;\n${await readFile(file, 'utf8')}`,
      loader: 'js',
    }));
  },
};
