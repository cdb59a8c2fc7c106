/**
 * Takes screenshots of VS Code with the sample. The date and the layout are fixed, so that two runs differ only if the
 * product does.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import type { Locator } from 'playwright-core';
import { openSidebar, openUi, row, section, type Ui } from '../../test/ui/support.ts';
import { bundles, page } from '../build.ts';
import { recompress } from '../png.ts';
import { lastDayOfSample } from '../sample.ts';
import { screenshot } from '../vscode/screenshot.ts';
import { temporaryFolder } from '../vscode/temporary.ts';

const root = path.dirname(path.dirname(import.meta.dirname));

/** The Monday after the sample's last day: most items of the week are still open. */
const monday = '2026-11-23';

/** Check-ins of that Monday. */
const files = {
  'growth/weeks/2026-W48.yaml': `checkins:
  - { goal: data-intensive, date: ${monday}, value: 10, confidence: 0.9, note: The nightly report is a small MapReduce }
  - { goal: pairing, date: ${monday}, value: 1, note: He showed me a shortcut }
`,
};

/** In CSS pixels. Small, because the Marketplace scales pictures down to the width of its column. */
const viewport = { width: 1140, height: 821 };
const sidebarWidth = 480;
/** The top of each section of the sidebar except the first, in CSS pixels. */
const sectionTops = { Goals: 330, People: 515, Journal: 655 } as const;

const settings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 12,
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.guides.indentation': false,
  'editor.lineHeight': 20,
  'editor.lineNumbersMinChars': 3,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'editor.wordWrap': 'on',
  'git.blame.statusBarItem.enabled': false,
  'window.commandCenter': false,
  'workbench.editor.enablePreview': false,
  'workbench.iconTheme': null,
  'workbench.layoutControl.enabled': false,
};

/** Elements that users do not see: VS Code shows them only in a browser, or for a repository without a remote. */
const hiddenElements = [
  '.menubar.compact',
  ...['host', 'scm.1', 'forwardedPorts', 'workbench.keyboardLayout'].map((id) => `[id="status.${id}"]`),
].join(', ');

/** Makes the extension's clock return `monday`. */
const fixedClock: Plugin = {
  name: 'fixed-clock',
  setup(build) {
    let replaced = false;
    build.onLoad({ filter: /[\\/]editor[\\/]workspace[\\/]clock\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const contents = source.replace(/^(export const systemClock\b.*=> )\{[^]+?^\};/m, `$1'${monday}';`);
      replaced = contents !== source;
      return { contents, loader: 'ts' };
    });
    build.onEnd(() => {
      if (!replaced) throw new Error('The clock of the extension was not replaced, so pictures would show today.');
    });
  },
};

/** The extension with a fixed date. */
async function buildWithFixedClock(): Promise<string> {
  const { path: folder } = temporaryFolder();
  for (const part of ['package.json', 'package.nls.json', 'media', 'schemas', 'snippets'])
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  await bundle({ ...bundles.node, plugins: [fixedClock], outdir: path.join(folder, 'dist', 'node') });
  await bundle({ ...page, outdir: path.join(folder, 'dist', 'webview') });
  return folder;
}

let extension: Promise<string> | undefined;

/**
 * Opens the sample with a goal in the editor and a wide sidebar.
 * @param deviceScaleFactor picture pixels per CSS pixel, in each direction
 */
export async function inVsCode(theme: string, take: (ui: Ui) => Promise<void>, deviceScaleFactor = 2): Promise<void> {
  extension ??= buildWithFixedClock();
  const ui = await openUi({
    workspace: 'sample',
    today: lastDayOfSample,
    files,
    extension: await extension,
    viewport,
    deviceScaleFactor,
    fonts: true,
    settings: { ...settings, 'workbench.colorTheme': theme },
  });
  try {
    await openSidebar(ui);
    await ui.page.locator('.statusbar-item', { hasText: '2 of 5 checked in' }).waitFor();
    await drag(ui, ui.page.locator('.part.sidebar'), 'right', sidebarWidth);
    for (const [title, top] of Object.entries(sectionTops)) await drag(ui, section(ui, title), 'top', top);
    await row(ui, 'Goals', 'Split the order-intake service').click();
    await ui.page.locator('.tab.active', { hasText: 'order-split.yaml' }).waitFor();
    await ui.page.addStyleTag({ content: `${hiddenElements} { display: none !important; }` });
    await take(ui);
  } finally {
    await ui.close();
  }
}

/** Drags the edge of a part to another position, in CSS pixels. */
export async function drag({ page }: Ui, part: Locator, edge: 'right' | 'top', to: number): Promise<void> {
  const box = await part.boundingBox();
  if (!box) throw new Error('The part to resize is not visible.');
  const [from, target] =
    edge === 'right'
      ? [
          { x: box.x + box.width, y: box.y + box.height / 2 },
          { x: box.x + to, y: box.y + box.height / 2 },
        ]
      : [
          { x: box.x + box.width / 2, y: box.y },
          { x: box.x + box.width / 2, y: to },
        ];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 5 });
  await page.mouse.up();
}

/**
 * Takes a picture without hover effects, notifications, or a busy source control icon.
 * @param part of the page; the whole window if omitted
 */
export async function picture({ page }: Ui, file: string, part?: Locator): Promise<void> {
  const { width, height } = page.viewportSize() ?? viewport;
  await page.mouse.move(width - 60, height - 60);
  await page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
  await page.locator('.activitybar .progress-badge').first().waitFor({ state: 'hidden' });
  await save({ page }, file, part);
}

export async function save({ page }: Pick<Ui, 'page'>, file: string, part?: Locator): Promise<void> {
  await screenshot(page, file, part);
  await writeFile(file, recompress(await readFile(file)));
}
