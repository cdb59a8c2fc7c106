/** Fonts for screenshots. Inter and JetBrains Mono look like the fonts that VS Code uses on most machines. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './install.ts';
import { runQuietly } from './process.ts';
import { temporaryFolder } from './temporary.ts';

const packages = ['fonts-inter', 'fonts-jetbrains-mono'];

/** @returns environment variables that make a browser on Linux use these fonts; empty if they are not available */
export async function fontsEnvironment(): Promise<Readonly<Record<string, string>>> {
  if (process.platform !== 'linux') return {};
  const target = path.join(cacheFolder(), 'fonts');
  try {
    if (!existsSync(target)) await fetchFonts(target);
  } catch (error) {
    console.log(`Using the fonts of this machine: ${error instanceof Error ? error.message : String(error)}`);
    return {};
  }
  const configuration = path.join(target, 'fonts.conf');
  await writeFile(configuration, configurationFor(target));
  return { FONTCONFIG_FILE: configuration };
}

/** Unpacks Debian packages into the cache. Nothing is installed, so this needs no root access. */
async function fetchFonts(target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const staging = temporaryFolder(path.join(path.dirname(target), 'staging-'));
  try {
    await runQuietly('apt-get', ['download', ...packages], { cwd: staging.path });
    for (const file of await readdir(staging.path))
      await runQuietly('dpkg-deb', ['--extract', file, '.'], { cwd: staging.path });
    await rename(staging.path, target);
  } finally {
    staging.remove();
  }
}

function configurationFor(folder: string): string {
  const prefer = (wanted: string, font: string) =>
    `<match target="pattern"><test name="family"><string>${wanted}</string></test><edit ` +
    `name="family" mode="prepend" binding="strong"><string>${font}</string></edit></match>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${folder}</dir>
${prefer('system-ui', 'Inter')}
${prefer('sans-serif', 'Inter')}
${prefer('monospace', 'JetBrains Mono')}
</fontconfig>
`;
}
