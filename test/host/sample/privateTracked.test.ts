/** A private file that Git tracks is an error at the file, until Git lets go of it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import {
  cairn,
  closeAllEditors,
  codeOf,
  exists,
  growthFile,
  placeOf,
  problemsOf,
  readFile,
  until,
  workspaceFolder,
  writeFile,
} from '../support.ts';

suite('Private files and Git', () => {
  const secret = growthFile('private/goals/told-to-nobody.yaml');
  const paper = growthFile('private/letter.txt');
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: workspaceFolder().uri.fsPath, env, encoding: 'utf8' });
  const isTracked = (problems: readonly vscode.Diagnostic[]): boolean =>
    problems.some((each) => codeOf(each) === 'private-tracked');

  const ignore = growthFile('.gitignore');
  let ignoredBefore: string | undefined;

  suiteSetup(async () => {
    const { folders } = await cairn();
    ignoredBefore = (await exists(ignore)) ? await readFile(ignore) : undefined;
    git('init', '-q');
    await writeFile(secret, 'title: Leave\nstatus: idea\n');
    await writeFile(paper, 'Dear all\n');
    await writeFile(growthFile('private/notes/.gitkeep'), '');
    const [folder] = folders.all();
    assert.ok(folder);
    // The repository is new, as after `git init` in a terminal: what is looked for is found with the next reading.
    await folder.reload();
    git('add', '-f', 'growth/private', 'growth/goals');
    await folder.reload();
  });

  suiteTeardown(async () => {
    await closeAllEditors();
    for (const terminal of vscode.window.terminals) terminal.dispose();
    if (ignoredBefore === undefined) await vscode.workspace.fs.delete(ignore);
    else await writeFile(ignore, ignoredBefore);
    for (const file of [
      secret,
      paper,
      growthFile('private/notes/.gitkeep'),
      vscode.Uri.joinPath(workspaceFolder().uri, '.git'),
    ])
      await vscode.workspace.fs.delete(file, { recursive: true });
  });

  test('each is an error at its beginning, whatever kind of file it is; a shared file is none', async () => {
    const problems = await problemsOf(secret, isTracked);
    const tracked = problems.find((each) => codeOf(each) === 'private-tracked');
    assert.equal(tracked?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(placeOf(tracked), '0:0-0:0');
    await problemsOf(paper, isTracked);
    const others = vscode.languages
      .getDiagnostics()
      .filter(([, diagnostics]) => isTracked(diagnostics))
      .map(([uri]) => uri.path);
    assert.ok(
      others.every((path) => path.includes('/growth/private/') && !path.endsWith('.gitkeep')),
      others.join(),
    );
  });

  test(
    'the fix types the command into a terminal, and adds the line by which git leaves private ' + 'files alone',
    async () => {
      await vscode.window.showTextDocument(secret);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        secret,
        new vscode.Range(0, 0, 0, 0),
      );
      const fix = actions.find(({ title }) => title.startsWith('Stop tracking private files'));
      assert.ok(fix?.command && fix.isPreferred);
      const opened = until(
        () => vscode.window.terminals.find(({ name }) => name === 'Cairn: stop tracking'),
        vscode.window.onDidOpenTerminal,
      );
      await vscode.commands.executeCommand(fix.command.command);
      await opened;
      assert.ok((await readFile(ignore)).split('\n').includes('private/'));
      assert.ok(git('ls-files', 'growth/private').includes('told-to-nobody'), 'nothing has happened without Enter');
    },
  );

  test('when Git lets go of them, the errors are gone and the files are there', async () => {
    await problemsOf(secret, isTracked);
    git('rm', '-r', '-q', '--cached', '--', 'growth/private');
    await problemsOf(secret, (problems) => !isTracked(problems));
    await problemsOf(paper, (problems) => !isTracked(problems));
    assert.ok(await exists(secret));
    git('add', '-f', 'growth/private/letter.txt');
    await problemsOf(paper, isTracked);
    git('rm', '-q', '--cached', '--', 'growth/private/letter.txt');
    await problemsOf(paper, (problems) => !isTracked(problems));
  });
});
