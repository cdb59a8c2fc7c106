/** The sidebar and the status bar, by mouse and by keys, and what is in the files afterwards. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { localToday } from '../../scripts/sample.ts';
import {
  asked,
  changed,
  escape,
  onDisk,
  openSidebar,
  openUi,
  reply,
  row,
  runCommand,
  section,
  until,
  writeOnDisk,
  type Ui,
} from './support.ts';

const today = localToday();
const hostile = '<img src=x onerror=alert(1)> [x](command:foo) $(trash)';

/** Beside the sample, something that is due today whatever the day. */
const files = {
  'growth/goals/ui-test.yaml': `title: Tick by mouse and by keys
status: active
measure: { milestones: [{ title: Half of it, weight: 3, done: ${today} }, { title: The rest }] }
actions:
  - { title: Click me, due: ${today} }   # with the mouse
  - title: Press space on me
    due: ${today}
`,
  'growth/goals/ui-hostile.yaml': `title: "${hostile}"\nstatus: active\nwhy: "${hostile}"\n`,
};

const box = (of: Locator): Locator => of.locator('[role="checkbox"]');
const statusBar = ({ page }: Ui): Locator => page.locator('.statusbar-item', { hasText: 'checked in' });
const activeTab = ({ page }: Ui, name: string): Locator => page.locator('.tab.active', { hasText: name });

suite('Sidebar', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'sample', files, viewport: { width: 1400, height: 1100 } });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Split the order-intake service').waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  /** The menu of a row, by the button that opens it, and the entry that the keys are on. */
  const openMenu = async (of: Locator): Promise<Locator> => {
    await of.click({ button: 'right' });
    const menu = ui.page.getByRole('menu').last();
    await menu.getByRole('menuitem', { name: 'Open File' }).waitFor();
    return menu;
  };
  const fromMenu = async (of: Locator, entry: string): Promise<void> => {
    const menu = await openMenu(of);
    await pressUntil(ui, 'ArrowDown', () => menu.locator('.action-item.focused', { hasText: entry }).isVisible());
    await ui.page.keyboard.press('Enter');
  };
  const toggle = (goal: string) => row(ui, 'Goals', goal).locator('.monaco-tl-twistie').click();

  test('shows the week with its days, the goals by their state, the journal and the opportunities', async () => {
    // The last one comes once the folder is read.
    await section(ui, 'Overview').waitFor();
    const titles = await ui.page.locator('.sidebar .pane-header .title').allInnerTexts();
    assert.deepEqual(
      titles.map((title) => title.toLowerCase()),
      ['this week', 'goals', 'people', 'journal', 'opportunities', 'overview'],
    );
    await section(ui, 'This Week')
      .locator('.pane-header .description', { hasText: /\w{3} \d+/ })
      .waitFor();
    for (const group of ['Overdue', 'Today']) await row(ui, 'This Week', group).waitFor();
    // How tall a section is depends on when each was filled: what is below its edge is scrolled to.
    const scrollTo = async (group: string, step: number): Promise<void> => {
      await row(ui, 'This Week', 'Today').hover();
      await until(ui, async () => {
        await ui.page.mouse.wheel(0, step);
        return row(ui, 'This Week', group).isVisible();
      });
    };
    await scrollTo('Done', 200);
    await scrollTo('Overdue', -200);
    for (const group of ['Ideas', 'Paused', 'Done', 'Dropped']) await row(ui, 'Goals', group).waitFor();
    await row(ui, 'Journal', 'reflected').waitFor();
  });

  test('the status bar counts the check-ins of the week, and a click on it checks in', async () => {
    await statusBar(ui).getByText('2 of 7 checked in').waitFor();
    await statusBar(ui).click();
    await asked(ui, 'Which goal');
    await escape(ui);
  });

  test('a box that is ticked is a date in the goal’s file, and unticking takes it back', async () => {
    const name = 'goals/ui-test.yaml';
    const before = onDisk(ui, name) ?? '';
    await box(row(ui, 'This Week', 'Click me')).click();
    const ticked = await changed(ui, name, before);
    assert.equal(
      ticked,
      before.replace(`{ title: Click me, due: ${today} }`, `{ title: Click me, due: ${today}, done: ${today} }`),
    );

    await toggle('Tick by mouse');
    const done = section(ui, 'Goals').locator('.monaco-list-row[aria-label*="action, done"]', { hasText: 'Click me' });
    await box(done).click();
    assert.equal(await changed(ui, name, ticked), before);
    await box(row(ui, 'This Week', 'Click me')).waitFor();
    await toggle('Tick by mouse');
  });

  test('keys alone open an item, and tick it off', async () => {
    const name = 'goals/ui-test.yaml';
    const before = onDisk(ui, name) ?? '';
    await runCommand(ui, 'Cairn: Focus on This Week View');
    const item = row(ui, 'This Week', 'Press space on me');
    const focused = () =>
      section(ui, 'This Week')
        .locator('.monaco-list:focus .monaco-list-row.focused', { hasText: 'Press space on me' })
        .isVisible();
    await ui.page.keyboard.press('Home');
    await pressUntil(ui, 'ArrowDown', focused);
    await ui.page.keyboard.press('Enter');
    await activeTab(ui, 'ui-test.yaml').waitFor();
    await ui.page.locator('.statusbar-item', { hasText: 'Ln 6, Col 12' }).waitFor();

    await runCommand(ui, 'Cairn: Focus on This Week View');
    await until(ui, focused);
    // From a row, Tab leads to its box.
    await ui.page.keyboard.press('Tab');
    await ui.page.keyboard.press('Space');
    assert.equal(
      await changed(ui, name, before),
      before.replace(`    due: ${today}\n`, `    due: ${today}\n    done: ${today}\n`),
    );
    await item.waitFor({ state: 'hidden' });
  });

  test('the pointer on a goal shows how far it is', async () => {
    const goal = row(ui, 'Goals', 'Tick by mouse');
    await goal.locator('.label-name').hover();
    const hover = ui.page.locator('.monaco-hover:visible', { hasText: 'Tick by mouse' });
    await hover.getByText('███████████████░░░░░').waitFor();
    await hover.getByText('1 of 2 milestones').waitFor();
  });

  test('a title that is someone else’s text is shown as it is written, and does nothing', async () => {
    const goal = row(ui, 'Goals', hostile);
    await goal.locator('.label-name').hover();
    const hover = ui.page.locator('.monaco-hover:visible', { hasText: `Why: ${hostile}` });
    await hover.waitFor();
    for (const shown of [goal.locator('.label-name'), hover])
      assert.equal(await shown.locator('img, a, .codicon-trash').count(), 0);
    await ui.page.mouse.move(900, 500);
  });

  test('the button beside a goal checks in, with that goal chosen', async () => {
    const goal = row(ui, 'Goals', 'Reduce nighttime pages');
    await goal.hover();
    await goal.locator('[aria-label^="Check In"]').click();
    await asked(ui, 'Check in: Reduce nighttime pages');
    await escape(ui);
  });

  test('the menu of a goal asks why it pauses, and the goal moves', async () => {
    const name = 'goals/speak-up.yaml';
    const before = onDisk(ui, name);
    await fromMenu(row(ui, 'Goals', 'Speak up'), 'Pause Goal');
    await reply(ui, 'Pause goal', 'The round is on leave');
    assert.match(await changed(ui, name, before), /^status: paused$[\s\S]+The round is on leave/m);
    await row(ui, 'Goals', 'Paused').getByText('2', { exact: true }).waitFor();
    await toggle('Paused');
    const menu = await openMenu(row(ui, 'Goals', 'Speak up'));
    await menu.getByRole('menuitem', { name: 'Resume Goal' }).waitFor();
    assert.equal(await menu.getByRole('menuitem', { name: 'Pause Goal' }).count(), 0);
    assert.equal(await menu.getByRole('menuitem', { name: 'Check In' }).count(), 0);
    await ui.page.keyboard.press('Escape');
    await toggle('Paused');
    await statusBar(ui).getByText('2 of 6 checked in').waitFor();
  });

  test('what another program writes is shown', async () => {
    const name = 'goals/data-intensive.yaml';
    writeOnDisk(ui, { [name]: (onDisk(ui, name) ?? '').replace(/^title: .*$/m, 'title: Read the blue book again') });
    await row(ui, 'Goals', 'Read the blue book again').waitFor();
  });

  test('a click on an item opens its file', async () => {
    await row(ui, 'Goals', 'Reduce nighttime pages').click();
    await activeTab(ui, 'quiet-pager.yaml').waitFor();
  });
});

