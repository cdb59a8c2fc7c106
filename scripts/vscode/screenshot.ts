/** Takes screenshots of a workbench that has finished loading. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Timeout until the workbench stops changing, in milliseconds. */
const timeout = 30_000;

/** Performance marks of the workbench; extensions contribute the theme. A string, because it runs in the page. */
const started = `performance.getEntriesByName('code/didLoadExtensions').length > 0
  && performance.getEntriesByName('code/LifecyclePhase/Eventually').length > 0
  && document.querySelector('.monaco-workbench[class*="vscode-theme-"]') !== null`;

/** Matches views and editors that are still loading. */
const busy = '.monaco-progress-container.active, .codicon-modifier-spin, .monaco-editor.loading';

/** Waits until the workbench has started and nothing is loading. Callers wait for specific content first. */
export async function waitUntilLoaded(page: Page): Promise<void> {
  await page.waitForFunction(started, undefined, { timeout });
  await page.locator(busy).first().waitFor({ state: 'hidden', timeout });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** @param part of the page; the whole window if omitted */
export async function screenshot(page: Page, file: string, part?: Locator): Promise<void> {
  await waitUntilLoaded(page);
  await mkdir(path.dirname(file), { recursive: true });
  // Two equal pictures in a row mean that the last change has been drawn.
  const take = () => (part ?? page).screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' });
  const until = Date.now() + timeout;
  let before = await take();
  for (;;) {
    const now = await take();
    if (now.equals(before)) break;
    if (Date.now() > until) throw new Error(`The window kept changing, so ${file} was not written.`);
    before = now;
  }
  await writeFile(file, before);
}
