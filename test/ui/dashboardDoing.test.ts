/**
 * What is done in the dashboard is done in the files, as by a command; and what a page should not ask for is not done.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { weekOf } from '../../src/core/base/calendar.ts';
import { localToday } from '../../scripts/sample.ts';
import { cardOf, open, openDashboard, ownFrame, pageOf, returnTo, send } from './dashboardPage.ts';
import {
  asked,
  changed,
  editing,
  escape,
  onDisk,
  openSidebar,
  openUi,
  pressEnter,
  reply,
  row,
  runCommand,
  until,
  writeOnDisk,
  type Ui,
} from './support.ts';

const today = localToday();
const goal =
  'title: Walk to the sea\n' +
  `measure: { milestones: [{ title: Half of it, done: ${today} }, { title: The rest }] }\n` +
  'actions:\n' +
  '  - title: Buy shoes   # good ones\n' +
  `  - { title: Find the map, due: ${today} }\n`;
const promises =
  `date: ${today}\n` +
  'with: yuri\n' +
  'commitments:\n' +
  `  - { who: me, what: Send the sketch, due: ${today} }\n` +
  `  - { who: me, what: Water the plants, due: ${today} }\n`;
const note =
  `date: ${today}\n` +
  'with: hanneke\n' +
  'insights: [Old shoes walk further.]\n' +
  'commitments:\n' +
  `  - { who: me, what: Lend her the map, due: ${today} }   # the old one\n`;

const run =
  'title: Run to the lighthouse\nstatus: active\nmeasure: { metric: kilometres, baseline: 0, target: 10, unit: km }\n';

suite('Doing things in the dashboard', () => {
  let ui: Ui;
  const card = (title: string) => cardOf(ui, title);

  /** Follows a link to the file that was changed, and takes the change back. */
  const undone = async (link: Locator, file: string, before: string | undefined): Promise<void> => {
    await link.click();
    await editing(ui, path.basename(file));
    await ui.page.keyboard.press('Control+Z');
    await ui.page.keyboard.press('Control+S');
    await until(ui, () => onDisk(ui, file) === before);
    await returnTo(ui);
  };

  suiteSetup(async () => {
    ui = await openUi({
      workspace: 'sample',
      viewport: { width: 1400, height: 1000 },
      files: {
        'growth/goals/walk.yaml': goal,
        'growth/goals/run.yaml': run,
        [`growth/notes/${today}-map.yaml`]: note,
        [`growth/notes/${today}-yuri.yaml`]: promises,
        'growth/people/zoe.yaml': `name: Zoe\nrelationship: peer\nnext: ${today}\n`,
        'growth/people/yuri.yaml': 'name: Yuri\nrelationship: peer\n',
      },
    });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Walk to the sea').waitFor();
    await openDashboard(ui);
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test(
    'a step is ticked off in the file, the card follows with its details left open, and undo ' + 'takes it back',
    async () => {
      const steps = card('Walk to the sea').locator('details', { hasText: 'Steps' });
      await open(steps);
      const before = onDisk(ui, 'goals/walk.yaml');
      await steps.locator('li', { hasText: 'Buy shoes' }).getByRole('checkbox').check();
      assert.equal(
        await changed(ui, 'goals/walk.yaml', before),
        goal.replace('Buy shoes   # good ones', `Buy shoes   # good ones\n    done: ${today}`),
      );
      await steps.locator('.count', { hasText: '2/4' }).waitFor();
      assert.equal(await steps.getAttribute('open'), '');
      await undone(steps.getByRole('link', { name: 'Buy shoes' }), 'goals/walk.yaml', goal);
      await steps.locator('.count', { hasText: '1/4' }).waitFor();
    },
  );

  test(
    'a box that could only refuse cannot be ticked: of a file with errors there is what ' + 'can be read',
    async () => {
      const box = card('Walk to the sea').locator('details', { hasText: 'Steps' }).getByRole('checkbox').first();
      await box.and(pageOf(ui).locator(':enabled')).waitFor();
      writeOnDisk(ui, { 'goals/walk.yaml': `${goal}tags: [sea\n` });
      await box.and(pageOf(ui).locator(':disabled')).waitFor();
      // Nor is it offered elsewhere on the page.
      const inNow = pageOf(ui).locator('#now').getByRole('button', { name: 'Mark as done: Find the map' });
      await inNow.waitFor({ state: 'detached' });
      await pageOf(ui).locator('#now').getByText('Find the map').waitFor();
      writeOnDisk(ui, { 'goals/walk.yaml': goal });
      await inNow.waitFor();
      await box.and(pageOf(ui).locator(':enabled')).waitFor();
    },
  );

  test(
    'a check-in begins where one reads, arrives on the card and in the calendar, and undo takes ' + 'it back',
    async () => {
      const week = `weeks/${weekOf(today)}.yaml`;
      const before = onDisk(ui, week);
      const own = card('Run to the lighthouse');
      await own.getByRole('button', { name: /^Check in/ }).click();
      await reply(ui, 'Run to the lighthouse', '6');
      await pressEnter(ui, 'How confident are you');
      await reply(ui, 'What helped', 'Wind from behind');
      const written = await changed(ui, week, before);
      // In the style of the items before it, which depends on the day of the sample.
      assert.match(written, /goal: run,?\s+date: [-\d]+,?\s+value: 6,?\s+note: '?Wind from behind/);
      await own.locator('.percent', { hasText: '60%' }).waitFor();
      await pageOf(ui)
        .locator(
          'svg.calendar .today.level1, svg.calendar .today.level2, svg.calendar .today.level3, ' +
            'svg.calendar .today.level4',
        )
        .waitFor();
      await undone(own.locator('.percent').getByRole('link'), week, before);
    },
  );

  test('a goal is completed where one reads, is then among those that are done, and undo takes it back', async () => {
    const before = onDisk(ui, 'goals/run.yaml');
    await card('Run to the lighthouse')
      .getByRole('button', { name: /^Complete/ })
      .click();
    assert.equal(await changed(ui, 'goals/run.yaml', before), `${run.replace('active', 'done')}closed: ${today}\n`);
    await card('Run to the lighthouse').waitFor({ state: 'detached' });
    await pageOf(ui).getByLabel('Status').selectOption('done');
    await card('Run to the lighthouse').waitFor();
    await undone(
      card('Run to the lighthouse').getByRole('link', { name: 'Run to the lighthouse' }),
      'goals/run.yaml',
      before,
    );
    await pageOf(ui).getByLabel('Status').selectOption('active');
    await card('Run to the lighthouse')
      .getByRole('button', { name: /^Complete/ })
      .click();
    await changed(ui, 'goals/run.yaml', before);
    await pageOf(ui).getByLabel('Status').selectOption('done');
    await card('Run to the lighthouse')
      .getByRole('button', { name: /^Resume/ })
      .click();
    await until(ui, () => onDisk(ui, 'goals/run.yaml') === before);
    await pageOf(ui).getByLabel('Status').selectOption('active');
    await card('Run to the lighthouse').waitFor();
  });

  test('a promise that was kept is marked in its note, and is gone from the week', async () => {
    const file = `notes/${today}-map.yaml`;
    await pageOf(ui).locator('#now').getByRole('button', { name: 'Mark as kept: Lend her the map' }).focus();
    await ui.page.keyboard.press('Enter');
    assert.equal(await changed(ui, file, note), note.replace(`due: ${today} }`, `due: ${today}, done: ${today} }`));
    await pageOf(ui)
      .locator('#now')
      .getByRole('button', { name: 'Mark as kept: Lend her the map' })
      .waitFor({ state: 'detached' });
    // The row that had the keyboard is gone: it is on the one beside it, on what leads somewhere, and not at the top of
    // the page.
    const frame = await ownFrame(ui);
    await until(ui, () => frame.evaluate<boolean>(`document.activeElement?.closest('#now li, #now h2') !== null`));
    assert.equal(await frame.evaluate(`document.activeElement.localName === 'vscode-button'`), false);
  });

  test('whoever presses Enter twice on a person’s card has kept one promise, and not the next one too', async () => {
    const file = `notes/${today}-yuri.yaml`;
    const frame = await ownFrame(ui);
    await card('Yuri').getByRole('button', { name: 'Mark as kept: Send the sketch' }).focus();
    await ui.page.keyboard.press('Enter');
    const once = promises.replace(`sketch, due: ${today} }`, `sketch, due: ${today}, done: ${today} }`);
    assert.equal(await changed(ui, file, promises), once);
    await card('Yuri').getByRole('button', { name: 'Mark as kept: Send the sketch' }).waitFor({ state: 'detached' });
    await until(ui, () => frame.evaluate<boolean>(`document.activeElement?.textContent === 'Water the plants'`));
    assert.equal(await frame.evaluate(`document.activeElement.localName`), 'a');
    await ui.page.keyboard.press('Enter');
    // It leads to where the next one is written, and writes nothing.
    await editing(ui, `${today}-yuri.yaml`);
    assert.equal(onDisk(ui, file), once);
    await returnTo(ui);
  });

  test('a step of the week is ticked off right there, and a meeting is prepared right there', async () => {
    const before = onDisk(ui, 'goals/walk.yaml');
    await pageOf(ui).locator('#now').getByRole('button', { name: 'Mark as done: Find the map' }).click();
    assert.match(
      await changed(ui, 'goals/walk.yaml', before),
      new RegExp(`Find the map, due: ${today}, done: ${today}`),
    );
    await pageOf(ui)
      .locator('#now')
      .getByRole('button', { name: 'Mark as done: Find the map' })
      .waitFor({ state: 'detached' });
    await pageOf(ui).locator('#now').getByRole('button', { name: 'Prepare: Zoe' }).click();
    await ui.page.locator('.tab.active', { hasText: /zoe\.yaml/ }).waitFor();
    await returnTo(ui);
  });

  test('thanks that were told are marked so, and reaching out begins with the ways there are', async () => {
    const before = onDisk(ui, 'people/hanneke.yaml');
    await card('Hanneke Vos')
      .getByRole('button', { name: /^Mark thanks as given: Reading the RFC/ })
      .click();
    assert.equal((await changed(ui, 'people/hanneke.yaml', before)).includes(`told: ${today}`), true);
    await card('Hanneke Vos')
      .getByRole('button', { name: /^Mark thanks as given/ })
      .waitFor({ state: 'detached' });
    await card('Jorrit Bakker')
      .getByRole('button', { name: /^Reach out/ })
      .click();
    await asked(ui, 'Jorrit Bakker');
    await escape(ui);
  });

  test('an insight finds its goal', async () => {
    await card('Hanneke Vos').getByRole('button', { name: 'Pin to a goal: Old shoes walk further.' }).click();
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Walk to the sea' }).click();
    await card('Hanneke Vos')
      .locator('.traits li', { hasText: 'Old shoes walk further.' })
      .getByRole('link', { name: 'Walk to the sea' })
      .waitFor();
  });

  test('what is refused is told, nothing is written, and all that is shown stays as it is', async () => {
    const before = [onDisk(ui, 'goals/walk.yaml'), onDisk(ui, 'people/hanneke.yaml')];
    const frame = await ownFrame(ui);
    // Goals that are not active are what comes last where everything is said anew.
    await pageOf(ui).getByLabel('Status').selectOption('done');
    await frame.evaluate(`document.querySelector('#goals article').dataset.seen = 'yes'`);
    await send(ui, {
      type: 'run',
      command: {
        id: 'cairn.tickOff',
        args: { goal: 'walk', step: { kind: 'action', index: 7, title: 'Never written' }, done: true },
        title: 'Mark as done',
      },
    });
    await send(ui, {
      type: 'run',
      command: {
        id: 'cairn.tellThanks',
        args: { file: 'people/hanneke.yaml', index: 0, text: 'Never said' },
        title: 'Mark thanks as given',
      },
    });
    await send(ui, {
      type: 'run',
      command: { id: 'cairn.completeGoal', args: { goal: 'walk' }, title: 'Complete' },
      folder: 'file:///gone',
    });
    await runCommand(ui, 'Notifications: Show Notifications');
    for (const text of [
      '“Never written” is no longer in the goal’s file.',
      'This entry no longer exists or is already done.',
      'This growth folder is no longer available.',
    ]) {
      await ui.page.locator('.notifications-center .notification-list-item', { hasText: text }).waitFor();
    }
    await runCommand(ui, 'Notifications: Clear All Notifications');
    // What comes after it arrives after it.
    writeOnDisk(ui, { 'goals/later.yaml': 'title: Arrives later\nstatus: done\n' });
    await card('Arrives later').waitFor();
    assert.equal(
      await frame.evaluate(`document.querySelector('#goals article[data-seen]') !== null`),
      true,
      'the card was never gone',
    );
    await pageOf(ui).getByLabel('Status').selectOption('active');
    assert.deepEqual([onDisk(ui, 'goals/walk.yaml'), onDisk(ui, 'people/hanneke.yaml')], before);
  });

  test('what is not known is not done, and no file outside of the growth folder is opened', async () => {
    await send(ui, { type: 'erase', everything: true });
    await send(ui, { type: 'run', command: { id: 'workbench.action.closeWindow', args: {}, title: 'Close' } });
    await send(ui, { type: 'open', place: { path: '../.git/config', value: [] } });
    await send(ui, { type: 'open', place: { path: 'goals/walk.yaml', value: ['title'] } });
    // Messages are heard in their order: by now the others have been.
    await editing(ui, 'walk.yaml');
    assert.equal(await ui.page.locator('.tab', { hasText: 'config' }).count(), 0);
    await returnTo(ui);
    await card('Walk to the sea').waitFor();
  });
});