suite('Sidebar without a growth folder', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty' });
    await openSidebar(ui);
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  const welcome = () =>
    section(ui, 'This Week').locator('.welcome-view-content', { hasText: 'Initialize Growth Folder' });

  test('says what to do in one place, and nothing in the status bar', async () => {
    await welcome().waitFor();
    assert.equal(await statusBar(ui).count(), 0);
    for (const title of ['Goals', 'Journal'])
      assert.equal(await section(ui, title).locator('.welcome-view-content:visible').count(), 0);
  });

  test('fills itself when the folder comes, as by Git, and says so again when it goes', async () => {
    writeOnDisk(ui, { 'cairn.yaml': 'format: 1\n', 'goals/first.yaml': 'title: The first goal\nstatus: active\n' });
    await row(ui, 'Goals', 'The first goal').waitFor();
    await statusBar(ui).getByText('0 of 1 checked in').waitFor();
    await welcome().waitFor({ state: 'hidden' });
    rmSync(path.join(ui.folder, 'growth'), { recursive: true });
    await welcome().waitFor();
    await statusBar(ui).waitFor({ state: 'hidden' });
    assert.equal(await section(ui, 'Goals').locator('.monaco-list-row').count(), 0);
  });
});

/** Presses a key until something is so: each time it is looked at once the workbench has drawn. */
async function pressUntil(ui: Ui, key: string, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await ui.page.keyboard.press(key);
    await ui.page.evaluate('new Promise(requestAnimationFrame)');
  }
}
