/** What the dashboard says when there is little to show, or more than one folder. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cardOf, open, ownFrame, pageOf, shown, violationsIn } from './dashboardPage.ts';
import {
  editing,
  escape,
  openSidebar,
  openUi,
  quickInput,
  reloadWindow,
  row,
  runCommand,
  section,
  until,
  writeOnDisk,
  type Ui,
} from './support.ts';

suite('Dashboard with little to show', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty' });
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test(
    'no folder is there to be made, an empty one begins with a goal, a goal appears by itself, ' +
      'and a broken file is told of',
    async () => {
      await runCommand(ui, 'Cairn: Open Dashboard');
      await pageOf(ui).getByText('This workspace has no growth folder').waitFor();
      assert.deepEqual(await violationsIn(await ownFrame(ui)), []);
      await pageOf(ui).getByRole('button', { name: 'Initialize growth folder' }).waitFor();
      writeOnDisk(ui, { 'cairn.yaml': 'format: 1\n' });
      await openSidebar(ui);
      await pageOf(ui).getByText('Start with a goal').waitFor();
      assert.deepEqual(await violationsIn(await ownFrame(ui)), []);
      await pageOf(ui).getByRole('button', { name: 'New goal' }).click();
      await ui.page.locator('.quick-input-widget:visible').waitFor();
      await escape(ui);
      writeOnDisk(ui, { 'goals/walk.yaml': 'title: Walk to the sea\n' });
      await row(ui, 'Goals', 'Walk to the sea').waitFor();
      await cardOf(ui, 'Walk to the sea').waitFor();
      writeOnDisk(ui, { 'goals/walk.yaml': 'title: Walk to the sea\nstatus: idea\n' });
      await pageOf(ui).getByText('No goals match your filters').waitFor();
      assert.equal(await pageOf(ui).getByLabel('Status').inputValue(), 'active', 'what is filtered by can be seen');
      writeOnDisk(ui, { 'goals/walk.yaml': 'title: Walk to the sea\n' });
      await cardOf(ui, 'Walk to the sea').waitFor();
      await pageOf(ui).getByText('No people yet').waitFor();
      await pageOf(ui).getByText('Nothing logged in the last year').waitFor();
      await pageOf(ui).locator('#rhythm').getByRole('button', { name: 'Check in' }).click();
      await ui.page.locator('.quick-input-widget:visible').waitFor();
      await escape(ui);
      // Early in a week there is last week's as well.
      await pageOf(ui)
        .locator('#now')
        .getByRole('button', { name: /^Reflect: / })
        .last()
        .click();
      await ui.page.locator('.quick-input-widget:visible', { hasText: 'Weekly reflection' }).waitFor();
      await escape(ui);
      await pageOf(ui).getByRole('button', { name: 'Assess yourself' }).waitFor();
      writeOnDisk(ui, { 'people/ada.yaml': 'name: Ada\nrelationship: mentor\n' });
      await cardOf(ui, 'Ada').waitFor();
      writeOnDisk(ui, { 'private/people/bo.yaml': 'name: Bo\nrelationship: coach\n' });
      await cardOf(ui, 'Bo').locator('.detail', { hasText: 'only you · coach' }).waitFor();
      writeOnDisk(ui, { 'goals/walk.yaml': 'title: "Walk to the sea\n' });
      await pageOf(ui).locator('.warning', { hasText: '1 file has errors and may lack parts.' }).waitFor();
      await cardOf(ui, 'Walk to the sea').waitFor();
      assert.deepEqual(await violationsIn(await ownFrame(ui)), []);
      writeOnDisk(ui, { 'goals/odd.yaml': '- "Never readable\n' });
      await pageOf(ui).locator('.warning', { hasText: '1 file cannot be read and is not shown.' }).waitFor();
      await section(ui, 'Goals').waitFor();
    },
  );
});

suite('Dashboard of a newcomer', () => {
  test('makes the folder with one click, and shows the goal that comes with it', async () => {
    const ui = await openUi({ workspace: 'empty' });
    try {
      await runCommand(ui, 'Cairn: Open Dashboard');
      await pageOf(ui).getByRole('button', { name: 'Initialize growth folder' }).click();
      await editing(ui, '.yaml');
      await ui.page.locator('.tab', { hasText: 'Growth dashboard' }).click();
      await cardOf(ui, 'Write a weekly reflection').waitFor();
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
        'mine/growth/people/ada.yaml': 'name: Ada\nrelationship: mentor\n',
        'mine/growth/notes/2026-11-10-ada.yaml': 'date: 2026-11-10\nwith: ada\ninsights: [Old shoes walk further.]\n',
        'ours/growth/goals/swim.yaml': 'title: Swim in it\n',
        'ours/growth/goals/row.yaml': 'title: Row over it\nactions: [{ title: Find a boat }]\n',
        'nobodys/growth/cairn.yaml': 'format: 1\n',
      },
    });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Swim in it').waitFor();
    await runCommand(ui, 'Cairn: Open Dashboard');
    await shown(ui);
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('shows one, and the other once it is chosen, also after one was elsewhere', async () => {
    await cardOf(ui, 'Walk to the sea').waitFor();
    await pageOf(ui).getByLabel('Growth folder').focus();
    await pageOf(ui).getByLabel('Growth folder').selectOption('ours');
    await cardOf(ui, 'Swim in it').waitFor();
    await cardOf(ui, 'Walk to the sea').waitFor({ state: 'detached' });
    assert.equal(
      await (await ownFrame(ui)).evaluate('document.activeElement.ariaLabel'),
      'Growth folder',
      'the keyboard is where it was, to go on to the next',
    );
    await cardOf(ui, 'Swim in it').getByRole('link', { name: 'Swim in it' }).click();
    await ui.page.locator('.tab.active', { hasText: 'swim.yaml' }).waitFor();
    await ui.page.locator('.tab', { hasText: 'Growth dashboard' }).click();
    await cardOf(ui, 'Swim in it').waitFor();
  });

  test('what is begun there is begun in the folder that is shown: nobody is asked for it', async () => {
    await pageOf(ui).getByLabel('Growth folder').selectOption('ours');
    await cardOf(ui, 'Swim in it').waitFor();
    for (const button of [
      'New goal',
      'Add person',
      'Assess yourself',
      'Sort values',
      'Name strengths',
      'Explore aspirations',
    ]) {
      await pageOf(ui).getByRole('button', { name: button, exact: true }).click();
      await quickInput(ui).waitFor();
      assert.notEqual(await quickInput(ui).getAttribute('placeholder'), 'Which growth folder?', button);
      await escape(ui);
    }
    await pageOf(ui).locator('#rhythm').getByRole('button', { name: 'Check in' }).click();
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Swim in it' }).waitFor();
    assert.equal(
      await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Walk to the sea' }).count(),
      0,
    );
    await escape(ui);
    await cardOf(ui, 'Swim in it')
      .getByRole('button', { name: /^Complete/ })
      .click();
    await until(ui, () =>
      readFileSync(path.join(ui.folder, 'ours/growth/goals/swim.yaml'), 'utf8').includes('status: done'),
    );
    await pageOf(ui).getByLabel('Growth folder').selectOption('mine');
    await cardOf(ui, 'Walk to the sea').waitFor();
  });

  test(
    'says that it reads, that it failed, and with one click that it does not any more; what it ' +
      'does not know it leaves alone',
    async () => {
      // What the page has asked last, as the answers say.
      await (
        await ownFrame(ui)
      ).evaluate(`window.addEventListener('message', ({ data }) => { window.requestId = data.requestId; })`);
      await pageOf(ui).getByLabel('Growth folder').selectOption('ours');
      await cardOf(ui, 'Row over it').waitFor();
      await pageOf(ui).getByLabel('Growth folder').selectOption('mine');
      await shown(ui);
      const requestId = await (await ownFrame(ui)).evaluate<string>('window.requestId');
      /** Until the page has heard it: it listens longer than this does. */
      const says = async (changes: object, answered = requestId): Promise<void> => {
        const message = JSON.stringify({ type: 'changed', requestId: answered, changes });
        await (
          await ownFrame(ui)
        ).evaluate(
          `new Promise((resolve) => { window.addEventListener('message', resolve, { once: true }); ` +
            `window.postMessage(${message}, '*'); }).then(() => undefined)`,
        );
      };
      await says({ odd: true });
      await says({ folder: { is: 'absent' } }, 'What was asked before');
      assert.equal(await cardOf(ui, 'Walk to the sea').count(), 1, 'it shows what it showed');
      await says({ folder: { is: 'loading', choices: [] } });
      await pageOf(ui).getByText('Loading the growth folder').waitFor();
      assert.deepEqual(await violationsIn(await ownFrame(ui)), []);
      await says({ folder: { is: 'failed', choices: [] } });
      await pageOf(ui).getByText('Something went wrong').waitFor();
      assert.deepEqual(await violationsIn(await ownFrame(ui)), []);
      await pageOf(ui).getByRole('button', { name: 'Try again' }).click();
      await cardOf(ui, 'Walk to the sea').waitFor();
    },
  );

  test(
    'a step is ticked off in the folder that is shown, which is shown again after a reload of the ' + 'window',
    async () => {
      await pageOf(ui).getByLabel('Growth folder').selectOption('ours');
      const steps = cardOf(ui, 'Row over it').locator('details', { hasText: 'Steps' });
      await open(steps);
      await steps.getByRole('checkbox').check();
      await until(ui, () =>
        readFileSync(path.join(ui.folder, 'ours/growth/goals/row.yaml'), 'utf8').includes('done: '),
      );
      await reloadWindow(ui);
      await shown(ui);
      await cardOf(ui, 'Row over it').waitFor();
      assert.equal(
        await pageOf(ui).getByLabel('Growth folder').inputValue(),
        await pageOf(ui).getByRole('option', { name: 'ours' }).getAttribute('value'),
      );
      await pageOf(ui).getByLabel('Growth folder').selectOption('mine');
      await cardOf(ui, 'Walk to the sea').waitFor();
    },
  );

  test('an insight is pinned to a goal of its own folder: no other is offered', async () => {
    await pageOf(ui).getByRole('button', { name: 'Pin to a goal: Old shoes walk further.' }).click();
    const goals = ui.page.locator('.quick-input-list .monaco-list-row');
    await goals.filter({ hasText: 'Walk to the sea' }).waitFor();
    assert.equal(await goals.count(), 1);
    await ui.page.keyboard.press('Enter');
    await until(ui, () =>
      readFileSync(path.join(ui.folder, 'mine/growth/notes/2026-11-10-ada.yaml'), 'utf8').includes('goal: walk'),
    );
    await cardOf(ui, 'Ada').locator('.traits li').getByRole('link', { name: 'Walk to the sea' }).waitFor();
  });

  test('one that was behind another tab at a reload takes the place of one that was opened meanwhile', async () => {
    await cardOf(ui, 'Walk to the sea').getByRole('link', { name: 'Walk to the sea' }).click();
    await editing(ui, 'walk.yaml');
    await reloadWindow(ui);
    await editing(ui, 'walk.yaml');
    await runCommand(ui, 'Cairn: Open Dashboard');
    await shown(ui);
    const tabs = ui.page.locator('.tab', { hasText: 'Growth dashboard' });
    assert.equal(await tabs.count(), 2);
    await ui.page.locator('.tab:not(.active)', { hasText: 'Growth dashboard' }).click();
    await until(ui, async () => (await tabs.count()) === 1);
    await shown(ui);
    await cardOf(ui, 'Walk to the sea').waitFor();
  });

  test('from one with nothing in it, the way leads back', async () => {
    await pageOf(ui).getByLabel('Growth folder').selectOption('nobodys');
    await pageOf(ui).getByText('Start with a goal').waitFor();
    await pageOf(ui).getByLabel('Growth folder').selectOption('mine');
    await cardOf(ui, 'Walk to the sea').waitFor();
  });
});
