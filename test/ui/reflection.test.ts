/**
 * The weekly reflection, by typing: what was written stays when Escape ends it, and the next time goes on from there.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { localToday } from '../../scripts/sample.ts';
import { addDays, weekOf } from '../../src/core/base/calendar.ts';
import {
  asked,
  choices,
  editing,
  escape,
  openSidebar,
  openUi,
  pressEnter,
  quickInput,
  reply,
  runCommand,
  section,
  type Ui,
  until,
} from './support.ts';

const today = localToday();

/**
 * On whatever day: a goal that has stood still for longest, a promise that is overdue for longest, and the next
 * session.
 */
const files = {
  'growth/goals/bicycle.yaml':
    'title: Ride to work\n' +
    'status: active\n' +
    `start: ${addDays(today, -200)}\n` +
    'measure: { metric: rides, target: 50 }\n' +
    '# Mine.\n',
  'growth/people/ines.yaml':
    'name: Inês\nrelationship: coach\n' +
    `engagement: { start: ${addDays(today, -90)}, sessions: [${addDays(today, 1)}] }\n`,
  [`growth/notes/${addDays(today, -80)}-ines.yaml`]:
    `date: ${addDays(today, -80)}\n` +
    'with: ines\n' +
    'commitments:\n' +
    `  - { who: me, what: Buy a lock, due: ${addDays(today, -60)} }\n`,
};

suite('Weekly reflection', () => {
  let ui: Ui;
  const week = () => {
    const folder = path.join(ui.folder, 'growth', 'weeks');
    return readFileSync(path.join(folder, readdirSync(folder).sort().at(-1) ?? ''), 'utf8');
  };

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'sample', files });
    await openSidebar(ui);
    await section(ui, 'Journal').locator('.monaco-list-row').nth(5).waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  /** Early in a week, when last week has no reflection, the week is asked for first: then this one is chosen. */
  async function startReflection(): Promise<void> {
    await runCommand(ui, 'Cairn: Weekly Reflection');
    await asked(ui, 'Which ');
    if (await ui.page.locator('.quick-input-widget:visible input[placeholder*="Which week"]').isVisible())
      await reply(ui, 'Which week', 'This week');
    await asked(ui, 'Which template');
  }

  async function chooseTemplate(name: string): Promise<void> {
    await startReflection();
    await reply(ui, 'Which template', name);
  }

  test('offers the built-in templates and those of one’s own', async () => {
    await startReflection();
    const offered = (await choices(ui)).join('\n');
    for (const name of [
      'What / So what / Now what',
      'Gibbs',
      'Four Ls',
      'Start / stop / continue',
      'GROW',
      'After a week on call',
    ])
      assert.ok(offered.includes(name), name);
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

  test(
    'then the week itself asks: for a decision, for the obstacle of a goal that stands still, and ' + 'what to bring',
    async () => {
      // So that it shows when the command opens the file again.
      await runCommand(ui, 'View: Close All Editors');
      await ui.page.locator('.tab').waitFor({ state: 'detached' });
      await chooseTemplate('Start / stop');
      for (const step of [2, 3, 4, 5, 6]) await pressEnter(ui, `(${step}/`);
      await asked(ui, '“Buy a lock” was due');
      await reply(ui, 'Do it, reschedule it, or drop it?', 'Let it go, and say so');
      await asked(ui, '“Ride to work” has not moved for 28 weeks');
      await reply(ui, 'What is in the way?', 'Rain at seven');
      await reply(ui, 'If “Rain at seven” comes up again', 'I leave at nine');
      await asked(ui, '(9/9)');
      await reply(ui, 'session with Inês is tomorrow', 'How do I ask without apologising?');
      await until(ui, () => week().includes('ines-meeting'));
      const text = week();
      assert.match(text, /ines-decision: Let it go, and say so/);
      assert.match(text, /bicycle-obstacle: Rain at seven/);
      assert.match(text, /ines-meeting: How do I ask without apologising\?/);
      const goal = readFileSync(path.join(ui.folder, 'growth', 'goals', 'bicycle.yaml'), 'utf8');
      assert.ok(
        goal.startsWith(files['growth/goals/bicycle.yaml'].slice(0, 40)) &&
          goal.includes('obstacles:\n  - if: Rain at seven\n    then: I leave at nine\n    fired:\n      - date: '),
        goal,
      );
      // The command opens the file last, and would take the keyboard from whatever is opened before that.
      await editing(ui, `${weekOf(today)}.yaml`);
      await ui.page.locator('.view-line', { hasText: 'apologising' }).waitFor();
    },
  );

  test('a month is gathered into a document, what is over first', async () => {
    await runCommand(ui, 'Cairn: Monthly or Quarterly Review');
    await asked(ui, 'Which period');
    const [lastMonth, lastQuarter, ...running] = await choices(ui);
    assert.match(lastMonth ?? '', /^[A-Z][a-z]+ \d{4}\s*[45] weeks$/);
    assert.match(lastQuarter ?? '', /^Q[1-4] \d{4}\s*1[34] weeks$/);
    assert.equal(running.length, 2);
    await pressEnter(ui, 'Which period');
    await ui.page.locator('.view-line', { hasText: /^##\sGoals$/ }).waitFor();
  });
});
