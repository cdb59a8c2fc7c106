/** The reminder of the day, for whoever has asked for one: it leads to the work, comes once, and "Never" is kept. */
import assert from 'node:assert/strict';
import { localToday } from '../../scripts/sample.ts';
import { weekdayOf } from '../../src/core/base/calendar.ts';
import { asked, escape, openSidebar, openUi, runCommand, type Ui } from './support.ts';

const settings =
  'format: 1\n' +
  `rhythm: { checkin: ${weekdayOf(localToday())}, reflection: ${weekdayOf(localToday())}, ` +
  'remind: 00:00 }\n';
const files = { 'growth/cairn.yaml': settings, 'growth/goals/ship.yaml': 'title: Ship it\nstatus: active\n' };

/** A VS Code under test shows no toasts. */
async function notifications({ page }: Ui, text: string): Promise<ReturnType<Ui['page']['locator']>> {
  const center = page.locator('.notifications-center', { hasText: text });
  await center.waitFor();
  return center;
}

suite('Reminders', () => {
  let ui: Ui;

  setup(async () => {
    ui = await openUi({ workspace: 'empty', files });
    await openSidebar(ui);
    await ui.page.locator('.statusbar-item', { hasText: '0 of 1 checked in' }).waitFor();
    await runCommand(ui, 'Notifications: Show Notifications');
  });
  teardown(async () => {
    await ui.close();
  });

  test('it says what waits, leads there with one click, and does not come twice on a day', async () => {
    const center = await notifications(ui, '1 goal is due for a check-in.');
    await center.locator('.monaco-button', { hasText: 'Check In' }).click();
    await asked(ui, 'Which goal');
    await escape(ui);
    await ui.page.reload();
    await ui.page.locator('.statusbar-item', { hasText: '0 of 1 checked in' }).waitFor();
    await runCommand(ui, 'Notifications: Show Notifications');
    await notifications(ui, 'No new notifications');
  });

  test('"Never" is a setting, which can be taken back', async () => {
    const center = await notifications(ui, '1 goal is due for a check-in.');
    await center.locator('.monaco-button', { hasText: 'Never' }).click();
    await runCommand(ui, 'Preferences: Open User Settings (JSON)');
    await ui.page.locator('.view-line', { hasText: '"cairn.reminders": false' }).waitFor();
    assert.equal(await ui.page.locator('.notifications-center', { hasText: 'due for a check-in' }).count(), 0);
  });
});
