/** From a row to its line, and from a checkbox to the file: by the one path that a click takes as well. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, growthFile, readFile, until, workspaceFolder } from '../support.ts';
import { labelOf, nodeAt, nodeOnce, nodesIn, ownFiles, today, type TreeName } from './trees.ts';
import type { TreeNode } from '../../../src/editor/views/tree.ts';

suite('Opening a row', () => {
  teardown(closeAllEditors);

  /** What is written where the cursor is, without quotes and the marks of a block. */
  const textAtCursor = () => {
    const editor = vscode.window.activeTextEditor;
    assert.isDefined(editor);
    const { document, selection } = editor;
    assert.isTrue(selection.isEmpty, 'nothing is selected');
    return document.getText().slice(document.offsetAt(selection.active)).replace(/^(?:[|>][+-]?\s+|["'])/, '');
  };

  const written = async (name: TreeName, node: TreeNode): Promise<void> => {
    const { command } = node.item;
    assert.isDefined(command, labelOf(node));
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    assert.isTrue(textAtCursor().startsWith(labelOf(node).slice(0, 12)), `${name}: “${labelOf(node)}” is at the cursor, not “${textAtCursor().slice(0, 40)}”`);
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
    const lines = entries.filter(({ item }) => !/^check-in/.test(item.accessibilityInformation?.label ?? ''));
    assert.isAbove(lines.length, 5);
    for (const entry of lines) await written('journal', entry);
  });

  test('finds its line in what is typed and not saved', async () => {
    const step = await nodeAt('goals', 'Split order intake out of the barn', 'Rehearse going back to the old path');
    const editor = await vscode.window.showTextDocument(growthFile('goals/order-split.yaml'));
    await editor.edit((edit) => { edit.insert(new vscode.Position(0, 0), '# one\n# two\n'); });
    await written('goals', step);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await nodeOnce('goals', ['Split order intake out of the barn'], ({ item }) => item.contextValue === 'goal active');
  });
});

suite('Ticking off', () => {
  const files = ownFiles();
  const title = 'Tick me';
  const path = 'goals/ticking-test.yaml';
  const text = [
    '\uFEFF# mine, and written by hand', `title:   "${title}"`, 'status: active   # since Monday', '',
    'measure:', '    milestones:', "    -   title:  Halfway", '        weight: 2', '    - {title: All of it}', '',
    'actions:', '- { title: Begin,  due: 2026-01-05 }   # hard', '- title: Go on', "  note: 'it''s long'", '', '# the end', '',
  ].join('\r\n');

  suiteSetup(async () => { await (await cairn()).folders.load(); });
  teardown(files.remove);

  const isTicked = (node: TreeNode): boolean => {
    const { checkboxState } = node.item;
    return typeof checkboxState === 'object' && checkboxState.state === vscode.TreeItemCheckboxState.Checked;
  };

  for (const [step, line, ticked] of [
    ['Begin', '- { title: Begin,  due: 2026-01-05 }   # hard', `- { title: Begin,  due: 2026-01-05, done: ${today} }   # hard`],
    ['Go on', "- title: Go on\r\n  note: 'it''s long'", `- title: Go on\r\n  note: 'it''s long'\r\n  done: ${today}`],
    ['Halfway', "    -   title:  Halfway\r\n        weight: 2", `    -   title:  Halfway\r\n        weight: 2\r\n        done: ${today}`],
    ['All of it', '    - {title: All of it}', `    - {title: All of it, done: ${today}}`],
  ] as const) {
    test(`“${step}” gets the day, without it loses it again, and no other byte changes`, async () => {
      const uri = await files.write(path, text);
      const { views } = await cairn();
      await views.tick(await nodeOnce('goals', [title, step]), true);
      assert.equal(await readFile(uri), text.replace(line, ticked));
      await views.tick(await nodeOnce('goals', [title, step], isTicked), false);
      assert.equal(await readFile(uri), text);
      await nodeOnce('goals', [title, step], (node) => !isTicked(node));
    });
  }

  test('goes into what is on screen and not saved, and leaves saving to the person', async () => {
    const uri = await files.write(path, text);
    const node = await nodeOnce('goals', [title, 'Begin']);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => { edit.insert(new vscode.Position(1, 0), '# not saved\n'); });
    await (await cairn()).views.tick(node, true);
    assert.include(editor.document.getText(), '# not saved');
    assert.include(editor.document.getText(), `due: 2026-01-05, done: ${today} }`);
    assert.isTrue(editor.document.isDirty);
    assert.equal(await readFile(uri), text);
  });

  test('finds the item where it is now, and writes nothing when it cannot tell which one is meant', async () => {
    const goal = (...actions: readonly string[]) => `title: ${title}\nstatus: active\nactions:\n${actions.map((action) => `  - title: ${action}\n`).join('')}`;
    const uri = await files.write(path, goal('Begin', 'Go on'));
    const node = await nodeOnce('goals', [title, 'Begin']);
    await files.write(path, goal('First of all', 'Begin', 'Go on'));
    await nodeOnce('goals', [title, 'First of all']);
    await (await cairn()).views.tick(node, true);
    assert.equal(await readFile(uri), goal('First of all', `Begin\n    done: ${today}`, 'Go on'));
    const moved = goal('First of all', 'Begin', 'Begin');
    await files.write(path, moved);
    await until(async () => (await nodesIn('goals', await nodeOnce('goals', [title]))).map(labelOf).join() === 'First of all,Begin,Begin', (await cairn()).folders.onDidChange);
    await (await cairn()).views.tick(node, true);
    assert.equal(await readFile(uri), moved);
  });
});

suite('Without a growth folder', () => {
  test('the views are empty, and fill themselves when it comes', async () => {
    const { folders, views } = await cairn();
    await folders.load();
    await closeAllEditors();
    const [growth, aside] = ['growth', 'put-aside'].map((name) => vscode.Uri.joinPath(workspaceFolder().uri, name));
    assert.isDefined(growth);
    assert.isDefined(aside);
    const rows = async () => (await Promise.all((['thisWeek', 'goals', 'journal'] as const).map((name) => nodesIn(name)))).map(({ length }) => length);
    const before = await rows();
    assert.isTrue(before.every((count) => count > 0));
    const changes = [views.thisWeek, views.goals, views.journal].flatMap(({ onDidChangeTreeData }) => onDidChangeTreeData ?? []);
    await vscode.workspace.fs.rename(growth, aside);
    await until(async () => (await rows()).every((count) => count === 0), ...changes);
    await vscode.workspace.fs.rename(aside, growth);
    await until(async () => (await rows()).join() === before.join(), ...changes);
  });
});
