/**
 * Time that the dashboard's script takes until the first content and until the active goals are visible, on the sample
 * and on the ten-year folder.
 */
import type { Frame } from 'playwright-core';
import { ownFrame, openDashboard } from '../../test/ui/dashboardPage.ts';
import { openSidebar, openUi, runCommand, type UiOptions } from '../../test/ui/support.ts';
import { median, type Figure } from './figure.ts';
import { tenYears } from './tenYears.ts';

/** How often the dashboard is opened; the figure is the median. */
const times = 7;

type Times = { readonly firstContent: number; readonly goals: number };

export async function dashboardFigures(): Promise<readonly Figure[]> {
  const files = Object.fromEntries([...tenYears('2026-11-20')].map(([file, text]) => [`growth/${file}`, text]));
  return [
    ...figures('sample', 100, await opened({ workspace: 'sample' })),
    ...figures('ten years', 200, await opened({ workspace: 'empty', files })),
  ];
}

function figures(folder: string, goal: number, took: readonly Times[]): readonly Figure[] {
  return [
    {
      name: `dashboard: script until first content, ${folder}`,
      value: median(took.map(({ firstContent }) => firstContent)),
      unit: 'ms',
      goal,
    },
    {
      name: `dashboard: script until active goals, ${folder}`,
      value: median(took.map(({ goals }) => goals)),
      unit: 'ms',
    },
  ];
}

async function opened(options: UiOptions): Promise<readonly Times[]> {
  const ui = await openUi(options);
  try {
    await openSidebar(ui);
    await ui.page.locator('.statusbar-item', { hasText: 'checked in' }).waitFor();
    const took: Times[] = [];
    for (let turn = 0; turn < times; turn++) {
      await openDashboard(ui);
      took.push(await scriptTimes(await ownFrame(ui)));
      await runCommand(ui, 'View: Close Editor');
    }
    return took;
  } finally {
    await ui.close();
  }
}

/** Measured from the end of the script's download, without the time spent waiting for messages of the host. */
const scriptTimes = (frame: Frame): Promise<Times> =>
  frame.evaluate<Times>(`(() => {
    const loaded = performance.getEntriesByType('resource').find(({ name }) => name.includes('main.js')).responseEnd;
    const at = (name) => performance.getEntriesByName(name)[0].startTime;
    const heard = performance.getEntriesByName('cairn-heard');
    const sinceHeard = (name) => at(name) - heard.findLast(({ startTime }) => startTime < at(name)).startTime;
    const firstContent = at('cairn-asked') - loaded + sinceHeard('cairn-first-content');
    return { firstContent, goals: firstContent + sinceHeard('cairn-goals') };
  })()`);
