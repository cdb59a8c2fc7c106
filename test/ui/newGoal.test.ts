/** A goal of each measure, set by typing, and its file as a person would have written it. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../../src/core/base/calendar.ts';
import { localToday } from '../../scripts/sample.ts';
import {
  asked,
  choices,
  correct,
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
  section,
  until,
  type Ui,
} from './support.ts';

const today = localToday();

const files = {
  'growth/cairn.yaml': 'format: 1\n',
  'growth/profile.yaml': `values:
  - { id: craft, title: Craft }
skills:
  - { id: system-design, title: System design }
  - { id: writing, title: Writing }
`,
  // What was deleted keeps its name: its comments are still there.
  'growth/feedback/give-a-talk.yaml': `threads:
  - comments:
      - { by: Ada, date: ${today}, text: Which audience? }
`,
};

suite('A new goal', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty', files });
    await openSidebar(ui);
    // The palette has the command once the folder is known.
    await section(ui, 'Goals').getByText('You have no goals yet').waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  const begin = async (title: string): Promise<void> => {
    await runCommand(ui, 'Cairn: New Goal');
    await reply(ui, 'What do you want to achieve?', title);
    await asked(ui, 'How will you measure success?');
  };
  /** The steps behind the measure, none of them answered. */
  const skipTheRest = async (): Promise<void> => {
    for (const step of [
      'When is it due?',
      'Why does it matter',
      'Which of these does the goal support',
      'What are the first actions',
      'What is most likely',
      'How confident are you',
    ])
      await pressEnter(ui, step);
  };
  /** The new goal's file, once it is there to be edited. */
  const opened = async (id: string): Promise<string> => {
    await editing(ui, id);
    return onDisk(ui, `goals/${id}.yaml`) ?? '';
  };
  const goals = () => readdirSync(path.join(ui.folder, 'growth', 'goals')).sort();

  test('with a number: every step answered, and counted', async () => {
    await runCommand(ui, 'Cairn: New Goal');
    await asked(ui, 'New goal · specific (1/8)');
    await quickInput(ui).fill('improve things');
    await asked(ui, 'Be more specific');
    await correct(ui, 'Move billing to events: all of it');
    await asked(ui, 'New goal · measurable (2/8)');
    assert.deepEqual(
      (await choices(ui)).map((choice) => choice.split('\n')[0]?.slice(0, 7)),
      ['Not yet', 'A numbe', 'Milesto', 'A scale', 'A habit'],
    );
    await reply(ui, 'How will you measure', 'A number');
    await reply(ui, '(3/9)', 'services migrated');
    await asked(ui, 'What is the current value of services migrated? ');
    await asked(ui, '(4/11)');
    await quickInput(ui).fill('two');
    await asked(ui, 'Enter a number, such as 8, -3, or 0.5.');
    await ui.page.keyboard.press('Enter');
    await quickInput(ui).fill('2');
    await ui.page.keyboard.press('Enter');
    await asked(ui, 'Target for services migrated?');
    await quickInput(ui).fill('2.0');
    await asked(ui, 'must differ from the current value, 2.');
    await correct(ui, '8');
    await reply(ui, 'What is the unit?', 'services');
    await asked(ui, 'New goal · time-bound (7/12)');
    await quickInput(ui).fill('+6x');
    await asked(ui, '“+6x” is not a date');
    await quickInput(ui).fill('2001-01-01');
    await asked(ui, 'must not be before the start date');
    await ui.page.keyboard.press('Enter');
    await reply(ui, 'When is it due?', '+6w');
    await reply(ui, 'New goal · relevant (8/12)', 'I want to be asked first');
    await asked(ui, 'Which of these does the goal support');
    await choose(ui, 'Craft');
    await choose(ui, 'Writing');
    await ui.page.keyboard.press('Enter');
    await reply(ui, 'New goal · achievable (10/12)', 'Write the RFC; Get two approvals');
    await reply(ui, 'So far: Write the RFC; Get two approvals', 'Ask: who else?');
    await pressEnter(ui, 'So far: Write the RFC; Get two approvals; Ask: who else?');
    await reply(ui, 'What is most likely to get in the way?', 'the on-call week eats my time');
    await reply(ui, 'If the on-call week eats my time, what will you do?', 'I move it to Friday');
    await reply(ui, '(13/13)', '70');
    assert.equal(
      await opened('move-billing-to-events-all-of-it'),
      `title: "Move billing to events: all of it"
status: active
why: I want to be asked first
supports:
  values:
    - craft
  skills:
    - writing
measure:
  metric: services migrated
  baseline: 2
  target: 8
  unit: services
start: ${today}
due: ${addDays(today, 42)}
confidence: 0.7
obstacles:
  - if: the on-call week eats my time
    then: I move it to Friday
actions:
  - title: Write the RFC
  - title: Get two approvals
  - title: "Ask: who else?"
`,
    );
    await row(ui, 'Goals', 'Move billing to events').waitFor();
  });

  test('with milestones; what was typed is there again after going back', async () => {
    await begin('Give a talk on queues');
    await reply(ui, 'How will you measure', 'Milestones');
    await reply(ui, 'What are the milestones?', 'Draft; Rehearsal');
    await reply(ui, 'So far: Draft; Rehearsal', 'Talk given');
    await asked(ui, 'So far: Draft; Rehearsal; Talk given');
    // The last one comes back into the input, to be written anew.
    await pressBack(ui, 'So far: Draft; Rehearsal');
    await until(ui, async () => (await quickInput(ui).inputValue()) === 'Talk given');
    await reply(ui, 'So far', 'Talk given, with questions');
    await pressEnter(ui, 'Talk given, with questions');
    await reply(ui, 'When is it due?', '2099-12-18');
    await asked(ui, 'Why does it matter');
    await pressBack(ui, 'When is it due?');
    assert.match(await ui.page.locator('.quick-input-list .monaco-list-row.focused').innerText(), /December 18, 2099/);
    await pressBack(ui, 'So far: Draft; Rehearsal; Talk given, with questions');
    await ui.page.keyboard.press('Enter');
    await skipTheRest();
    assert.equal(
      await opened('give-a-talk-on-queues'),
      `title: Give a talk on queues
status: active
measure:
  milestones:
    - title: Draft
    - title: Rehearsal
    - title: Talk given, with questions
start: ${today}
due: 2099-12-18
`,
    );
  });

  test('with a scale', async () => {
    await begin('Speak up in reviews');
    await reply(ui, 'How will you measure', 'A scale');
    await reply(ui, 'As expected (0)', 'One comment in each review');
    await reply(ui, 'Better than expected (+1)', 'Others ask me: "what do you think?"');
    await pressEnter(ui, 'Much better than expected (+2)');
    await reply(ui, 'Worse than expected (-1)', 'I speak when I am asked');
    await reply(ui, 'Much worse than expected (-2)', 'Yes');
    await asked(ui, 'Where are you today?');
    assert.deepEqual(await choices(ui), ['Not sure', '-1I speak when I am asked', '-2Yes']);
    await reply(ui, 'Where are you today?', '-1');
    await skipTheRest();
    assert.equal(
      await opened('speak-up-in-reviews'),
      `title: Speak up in reviews
status: active
measure:
  scale:
    -2: "Yes"
    -1: I speak when I am asked
    0: One comment in each review
    1: 'Others ask me: "what do you think?"'
  baseline: -1
start: ${today}
`,
    );
  });

  test('with a habit', async () => {
    await begin('Review more of other teams');
    await reply(ui, 'How will you measure', 'A habit');
    await reply(ui, 'What do you want to do regularly?', 'Review a pull request');
    await asked(ui, 'How many times per week?');
    await quickInput(ui).fill('0.5');
    await asked(ui, 'Enter a whole number from 1 to 50.');
    await correct(ui, '3');
    await skipTheRest();
    assert.equal(
      await opened('review-more-of-other-teams'),
      `title: Review more of other teams
status: active
measure:
  habit: Review a pull request
  times: 3
start: ${today}
`,
    );
  });

  test('with nothing but a title, which it cannot do without', async () => {
    await runCommand(ui, 'Cairn: New Goal');
    await pressEnter(ui, 'What do you want to achieve?');
    await asked(ui, 'A goal needs a title.');
    await correct(ui, 'Sleep');
    await pressEnter(ui, 'How will you measure');
    await skipTheRest();
    assert.equal(await opened('sleep'), `title: Sleep\nstatus: active\nstart: ${today}\n`);
  });

  test('has another id when its own is taken, by a goal or by what is left of one', async () => {
    for (const [title, id] of [
      ['Sleep', 'sleep-'],
      ['Give a talk', 'give-a-talk-'],
    ] as const) {
      const before = goals();
      await begin(title);
      await ui.page.keyboard.press('Enter');
      await skipTheRest();
      await opened(id);
      assert.match(
        goals()
          .filter((file) => !before.includes(file))
          .join(),
        new RegExp(`^${id}[a-z]{4}\\.yaml$`),
      );
    }
    assert.equal(goals().length, 7);
    assert.equal(onDisk(ui, 'goals/sleep.yaml'), `title: Sleep\nstatus: active\nstart: ${today}\n`);
  });

  test('keeps to another kind of measure what was typed for the first, and writes nothing on Escape', async () => {
    const before = goals();
    await begin('Think twice');
    await reply(ui, 'How will you measure', 'A habit');
    await reply(ui, 'What do you want to do regularly?', 'Wait a day');
    await asked(ui, 'How many times per week?');
    await pressBack(ui, 'What do you want to do regularly?');
    assert.equal(await quickInput(ui).inputValue(), 'Wait a day');
    await pressBack(ui, 'How will you measure');
    await reply(ui, 'How will you measure', 'A number');
    await asked(ui, 'Which number do you want to change?');
    await pressBack(ui, 'How will you measure');
    await reply(ui, 'How will you measure', 'A habit');
    await asked(ui, 'What do you want to do regularly?');
    assert.equal(await quickInput(ui).inputValue(), 'Wait a day');
    await escape(ui);
    // A goal that is set afterwards shows that nothing of it was only late.
    await begin('Act once');
    await ui.page.keyboard.press('Enter');
    await skipTheRest();
    await opened('act-once');
    assert.deepEqual(goals(), [...before, 'act-once.yaml'].sort());
  });
});

/** Ticks one of several, with the mouse. */
const choose = ({ page }: Ui, label: string): Promise<void> =>
  page.locator('.quick-input-list .monaco-list-row', { hasText: label }).click();
