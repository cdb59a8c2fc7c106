/** Bundles the tests that run inside an extension host, and runs them in one of VS Code's hosts. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build as bundle, type Plugin } from 'esbuild';
import { ensureVsCode } from './install.ts';
import { runQuietly } from './process.ts';
import { startServer } from './server.ts';
import { openWorkbench } from './workbench.ts';

const root = path.dirname(path.dirname(import.meta.dirname));

export type Counts = { readonly passed: number; readonly failed: number };

/** @returns the module that an extension host loads to run the specs */
export async function bundleSpecs(host: 'node' | 'worker', name: string, specs: readonly string[]): Promise<string> {
  const outfile = path.join(root, 'out', 'host', `${name}.${host === 'node' ? 'cjs' : 'js'}`);
  await bundle({
    stdin: {
      contents: `import { runMocha } from './runner/mocha.ts';\nexport const run = () => runMocha(() => { ${specs.map((spec) => `require(${JSON.stringify(`./${spec}`)});`).join(' ')} });`,
      resolveDir: path.join(root, 'test', 'host'),
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

/** Mocha's browser build would take the bundle's own `module.exports` for itself; without one it makes globals, as in a page. */
const mochaAsGlobal: Plugin = {
  name: 'mocha-as-global',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({ contents: `var exports, module, define;\n${await readFile(file, 'utf8')}`, loader: 'js' }));
  },
};

type Run = {
  /** Copied to a temporary folder first, since tests write to it. Undefined is a window without a folder. */
  readonly workspace: string | undefined;
  readonly tests: string;
  readonly settings?: Readonly<Record<string, unknown>>;
};

/** In the Node extension host, by way of `@vscode/test-electron`, as in a desktop VS Code: set CAIRN_VSCODE to the path of one. */
export async function runInNodeHost({ workspace, tests }: Run): Promise<Counts> {
  return withCopy(workspace, async (folder) => {
    const log = path.join(await mkdtemp('/tmp/cairn-log-'), 'run.log');
    const exitCode = await runTests({
      vscodeExecutablePath: process.env.CAIRN_VSCODE ?? path.join(import.meta.dirname, 'code.mjs'),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      launchArgs: [...(folder === undefined ? [] : [folder]), '--disable-extensions'],
      extensionTestsEnv: { CAIRN_TEST_LOG: log },
    }).catch((error: unknown) => {
      // It throws for a failing test too; what failed is in the log.
      console.log(String(error));
      return 1;
    });
    const counts = countsIn(await readFile(log, 'utf8').catch(() => ''));
    return exitCode === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
  });
}

/** In the web-worker extension host. Where a manifest has both entries, `main` wins, so a copy without it is taken. */
export async function runInWorkerHost({ workspace, tests, settings }: Run): Promise<Counts> {
  const staged = await mkdtemp('/tmp/cairn-web-');
  const manifest = { ...(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as object), main: undefined };
  await writeFile(path.join(staged, 'package.json'), JSON.stringify(manifest));
  for (const part of ['dist', 'media', 'package.nls.json']) await cp(path.join(root, part), path.join(staged, part), { recursive: true });
  await cp(tests, path.join(staged, 'tests.js'));
  try {
    return await runInServer({ workspace, tests: path.join(staged, 'tests.js'), extension: staged, trust: 'off', ...(settings && { settings }) });
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

/** In Restricted Mode, in which `runTests` cannot run. Nobody is asked, so nobody trusts. */
export async function runRestricted({ workspace, tests }: Run): Promise<Counts> {
  const settings = { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never', 'security.workspace.trust.emptyWindow': false };
  return runInServer({ workspace, tests, extension: root, trust: 'on', settings });
}

/** With the packaged extension, installed into a VS Code that has nothing else of ours but an empty extension to run the tests. */
export async function runFromPackage({ workspace, tests, vsix }: Run & { readonly vsix: string }): Promise<Counts> {
  const folder = await mkdtemp('/tmp/cairn-vsix-');
  const extensionsDir = path.join(folder, 'extensions');
  const harness = path.join(folder, 'harness');
  await mkdir(extensionsDir, { recursive: true });
  await mkdir(harness);
  await writeFile(path.join(harness, 'package.json'), JSON.stringify({ name: 'harness', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } }));
  const { node, serverMain } = await ensureVsCode();
  await runQuietly(node, [serverMain, '--accept-server-license-terms', '--server-data-dir', path.join(folder, 'data'), '--extensions-dir', extensionsDir, '--install-extension', vsix, '--force']);
  try {
    return await runInServer({ workspace, tests, extension: harness, trust: 'off', extensionsDir });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type ServerRun = Run & { readonly extension: string; readonly trust: 'on' | 'off'; readonly extensionsDir?: string };

/** How long one run may take, in milliseconds. */
const patience = 300_000;

async function runInServer({ workspace, tests, settings, extension, trust, extensionsDir }: ServerRun): Promise<Counts> {
  return withCopy(workspace, async (folder) => {
    const server = await startServer({ trust, testing: true, ...(settings && { settings }), ...(extensionsDir !== undefined && { extensionsDir }) });
    let log = '';
    try {
      const workbench = await openWorkbench({ server, extension, tests, ...(folder !== undefined && { workspace: folder }), print: (text) => { log += text; process.stdout.write(text); } });
      const exitCode = await withinTime(workbench.result);
      await workbench.close();
      const counts = countsIn(log);
      return exitCode === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
    } finally {
      await server.stop();
    }
  });
}

export async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new Error(`The tests inside VS Code had not ended after ${patience / 1000} s.`)); }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A copy as a git repository, as a person has it. Of a `.code-workspace` file the folder around it is copied. */
async function withCopy<T>(workspace: string | undefined, work: (folder: string | undefined) => Promise<T>): Promise<T> {
  if (workspace === undefined) return work(undefined);
  const isFile = workspace.endsWith('.code-workspace');
  const source = isFile ? path.dirname(workspace) : workspace;
  const parent = await mkdtemp('/tmp/cairn-ws-');
  const copy = path.join(parent, path.basename(source));
  await cp(source, copy, { recursive: true });
  spawnSync('git', ['init', '--quiet'], { cwd: copy });
  try {
    return await work(isFile ? path.join(copy, path.basename(workspace)) : copy);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

function countsIn(log: string): Counts {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(log) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1) };
}
