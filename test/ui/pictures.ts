/**
 * What a person would have seen when a test that clicks failed: a picture of each window that was open, in
 * `out/test/failed/`, and in words what has the keyboard and what asks or tells something, for whoever has only the
 * log.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.join(path.dirname(path.dirname(import.meta.dirname)), 'out', 'test', 'failed');
const windows = new Set<Page>();

/** From now on, until it is closed, the window is part of the picture. */
export function watchWindow(page: Page): void {
  windows.add(page);
  page.on('close', () => windows.delete(page));
}

/** Called after each test; it takes pictures of one that failed. */
export async function pictureOfFailure(
  test: { readonly state?: string | undefined; readonly fullTitle: () => string } | undefined,
): Promise<void> {
  if (test?.state !== 'failed') return;
  mkdirSync(folder, { recursive: true });
  const name = test.fullTitle().replace(/\W+/g, '-').slice(0, 80);
  for (const [index, page] of [...windows].entries()) {
    await page.screenshot({ path: path.join(folder, `${name}-${index + 1}.png`) });
    console.log(`window ${index + 1} at the failure of “${test.fullTitle()}”:\n${await inWords(page)}`);
  }
}

async function inWords(page: Page): Promise<string> {
  const texts = async (selector: string): Promise<string> =>
    (await page.locator(`${selector}:visible`).allInnerTexts())
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .join(' | ');
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  const asked =
    (await input.count()) > 0
      ? `${(await input.first().getAttribute('placeholder')) ?? ''} [${await input.first().inputValue()}]`
      : 'nothing';
  return [
    `  asked: ${asked}, ${await texts('.quick-input-widget')}`,
    `  keyboard: ${String(await page.evaluate('document.activeElement?.outerHTML.slice(0, 200)'))}`,
    `  tabs: ${await texts('.tab')}`,
    `  told: ${await texts('.notification-toast')}`,
  ].join('\n');
}
