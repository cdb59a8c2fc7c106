/**
 * The extension host dies in the middle of a command. Each file is as it was or as the command leaves it, and the same
 * command completes the work after a restart.
 */
import assert from 'node:assert/strict';
import { readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { weekOf } from '../../src/core/base/calendar.ts';
import { localToday } from '../../scripts/sample.ts';
import {
  onDisk,
  openSidebar,
  openUi,
  pressEnter,
  reloadWindow,
  reply,
  row,
  runCommand,
  until,
  type Ui,
} from './support.ts';

const today = localToday();
const week = `weeks/${weekOf(today)}.yaml`;

const texts = (fixed: boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `growth/goals/goal-${index}.yaml`,
      `title: Goal ${index}\nstatus: ${fixed ? 'idea' : 'Someday'}   # ${'as typed '.repeat(2_000)}\n`,
    ]),
  );

const files = {
  ...texts(false),
  'growth/cairn.yaml': 'format: 1\n',
  'growth/goals/ship.yaml': 'title: Ship it\nmeasure: { metric: services, target: 8 }\n',
  [`growth/${week}`]: `# Mine\nwins: [Slept]\n`,
};

suite('A killed extension host', () => {
  let ui: Ui;

  setup(async () => {
    ui = await openUi({ workspace: 'empty', files });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Ship it').waitFor();
  });
  teardown(async () => {
    await ui.close();
  });

  const now = (name: string): string => readFileSync(path.join(ui.folder, name), 'utf8');

  /** Kills the extension host when the first file of a folder changes on disk. */
  async function killAtFirstWrite(folder: string, run: () => Promise<void>): Promise<void> {
    const watcher = watch(path.join(ui.folder, folder));
    const written = new Promise<void>((resolve) => {
      watcher.once('change', () => {
        ui.killExtensionHosts();
        resolve();
      });
    });
    try {
      await run();
      await written;
    } finally {
      watcher.close();
    }
  }

  test('leaves no half file of many, and the command completes the rest later', async () => {
    await killAtFirstWrite('growth/goals', () => runCommand(ui, 'Cairn: Fix All Problems in the Folder'));
    const [before, after] = [texts(false), texts(true)];
    const states = Object.keys(before).map((name) => [name, now(name)] as const);
    assert.deepEqual(
      states.filter(([name, text]) => text !== before[name] && text !== after[name]).map(([name]) => name),
      [],
    );
    await reloadWindow(ui);
    await openSidebar(ui);
    await row(ui, 'Goals', 'Ship it').waitFor();
    await runCommand(ui, 'Cairn: Fix All Problems in the Folder');
    await until(ui, () => Object.entries(after).every(([name, text]) => now(name) === text));
  });

  test('leaves the week without the check-in, or with all of it', async () => {
    await killAtFirstWrite('growth/weeks', async () => {
      await runCommand(ui, 'Cairn: Check In');
      await reply(ui, 'Which goal', 'Ship it');
      await reply(ui, 'What is the current value', '3');
      await pressEnter(ui, 'How confident are you');
      await pressEnter(ui, 'What helped');
    });
    const before = files[`growth/${week}`];
    await until(ui, () => {
      const text = onDisk(ui, week) ?? '';
      return (
        text === before || (text.startsWith('# Mine\n') && text.includes('value: 3') && text.includes('wins: [Slept]'))
      );
    });
  });
});
