/** Starts VS Code's own server, each time with a data folder and a port of its own, so that two runs never meet. */
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureVsCode } from './install.ts';
import { collect, environmentForVsCode, startGroup, stopGroup } from './process.ts';
import { temporaryFolder } from './temporary.ts';

export type ServerOptions = {
  /** `off` treats every workspace as trusted; `on` asks, as a person's VS Code does. */
  readonly trust: 'on' | 'off';
  /** Lets the page take a path of an extension in development, and tests: for machines only. */
  readonly testing: boolean;
  /** Beside those that make a clean screen. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly extensionsDir?: string;
  /** A person's server is protected by a token; a test's is not. */
  readonly token?: string;
  /** Where settings and state are kept; a new temporary folder when left out, deleted with the server. */
  readonly dataDir?: string;
  /** A free one when left out. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
};

export type Server = {
  readonly url: string;
  readonly authority: string;
  readonly dataDir: string;
  /** Resolves when the server has ended. */
  readonly ended: Promise<void>;
  /** Rejects with the end of the log as soon as the server, or an extension host of it, is gone. */
  readonly lost: Promise<never>;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

/** How long the server may take to start, in milliseconds. */
const patience = 60_000;

/** A new chat pane, a welcome page and questions for the network have no place in a test or a picture. */
export const cleanScreen = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.openRepositoryInParentFolders': 'never',
} as const;

/**
 * In a browser VS Code saves by itself, a second after the last key: a test on a slow machine would find saved what it
 * has left unsaved.
 */
const asOnDesktop = { 'files.autoSave': 'off' } as const;

export async function startServer(options: ServerOptions): Promise<Server> {
  const { node, serverMain } = await ensureVsCode();
  const temporary = options.dataDir === undefined ? temporaryFolder() : undefined;
  const dataDir = options.dataDir ?? temporary?.path ?? '';
  await writeSettings(dataDir, { ...cleanScreen, ...(options.testing && asOnDesktop), ...options.settings });

  const args = [
    // With port 0 the system picks one that is free, and no other run can come in between.
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
  // The server leaves its sockets in the temporary folder, so it gets one that goes with it. A test has no business
  // with the gallery.
  const environment = { TMPDIR: dataDir, ...(options.testing && { EXTENSIONS_GALLERY: '{}' }), ...options.env };
  const child = startGroup(node, args, environmentForVsCode(environment));
  const log = collect(child);
  const stop = async () => {
    await stopGroup(child);
    temporary?.remove();
  };
  try {
    const authority = `127.0.0.1:${await listening(child, log)}`;
    const ended = new Promise<void>((resolve) =>
      child.once('exit', () => {
        resolve();
      }),
    );
    return { url: `http://${authority}`, authority, dataDir, ended, lost: loss(child, log), log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * As a person's settings: VS Code ignores what concerns the application, such as trust and telemetry, where only a
 * machine says it.
 */
async function writeSettings(dataDir: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const file = path.join(dataDir, 'data', 'User', 'settings.json');
  // In a folder that was used before they are the person's own by now.
  if (existsSync(file)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(settings));
}

/** @returns the port */
function listening(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => () => {
      reject(new Error(`VS Code's server ${what}:\n${tail(log)}`));
    };
    const timer = setTimeout(fail(`was not ready within ${patience / 1000} s`), patience);
    child.once('error', reject);
    child.once('exit', fail('ended at its start'));
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}

/**
 * The page goes on without its extension host, and says so in a notification that nobody reads: a run would wait for
 * ever.
 */
function loss(child: ChildProcess, log: () => string): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    child.once('exit', () => {
      reject(new Error(`VS Code's server ended:\n${tail(log)}`));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      const died = /Extension Host Process exited with code: (?!0, signal: null).*/.exec(chunk.toString())?.[0];
      if (died !== undefined) reject(new Error(`${died}\n${tail(log)}`));
    });
  });
  // Not everyone who starts a server waits for its loss.
  lost.catch(() => undefined);
  return lost;
}

/** The end of the log, without the long complaint about a module for which there is a substitute. */
const tail = (log: () => string) =>
  log()
    .replaceAll(/^Error: Could not locate the bindings file[^]*?^\}$/gm, '')
    .slice(-4_000);
