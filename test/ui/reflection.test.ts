/** The weekly reflection, by typing: what was written stays when Escape ends it, and the next time goes on from there. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asked, choices, escape, openSidebar, openUi, pressEnter, quickInput, reply, runCommand, section, type Ui } from './support.ts';

suite('Weekly reflection', () => {
  let ui: Ui;
  const week = () => {
    const folder = path.join(ui.folder, 'growth', 'weeks');
    return readFileSync(path.join(folder, readdirSync(folder).sort().at(-1) ?? ''), 'utf8');
  };

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'sample' });
    await openSidebar(ui);
    await section(ui, 'Journal').locator('.monaco-list-row').nth(5).waitFor();
  });
  suiteTeardown(async () => { await ui.close(); });

  /** Early in a week, when last week has no reflection, the week is asked for first: then this one is chosen. */
  async function startReflection(): Promise<void> {
    await runCommand(ui, 'Cairn: Weekly Reflection');
    await asked(ui, 'Which ');
    if (await ui.page.locator('.quick-input-widget:visible input[placeholder*="Which week"]').isVisible()) await reply(ui, 'Which week', 'This week');
    await asked(ui, 'Which questions');
  }

  async function chooseTemplate(name: string): Promise<void> {
    await startReflection();
    await reply(ui, 'Which questions', name);
  }

  test('offers the built-in templates and those of one’s own', async () => {
    await startReflection();
    const offered = (await choices(ui)).join('\n');
    for (const name of ['What / So what / Now what', 'Gibbs', 'Four Ls', 'Start / stop / continue', 'GROW', 'After a week on call']) assert.ok(offered.includes(name), name);
    await escape(ui);
  });

  test('Escape half-way keeps what was answered, and a second start goes on with it', async () => {
    await chooseTemplate('Start / stop');
    await reply(ui, '(2/', 'The map of readers');
    await pressEnter(ui, '(3/');
    await reply(ui, '(4/', 'Ask before I fix');
    await asked(ui, '(5/');
    await escape(ui);
    const text = week();
    assert.match(text, /The map of readers/);
    assert.match(text, /start: Ask before I fix/);
    assert.match(text, /template: start-stop-continue/);

    await chooseTemplate('Start / stop');
    await pressEnter(ui, '(2/');
    await pressEnter(ui, '(3/');
    await asked(ui, '(4/');
    assert.equal(await quickInput(ui).inputValue(), 'Ask before I fix');
    await escape(ui);
    assert.equal(week(), text, 'looking again changes nothing');
  });
});
