/** Links of evidence and resources. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, workspaceFolder, writeFile } from '../../support.ts';
import { ownDocuments } from './growthText.ts';

suite('Links', () => {
  const files = ownDocuments();
  const inWorkspace = (path: string) => vscode.Uri.joinPath(workspaceFolder().uri, path);
  suiteSetup(async () => {
    await (await cairn()).folders.load();
    await writeFile(inWorkspace('rfc.md'), '# RFC\n');
  });
  suiteTeardown(() => vscode.workspace.fs.delete(inWorkspace('rfc.md')));
  teardown(files.remove);

  const linksOf = async (document: vscode.TextDocument) =>
    (
      await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri)
    ).map(({ range, target }) => `${document.getText(range)} -> ${target?.toString() ?? ''}`);

  test('lead to web pages, and to files of the workspace that are there', async () => {
    const { document } = await files.open(
      'goals/linked.yaml',
      'title: x\n' +
        'evidence:\n' +
        '  - { ref: rfc.md }\n' +
        '  - { ref: "../../rfc.md" }\n' +
        '  - { ref: order-split.yaml }\n' +
        '  - { ref: not-there.md }\n' +
        '  - { ref: ../../../../../etc/hostname }\n' +
        '  - { ref: 4f2a91c }\n' +
        '  - { ref: mailto:a@example.org }\n',
    );
    assert.sameMembers(
      [...(await linksOf(document))],
      [
        `rfc.md -> ${inWorkspace('rfc.md').toString()}`,
        `../../rfc.md -> ${inWorkspace('rfc.md').toString()}`,
        `order-split.yaml -> ${inWorkspace('growth/goals/order-split.yaml').toString()}`,
        'mailto:a@example.org -> mailto:a%40example.org',
      ],
    );
  });

  test('a web address is a link once', async () => {
    const { document } = await files.open(
      'notes/2020-01-01-x.yaml',
      'date: 2020-01-01\nresources:\n  - { title: x, url: "https://example.org/a?b=c%20d" }\n',
    );
    assert.deepEqual(await linksOf(document), ['https://example.org/a?b=c%20d -> https://example.org/a?b%3Dc%20d']);
  });
});
