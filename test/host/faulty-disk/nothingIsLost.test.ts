/** What happens to the text when the disk is full or slow, and when others write at the same time. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, until } from '../support.ts';
import { plannedOn } from '../../../src/core/index/plannedChanges.ts';
import { ownChanges, typedNow } from '../../../src/core/index/sharedContent.ts';
import { keptChanges } from '../../../src/core/people/meetings/followUps.ts';
import type { Readable } from '../../../src/core/index/fileEntry.ts';
import { createFileWriter } from '../../../src/editor/workspace/fileWriter.ts';
import type { GrowthFolder } from '../../../src/editor/workspace/growthFolder.ts';
import { FaultyDisk } from './faultyDisk.ts';

const disk = new FaultyDisk();
const root = '/project/growth';
const goal = `${root}/goals/ship.yaml`;
const goalText = 'title: Ship the exporter\nstatus: active\n';
const goalUri = vscode.Uri.from({ scheme: 'faulty', path: goal });

async function growth(): Promise<GrowthFolder> {
  const { folders } = await cairn();
  await folders.load();
  const [folder] = folders.all();
  assert.isDefined(folder);
  return folder;
}

/** The message of a refusal; a test fails when nothing is refused. */
async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    (): string => assert.fail('this should have been refused'),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

const setWhy = typedNow(plannedOn(undefined, [{ do: 'set', path: ['why'], value: 'People ask for it every week' }]));

