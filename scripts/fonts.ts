/**
 * The letters of the pictures. A bare Linux machine has one wide font, in which VS Code looks like on no one's desk: where
 * apt is, two free ones are fetched once and kept beside VS Code. Elsewhere the machine's own are taken.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { runQuietly } from './vscode/process.ts';

const families = { 'system-ui': 'Inter', 'sans-serif': 'Inter', monospace: 'JetBrains Mono' } as const;
const packages = ['fonts-inter', 'fonts-jetbrains-mono'] as const;

/** @returns what the browser's environment needs; nothing where the machine's own fonts must do */
export async function pictureFonts(): Promise<Readonly<Record<string, string>>> {
  if (!existsSync('/usr/bin/apt-get')) return {};
  const target = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'cairn', 'picture-fonts');
  if (!existsSync(target)) await fetchInto(target);
  return { FONTCONFIG_FILE: path.join(target, 'fonts.conf') };
}

/** Unpacked, not installed: that needs no rights, and leaves the machine as it is. */
async function fetchInto(target: string): Promise<void> {
  console.log('Fetching fonts for the pictures (once, with apt-get) ...');
  await mkdir(path.dirname(target), { recursive: true });
  const staging = await mkdtemp(`${target}-`);
  try {
    await runQuietly('apt-get', ['download', ...packages], { cwd: staging });
    for (const file of await readdir(staging)) if (file.endsWith('.deb')) await runQuietly('dpkg-deb', ['--extract', file, '.'], { cwd: staging });
    await writeFile(path.join(staging, 'fonts.conf'), configuration(path.join(target, 'usr', 'share', 'fonts')));
    await rename(staging, target);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw new Error('The fonts for the pictures could not be fetched. Is there a network, and has apt-get update run?', { cause: error });
  }
}

function configuration(folder: string): string {
  const aliases = Object.entries(families).map(([asked, given]) =>
    `<match target="pattern"><test name="family"><string>${asked}</string></test><edit name="family" mode="prepend" binding="strong"><string>${given}</string></edit></match>`);
  return ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>', '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>', `<dir>${folder}</dir>`, ...aliases, '</fontconfig>', ''].join('\n');
}
