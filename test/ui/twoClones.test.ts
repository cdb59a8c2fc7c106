/**
 * A developer with two machines and a mentor share a growth folder: two windows, real clones, and what is in the files
 * afterwards.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { addDays, weekOf } from '../../src/core/base/calendar.ts';
import { dayText, weekText } from '../../src/core/base/texts.ts';
import { localToday } from '../../scripts/sample.ts';
import { repositoryIn, type Repository } from '../../scripts/simulate/repository.ts';
import { temporaryFolder } from '../../scripts/vscode/temporary.ts';
import {
  asked,
  changed,
  notification,
  onDisk,
  openSidebar,
  openUi,
  pressEnter,
  quickInput,
  reply,
  row,
  runCommand,
  until,
  type Ui,
} from './support.ts';

const today = localToday();
const week = `weeks/${weekOf(today)}.yaml`;
const [due, rfc] = [addDays(today, 90), addDays(today, 20)];
const line = 'Move the second hospital';
const goal = `title: Split the order service
status: active
why: Three teams wait for each other
start: ${addDays(today, -30)}
due: ${due}
measure: { metric: services split, baseline: 0, target: 8 }
actions:
  - { title: Write the RFC, due: ${rfc} }
  - { title: ${line} }
`;
const question = `threads:
  - id:
    field: actions[${line}]
    comments:
      - by: Hanneke Vos
        date: ${today}
        text: Have you asked Tomasz?
`;
const answer = `      - by: Imke Tervoort
        date: ${today}
        text: He is in on Thursday.
`;
/** The ID is made of words and chance. */
const withoutId = (text: string): string => text.replace(/ have-you-asked-\w+/, '');
const agenda = `# First meeting. Read this before the meeting. Delete it when you no longer need it.
#
# Goals:
# - Split the order service · 1 of 8 · 15 days behind
#
# Wins:
# - The RFC is accepted

date: ${today}
with: hanneke
agenda:
  - What would bring “Split the order service” back on track, or should the goal change?
goals:
  - split
`;
/** The data for languages differ in VS Code and here: some dates have thin spaces. */
const plainSpaces = (text: string): string => text.replace(/[\u2009\u202F]/g, ' ');
const report = `reports/${today}-state-mentor.md`;
const state = `# Where things stand on ${dayText(today, '2000-01-01')}

*Imke Tervoort · for: mentor · created on ${dayText(today, '2000-01-01')}*

## Active goals

| Goal | Progress | State | Due |
| --- | --- | --- | --- |
| [Split the order service](<../growth/goals/split.yaml>) | 1 of 8 · 13% | 15 days behind | ${dayText(due, today)} |

## Recent wins

- The RFC is accepted *([${weekText(weekOf(today))}](<../growth/${week}>))*

## Next

- [${dayText(rfc, today)}](<../growth/goals/split.yaml>): Write the RFC *(Split the order service)*
`;
const pictures = path.join(import.meta.dirname, '..', '..', 'out', 'two-clones');

