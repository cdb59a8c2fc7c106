/** From a row to the line where it is written, by the command that a click runs. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { TreeNode } from '../../../src/editor/ui/tree.ts';
import { closeAllEditors, growthFile } from '../support.ts';
import { labelOf, nodeAt, nodeOnce, nodesIn, type TreeName } from './trees.ts';

suite('Opening a row', () => {
  teardown(closeAllEditors);

  /** What is written where the cursor is, without quotes and the marks of a block. */
  const textAtCursor = () => {
    const editor = vscode.window.activeTextEditor;
    assert.isDefined(editor);
    const { document, selection } = editor;
    assert.isTrue(selection.isEmpty, 'nothing is selected');
    return document
      .getText()
      .slice(document.offsetAt(selection.active))
      .replace(/^(?:[|>][+-]?\s+|["'])/, '');
  };

  const written = async (name: TreeName, node: TreeNode): Promise<void> => {
    const { command } = node.item;
    assert.isDefined(command, labelOf(node));
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    assert.isTrue(
      textAtCursor().startsWith(labelOf(node).slice(0, 12)),
      `${name}: “${labelOf(node)}” is at the cursor, not “${textAtCursor().slice(0, 40)}”`,
    );
  };

  test('puts the cursor on the title of each goal, and on each of its milestones and actions', async () => {
    for (const goal of (await nodesIn('goals')).filter((node) => node.goal !== undefined)) {
      await written('goals', goal);
      for (const step of await nodesIn('goals', goal)) await written('goals', step);
    }
  });

  test('puts the cursor on the win, the blocker, the plan and the answer of the latest weeks', async () => {
    const [year] = await nodesIn('journal');
    const weeks = (await nodesIn('journal', year)).slice(0, 4);
    const entries = (await Promise.all(weeks.map((week) => nodesIn('journal', week)))).flat();
    const lines = entries.filter(({ item }) => item.accessibilityInformation?.label.startsWith('check-in') !== true);
    assert.isAbove(lines.length, 5);
    for (const entry of lines) await written('journal', entry);
  });

  test('finds its line in what is typed and not saved', async () => {
    const step = await nodeAt('goals', 'Split the order-intake service out of the monolith', 'Rehearse the rollback');
    const editor = await vscode.window.showTextDocument(growthFile('goals/order-split.yaml'));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# one\n# two\n');
    });
    await written('goals', step);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await nodeOnce(
      'goals',
      ['Split the order-intake service out of the monolith'],
      ({ item }) => item.contextValue === 'goal active',
    );
  });
});
