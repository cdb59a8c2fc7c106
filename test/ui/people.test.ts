/**
 * Coaching and mentoring by mouse and keys: somebody is added, a meeting prepared and noted, and what one wrote is in
 * the files.
 */
import assert from 'node:assert/strict';
import { addDays } from '../../src/core/base/calendar.ts';
import { localToday } from '../../scripts/sample.ts';
import {
  asked,
  changed,
  openSidebar,
  openUi,
  onDisk,
  onPage,
  pressEnter,
  quickInput,
  reloadWindow,
  reply,
  row,
  runCommand,
  section,
  until,
  type Ui,
} from './support.ts';

const today = localToday();
const lastMet = addDays(today, -40);

suite('People', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({
      workspace: 'empty',
      viewport: { width: 1280, height: 1000 },
      files: {
        'growth/cairn.yaml': 'format: 1\n',
        'growth/goals/be-heard.yaml': 'title: Be heard in the round\n',
        'growth/people/hanneke.yaml': `name: Hanneke Vos\nrelationship: mentor\nrhythm: { weeks: 3 }\n`,
        [`growth/notes/${lastMet}-hanneke.yaml`]: `date: ${lastMet}\nwith: hanneke\nquestions: [Lead or not?]\n`,
      },
    });
    await openSidebar(ui);
    await row(ui, 'People', 'Hanneke').waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('a coach is asked for what an engagement has, and stands in the view', async () => {
    await section(ui, 'People').hover();
    await section(ui, 'People').locator('.actions-container [aria-label^="Add Person"]').click();
    await reply(ui, 'What is their name', 'Beatriz Amaral');
    await pressEnter(ui, 'What is your relationship');
    await pressEnter(ui, 'What is their role');
    await pressEnter(ui, 'When does the engagement start');
    await pressEnter(ui, 'When does the engagement end');
    await pressEnter(ui, 'How often do you meet');
    await asked(ui, 'Which goals will you work on together');
    await ui.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Be heard' })
      .locator('.monaco-checkbox, input[type="checkbox"]')
      .first()
      .click();
    await quickInput(ui).press('Enter');
    await pressEnter(ui, 'What other objectives do you have');
    await reply(ui, 'What do you expect from each other', 'She asks, I work');
    await pressEnter(ui, 'What stays confidential');
    await pressEnter(ui, 'How did you meet');
    await pressEnter(ui, 'Who introduced you');
    await row(ui, 'People', 'Beatriz Amaral').waitFor();
    const text = onDisk(ui, 'people/beatriz-amaral.yaml') ?? '';
    assert.match(
      text,
      new RegExp(
        `^name: Beatriz Amaral\\nrelationship: coach\\nengagement:\\n  start: ${today}\\n  end: ` +
          '\\d{4}-\\d\\d-\\d\\d\\n  objectives:\\n    - title: Be heard in the round\\n      goal: ' +
          `be-heard\\n  sessions:\\n    - ${today}\\n`,
      ),
    );
    assert.match(text, /\n {2}agreement:\n {4}expectations: She asks, I work\n$/);
  });

  test('the button of a row prepares the meeting: what was open stands in the note', async () => {
    await row(ui, 'People', 'Hanneke').hover();
    await row(ui, 'People', 'Hanneke').locator('[aria-label^="Prepare Meeting"]').click();
    const name = `${today}-hanneke.yaml`;
    await ui.page.locator('.tab.active', { hasText: name }).waitFor();
    const text = onDisk(ui, `notes/${name}`) ?? '';
    assert.match(text, /^# Since the last meeting on [\s\S]*# Open questions:\n# - Lead or not\?\n/);
    assert.match(text, /\nagenda:\n {2}- Lead or not\?\n/);
  });

  test('and afterwards a few lines are a note: what was said, promised and brought along', async () => {
    const file = `notes/${today}-hanneke.yaml`;
    const before = onDisk(ui, file);
    await runCommand(ui, 'Cairn: New Note');
    await reply(ui, 'Who did you meet with', 'Hanneke');
    await pressEnter(ui, 'When did you meet');
    await reply(ui, 'What did you talk about', 'Lead or not.');
    await reply(ui, 'What did you learn', 'Apply for the work');
    await pressEnter(ui, 'So far: Apply for the work');
    await pressEnter(ui, 'Which goal does it belong to');
    await reply(ui, 'What did you commit to', 'Read the retro by tomorrow');
    await pressEnter(ui, 'So far: Read the retro by tomorrow');
    await pressEnter(ui, 'What did Hanneke Vos commit to');
    await pressEnter(ui, 'Anything else to record');
    const text = await changed(ui, file, before);
    assert.ok(before !== undefined && text.startsWith(before.slice(0, before.indexOf('\nagenda:'))));
    assert.match(
      text,
      new RegExp(
        'notes: Lead or not\\.\\ninsights:\\n {2}- Apply for the work\\n[\\s\\S]*commitments:\\n {2}- ' +
          `who: me\\n {4}what: Read the retro\\n {4}due: ${addDays(today, 1)}\\n`,
      ),
    );
  });

  test('a promise is kept by the button of its row', async () => {
    // The view follows the note that was just written. A row is drawn anew then, and a click on the old one is lost.
    await row(ui, 'People', 'met today').waitFor();
    await row(ui, 'People', 'Hanneke').locator('.monaco-tl-twistie').click();
    const promise = row(ui, 'People', 'Read the retro');
    await promise.hover();
    const before = onDisk(ui, `notes/${today}-hanneke.yaml`);
    await promise.locator('[aria-label^="Mark Commitment as Kept"]').click();
    assert.match(
      await changed(ui, `notes/${today}-hanneke.yaml`, before),
      new RegExp(`due: ${addDays(today, 1)}\\n {4}done: ${today}\\n`),
    );
    await until(ui, async () => (await promise.count()) === 0);
  });

  test('five questions say what kind of help one needs', async () => {
    await runCommand(ui, 'Cairn: Choose Between Coach and Mentor');
    await pressEnter(ui, 'How should it be organized');
    await reply(ui, 'What expertise are you looking for', 'My field');
    await pressEnter(ui, 'What do you want to focus on');
    await pressEnter(ui, 'Who should hold you accountable');
    await reply(ui, 'What kind of relationship', 'Either');
    await onPage(ui, 'A coach, for a few months').waitFor();
    await reloadWindow(ui);
    await ui.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame')
      .getByText('generated before the window was reloaded')
      .waitFor();
  });
});
