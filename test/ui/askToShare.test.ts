/** Before private text is copied into a shared file, the person sees it and decides. */
import assert from 'node:assert/strict';
import { localToday } from '../../scripts/sample.ts';
import { weekOf } from '../../src/core/base/calendar.ts';
import {
  asked,
  changed,
  choices,
  editing,
  escape,
  onDisk,
  openSidebar,
  openUi,
  pressBack,
  pressEnter,
  quickInput,
  reply,
  row,
  runCommand,
  until,
  type Ui,
} from './support.ts';

const today = localToday();
const profile = 'skills:\n  - { id: writing, title: Writing, now: 1, wanted: 3 }\n';
const question = 'This text is only in your private files. Share it?';
const shared = `assessments/${today}-skills.yaml`;
const kept = `private/${shared}`;
const secret = 'Pharos made me an offer';

suite('Sharing', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({
      workspace: 'empty',
      viewport: { width: 1000, height: 700 },
      files: {
        'growth/.gitignore': 'private/\n',
        'growth/cairn.yaml': 'format: 1\n',
        'growth/profile.yaml': profile,
        'growth/goals/write.yaml': 'title: Write it down\nstatus: idea\n',
        'growth/private/ladder.yaml': 'skills:\n  - { id: negotiating, title: Negotiating }\n',
        [`growth/private/weeks/${weekOf(today)}.yaml`]: `wins: [${secret}]\n`,
      },
    });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Ideas').waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  /** Rates both skills, of which only a private file knows one, until the question is asked. */
  const rateSkills = async (): Promise<void> => {
    await runCommand(ui, 'Cairn: Assess Yourself');
    await reply(ui, 'What do you want to assess', 'Skills');
    for (const skill of ['Writing', 'Negotiating']) {
      await asked(ui, skill);
      await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: /^2/ }).click();
    }
    await asked(ui, question);
    await ui.page.locator('.quick-input-list .monaco-list-row.focused').waitFor();
  };

  test('the question shows the text, and that it is kept private by default; Escape changes nothing', async () => {
    await rateSkills();
    const rows = (await choices(ui)).map((each) => each.replace(/\s+/g, ' ').trim());
    assert.deepEqual(rows.slice(0, 2), [
      `Keep privatesaves to ${kept}`,
      `Share this textanyone who can read ${shared} can see it`,
    ]);
    // The heading stands in the row of the first text.
    assert.deepEqual(rows.slice(2), ['- id: negotiating Private text']);
    const focused = ui.page.locator('.quick-input-list .monaco-list-row.focused');
    assert.match(await focused.innerText(), /^Keep private/);
    await escape(ui);
    // The question comes again, so the first answer was none.
    await rateSkills();
    await escape(ui);
    assert.equal(onDisk(ui, shared), undefined);
    assert.equal(onDisk(ui, kept), undefined);
    assert.equal(onDisk(ui, 'profile.yaml'), profile);
  });

  test('Enter keeps it private, and nothing of it goes to shared files', async () => {
    await rateSkills();
    await ui.page.keyboard.press('Enter');
    await editing(ui, `${today}-skills.yaml`);
    const text = await changed(ui, kept, undefined);
    assert.match(text, /writing/);
    assert.match(text, /negotiating/);
    assert.equal(onDisk(ui, shared), undefined);
    assert.equal(onDisk(ui, 'profile.yaml'), profile);
  });

  test('“Share this text” shares it', async () => {
    await rateSkills();
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Share this text' }).click();
    const text = await changed(ui, shared, undefined);
    // Opening the file takes the focus.
    await ui.page.locator('.breadcrumbs-control', { hasText: /growth\s*assessments/ }).waitFor();
    assert.match(text, /writing/);
    assert.match(text, /negotiating/);
  });

  test('a story that is begun anew has nothing of the private text that it was begun with', async () => {
    await runCommand(ui, 'Cairn: New Story');
    await asked(ui, 'What is the story about');
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: secret }).click();
    await asked(ui, 'What is the title of the story');
    assert.equal(await quickInput(ui).inputValue(), secret);
    await pressEnter(ui, 'What is the title of the story');
    await asked(ui, 'Situation');
    await quickInput(ui).fill('They want me by May');
    await ui.page.keyboard.press('Enter');
    await asked(ui, 'Task');
    await pressBack(ui, 'Situation');
    await pressBack(ui, 'What is the title of the story');
    await pressBack(ui, 'What is the story about');
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Start from scratch' }).click();
    await asked(ui, 'What is the title of the story');
    assert.equal(await quickInput(ui).inputValue(), '');
    await reply(ui, 'What is the title of the story', 'Told aloud');
    for (const part of ['Situation: what', 'Task: what', 'Action: what', 'Result: what', 'Which skills'])
      await pressEnter(ui, part);
    await until(ui, () => onDisk(ui, 'stories/told-aloud.yaml') !== undefined);
    assert.doesNotMatch(await changed(ui, 'stories/told-aloud.yaml', undefined), /Pharos|May/);
  });
});
