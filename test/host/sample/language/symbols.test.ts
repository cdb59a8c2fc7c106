/** The outline of a file, and symbols of the workspace. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, until } from '../../support.ts';
import { ownDocuments, pathOf } from './growthText.ts';

suite('Symbols', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  const outline = (symbols: readonly vscode.DocumentSymbol[], depth = 0): readonly string[] =>
    symbols.flatMap(({ name, kind, children }) => [
      `${'  '.repeat(depth)}${vscode.SymbolKind[kind]} ${name}`,
      ...outline(children, depth + 1),
    ]);

  test('the outline of a goal, at exact ranges', async () => {
    const { uri, document } = await files.open(
      'goals/outlined.yaml',
      '# mine\r\n' +
        'title: Outlined\r\n' +
        'status: idea\r\n' +
        'with: [hanneke]\r\n' +
        'actions:\r\n' +
        '  - { title: One, done: 2020-01-01 }\r\n' +
        '  - title: Two\r\n',
    );
    const [root] = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.isDefined(root);
    assert.deepEqual(outline([root]), [
      'File Outlined',
      '  Property status',
      '  Array with',
      '    Interface Hanneke Vos',
      '  Array actions',
      '    Event ✓ One',
      '    Event Two',
    ]);
    assert.equal(document.getText(root.selectionRange), 'Outlined');
    assert.equal(document.getText(root.children[2]?.children[0]?.selectionRange), 'One');
    assert.equal(
      document.getText(root.children[2]?.range),
      'actions:\r\n  - { title: One, done: 2020-01-01 }\r\n  - title: Two',
    );
  });

  test('a check-in goes by the title of its goal', async () => {
    const { uri } = await files.open('weeks/2020-W01.yaml', 'checkins:\n  - { goal: order-split, date: 2020-01-01 }\n');
    const [root] = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(outline(root?.children ?? []), [
      'Array checkins',
      '  Class Split the order-intake service out of the monolith',
    ]);
  });

  test('a file that cannot be read has no outline', async () => {
    const { uri } = await files.open('goals/outlined.yaml', '- [\n');
    assert.isEmpty(
      (await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      )) ?? [],
    );
  });

  test('goals, people, actions and skills of the workspace', async () => {
    await files.write(
      'goals/found-goal.yaml',
      'title: Xylophone lessons\nactions: [{ title: Xylophone bought, done: 2020-01-01 }]\n',
    );
    const find = async (query: string) =>
      (
        await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          query,
        )
      ).map(({ name, containerName, location }) => `${name} | ${containerName} | ${pathOf(location.uri)}`);
    const found = await until(async () => {
      const now = await find('xyloph');
      return now.length > 0 && now;
    });
    assert.sameMembers(
      [...found],
      [
        'Xylophone lessons |  | goals/found-goal.yaml',
        '✓ Xylophone bought | Xylophone lessons | goals/found-goal.yaml',
      ],
    );
    assert.include(await find('hannvos'), 'Hanneke Vos |  | people/hanneke.yaml');
    assert.include(await find('debugging'), 'Debugging | profile | profile.yaml');
  });
});
