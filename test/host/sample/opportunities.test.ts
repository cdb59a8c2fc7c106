/** The pipeline of opportunities: what it shows, and what a step in it writes. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, exists, growthFile, readFile, until } from '../support.ts';
import { day, iconOf, labelOf, nodeAt, nodeGone, nodeOnce, nodesIn, ownFiles, today, tooltipOf } from './trees.ts';

suite('Opportunities', () => {
  const files = ownFiles();
  const path = 'opportunities/lighthouse.yaml';
  const text =
    '# Found by Pilar.\n' +
    'title: Keeper\n' +
    'company: Lighthouse\n' +
    'history:\n' +
    `  - { date: ${day(-20)}, stage: exploring }\n` +
    'contacts: [pilar]\n' +
    'fit:\n' +
    '  values: [{ value: calm, fit: 1 }, { value: craft, fit: 0.5 }]\n';

  suiteSetup(async () => {
    const { folders } = await cairn();
    await folders.load();
  });
  teardown(async () => {
    await files.remove();
    await closeAllEditors();
  });

  test('has every stage in its order, and what stands there', async () => {
    const stages = await nodesIn('opportunities');
    assert.deepEqual(stages.map(labelOf), [
      'Exploring',
      'Applied',
      'Screen',
      'Interview',
      'Offer',
      'Accepted',
      'Declined',
      'Rejected',
    ]);
    const applied = await nodeAt('opportunities', 'Applied', 'Tech lead, Intake');
    assert.match(String(applied.item.description), /^Northvial · (due|\d+ days? overdue)/);
    assert.isTrue((await nodesIn('opportunities', stages[5])).length > 0);
  });

  test('one that has gone quiet says so, and what it rests on', async () => {
    await files.write(path, text);
    const node = await nodeOnce('opportunities', ['Exploring', 'Keeper']);
    assert.equal(node.item.description, 'Lighthouse · no activity for 2 weeks');
    assert.equal(iconOf(node), 'bell-slash');
    const { value } = await tooltipOf('opportunities', node);
    assert.include(value, 'No activity for 20 days');
    assert.match(value, /Fit with your values\\: 75 ?\\% \\\(2 ratings\\\)/);
    assert.match(value, /Contacts\\: Pilar Etxeberria/);
  });

  test('a step writes one line, and the view follows', async () => {
    const uri = await files.write(path, text);
    await nodeOnce('opportunities', ['Exploring', 'Keeper']);
    await vscode.commands.executeCommand('cairn.moveOpportunity', {
      opportunity: 'lighthouse',
      stage: 'applied',
      note: 'One page',
    });
    await nodeOnce('opportunities', ['Applied', 'Keeper']);
    assert.equal(
      await readFile(uri),
      text.replace('contacts', `  - { date: ${today}, stage: applied, note: One page }\ncontacts`),
    );
  });

  test('dropping it on another stage does the same; on its own, or elsewhere, nothing', async () => {
    const uri = await files.write(path, text);
    const node = await nodeOnce('opportunities', ['Exploring', 'Keeper']);
    const { dragging } = (await cairn()).views;
    const token = new vscode.CancellationTokenSource().token;
    const data = new vscode.DataTransfer();
    await dragging.handleDrag?.([node], data, token);
    await dragging.handleDrop?.(await nodeAt('opportunities', 'Exploring'), data, token);
    await dragging.handleDrop?.(undefined, data, token);
    assert.equal(await readFile(uri), text);
    await dragging.handleDrop?.(await nodeAt('opportunities', 'Interview'), data, token);
    await nodeOnce('opportunities', ['Interview', 'Keeper']);
    assert.include(await readFile(uri), `{ date: ${today}, stage: interview }`);
  });

  test('a new one is a file as one would write it, and opens', async () => {
    const id = await vscode.commands.executeCommand<string>('cairn.addOpportunity', {
      title: 'Keeper',
      company: 'Lighthouse',
      next: { what: 'Write to Pilar', due: 'tomorrow' },
    });
    assert.equal(id, 'keeper-lighthouse');
    const uri = growthFile(`opportunities/${id}.yaml`);
    assert.equal(
      await readFile(uri),
      'title: Keeper\n' +
        'company: Lighthouse\n' +
        'history:\n' +
        `  - date: ${today}\n` +
        '    stage: exploring\n' +
        'next:\n' +
        '  what: Write to Pilar\n' +
        `  due: ${day(1)}\n`,
    );
    await until(
      () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString(),
      vscode.window.onDidChangeActiveTextEditor,
    );
    await nodeOnce(
      'opportunities',
      ['Exploring', 'Keeper'],
      ({ item }) => item.description === 'Lighthouse · due tomorrow',
    );
    const again = await vscode.commands.executeCommand<string>('cairn.addOpportunity', {
      title: 'Keeper',
      company: 'Lighthouse',
    });
    assert.match(again, /^keeper-lighthouse-.+/, 'never over another');
    for (const each of [uri, growthFile(`opportunities/${again}.yaml`)]) {
      await vscode.workspace.fs.delete(each);
      assert.isFalse(await exists(each));
    }
    await nodeGone('opportunities', 'Exploring', 'Keeper');
  });
});
