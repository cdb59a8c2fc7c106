/** All safe fixes of a folder at once, in open and closed files. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, readFile, until } from '../support.ts';
import { ownFiles } from './trees.ts';

suite('Fix All Problems in the Folder', () => {
  const files = ownFiles();

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  test('saves files that were saved before, and leaves saving to the person who has not saved', async () => {
    const closed = await files.write('goals/fix-closed.yaml', 'title: Closed\nstatus: Someday   # c\ntags: work\n');
    const open = await files.write('goals/fix-open.yaml', 'title: Open\nstatus: idea\n');
    const editor = await vscode.window.showTextDocument(open);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(2, 0), 'tags: home\n');
    });
    const { folders } = await cairn();
    const isRead = (name: string): boolean =>
      folders
        .present()
        .some(({ index }) => index.problemsOf(`goals/${name}`).some(({ code }) => code === 'unusual-form'));
    await until(() => isRead('fix-closed.yaml') && isRead('fix-open.yaml'), folders.onDidChange);
    await vscode.commands.executeCommand('cairn.fixFolder');
    assert.equal(await readFile(closed), 'title: Closed\nstatus: idea   # c\ntags:\n  - work\n');
    assert.equal(await readFile(open), 'title: Open\nstatus: idea\n');
    assert.equal(editor.document.getText(), 'title: Open\nstatus: idea\ntags:\n  - home\n');
    assert.isTrue(editor.document.isDirty);
    await editor.document.save();
  });
});
