/**
 * Driving the workbench as a person does: the command palette, the quick input, the sidebar. Every wait is for
 * something to be seen.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { errors, type Locator, type Page } from 'playwright-core';
import { copySample, localToday } from '../../scripts/sample.ts';
import { startServer } from '../../scripts/vscode/server.ts';
import { temporaryFolder } from '../../scripts/vscode/temporary.ts';
import { openWorkbench } from '../../scripts/vscode/workbench.ts';
import type { IsoDate } from '../../src/core/base/calendar.ts';
import { watchWindow } from './pictures.ts';

const root = path.dirname(path.dirname(import.meta.dirname));

export type Ui = {
  readonly page: Page;
  /** The workspace folder on disk. */
  readonly folder: string;
  /** Ends the extension at once, as the system does when memory runs out. */
  readonly killExtensionHosts: () => void;
  readonly close: () => Promise<void>;
};

export type UiOptions = {
  /**
   * `sample`: a copy of the examples whose year ends today. `empty`: a folder with nothing of Cairn in it. `none`: no
   * folder is open. `folder`: one that is there already.
   */
  readonly workspace: 'sample' | 'empty' | 'none' | { readonly folder: string };
  /** The day on which the sample's year ends; today when left out. */
  readonly today?: IsoDate;
  /** More files of the workspace, by path. A `.code-workspace` among them is what is opened. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder of the extension; this repository when left out. */
  readonly extension?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  /** For pictures: fonts that look well. */
  readonly fonts?: boolean;
};

