/** How long the dashboard's own script takes until there is something to see: on the sample, and on the ten-year folder. */
import type { Frame } from 'playwright-core';
import { ownFrame, openDashboard } from '../../test/ui/dashboardPage.ts';
import { openSidebar, openUi, runCommand, type UiOptions } from '../../test/ui/support.ts';
import type { Figure } from './figure.ts';
import { tenYears } from './tenYears.ts';

/** How often it is opened; the median counts. */
const times = 7;

export async function dashboardFigures(): Promise<readonly Figure[]> {
  const files = Object.fromEntries([...tenYears('2026-11-20')].map(([file, text]) => [`growth/${file}`, text]));
  return [
    { name: 'dashboard: script until first content, sample', value: await firstContent({ workspace: 'sample' }), unit: 'ms', goal: 100 },
    { name: 'dashboard: script until first content, ten years', value: await firstContent({ workspace: 'empty', files }), unit: 'ms', goal: 200 },
  ];
}

async function firstContent(options: UiOptions): Promise<number> {
  const ui = await openUi(options);
  try {
    await openSidebar(ui);
    await ui.page.locator('.statusbar-item', { hasText: 'checked in' }).waitFor();
    const took: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      await openDashboard(ui);
      took.push(await scriptTime(await ownFrame(ui)));
      await runCommand(ui, 'View: Close Editor');
    }
    return took.sort((one, other) => one - other)[Math.floor(times / 2)] ?? Number.NaN;
  } finally {
    await ui.close();
  }
}

/** From the end of the script's download, without the time between asking the host and hearing from it. */
const scriptTime = (frame: Frame): Promise<number> =>
  frame.evaluate<number>(`(() => {
    const loaded = performance.getEntriesByType('resource').find(({ name }) => name.includes('main.js')).responseEnd;
    const at = (name) => performance.getEntriesByName(name)[0].startTime;
    return at('cairn-asked') - loaded + at('cairn-first-content') - at('cairn-heard');
  })()`);
