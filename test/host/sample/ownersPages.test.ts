/** A page that quotes private files has nothing of them in its address: VS Code stores the addresses of tabs. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createPages, type Pages } from '../../../src/editor/ui/pages.ts';
import { cairn, closeAllEditors, until } from '../support.ts';

suite('Pages for the owner', () => {
  let pages: Pages;
  suiteSetup(() => {
    pages = createPages();
  });
  teardown(closeAllEditors);
  suiteTeardown(() => {
    pages.dispose();
  });

  test('have a number instead of their heading in addresses and tabs', async () => {
    const { folders } = await cairn();
    await folders.load();
    const [folder] = folders.all();
    assert.ok(folder);
    await pages.showToOwner(folder.index, ({ audience }) =>
      audience === 'shared' ? '' : '# Leave for Pharos\n\nIn confidence\n',
    );
    const page = await until(
      () => vscode.workspace.textDocuments.find((document) => document.getText().includes('In confidence')),
      vscode.workspace.onDidOpenTextDocument,
      vscode.workspace.onDidChangeTextDocument,
    );
    assert.equal(page.uri.authority, 'private');
    assert.ok(page.getText().startsWith('# Leave for Pharos\n'));
    const addresses = vscode.workspace.textDocuments.map(({ uri }) => decodeURIComponent(uri.toString()));
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    assert.doesNotMatch([...addresses, ...tabs].join('\n'), /Pharos/);
  });
});
