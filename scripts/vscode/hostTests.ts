/** Runs bundled tests in one of VS Code's hosts. */
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
  /**
   * A folder or a `.code-workspace` file, copied to a temporary folder first, since tests write to it. Undefined is a
   * window without a folder.
   */
  readonly workspace: string | undefined;
  readonly tests: string;
  /** The folder of the extension, when it is not this project. */
  readonly extension?: string;
};

type Settings = { readonly settings?: Readonly<Record<string, unknown>> };

/**
 * In the Node extension host, by way of `@vscode/test-electron`, as in a desktop VS Code: set CAIRN_VSCODE to the path
 * of one.
 */
export async function runInNodeHost({
  workspace,
  tests,
  extension = root,
  env,
}: Run & { readonly env?: Readonly<Record<string, string>> }): Promise<Counts> {
  return withCopy(workspace, async (copy, temporary) => {
    const result = path.join(temporary, 'result');
    const exitCode = await runTests({
      vscodeExecutablePath: process.env.CAIRN_VSCODE ?? path.join(import.meta.dirname, 'code.mjs'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [
        ...(copy === undefined ? [] : [copy]),
        '--disable-extensions',
        `--user-data-dir=${path.join(temporary, 'u')}`,
        `--extensions-dir=${path.join(temporary, 'e')}`,
      ],
      extensionTestsEnv: { ...env, CAIRN_TEST_RESULT: result },
    }).catch((error: unknown) => {
      // It throws for a failing test too; which one has been printed.
      console.log(error instanceof Error ? error.message : error);
      return 1;
    });
    return judged(await readFile(result, 'utf8').catch(() => ''), exitCode);
  });
}

/** In the web-worker extension host. A copy of the extension is taken whose manifest leaves VS Code no other choice. */
export async function runInWorkerHost({ extension = root, tests, ...run }: Run & Settings): Promise<Counts> {
  const staged = temporaryFolder();
  const manifest: unknown = JSON.parse(await readFile(path.join(extension, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object') throw new Error(`${extension} has no manifest.`);
  await writeFile(
    path.join(staged.path, 'package.json'),
    JSON.stringify({ ...manifest, main: undefined, extensionKind: undefined }),
  );
  for (const part of ['dist', 'media', 'l10n', 'package.nls.json']) {
    await cp(path.join(extension, part), path.join(staged.path, part), { recursive: true }).catch(unlessMissing);
  }
  const stagedTests = path.join(staged.path, 'tests.js');
  await cp(tests, stagedTests);
  try {
    return await counted({ ...run, tests: stagedTests, extension: staged.path, trust: 'off' });
  } finally {
    staged.remove();
  }
}

function unlessMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

/** In Restricted Mode, in which `runTests` cannot run. Nobody is asked, so nobody trusts. */
export async function runRestricted({ extension = root, settings, ...run }: Run & Settings): Promise<Counts> {
  const nobodyTrusts = {
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'security.workspace.trust.emptyWindow': false,
  };
  return counted({ ...run, extension, trust: 'on', settings: { ...nobodyTrusts, ...settings } });
}

/**
 * With the packaged extension, installed into a VS Code that has nothing else of ours but an empty extension to run the
 * tests.
 */
export async function runFromPackage({
  vsix,
  ...run
}: Omit<Run, 'extension'> & Settings & { readonly vsix: string }): Promise<Counts> {
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

/** A run that is lost on its way counts as one that failed, so that those after it still take place. */
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
    return judged(log, exitCode);
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
      ...(workspace !== undefined && { workspace }),
    });
    try {
      return await withinTime(workbench.result);
    } finally {
      await workbench.close();
    }
  } finally {
    await server.stop();
  }
}

/** How long one run may take, in milliseconds: on a busy machine the longest takes four minutes. */
const patience = 600_000;

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The tests inside VS Code had not ended after ${patience / 1000} s.`));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The copy is a git repository when git is there: a workspace as a person has it. A workspace file comes with what lies
 * beside it.
 */
async function withCopy<T>(
  workspace: string | undefined,
  work: (copy: string | undefined, temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = temporaryFolder();
  try {
    if (workspace === undefined) return await work(undefined, temporary.path);
    const folder = isWorkspaceFile(workspace) ? path.dirname(workspace) : workspace;
    const copy = path.join(temporary.path, path.basename(folder));
    await cp(folder, copy, { recursive: true });
    spawnSync('git', ['init', '--quiet'], { cwd: copy });
    return await work(isWorkspaceFile(workspace) ? path.join(copy, path.basename(workspace)) : copy, temporary.path);
  } finally {
    temporary.remove();
  }
}

/**
 * A run that ended badly has failed, whatever it counted before; so has one that says it ended well without having
 * counted.
 */
function judged(log: string, exitCode: number): Counts {
  const { passed, failed } = countsIn(log) ?? { passed: 0, failed: 1 };
  return { passed, failed: exitCode === 0 ? failed : Math.max(1, failed) };
}
