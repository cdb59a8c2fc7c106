/**
 * Two workspace folders, each with a growth folder, one of them under another name, and a goal of the same id in both.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { givenFolder } from '../../../src/editor/goals/target.ts';
import { cairn, readFile, until, workspaceFolder, writeFile } from '../support.ts';

suite('A workspace of two folders', () => {
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });

  test('each folder has its own goals, under the name that its settings give', async () => {
    const { folders } = await cairn();
    assert.deepEqual(
      folders.present().map(({ uri }) => uri.path.split('/').slice(-2).join('/')),
      ['one/growth', 'career/growth'],
    );
    assert.deepEqual(
      folders.present().map(({ index }) => index.goal('write-more')?.entity.title),
      ['Write two design notes a month', 'Write to three people each quarter'],
    );
  });

  test('the views show both, below the names of their folders', async () => {
    const { views } = await cairn();
    const roots = (await views.goals.getChildren()) ?? [];
    assert.deepEqual(
      roots.map(({ item }) => item.label),
      ['one', 'two'],
    );
  });

  test('a command writes to the folder that it is told', async () => {
    const { folders } = await cairn();
    const [one, two] = folders.all();
    await vscode.commands.executeCommand('cairn.checkIn', { goal: 'write-more', folder: 'two', value: 1 });
    assert.equal(one?.index.checkinsOf('write-more').length, 0);
    const [checkin] = two?.index.checkinsOf('write-more') ?? [];
    assert.equal(checkin?.value, 1);
    assert.match(
      await readFile(vscode.Uri.joinPath(workspaceFolder(1).uri, 'career', 'growth', checkin?.path ?? '')),
      /write-more/,
    );
  });

  test(
    'the folder that the dashboard shows is meant, and not that of the row which happens to have ' + 'the focus',
    async () => {
      const { folders } = await cairn();
      const [, two] = folders.present();
      assert.isDefined(two);
      assert.strictEqual(givenFolder({ folder: two }, folders), two);
      assert.isUndefined(givenFolder({ item: {}, folder: two, goal: 'write-more' }, folders));
      assert.isUndefined(givenFolder({ folder: 'two' }, folders));
      assert.isUndefined(givenFolder(undefined, folders));
    },
  );

  test('a folder that is renamed in the settings is read anew, and its cache is deleted', async () => {
    const { folders, storage } = await cairn();
    if (!storage) throw new Error('This workspace has a storage.');
    const caches = async (): Promise<readonly string[]> =>
      (await vscode.workspace.fs.readDirectory(storage)).map(([name]) => name);
    await until(async () => (await caches()).some((name) => name.endsWith('one_2Fgrowth.txt')), folders.onDidChange);
    await writeFile(vscode.Uri.joinPath(workspaceFolder(0).uri, 'moved', 'goals', 'other.yaml'), 'title: Other\n');
    await vscode.workspace
      .getConfiguration('cairn', workspaceFolder(0).uri)
      .update('folder', 'moved', vscode.ConfigurationTarget.WorkspaceFolder);
    await until(
      () => folders.all()[0]?.index.goal('other')?.entity.title === 'Other',
      folders.onDidChange,
      folders.onDidChangeFolders,
    );
    assert.isUndefined(folders.all()[0]?.index.goal('write-more'));
    await until(async () => !(await caches()).some((name) => name.endsWith('one_2Fgrowth.txt')), folders.onDidChange);
  });
});