/** A VS Code of its own, with the extension as it was built last. */
export async function openUi({
  workspace,
  today = localToday(),
  files = {},
  extension = root,
  settings,
  ...screen
}: UiOptions): Promise<Ui> {
  const temporary = temporaryFolder();
  const isThere = typeof workspace === 'object';
  const folder = isThere ? workspace.folder : path.join(temporary.path, 'career');
  if (!isThere) {
    if (workspace === 'sample') await copySample(folder, today);
    else await mkdir(folder);
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    // A repository, as a person has it: every change shows as one.
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    git(folder, 'add', '--all');
    git(
      folder,
      '-c',
      'user.name=Sample',
      '-c',
      'user.email=sample@example.org',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'The year so far',
    );
  }
  const several = Object.keys(files).find((name) => name.endsWith('.code-workspace'));
  const server = await startServer({ trust: 'off', testing: true, ...(settings && { settings }) });
  const close = async () => {
    await server.stop();
    temporary.remove();
  };
  try {
    const workbench = await openWorkbench({
      server,
      ...(workspace !== 'none' && { workspace: several === undefined ? folder : path.join(folder, several) }),
      extension,
      ...screen,
    });
    watchWindow(workbench.page);
    return {
      page: workbench.page,
      folder,
      killExtensionHosts: server.killExtensionHosts,
      close: async () => {
        await workbench.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function git(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
}

/** Cairn's own part of the sidebar, opened by its icon. */
export async function openSidebar({ page }: Ui): Promise<void> {
  const icon = page.locator('.activitybar .action-item [aria-label^="Cairn"]').first();
  await icon.waitFor();
  if ((await page.locator('.sidebar .composite.title:has-text("Cairn")').count()) === 0) await icon.click();
  await page.locator('.sidebar .pane-header:has-text("Goals")').waitFor();
}

/** A section of Cairn's sidebar. */
export const section = ({ page }: Ui, title: string): Locator =>
  page.locator('.sidebar .pane', { has: page.locator(`.pane-header:has-text("${title}")`) });

/** A row of a tree by the text that it begins with. */
export const row = (ui: Ui, title: string, text: string): Locator =>
  section(ui, title).locator('.monaco-list-row', { hasText: text }).first();

/** Opens the command palette and runs the command with this title. */
export async function runCommand(ui: Ui, title: string): Promise<void> {
  // The palette has the commands that there were when it was opened: in a young window those of extensions may not be
  // among them.
  while (!(await offered(ui, title))) await escape(ui);
  await ui.page.keyboard.press('Enter');
}

/** An entry of the notification center, opened for it: a VS Code under test shows no toasts. */
export async function notification(ui: Ui, text: string | RegExp): Promise<Locator> {
  await runCommand(ui, 'Notifications: Show Notifications');
  const item = ui.page.locator('.notifications-center .notification-list-item', { hasText: text });
  await item.waitFor();
  return item;
}

/** As a person would, so that VS Code has put away what it keeps of its editors. */
export async function reloadWindow(ui: Ui): Promise<void> {
  const loaded = ui.page.waitForEvent('domcontentloaded');
  await runCommand(ui, 'Developer: Reload Window');
  await loaded;
}

/** How long an open palette may take to list what was typed, in milliseconds. */
const listing = 3_000;

async function offered(ui: Ui, title: string): Promise<boolean> {
  await ui.page.keyboard.press('F1');
  const input = quickInput(ui);
  await input.waitFor();
  await input.fill(`>${title}`);
  const command = ui.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  return command.waitFor({ timeout: listing }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    },
  );
}

export const quickInput = ({ page }: Ui): Locator => page.locator('.quick-input-widget:visible .quick-input-box input');

/** Waits until the quick input asks something with this placeholder, title or prompt. */
export async function asked({ page }: Ui, text: string): Promise<void> {
  const widget = page.locator('.quick-input-widget:visible');
  await widget.locator(`input[placeholder*="${text}"]`).or(widget.getByText(text)).first().waitFor();
}

/** The quick pick's rows as they are shown. */
export async function choices(ui: Ui): Promise<readonly string[]> {
  const rows = ui.page.locator('.quick-input-list .monaco-list-row');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

/** The arrow at the top left of a dialogue of several steps, which leads back to the step that asks this. */
export async function pressBack(ui: Ui, question: string): Promise<void> {
  await ui.page.locator('.quick-input-widget:visible .quick-input-titlebar [aria-label^="Back"]').click();
  await asked(ui, question);
}

/** Types another answer into the step that is open and has refused one, and presses Enter. */
export async function correct(ui: Ui, text: string): Promise<void> {
  await quickInput(ui).fill(text);
  await ui.page.keyboard.press('Enter');
}

/**
 * One step of a dialogue: waits until it asks this, types the answer and presses Enter. Without the wait, what is meant
 * for one step could be typed into the one before.
 */
export async function reply(ui: Ui, question: string, text: string): Promise<void> {
  await asked(ui, question);
  await correct(ui, text);
}

/**
 * One step of a dialogue that Enter alone answers. A key that comes before the list has its first row, or before the
 * input has the keyboard, would be lost.
 */
export async function pressEnter(ui: Ui, question: string): Promise<void> {
  await asked(ui, question);
  const widget = ui.page.locator('.quick-input-widget:visible');
  await widget.locator('input:focus').waitFor();
  const wantsRow = widget.and(ui.page.locator(':not(.show-checkboxes)')).locator('.quick-input-list:visible');
  if ((await wantsRow.count()) > 0) await wantsRow.locator('.monaco-list-row.focused').waitFor();
  await ui.page.keyboard.press('Enter');
}

/** Leaves a dialogue. */
export async function escape({ page }: Ui): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Waits until a file is open and has the keyboard: a dialogue that begins before would lose it to the editor. */
export async function editing({ page }: Ui, name: string): Promise<void> {
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/**
 * Waits until something is so, looking again at each frame that the workbench draws. Mocha's time limit ends a wait
 * that is in vain.
 */
export async function until({ page }: Ui, isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await page.evaluate('new Promise(requestAnimationFrame)');
}

/** A file of the growth folder as it is on disk; undefined when it is not there. */
export function onDisk({ folder }: Ui, file: string): string | undefined {
  const name = path.join(folder, 'growth', file);
  return existsSync(name) ? readFileSync(name, 'utf8') : undefined;
}

/** Writes files of the growth folder as another program would. */
export function writeOnDisk({ folder }: Ui, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const name = path.join(folder, 'growth', file);
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, text);
  }
}

/** Waits until a file of the growth folder is no longer what it was, and gives what it is then. */
export async function changed(ui: Ui, file: string, before: string | undefined): Promise<string> {
  await until(ui, () => {
    const now = onDisk(ui, file);
    return now !== undefined && now !== '' && now !== before;
  });
  return onDisk(ui, file) ?? '';
}

/** A heading of the page that is shown as VS Code previews Markdown, in its frame within a frame. */
export const onPage = ({ page }: Ui, heading: string): Locator =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').getByRole('heading', { name: heading });
