/** A window in which no folder is open: Cairn says what to do, and nothing fails. */
import assert from 'node:assert/strict';
import { openUi, runCommand, type Ui } from './support.ts';

suite('Without a folder', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'none' });
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('the view offers to open one', async () => {
    await ui.page.locator('.activitybar .action-item [aria-label^="Cairn"]').first().click();
    const welcome = ui.page.locator('.sidebar .welcome-view-content').first();
    await welcome.getByText('Open Folder').waitFor();
    assert.match(await welcome.innerText(), /as files in a folder/);
  });

  test('so does Initialize Growth Folder, and the offer leads to VS Code’s own question', async () => {
    await runCommand(ui, 'Cairn: Initialize Growth Folder');
    // A VS Code under test shows no toasts.
    await runCommand(ui, 'Notifications: Show Notifications');
    const message = ui.page.locator('.notifications-center .notification-list-item', {
      hasText: 'Open a folder, then initialize a growth folder in it',
    });
    await message.waitFor();
    await message.getByText('Open Folder', { exact: true }).click();
    await ui.page.locator('.quick-input-widget:visible', { hasText: 'Open Folder' }).waitFor();
    await ui.page.keyboard.press('Escape');
  });
});
