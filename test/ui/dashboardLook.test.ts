/**
 * How the dashboard looks, whatever the theme and the width: nothing that axe finds, nothing too faint, nothing cut
 * off.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  cardOf,
  faintMarksIn,
  frameOf,
  open,
  openDashboard,
  ownFrame,
  pageOf,
  toggleOverview,
  violationsIn,
} from './dashboardPage.ts';
import { openSidebar, openUi, until, type Ui } from './support.ts';

const themes = [
  'Dark 2026',
  'Light 2026',
  'Dark Modern',
  'Light Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];

suite('The look of the dashboard', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'sample', viewport: { width: 1400, height: 1000 } });
    await openSidebar(ui);
    await openDashboard(ui);
    await cardOf(ui, 'Reduce nighttime pages').waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test(
    'has no violation that axe finds and no mark too faint to see, in a dark, a light and both ' +
      'high-contrast themes, with the details open',
    async () => {
      for (const details of await pageOf(ui).locator('details').all()) await open(details);
      for (const theme of themes) {
        chooseTheme(ui, theme);
        await pageOf(ui).locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
        const frame = await ownFrame(ui);
        assert.deepEqual(await violationsIn(frame), [], theme);
        assert.deepEqual(await faintMarksIn(frame), [], theme);
      }
    },
  );

  test('nor has what is small in the sidebar', async () => {
    const small = await toggleOverview(ui);
    await small.locator('#goals').waitFor();
    const frame = await frameOf(small);
    for (const theme of themes) {
      chooseTheme(ui, theme);
      await until(ui, () => frame.evaluate<boolean>(`document.body.dataset.vscodeThemeId === '${theme}'`));
      assert.deepEqual(await violationsIn(frame), [], theme);
      assert.deepEqual(await faintMarksIn(frame), [], theme);
    }
    await toggleOverview(ui);
    await small.waitFor({ state: 'detached' });
  });

  test('fits a narrow page as well as a wide one, and one at 200 %: nothing is cut off', async () => {
    const frame = await ownFrame(ui);
    const width = (): Promise<number> => frame.evaluate<number>('window.innerWidth');
    // The sidebar takes its part of each. A zoom of 200 % leaves a window of 1400 px with 700 to lay out.
    for (const [ofWindow, isThere] of [
      [1600, (page: number) => page > 1100],
      [700, (page: number) => page <= 400],
      [620, (page: number) => page <= 300],
    ] as const) {
      await ui.page.setViewportSize({ width: ofWindow, height: 1000 });
      await until(ui, async () => isThere(await width()));
      assert.equal(await frame.evaluate('document.documentElement.scrollWidth'), await width());
      const cutOff = await frame.evaluate<
        string[]
      >(`[...document.querySelectorAll('main :is(article, header, nav, p, li, h2, h3, h4, vscode-button)')]
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && !each.closest('.board'))
        .map((each) => each.outerHTML.slice(0, 80))`);
      assert.deepEqual(cutOff, [], `${String(ofWindow)} px`);
      assert.deepEqual(await violationsIn(frame), [], `${String(ofWindow)} px`);
    }
    await ui.page.setViewportSize({ width: 1400, height: 1000 });
  });

  test('moves nothing by itself for whoever wants it still, not even in a component', async () => {
    await ui.page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await (
      await ownFrame(ui)
    ).evaluate<string[]>(`(() => {
      const all = (root) => [...root.querySelectorAll('*')]
        .flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
      const moves = (each) => {
        const { animationName, transitionDuration } = getComputedStyle(each);
        return animationName !== 'none' || !/^(0s(, )?)+$/.test(transitionDuration);
      };
      return all(document).filter(moves).map((each) => each.outerHTML.slice(0, 80));
    })()`);
    await ui.page.emulateMedia({ reducedMotion: null });
    assert.deepEqual(moving, []);
  });
});

/** The workspace's own setting; the editor follows it at once. */
function chooseTheme({ folder }: Ui, theme: string): void {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}
