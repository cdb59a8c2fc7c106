/** Exercises and practice by mouse and keys, over the sample. */
import assert from 'node:assert/strict';
import { localToday } from '../../scripts/sample.ts';
import { weekOf } from '../../src/core/base/calendar.ts';
import {
  asked,
  changed,
  editing,
  escape,
  openUi,
  onDisk,
  onPage,
  openSidebar,
  pressEnter,
  quickInput,
  reply,
  row,
  runCommand,
  until,
  type Ui,
} from './support.ts';

const today = localToday();

suite('Exercises', () => {
  let ui: Ui;
  suiteSetup(async () => {
    ui = await openUi({ workspace: 'sample', viewport: { width: 1280, height: 900 } });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Split the order-intake service').waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  const check = async (card: string): Promise<void> => {
    await quickInput(ui).fill(card);
    await ui.page
      .locator('.quick-input-list .monaco-list-row', { hasText: card })
      .locator('.monaco-checkbox, input[type="checkbox"]')
      .first()
      .click();
    await quickInput(ui).fill('');
  };

  test('values are sorted: taken, narrowed and ranked, and the profile has their order', async () => {
    const before = onDisk(ui, 'profile.yaml');
    await runCommand(ui, 'Cairn: Sort Values');
    await asked(ui, 'Which of these matter to you');
    await check('Teaching');
    await pressEnter(ui, 'Which of these matter to you');
    await pressEnter(ui, 'Which values are missing from the list');
    await reply(ui, 'Which value matters most', 'Calm');
    await reply(ui, 'Which value comes next, after Calm?', 'Teaching');
    await reply(ui, 'Which value comes next, after Calm, Teaching', 'Care');
    await reply(ui, 'Which value comes next, after Calm, Teaching, Care', 'Honesty');
    await reply(ui, 'Which value comes next, after Calm, Teaching, Care, Honesty', 'Craft');
    const text = await changed(ui, 'profile.yaml', before);
    assert.deepEqual(
      [...(/^values:\n([\s\S]*?)\n\n/m.exec(text)?.[1]?.matchAll(/id: ([\w-]+)/g) ?? [])].map(([, id]) => id),
      ['calm', 'teaching', 'care', 'honesty', 'craft', 'curiosity'],
    );
    // The sheet is written after the profile.
    assert.match(await changed(ui, `assessments/${today}-values.yaml`, undefined), /- id: calm\n {4}rating: 5\n/);
    // At last the profile is opened, which would take the keyboard from what comes next.
    await editing(ui, 'profile.yaml');
  });

  test('a doubt is met with what one did, and what one writes is private', async () => {
    await runCommand(ui, 'Cairn: Guided Reflection');
    await reply(ui, 'What is it about', 'A doubt');
    await pressEnter(ui, 'Who can read what you write');
    await asked(ui, 'What does the doubt say');
    await onPage(ui, 'What you did and what others said').waitFor();
    await reply(ui, 'What does the doubt say', 'They will notice');
    await reply(ui, 'Which facts on the page contradict it', 'The flush');
    await asked(ui, 'Which part of it is true');
    await escape(ui);
    const file = `private/weeks/${weekOf(today)}.yaml`;
    await until(ui, () => onDisk(ui, file)?.includes('The flush') === true);
    assert.equal(
      onDisk(ui, file),
      'reflection:\n' +
        '  template: self-doubt\n' +
        `  date: ${today}\n` +
        '  answers:\n' +
        '    doubt-says: They will notice\n' +
        '    doubt-against: The flush\n',
    );
    // The preview would take the keyboard from what comes next.
    await runCommand(ui, 'View: Close All Editors');
    await ui.page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
  });

  test('an obstacle is chosen, and whether the plan was tried', async () => {
    const before = onDisk(ui, 'goals/quiet-pager.yaml');
    await runCommand(ui, 'Cairn: Log Obstacle');
    await reply(ui, 'Which goal did you run into an obstacle with', 'Reduce nighttime pages');
    await reply(ui, 'What got in the way', 'Everybody is in the same meeting');
    await reply(ui, 'what will you do?', 'I call before it begins');
    await pressEnter(ui, 'What happened, in one line');
    const text = await changed(ui, 'goals/quiet-pager.yaml', before);
    assert.match(
      text,
      new RegExp(
        `- if: Everybody is in the same meeting\\n +then: I call before it begins\\n +fired:\\n +- date: ${today}\\n`,
      ),
    );
  });

  test('a story is practised: a question, the time, and how it went', async () => {
    const stories = ['the-export', 'two-minute-flush', 'zuiderkroon'].map((id) => `stories/${id}.yaml`);
    const before = stories.map((file) => onDisk(ui, file));
    await runCommand(ui, 'Cairn: Practice Story');
    await pressEnter(ui, 'Which story');
    // However long the machine takes: any time but the one it begins with.
    await ui.page.locator('.quick-input-title', { hasText: /^(?!0:00)\d+:\d\d/ }).waitFor();
    await pressEnter(ui, 'Answer out loud');
    await reply(ui, 'How did it go', 'With effort');
    await pressEnter(ui, 'What will you change next time');
    // A file that is just being written is empty for a moment.
    const told = (): string | undefined =>
      stories.map((file) => onDisk(ui, file)).find((text, at) => text !== '' && text !== before[at]);
    await until(ui, () => told() !== undefined);
    assert.match(told() ?? '', new RegExp(`date: ${today},? *\\n? *went: 2`));
  });

  test('a gap to the next role becomes a goal', async () => {
    await runCommand(ui, 'Cairn: Close Skill Gap');
    await reply(ui, 'Which skill gap do you want to close', 'Databases');
    await pressEnter(ui, 'You already have goals for this skill');
    await ui.page.locator('.tab.active', { hasText: 'reach-level-3-in-databases.yaml' }).waitFor();
  });

  test('three people to write to', async () => {
    await runCommand(ui, 'Cairn: Reach Out');
    await asked(ui, 'Three people to contact this week');
    await ui.page.keyboard.press('Escape');
  });
});
