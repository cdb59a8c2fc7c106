/**
 * Pictures of all of the dashboard, to be looked at: `npm run sections`. Each section in the dark and the light theme
 * that VS Code begins with, and the whole page narrow, wide, with high contrast and at 200 %. They are not kept.
 */
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openDashboard, ownFrame, pageOf } from '../test/ui/dashboardPage.ts';
import { runCommand, until, type Ui } from '../test/ui/support.ts';
import { inVsCode, picture } from './pictures/stage.ts';

const folder = path.join(path.dirname(import.meta.dirname), 'out', 'sections');
const file = (name: string): string => path.join(folder, `${name}.png`);

/** Of the window's width the bar of activities, and what scrolls, have at most this much. */
const mostOfTheRest = 100;

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
      await picture(ui, file(`whole-${width}${suffix}`), whole(ui));
    }
  });
  // What a zoom does: each pixel to lay out is two by two on the screen, and there are half as many.
  await inDashboard(
    theme,
    async (ui) => {
      await resize(ui, 570);
      await picture(ui, file(`whole-200-percent${suffix}`), whole(ui));
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
    await picture(ui, file(`whole-${name}`), whole(ui));
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

function whole({ page }: Ui): Locator {
  return page.locator('iframe.webview.ready');
}

/** So high that all of the page is there, and no higher. */
async function resize(ui: Ui, width: number): Promise<void> {
  const frame = await ownFrame(ui);
  const measure = (what: 'innerWidth' | 'innerHeight'): Promise<number> => frame.evaluate<number>(`window.${what}`);
  await ui.page.setViewportSize({ width, height: 1000 });
  await until(ui, async () => {
    const rest = width - (await measure('innerWidth'));
    return rest >= 0 && rest < mostOfTheRest;
  });
  const height = await frame.evaluate<number>('document.documentElement.scrollHeight');
  await ui.page.setViewportSize({ width, height: height + 100 });
  await until(ui, async () => (await measure('innerHeight')) >= height);
}
