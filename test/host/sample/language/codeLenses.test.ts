/** Lenses above goals and weeks, and what they do. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, growthFile, readFile } from '../../support.ts';
import { today } from '../trees.ts';
import { ownDocuments } from './growthText.ts';

suite('Code lenses', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  const lensesOf = (uri: vscode.Uri) =>
    vscode.commands.executeCommand<readonly vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  const titlesOf = async (uri: vscode.Uri) =>
    (await lensesOf(uri)).map(({ range, command }) => `${range.start.line} ${command?.title ?? ''}`);

  test('an active goal can be checked in, gone on with and completed', async () => {
    const text = '# mine\ntitle: x\nactions:\n  - title: Begin\n';
    const { uri } = await files.open('goals/lensed.yaml', text);
    assert.deepEqual(await titlesOf(uri), ['1 Check in', '1 Next: Begin', '1 Complete']);
    const next = (await lensesOf(uri))[1]?.command;
    assert.isDefined(next);
    await vscode.commands.executeCommand(next.command, ...(next.arguments as readonly unknown[]));
    assert.equal(await readFile(uri), `${text}    done: ${today}\n`);
    assert.deepEqual(await titlesOf(uri), ['1 Check in', '1 Complete']);
    const complete = (await lensesOf(uri))[1]?.command;
    await vscode.commands.executeCommand(
      complete?.command ?? '',
      ...((complete?.arguments ?? []) as readonly unknown[]),
    );
    assert.include(await readFile(uri), 'status: done');
    assert.deepEqual(await titlesOf(uri), []);
  });

  test('a week without a reflection can be reflected on', async () => {
    const { uri } = await files.open('private/weeks/2020-W01.yaml', 'wins: [x]\n');
    assert.deepEqual(await titlesOf(uri), ['0 Reflect']);
    const written = await files.open('private/weeks/2020-W02.yaml', 'reflection: { answers: { what: x } }\n');
    assert.deepEqual(await titlesOf(written.uri), []);
  });

  test('an open promise is kept from the line on which it stands', async () => {
    const text =
      'date: 2020-01-01\n' +
      'with: ada\n' +
      'commitments:\n' +
      '  - { who: me, what: Read, done: 2020-01-02 }\n' +
      '  - who: me\n' +
      '    what: Write\n';
    const { uri } = await files.open('notes/2020-01-01-ada.yaml', text);
    assert.deepEqual(await titlesOf(uri), ['4 Mark as kept']);
    const keep = (await lensesOf(uri))[0]?.command;
    await vscode.commands.executeCommand(keep?.command ?? '', ...((keep?.arguments ?? []) as readonly unknown[]));
    assert.equal(await readFile(uri), `${text}    done: ${today}\n`);
  });

  test('a person is met, and the lists of a profile have the exercise that fills them', async () => {
    const { uri } = await files.open('people/lensed.yaml', '# hers\nname: Ada\n');
    assert.deepEqual(await titlesOf(uri), ['1 Prepare meeting', '1 New note']);
    const profile = await vscode.workspace.openTextDocument(growthFile('profile.yaml'));
    const above = (title: string) =>
      titlesOf(profile.uri).then(
        (titles) => profile.lineAt(Number(titles.find((each) => each.endsWith(title))?.split(' ')[0])).text,
      );
    assert.deepEqual(
      [
        await above('Name strengths'),
        await above('Sort values'),
        await above('Explore aspirations'),
        await above('Assess yourself'),
      ],
      ['strengths:', 'values:', 'aspirations:', 'skills:'],
    );
  });

  test('a title cannot bring an icon along', async () => {
    const { uri } = await files.open('goals/lensed.yaml', 'title: x\nactions: [{ title: "$(flame) Begin" }]\n');
    assert.include(await titlesOf(uri), '0 Next: \\$(flame) Begin');
  });

  test('none where the setting says so, nor for a file of a newer format', async () => {
    const newer = await files.open('goals/lensed.yaml', 'title: x\nformat: 99\n');
    assert.deepEqual(await titlesOf(newer.uri), []);
    const { uri } = await files.open('goals/lensed-too.yaml', 'title: x\n');
    assert.isNotEmpty(await titlesOf(uri));
    const settings = vscode.workspace.getConfiguration('cairn');
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await titlesOf(uri), []);
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
  });
});
