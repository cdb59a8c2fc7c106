/** From a checkbox to the file: by the one path that a click takes as well. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { TreeNode } from '../../../src/editor/ui/tree.ts';
import { cairn, readFile, until } from '../support.ts';
import { labelOf, nodeOnce, nodesIn, ownFiles, today } from './trees.ts';

suite('Ticking off', () => {
  const files = ownFiles();
  const title = 'Tick me';
  const path = 'goals/ticking-test.yaml';
  const text = [
    '\uFEFF# mine, and written by hand',
    `title:   "${title}"`,
    'status: active   # since Monday',
    '',
    'measure:',
    '    milestones:',
    '    -   title:  Halfway',
    '        weight: 2',
    '    - {title: All of it}',
    '',
    'actions:',
    '- { title: Begin,  due: 2026-01-05 }   # hard',
    '- title: Go on',
    "  note: 'it''s long'",
    '',
    '# the end',
    '',
  ].join('\r\n');

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  const isTicked = (node: TreeNode): boolean => {
    const { checkboxState } = node.item;
    return typeof checkboxState === 'object' && checkboxState.state === vscode.TreeItemCheckboxState.Checked;
  };

  for (const [step, line, ticked] of [
    [
      'Begin',
      '- { title: Begin,  due: 2026-01-05 }   # hard',
      `- { title: Begin,  due: 2026-01-05, done: ${today} }   # hard`,
    ],
    ['Go on', "- title: Go on\r\n  note: 'it''s long'", `- title: Go on\r\n  note: 'it''s long'\r\n  done: ${today}`],
    [
      'Halfway',
      '    -   title:  Halfway\r\n        weight: 2',
      `    -   title:  Halfway\r\n        weight: 2\r\n        done: ${today}`,
    ],
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
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), '# not saved\n');
    });
    await (await cairn()).views.tick(node, true);
    assert.include(editor.document.getText(), '# not saved');
    assert.include(editor.document.getText(), `due: 2026-01-05, done: ${today} }`);
    assert.isTrue(editor.document.isDirty);
    assert.equal(await readFile(uri), text);
  });

  test('finds the item where it is now, and writes nothing when it cannot tell which one is meant', async () => {
    const goal = (...actions: readonly string[]) =>
      `title: ${title}\nstatus: active\nactions:\n${actions.map((action) => `  - title: ${action}\n`).join('')}`;
    const uri = await files.write(path, goal('Begin', 'Go on'));
    const node = await nodeOnce('goals', [title, 'Begin']);
    await files.write(path, goal('First of all', 'Begin', 'Go on'));
    await nodeOnce('goals', [title, 'First of all']);
    await (await cairn()).views.tick(node, true);
    assert.equal(await readFile(uri), goal('First of all', `Begin\n    done: ${today}`, 'Go on'));
    const moved = goal('First of all', 'Begin', 'Begin');
    await files.write(path, moved);
    await until(
      async () =>
        (await nodesIn('goals', await nodeOnce('goals', [title]))).map(labelOf).join() === 'First of all,Begin,Begin',
      (await cairn()).folders.onDidChange,
    );
    await (await cairn()).views.tick(node, true);
    assert.equal(await readFile(uri), moved);
  });
});
