/** Restricted Mode: everything is shown, nothing is written. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, exists, growthFile, readFile, workspaceFolder } from '../support.ts';

suite('Restricted Mode', () => {
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });

  test('is what this run is in', () => {
    assert.isFalse(vscode.workspace.isTrusted);
  });

  test('shows goals, weeks and the journal', async () => {
    const { folders, views } = await cairn();
    assert.isAbove([...(folders.all()[0]?.index.readable('goal') ?? [])].length, 8);
    for (const tree of [views.thisWeek, views.goals, views.journal]) assert.isNotEmpty(await tree.getChildren());
  });

  const writing: readonly (readonly [command: string, argument?: object])[] = [
    ['cairn.newGoal', { title: 'Not to be written' }],
    ['cairn.checkIn', { goal: 'order-split', note: 'Not to be written' }],
    ['cairn.reflect', { template: 'what-so-what-now-what', answers: { what: 'Not to be written' } }],
    ['cairn.completeGoal', { goal: 'order-split' }],
    ['cairn.pauseGoal', { goal: 'order-split', reason: '' }],
    ['cairn.resumeGoal', { goal: 'italian' }],
    ['cairn.dropGoal', { goal: 'order-split', reason: '' }],
    ['cairn.initialize'],
  ];

  test('no command writes a byte', async () => {
    const before = await everything();
    for (const [command, argument] of writing) await vscode.commands.executeCommand(command, argument);
    assert.deepEqual(await everything(), before);
    assert.isFalse(await exists(growthFile('goals/not-to-be-written.yaml')));
  });

  test('no fix and no refactoring is offered', async () => {
    const uri = growthFile('goals/order-split.yaml');
    await vscode.workspace.openTextDocument(uri);
    for (const kind of ['quickfix', 'refactor', 'source.fixAll.cairn']) {
      assert.deepEqual(
        await vscode.commands.executeCommand(
          'vscode.executeCodeActionProvider',
          uri,
          new vscode.Range(0, 0, 0, 0),
          kind,
        ),
        [],
      );
    }
  });

  test('help in the editor reads along, and offers nothing that writes', async () => {
    const uri = growthFile('goals/order-split.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.isEmpty(
      await vscode.commands.executeCommand<readonly vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri),
    );
    assert.isNotEmpty(
      await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        uri,
        new vscode.Range(0, 0, 1000, 0),
      ),
    );
    const person = document.positionAt(document.getText().indexOf('tomasz'));
    assert.isNotEmpty(
      await vscode.commands.executeCommand<readonly vscode.Location[]>('vscode.executeDefinitionProvider', uri, person),
    );
    const refusal = await Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', uri, person)).then(
      () => '',
      String,
    );
    assert.include(refusal, 'Restricted Mode');
  });

  async function everything(folder = workspaceFolder().uri): Promise<Readonly<Record<string, string>>> {
    const entries = (await vscode.workspace.fs.readDirectory(folder)).filter(([name]) => name !== '.git');
    const parts = await Promise.all(
      entries.map(async ([name, type]) => {
        const uri = vscode.Uri.joinPath(folder, name);
        return type === vscode.FileType.Directory ? everything(uri) : { [uri.path]: await readFile(uri) };
      }),
    );
    return Object.assign({}, ...parts) as Readonly<Record<string, string>>;
  }
});
