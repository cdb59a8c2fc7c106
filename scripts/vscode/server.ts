/** Starts VS Code's own server, each time with a data folder and a port of its own, so that two runs never meet. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureVsCode } from './install.ts';
import { collect, startGroup, stopGroup } from './process.ts';

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
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
};

export type Server = { readonly url: string; readonly authority: string; readonly dataDir: string; readonly ended: Promise<void>; readonly log: () => string; readonly stop: () => Promise<void> };

/** How long the server may take to answer, in milliseconds. */
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

export async function startServer(options: ServerOptions): Promise<Server> {
  const { node, serverMain } = await ensureVsCode();
  // The path of a socket below it may not be longer than 107 characters.
  const dataDir = options.dataDir ?? (await mkdtemp('/tmp/cairn-'));
  const settings = path.join(dataDir, 'data', 'Machine', 'settings.json');
  await mkdir(path.dirname(settings), { recursive: true });
  await writeFile(settings, JSON.stringify({ ...cleanScreen, ...options.settings }));

  const port = options.port ?? (await freePort());
  const args = [
    serverMain, '--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms', '--server-data-dir', dataDir, '--disable-telemetry',
    ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
    ...(options.testing ? ['--enable-smoke-test-driver'] : []),
    ...(options.trust === 'off' ? ['--disable-workspace-trust'] : []),
    ...(options.extensionsDir === undefined ? [] : ['--extensions-dir', options.extensionsDir]),
  ];
  const child = startGroup(node, args, { ...process.env, ...options.env, NODE_OPTIONS: '' });
  const log = collect(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => { resolve(); }));
  const stop = async () => {
    await stopGroup(child);
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await answers(`${url}/version`, () => child.exitCode !== null, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, authority: `127.0.0.1:${port}`, dataDir, ended, log, stop };
}

async function answers(url: string, hasEnded: () => boolean, log: () => string): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    if (hasEnded()) throw new Error(`VS Code's server ended at its start:\n${log().slice(-4_000)}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > until) throw new Error(`VS Code's server did not answer within ${patience / 1000} s:\n${log().slice(-4_000)}`);
    // Nothing announces that a port is open; asking again a little later is the way to know.
    await pause(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('No free port was found.'));
      });
    });
  });
}
