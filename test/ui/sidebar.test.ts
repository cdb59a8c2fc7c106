/** The sidebar and the status bar of the sample, by clicking. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asked, openSidebar, openUi, row, section, type Ui } from './support.ts';

suite('Sidebar', () => {
  let ui: Ui;
  const file = (name: string) => path.join(ui.folder, 'growth', name);

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'sample', viewport: { width: 1400, height: 1000 } });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Split order intake').waitFor();
  });
  suiteTeardown(async () => { await ui.close(); });

  test('shows the week, the goals by their state, and the journal', async () => {
    await row(ui, 'This Week', 'Overdue').waitFor();
    for (const group of ['Ideas', 'Paused', 'Done', 'Dropped']) await row(ui, 'Goals', group).waitFor();
    await row(ui, 'Journal', 'reflected').waitFor();
    await ui.page.locator('.statusbar-item', { hasText: 'checked in' }).waitFor();
  });

  test('a ticked box is a line in the goal’s file, and unticking takes it back', async () => {
    const before = readFileSync(file('goals/order-split.yaml'), 'utf8');
    const goal = row(ui, 'Goals', 'Split order intake');
    await goal.locator('.monaco-tl-twistie').click();
    await row(ui, 'Goals', 'Rehearse going back').locator('[role="checkbox"]').click();
    const ticked = await textBecomes('goals/order-split.yaml', (text) => text !== before);
    assert.match(ticked, /title: Rehearse going back to the old path, due: \S+, done: \d{4}-\d{2}-\d{2} }/);
    // The row is drawn anew when the file has been read.
    await section(ui, 'Goals').locator('.monaco-list-row[aria-label*="action, done"]', { hasText: 'Rehearse going back' }).locator('[role="checkbox"]').click();
    await textBecomes('goals/order-split.yaml', (text) => text === before);
    // Closed again: a list only draws what can be seen.
    await goal.locator('.monaco-tl-twistie').click();
  });

  test('the button beside a goal checks in, with that goal chosen', async () => {
    const goal = row(ui, 'Goals', 'Bring the pages');
    await goal.hover();
    await goal.locator('[aria-label^="Check In"]').click();
    await asked(ui, 'Check in: Bring the pages');
    await ui.page.keyboard.press('Escape');
  });

  test('what another program writes is shown', async () => {
    const goal = file('goals/data-intensive.yaml');
    writeFileSync(goal, readFileSync(goal, 'utf8').replace(/^title: .*$/m, 'title: Read the blue book again'));
    await row(ui, 'Goals', 'Read the blue book again').waitFor();
  });

  test('an item opens its file', async () => {
    await row(ui, 'Goals', 'Bring the pages').click();
    await ui.page.locator('.tab.active', { hasText: 'quiet-pager.yaml' }).waitFor();
  });

  /** Looks at the file with each frame that the workbench draws: what it writes, it has shown a moment before. */
  async function textBecomes(name: string, wanted: (text: string) => boolean): Promise<string> {
    for (;;) {
      const text = readFileSync(file(name), 'utf8');
      if (wanted(text)) return text;
      await ui.page.evaluate('new Promise(requestAnimationFrame)');
    }
  }
});
