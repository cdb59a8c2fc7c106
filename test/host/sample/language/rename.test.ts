/** F2 on an id, through to the files on disk. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, exists, growthFile, readFile, until } from '../../support.ts';
import { before, ownDocuments } from './growthText.ts';

suite('Rename', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  const prepare = async (uri: vscode.Uri, at: vscode.Position) => {
    const { range, placeholder } = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      uri,
      at,
    );
    return [placeholder, (await vscode.workspace.openTextDocument(uri)).getText(range)];
  };
  const rename = (uri: vscode.Uri, at: vscode.Position, id: string): Thenable<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, at, id);
  const refusal = (work: PromiseLike<unknown>): Promise<string> =>
    Promise.resolve(work).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );

  test('takes a goal to its new name, everywhere at once', async () => {
    const week = '\uFEFFcheckins:\r\n  - { goal: "rename-me", date: 2020-01-01, note: rename-me }   # rename-me\r\n';
    await files.write('private/weeks/2020-W01.yaml', week);
    await files.write('feedback/rename-me.yaml', 'threads: []\n');
    const text = 'title: Rename me\nstatus: idea\n';
    const { uri, at } = await files.open('goals/rename-me.yaml', `title: Ren|${text.slice('title: Ren'.length)}`);
    assert.deepEqual(await prepare(uri, at), ['rename-me', 'Rename me']);
    const edit = await rename(uri, at, 'renamed');
    assert.isTrue(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    assert.equal(await readFile(growthFile('goals/renamed.yaml')), text);
    assert.isFalse(await exists(uri));
    assert.equal(await readFile(growthFile('feedback/renamed.yaml')), 'threads: []\n');
    const { folders } = await cairn();
    const folder = folders.all()[0] ?? assert.fail();
    await until(
      () => folder.index.checkinsOf('renamed').length === 1 && folder.index.get('goals/renamed.yaml') !== undefined,
      folders.onDidChange,
    );
    const saved = async () => readFile(growthFile('private/weeks/2020-W01.yaml'));
    // The index knows the change before the editor has saved it.
    const renamedWeek = week.replace('"rename-me"', '"renamed"');
    await until(async () => (await saved()) === renamedWeek, vscode.workspace.onDidSaveTextDocument);
    // And back by the same way, so that the files can be deleted under the names they were written with.
    const renamed = await vscode.workspace.openTextDocument(growthFile('goals/renamed.yaml'));
    await vscode.workspace.applyEdit(await rename(renamed.uri, before(renamed, 'Rename'), 'rename-me'), {
      isRefactoring: true,
    });
    await until(async () => (await saved()) === week, vscode.workspace.onDidSaveTextDocument);
    await until(
      () =>
        folder.index.get('goals/renamed.yaml') === undefined && folder.index.get('feedback/renamed.yaml') === undefined,
      folders.onDidChange,
    );
  });

  test('sees what is not saved, and leaves the rest of it as it is', async () => {
    await files.write('people/rename-me.yaml', 'name: Me\n');
    const { uri, document } = await files.open('goals/renaming.yaml', 'title: x\n');
    const typed = new vscode.WorkspaceEdit();
    typed.insert(uri, new vscode.Position(1, 0), '# not saved\nwith: [rename-me]\n');
    await vscode.workspace.applyEdit(typed);
    await vscode.workspace.applyEdit(await rename(uri, before(document, 'rename-me'), 'renamed'));
    assert.equal(document.getText(), 'title: x\n# not saved\nwith: [renamed]\n');
    assert.isTrue(await exists(growthFile('people/renamed.yaml')));
    const { folders } = await cairn();
    const isIn = (path: string): boolean => folders.all()[0]?.index.get(path) !== undefined;
    await until(() => isIn('people/renamed.yaml') && !isIn('people/rename-me.yaml'), folders.onDidChange);
    await vscode.workspace.applyEdit(await rename(uri, before(document, 'renamed'), 'rename-me'));
    await until(() => isIn('people/rename-me.yaml') && !isIn('people/renamed.yaml'), folders.onDidChange);
  });

  test('an id is offered without its quotes', async () => {
    const { uri, at } = await files.open('goals/renaming.yaml', "title: x\nwith: ['han|neke']\n");
    assert.deepEqual(await prepare(uri, at), ['hanneke', 'hanneke']);
  });

  test('is refused in a plain sentence', async () => {
    const { uri, at, document } = await files.open(
      'goals/renaming.yaml',
      'title: x\nwith: [han|neke, nobody]\nstatus: idea\n',
    );
    assert.match(await refusal(prepare(uri, before(document, 'idea'))), /no ID to rename/);
    assert.match(await refusal(rename(uri, at, 'Hanneke W')), /lowercase letters/);
    assert.match(await refusal(rename(uri, at, 'tomasz')), /tomasz is already in use/);
    assert.match(await refusal(rename(uri, before(document, 'nobody'), 'somebody')), /ID nobody does not exist/);
    await files.write('notes/2020-01-01-broken.yaml', 'date: 2020-01-01\nwith: [hanneke\nx: "\n');
    assert.match(await refusal(rename(uri, at, 'hanneke-w')), /notes\/2020-01-01-broken.yaml has a problem/);
  });
});
