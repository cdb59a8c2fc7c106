/** The dashboard's page in its frames, for tests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { runCommand, type Ui } from './support.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the page as it is, in words. Within a webview the page is no region of its own. */
export async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  return frame.evaluate<string[]>(`axe.run(document.querySelector('main'), { rules: { region: { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' | ')))`);
}

/** Of the panel, which is the only webview unless *Overview* is open in the sidebar. */
export const pageOf = ({ page }: Ui): FrameLocator => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/** The card with a title. */
export const cardOf = (ui: Ui, title: string): Locator => pageOf(ui).locator('article.card', { has: pageOf(ui).locator('.title', { hasText: title }) });

export async function openDashboard(ui: Ui): Promise<void> {
  await runCommand(ui, 'Cairn: Open Dashboard');
  await shown(ui);
}

/** Waits until all of it is there. */
export async function shown(ui: Ui): Promise<void> {
  await pageOf(ui).locator('#people').waitFor();
}

/** Back to the dashboard after a click has led to a file. */
export async function returnTo(ui: Ui): Promise<void> {
  await ui.page.locator('.tab', { hasText: 'Growth dashboard' }).click();
  await shown(ui);
}

/** Details on demand are drawn once they are open. */
export async function open(details: Locator): Promise<void> {
  await details.locator('summary').click();
  await details.locator(':scope[open] > :not(summary)').first().waitFor();
}

/** The page's own frame, to ask it things. */
export async function ownFrame(ui: Ui): Promise<Frame> {
  const main = await pageOf(ui).locator('main').elementHandle();
  return (await main.ownerFrame()) ?? assert.fail('the page is in a frame');
}

/** Sends a message as the page would, whatever it says. The function is VS Code's, in the frame around the page. */
export async function send(ui: Ui, message: unknown): Promise<void> {
  const outer = (await ownFrame(ui)).parentFrame() ?? assert.fail('the page is in a frame of VS Code’s');
  await outer.evaluate(`window.__vscode_post_message__('onmessage', { message: ${JSON.stringify(message)} })`);
}
