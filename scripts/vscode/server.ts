/** Starts VS Code's server with a new data folder and port each time, so that runs do not affect each other. */
import type { ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureVsCode } from './install.ts';
import { collect, environmentForVsCode, killInGroup, startGroup, stopGroup } from './process.ts';
import { temporaryFolder } from './temporary.ts';

export type ServerOptions = {
  /** `off` trusts every workspace; `on` asks, as VS Code does by default. */
  readonly trust: 'on' | 'off';
  /** Lets the page load an extension from a path and run its tests. */
  readonly testing: boolean;
  /** Added to the settings in `cleanScreen`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly extensionsDir?: string;
  /** Required to open the page; anyone on this machine can open it if omitted. */
  readonly token?: string;
  /** A free port if omitted. */
  readonly port?: number;
};

export type Server = {
  readonly url: string;
  readonly authority: string;
  /** Resolves when the server has ended. */
  readonly ended: Promise<void>;
  /** Rejects with the end of the log when the server or an extension host exits unexpectedly. */
  readonly lost: Promise<never>;
  /** Ends the extension hosts at once, as the system does when memory runs out. */
  readonly killExtensionHosts: () => void;
  readonly stop: () => Promise<void>;
};

/** Timeout for starting the server, in milliseconds. */
const startTimeout = 60_000;

/** Without chat, welcome page, and network access, which would disturb tests and screenshots. */
const cleanScreen = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.openRepositoryInParentFolders': 'never',
} as const;

/** In a browser, VS Code saves a second after the last key, so unsaved changes of a slow test would get saved. */
const asOnDesktop = { 'files.autoSave': 'off' } as const;

export async function startServer(options: ServerOptions): Promise<Server> {
  const { node, serverMain } = await ensureVsCode();
  const temporary = temporaryFolder();
  const dataDir = temporary.path;
  await writeSettings(dataDir, { ...cleanScreen, ...(options.testing && asOnDesktop), ...options.settings });

  const args = [
    // With port 0 the system picks a free port, which no other run can take in between.
    serverMain,
    '--host',
    '127.0.0.1',
    '--port',
    String(options.port ?? 0),
    '--accept-server-license-terms',
    '--server-data-dir',
    dataDir,
    '--disable-telemetry',
    ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
    ...(options.testing ? ['--enable-smoke-test-driver'] : []),
    ...(options.trust === 'off' ? ['--disable-workspace-trust'] : []),
    ...(options.extensionsDir === undefined ? [] : ['--extensions-dir', options.extensionsDir]),
  ];
  // The server leaves sockets in TMPDIR, so it gets a folder that is deleted. Tests do not use the Marketplace.
  const environment = { TMPDIR: dataDir, ...(options.testing && { EXTENSIONS_GALLERY: '{}' }) };
  const child = startGroup(node, args, environmentForVsCode(environment));
  const log = collect(child);
  const stop = async () => {
    await stopGroup(child);
    temporary.remove();
  };
  try {
    const authority = `127.0.0.1:${await listening(child, log)}`;
    const ended = new Promise<void>((resolve) =>
      child.once('exit', () => {
        resolve();
      }),
    );
    return {
      url: `http://${authority}`,
      authority,
      ended,
      lost: rejectOnLoss(child, log),
      killExtensionHosts: () => {
        killInGroup(child, '--type=extensionHost');
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Writes user settings: VS Code ignores application settings, such as trust and telemetry, in machine settings. */
async function writeSettings(dataDir: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const file = path.join(dataDir, 'data', 'User', 'settings.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(settings));
}

/** @returns the port */
function listening(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => () => {
      reject(new Error(`VS Code's server ${what}:\n${tail(log)}`));
    };
    const timer = setTimeout(fail(`was not ready within ${startTimeout / 1000} s`), startTimeout);
    child.once('error', reject);
    child.once('exit', fail('exited on startup'));
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}

/** If the extension host exits, the page only shows a notification, so a run would wait forever. */
function rejectOnLoss(child: ChildProcess, log: () => string): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    child.once('exit', () => {
      reject(new Error(`VS Code's server ended:\n${tail(log)}`));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      const died = /Extension Host Process exited with code: (?!0, signal: null).*/.exec(chunk.toString())?.[0];
      if (died !== undefined) reject(new Error(`${died}\n${tail(log)}`));
    });
  });
  // Callers may ignore `lost`; that must not be an unhandled rejection.
  lost.catch(() => undefined);
  return lost;
}

/** The end of the log, without the long error about a native module that has a fallback. */
const tail = (log: () => string) =>
  log()
    .replaceAll(/^Error: Could not locate the bindings file[^]+?^\}$/gm, '')
    .slice(-4_000);
