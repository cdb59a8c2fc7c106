/** All three views when the growth folder goes, and when it comes back. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, until, workspaceFolder } from '../support.ts';
import { nodesIn } from './trees.ts';

suite('Without a growth folder', () => {
  test('the views are empty, and fill themselves when it comes', async () => {
    const { folders, views } = await cairn();
    await folders.load();
    await closeAllEditors();
    const [growth, aside] = ['growth', 'put-aside'].map((name) => vscode.Uri.joinPath(workspaceFolder().uri, name));
    assert.isDefined(growth);
    assert.isDefined(aside);
    const rows = async () =>
      (await Promise.all((['thisWeek', 'goals', 'journal'] as const).map((name) => nodesIn(name)))).map(
        ({ length }) => length,
      );
    const before = await rows();
    assert.isTrue(before.every((count) => count > 0));
    const changes = [views.thisWeek, views.goals, views.journal].flatMap(
      ({ onDidChangeTreeData }) => onDidChangeTreeData ?? [],
    );
    await vscode.workspace.fs.rename(growth, aside);
    await until(async () => (await rows()).every((count) => count === 0), ...changes);
    await vscode.workspace.fs.rename(aside, growth);
    await until(async () => (await rows()).join() === before.join(), ...changes);
  });
});
