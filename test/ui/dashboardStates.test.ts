/** What the dashboard says when there is little to show: no folder yet, an empty one, and one with a file that is broken. */
import type { FrameLocator } from 'playwright-core';
import { openSidebar, openUi, row, runCommand, section, writeOnDisk, type Ui } from './support.ts';

suite('Dashboard with little to show', () => {
  let ui: Ui;
  const page = (): FrameLocator => ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty' });
    // A command that needs no growth folder wakes the extension; the dashboard then finds none.
    await runCommand(ui, 'Cairn: Show Log');
  });
  suiteTeardown(async () => { await ui.close(); });

  test('an empty folder begins with a goal, a goal appears by itself, and a broken file is told of', async () => {
    writeOnDisk(ui, { 'cairn.yaml': 'format: 1\n' });
    await openSidebar(ui);
    await runCommand(ui, 'Cairn: Open Dashboard');
    await page().getByText('Begin with a goal').waitFor();
    writeOnDisk(ui, { 'goals/walk.yaml': 'title: Walk to the sea\n' });
    await row(ui, 'Goals', 'Walk to the sea').waitFor();
    await page().locator('.title', { hasText: 'Walk to the sea' }).waitFor();
    await page().getByText('Nobody is here yet').waitFor();
    writeOnDisk(ui, { 'goals/walk.yaml': 'title: "Walk to the sea\n' });
    await page().locator('.warning', { hasText: '1 file cannot be read' }).waitFor();
    await page().locator('.title', { hasText: 'Walk to the sea' }).waitFor();
    await section(ui, 'Goals').waitFor();
  });
});
