/** What a person would have seen when a test that clicks failed: a picture of each window that was open, in `out/test/failed/`. */
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
export async function pictureOfFailure(test: { readonly state?: string | undefined; readonly fullTitle: () => string } | undefined): Promise<void> {
  if (test?.state !== 'failed') return;
  mkdirSync(folder, { recursive: true });
  const name = test.fullTitle().replace(/\W+/g, '-').slice(0, 80);
  for (const [index, page] of [...windows].entries()) await page.screenshot({ path: path.join(folder, `${name}-${index + 1}.png`) });
}
