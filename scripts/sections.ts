/**
 * `npm run sections`: screenshots of the whole dashboard for a visual review, in `out/sections/`. Each section in the
 * default dark and light theme, and the whole page narrow, wide, in high contrast, and at 200 %.
 */
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openDashboard, ownFrame, pageOf } from '../test/ui/dashboardPage.ts';
import { runCommand, until, type Ui } from '../test/ui/support.ts';
import { inVsCode, picture } from './pictures/stage.ts';

const folder = path.join(path.dirname(import.meta.dirname), 'out', 'sections');
const file = (name: string): string => path.join(folder, `${name}.png`);

/** The activity bar and the scroll bar take at most this much of the window's width, in CSS pixels. */
const maxOtherWidth = 100;

for (const [theme, suffix] of [
  ['Dark 2026', ''],
  ['Light 2026', '-light'],
] as const) {
  await inDashboard(theme, async (ui) => {
    await resize(ui, 1140);
    for (const id of ['now', 'goals', 'rhythm', 'growth', 'people', 'search'])
      await picture(ui, file(`${id}${suffix}`), pageOf(ui).locator(`#${id}`));
    for (const width of [350, 1650]) {
      await resize(ui, width);
      await picture(ui, file(`whole-${width}${suffix}`), wholePage(ui));
    }
  });
  // Same as zooming to 200 %: half as many CSS pixels, each drawn as two by two.
  await inDashboard(
    theme,
    async (ui) => {
      await resize(ui, 570);
      await picture(ui, file(`whole-200-percent${suffix}`), wholePage(ui));
    },
    2,
  );
}
for (const [theme, name] of [
  ['Default High Contrast', 'contrast'],
  ['Default High Contrast Light', 'contrast-light'],
] as const) {
  await inDashboard(theme, async (ui) => {
    await resize(ui, 1140);
    await picture(ui, file(`whole-${name}`), wholePage(ui));
  });
}
process.exit(0);

function inDashboard(theme: string, take: (ui: Ui) => Promise<void>, pixels = 1): Promise<void> {
  return inVsCode(
    theme,
    async (ui) => {
      await openDashboard(ui);
      await runCommand(ui, 'View: Close Primary Side Bar');
      await take(ui);
    },
    pixels,
  );
}

function wholePage({ page }: Ui): Locator {
  return page.locator('iframe.webview.ready');
}

/** Makes the window as high as the page. */
async function resize(ui: Ui, width: number): Promise<void> {
  const frame = await ownFrame(ui);
  const measure = (what: 'innerWidth' | 'innerHeight'): Promise<number> => frame.evaluate<number>(`window.${what}`);
  await ui.page.setViewportSize({ width, height: 1000 });
  await until(ui, async () => {
    const other = width - (await measure('innerWidth'));
    return other >= 0 && other < maxOtherWidth;
  });
  const height = await frame.evaluate<number>('document.documentElement.scrollHeight');
  await ui.page.setViewportSize({ width, height: height + 100 });
  await until(ui, async () => (await measure('innerHeight')) >= height);
}
