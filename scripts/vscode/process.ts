/** Child processes: their output is shown if they fail, and they end with this process. */
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** @throws Error with the end of the output if the command fails */
export async function runQuietly(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = collect(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed (${String(code ?? child.signalCode)}):\n${printed().slice(-4_000)}`,
    );
  return printed();
}

/** Collects stdout and stderr of a child process; returns the text so far. */
export function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-200_000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

/**
 * The environment without variables of a VS Code or Node that started this process: a new VS Code would use their
 * sockets and settings.
 */
export function environmentForVsCode(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

const running = new Set<ChildProcess>();

/** Starts a process in its own process group. The group ends with this process at the latest. */
export function startGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  return child;
}

/** Kills the processes of the group that have an argument in their command line. */
export function killInGroup({ pid }: ChildProcess, argument: string): void {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,pgid=,args='], { encoding: 'utf8' });
  const found = stdout
    .split('\n')
    .filter((line) => line.includes(argument) && line.trim().split(/\s+/)[1] === String(pid));
  if (found.length === 0) throw new Error(`No process with ${argument} is running.`);
  for (const line of found) process.kill(Number.parseInt(line, 10), 'SIGKILL');
}

/** Stops the whole process group, even if its first process has exited. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  const ended =
    child.exitCode !== null || child.signalCode !== null
      ? undefined
      : new Promise((resolve) => child.once('exit', resolve));
  kill(child);
  running.delete(child);
  await ended;
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: the group has already exited.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

process.on('exit', () => {
  for (const child of running) kill(child);
});
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => process.exit(exitCodes[signal]));
