/** Presentation mode: nothing private on the screen, and all of it back afterwards. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, growthFile, until } from '../support.ts';
import { findNode, labelOf, nodesIn, type TreeName } from './trees.ts';

const trees: readonly TreeName[] = ['thisWeek', 'goals', 'people', 'journal', 'opportunities'];

suite('Presentation mode', () => {
  const toggle = () => vscode.commands.executeCommand('cairn.presentationMode');

  /** The labels and descriptions of all rows, two levels deep. */
  async function shown(): Promise<string> {
    const texts: string[] = [];
    for (const name of trees)
      for (const node of await nodesIn(name)) {
        texts.push(labelOf(node), String(node.item.description));
        for (const inner of await nodesIn(name, node)) texts.push(labelOf(inner), String(inner.item.description));
      }
    return texts.join('\n');
  }

  suiteSetup(async () => {
    const { folders } = await cairn();
    await folders.load();
    await until(() => folders.all()[0]?.index.goal('kept-to-myself'), folders.onDidChange);
  });
  teardown(closeAllEditors);

  test('hides private items everywhere, and shows them again', async () => {
    const { folders } = await cairn();
    const [folder] = folders.all();
    assert.ok(folder);
    assert.isDefined(await findNode('goals', 'Ideas', 'Ask for a raise'));
    await vscode.window.showTextDocument(growthFile('private/goals/kept-to-myself.yaml'), { preview: false });
    try {
      await toggle();
      assert.notInclude(await shown(), 'Ask for a raise');
      assert.notInclude(await shown(), 'only you');
      assert.isUndefined(folder.index.goal('kept-to-myself'));
      assert.isFalse(folder.index.has('goal', 'kept-to-myself'), 'nor in lists and completions');
      assert.isDefined(folder.ownersIndex.goal('kept-to-myself'), 'checks of privacy still know it');
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
      assert.notInclude(tabs.join(), 'kept-to-myself');
    } finally {
      await toggle();
    }
    assert.isDefined(await findNode('goals', 'Ideas', 'Ask for a raise'));
    assert.isDefined(folder.index.goal('kept-to-myself'));
  });
});
