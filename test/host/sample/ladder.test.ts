/** A ladder that comes from elsewhere, and the goals that follow from what it asks for. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, growthFile, readFile, until, workspaceFolder, writeFile } from '../support.ts';
import { ownFiles, shownPage, today } from './trees.ts';

suite('Ladder', () => {
  const files = ownFiles();
  const csv = vscode.Uri.joinPath(workspaceFolder().uri, 'framework.csv');

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(async () => {
    await files.remove();
    await vscode.workspace.fs.delete(csv);
  });

  test('an import adds what is missing, keeps what is written, and tells what is broken by its line', async () => {
    const before = await files.keep('ladder.yaml');
    await writeFile(
      csv,
      'competency,level 0,level 4\n' +
        'Databases,Asks for the query,Others come to learn how\n' +
        'Technical writing,,Sets the tone\n' +
        ',Nobody,Nothing\n' +
        'Security,Knows whom to ask,\n',
    );
    const result = await vscode.commands.executeCommand('cairn.importLadder', { file: csv.toString() });
    assert.deepEqual(result, { skills: 3, rungs: 0, left: 1, sentences: 7, recognized: 7 });
    const databases = '  - { id: databases, title: Databases, theme: building }\n';
    const after = await readFile(growthFile('ladder.yaml'));
    assert.include(before, databases);
    // The file's own short form is kept.
    assert.include(
      after,
      '  - { id: databases, title: Databases, theme: building, levels: { 0: Asks for the query, 4: ' +
        'Others come to learn how } }\n',
    );
    assert.include(
      after,
      '      3: Writes documents that settle questions between teams\n      4: Sets the tone\n',
      'the same name is the same skill',
    );
    assert.include(after, '  - id: security\n    title: Security\n    levels:\n      0: Knows whom to ask\n');
    const added = new Set(after.split('\n').filter((line) => !before.split('\n').includes(line)));
    assert.include(after, 'notes:\n  - text: |-\n      Nobody\n      Nothing\n', 'a row without a name is kept');
    assert.equal(added.size, 9, [...added].join('\n'));
    assert.include(
      await shownPage('Import of framework.csv', 'Recognized'),
      '- framework.csv, line 4: the name is missing: kept as a note',
    );
  });

  test('columns can be said, and a folder is read as one ladder', async () => {
    await files.keep('ladder.yaml');
    await writeFile(csv, 'What,How sure,Looks like\nPatience,sure,Waits for the whole sentence\n');
    const result = await vscode.commands.executeCommand('cairn.importLadder', {
      file: csv.toString(),
      columns: { What: 'skill', 'how sure': 'level', 'Looks like': 'criteria' },
    });
    assert.deepEqual(result, { skills: 1, rungs: 0, left: 0, sentences: 3, recognized: 3 });
    assert.include(await readFile(growthFile('ladder.yaml')), '      1: Waits for the whole sentence\n');
    const folder = vscode.Uri.joinPath(workspaceFolder().uri, 'framework');
    await writeFile(
      vscode.Uri.joinPath(folder, 'craft', 'a.md'),
      '# Craft\n\n## Kindness\n\n### Level 1\n\nSays hello first\n',
    );
    await writeFile(
      vscode.Uri.joinPath(folder, 'b.yaml'),
      'skills: [{ name: Kindness, levels: { 2: Asks how it went } }]\n',
    );
    try {
      await vscode.commands.executeCommand('cairn.importLadder', { file: folder.toString() });
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
    assert.include(await readFile(growthFile('ladder.yaml')), '      1: Says hello first\n      2: Asks how it went\n');
  });

  test('nothing is written when the file has no skill, or is not there', async () => {
    const before = await readFile(growthFile('ladder.yaml'));
    await writeFile(csv, '\n\n');
    assert.isUndefined(await vscode.commands.executeCommand('cairn.importLadder', { file: csv.toString() }));
    assert.isUndefined(await vscode.commands.executeCommand('cairn.importLadder', { file: `${csv.toString()}.none` }));
    assert.equal(await readFile(growthFile('ladder.yaml')), before);
  });

  test('a gap becomes a goal of milestones, as one would have written it', async () => {
    await writeFile(csv, '');
    const id = await vscode.commands.executeCommand<string>('cairn.closeGap', { skill: 'system-design' });
    files.made(`goals/${id}.yaml`);
    assert.equal(id, 'reach-level-3-in-system-design');
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path.endsWith(`${id}.yaml`),
      vscode.window.onDidChangeActiveTextEditor,
    );
    const text = await readFile(growthFile(`goals/${id}.yaml`));
    assert.match(
      text,
      new RegExp(
        '^title: Reach level 3 in System design\\nstatus: active\\nwhy: Tech lead requires level ' +
          '3\\.\\nsupports:\\n  skills:\\n    - system-design\\nmeasure:\\n  milestones:\\n    - title: ' +
          `Designs across two teams and explains the trade-offs\\nstart: ${today}\\ndue: ` +
          '\\d{4}-\\d\\d-\\d\\d\\n$',
      ),
    );
    assert.isUndefined(
      await vscode.commands.executeCommand('cairn.closeGap', { skill: 'debugging' }),
      'that one is where it should be',
    );
  });
});
