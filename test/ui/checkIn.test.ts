/** Checking in, by keys and clicks, and what is on disk afterwards: the new line, and every other line as it was. */
import assert from 'node:assert/strict';
import { addDays, addWeeks, firstDayOf, weekOf } from '../../src/core/base/calendar.ts';
import { localToday } from '../../scripts/sample.ts';
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
  writeOnDisk,
  type Ui,
} from './support.ts';

const today = localToday();
const thisWeek = `weeks/${weekOf(today)}.yaml`;
const lastWeek = addWeeks(weekOf(today), -1);
const lookedAt = firstDayOf(lastWeek);
const longAgo = addDays(lookedAt, -7);

/** Of each measure one goal, and a week that was written by hand. */
const files = {
  'growth/goals/billing.yaml': `title: Move billing to events
why: Fewer nights
measure: { metric: services migrated, target: 8, unit: services }   # one a month
start: ${longAgo}
due: ${addDays(today, 60)}
confidence: 0.7
`,
  'growth/goals/launch.yaml': `title: Launch the new intake
measure:
  milestones:
    - title: Design approved
      done: ${lookedAt}
    # The hard one.
    - title: First service moved
    - { title: Old path deleted, weight: 2 }
start: ${longAgo}
`,
  'growth/goals/speak.yaml': `title: Speak up in reviews
measure:
  baseline: -1
  scale: { -1: I speak when I am asked, 0: One comment in each review, 1: Others ask me }
start: ${longAgo}
`,
  'growth/goals/pairing.yaml': `title: Pair with Dilan
measure: { habit: an hour of pairing, times: 2 }
start: ${longAgo}
`,
  [`growth/weeks/${weekOf(longAgo)}.yaml`]: `checkins:
  - { goal: billing, date: ${longAgo}, value: 4 }
`,
  [`growth/weeks/${lastWeek}.yaml`]: `checkins:
  - { goal: launch, date: ${lookedAt} }
  - { goal: speak, date: ${lookedAt}, value: -1 }
  - { goal: pairing, date: ${lookedAt}, value: 2 }
`,
  [`growth/${thisWeek}`]: `# The week of the move.
plans:
- Boxes

checkins:   # newest last
  - { goal: reading, date: ${today}, note: 'Twice: once on the train' }

wins: [ Slept ]
`,
  'growth/goals/reading.yaml': `title: Read a book on queues
status: paused
`,
};

