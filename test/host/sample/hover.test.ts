/** Hovers, as the pointer asks for them. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, growthFile, workspaceFolder, writeFile } from '../support.ts';
import { ownDocuments } from './language/growthText.ts';

suite('Hovers', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  async function hoversAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.Hover[]> {
    return vscode.commands.executeCommand<readonly vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  }

  const textOf = ({ contents }: vscode.Hover): string =>
    contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');

  /** What the hovers say, as Markdown and as it is read, and the text that they are about. */
  async function hovered(
    path: string,
    text: string,
  ): Promise<{ readonly text: string; readonly markdown: string; readonly about: string }> {
    const { uri, at, document } = await files.open(path, text);
    const hovers = await hoversAt(uri, at);
    const range = hovers[0]?.range;
    const markdown = hovers.map(textOf).join('\n');
    return {
      text: markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
      markdown,
      about: range ? document.getText(range) : '',
    };
  }

  test('a goal in a check-in tells how it stands', async () => {
    const { text, about } = await hovered(
      'private/weeks/2020-W01.yaml',
      'checkins:\n  - { goal: order-sp|lit, date: 2020-01-01 }\n',
    );
    assert.equal(about, 'order-split');
    assert.include(text, '**Split the order-intake service out of the monolith**');
    assert.match(text, /active · due on [^·]+ · \d+ days? left/);
    assert.match(text, /`[█▒░]{20}` \d+/, 'the bar');
    assert.match(text, /`[▁▂▃▄▅▆▇█]{2,16}` .* → /, 'the course of the last check-ins');
    assert.include(text, 'Next: ');
    assert.include(text, '(command:cairn.open?');
  });

  test('its link opens the goal, and no other command may be run from there', async () => {
    const { uri, at } = await files.open('private/weeks/2020-W01.yaml', 'plans: [{ what: x, goal: order-split| }]\n');
    const [hover] = await hoversAt(uri, at);
    const [content] = (hover?.contents ?? []) as readonly vscode.MarkdownString[];
    assert.deepEqual(content?.isTrusted, { enabledCommands: ['cairn.open'] });
    const link = /\(command:(cairn\.open)\?([^)]*)\)/.exec(content?.value ?? '');
    await vscode.commands.executeCommand(
      link?.[1] ?? '',
      ...(JSON.parse(decodeURIComponent(link?.[2] ?? '')) as readonly unknown[]),
    );
    assert.equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      growthFile('goals/order-split.yaml').toString(),
    );
  });

  test('a person, a skill, a value, and a title of its own', async () => {
    const person = await hovered('goals/hovered.yaml', 'title: x\nwith: [hanneke|]\n');
    assert.include(person.text, '**Hanneke Vos**');
    assert.include(person.text, 'Last met: ');
    await files.remove();
    const skill = await hovered('goals/hovered.yaml', 'title: x\nsupports: { skills: [debugging|] }\n');
    assert.match(skill.text, /Current level: \d · /);
    await files.remove();
    const value = await hovered('goals/hovered.yaml', 'title: x\nsupports: { values: [craft|] }\n');
    assert.match(value.text, /Value \d of \d/);
    await files.remove();
    assert.include(
      (await hovered('goals/hovered.yaml', 'title: The |own one\nstatus: idea\n')).text,
      '**The own one**',
    );
  });

  test('a key tells what it means, with an example, and a value too', async () => {
    const { uri, document } = await files.open(
      'goals/hovered.yaml',
      'title: x\nstatus: paused\nactions:\n  - title: y\n    owner: nobody\n',
    );
    const at = async (text: string) =>
      (await hoversAt(uri, document.positionAt(document.getText().indexOf(text) + 1))).map(textOf).join('\n');
    assert.include(await at('status'), 'The state of the goal');
    assert.include(await at('status'), 'status: active');
    assert.include(await at('owner'), 'The person who does it');
    assert.include(await at('paused'), 'On hold');
    assert.equal(await at('nobody'), '');
  });

  test('text of others can do nothing', async () => {
    await files.write('goals/odd-title.yaml', 'title: "[x](command:workbench.action.quit) **y** <b>z</b> $(flame)"\n');
    const { text, markdown } = await hovered('private/weeks/2020-W01.yaml', 'plans: [{ what: x, goal: odd-title| }]\n');
    assert.notInclude(markdown, '](command:workbench');
    assert.notInclude(markdown, '<b>');
    assert.include(text, '[x](command:workbench.action.quit) **y** <b>z</b> $(flame)');
  });

  test('half-typed files have hovers as well, and other YAML files none', async () => {
    const { text } = await hovered('goals/hovered.yaml', 'title: x\nsta|tus: active\nwith: [\n');
    assert.include(text, 'The state of the goal');
    const uri = vscode.Uri.joinPath(workspaceFolder().uri, 'other.yaml');
    await writeFile(uri, 'status: active\n');
    assert.deepEqual(await hoversAt(uri, new vscode.Position(0, 2)), []);
    await vscode.workspace.fs.delete(uri);
  });
});
