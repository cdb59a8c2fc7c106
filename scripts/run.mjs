/**
 * `node scripts/run.mjs TASK [ARGUMENT ...]` runs scripts/TASK.ts. It first installs the packages if they are missing
 * or older than the lock file. Plain JavaScript without dependencies, because a fresh clone has none yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const [task, ...rest] = process.argv.slice(2);

const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const stamp = path.join(root, 'node_modules', '.installed-lock');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages ...');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
}

run(process.execPath, ['--import', 'tsx', path.join(root, 'scripts', `${task}.ts`), ...rest]);

function run(command, args) {
  const windows = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
