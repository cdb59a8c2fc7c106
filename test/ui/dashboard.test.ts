/** The dashboard in the real workbench, iframes and all: it is read, filtered, clicked through, and follows the files. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, FrameLocator } from 'playwright-core';
import { localToday } from '../../scripts/sample.ts';
import { asked, changed, escape, onDisk, openSidebar, openUi, row, runCommand, section, until, writeOnDisk, type Ui } from './support.ts';

const today = localToday();
const hostile = '<img src=x onerror=alert(1)>';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const goal = `title: Walk to the sea\nmeasure: { milestones: [{ title: Half of it, done: ${today} }, { title: The rest }] }\nactions:\n  - title: Buy shoes   # good ones\n`;

suite('Dashboard', () => {
  let ui: Ui;
  const page = (): FrameLocator => ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const card = (title: string) => page().locator('article.card', { has: page().locator('.title', { hasText: title }) });

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'sample', viewport: { width: 1400, height: 1000 }, files: { 'growth/goals/walk.yaml': goal, 'growth/goals/hostile.yaml': `title: "${hostile}"\nwhy: x\n` } });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Walk to the sea').waitFor();
    await runCommand(ui, 'Cairn: Open Dashboard');
    await page().getByRole('heading', { name: 'Now' }).waitFor();
  });
  suiteTeardown(async () => { await ui.close(); });

  test('shows the week, the goals, the rhythm, growth, people and the search', async () => {
    assert.deepEqual(await page().locator('h2').allInnerTexts(), ['Now', 'Goals', 'Rhythm', 'Growth', 'People', 'Job search']);
    await page().locator('#now .lead', { hasText: /\d of \d checked in/ }).waitFor();
    await card('Walk to the sea').locator('.percent', { hasText: '50 %' }).waitFor();
    assert.ok((await card('Split order intake').locator('svg.course circle').count()) > 2);
    assert.ok((await page().locator('svg.calendar rect.day').count()) > 360);
  });

  test('a value of a chart leads to the check-in that it came from', async () => {
    const table = card('Speak up in the architecture round').locator('details.table');
    await table.locator('summary').click();
    await table.getByRole('button').last().click();
    await ui.page.locator('.tab.active', { hasText: /-W\d+\.yaml/ }).waitFor();
    await ui.page.locator('.tab', { hasText: 'Growth dashboard' }).click();
    await page().getByRole('heading', { name: 'Now' }).waitFor();
  });

  test('the page is small enough to be there at once', () => {
    assert.ok(statSync(path.join(import.meta.dirname, '..', '..', 'dist', 'webview', 'main.js')).size < 400_000);
  });

  test('what somebody wrote is text, whatever it says', async () => {
    await card(hostile).waitFor();
    assert.equal(await page().locator('img').count(), 0);
  });

  test('filters and groups, and keeps what was chosen', async () => {
    await page().locator('vscode-text-field').locator('input').fill('sea');
    await until(ui, async () => (await page().locator('#goals article.card').count()) === 1);
    await page().locator('vscode-text-field').locator('input').fill('');
    await page().getByLabel('Status').selectOption('done');
    await card('Get results to the ward').waitFor();
    await page().getByLabel('Group by').selectOption('value');
    await page().locator('#goals h3', { hasText: 'Craft' }).waitFor();
    await page().getByLabel('Group by').selectOption('none');
    await page().getByLabel('Status').selectOption('active');
    await card('Walk to the sea').waitFor();
  });

  test('a step is ticked off in the file, and the card follows with its details left open', async () => {
    const steps = card('Walk to the sea').locator('details', { hasText: 'Steps' });
    await steps.locator('summary').click();
    const before = onDisk(ui, 'goals/walk.yaml');
    await steps.locator('li', { hasText: 'Buy shoes' }).getByRole('checkbox').check();
    assert.equal(await changed(ui, 'goals/walk.yaml', before), goal.replace('Buy shoes   # good ones', `Buy shoes   # good ones\n    done: ${today}`));
    await steps.locator('.count', { hasText: '2/3' }).waitFor();
    assert.equal(await steps.getAttribute('open'), '');
  });

  test('a check-in begins where one reads', async () => {
    await card('Speak up in the architecture round').getByRole('button', { name: /^Check in/ }).click();
    await asked(ui, 'Speak up in the architecture round');
    await escape(ui);
  });

  test('a file that changes outside arrives by itself', async () => {
    writeOnDisk(ui, { 'goals/walk.yaml': goal.replace('Walk to the sea', 'Walk to the hills') });
    await card('Walk to the hills').waitFor();
    assert.equal(await card('Walk to the sea').count(), 0);
  });

  test('has no violation that axe finds, in a dark, a light and both high-contrast themes', async () => {
    for (const theme of ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light']) {
      chooseTheme(ui, theme);
      await page().locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      const frame = await ownFrame(page());
      await frame.evaluate(axe);
      const violations = await frame.evaluate<string[]>(`axe.run(document.querySelector('main'), { rules: { region: { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' | ')))`);
      assert.deepEqual(violations, [], theme);
    }
  });

  test('small in the sidebar it says what is to be done, and follows too', async () => {
    await section(ui, 'Overview').locator('.pane-header').click();
    const small = ui.page.frameLocator('iframe.webview.ready >> nth=1').frameLocator('iframe#active-frame').locator('body.compact');
    await small.locator('#now').waitFor();
    await small.locator('.title', { hasText: 'Walk to the hills' }).waitFor();
    await section(ui, 'Overview').locator('.pane-header').click();
    await small.waitFor({ state: 'detached' });
  });

  test('a title leads to its line, and after a reload of the window the dashboard is there again', async () => {
    await card('Walk to the hills').getByRole('button', { name: 'Walk to the hills', exact: true }).click();
    await ui.page.locator('.tab.active', { hasText: 'walk.yaml' }).waitFor();
    await ui.page.locator('.tab', { hasText: 'Growth dashboard' }).click();
    await page().getByRole('heading', { name: 'Now' }).waitFor();
    await ui.page.reload();
    await page().getByRole('heading', { name: 'Now' }).waitFor();
    await card('Walk to the hills').waitFor();
  });
});

async function ownFrame(page: FrameLocator): Promise<Frame> {
  const main = await page.locator('main').elementHandle();
  return (await main.ownerFrame()) ?? assert.fail('the page is in a frame');
}

/** The workspace's own setting; the editor follows it at once. */
function chooseTheme({ folder }: Ui, theme: string): void {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}
