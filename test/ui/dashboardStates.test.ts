/** What the dashboard says when there is little to show, or more than one folder. */
import assert from 'node:assert/strict';
import { cardOf, ownFrame, pageOf, shown, violationsIn } from './dashboardPage.ts';
import { editing, escape, openSidebar, openUi, row, runCommand, section, writeOnDisk, type Ui } from './support.ts';

suite('Dashboard with little to show', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty' });
  });
  suiteTeardown(async () => { await ui.close(); });

  test('no folder is there to be made, an empty one begins with a goal, a goal appears by itself, and a broken file is told of', async () => {
    await runCommand(ui, 'Cairn: Open Dashboard');
    await pageOf(ui).getByText('There is no growth folder').waitFor();
    assert.deepEqual(await violationsIn(await ownFrame(ui)), []);
    await pageOf(ui).getByRole('button', { name: 'Initialize growth folder' }).waitFor();
    writeOnDisk(ui, { 'cairn.yaml': 'format: 1\n' });
    await openSidebar(ui);
    await pageOf(ui).getByText('Begin with a goal').waitFor();
    assert.deepEqual(await violationsIn(await ownFrame(ui)), []);
    await pageOf(ui).getByRole('button', { name: 'New goal' }).click();
    await ui.page.locator('.quick-input-widget:visible').waitFor();
    await escape(ui);
    writeOnDisk(ui, { 'goals/walk.yaml': 'title: Walk to the sea\n' });
    await row(ui, 'Goals', 'Walk to the sea').waitFor();
    await cardOf(ui, 'Walk to the sea').waitFor();
    writeOnDisk(ui, { 'goals/walk.yaml': 'title: Walk to the sea\nstatus: idea\n' });
    await pageOf(ui).getByText('No goal is like that').waitFor();
    assert.equal(await pageOf(ui).getByLabel('Status').inputValue(), 'active', 'what is filtered by can be seen');
    writeOnDisk(ui, { 'goals/walk.yaml': 'title: Walk to the sea\n' });
    await cardOf(ui, 'Walk to the sea').waitFor();
    await pageOf(ui).getByText('Nobody is here yet').waitFor();
    await pageOf(ui).getByText('Nothing was noted in the last year').waitFor();
    await pageOf(ui).locator('#rhythm').getByRole('button', { name: 'Check in' }).click();
    await ui.page.locator('.quick-input-widget:visible').waitFor();
    await escape(ui);
    await pageOf(ui).getByRole('button', { name: 'Assess yourself' }).waitFor();
    writeOnDisk(ui, { 'people/ada.yaml': 'name: Ada\nrelationship: mentor\n' });
    await cardOf(ui, 'Ada').waitFor();
    writeOnDisk(ui, { 'private/people/bo.yaml': 'name: Bo\nrelationship: coach\n' });
    await cardOf(ui, 'Bo').locator('.detail', { hasText: 'private · coach' }).waitFor();
    writeOnDisk(ui, { 'goals/walk.yaml': 'title: "Walk to the sea\n' });
    await pageOf(ui).locator('.warning', { hasText: '1 file cannot be read' }).waitFor();
    await cardOf(ui, 'Walk to the sea').waitFor();
    assert.deepEqual(await violationsIn(await ownFrame(ui)), []);
    writeOnDisk(ui, { 'goals/odd.yaml': 'title: "Never readable\n' });
    await pageOf(ui).locator('.warning', { hasText: '1 file cannot be read; nothing of it is shown.' }).waitFor();
    await section(ui, 'Goals').waitFor();
  });
});

suite('Dashboard of a newcomer', () => {
  test('makes the folder with one click, and shows the goal that comes with it', async () => {
    const ui = await openUi({ workspace: 'empty' });
    try {
      await runCommand(ui, 'Cairn: Open Dashboard');
      await pageOf(ui).getByRole('button', { name: 'Initialize growth folder' }).click();
      await editing(ui, '.yaml');
      await ui.page.locator('.tab', { hasText: 'Growth dashboard' }).click();
      await cardOf(ui, 'Look back on my week').waitFor();
    } finally {
      await ui.close();
    }
  });
});

suite('Dashboard of several folders', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({
      workspace: 'empty',
      files: {
        'both.code-workspace': '{ "folders": [{ "path": "mine" }, { "path": "ours" }, { "path": "nobodys" }] }',
        'mine/growth/goals/walk.yaml': 'title: Walk to the sea\n',
        'ours/growth/goals/swim.yaml': 'title: Swim in it\n',
        'nobodys/growth/cairn.yaml': 'format: 1\n',
      },
    });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Swim in it').waitFor();
    await runCommand(ui, 'Cairn: Open Dashboard');
    await shown(ui);
  });
  suiteTeardown(async () => { await ui.close(); });

  test('shows one, and the other once it is chosen, also after one was elsewhere', async () => {
    await cardOf(ui, 'Walk to the sea').waitFor();
    await pageOf(ui).getByLabel('Growth folder').selectOption('ours');
    await cardOf(ui, 'Swim in it').waitFor();
    await cardOf(ui, 'Walk to the sea').waitFor({ state: 'detached' });
    await cardOf(ui, 'Swim in it').getByRole('link', { name: 'Swim in it' }).click();
    await ui.page.locator('.tab.active', { hasText: 'swim.yaml' }).waitFor();
    await ui.page.locator('.tab', { hasText: 'Growth dashboard' }).click();
    await cardOf(ui, 'Swim in it').waitFor();
  });

  test('from one with nothing in it, the way leads back', async () => {
    await pageOf(ui).getByLabel('Growth folder').selectOption('nobodys');
    await pageOf(ui).getByText('Begin with a goal').waitFor();
    await pageOf(ui).getByLabel('Growth folder').selectOption('mine');
    await cardOf(ui, 'Walk to the sea').waitFor();
  });
});