suite('Nothing is lost', () => {
  let registration: vscode.Disposable;

  suiteSetup(async () => {
    disk.put(`${root}/cairn.yaml`, 'version: 1\n');
    disk.put(goal, goalText);
    registration = vscode.workspace.registerFileSystemProvider('faulty', disk, { isCaseSensitive: true });
    const folder = await growth();
    await folder.reload();
    assert.equal(folder.state(), 'ready');
  });

  setup(() => {
    disk.repair();
    disk.put(goal, goalText);
  });

  teardown(async () => {
    disk.repair();
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAllEditors();
  });

  suiteTeardown(() => {
    registration.dispose();
  });

  test('a change that the disk cuts off is reported, and the document stays unsaved', async () => {
    const folder = await growth();
    const document = await vscode.workspace.openTextDocument(goalUri);
    await vscode.window.showTextDocument(document);
    disk.capacity = goalText.length + 5;
    const message = await refusal(createFileWriter().change(folder, { path: 'goals/ship.yaml', content: setWhy }));
    assert.match(message, /ship\.yaml.*disk.*full/i);
    assert.isTrue(document.isDirty);
    assert.include(document.getText(), 'People ask for it every week');
    disk.repair();
    assert.isTrue(await document.save());
    assert.equal(disk.text(goal), document.getText());
  });

  test('a save by a person that the disk cuts off leaves the document unsaved', async () => {
    const document = await vscode.workspace.openTextDocument(goalUri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(goalUri, new vscode.Position(2, 0), 'why: People ask for it every week\n');
    await vscode.workspace.applyEdit(edit);
    disk.capacity = goalText.length + 5;
    await document.save();
    const whole = `${goalText}why: People ask for it every week\n`;
    await until(() => document.isDirty && document.getText() === whole, vscode.workspace.onDidChangeTextDocument);
    disk.repair();
    await document.save();
    assert.equal(disk.text(goal), document.getText());
  });

  for (const whenFull of ['cut off silently', 'cut off and fail', 'leave empty and fail'] as const) {
    test(`a new file that does not fit (${whenFull}) leaves nothing behind, and can be written later`, async () => {
      const folder = await growth();
      disk.capacity = 10;
      disk.whenFull = whenFull;
      const writing = createFileWriter();
      const text = 'title: Give a talk\nstatus: idea\n';
      const message = await refusal(writing.create(folder, { path: 'goals/talk.yaml', content: typedNow(text) }));
      assert.match(message, /talk\.yaml.*disk.*full/i);
      assert.isUndefined(disk.text(`${root}/goals/talk.yaml`));
      disk.repair();
      await writing.create(folder, { path: 'goals/talk.yaml', content: typedNow(text) });
      assert.equal(disk.text(`${root}/goals/talk.yaml`), text);
      assert.equal(folder.index.goal('talk')?.entity.title, 'Give a talk');
      disk.delete(vscode.Uri.from({ scheme: 'faulty', path: `${root}/goals/talk.yaml` }));
    });
  }

  test('a file that another window is just creating is not removed', async () => {
    const folder = await growth();
    const lecture = `${root}/goals/lecture.yaml`;
    const theirs = 'title: Written by the other window\n';
    let looks = 0;
    const written = new Promise<void>((resolve) => {
      disk.before = (operation, path) => {
        if (path !== lecture) return;
        // The writer looks once and VS Code once. The other window has created the file between the two.
        if (operation !== 'stat' || ++looks !== 2) return;
        disk.put(lecture, '');
        setTimeout(() => {
          disk.put(lecture, theirs);
          resolve();
        }, 200);
      };
    });
    const content = typedNow('title: Written by this window\n');
    const message = await refusal(createFileWriter().create(folder, { path: 'goals/lecture.yaml', content }));
    await written;
    assert.match(message, /lecture\.yaml already exists/);
    assert.equal(disk.text(lecture), theirs);
    disk.delete(vscode.Uri.from({ scheme: 'faulty', path: lecture }));
  });

  test('a week that another window creates in the same moment gets both entries', async () => {
    const folder = await growth();
    const week = `${root}/weeks/2026-W48.yaml`;
    // The writer looks twice and VS Code once. The other window writes between the two.
    let looks = 0;
    disk.before = (operation, path) => {
      if (operation === 'stat' && path === week && ++looks === 3) disk.put(week, 'wins: [From the other window]\n');
    };
    await createFileWriter().changeOrCreate(folder, {
      path: 'weeks/2026-W48.yaml',
      content: typedNow({
        changes: plannedOn(undefined, [{ do: 'append', path: ['wins'], value: 'From this window' }]),
        text: 'wins: [From this window]\n',
      }),
    });
    assert.match(disk.text(week) ?? '', /From the other window[\s\S]*From this window/);
  });

  test('a new text is not dropped when the file appears meanwhile', async () => {
    const folder = await growth();
    const note = `${root}/people/eli.yaml`;
    disk.put(note, 'name: Eli\n');
    const work = createFileWriter().changeOrCreate(folder, {
      path: 'people/eli.yaml',
      content: typedNow({ changes: undefined, text: 'name: Eli Moor\n' }),
    });
    assert.match(await refusal(work), /eli\.yaml already exists/);
    assert.equal(disk.text(note), 'name: Eli\n');
    disk.delete(vscode.Uri.from({ scheme: 'faulty', path: note }));
  });

  test('another branch that is checked out before the write is what the change is made to', async () => {
    const folder = await growth();
    disk.put(goal, 'title: Ship it, as on the other branch\nstatus: active\n');
    await createFileWriter().change(folder, { path: 'goals/ship.yaml', content: setWhy });
    assert.include(disk.text(goal), 'as on the other branch');
    assert.include(disk.text(goal), 'People ask for it every week');
  });

  test('a file that changes between the plan and the save is not overwritten', async () => {
    const folder = await growth();
    const theirs = 'title: Written by somebody else\nstatus: paused\n';
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(goalUri));
    const changed = new Promise<void>((resolve) => {
      const listener = vscode.workspace.onWillSaveTextDocument((event) => {
        if (event.document.uri.path !== goal) return;
        listener.dispose();
        event.waitUntil(
          Promise.resolve().then(() => {
            disk.put(goal, theirs);
          }),
        );
        resolve();
      });
    });
    const message = await refusal(createFileWriter().change(folder, { path: 'goals/ship.yaml', content: setWhy }));
    await changed;
    assert.match(message, /ship\.yaml/);
    assert.equal(disk.text(goal), theirs);
  });

  suite('an item of a list that another window changes between the question and the answer', () => {
    const note = `${root}/notes/2026-11-20-ada.yaml`;
    const asked = 'date: 2026-11-20\nwith: ada\ncommitments:\n  - { who: me, what: Send the draft }\n';
    const moved = asked.replace('  -', '  - { who: ada, what: Read it }\n  -');
    const noteOf = (folder: GrowthFolder): Readable<'note'> => {
      const entry = folder.index.get('notes/2026-11-20-ada.yaml');
      return entry?.kind === 'note' && entry.state === 'current' ? entry : assert.fail('the note was not read');
    };
    const noted = async (): Promise<GrowthFolder> => {
      const folder = await growth();
      disk.put(note, asked);
      await folder.reload();
      return folder;
    };

    teardown(() => {
      disk.delete(vscode.Uri.from({ scheme: 'faulty', path: note }));
    });

    test('is changed where it is now', async () => {
      const folder = await noted();
      const planned = ownChanges(noteOf(folder), keptChanges({ index: 0 }, '2026-11-27'));
      disk.put(note, moved);
      await createFileWriter().change(folder, planned);
      assert.equal(disk.text(note), moved.replace('Send the draft', 'Send the draft, done: 2026-11-27'));
    });

    test('is not changed once it is gone, and the next attempt knows what the file says', async () => {
      const folder = await noted();
      const planned = ownChanges(noteOf(folder), keptChanges({ index: 0 }, '2026-11-27'));
      const theirs = asked.replace('Send the draft', 'Write the draft');
      disk.put(note, theirs);
      const message = await refusal(createFileWriter().change(folder, planned));
      assert.match(message, /2026-11-20-ada\.yaml was changed in the meantime, so nothing was written/);
      assert.equal(disk.text(note), theirs);
      assert.equal(noteOf(folder).entity.commitments[0]?.what, 'Write the draft');
      await createFileWriter().change(folder, ownChanges(noteOf(folder), keptChanges({ index: 0 }, '2026-11-27')));
      assert.include(disk.text(note), 'what: Write the draft, done: 2026-11-27');
    });

    test('is the one that the questions were about', async () => {
      const folder = await noted();
      const before = 'title: Ship the exporter\nstatus: active\nobstacles:\n  - if: I am tired\n';
      disk.put(goal, before);
      await folder.reload();
      const now = before.replace('  -', '  - if: It rains\n  -');
      // The first question is open when the other window writes; each command answers what is asked.
      const command = vscode.commands.executeCommand('cairn.logObstacle', { goal: 'ship' });
      const running = new Set([command]);
      const end = (): void => {
        running.clear();
      };
      command.then(end, end);
      disk.put(goal, now);
      while (running.size > 0) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await command;
      assert.match(disk.text(goal) ?? '', /- if: It rains\n {2}- if: I am tired\n {4}fired:\n {6}- date: /);
    });
  });

  test('a disk that answers late loses no write', async () => {
    const folder = await growth();
    disk.before = () => new Promise((resolve) => setTimeout(resolve, 50));
    const writing = createFileWriter();
    await Promise.all([
      writing.change(folder, { path: 'goals/ship.yaml', content: setWhy }),
      writing.change(folder, {
        path: 'goals/ship.yaml',
        content: typedNow(plannedOn(undefined, [{ do: 'set', path: ['confidence'], value: 0.5 }])),
      }),
      writing.create(folder, { path: 'goals/late.yaml', content: typedNow('title: Late\n') }),
    ]);
    assert.include(disk.text(goal), 'why: People ask for it every week');
    assert.include(disk.text(goal), 'confidence: 0.5');
    await until(() => folder.index.goal('late')?.entity.title === 'Late');
    disk.delete(vscode.Uri.from({ scheme: 'faulty', path: `${root}/goals/late.yaml` }));
  });
});
