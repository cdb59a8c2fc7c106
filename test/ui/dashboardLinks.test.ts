/**
 * Everything that the dashboard says leads to the line where it is written: in the real workbench, with the mouse and
 * with the keyboard.
 */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { cardOf, open, openDashboard, ownFrame, pageOf, returnTo } from './dashboardPage.ts';
import { escape, onDisk, openSidebar, openUi, row, until, type Ui } from './support.ts';

suite('Dashboard, clicked through', () => {
  let ui: Ui;
  const card = (title: string) => cardOf(ui, title);

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'sample', viewport: { width: 1400, height: 1000 } });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Split the order-intake service').waitFor();
    await openDashboard(ui);
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('says whose growth it is and where it leads, and each of it leads to its line', async () => {
    assert.equal(await pageOf(ui).locator('h1').innerText(), 'Imke Tervoort');
    assert.match(
      await pageOf(ui).locator('header .lead').innerText(),
      /^Senior engineer, .* → Tech lead, Intake by \w+ \d+, \d{4}$/,
    );
    await pageOf(ui).getByRole('link', { name: 'Tech lead, Intake' }).first().click();
    await ui.page.locator('.tab.active', { hasText: 'profile.yaml' }).waitFor();
    await returnTo(ui);
  });

  test('a name at the top leads to its section, and the keyboard goes along', async () => {
    const frame = await ownFrame(ui);
    await pageOf(ui).getByRole('navigation').getByRole('link', { name: 'Growth' }).click();
    assert.equal(await frame.evaluate('document.activeElement.textContent'), 'Growth');
    const between =
      `document.querySelector('#growth h2').getBoundingClientRect().top - ` +
      `document.querySelector('nav').getBoundingClientRect().bottom`;
    await until(ui, async () => {
      const room = await frame.evaluate<number>(between);
      return room >= 0 && room < 60;
    });
    await ui.page.keyboard.press('Tab');
    assert.equal(await frame.evaluate(`document.activeElement.closest('section').id`), 'growth');
    await frame.evaluate('window.scrollTo(0, 0)');
  });

  test('where a goal stands leads to the check-in that says so, and its day to the due date', async () => {
    const file = onDisk(ui, 'goals/quiet-pager.yaml') ?? '';
    const lineOfDue = file.split('\n').findIndex((line) => line.startsWith('due:')) + 1;
    await card('Reduce nighttime pages').getByRole('link', { name: /^due / }).click();
    await ui.page.locator('.tab.active', { hasText: 'quiet-pager.yaml' }).waitFor();
    await ui.page.locator('.statusbar-item', { hasText: `Ln ${lineOfDue}, ` }).waitFor();
    await returnTo(ui);
    await card('Reduce nighttime pages')
      .locator('header')
      .getByRole('link', { name: /→ 3 pages/ })
      .click();
    await ui.page.locator('.tab.active', { hasText: /-W\d+\.yaml/ }).waitFor();
    await ui.page.locator('.view-line', { hasText: 'quiet-pager' }).first().waitFor();
    await returnTo(ui);
  });

  test('a value of a chart leads to the check-in that it came from, and one comes back to where one was', async () => {
    const table = card('Speak up in architecture reviews').locator('details.table');
    await open(table);
    await table.getByRole('link', { name: '%' }).last().click();
    await ui.page.locator('.tab.active', { hasText: /-W\d+\.yaml/ }).waitFor();
    await returnTo(ui);
    await card('Speak up in architecture reviews').locator('details.table[open]').waitFor();
    await until(ui, async () => (await (await ownFrame(ui)).evaluate<number>('window.scrollY')) > 0);
    await table.locator('summary').click();
  });

  test(
    'with the keyboard alone one comes from a card to its chart as a table, and from a value to ' + 'its line',
    async () => {
      const own = card('Speak up in architecture reviews');
      const frame = await ownFrame(ui);
      const focused = (): Promise<string> =>
        frame.evaluate<string>(
          `document.activeElement.closest('td, summary')?.localName + ' ' + document.activeElement.textContent.trim()`,
        );
      await own.locator('.title').getByRole('link').focus();
      while ((await focused()) !== 'summary Show as table: Speak up in architecture reviews')
        await ui.page.keyboard.press('Tab');
      assert.equal(
        await frame.evaluate(`document.activeElement.closest('article').getAttribute('aria-label')`),
        'Speak up in architecture reviews',
      );
      await ui.page.keyboard.press('Enter');
      await own.locator('table td').first().waitFor();
      await ui.page.keyboard.press('Tab');
      assert.match(await focused(), /^td level/);
      await ui.page.keyboard.press('Enter');
      await ui.page.locator('.tab.active', { hasText: /-W\d+\.yaml/ }).waitFor();
      await ui.page.locator('.view-line', { hasText: 'speak-up' }).first().waitFor();
      await returnTo(ui);
      await own.locator('details.table summary').click();
    },
  );

  test('a click on a point, a day, a column of wins, a meeting or a mood leads to what it was drawn from', async () => {
    const leadsTo = async (mark: Locator, file: RegExp): Promise<void> => {
      await mark.click();
      await ui.page.locator('.tab.active', { hasText: file }).waitFor();
      await returnTo(ui);
    };
    const week = /-W\d+\.yaml/;
    await leadsTo(card('Speak up in architecture reviews').locator('svg.course .reading.leads').first(), week);
    await leadsTo(pageOf(ui).locator('svg.moods circle.leads').first(), week);
    await leadsTo(card('Beatriz Amaral').locator('svg.day-line .mark.held').first(), /beatriz\.yaml/);
    await leadsTo(pageOf(ui).locator('svg.calendar:not(.sample) rect.day.level1:not(.reflected)').last(), week);
    const wins = pageOf(ui).locator('svg.wins g.leads').last();
    const stones = await wins.locator('.stone').count();
    await wins.locator('.stone').first().click();
    const lines = ui.page.locator('.quick-input-list .monaco-list-row');
    // One line is opened at once.
    if (stones > 1) {
      await lines.first().waitFor();
      assert.equal(await lines.first().getAttribute('aria-setsize'), String(stones));
      await ui.page.keyboard.press('Enter');
    }
    await ui.page.locator('.tab.active', { hasText: week }).waitFor();
    await returnTo(ui);
  });

  test('what a chart is held against leads to where it is written, in the chart and in the table', async () => {
    const own = card('Reduce nighttime pages');
    const table = own.locator('details.table');
    await open(table);
    const target =
      (onDisk(ui, 'goals/quiet-pager.yaml') ?? '').split('\n').findIndex((line) => line.trim().startsWith('target:')) +
      1;
    assert.ok(target > 0);
    for (const mark of [
      own.locator('svg.course text.aim', { hasText: '3 pages' }),
      table.getByRole('row', { name: 'Target' }).getByRole('link', { name: '3 pages' }),
    ]) {
      await mark.click();
      await ui.page.locator('.tab.active', { hasText: 'quiet-pager.yaml' }).waitFor();
      await ui.page.locator('.statusbar-item', { hasText: `Ln ${target}, ` }).waitFor();
      await ui.page.keyboard.press('Control+Home');
      await ui.page.locator('.statusbar-item', { hasText: 'Ln 1, ' }).waitFor();
      await returnTo(ui);
    }
    await table.locator('summary').click();
  });

  test('an open point of the review leads to where it is', async () => {
    const review = card('Reduce nighttime pages').locator('details', { hasText: 'Suggestions' });
    await open(review);
    await review.getByRole('link').first().click();
    await ui.page.locator('.tab.active', { hasText: 'quiet-pager.yaml' }).waitFor();
    await returnTo(ui);
    await review.locator('summary').click();
  });

  test('what was kept leads to the promises that were', async () => {
    await card('Beatriz Amaral').getByRole('link', { name: '2 kept' }).click();
    const promises = ui.page.locator('.quick-input-list .monaco-list-row');
    await promises.nth(1).waitFor();
    assert.equal(await promises.count(), 2);
    await ui.page.keyboard.press('Enter');
    await ui.page.locator('.tab.active', { hasText: '-beatriz.yaml' }).waitFor();
    await returnTo(ui);
  });

  test('a link is followed with the keyboard alone', async () => {
    const figure = pageOf(ui).locator('#rhythm').getByRole('link', { name: 'in a row' });
    await figure.focus();
    await ui.page.keyboard.press('Enter');
    await ui.page.locator('.quick-input-widget', { hasText: 'in a row' }).waitFor();
    await escape(ui);
  });

  test('a figure leads to the lines that it counts', async () => {
    await pageOf(ui).locator('#rhythm').getByRole('link', { name: 'wins in the last 90 days' }).click();
    await ui.page.locator('.quick-input-widget', { hasText: 'wins in the last 90 days' }).waitFor();
    const lines = await ui.page.locator('.quick-input-list .monaco-list-row').first().getAttribute('aria-setsize');
    assert.equal(
      `${lines ?? ''} wins in the last 90 days`,
      await pageOf(ui).locator('#rhythm').getByRole('link', { name: 'wins in the last 90 days' }).innerText(),
    );
    await ui.page.keyboard.press('Enter');
    await ui.page.locator('.tab.active', { hasText: /-W\d+\.yaml/ }).waitFor();
    await returnTo(ui);
  });

  test('each number but 0 leads somewhere, but for those that count what stands below them', async () => {
    const details = await pageOf(ui).locator('details').all();
    for (const each of details) await open(each);
    const numbers = await (
      await ownFrame(ui)
    ).evaluate<string[]>(`[...document.querySelectorAll('main *')]
      .filter((element) => !element.closest('a, svg, .count, vscode-button, option, th'))
      .flatMap((element) => [...element.childNodes])
      .filter(({ nodeType, data }) => nodeType === Node.TEXT_NODE && /[1-9]/.test(data))
      .map(({ data }) => data.trim())`);
    const [week] = (await pageOf(ui).locator('#now .lead').innerText()).split(/\s· /);
    assert.deepEqual(numbers, [week]);
    for (const each of details) await each.locator('summary').click();
  });
});
