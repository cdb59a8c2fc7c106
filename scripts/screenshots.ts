/**
 * Takes the pictures of the README and the Marketplace from the running VS Code: `npm run screenshots`. All of them show the
 * same day, whichever day it is, so that two runs differ only where the product does.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { openSidebar, openUi, quickInput, row, runCommand, section, type Ui } from '../test/ui/support.ts';
import { bundles } from './build.ts';
import { pictureFonts } from './fonts.ts';
import { lastDayOfSample } from './sample.ts';

const root = path.dirname(import.meta.dirname);
const media = (name: string) => path.join(root, 'media', name);

/** The Monday after the sample's last day: the week is fresh, and much of what was planned for it is still open. */
const theDay = '2026-11-23';

/** In CSS pixels. */
const viewport = { width: 1280, height: 800 };
const sidebarWidth = 460;

const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'editor.wordWrap': 'on',
  'editor.lightbulb.enabled': 'off',
  'editor.guides.indentation': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
};

/** What only a browser or a development host shows, a person's desktop does not have. */
const ofThisHostAlone = `
  #status\\.host, #status\\.editor\\.keyboardLayout, #status\\.forwardedPorts, .menubar.compact { display: none !important; }
`;

/** The extension's one question for the day is answered here. */
const standingClock: Plugin = {
  name: 'standing-clock',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]editor[\\/]clock\.ts$/ }, () => ({ contents: `export const systemClock = () => '${theDay}';`, loader: 'ts' }));
  },
};

process.env.TZ = 'UTC';
Object.assign(process.env, await pictureFonts());
const extension = await stage();
try {
  for (const [theme, name] of [['Dark Modern', 'sidebar'], ['Light Modern', 'sidebar-light']] as const) {
    await inVsCode(theme, async (ui) => {
      await ui.page.screenshot({ path: media(`${name}.png`) });
      if (name !== 'sidebar') return;
      await runCommand(ui, 'Cairn: Check In');
      await quickInput(ui).waitFor();
      await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Bring the pages' }).waitFor();
      await ui.page.screenshot({ path: media('check-in.png') });
    });
  }
} finally {
  await rm(extension, { recursive: true, force: true });
}
process.exit(0);

/** The extension as it is, but for its clock, which stands still. */
async function stage(): Promise<string> {
  const staged = await mkdtemp('/tmp/cairn-picture-');
  for (const part of ['package.json', 'package.nls.json', 'media']) await cp(path.join(root, part), path.join(staged, part), { recursive: true });
  await build({ ...bundles.node, plugins: [standingClock], outfile: path.join(staged, 'dist', 'extension.cjs') });
  return staged;
}

/** The sample with a goal on screen, and the sidebar as wide as one who reads in it would draw it. */
async function inVsCode(theme: string, take: (ui: Ui) => Promise<void>): Promise<void> {
  const ui = await openUi({ workspace: 'sample', today: lastDayOfSample, extension, viewport, deviceScaleFactor: 2, settings: { ...settings, 'workbench.colorTheme': theme } });
  try {
    await ui.page.addStyleTag({ content: ofThisHostAlone });
    await openSidebar(ui);
    await row(ui, 'Journal', 'Nov').waitFor();
    await widen(ui);
    await row(ui, 'Goals', 'Split order intake').click();
    await ui.page.locator('.tab.active', { hasText: 'order-split.yaml' }).waitFor();
    await ui.page.locator('.statusbar-item', { hasText: 'checked in' }).waitFor();
    await restPointer(ui);
    await take(ui);
  } finally {
    await ui.close();
  }
}

async function widen({ page }: Ui): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no sidebar.');
  await page.mouse.move(box.x + box.width, viewport.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + sidebarWidth, viewport.height / 2, { steps: 5 });
  await page.mouse.up();
}

/** Away from all that would light up under it, with nothing in the trees selected more brightly than the rest. */
async function restPointer(ui: Ui): Promise<void> {
  await ui.page.mouse.move(viewport.width - 100, viewport.height / 2);
  await section(ui, 'Goals').locator('.monaco-list-row.selected').waitFor();
}
