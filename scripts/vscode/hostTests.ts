/** Runs bundled tests in the extension hosts of VS Code. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { countsIn, type Counts } from '../../test/host/runner/report.ts';
import { ensureVsCode } from './install.ts';
import { environmentForVsCode, runQuietly } from './process.ts';
import { startServer, type ServerOptions } from './server.ts';
import { temporaryFolder } from './temporary.ts';
import { isWorkspaceFile, openWorkbench } from './workbench.ts';

const root = path.dirname(path.dirname(import.meta.dirname));

export type { Counts };
export { bundleSpecs } from './bundleSpecs.ts';

export type Run = {
  /** A folder or a `.code-workspace` file. Tests write to a temporary copy. */
  readonly workspace: string;
  readonly tests: string;
};

/** In the Node extension host, with `@vscode/test-electron`. CAIRN_VSCODE can name a desktop VS Code. */
export async function runInNodeHost({ workspace, tests }: Run): Promise<Counts> {
  return withCopy(workspace, async (copy, temporary) => {
    const result = path.join(temporary, 'result');
    const exitCode = await runTests({
      vscodeExecutablePath: process.env.CAIRN_VSCODE ?? path.join(import.meta.dirname, 'code.mjs'),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      launchArgs: [
        copy,
        '--disable-extensions',
        `--user-data-dir=${path.join(temporary, 'u')}`,
        `--extensions-dir=${path.join(temporary, 'e')}`,
      ],
      extensionTestsEnv: { CAIRN_TEST_RESULT: result },
    }).catch((error: unknown) => {
      // It also throws if a test fails. The output names the test.
      console.log(error instanceof Error ? error.message : error);
      return 1;
    });
    return countsOf(await readFile(result, 'utf8').catch(() => ''), exitCode);
  });
}

/** In the web-worker extension host: a copy of the extension without `main`, because VS Code prefers the Node host. */
export async function runInWorkerHost({ workspace, tests }: Run): Promise<Counts> {
  const staged = temporaryFolder();
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object') throw new Error('package.json does not contain an object.');
  await writeFile(
    path.join(staged.path, 'package.json'),
    JSON.stringify({ ...manifest, main: undefined, extensionKind: undefined }),
  );
  for (const part of ['dist', 'media', 'l10n', 'package.nls.json']) {
    await cp(path.join(root, part), path.join(staged.path, part), { recursive: true }).catch(unlessMissing);
  }
  const stagedTests = path.join(staged.path, 'tests.js');
  await cp(tests, stagedTests);
  try {
    return await counted({ workspace, tests: stagedTests, extension: staged.path, trust: 'off' });
  } finally {
    staged.remove();
  }
}

function unlessMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

/** In Restricted Mode, which `runTests` does not support. These settings keep VS Code from asking for trust. */
export async function runRestricted(run: Run): Promise<Counts> {
  const settings = {
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'security.workspace.trust.emptyWindow': false,
  };
  return counted({ ...run, extension: root, trust: 'on', settings });
}

/** With the packaged extension, installed into VS Code. An empty extension runs the tests. */
export async function runFromPackage({ vsix, ...run }: Run & { readonly vsix: string }): Promise<Counts> {
  const temporary = temporaryFolder();
  const [extensionsDir, harness, data] = [
    path.join(temporary.path, 'e'),
    path.join(temporary.path, 'harness'),
    path.join(temporary.path, 'd'),
  ];
  try {
    for (const folder of [extensionsDir, harness, data]) await mkdir(folder);
    await writeFile(
      path.join(harness, 'package.json'),
      JSON.stringify({ name: 'harness', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } }),
    );
    const { node, serverMain } = await ensureVsCode();
    await runQuietly(
      node,
      [
        serverMain,
        '--accept-server-license-terms',
        '--server-data-dir',
        data,
        '--extensions-dir',
        extensionsDir,
        '--install-extension',
        vsix,
        '--force',
      ],
      { env: environmentForVsCode({ TMPDIR: data }) },
    );
    return await counted({ ...run, extension: harness, trust: 'off', extensionsDir });
  } finally {
    temporary.remove();
  }
}

type ServerRun = Run & { readonly extension: string } & Pick<ServerOptions, 'trust' | 'settings' | 'extensionsDir'>;

/** If VS Code is lost during a run, the run counts as failed and the next one still starts. */
async function counted(run: ServerRun): Promise<Counts> {
  return withCopy(run.workspace, async (workspace) => {
    let log = '';
    const exitCode = await runInServer({ ...run, workspace }, (text) => {
      log += text;
      process.stdout.write(text);
    }).catch((error: unknown) => {
      console.log(error instanceof Error ? error.message : error);
      return 1;
    });
    return countsOf(log, exitCode);
  });
}

/** @returns the exit code of the tests */
export async function runInServer(
  { workspace, tests, extension, trust, settings, extensionsDir }: ServerRun,
  print: (text: string) => void,
): Promise<number> {
  const server = await startServer({
    trust,
    testing: true,
    ...(settings && { settings }),
    ...(extensionsDir !== undefined && { extensionsDir }),
  });
  try {
    const workbench = await openWorkbench({
      server,
      extension,
      tests,
      print,
      workspace,
    });
    try {
      return await withTimeout(workbench.result);
    } finally {
      await workbench.close();
    }
  } finally {
    await server.stop();
  }
}

/** Timeout of a run in milliseconds. On a busy machine the longest run takes four minutes. */
const timeout = 600_000;

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The tests inside VS Code did not finish within ${timeout / 1000} s.`));
    }, timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Passes a temporary copy of the workspace, a Git repository. A workspace file is copied with its folder. */
async function withCopy<T>(workspace: string, work: (copy: string, temporary: string) => Promise<T>): Promise<T> {
  const temporary = temporaryFolder();
  try {
    const folder = isWorkspaceFile(workspace) ? path.dirname(workspace) : workspace;
    const copy = path.join(temporary.path, path.basename(folder));
    await cp(folder, copy, { recursive: true });
    spawnSync('git', ['init', '--quiet'], { cwd: copy });
    return await work(isWorkspaceFile(workspace) ? path.join(copy, path.basename(workspace)) : copy, temporary.path);
  } finally {
    temporary.remove();
  }
}

/** At least one failure if the exit code is not 0, or if the log has no counts. */
function countsOf(log: string, exitCode: number): Counts {
  const { passed, failed } = countsIn(log) ?? { passed: 0, failed: 1 };
  return { passed, failed: exitCode === 0 ? failed : Math.max(1, failed) };
}
