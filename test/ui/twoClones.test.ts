/**
 * A developer with two machines and a mentor share a growth folder: two windows, real clones, and what is in the files
 * afterwards.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { weekOf } from '../../src/core/base/calendar.ts';
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
  reply,
  row,
  runCommand,
  until,
  type Ui,
} from './support.ts';

const today = localToday();
const week = `weeks/${weekOf(today)}.yaml`;
const line = 'Move the second hospital';
const goal = `title: Split the order service
status: active
why: Three teams wait for each other
start: 2026-01-05
due: 2099-12-18
measure: { metric: services split, baseline: 0, target: 8 }
actions:
  - { title: Write the RFC, due: 2099-10-05 }
  - { title: ${line} }
`;
const attributes = 'growth/.gitattributes';
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
    assert.match(configured(), /^merge\.cairn\.name .*\nmerge\.cairn\.driver .*cairn\.mjs.*\n$/);
    await done.getByRole('button', { name: 'Undo' }).click();
    await until(ui, () => onDisk(ui, '.gitattributes') === undefined && configured() === '');
    assert.equal(laptop.git('status', '--porcelain'), '');
  });
});
