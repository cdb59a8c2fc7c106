/** Pictures of a workbench that has come to rest. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** How long the workbench may take to come to rest, in milliseconds. */
const patience = 30_000;

/** The workbench marks how far its start is; the theme comes with the extensions. A text, since it runs in the page. */
const started = `performance.getEntriesByName('code/didLoadExtensions').length > 0
  && performance.getEntriesByName('code/LifecyclePhase/Eventually').length > 0
  && document.querySelector('.monaco-workbench[class*="vscode-theme-"]') !== null`;

/** What shows that a view or an editor is still loading. */
const busy = '.monaco-progress-container.active, .codicon-modifier-spin, .monaco-editor.loading';

/**
 * Waits until the workbench has started and nothing is loading. Whoever wants more, such as the rows of a view, waits
 * for these first.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(started, undefined, { timeout: patience });
  await page.locator(busy).first().waitFor({ state: 'hidden', timeout: patience });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** @param part a part of the page; without one the whole window is taken */
export async function screenshot(page: Page, file: string, part?: Locator): Promise<void> {
  await settled(page);
  await mkdir(path.dirname(file), { recursive: true });
  // Two pictures that are the same tell that the last change has been drawn.
  const take = () => (part ?? page).screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' });
  const until = Date.now() + patience;
  let before = await take();
  for (;;) {
    const now = await take();
    if (now.equals(before)) break;
    if (Date.now() > until) throw new Error(`The window never came to rest for ${file}.`);
    before = now;
  }
  await writeFile(file, before);
}
