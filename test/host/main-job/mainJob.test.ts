/**
 * The main job in an empty workspace, by the commands as key bindings call them. It runs in the Node host, in the
 * web-worker host and from the packaged extension.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  cairn,
  closeAllEditors,
  codeOf,
  exists,
  growthFile,
  problemsOf,
  readFile,
  until,
  workspaceFolder,
} from '../support.ts';

suite('The main job', () => {
  const goal = growthFile('goals/run-the-first-incident-review.yaml');

  teardown(closeAllEditors);

  test(
    'Initialize Growth Folder writes a starting set without a problem, keeps private files out of ' +
      'git, and opens the first goal',
    async () => {
      await vscode.commands.executeCommand('cairn.initialize');
      const { folders } = await cairn();
      await until(() => folders.all()[0]?.state() === 'ready', folders.onDidChangeFolders);
      assert.match(await readFile(growthFile('cairn.yaml')), /^format: 1$/m);
      assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/growth\/goals\/[\w-]+\.yaml$/);
      const ignored = (
        await Promise.all(
          ['.gitignore', 'growth/.gitignore']
            .map((name) => vscode.Uri.joinPath(workspaceFolder().uri, name))
            .map(async (uri) => ((await exists(uri)) ? readFile(uri) : '')),
        )
      ).join('\n');
      assert.match(ignored, /^(?:\/?growth\/)?\/?private\/$/m);
      const problems = vscode.languages
        .getDiagnostics()
        .flatMap(([, found]) => found)
        .filter(({ source, severity }) => source === 'Cairn' && severity <= vscode.DiagnosticSeverity.Warning);
      assert.deepEqual(problems.map(codeOf), []);
    },
  );

  test('a second time it overwrites nothing', async () => {
    const settings = await readFile(growthFile('cairn.yaml'));
    await vscode.commands.executeCommand('cairn.initialize');
    assert.equal(await readFile(growthFile('cairn.yaml')), settings);
  });

  test('New Goal writes a file as a person would, and opens it', async () => {
    await vscode.commands.executeCommand('cairn.newGoal', {
      title: 'Run the first incident review',
      measure: { metric: 'reviews run', baseline: 0, target: 4, unit: 'reviews' },
      start: '2026-01-05',
      due: '2026-12-18',
      why: 'I want to be the one who asks: what did we learn?',
      actions: ['Ask Sam for the template', { title: 'Book the room', due: '2026-01-19' }],
      obstacles: [{ if: 'nobody comes', then: 'I invite three people by name' }],
      confidence: 0.7,
    });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, goal.path);
    const text = await readFile(goal);
    assert.deepEqual(
      text
        .split('\n')
        .filter((line) => /^\w/.test(line))
        .map((line) => line.replace(/:.*/, '')),
      ['title', 'status', 'why', 'measure', 'start', 'due', 'confidence', 'obstacles', 'actions', ''].filter(
        (key) => key !== '',
      ),
    );
    assert.include(text, 'why: "I want to be the one who asks: what did we learn?"');
  });

  test('what was skipped is a problem with a fix, not a refusal', async () => {
    await vscode.commands.executeCommand('cairn.newGoal', { title: 'Learn to say no' });
    const bare = growthFile('goals/learn-to-say-no.yaml');
    const problems = await problemsOf(bare, (found) => found.length >= 5);
    assert.includeMembers(problems.map(codeOf), [
      'goal-without-measure',
      'goal-without-due',
      'goal-without-why',
      'goal-without-action',
      'goal-without-obstacle',
    ]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      bare,
      problems[0]?.range ?? new vscode.Range(0, 0, 0, 0),
    );
    assert.isAtLeast(actions.filter(({ kind }) => kind?.contains(vscode.CodeActionKind.QuickFix) ?? false).length, 5);
  });

  test('Check In appends to this week, and undo takes it back', async () => {
    await vscode.commands.executeCommand('cairn.checkIn', {
      goal: 'run-the-first-incident-review',
      value: 1,
      confidence: 0.8,
      note: 'Went well: nobody was blamed',
    });
    const { folders } = await cairn();
    const index = folders.all()[0]?.index;
    const checkins = () => index?.checkinsOf('run-the-first-incident-review') ?? [];
    const [first] = checkins();
    assert.deepInclude(first, { value: 1, confidence: 0.8, note: 'Went well: nobody was blamed' });
    const week = growthFile(first?.path ?? '');
    const before = await readFile(week);

    await vscode.commands.executeCommand('cairn.checkIn', { goal: 'run-the-first-incident-review', value: 2 });
    assert.deepEqual(
      checkins().map(({ value }) => value),
      [1, 2],
    );
    assert.isTrue((await readFile(week)).startsWith(before.trimEnd()), 'what was there stays as it was');

    await vscode.window.showTextDocument(week);
    await vscode.commands.executeCommand('undo');
    await until(() => checkins().length === 1, folders.onDidChange);
    const document = await vscode.workspace.openTextDocument(week);
    assert.equal(document.getText(), before);
    await document.save();
  });

  test('a check-in goes into what is on screen, and leaves saving to the person who has not saved', async () => {
    const { folders } = await cairn();
    const [checkin] = folders.all()[0]?.index.checkinsOf('run-the-first-incident-review') ?? [];
    const week = growthFile(checkin?.path ?? '');
    const editor = await vscode.window.showTextDocument(week);
    const onDisk = await readFile(week);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# not saved yet\n');
    });
    await vscode.commands.executeCommand('cairn.checkIn', { goal: 'run-the-first-incident-review', value: 3 });
    assert.isTrue(editor.document.isDirty);
    assert.include(editor.document.getText(), '# not saved yet');
    assert.match(editor.document.getText(), /value: 3/);
    assert.equal(await readFile(week), onDisk);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('Weekly Reflection writes the answers under their prompts', async () => {
    await vscode.commands.executeCommand('cairn.reflect', {
      template: 'what-so-what-now-what',
      answers: {
        what: 'I ran the first review',
        'so-what': 'People talk when nobody is blamed',
        'now-what': 'The second one on Thursday',
      },
      wins: ['The first review'],
    });
    const { folders } = await cairn();
    const [week] = [...(folders.all()[0]?.index.readable('week') ?? [])];
    assert.equal(week?.entity.reflection?.template, 'what-so-what-now-what');
    assert.equal(week?.entity.reflection?.answers['so-what'], 'People talk when nobody is blamed');
    assert.deepEqual(week?.entity.wins, ['The first review']);
  });

  test('Pause, Resume, Complete and Drop change the status, and nothing else of the file', async () => {
    const status = async () => /^status: (.*)$/m.exec(await readFile(goal))?.[1];
    await vscode.commands.executeCommand('cairn.pauseGoal', {
      goal: 'run-the-first-incident-review',
      reason: 'Parental leave',
    });
    assert.equal(await status(), 'paused');
    assert.include(await readFile(goal), 'Parental leave');
    await vscode.commands.executeCommand('cairn.resumeGoal', { goal: 'run-the-first-incident-review' });
    assert.equal(await status(), 'active');
    await vscode.commands.executeCommand('cairn.completeGoal', { goal: 'run-the-first-incident-review' });
    assert.equal(await status(), 'done');
    await vscode.commands.executeCommand('cairn.dropGoal', { goal: 'learn-to-say-no', reason: '' });
    assert.match(await readFile(growthFile('goals/learn-to-say-no.yaml')), /^status: dropped$/m);
    assert.include(await readFile(goal), 'why: "I want to be the one who asks: what did we learn?"');
  });

  test('a private file that Git does not ignore is a problem, until Ignore Private Files adds the line', async () => {
    const file = growthFile('private/goals/hidden.yaml');
    const ignore = growthFile('.gitignore');
    const isReported = (problems: readonly vscode.Diagnostic[]) =>
      problems.some((each) => codeOf(each) === 'private-not-ignored');
    await vscode.workspace.fs.writeFile(ignore, new Uint8Array());
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('title: Hidden\nstatus: idea\n'));
    await (await cairn()).folders.all()[0]?.reload();
    await problemsOf(file, isReported);
    await vscode.commands.executeCommand('cairn.ignorePrivate');
    assert.match(await readFile(ignore), /^private\/$/m);
    await problemsOf(file, (problems) => !isReported(problems));
    await vscode.workspace.fs.delete(file);
  });

  test('every command of the manifest is there', async () => {
    const extension = vscode.extensions.all.find(
      ({ packageJSON }) => (packageJSON as { name?: string }).name === 'cairn',
    );
    const { contributes } = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = await vscode.commands.getCommands(true);
    assert.includeMembers(
      registered,
      contributes.commands.map(({ command }) => command),
    );
  });
});
