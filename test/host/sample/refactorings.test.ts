/** Refactorings and "fix all", as VS Code asks for them. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, codeOf, exists, growthFile, problemsOf, readFile, until } from '../support.ts';
import { ownFiles } from './trees.ts';

suite('Refactorings', () => {
  const files = ownFiles();
  const path = 'goals/refactorings-test.yaml';

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  /**
   * The file with the text is on screen, known to the index, and the cursor is at the mark `|`, or what is between two
   * is selected.
   */
  const opened = async (marked: string, at = path) => {
    const text = marked.replaceAll('¦', '');
    const uri = await files.write(at, text);
    const editor = await vscode.window.showTextDocument(uri);
    const { folders } = await cairn();
    await until(
      () => editor.document.getText() === text && folders.all()[0]?.index.get(at) !== undefined,
      folders.onDidChange,
      vscode.workspace.onDidChangeTextDocument,
    );
    const [first = '', second, third] = marked.split('¦');
    const start = editor.document.positionAt(first.length);
    editor.selection = new vscode.Selection(
      start,
      third === undefined ? start : editor.document.positionAt(first.length + (second ?? '').length),
    );
    return { uri, editor, document: editor.document, text };
  };

  const actionsAt = async ({ document, selection }: vscode.TextEditor, kind: vscode.CodeActionKind) =>
    (
      await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        selection,
        kind.value,
      )
    ).filter((action) => action.kind?.value.startsWith(kind.value));

  const apply = async (editor: vscode.TextEditor, kind: vscode.CodeActionKind, title: string): Promise<void> => {
    const actions = await actionsAt(editor, kind);
    const action = actions.find((one) => one.title === title);
    if (!action) throw new Error(`“${title}” is not among ${actions.map((one) => one.title).join(' | ')}.`);
    const { edit, command } = action;
    if (edit) assert.isTrue(await vscode.workspace.applyEdit(edit), title);
    if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  };

  test('an action is split, and undo takes it back', async () => {
    const { editor, document, text } = await opened(
      'title: Split me\n' +
        'status: idea\n' +
        'actions:\n' +
        '  - title: Write the RFC ¦and get approvals   # hard\n' +
        '    due: 2026-12-01\n' +
        '# end\n',
    );
    await apply(editor, vscode.CodeActionKind.RefactorRewrite, 'Split into “Write the RFC” and “Get approvals”');
    assert.equal(
      document.getText(),
      text.replace(' and get approvals', '').replace('# end', '  - title: Get approvals\n    due: 2026-12-01\n# end'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  test('an action gets another one behind it, with the words to be written selected', async () => {
    const { editor, document, text } = await opened(
      'title: Split me\nstatus: idea\nactions:\n    - title: On¦e\n    - title: Two\n',
    );
    await apply(editor, vscode.CodeActionKind.RefactorRewrite, 'Add an action after this one');
    assert.equal(
      document.getText(),
      text.replace('    - title: Two', '    - title: what you can do this week\n    - title: Two'),
    );
    assert.equal(document.getText(editor.selection), 'what you can do this week');
  });

  test('a measure becomes one of another kind, and what is lost is said', async () => {
    const { editor, document } = await opened(
      'title: Turn me\n' +
        'status: idea\n' +
        'measure:\n' +
        '  metr¦ic: talks\n' +
        '  target: 4\n' +
        '  unit: talks   # small ones\n' +
        'tags: [a]\n',
    );
    const titles = (await actionsAt(editor, vscode.CodeActionKind.Refactor)).map(({ title }) => title);
    assert.includeMembers(titles, [
      'Convert to milestones',
      'Convert to a scale',
      'Convert to a habit (removes target, unit)',
    ]);
    await apply(editor, vscode.CodeActionKind.RefactorRewrite, 'Convert to milestones');
    assert.equal(
      document.getText(),
      'title: Turn me\n' +
        'status: idea\n' +
        'measure:\n' +
        '  milestones:\n' +
        '    - title: 1 talks\n' +
        '    - title: 2 talks\n' +
        '    - title: 3 talks\n' +
        '    - title: 4 talks\n' +
        'tags: [a]\n',
    );
  });

  test('a line of a note becomes a contact, a goal’s insight, or its action', async () => {
    const note = 'notes/refactorings-test.yaml';
    const goal = await files.write('goals/refactorings-goal.yaml', 'title: Lead\nstatus: idea\n');
    const text =
      'date: 2020-01-01\n' +
      'with: hanneke\n' +
      'goals: [refactorings-goal]\n' +
      'insights: [Draw¦ it first, Wait]\n' +
      'resources:\n' +
      '  - { title: Her retro, url: https://example.org/retro }\n' +
      'introductions:\n' +
      '  - name: Eli Moor   # at the station\n' +
      '    why: knows how hospitals buy\n';
    const { editor, document } = await opened(text, note);
    await until(
      async () => ((await cairn()).folders.all()[0]?.index.goal('refactorings-goal') ? true : undefined),
      (await cairn()).folders.onDidChange,
    );
    await apply(editor, vscode.CodeActionKind.RefactorRewrite, 'Pin to the goal “Lead”');
    assert.include(document.getText(), 'insights: [{ text: Draw it first, goal: refactorings-goal }, Wait]');
    const cursorAt = (word: string): void => {
      editor.selection = new vscode.Selection(
        document.positionAt(document.getText().indexOf(word)),
        document.positionAt(document.getText().indexOf(word)),
      );
    };
    cursorAt('Her retro');
    await apply(editor, vscode.CodeActionKind.RefactorExtract, 'Turn into an action of “Lead”');
    assert.equal(
      (await vscode.workspace.openTextDocument(goal)).getText(),
      'title: Lead\nstatus: idea\nactions:\n  - title: Her retro\n    note: https://example.org/retro\n',
    );
    cursorAt('Eli Moor');
    // Not with `editor.action.codeAction`: VS Code may drop its request, as `fixes.test.ts` says.
    await apply(editor, vscode.CodeActionKind.RefactorExtract, 'Add Eli Moor as a contact');
    const contact = growthFile('people/eli-moor.yaml');
    // The file may be there before the note has its edit.
    await until(
      async () => (await exists(contact)) && document.getText().includes('person: eli-moor'),
      (await cairn()).folders.onDidChange,
      vscode.workspace.onDidChangeTextDocument,
    );
    assert.equal(
      await readFile(contact),
      'name: Eli Moor\n' +
        'relationship: contact\n' +
        'notes: knows how hospitals buy\n' +
        'since: 2020-01-01\n' +
        'introducedBy: hanneke\n',
    );
    assert.include(
      document.getText(),
      '  - name: Eli Moor   # at the station\n    person: eli-moor\n    why: knows how hospitals buy\n',
    );
    for (const uri of [goal, document.uri]) assert.isTrue(await (await vscode.workspace.openTextDocument(uri)).save());
    await vscode.workspace.fs.delete(contact);
  });

  test('a line of a reflection becomes a goal', async () => {
    const { editor, document, text } = await opened(
      'reflection:\n  answers:\n    what: |\n      It went well.\n      - Refactorings test¦ goal\n',
      'weeks/2019-W12.yaml',
    );
    await apply(editor, vscode.CodeActionKind.RefactorExtract, 'Turn into a goal: “Refactorings test goal”');
    const goal = growthFile('goals/refactorings-test-goal.yaml');
    const { folders } = await cairn();
    // The watcher may be late; the edit itself says when the file is there.
    await until(() => exists(goal), folders.onDidChange, vscode.workspace.onDidCreateFiles);
    assert.equal(await readFile(goal), 'title: Refactorings test goal\nstatus: idea\n');
    assert.equal(document.getText(), text);
    await vscode.workspace.fs.delete(goal);
  });

  test('a file moves to private and is the same goal there', async () => {
    const { editor, text } = await opened('tit¦le: Hide me\nstatus: idea\n');
    await apply(editor, vscode.CodeActionKind.RefactorMove, 'Move the file to the private folder, which Git ignores');
    const moved = growthFile(`private/${path}`);
    const { folders } = await cairn();
    const index = folders.all()[0]?.index;
    await until(
      () => index?.goal('refactorings-test')?.private === true && index.get(path) === undefined,
      folders.onDidChange,
    );
    assert.equal(await readFile(moved), text);
    // Back again, for the next test.
    const [back] = await actionsAt(await vscode.window.showTextDocument(moved), vscode.CodeActionKind.RefactorMove);
    if (!back) throw new Error('There is no way back.');
    assert.equal(back.title, 'Move the file out of the private folder, so that others can see it');
    assert.isTrue(await vscode.workspace.applyEdit(back.edit ?? new vscode.WorkspaceEdit()));
    await until(() => index?.goal('refactorings-test')?.private === false, folders.onDidChange);
  });

  test('while the cursor passes by, nothing is offered', async () => {
    const { editor } = await opened('title: Turn me\nsta¦tus: idea\n');
    assert.deepEqual(await actionsAt(editor, vscode.CodeActionKind.Refactor), []);
  });

  const wrong = 'titel: "Fix me"   # mine\nstatus: ideas\nconfidence: "0.7"\ndue: 2026-02-30\n';
  const right = 'title: "Fix me"   # mine\nstatus: idea\nconfidence: 0.7\ndue: 2026-02-30\n';

  test('all that is sure is fixed at once, from the source actions and at the light bulb', async () => {
    const { uri, editor, document } = await opened(`¦${wrong}`);
    await problemsOf(uri, (found) => found.some((problem) => codeOf(problem) === 'misspelt-key'));
    editor.selection = new vscode.Selection(0, 1, 0, 1);
    const quick = await actionsAt(editor, vscode.CodeActionKind.QuickFix);
    assert.include(
      quick.map(({ title }) => title),
      'Fix all Cairn problems in this file',
    );
    await apply(editor, vscode.CodeActionKind.SourceFixAll.append('cairn'), 'Fix all Cairn problems in this file');
    assert.equal(document.getText(), right);
    await problemsOf(uri, (found) => found.map(codeOf).join() === 'no-such-date');
  });

  test('on save, for who has asked for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'yaml' });
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.cairn': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const { uri, editor, document } = await opened(`¦${wrong}`);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(4, 0), 'tags: work\n');
      });
      const { folders } = await cairn();
      await until(
        () =>
          folders
            .all()[0]
            ?.index.problemsOf(path)
            .some(({ code }) => code === 'unusual-form'),
        folders.onDidChange,
      );
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until(() => !document.isDirty, vscode.workspace.onDidSaveTextDocument);
      assert.equal(await readFile(uri), `${right}tags:\n  - work\n`);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
