/** Hints beside the text. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, until } from '../../support.ts';
import { day } from '../trees.ts';
import { ownDocuments } from './growthText.ts';

suite('Inlay hints', () => {
  const files = ownDocuments();
  const whole = new vscode.Range(0, 0, 1000, 0);
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  /** The text with the hints in it. */
  async function hinted(document: vscode.TextDocument, range = whole): Promise<string> {
    const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      range,
    );
    const text = document.getText();
    return [...hints]
      .sort((one, other) => document.offsetAt(other.position) - document.offsetAt(one.position))
      .reduce((shown, { position, label }) => {
        const offset = document.offsetAt(position);
        const hint = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
        return `${shown.slice(0, offset)}«${hint}»${shown.slice(offset)}`;
      }, text);
  }

  test('days, progress and titles', async () => {
    await files.write('weeks/2020-W01.yaml', 'checkins: [{ goal: hinted, date: 2020-01-01, value: 2 }]\n');
    const text =
      'title: x\n' +
      'with: [hanneke]\n' +
      `due: ${day(12)}\n` +
      'measure: { metric: m, target: 8 }\n' +
      'actions:\n' +
      `  - { title: a, due: ${day(-3)} }\n` +
      `  - { title: b, due: ${day(1)} }\n`;
    const { document } = await files.open('goals/hinted.yaml', text);
    const wanted = text
      .replace('hanneke', 'hanneke«Hanneke Vos»')
      .replace(day(12), '$&«in 12 days»')
      .replace('target: 8', '$&«25%»')
      .replace(day(-3), '$&«3 days ago»')
      .replace(day(1), '$&«tomorrow»');
    const { folders } = await cairn();
    assert.equal(
      await until(async () => {
        const shown = await hinted(document);
        return shown.includes('25%') && shown;
      }, folders.onDidChange),
      wanted,
    );
    assert.equal(
      await hinted(document, new vscode.Range(1, 0, 1, 20)),
      text.replace('hanneke', 'hanneke«Hanneke Vos»'),
    );
  });

  test('are off where the setting says so', async () => {
    const { document } = await files.open('goals/hinted.yaml', `title: x\ndue: ${day(12)}\n`);
    assert.include(await hinted(document), 'in 12 days');
    const settings = vscode.workspace.getConfiguration('cairn');
    await settings.update('inlayHints', false, vscode.ConfigurationTarget.Global);
    assert.equal(await hinted(document), document.getText());
    await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
  });
});
