/** How a goal was moved is read from the real history of its file, and the reason can be recorded where it changed. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { createGoalpostReader } from '../../../src/editor/sharing/goalposts/goalpostReader.ts';
import { gitApi } from '../../../src/editor/sharing/git.ts';
import { systemClock } from '../../../src/editor/workspace/clock.ts';
import { moveText } from '../../../src/core/sharing/goalposts/goalpostText.ts';
import { cairn, closeAllEditors, growthFile, readFile, workspaceFolder, writeFile } from '../support.ts';

suite('Goalposts', () => {
  const file = growthFile('goals/moved.yaml');
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: workspaceFolder().uri.fsPath, env, encoding: 'utf8' });
  const log = vscode.window.createOutputChannel('Goalposts test', { log: true });
  const goal = (target: number, due: string): string =>
    `title: Move services\nmeasure: { metric: services, target: ${target} }\ndue: ${due}\n`;
  const commit = async (text: string, day: string): Promise<void> => {
    await writeFile(file, text);
    git('add', '-f', 'growth/goals/moved.yaml');
    git('-c', 'user.name=R', '-c', 'user.email=r@example.org', 'commit', '-q', '--date', `${day}T12:00:00`, '-m', day);
  };
  const entry = async () => {
    const [folder] = (await cairn()).folders.all();
    assert.ok(folder);
    await folder.refresh('goals/moved.yaml');
    const found = folder.index.goal('moved');
    assert.ok(found);
    return { folder, goal: found };
  };

  suiteSetup(async () => {
    git('init', '-q', '-b', 'main');
    await commit(goal(10, '2026-10-01'), '2026-01-02');
    await commit(goal(8, '2026-10-01'), '2026-02-03');
    await commit('<<<<<<< ours\n: [\n', '2026-02-04');
    await commit(goal(8, '2026-11-01'), '2026-03-04');
    const api = await gitApi(log);
    const repository = await api?.openRepository(workspaceFolder().uri);
    await repository?.status();
  });
  suiteTeardown(async () => {
    await closeAllEditors();
    await vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder().uri, '.git'), { recursive: true });
    await (await cairn()).folders.all()[0]?.reload();
  });

  test('the history of the file tells what was eased and postponed, and skips what cannot be read', async () => {
    const { folder, goal: found } = await entry();
    const reader = createGoalpostReader(log);
    assert.equal(reader.known(folder, found), undefined);
    const read = await reader.read(folder, found, systemClock());
    assert.deepEqual(
      read.moves.map(({ date, field, from, to }) => [date, field, from, to]),
      [
        ['2026-02-03', 'target', 10, 8],
        ['2026-03-04', 'due', '2026-10-01', '2026-11-01'],
      ],
    );
    assert.equal(read.skipped, 1);
    assert.equal(await reader.read(folder, found, systemClock()), read, 'read once for each commit');
  });

  test('the hover of the key tells it', async () => {
    await cairn();
    await vscode.window.showTextDocument(file);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file,
      new vscode.Position(2, 1),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((each) => (each instanceof vscode.MarkdownString ? each.value : '')),
    );
    assert.match(text.join('\n'), /due date postponed from Oct 1 to Nov 1/);
    assert.doesNotMatch(text.join('\n'), /target eased/);
  });

  test('a change in the editor offers to record the reason, and stops when it is recorded', async () => {
    const { folder } = await entry();
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(2, 5, 2, 15), '2026-12-18');
    });
    const offered = async (line: number) =>
      (
        await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          file,
          new vscode.Range(line, 0, line, 0),
        )
      ).filter(({ title }) => title.startsWith('Record why'));
    const [action] = await offered(2);
    assert.equal(action?.title, 'Record why: due date postponed from Nov 1 to Dec 18');
    assert.deepEqual(await offered(0), []);
    assert.ok(action.edit);
    await vscode.workspace.applyEdit(action.edit);
    const text = document.getText();
    assert.match(text, /changes:\n {2}- \{? ?\n? *date: .*(?:\n *)?,? ?field: due/);
    assert.match(text, /from: 2026-11-01/);
    assert.deepEqual(await offered(2), []);
    const found = folder.index.goal('moved');
    assert.ok(found);
    const { moves } = await createGoalpostReader(log).read(folder, found, systemClock());
    assert.match(moveText(moves.at(-1) ?? assert.fail(), systemClock()), /why this changed/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.ok((await readFile(file)).includes('2026-11-01'));
  });
});