suite('Checking in', () => {
  let ui: Ui;
  let expected = files[`growth/${thisWeek}`] ?? '';

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty', files });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Speak up').waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  /** The week's file has one line more, below its last check-in, and not one byte else is different. */
  const assertAppended = async (item: string): Promise<void> => {
    const after = await changed(ui, thisWeek, expected);
    expected = expected.replace('\n\nwins', `\n  - ${item}\n\nwins`);
    assert.equal(after, expected);
  };
  const begin = async (): Promise<void> => {
    await runCommand(ui, 'Cairn: Check In');
    await asked(ui, 'Which goal');
  };

  test('takes four times Enter and a number, when the goal that needs it most is meant', async () => {
    await begin();
    const [first] = await choices(ui);
    assert.match(first ?? '', /^Move billing to events\s*4 of 8 services.*last check-in \d+ days ago$/s);
    const keys = await watchKeys(ui);
    await ui.page.keyboard.press('Enter');
    await asked(ui, 'What is the current value of services migrated?');
    await asked(ui, '4 services last time; type +1 to add to it');
    await ui.page.keyboard.type('5');
    await ui.page.keyboard.press('Enter');
    await asked(ui, 'How confident are you');
    await ui.page.keyboard.press('Enter');
    await asked(ui, 'What helped');
    await ui.page.keyboard.press('Enter');
    await assertAppended(`{ goal: billing, date: ${today}, value: 5, confidence: 0.7 }`);
    assert.deepEqual(await keys(), ['Enter', '5', 'Enter', 'Enter', 'Enter']);
    await row(ui, 'Goals', '5 of 8 services').waitFor();
  });

  test('counts +1 from the last value, says what it comes to, and begins with a click on the status bar', async () => {
    await ui.page.locator('.statusbar-item[id$="cairn.week"]').click();
    await reply(ui, 'Which goal', 'billing');
    await asked(ui, 'Check in: Move billing to events');
    await quickInput(ui).fill('five');
    await asked(ui, 'Enter a number, such as 5 or 0.5');
    await ui.page.keyboard.press('Enter');
    await quickInput(ui).fill('+1');
    await asked(ui, '6 services');
    await ui.page.keyboard.press('Enter');
    await reply(ui, 'How confident are you', '65');
    await reply(ui, 'What helped', 'Two: one "easy", one not');
    await assertAppended(
      `{ goal: billing, date: ${today}, value: 6, confidence: 0.65, note: 'Two: one "easy", one not' }`,
    );
  });

  test('ticks off milestones in the goal’s own file', async () => {
    const before = onDisk(ui, 'goals/launch.yaml') ?? '';
    await begin();
    await reply(ui, 'Which goal', 'launch');
    await asked(ui, 'Which milestones are done, if any');
    assert.deepEqual(await choices(ui), ['First service moved', 'Old path deleted']);
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'First service' }).click();
    await ui.page.keyboard.press('Enter');
    await pressEnter(ui, 'How confident are you');
    await pressEnter(ui, 'What helped');
    await assertAppended(`{ goal: launch, date: ${today} }`);
    assert.equal(
      onDisk(ui, 'goals/launch.yaml'),
      before.replace('First service moved\n', `First service moved\n      done: ${today}\n`),
    );
    await row(ui, 'Goals', '2 of 3 milestones').waitFor();
  });

  test('offers the levels of a scale in its own words', async () => {
    await begin();
    await reply(ui, 'Which goal', 'speak');
    await asked(ui, 'Which level');
    const levels = await choices(ui);
    // A label and what is said beside it.
    assert.deepEqual(levels, [
      '-2not described',
      '-1I speak when I am asked · last time',
      '0One comment in each review',
      '+1Others ask me',
      '+2not described',
      'No level this time',
    ]);
    await reply(ui, 'Which level', '+1');
    await pressEnter(ui, 'How confident are you');
    await pressEnter(ui, 'What helped');
    await assertAppended(`{ goal: speak, date: ${today}, value: 1 }`);
  });

  test('counts a habit, and Enter alone says once more', async () => {
    await begin();
    await reply(ui, 'Which goal', 'pair');
    await asked(ui, 'An hour of pairing: how many times this week? So far: 0 of 2 this week.');
    assert.equal(await quickInput(ui).inputValue(), '1');
    await ui.page.keyboard.press('Enter');
    await pressEnter(ui, 'How confident are you');
    await pressEnter(ui, 'What helped');
    await assertAppended(`{ goal: pairing, date: ${today}, value: 1 }`);
    await row(ui, 'Goals', '1 of 2 this week').waitFor();
  });

  test('keeps the answers of every step when one goes back', async () => {
    await begin();
    await reply(ui, 'Which goal', 'billing');
    await reply(ui, 'What is the current value', '+1');
    await reply(ui, 'How confident are you', '45');
    await asked(ui, 'What helped');
    await pressBack(ui, 'How confident are you');
    assert.match(await activeChoice(ui), /^45%/);
    await pressBack(ui, 'What is the current value');
    assert.equal(await quickInput(ui).inputValue(), '+1');
    await ui.page.keyboard.press('Enter');
    await pressEnter(ui, 'How confident are you');
    await pressEnter(ui, 'What helped');
    await assertAppended(`{ goal: billing, date: ${today}, value: 7, confidence: 0.45 }`);
  });

  test('writes nothing when Escape is pressed, at whichever step', async () => {
    const steps = ['Which goal', 'What is the current value', 'How confident are you', 'What helped'];
    for (const last of steps) {
      await runCommand(ui, 'Cairn: Check In');
      for (const step of steps.slice(0, steps.indexOf(last)))
        await reply(ui, step, step === 'Which goal' ? 'billing' : '8');
      await asked(ui, last);
      await escape(ui);
    }
    // What comes next shows that nothing of it was only late.
    await begin();
    await reply(ui, 'Which goal', 'billing');
    await reply(ui, 'What is the current value', '');
    await reply(ui, 'How confident are you', 'No answer');
    await reply(ui, 'What helped', 'Only looked');
    await assertAppended(`{ goal: billing, date: ${today}, note: Only looked }`);
  });

  test('adds to a week that is open with unsaved text, and leaves it unsaved', async () => {
    await openFile(ui, thisWeek);
    await ui.page.keyboard.press('Control+End');
    await ui.page.keyboard.type('# half a thought');
    await ui.page.locator('.tab.active.dirty').waitFor();
    await begin();
    await reply(ui, 'Which goal', 'pair');
    await reply(ui, 'how many times today in total?', '2');
    await pressEnter(ui, 'How confident are you');
    await pressEnter(ui, 'What helped');
    const line = `{ goal: pairing, date: ${today}, value: 2 }`;
    await ui.page.locator('.editor-instance .view-line', { hasText: 'value: 2 }' }).waitFor();
    await ui.page.locator('.tab.active.dirty').waitFor();
    assert.equal(onDisk(ui, thisWeek), expected, 'it is the person who saves');
    await ui.page.keyboard.press('Control+s');
    await ui.page.locator('.tab.active:not(.dirty)').waitFor();
    expected = `${expected.replace('\n\nwins', `\n  - ${line}\n\nwins`)}# half a thought`;
    assert.equal(onDisk(ui, thisWeek), expected);
  });

  test('shows a goal whose file cannot be read as such, and what it said last', async () => {
    writeOnDisk(ui, {
      'goals/broken.yaml': '- [\n',
      'goals/speak.yaml': `${onDisk(ui, 'goals/speak.yaml') ?? ''}due: [\n`,
    });
    await row(ui, 'Goals', 'file has errors').waitFor();
    await begin();
    await quickInput(ui).fill('speak');
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'file has errors' }).waitFor();
    await quickInput(ui).fill('broken');
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'cannot be read' }).waitFor();
    await ui.page.keyboard.press('Enter');
    // A goal without a known measure has no value to ask for.
    await asked(ui, 'How confident are you');
    await asked(ui, '(2/3)');
    await escape(ui);
  });

  test('says what is wrong before it asks anything, when the week’s file cannot be read', async () => {
    writeOnDisk(ui, { [thisWeek]: `${expected}\n<<<<<<< HEAD\n` });
    await row(ui, 'Journal', 'file has errors').waitFor();
    await runCommand(ui, 'Cairn: Check In');
    await runCommand(ui, 'Notifications: Show Notifications');
    await ui.page
      .locator('.notifications-center', { hasText: `${weekOf(today)}.yaml has a problem. Fix it first` })
      .waitFor();
  });
});

const activeChoice = ({ page }: Ui): Promise<string> =>
  page.locator('.quick-input-list .monaco-list-row.focused').innerText();

/** Opens a file of the growth folder as one who knows its name, and waits for the cursor in it. */
async function openFile(ui: Ui, file: string): Promise<void> {
  await ui.page.keyboard.press('Control+p');
  await quickInput(ui).fill(file);
  await ui.page
    .locator('.quick-input-list .monaco-list-row', { hasText: file.replace(/^.*\//, '') })
    .first()
    .waitFor();
  await ui.page.keyboard.press('Enter');
  await editing(ui, file.replace(/^.*\//, ''));
}

/** The keys that are pressed from now on. */
async function watchKeys({ page }: Ui): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(
    'window.watchedKeys = []; window.addEventListener("keydown", ({ key }) => { window.watchedKeys.push(key); }, true)',
  );
  return () => page.evaluate<readonly string[]>('window.watchedKeys');
}
