/** Child processes: run to their end with their output kept for the case of failure, and never left behind. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** @throws Error with the end of what the command printed, when it fails */
export async function runQuietly(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = collect(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${String(code)}):\n${printed().slice(-4_000)}`);
  return printed();
}

/** What a child prints, both streams together. */
export function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => { text = (text + chunk.toString()).slice(-200_000); };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

const running = new Set<ChildProcess>();

/** Starts a process in a group of its own, which ends with this process at the latest. */
export function startGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/** Ends a process and all that it started. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  kill(child);
  await ended;
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

const killAll = () => { for (const child of running) kill(child); };
process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    killAll();
    process.exit(130);
  });
}