suite('Two clones and two windows', () => {
  const temporary = temporaryFolder();
  let [laptop, desktop, mentors]: [Repository?, Repository?, Repository?] = [];
  let [developer, mentor]: [Ui?, Ui?] = [];

  const clone = (name: string, author: string): Repository => {
    const folder = path.join(temporary.path, name);
    repositoryIn(temporary.path, author).git('clone', '-q', 'remote.git', name);
    const repository = repositoryIn(folder, author);
    // The Git extension of VS Code runs without the names in the environment.
    repository.git('config', 'user.name', author);
    repository.git('config', 'user.email', `${author.toLowerCase()}@example.org`);
    return repository;
  };
  const save = (repository: Repository | undefined, message: string): void => {
    repository?.git('add', '-A');
    repository?.git('commit', '-q', '-m', message);
  };

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    repositoryIn(temporary.path).git('init', '-q', '--bare', '-b', 'main', 'remote.git');
    laptop = clone('laptop', 'Imke');
    laptop.write('growth/cairn.yaml', 'format: 1\nowner: Imke Tervoort\n');
    laptop.write('growth/people/hanneke.yaml', 'name: Hanneke Vos\nrelationship: mentor\nrhythm: { weeks: 3 }\n');
    laptop.write('growth/goals/split.yaml', goal);
    laptop.write('growth/.gitignore', 'private/\n');
    save(laptop, 'Begin');
    laptop.git('push', '-q', '-u', 'origin', 'main');
    desktop = clone('desktop', 'Imke');
    mentors = clone('mentor', 'Hanneke');
    [developer, mentor] = await Promise.all(
      [laptop, mentors].map(({ folder }) =>
        openUi({ workspace: { folder }, viewport: { width: 1260, height: 860 }, settings: { 'git.autofetch': false } }),
      ),
    );
    for (const ui of [developer, mentor]) if (ui) await openSidebar(ui);
  });
  suiteTeardown(async () => {
    await developer?.close();
    await mentor?.close();
    temporary.remove();
  });

  const picture = async (ui: Ui, name: string): Promise<void> => {
    await ui.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  };
  const configured = (): string => laptop?.attempt('config', '--local', '--get-regexp', '^merge\\.').output ?? '';

  test('Set Up Merge asks, and takes back all that it wrote', async () => {
    assert.ok(developer && laptop);
    const ui = developer;
    const dialog = ui.page.locator('.monaco-dialog-box');
    await runCommand(ui, 'Cairn: Set Up Merge');
    await dialog.getByText('Let Git merge growth files').waitFor();
    await picture(ui, 'set-up-merge');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(onDisk(ui, '.gitattributes'), undefined);

    await runCommand(ui, 'Cairn: Set Up Merge');
    await dialog.getByRole('button', { name: 'Set Up' }).click();
    const done = await notification(ui, 'Git merges growth files with Cairn in this clone');
    await picture(ui, 'set-up-merge-done');
    assert.match(configured(), /^merge\.cairn\.driver .*cairn\.mjs.*\nmerge\.cairn\.name .*\n$/);
    await done.getByRole('button', { name: 'Undo' }).click();
    await until(ui, () => onDisk(ui, '.gitattributes') === undefined && configured() === '');
    assert.equal(laptop.git('status', '--porcelain'), '');
  });

  test('a comment, check-ins on both machines, and a pull: nothing is lost, and nobody has to merge', async () => {
    assert.ok(developer && mentor && laptop && desktop && mentors);
    const ui = developer;
    await runCommand(ui, 'Cairn: Set Up Merge');
    await ui.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Set Up' }).click();
    await until(ui, () => onDisk(ui, '.gitattributes') !== undefined);
    save(laptop, 'Merge with Cairn');
    laptop.git('push', '-q');

    await comment(mentor, line, 'Have you asked Tomasz?');
    const feedback = await changed(mentor, 'feedback/split.yaml', undefined);
    assert.equal(withoutId(feedback), question);
    save(mentors, 'A question');
    mentors.git('pull', '-q', '--no-rebase');
    mentors.git('push', '-q');

    // The other machine has no window, and merges nothing: it is up to date before it pushes.
    desktop.git('pull', '-q');
    desktop.write(
      `growth/${week}`,
      `wins:\n  - The RFC is accepted\ncheckins:\n  - { goal: split, date: ${today}, value: 1 }\n`,
    );
    desktop.write(
      'growth/goals/split.yaml',
      goal.replace('actions:\n', 'actions:\n  - { title: Ask the hospitals }\n'),
    );
    save(desktop, 'On the train');
    desktop.git('push', '-q');

    await runCommand(ui, 'Cairn: Check In');
    await pressEnter(ui, 'Which goal');
    await reply(ui, 'What is the current value', '2');
    await pressEnter(ui, 'How confident are you');
    await reply(ui, 'What helped', 'Pairing');
    const checkedIn = await changed(ui, week, undefined);
    save(laptop, 'At the desk');
    laptop.git('config', 'pull.rebase', 'false');
    await runCommand(ui, 'Git: Pull');
    await until(
      ui,
      () =>
        onDisk(ui, 'feedback/split.yaml') === feedback &&
        laptop?.attempt('rev-parse', '-q', '--verify', 'HEAD^2').code === 0,
    );
    assert.equal(laptop.git('status', '--porcelain'), '');
    assert.equal(onDisk(ui, 'goals/split.yaml'), desktop.read('growth/goals/split.yaml'));
    const ours = `  - { goal: split, date: ${today}, value: 2, note: Pairing }\n`;
    assert.equal(checkedIn, `checkins:\n${ours}`);
    assert.equal(
      onDisk(ui, week),
      `wins:\n  - The RFC is accepted\ncheckins:\n${ours}  - { goal: split, date: ${today}, value: 1 }\n`,
    );
  });

  test('the developer sees the question at its line, answers, and makes the agenda and a report', async () => {
    assert.ok(developer && laptop);
    const ui = developer;
    await openGoal(ui);
    const glyph = ui.page.locator('.comment-range-glyph.comment-thread-unresolved');
    await glyph.waitFor();
    const [mark, place] = [await glyph.boundingBox(), await lineBox(ui, line)];
    assert.ok(mark && Math.abs(mark.y - place.y) < place.height / 2, 'the thread is at its line');
    await picture(ui, 'thread-closed');
    await glyph.click();
    const widget = ui.page.locator('.review-widget', { hasText: 'Have you asked Tomasz?' });
    await widget.waitFor();
    await picture(ui, 'thread');
    const before = onDisk(ui, 'feedback/split.yaml');
    await widget.locator('.review-thread-reply-button').click();
    await ui.page.keyboard.type('He is in on Thursday.');
    await widget.getByRole('button', { name: 'Comment' }).click();
    await reply(ui, 'Choose or type a name', 'Imke Tervoort');
    assert.equal(withoutId(await changed(ui, 'feedback/split.yaml', before)), question + answer);
    await picture(ui, 'answered');

    await runCommand(ui, 'Cairn: Prepare Meeting');
    await pressEnter(ui, 'Who');
    await ui.page.locator('.tab.active', { hasText: 'hanneke.yaml' }).waitFor();
    assert.equal(onDisk(ui, `notes/${today}-hanneke.yaml`), agenda);
    await picture(ui, 'agenda');

    await runCommand(ui, 'Cairn: Create Report');
    await choose(ui, 'What do you want to report', 'Where things stand');
    await pressEnter(ui, 'Who reads it');
    await asked(ui, 'Which sections should it have');
    await quickInput(ui).press('Enter');
    await choose(ui, 'In which format', 'Markdown');
    await choose(ui, 'The report is shown in the editor', 'Save as');
    await until(ui, () => onDisk(ui, `../${report}`) !== undefined);
    await picture(ui, 'report');
    assert.equal(plainSpaces(onDisk(ui, `../${report}`) ?? ''), plainSpaces(state));
  });

  test('without the driver, one click merges what Git could not, and undo brings the markers back', async () => {
    assert.ok(developer && laptop && desktop);
    const ui = developer;
    const wins = (...texts: readonly string[]): string => `wins:\n${texts.map((text) => `  - ${text}\n`).join('')}`;
    const file = 'growth/weeks/2026-W02.yaml';
    save(laptop, 'Agenda');
    laptop.write(file, wins('Slept', 'Ran'));
    save(laptop, 'An old week');
    laptop.git('push', '-q');
    desktop.git('pull', '-q', '--no-rebase');
    desktop.write(file, wins('Slept', 'Ran', 'Read'));
    save(desktop, 'Read');
    desktop.git('push', '-q');
    laptop.write(file, wins('Slept', 'Cooked'));
    save(laptop, 'Not run');
    laptop.git('config', '--remove-section', 'merge.cairn');
    assert.notEqual(laptop.attempt('pull', '-q', '--no-rebase').code, 0);
    const marked = laptop.read(file);
    assert.match(marked, /^<{7} /m);

    await row(ui, 'This Week', 'Merge conflicts').waitFor();
    await picture(ui, 'conflicts');
    await row(ui, 'This Week', 'Merge conflicts').click();
    await until(ui, () => laptop?.read(file) === wins('Slept', 'Cooked', 'Read'));
    const done = await notification(ui, 'Merged 1 file.');
    await picture(ui, 'merged');
    await done.getByRole('button', { name: 'Undo' }).click();
    await until(ui, () => laptop?.read(file) === marked);
    // In the file, the light bulb offers the same, and leaves saving to the person.
    await row(ui, 'This Week', 'Merge conflicts').waitFor();
  });

  async function choose(ui: Ui, question: string, choice: string): Promise<void> {
    await asked(ui, question);
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).first().click();
  }

  async function openGoal(ui: Ui): Promise<void> {
    await row(ui, 'Goals', 'Split the order').click();
    await ui.page.locator('.tab.active', { hasText: 'split.yaml' }).waitFor();
  }

  async function lineBox({ page }: Ui, text: string): Promise<{ readonly y: number; readonly height: number }> {
    const box = await page.locator('.view-line', { hasText: text }).boundingBox();
    assert.ok(box, text);
    return box;
  }

  async function comment(ui: Ui, at: string, text: string): Promise<void> {
    const { page } = ui;
    await openGoal(ui);
    await page.locator('.view-line', { hasText: at }).hover();
    const [glyph, box] = [await page.locator('.comment-range-glyph').first().boundingBox(), await lineBox(ui, at)];
    assert.ok(glyph);
    await page.mouse.click(glyph.x + glyph.width / 2, box.y + box.height / 2);
    const widget = page.locator('.review-widget').last();
    await widget.locator('.monaco-editor').first().click();
    await page.keyboard.type(text);
    await widget.getByRole('button', { name: 'Comment' }).click();
    await reply(ui, 'Choose or type a name', 'Hanneke Vos');
  }
});
