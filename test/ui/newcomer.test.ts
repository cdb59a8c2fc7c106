/** A newcomer, by clicking and typing alone: from an empty workspace to the first check-in. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  asked,
  choices,
  editing,
  escape,
  openSidebar,
  openUi,
  pressBack,
  pressEnter,
  reply,
  row,
  runCommand,
  section,
  type Ui,
} from './support.ts';

suite('A newcomer', () => {
  let ui: Ui;
  const file = (name: string) => path.join(ui.folder, 'growth', name);

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty' });
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('is welcomed by a view that says what to do, and starts with one click', async () => {
    await openSidebar(ui);
    const welcome = section(ui, 'This Week').locator('.welcome-view-content');
    await welcome.getByText('Initialize Growth Folder').click();
    await editing(ui, '.yaml');
    await row(ui, 'Goals', 'Write a weekly reflection').waitFor();
    assert.match(readFileSync(file('cairn.yaml'), 'utf8'), /format: 1/);
  });

  test('makes a goal in a few steps, and may go back', async () => {
    await runCommand(ui, 'Cairn: New Goal');
    await reply(ui, 'What do you want to achieve?', 'Cut the nightly build');
    await asked(ui, 'Measurable');
    await pressBack(ui, 'What do you want to achieve?');
    await reply(ui, 'What do you want to achieve?', 'Cut the nightly build to ten minutes');
    await asked(ui, 'Measurable');
    assert.equal((await choices(ui)).length, 5, 'four kinds and none');
    await escape(ui);
    assert.ok(!existsSync(file('goals/cut-the-nightly-build-to-ten-minutes.yaml')), 'Escape writes nothing');
  });

  test('makes a goal by answering, and skips what is not known yet with Enter', async () => {
    await runCommand(ui, 'Cairn: New Goal');
    await reply(ui, 'What do you want to achieve?', 'Cut the nightly build to ten minutes');
    // Every further step can be skipped: the goal is opened when there is no step left.
    const tab = ui.page.locator('.tab.active', { hasText: 'cut-the-nightly-build' });
    await skipUntil(ui, () => tab.isVisible());
    await editing(ui, 'cut-the-nightly-build');
    assert.match(
      readFileSync(file('goals/cut-the-nightly-build-to-ten-minutes.yaml'), 'utf8'),
      /^title: Cut the nightly build to ten minutes$/m,
    );
    await row(ui, 'Goals', 'Cut the nightly build').waitFor();
  });

  test('checks in from the palette with four keystrokes and a number', async () => {
    await runCommand(ui, 'Cairn: Check In');
    await reply(ui, 'Which goal', 'Write a weekly reflection');
    await reply(ui, 'What is the current value', '1');
    await pressEnter(ui, 'How confident are you');
    await pressEnter(ui, 'What helped');
    await section(ui, 'Journal').locator('.monaco-list-row', { hasText: '1 check-in' }).waitFor();
    const [week] = readdirSync(file('weeks'));
    assert.match(readFileSync(file(`weeks/${week ?? ''}`), 'utf8'), /value: 1/);
  });
});

/** Presses Enter at each step until something has come about. */
async function skipUntil(ui: Ui, isSo: () => Promise<boolean>): Promise<void> {
  const shown = async () =>
    (await ui.page.locator('.quick-input-widget:visible .quick-input-title').allInnerTexts()).join();
  for (let step = 0; step < 30 && !(await isSo()); step++) {
    const before = await shown();
    await ui.page.keyboard.press('Enter');
    while ((await shown()) === before && !(await isSo())) await ui.page.evaluate('new Promise(requestAnimationFrame)');
  }
}
