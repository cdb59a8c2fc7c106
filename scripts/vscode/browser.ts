/** Finds a browser for the workbench, or installs Chromium with apt. */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { runQuietly } from './process.ts';

/** The headless shell is Chromium without its own window, and runs the tests about a third faster. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a browser. Installs Chromium if there is none. */
export async function ensureBrowser(): Promise<string> {
  const named = process.env.CAIRN_BROWSER;
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CAIRN_BROWSER is set to ${named}, which does not exist.`);
    return named;
  }
  return onPath() ?? (await installChromium());
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installChromium(): Promise<string> {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args: readonly string[]) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    await runQuietly(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.log('Installing Chromium (once, with apt-get) ...');
  try {
    await apt('update');
    const install = (browser: string) => apt('install', '-y', '--no-install-recommends', browser, 'fonts-dejavu-core');
    // Older distributions have no package for the shell.
    await install(shell).catch(() => install('chromium'));
  } catch (error) {
    throw new Error(
      'No browser was found, and Chromium could not be installed. Install Chromium or Chrome, or ' +
        'set CAIRN_BROWSER to its path.',
      { cause: error },
    );
  }
  const installed = onPath();
  if (installed === undefined)
    throw new Error('Chromium was installed but is not on the PATH. Set CAIRN_BROWSER to its path.');
  return installed;
}

/**
 * Launches a headless browser that does not access the network by itself.
 * @param env added to this process's environment
 */
export async function launchBrowser(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: await ensureBrowser(), args: flags, env: { ...process.env, ...env } });
}
