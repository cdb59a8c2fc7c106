/** A month and a quarter of the sample, gathered into a document. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, growthFile, until, writeFile } from '../support.ts';

suite('Monthly and quarterly review', () => {
  const secret = growthFile('private/weeks/2020-W05.yaml');

  async function reviewed(period: string): Promise<string> {
    await closeAllEditors();
    await vscode.commands.executeCommand('cairn.review', { period });
    return until(() => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.languageId === 'markdown' && document.isUntitled ? document.getText() : undefined;
    }, vscode.window.onDidChangeActiveTextEditor);
  }

  suiteSetup(async () => {
    const { folders } = await cairn();
    await folders.load();
  });
  teardown(closeAllEditors);

  test('has goals with their way, what was done and won, and what got in the way, each once', async () => {
    const text = await reviewed('2026-Q3');
    assert.match(text, /^# Q3 2026\n/);
    for (const title of [
      'Goals',
      'Done',
      'Wins',
      'What got in the way',
      'People',
      'Decisions by week',
      'Questions for you',
    ])
      assert.include(text, `\n## ${title}\n`);
    assert.match(text, /- \*\*Work through .*\*\* · \d+ of 12 chapters · \d+ ?% → \d+/);
    assert.match(text, /\*Based on 1[34] weeks, \d+ with a reflection\./);
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    assert.equal(new Set(lines).size, lines.length);
  });

  test('a text of someone else does nothing, and a private one is not there', async () => {
    const week = growthFile('weeks/2020-W06.yaml');
    await writeFile(secret, 'wins: [Nobody may know]\n');
    await writeFile(week, 'wins: ["<img src=x> [x](command:foo)"]\n');
    const { folders } = await cairn();
    const [folder] = folders.all();
    await until(
      () => folder?.index.get('weeks/2020-W06.yaml') && folder.index.get('private/weeks/2020-W05.yaml'),
      folders.onDidChange,
    );
    const text = await reviewed('2020-Q1');
    assert.notInclude(text, 'Nobody may know');
    assert.include(text, '\\<img src=x\\> \\[x\\](command:foo)');
    for (const file of [secret, week]) await vscode.workspace.fs.delete(file);
  });
});
