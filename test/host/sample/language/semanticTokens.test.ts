/** Semantic colours, as the editor asks for them. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn } from '../../support.ts';
import { day } from '../trees.ts';
import { ownDocuments } from './growthText.ts';

suite('Semantic tokens', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  test('ids, what is done and what is overdue', async () => {
    const { uri, document } = await files.open(
      'goals/coloured.yaml',
      'title: x\n' +
        'with: [hanneke]\n' +
        'actions:\n' +
        '  - { title: Done it, done: 2020-01-01 }\n' +
        `  - { title: Late, due: ${day(-1)} }\n`,
    );
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    assert.deepEqual(decoded(document, data, legend), [
      'growthPerson hanneke',
      'growthItem.done Done it',
      `growthDate.overdue ${day(-1)}`,
    ]);
  });

  /** Five numbers a token: lines and characters since the last one, its length, its type, and its modifiers as bits. */
  function decoded(
    document: vscode.TextDocument,
    data: Uint32Array,
    { tokenTypes, tokenModifiers }: vscode.SemanticTokensLegend,
  ): readonly string[] {
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, index) => {
      const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.subarray(index * 5, index * 5 + 5);
      character = down > 0 ? right : character + right;
      line += down;
      const modifiers = tokenModifiers.filter((_modifier, bit) => (bits & (1 << bit)) !== 0);
      return (
        `${[tokenTypes[type], ...modifiers].join('.')} ` +
        document.getText(new vscode.Range(line, character, line, character + length))
      );
    });
  }
});
