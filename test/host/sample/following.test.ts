/** The index follows the files, whoever changes them: another program, Git, or the person who types. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { plannedOn } from '../../../src/core/index/plannedChanges.ts';
import { typedNow } from '../../../src/core/index/sharedContent.ts';
import { createFileWriter } from '../../../src/editor/workspace/fileWriter.ts';
import { cairn, closeAllEditors, growthFile, until, workspaceFolder, writeFile } from '../support.ts';

suite('Following files', () => {
  const file = growthFile('goals/following-test.yaml');
  const titleOf = async () => (await cairn()).folders.all()[0]?.index.goal('following-test')?.entity.title;
  const titleBecomes = async (title: string | undefined) => {
    const { folders } = await cairn();
    await until(async () => (await titleOf()) === title, folders.onDidChange);
  };

  const firstFolder = async () => (await cairn()).folders.all()[0] ?? assert.fail('There is a growth folder.');

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });

  test('a file that another program writes, changes and deletes', async () => {
    await writeFile(file, 'title: First\n');
    await titleBecomes('First');
    await writeFile(file, 'title: Second\n');
    await titleBecomes('Second');
    await vscode.workspace.fs.delete(file);
    await titleBecomes(undefined);
  });

  test(
    'what is typed, before it is saved; and what is on disk again when the editor is closed ' + 'without saving',
    async () => {
      await writeFile(file, 'title: On disk\n');
      await titleBecomes('On disk');
      const document = await vscode.workspace.openTextDocument(file);
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 7), 'Not yet ');
      });
      await titleBecomes('Not yet On disk');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await titleBecomes('On disk');
      await vscode.workspace.fs.delete(file);
      await titleBecomes(undefined);
    },
  );

  test('who waits for a new file has it, and keeps it, though all of the folder is being read meanwhile', async () => {
    const [folder] = (await cairn()).folders.all();
    if (!folder) throw new Error('The folder is not there.');
    const paths: string[] = [];
    const missing = (): readonly string[] => paths.filter((path) => folder.index.get(path) === undefined);
    for (let round = 0; round < 10; round++) {
      const reading = folder.reload();
      for (let turn = 0; turn < 6; turn++) {
        const path = `goals/following-${paths.length}.yaml`;
        await writeFile(growthFile(path), 'title: New\n');
        paths.push(path);
        await folder.refresh(path);
        assert.deepEqual(missing(), []);
      }
      await reading;
      assert.deepEqual(missing(), []);
    }
    // VS Code tells nothing of a file that came and went at once.
    for (const path of paths) {
      await vscode.workspace.fs.delete(growthFile(path));
      await folder.refresh(path);
    }
    assert.deepEqual(missing(), paths);
  });

  test('one change once, though the editor tells it, the save tells it, and the disk tells it', async () => {
    const { folders } = await cairn();
    await writeFile(file, 'title: On disk\n');
    await titleBecomes('On disk');
    const told: string[] = [];
    const listener = folders.onDidChange(({ change }) => {
      told.push(...change.problems);
    });
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    const onDisk = changesOnDisk(file);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 7), 'Saved ');
    });
    assert.isTrue(await document.save());
    await onDisk;
    // What another program does next is told after all that this change had to tell.
    await writeFile(growthFile('goals/following-next.yaml'), 'title: Next\n');
    await until(() => folders.all()[0]?.index.goal('following-next'), folders.onDidChange);
    listener.dispose();
    assert.deepEqual(
      told.filter((path) => path === 'goals/following-test.yaml'),
      ['goals/following-test.yaml'],
    );
    assert.equal(await titleOf(), 'Saved On disk');
    await closeAllEditors();
    for (const each of [file, growthFile('goals/following-next.yaml')]) await vscode.workspace.fs.delete(each);
    await titleBecomes(undefined);
  });

  test('one keystroke parses the document once, for the index and every language feature', async () => {
    const folder = await firstFolder();
    await writeFile(file, 'title: On disk\nstatus: active\ndue: 2026-12-18\n');
    await titleBecomes('On disk');
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    const whole = new vscode.Range(0, 0, 3, 0);
    const askFeatures = async () => {
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', file);
      await vscode.commands.executeCommand('vscode.executeHoverProvider', file, new vscode.Position(1, 2));
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', file);
      await vscode.commands.executeCommand('vscode.executeInlayHintProvider', file, whole);
      await vscode.commands.executeCommand('vscode.executeCodeActionProvider', file, whole);
    };
    await askFeatures();
    const before = folder.parseCount();
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 7), 'x');
    });
    await titleBecomes('xOn disk');
    await askFeatures();
    assert.equal(folder.parseCount() - before, 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await titleBecomes('On disk');
    await vscode.workspace.fs.delete(file);
    await titleBecomes(undefined);
  });

  test('what the extension writes is in the index at once, parsed once, and put there once', async () => {
    const { folders } = await cairn();
    const folder = await firstFolder();
    const writing = createFileWriter();
    const told: string[] = [];
    const listener = folders.onDidChange(({ change }) => {
      told.push(...change.problems);
    });
    const parses = folder.parseCount();
    await writing.create(folder, { path: 'goals/following-test.yaml', content: typedNow('title: Created\n') });
    assert.equal(await titleOf(), 'Created');
    const document = await vscode.workspace.openTextDocument(file);
    folder.parsed(document);
    const onDisk = changesOnDisk(file);
    await writing.change(folder, {
      path: 'goals/following-test.yaml',
      content: typedNow(plannedOn({ title: 'Created' }, [{ do: 'set', path: ['title'], value: 'Changed' }])),
    });
    assert.equal(await titleOf(), 'Changed');
    assert.isFalse(document.isDirty);
    await onDisk;
    // What happens next on disk is reported after everything that this write caused.
    await writeFile(growthFile('goals/following-next.yaml'), 'title: Next\n');
    await until(() => folder.index.goal('following-next'), folders.onDidChange);
    listener.dispose();
    assert.deepEqual(told, ['goals/following-test.yaml', 'goals/following-test.yaml', 'goals/following-next.yaml']);
    // The created text, at most once more when it is opened, the changed text, and the other file.
    assert.isAtMost(folder.parseCount() - parses, 4);
    await closeAllEditors();
    for (const each of [file, growthFile('goals/following-next.yaml')]) await vscode.workspace.fs.delete(each);
    await titleBecomes(undefined);
  });

  test('a whole folder that goes and comes back, as when Git changes the branch', async () => {
    const { folders } = await cairn();
    const growth = vscode.Uri.joinPath(workspaceFolder().uri, 'growth');
    const aside = vscode.Uri.joinPath(workspaceFolder().uri, 'aside');
    const goals = () => [...(folders.all()[0]?.index.readable('goal') ?? [])].length;
    const before = goals();
    assert.isAbove(before, 8);
    await closeAllEditors();
    await vscode.workspace.fs.rename(growth, aside);
    await until(() => folders.present().length === 0 && goals() === 0, folders.onDidChange, folders.onDidChangeFolders);
    await vscode.workspace.fs.rename(aside, growth);
    await until(
      () => folders.all()[0]?.state() === 'ready' && goals() === before,
      folders.onDidChange,
      folders.onDidChangeFolders,
    );
  });
});

/** Until the file's next change on disk is told, as it is to the extension. */
function changesOnDisk(file: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), 'following-test.yaml'),
    );
    const done = (): void => {
      watcher.dispose();
      resolve();
    };
    // A slow machine reports the creation and the change that follows it as one creation.
    watcher.onDidChange(done);
    watcher.onDidCreate(done);
  });
}
