/**
 * Opens VS Code with the extension and a fresh copy of `examples/`, or the folder in `--folder PATH`. It uses desktop
 * VS Code if `code` is on the path, otherwise VS Code from npm, and prints its address. `--web` always uses the latter.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.ts';
import { packageExtension } from './package.ts';
import { copySample, localToday } from './sample.ts';
import { ensureVsCode } from './vscode/install.ts';
import { runQuietly } from './vscode/process.ts';
import { startServer } from './vscode/server.ts';

const root = path.dirname(import.meta.dirname);

const { values } = parseArgs({
  options: { folder: { type: 'string' }, web: { type: 'boolean', default: false }, port: { type: 'string' } },
});

const folder = values.folder === undefined ? await sample() : existingFolder(values.folder);
if (!values.web && hasDesktop()) {
  await buildExtension();
  spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${root}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
} else {
  await startInBrowser(folder);
}

function hasDesktop(): boolean {
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

async function sample(): Promise<string> {
  const target = path.join(root, 'out', 'sample');
  await copySample(target, localToday());
  // A repository, so that every check-in shows as a change.
  spawnSync('git', ['init', '--quiet'], { cwd: target });
  spawnSync('git', ['add', '--all'], { cwd: target });
  spawnSync(
    'git',
    ['-c', 'user.name=Sample', '-c', 'user.email=sample@example.org', 'commit', '--quiet', '-m', 'The year so far'],
    { cwd: target },
  );
  return target;
}

function existingFolder(folder: string): string {
  const absolute = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  if (existsSync(absolute)) return absolute;
  console.error(`The folder ${absolute} does not exist.`);
  process.exit(1);
}

/** VS Code in a browser cannot load an extension from a path, so this installs the package, as the Marketplace does. */
async function startInBrowser(folder: string): Promise<void> {
  const { node, serverMain } = await ensureVsCode();
  const temporary = await mkdtemp('/tmp/cairn-start-');
  const extensionsDir = path.join(temporary, 'extensions');
  console.log('Building and packaging ...');
  const vsix = await packageExtension(path.join(temporary, 'cairn.vsix'));
  await runQuietly(node, [
    serverMain,
    '--accept-server-license-terms',
    '--server-data-dir',
    path.join(temporary, 'data'),
    '--extensions-dir',
    extensionsDir,
    '--install-extension',
    vsix,
    '--force',
  ]);

  const token = randomUUID();
  // The folder is the sample or one that the user chose, so VS Code does not need to ask for trust.
  const server = await startServer({
    trust: 'off',
    testing: false,
    extensionsDir,
    token,
    ...(values.port !== undefined && { port: Number(values.port) }),
  });
  const address = `${server.url}/?${new URLSearchParams({ tkn: token, folder }).toString()}`;
  console.log(
    '\n' +
      `VS Code is ready with Cairn and ${folder}\n` +
      '\n' +
      `  ${address}\n` +
      '\n' +
      'Open this address in a browser on this machine. Press Ctrl+C to stop.',
  );
  await server.ended;
  await rm(temporary, { recursive: true, force: true });
}
