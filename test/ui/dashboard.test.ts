/**
 * The dashboard in the real workbench, iframes and all: it is read, filtered, follows the files, and is as one left it
 * after a reload.
 */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { localToday } from '../../scripts/sample.ts';
import { cardOf, open, openDashboard, ownFrame, pageOf, returnTo, shown, toggleOverview } from './dashboardPage.ts';
import { openSidebar, openUi, reloadWindow, row, until, writeOnDisk, type Ui } from './support.ts';

const today = localToday();
const hostile = '<img src=x onerror=alert(1)>';
const goal =
  'title: Walk to the sea\n' +
  `measure: { milestones: [{ title: Half of it, done: ${today} }, { title: The rest }] }\n`;

suite('Dashboard', () => {
  let ui: Ui;
  const card = (title: string) => cardOf(ui, title);

  suiteSetup(async () => {
    ui = await openUi({
      workspace: 'sample',
      viewport: { width: 1400, height: 1000 },
      files: { 'growth/goals/walk.yaml': goal, 'growth/goals/hostile.yaml': `title: "${hostile}"\nwhy: x\n` },
    });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Walk to the sea').waitFor();
    await openDashboard(ui);
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('shows the week, the goals, the rhythm, growth, people and the search', async () => {
    assert.deepEqual(await pageOf(ui).locator('h2').allInnerTexts(), [
      'Now',
      'Goals',
      'Rhythm',
      'Growth',
      'People',
      'Job search',
    ]);
    await pageOf(ui)
      .locator('#now .lead', { hasText: /\d of \d checked in/ })
      .waitFor();
    await pageOf(ui).locator('#now h3', { hasText: 'Next meeting' }).waitFor();
    await card('Walk to the sea').locator('.percent', { hasText: '50%' }).waitFor();
    assert.ok((await card('Split the order-intake service').locator('svg.course circle').count()) > 2);
    await card('Reduce nighttime pages').locator('svg.course text', { hasText: '3 pages' }).waitFor();
    assert.equal(await card('Split the order-intake service').locator('svg.course .interval').count(), 1);
    assert.ok((await pageOf(ui).locator('svg.calendar rect.day').count()) > 360);
    assert.ok((await pageOf(ui).locator('svg.wins .stone').count()) > 20);
  });

  test('the week is drawn before the page has heard of the goals', async () => {
    const between = await (
      await ownFrame(ui)
    ).evaluate<number>(`(() => {
      const [week, goals] = ['cairn-first-content', 'cairn-goals']
        .map((name) => performance.getEntriesByName(name)[0].startTime);
      return performance.getEntriesByName('cairn-heard')
        .filter(({ startTime }) => startTime > week && startTime < goals).length;
    })()`);
    assert.ok(between > 0);
  });

  test(
    'a coach has an engagement with its sessions and what both sides kept, a mentor has meetings ' +
      'and what came of insights',
    async () => {
      const coach = card('Beatriz Amaral');
      assert.equal(await coach.locator('.day-line .mark.held').count(), 6);
      await coach.getByRole('link', { name: '7 kept' }).waitFor();
      await coach
        .locator('.traits li', { hasText: 'Be heard in architecture reviews' })
        .locator('.detail', { hasText: 'level' })
        .waitFor();
      const mentor = card('Hanneke Vos');
      assert.ok((await mentor.locator('.day-line .mark').count()) > 4);
      await mentor.locator('.day-line .band.wanted').waitFor();
      await mentor
        .locator('.traits li', { hasText: 'Whoever reads a table' })
        .getByRole('link', { name: 'Split the order-intake service' })
        .waitFor();
      await pageOf(ui)
        .locator('.chips li', { hasText: 'Pilar Etxeberria' })
        .locator('.detail', { hasText: 'via Hanneke Vos' })
        .waitFor();
    },
  );

  test('values, strengths and aspirations name the goals that serve them or build on them', async () => {
    const trait = (title: string) => pageOf(ui).locator('#growth .traits li', { hasText: title });
    await trait('Tracing problems').getByText('Used in').waitFor();
    await trait('Tracing problems').getByRole('link', { name: 'Reduce nighttime pages' }).waitFor();
    await trait('Clear writing').getByText('No goal uses this yet').waitFor();
    await trait('Honesty').getByRole('link', { name: 'Speak up in architecture reviews' }).waitFor();
    await trait('Lead a small team').getByRole('link', { name: 'Split the order-intake service' }).waitFor();
  });

  test('the page is small enough to be there at once', () => {
    assert.ok(statSync(path.join(import.meta.dirname, '..', '..', 'dist', 'webview', 'main.js')).size < 400_000);
  });

  test('what somebody wrote is text, whatever it says', async () => {
    await card(hostile).waitFor();
    assert.equal(await pageOf(ui).locator('img').count(), 0);
  });

  test('filters and groups', async () => {
    await pageOf(ui).locator('vscode-text-field').locator('input').fill('sea');
    await until(ui, async () => (await pageOf(ui).locator('#goals article.card').count()) === 1);
    await pageOf(ui).locator('vscode-text-field').locator('input').fill('');
    await pageOf(ui).getByLabel('Status').selectOption('done');
    await card('Deliver lab results to the ward').waitFor();
    await pageOf(ui).getByLabel('Group by').selectOption('value');
    await pageOf(ui).locator('#goals h3', { hasText: 'Craft' }).waitFor();
    await pageOf(ui).getByLabel('Status').selectOption('active');
    for (const [group, heading] of [
      ['skill', 'System design'],
      ['person', 'Tomasz Wilk'],
      ['status', 'active'],
    ] as const) {
      await pageOf(ui).getByLabel('Group by').selectOption(group);
      await pageOf(ui).locator('#goals h3:not(.title)', { hasText: heading }).waitFor();
    }
    await pageOf(ui).getByLabel('Group by').selectOption('none');
    await pageOf(ui).getByLabel('Status').selectOption('active');
    await card('Walk to the sea').waitFor();
  });

  test(
    'a file that changes outside arrives by itself: its card alone, and what was read stays where ' + 'it is',
    async () => {
      const frame = await ownFrame(ui);
      const named = (title: string, id: string): Promise<unknown> =>
        frame.evaluate(`document.querySelector('article.card[aria-label^="${title}"]').setAttribute('id', '${id}')`);
      await named('Walk to the sea', 'walking');
      await named('Split the order-intake service', 'untouched');
      await card('Walk to the sea')
        .getByRole('button', { name: /^Complete/ })
        .focus();
      await frame.evaluate('window.scrollTo(0, 400)');
      writeOnDisk(ui, { 'goals/walk.yaml': goal.replace('Walk to the sea', 'Walk to the hills') });
      await card('Walk to the hills').waitFor();
      assert.equal(await card('Walk to the sea').count(), 0);
      assert.deepEqual(
        [
          await card('Walk to the hills').getAttribute('id'),
          await card('Split the order-intake service').getAttribute('id'),
          await frame.evaluate('window.scrollY'),
        ],
        ['walking', 'untouched', 400],
      );
      assert.equal(
        await frame.evaluate(`document.activeElement.closest('article')?.id`),
        'walking',
        'the keyboard stays where it was',
      );
    },
  );

  test('small in the sidebar it says what is to be done, and follows too', async () => {
    const small = await toggleOverview(ui);
    await small.locator('#now').waitFor();
    await small.locator('.title', { hasText: 'Walk to the hills' }).waitFor();
    assert.deepEqual(await small.locator('h2').allInnerTexts(), ['Now', 'Goals']);
    writeOnDisk(ui, { 'goals/walk.yaml': goal.replace('Walk to the sea', 'Walk to the dunes') });
    await small.locator('.title', { hasText: 'Walk to the dunes' }).waitFor();
    writeOnDisk(ui, { 'goals/walk.yaml': goal.replace('Walk to the sea', 'Walk to the hills') });
    await small.locator('.title', { hasText: 'Walk to the hills' }).waitFor();
    await toggleOverview(ui);
    await small.waitFor({ state: 'detached' });
  });

  test(
    'a title leads to its line, and after a reload of the window the dashboard is there again as ' + 'one looked at it',
    async () => {
      await card('Walk to the hills').getByRole('link', { name: 'Walk to the hills', exact: true }).click();
      await ui.page.locator('.tab.active', { hasText: 'walk.yaml' }).waitFor();
      await returnTo(ui);
      await pageOf(ui).getByLabel('Status').selectOption('paused');
      await pageOf(ui).getByLabel('Sort by').selectOption('title');
      await until(ui, async () => (await card('Walk to the hills').count()) === 0);
      const wins = pageOf(ui).locator('[data-part="wins-table"]');
      if ((await wins.getAttribute('open')) === null) await open(wins);
      const scroll = async (): Promise<number> => (await ownFrame(ui)).evaluate<number>('window.scrollY');
      await (await ownFrame(ui)).evaluate('window.scrollTo(0, 700)');
      await until(ui, async () => (await scroll()) === 700);
      await reloadWindow(ui);
      await shown(ui);
      assert.equal(await pageOf(ui).getByLabel('Status').inputValue(), 'paused');
      assert.equal(await pageOf(ui).getByLabel('Sort by').inputValue(), 'title');
      assert.equal(await card('Walk to the hills').count(), 0);
      await pageOf(ui).locator('[data-part="wins-table"][open] td').first().waitFor();
      await until(ui, async () => Math.abs((await scroll()) - 700) < 2);
    },
  );
});
