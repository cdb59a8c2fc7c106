/** The dashboard's page in its frames, for tests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { runCommand, section, type Ui } from './support.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the page as it is, in words. Within a webview the page is no region of its own. */
export async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  return frame.evaluate<string[]>(
    `axe.run(document.querySelector('main'), { rules: { region: { enabled: false } } }).then(({ ` +
      `violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ ` +
      `html, failureSummary }) => html + ' ' + failureSummary).join(' | ')))`,
  );
}

/**
 * The marks of the charts whose contrast to the page or card that they are drawn on is below 3:1, each with its
 * contrast (WCAG 2.2, success criterion 1.4.11). Not asked of what is there to lead the eye, nor, but with high
 * contrast, of shades: words say the same.
 */
export async function faintMarksIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate<string[]>(`(() => {
    const shades = document.body.matches('[class*="vscode-high-contrast"]') ? '' : '.interval, .band, ';
    const leading = shades + '.tick, .axis, .ground, .target, .baseline, .track, ' +
      '.day:not(.level1, .level2, .level3, .level4, .reflected, .today)';
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const mixed = (layers) => {
      canvas.clearRect(0, 0, 1, 1);
      for (const [colour, opacity] of layers) {
        canvas.globalAlpha = opacity;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (colour) => {
      const linear = (each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
      const [red, green, blue] = colour.map((each) => linear(each / 255));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const around = (element) => (element ? [...around(element.parentElement), element] : []);
    const marks = [...document.querySelectorAll('main svg :is(circle, line, polyline, polygon, rect)')]
      .filter((mark) => !mark.matches(leading));
    const faint = marks.flatMap((mark) => {
      const ground = around(mark.closest('svg').parentElement)
        .map((each) => [getComputedStyle(each).backgroundColor, 1]);
      const opacity = around(mark)
        .reduce((product, each) => product * Number(getComputedStyle(each).opacity), 1);
      const { fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(mark);
      const paints = [[fill, Number(fillOpacity)], [stroke, Number(strokeOpacity)]]
        .filter(([paint]) => paint !== 'none');
      const contrastOf = ([paint, own]) => contrast(mixed([...ground, [paint, own * opacity]]), mixed(ground));
      const best = Math.max(...paints.map(contrastOf));
      const name = mark.closest('svg').classList[0] + ' ' + mark.classList.value.trim();
      return best >= 3 ? [] : [name + ' ' + best.toFixed(1)];
    });
    return [...new Set(faint)];
  })()`);
}

/** Of the panel, which is the only webview unless *Overview* is open in the sidebar. */
export const pageOf = ({ page }: Ui): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/** The card with a title. */
export const cardOf = (ui: Ui, title: string): Locator =>
  pageOf(ui).locator('article.card', { has: pageOf(ui).locator('.title', { hasText: title }) });

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

/** The frame of the panel's page. */
export const ownFrame = (ui: Ui): Promise<Frame> => frameOf(pageOf(ui).locator('main'));

/** Opens or closes *Overview* in the sidebar; beside the panel it is the second webview. */
export async function toggleOverview(ui: Ui): Promise<Locator> {
  await section(ui, 'Overview').locator('.pane-header').click();
  return ui.page
    .frameLocator('iframe.webview.ready >> nth=1')
    .frameLocator('iframe#active-frame')
    .locator('body.compact');
}

/** The frame that a part of a page is in, to ask it things. */
export async function frameOf(part: Locator): Promise<Frame> {
  return (await (await part.elementHandle()).ownerFrame()) ?? assert.fail('the page is in a frame');
}

/** Sends a message as the page would, whatever it says. The function is VS Code's, in the frame around the page. */
export async function send(ui: Ui, message: unknown): Promise<void> {
  const outer = (await ownFrame(ui)).parentFrame() ?? assert.fail('the page is in a frame of VS Code’s');
  await outer.evaluate(`window.__vscode_post_message__('onmessage', { message: ${JSON.stringify(message)} })`);
}
