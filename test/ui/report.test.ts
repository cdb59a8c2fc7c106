/** A report is made by clicking: chosen, shown, checked, and saved; and it looks well wherever it is read. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { localToday } from '../../scripts/sample.ts';
import { violationsIn } from './dashboardPage.ts';
import {
  asked,
  choices,
  editing,
  onDisk,
  openSidebar,
  notification,
  openUi,
  pressEnter,
  quickInput,
  runCommand,
  until,
  writeOnDisk,
  type Ui,
} from './support.ts';

const pictures = path.join(import.meta.dirname, '..', '..', 'out', 'report');
const file = `reports/${localToday()}-review-manager.html`;

suite('Reports', () => {
  let ui: Ui;

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    ui = await openUi({ workspace: 'sample', viewport: { width: 1400, height: 1000 } });
    await openSidebar(ui);
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  const picture = async (name: string): Promise<void> => {
    await ui.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  };
  const click = (text: string): Promise<void> =>
    ui.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();

  test('a review packet for a manager is asked for, shown, and saved', async () => {
    await runCommand(ui, 'Cairn: Create Report');
    await asked(ui, 'What do you want to report');
    await picture('kinds');
    await click('Review packet');
    await asked(ui, 'Which time does it cover');
    await click('Last six months');
    await asked(ui, 'Who reads it');
    await picture('readers');
    await click('My manager');
    await asked(ui, 'Which sections should it have');
    assert.ok(!(await choices(ui)).some((label) => label.includes('How the weeks felt')));
    await picture('sections');
    await quickInput(ui).press('Enter');
    await asked(ui, 'In which format');
    await click('HTML');
    await asked(ui, 'The report is shown in the editor');
    await picture('preview');
    assert.equal(onDisk(ui, `../${file}`), undefined, 'nothing is written before');
    await click('before you share it');
    await asked(ui, 'Choose a line to open its file');
    assert.ok(
      (await choices(ui)).some((label) => label.includes('Dilan')),
      'a name that a manager does not get',
    );
    await picture('findings');
    await ui.page.keyboard.press('Escape');
    await asked(ui, 'The report is shown in the editor');
    await click('Save as');
    await until(ui, () => onDisk(ui, `../${file}`) !== undefined);
    const html = onDisk(ui, `../${file}`) ?? '';
    assert.match(html, /href="\.\.\/growth\/goals\//);
    assert.doesNotMatch(html, /mood|energy|opportunit/i);
    await picture('saved');
  });

  test('saved again, it asks before it replaces the file', async () => {
    await runCommand(ui, 'Cairn: Create Report');
    await pressEnter(ui, 'What do you want to report');
    await pressEnter(ui, 'Which time does it cover');
    await asked(ui, 'Who reads it');
    await click('My manager');
    await asked(ui, 'Which sections should it have');
    await quickInput(ui).press('Enter');
    await pressEnter(ui, 'In which format');
    await asked(ui, 'The report is shown in the editor');
    assert.match((await choices(ui)).join('\n'), /Replace .*\.html/);
    await click('Save beside it');
    await until(ui, () => onDisk(ui, `../${file.replace('.html', '-2.html')}`) !== undefined);
  });

  test('Share With Mentor shows a text that links to the website of the repository, and copies it', async () => {
    const config = onDisk(ui, '../.git/config') ?? '';
    writeOnDisk(ui, { '../.git/config': `${config}[remote "origin"]\n\turl = git@github.com:imke/growth.git\n` });
    await runCommand(ui, 'Cairn: Share With Mentor');
    await asked(ui, 'Who reads it');
    await click('Hanneke Vos');
    await asked(ui, 'Check Before Sharing found');
    await picture('share-checked');
    await click('Show the text');
    await editing(ui, 'Update for Hanneke');
    await picture('share-text');
    const toast = await notification(ui, 'Read the text');
    await toast.getByRole('button', { name: 'Copy Text' }).click();
    await notification(ui, 'Copied. The next text for Hanneke');
    await picture('share-copied');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in the saved file, in ${colorScheme} and printed`, async () => {
      const context = await ui.page.context().browser()?.newContext({ colorScheme, bypassCSP: true });
      assert.ok(context);
      const page = await context.newPage();
      await page.goto(pathToFileURL(path.join(ui.folder, file)).href);
      assert.equal(await page.locator('h1').count(), 1);
      const levels = await page.evaluate<number[]>(
        `[...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)))`,
      );
      for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? 0) + 1, `heading ${at}`);
      assert.deepEqual(await violationsIn(page.mainFrame()), []);
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await violationsIn(page.mainFrame()), [], 'printed');
      await context.close();
    });
});
