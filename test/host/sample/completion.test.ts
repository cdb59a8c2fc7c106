/** Completion in half-typed files, as a press of Ctrl and Space asks for it. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { completionProvider } from '../../../src/editor/language/completion.ts';
import { schemaHelps } from '../../../src/editor/language/completion.ts';
import { cairn, growthFile, workspaceFolder, writeFile } from '../support.ts';
import { ownDocuments } from './language/growthText.ts';
import { today } from './trees.ts';

suite('Completion', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);
  const descriptionOf = ({ label }: vscode.CompletionItem): string =>
    typeof label === 'string' ? '' : (label.description ?? '');

  async function itemsAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
    const found = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      at,
    );
    return [...found.items].sort((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
  }

  /** Snippets for all YAML files are not what is tested here. */
  async function labelsIn(path: string, text: string): Promise<readonly string[]> {
    const { uri, at } = await files.open(path, text);
    const labels = (await itemsAt(uri, at))
      .filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
      .map(labelOf);
    await files.remove();
    return labels;
  }

  /** The text after the item is taken, by what the editor itself would do. */
  async function take(path: string, text: string, label: string): Promise<string> {
    const { uri, at, document } = await files.open(path, text);
    const item = (await itemsAt(uri, at)).find((each) => labelOf(each) === label);
    assert.isDefined(item, label);
    const editor = vscode.window.activeTextEditor;
    const { range, insertText } = item;
    assert.instanceOf(insertText, vscode.SnippetString);
    assert.isDefined(range);
    assert.isTrue(
      await editor?.insertSnippet(insertText, 'inserting' in range ? range.inserting : range, {
        undoStopBefore: true,
        undoStopAfter: true,
        keepWhitespace: true,
      }),
    );
    const written = document.getText();
    await files.remove();
    return written;
  }

  test('keys that are not there yet, with what they mean', async () => {
    const { uri, at } = await files.open('goals/completed.yaml', 'title: x\n|\ndue: 2030-01-01\n');
    const items = await itemsAt(uri, at);
    const status = items.find((item) => labelOf(item) === 'status');
    assert.include((status?.documentation as vscode.MarkdownString).value, 'The state of the goal');
    assert.notInclude(items.map(labelOf), 'title');
    assert.notInclude(items.map(labelOf), 'due');
  });

  test('half a key, in the middle of a map', async () => {
    assert.equal(
      await take('goals/completed.yaml', 'title: x\nsta|\ndue: 2030-01-01\n', 'status'),
      'title: x\nstatus: \ndue: 2030-01-01\n',
    );
    assert.equal(
      await take('goals/completed.yaml', 'title: x\nactions:\n    - title: y\n      |\n', 'due'),
      'title: x\nactions:\n    - title: y\n      due: \n',
    );
    assert.equal(
      await take('goals/completed.yaml', 'title: x\nsupports:\n    values: []\n|\n', 'measure'),
      'title: x\nsupports:\n    values: []\nmeasure:\n    \n',
    );
  });

  test('a list begins with its first item', async () => {
    assert.equal(await take('goals/completed.yaml', 'title: x\n|', 'actions'), 'title: x\nactions:\n  - title: ');
    assert.equal(
      await take('goals/completed.yaml', 'title: x\r\nmeasure: |\r\nwhy: y\r\n', 'habit'),
      'title: x\r\nmeasure:\r\n  habit: \r\nwhy: y\r\n',
    );
  });

  test('what a key can be', async () => {
    assert.deepEqual(await labelsIn('goals/completed.yaml', 'title: x\nstatus: |\n'), [
      'idea',
      'active',
      'paused',
      'done',
      'dropped',
    ]);
    assert.deepEqual(await labelsIn('goals/completed.yaml', 'title: x\nmeasure:\n  |\n'), [
      'metric',
      'milestones',
      'scale',
      'habit',
      'baseline',
      'target',
      'unit',
      'weight',
      'times',
      'rest',
    ]);
  });

  test('ids with their titles, the active goals first', async () => {
    const { uri, at } = await files.open('private/weeks/2020-W01.yaml', 'checkins:\n  - { goal: |\n');
    const items = await itemsAt(uri, at);
    const split = items.find((item) => labelOf(item) === 'order-split');
    assert.equal(split && descriptionOf(split), 'Split the order-intake service out of the monolith');
    assert.include(split?.filterText, 'monolith');
    const firstTalk = items.findIndex((item) => labelOf(item) === 'first-talk');
    assert.isAbove(
      firstTalk,
      items.findIndex((item) => labelOf(item) === 'order-split'),
    );
    assert.include(await labelsIn('goals/completed.yaml', 'title: x\nwith: [hanneke, |]\n'), 'desmond');
  });

  test('the id that is looked at tells how its goal stands', async () => {
    const { uri, at } = await files.open('private/weeks/2020-W01.yaml', 'checkins:\n  - { goal: |\n');
    const found = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      at,
      undefined,
      100,
    );
    const split = found.items.find((item) => labelOf(item) === 'order-split');
    assert.include(
      (split?.documentation as vscode.MarkdownString).value,
      '**Split the order\\-intake service out of the monolith**',
    );
  });

  test('a goal that was only typed so far is among them', async () => {
    const { document, uri } = await files.open('goals/just-typed.yaml', '');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'title: Typed just now\n');
    await vscode.workspace.applyEdit(edit);
    assert.isTrue(document.isDirty);
    const week = await files.open('private/weeks/2020-W01.yaml', 'plans: [{ what: x, goal: | }]\n');
    assert.include((await itemsAt(week.uri, week.at)).map(labelOf), 'just-typed');
  });

  test('days in words', async () => {
    const { uri, at } = await files.open('goals/completed.yaml', 'title: x\ndue:|\n');
    const [first, second] = await itemsAt(uri, at);
    assert.deepEqual(
      [first && labelOf(first), first && descriptionOf(first), second && descriptionOf(second)],
      [today, 'today', 'tomorrow'],
    );
    assert.include(first?.filterText, 'today');
    assert.equal(await take('goals/completed.yaml', 'title: x\ndue:|\n', today), `title: x\ndue: ${today}\n`);
  });

  test('nothing in comments and in text, and not in other YAML files', async () => {
    const { uri: commented, at } = await files.open('goals/completed.yaml', '# sta|\ntitle: x\n');
    assert.deepEqual(
      (await itemsAt(commented, at))
        .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text && kind !== vscode.CompletionItemKind.Snippet)
        .map(labelOf),
      [],
    );
    const uri = vscode.Uri.joinPath(workspaceFolder().uri, 'other.yaml');
    await writeFile(uri, 'sta\n');
    await vscode.window.showTextDocument(uri);
    assert.notInclude(
      (await itemsAt(uri, new vscode.Position(0, 3))).map(({ kind }) => kind),
      vscode.CompletionItemKind.Property,
    );
    await vscode.workspace.fs.delete(uri);
  });

  test('no words of the file beside ours', async () => {
    const items = await labelsIn('goals/completed.yaml', 'title: Another status entirely\nstat|\n');
    assert.include(items, 'status');
    assert.notInclude(items, 'Another');
    assert.notInclude(items, 'entirely');
  });

  test('beside another extension that has our schema only what that cannot know', async () => {
    const { folders } = await cairn();
    const provider = completionProvider({
      folders,
      clock: () => today,
      schemaHelps: () => true,
      cardOf: () => undefined,
    });
    const labels = async (text: string) => {
      const { document, at } = await files.open('goals/completed.yaml', text);
      const found = await provider.provideCompletionItems(document, at, new vscode.CancellationTokenSource().token, {
        triggerKind: vscode.CompletionTriggerKind.Invoke,
        triggerCharacter: undefined,
      });
      return (Array.isArray(found) ? found : (found?.items ?? [])).map(labelOf);
    };
    assert.deepEqual(await labels('title: x\nstatus: |\n'), []);
    assert.deepEqual(await labels('title: x\n|\n'), []);
    assert.include(await labels('title: x\nwith: [|]\n'), 'hanneke');
    assert.include(await labels('title: x\ndue: |\n'), today);
  });

  test('which files that extension has a schema for is read from the manifest', async () => {
    const manifest = {
      contributes: {
        yamlValidation: [
          { fileMatch: ['growth/goals/*.yaml'], url: './x.json' },
          { fileMatch: 'growth/cairn.yaml', url: './y.json' },
        ],
      },
    };
    const active = () => true;
    const goal = await vscode.workspace.openTextDocument(growthFile('goals/order-split.yaml'));
    const week = await vscode.workspace.openTextDocument(growthFile('profile.yaml'));
    assert.isTrue(schemaHelps(goal, manifest, active));
    assert.isFalse(schemaHelps(week, manifest, active));
    assert.isFalse(schemaHelps(goal, manifest, () => false));
    assert.isFalse(schemaHelps(goal, {}, active));
  });

  for (const [what, text, typed, wanted] of [
    ['a key', 'title: x\n|\ndue: 2030-01-01\n', 'stat', 'title: x\nstatus: \ndue: 2030-01-01\n'],
    ['a goal by its title', 'date: 2020-01-01\ngoals: [|]\n', 'intake', 'date: 2020-01-01\ngoals: [order-split]\n'],
    ['a person by the name', 'date: 2020-01-01\nwith: |\n', 'Vos', 'date: 2020-01-01\nwith: hanneke\n'],
    [
      'a day by its word',
      'date: 2020-01-01\ncommitments:\n  - { who: me, what: x, due: | }\n',
      'toda',
      `date: 2020-01-01\ncommitments:\n  - { who: me, what: x, due: ${today} }\n`,
    ],
    ['a value in quotes', 'date: 2020-01-01\nfunctions: ["|"]\n', 'coun', 'date: 2020-01-01\nfunctions: ["counsel"]\n'],
    [
      'a key behind the colon of its map',
      'date: 2020-01-01\ngrow: |\n',
      'rea',
      'date: 2020-01-01\ngrow:\n  reality: \n',
    ],
    ['a value without a space before it', 'date: 2020-01-01\nwith:|\n', ' hann', 'date: 2020-01-01\nwith: hanneke\n'],
  ] as const) {
    test(`${what} can be typed and taken from the list`, async () => {
      const path = text.startsWith('title') ? 'goals/completed.yaml' : 'notes/2020-01-01-completed.yaml';
      const { document, at } = await files.open(path, text);
      const editor = vscode.window.activeTextEditor;
      assert.isDefined(editor);
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('type', { text: typed });
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      const before = document.getText();
      // The list comes when it comes: until then there is nothing to accept.
      while (document.getText() === before) await vscode.commands.executeCommand('acceptSelectedSuggestion');
      assert.equal(document.getText(), wanted);
    });
  }

  test('a cancelled question has no answer', async () => {
    const { folders } = await cairn();
    const { document, at } = await files.open('goals/completed.yaml', 'title: x\nstatus: |\n');
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    const provider = completionProvider({
      folders,
      clock: () => today,
      schemaHelps: () => false,
      cardOf: () => undefined,
    });
    assert.isUndefined(
      await provider.provideCompletionItems(document, at, source.token, {
        triggerKind: vscode.CompletionTriggerKind.Invoke,
        triggerCharacter: undefined,
      }),
    );
  });
});
