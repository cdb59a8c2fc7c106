/** Folding ranges, as the editor asks for them. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn } from '../../support.ts';
import { ownDocuments } from './growthText.ts';

suite('Folding', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  const foldsOf = async (uri: vscode.Uri) =>
    (
      (await vscode.commands.executeCommand<readonly vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        uri,
      )) ?? []
    ).map(({ start, end, kind }) => `${start}-${end}${kind === vscode.FoldingRangeKind.Comment ? ' comment' : ''}`);

  test('maps, lists, texts and comments', async () => {
    const { uri } = await files.open(
      'goals/folded.yaml',
      '# one\n# two\ntitle: x\nwhy: >\n  # one\n  # two\n\nactions:\n  - title: a\n    due: 2020-01-01\n  - title: b\n',
    );
    assert.deepEqual(await foldsOf(uri), ['0-1 comment', '3-5', '7-10', '8-9']);
  });

  test('a file that cannot be read is folded by its indentation, as any other', async () => {
    const { uri } = await files.open('goals/folded.yaml', 'title: "x\nwhy: >\n  a\n  b\n');
    assert.deepEqual(await foldsOf(uri), ['1-3']);
  });
});
