/** Go to definition, as a click with Ctrl held down asks for it. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, growthFile, workspaceFolder, writeFile } from '../../support.ts';
import { ownDocuments, shown } from './growthText.ts';

suite('Go to definition', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  async function definitionsAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly string[]> {
    const found = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      at,
    );
    return (
      await Promise.all(
        found.map((place) =>
          'targetUri' in place
            ? shown(place.targetUri, place.targetSelectionRange ?? place.targetRange)
            : shown(place.uri, place.range),
        ),
      )
    ).sort();
  }

  for (const [what, path, text, wanted] of [
    [
      'a goal in a check-in',
      'private/weeks/2020-W01.yaml',
      'checkins:\n  - { goal: orde|r-split, date: 2020-01-01 }\n',
      ['goals/order-split.yaml: Split the order-intake service out of the monolith'],
    ],
    ['a person', 'goals/defining.yaml', 'title: x\nwith: ["hanneke|"]\n', ['people/hanneke.yaml: Hanneke Vos']],
    [
      'a skill, in the profile and in the ladder',
      'goals/defining.yaml',
      'title: x\nsupports:\n  skills:\n    - |debugging\n',
      ['ladder.yaml: debugging', 'profile.yaml: debugging'],
    ],
    ['a value', 'goals/defining.yaml', 'title: x\nsupports: { values: [cra|ft] }\n', ['profile.yaml: craft']],
    [
      'a goal by the name of its comments',
      'private/feedback/say-no.yaml',
      'thr|eads: []\n',
      ['goals/say-no.yaml: Decline requests with a reason and an alternative'],
    ],
    [
      'the owner of the folder, who has no file',
      'notes/2020-01-01-x.yaml',
      'date: 2020-01-01\ncommitments:\n  - { who: m|e, what: x }\n',
      [],
    ],
    ['a text that looks like an id', 'goals/defining.yaml', 'title: x\ntags: [han|neke]\n', []],
    ['what nothing defines', 'goals/defining.yaml', 'title: x\nwith: [no|body]\n', []],
  ] as const) {
    test(what, async () => {
      const { uri, at } = await files.open(path, text);
      assert.deepEqual(await definitionsAt(uri, at), wanted);
    });
  }

  test('leads to a file that cannot be read, and sees what is not saved', async () => {
    await files.write('goals/broken-definition.yaml', '- [\n');
    const { uri, document } = await files.open('goals/defining.yaml', 'title: x\n');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), 'with: [ada]\n');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await definitionsAt(uri, document.positionAt(document.getText().indexOf('ada'))), []);
    const week = await files.open('weeks/2020-W01.yaml', 'plans:\n  - { what: x, goal: |broken-definition }\n');
    assert.deepEqual(await definitionsAt(week.uri, week.at), ['goals/broken-definition.yaml: ']);
  });

  test('has nothing to say of other YAML files', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder().uri, 'other.yaml');
    await writeFile(uri, 'with: [hanneke]\n');
    assert.deepEqual(await definitionsAt(uri, new vscode.Position(0, 8)), []);
    await vscode.workspace.fs.delete(uri);
    assert.deepEqual(await definitionsAt(growthFile('goals/order-split.yaml'), new vscode.Position(1, 3)), []);
  });
});
