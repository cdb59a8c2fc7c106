/** One command fixes the files of the whole folder, and can be undone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { notification, openSidebar, openUi, runCommand, section, until, type Ui } from './support.ts';

const files = {
  'growth/cairn.yaml': 'format: 1\n',
  'growth/people/ada.yaml': 'name: Ada Lovelace\nrelationship: mentor\n',
  'growth/goals/talk.yaml': 'title: Give a talk on queues\nstatus: Someday\nwith: Ada Lovelace   # asked her\n',
  'growth/goals/rust.yaml': 'title: Learn Rust\nstatus: idea\nwith:\n  - Ada Lovelace\ntags: work\n',
  'growth/goals/clean.yaml': 'title: Write the design\nstatus: idea\n',
};

const fixed = {
  'growth/goals/talk.yaml': 'title: Give a talk on queues\nstatus: idea\nwith:   # asked her\n  - ada\n',
  'growth/goals/rust.yaml': 'title: Learn Rust\nstatus: idea\nwith:\n  - ada\ntags:\n  - work\n',
};

suite('Fix All Problems in the Folder', () => {
  let ui: Ui;
  const now = (name: string): string => readFileSync(path.join(ui.folder, name), 'utf8');
  const filesAre = (expected: Readonly<Record<string, string>>) =>
    until(ui, () => Object.entries(expected).every(([name, text]) => now(name) === text));

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty', files });
    await openSidebar(ui);
    await section(ui, 'Goals').locator('.monaco-list-row').first().waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('fixes all files at once, says how many, and Undo brings every byte back', async () => {
    await runCommand(ui, 'Cairn: Fix All Problems in the Folder');
    const message = await notification(ui, /Fixed \d problems in 2 files/);
    await filesAre(fixed);
    await message.getByText('Undo', { exact: true }).click();
    await filesAre(files);
    assert.equal(await ui.page.locator('.tab.dirty').count(), 0);
  });

  test('leaves a folder without such problems alone, and says so', async () => {
    await runCommand(ui, 'Cairn: Fix All Problems in the Folder');
    await filesAre(fixed);
    await runCommand(ui, 'Cairn: Fix All Problems in the Folder');
    await notification(ui, 'no problems that can be fixed');
    await filesAre(fixed);
  });
});
