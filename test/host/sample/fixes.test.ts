/** Quick fixes, as VS Code asks for them at the light bulb, in the Problems panel and on save. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, codeOf, exists, growthFile, problemsOf, readFile, until, writeFile } from '../support.ts';
import { ownFiles } from './trees.ts';

suite('Quick fixes', () => {
  const files = ownFiles();
  const path = 'goals/fixes-test.yaml';

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  const actionsFor = (uri: vscode.Uri, range: vscode.Range, kind?: vscode.CodeActionKind) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind?.value,
      20,
    );

  /** The file with the text is on screen, and its problem with the code is shown. */
  const shown = async (text: string, code: string, at = path) => {
    const uri = await files.write(at, text);
    const editor = await vscode.window.showTextDocument(uri);
    await until(
      () => editor.document.getText().replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n'),
      vscode.workspace.onDidChangeTextDocument,
    );
    const problems = await problemsOf(uri, (found) => found.some((problem) => codeOf(problem) === code));
    const problem = problems.find((one) => codeOf(one) === code);
    if (!problem) throw new Error(`There is no problem ${code}.`);
    return { uri, editor, problem, document: editor.document };
  };

  const fixNamed = async (uri: vscode.Uri, range: vscode.Range, title: string): Promise<vscode.CodeAction> => {
    const actions = await actionsFor(uri, range, vscode.CodeActionKind.QuickFix);
    const action = actions.find((one) => one.title === title);
    if (!action) throw new Error(`“${title}” is not among ${actions.map((one) => one.title).join(' | ')}.`);
    return action;
  };

  const fix = async (uri: vscode.Uri, problem: vscode.Diagnostic, title: string): Promise<void> => {
    const { edit, command } = await fixNamed(uri, problem.range, title);
    if (edit) assert.isTrue(await vscode.workspace.applyEdit(edit), title);
    if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  };

  test('a measure is added with tab stops, where the other keys have it and as they are indented', async () => {
    const text =
      '# mine\r\n' +
      'title: "Fix me"\r\n' +
      'status: active   # since Monday\r\n' +
      'start: "2026-11-02"\r\n' +
      'actions:\r\n' +
      '    - title: "One"\r\n';
    const { uri, editor, problem, document } = await shown(text, 'goal-without-measure');
    await fix(uri, problem, 'Add a measure: metric');
    const measure =
      'measure:\r\n    metric: "what you measure"\r\n    baseline: 0\r\n    target: 10\r\n    unit: "unit"\r\n';
    assert.equal(document.getText(), text.replace('start:', `${measure}start:`));
    assert.equal(document.getText(editor.selection), 'what you measure');
    await vscode.commands.executeCommand('type', { text: 'talks' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: '1' });
    assert.equal(
      document.getText(),
      text.replace('start:', `${measure.replace('what you measure', 'talks').replace('0', '1')}start:`),
    );
  });

  test(
    'an obstacle without a plan gets a “then” of its own, also at the end of a file without a ' + 'last line end',
    async () => {
      const text = 'title: Fix me\nobstacles:\n- if: I am tired\n- if: It rains';
      const { uri, document } = await shown(text, 'obstacle-without-plan');
      const [, second] = await problemsOf(
        uri,
        (found) => found.filter((one) => codeOf(one) === 'obstacle-without-plan').length === 2,
      ).then((found) => found.filter((one) => codeOf(one) === 'obstacle-without-plan'));
      if (!second) throw new Error('There is no second one.');
      await fix(uri, second, 'Add a plan for this obstacle');
      assert.equal(document.getText(), `${text}\n  then: what you will do about it`);
    },
  );

  test('a misspelt key is renamed and nothing else is touched', async () => {
    const text = 'titel: "Fix me"   # mine\nstatus: idea\n';
    const { uri, problem, document } = await shown(text, 'misspelt-key');
    await fix(uri, problem, 'Change to “title”');
    assert.equal(document.getText(), text.replace('titel', 'title'));
    await problemsOf(uri, (found) => found.length === 0);
  });

  /**
   * Not with the command `editor.action.codeAction`, although people bind keys to it: VS Code drops its request when
   * the problems of the file are reported anew in the meantime, and nothing happens.
   */
  const createPerson = async (uri: vscode.Uri, problem: vscode.Diagnostic): Promise<void> => {
    const title = 'Create the person “fixes-test-person”';
    assert.equal((await fixNamed(uri, problem.range, title)).kind?.value, 'quickfix.create');
    await fix(uri, problem, title);
  };

  test('of two keys that are missing at one place, each can be added', async () => {
    const { uri, problem, document } = await shown('checkins:\n  - value: 3\n', 'missing-key', 'weeks/2019-W13.yaml');
    const titles = (await actionsFor(uri, problem.range, vscode.CodeActionKind.QuickFix)).map(({ title }) => title);
    assert.includeMembers(titles, ['Add “goal”', 'Add “date”']);
    await fix(uri, problem, 'Add “date”');
    assert.match(document.getText(), /^checkins:\n {2}- date: \d{4}-\d\d-\d\d\n {4}value: 3\n$/);
  });

  test('a file with nothing in it gets its first lines, and one with a wrong name the right one', async () => {
    const { uri, problem, document } = await shown('# soon\n', 'empty-file');
    await fix(uri, problem, 'Add the first lines');
    assert.equal(document.getText(), '# soon\ntitle: Fixes test\nstatus: idea\n');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const named = await files.write('weeks/2019-w7.yaml', 'wins: [One]\n');
    await vscode.window.showTextDocument(named);
    const [wrong] = await problemsOf(named, (found) => found.some((one) => codeOf(one) === 'week-name'));
    await fix(named, wrong ?? problem, 'Rename the file to 2019-W07.yaml');
    const right = growthFile('weeks/2019-W07.yaml');
    const { folders } = await cairn();
    await until(
      () =>
        folders.all()[0]?.index.get('weeks/2019-W07.yaml') !== undefined &&
        folders.all()[0]?.index.get('weeks/2019-w7.yaml') === undefined,
      folders.onDidChange,
    );
    assert.equal(await readFile(right), 'wins: [One]\n');
    await vscode.workspace.fs.rename(right, named);
  });

  test('a person who is not there is created', async () => {
    const { uri, problem } = await shown(
      'title: Fix me\nstatus: idea\nwith: [fixes-test-person]\n',
      'unknown-reference',
    );
    const person = growthFile('people/fixes-test-person.yaml');
    await createPerson(uri, problem);
    assert.equal(await readFile(person), 'name: Fixes Test Person\nrelationship: contact\n');
    await problemsOf(uri, (found) => found.length === 0);
    await vscode.workspace.fs.delete(person);
    await problemsOf(uri, (found) => found.length === 1);
  });

  test('what a private file needs is created in private', async () => {
    const { uri, problem } = await shown(
      'title: Fix me\nstatus: idea\nwith: [fixes-test-person]\n',
      'unknown-reference',
      `private/${path}`,
    );
    // The folder is there, and watched: of a file that comes together with its folder, the watcher may never hear
    // again.
    await files.write('private/people/somebody.yaml', 'name: Somebody\n');
    const person = growthFile('private/people/fixes-test-person.yaml');
    await createPerson(uri, problem);
    assert.equal(await readFile(person), 'name: Fixes Test Person\nrelationship: contact\n');
    await vscode.workspace.fs.delete(person);
    await problemsOf(uri, (found) => found.length === 1);
  });

  test('a skill that nobody has written down is added to the profile', async () => {
    const { uri, problem } = await shown(
      'title: Fix me\nstatus: idea\nsupports: {skills: [fixes-test-skill]}\n',
      'unknown-reference',
    );
    const profile = await vscode.workspace.openTextDocument(growthFile('profile.yaml'));
    const before = profile.getText();
    await fix(uri, problem, 'Add the skill “fixes-test-skill” to the profile');
    await problemsOf(uri, (found) => found.length === 0);
    const added = '  - id: fixes-test-skill\n    title: Fixes test skill\n';
    assert.include(profile.getText(), added);
    assert.equal(profile.getText().replace(added, ''), before);
    await vscode.window.showTextDocument(profile);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await problemsOf(uri, (found) => found.length === 1);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('a check-in goes to the file of its week, into what is there', async () => {
    const right = await files.write(
      'weeks/2019-W10.yaml',
      'wins: [One]   # good\ncheckins:\n- {goal: fixes-test, date: 2019-03-04}\n',
    );
    await files.write(path, 'title: Fix me\nstatus: idea\n');
    const text =
      'checkins:\n  - {goal: fixes-test, date: 2019-03-12}\n' +
      '  - {goal: fixes-test, date: 2019-03-05, value: 3}   # stray\n';
    const { uri, problem, document } = await shown(text, 'checkin-outside-week', 'weeks/2019-W11.yaml');
    await fix(uri, problem, 'Move the check-in to 2019-W10');
    assert.equal(document.getText(), 'checkins:\n  - {goal: fixes-test, date: 2019-03-12}\n');
    const there = await vscode.workspace.openTextDocument(right);
    assert.equal(
      there.getText(),
      'wins: [One]   # good\n' +
        'checkins:\n' +
        '- {goal: fixes-test, date: 2019-03-04}\n' +
        '- {goal: fixes-test, date: 2019-03-05, value: 3}\n',
    );
    await there.save();
    await document.save();
  });

  suite('a fix in several files', () => {
    const stray = 'checkins:\n  - {goal: fixes-test, date: 2019-03-12}\n  - {goal: fixes-test, date: 2019-03-05}\n';
    const offered = async () => {
      const right = await files.write('weeks/2019-W10.yaml', 'checkins:\n- {goal: fixes-test, date: 2019-03-04}\n');
      await files.write(path, 'title: Fix me\nstatus: idea\n');
      const { uri, problem, document } = await shown(stray, 'checkin-outside-week', 'weeks/2019-W11.yaml');
      const action = await fixNamed(uri, problem.range, 'Move the check-in to 2019-W10');
      const apply = async () => {
        if (action.edit) await vscode.workspace.applyEdit(action.edit);
        const { command, arguments: args } = action.command ?? { command: undefined };
        if (command !== undefined) await vscode.commands.executeCommand(command, ...((args ?? []) as unknown[]));
      };
      return { right, document, apply };
    };

    test('is planned on the other file as it is when the fix is chosen, and undone at once', async () => {
      const { right, document, apply } = await offered();
      const theirs = 'wins: [One]\ncheckins:\n- {goal: fixes-test, date: 2019-03-04, note: new}\n';
      await writeFile(right, theirs);
      await apply();
      const there = await vscode.workspace.openTextDocument(right);
      assert.equal(there.getText(), `${theirs}- {goal: fixes-test, date: 2019-03-05}\n`);
      assert.equal(document.getText(), 'checkins:\n  - {goal: fixes-test, date: 2019-03-12}\n');
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), stray);
      assert.equal(there.getText(), theirs);
      await there.save();
      await document.save();
    });

    test('changes nothing when the file with the problem changed since', async () => {
      const { right, document, apply } = await offered();
      const typed = new vscode.WorkspaceEdit();
      typed.insert(document.uri, new vscode.Position(0, 0), 'wins: [Mine]\n');
      await vscode.workspace.applyEdit(typed);
      await apply();
      assert.equal(document.getText(), `wins: [Mine]\n${stray}`);
      assert.equal(await readFile(right), 'checkins:\n- {goal: fixes-test, date: 2019-03-04}\n');
      await document.save();
    });
  });

  test('of a merge conflict one side is kept, or both', async () => {
    const text =
      'title: Fix me\nstatus: idea\n<<<<<<< HEAD\ntags: [a]\n=======\nwhy: Because\n>>>>>>> theirs\ndue: 2026-12-01\n';
    const { uri, problem, document } = await shown(text, 'conflict-markers');
    const offered = await actionsFor(uri, problem.range, vscode.CodeActionKind.QuickFix);
    assert.includeMembers(
      offered.map(({ title }) => title),
      ['Keep the first side (HEAD)', 'Keep the second side (theirs)', 'Keep both sides'],
    );
    await fix(uri, problem, 'Keep both sides');
    assert.equal(document.getText(), 'title: Fix me\nstatus: idea\ntags: [a]\nwhy: Because\ndue: 2026-12-01\n');
    await problemsOf(uri, (found) => found.length === 0);
  });

  test('two files of one goal become one, with its check-ins, and again two', async () => {
    const goal = 'title: Fix me\nstatus: idea\n';
    const other = await files.write('goals/fixes-twin.yaml', `${goal}tags: [b]\n`);
    const week = await files.write('weeks/2019-W13.yaml', 'checkins:\n- {goal: fixes-twin, date: 2019-03-26}\n');
    const { folders } = await cairn();
    await until(() => folders.all()[0]?.index.get('weeks/2019-W13.yaml') !== undefined, folders.onDidChange);
    const { uri, problem, document } = await shown(`${goal}tags: [a]\n`, 'duplicate-goal');
    await fix(uri, problem, 'Merge goals/fixes-twin.yaml into this file');
    assert.equal(document.getText(), `${goal}tags: [a, b]\n`);
    const checkins = await vscode.workspace.openTextDocument(week);
    assert.equal(checkins.getText(), 'checkins:\n- {goal: fixes-test, date: 2019-03-26}\n');
    assert.isFalse(await exists(other));
    await problemsOf(uri, (found) => found.length === 0);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until(() => exists(other), folders.onDidChange);
    assert.equal(document.getText(), `${goal}tags: [a]\n`);
    assert.equal(checkins.getText(), 'checkins:\n- {goal: fixes-twin, date: 2019-03-26}\n');
    assert.equal(await readFile(other), `${goal}tags: [b]\n`);
    await checkins.save();
    await document.save();
  });

  test('asking is there as the second choice', async () => {
    const { uri, problem } = await shown('title: Fix me\n', 'goal-without-due');
    const offered = (await actionsFor(uri, problem.range, vscode.CodeActionKind.QuickFix)).map(({ title }) => title);
    assert.isAbove(offered.indexOf('Add a due date…'), offered.indexOf('Add a start and a due date'));
    const action = await fixNamed(uri, problem.range, 'Add a due date…');
    assert.deepInclude(action.command, { command: 'cairn.completeGoalPart' });
    assert.deepInclude(action.command?.arguments?.[0], { goal: 'fixes-test', code: 'goal-without-due' });
  });

  test('nothing is offered for a file of a newer format', async () => {
    const { uri, problem } = await shown('format: 99\ntitel: Fix me\n', 'newer-format');
    assert.deepEqual(
      (await actionsFor(uri, problem.range))
        .filter(({ kind }) => kind?.contains(vscode.CodeActionKind.QuickFix))
        .map(({ title }) => title),
      [],
    );
  });

  test('nothing is offered for a file elsewhere', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'titel: x\n' });
    assert.deepEqual(await actionsFor(document.uri, new vscode.Range(0, 0, 0, 5)), []);
  });
});
