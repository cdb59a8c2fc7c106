/** What a drop would write: VS Code has no command that drops, so the provider's own question is asked. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { evidenceFrom, type FoundEvidence } from '../../../../src/editor/language/dropEvidence.ts';
import { cairn, growthFile, workspaceFolder } from '../../support.ts';
import { today } from '../trees.ts';
import { ownDocuments } from './growthText.ts';

suite('Dropped evidence', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  async function drop(
    path: string,
    text: string,
    items: Readonly<Record<string, string>>,
  ): Promise<{ readonly found: FoundEvidence; readonly text: string }> {
    const { document, at } = await files.open(path, text);
    const transfer = new vscode.DataTransfer();
    for (const [type, value] of Object.entries(items)) transfer.set(type, new vscode.DataTransferItem(value));
    const { folders } = await cairn();
    const found = await evidenceFrom(
      { folders, clock: () => today },
      document,
      at,
      transfer,
      new vscode.CancellationTokenSource().token,
    );
    if (found.is === 'edit') await vscode.workspace.applyEdit(found.edit);
    return { found, text: document.getText() };
  }

  const goal = 'title: x|\r\nevidence:\r\n  - { date: 2020-01-01 }\r\n';

  test('a link with its title', async () => {
    const { text } = await drop('goals/dropped.yaml', goal, {
      'text/uri-list': 'https://example.org/a',
      'text/html': '<a href="https://example.org/a">A page</a>',
    });
    assert.equal(
      text,
      `${goal.replace('|', '')}  - { date: ${today}, kind: link, ref: https://example.org/a, note: A page }\r\n`,
    );
  });

  test('a file of the workspace, by its path from the workspace folder', async () => {
    const { text } = await drop('goals/dropped.yaml', goal, {
      'text/uri-list': vscode.Uri.joinPath(workspaceFolder().uri, 'docs/an rfc.md').toString(),
    });
    assert.include(text, `  - { date: ${today}, kind: file, ref: docs/an rfc.md }\r\n`);
  });

  test('a commit, as text', async () => {
    const { text } = await drop('goals/dropped.yaml', 'title: x|\n', { 'text/plain': '4f2a91c\n' });
    assert.equal(text, `title: x\nevidence:\n  - date: ${today}\n    kind: commit\n    ref: 4f2a91c\n`);
  });

  test('a resource of a note', async () => {
    const { found, text } = await drop('notes/2020-01-01-x.yaml', 'date: 2020-01-01\nresources:\n  - A book|\n', {
      'text/plain': 'https://example.org',
    });
    assert.equal(found.is === 'edit' && found.list, 'resources');
    assert.equal(text, 'date: 2020-01-01\nresources:\n  - A book\n  - https://example.org\n');
  });

  test('a private file stays out of a shared goal, and may go into a private one', async () => {
    const secret = { 'text/uri-list': growthFile('private/goals/kept-to-myself.yaml').toString() };
    const shared = await drop('goals/dropped.yaml', goal, secret);
    assert.deepEqual(shared.found, { is: 'private', name: 'kept-to-myself.yaml' });
    assert.equal(shared.text, goal.replace('|', ''));
    assert.include(
      (await drop('private/goals/dropped.yaml', goal, secret)).text,
      'ref: growth/private/goals/kept-to-myself.yaml',
    );
  });

  for (const [what, path, text, items] of [
    ['a file of somewhere else', 'goals/dropped.yaml', goal, { 'text/uri-list': 'file:///etc/hosts' }],
    ['words', 'goals/dropped.yaml', goal, { 'text/plain': 'Some words' }],
    [
      'a link that comes with a file of somewhere else',
      'goals/dropped.yaml',
      goal,
      { 'text/uri-list': 'https://example.org\r\nfile:///etc/hosts' },
    ],
    ['a link to a week', 'weeks/2020-W01.yaml', 'wins: [x|]\n', { 'text/uri-list': 'https://example.org' }],
    [
      'a link to a goal of a newer format',
      'goals/dropped.yaml',
      'title: x|\nformat: 99\n',
      { 'text/uri-list': 'https://example.org' },
    ],
    [
      'a link to a goal that cannot be read',
      'goals/dropped.yaml',
      'title: "x|\n',
      { 'text/uri-list': 'https://example.org' },
    ],
  ] as const) {
    test(`${what} is left to VS Code`, async () => {
      assert.equal((await drop(path, text, items)).found.is, 'none');
    });
  }
});
