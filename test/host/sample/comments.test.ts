/** Comment threads in the editor: where they are shown, and what their buttons write. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ThreadsOnScreen } from '../../../src/editor/sharing/comments/threadsOnScreen.ts';
import { cairn, closeAllEditors, growthFile, readFile, until } from '../support.ts';
import { ownFiles } from './trees.ts';

const goal =
  'title: Split the service\nstatus: idea\nactions:\n  - id: rfc\n    title: Write the RFC\ndue: 2099-12-18\n';

suite('Comments', () => {
  const files = ownFiles();
  let threads: ThreadsOnScreen;
  const settings = vscode.workspace.getConfiguration();

  suiteSetup(async () => {
    const api = await cairn();
    await api.folders.load();
    await settings.update('cairn.author', 'Hanneke Vos', vscode.ConfigurationTarget.Global);
    ({ threads } = await api.loadComments());
  });
  suiteTeardown(() => settings.update('cairn.author', undefined, vscode.ConfigurationTarget.Global));
  teardown(async () => {
    await files.remove();
    await closeAllEditors();
  });

  const shownAt = async (uri: vscode.Uri): Promise<readonly vscode.CommentThread[]> => {
    await threads.refresh();
    return threads.all().filter((thread) => thread.uri.toString() === uri.toString());
  };
  const oneAt = async (uri: vscode.Uri): Promise<vscode.CommentThread> => {
    const { folders } = await cairn();
    return until(async () => {
      const [first] = await shownAt(uri);
      return first;
    }, folders.onDidChange);
  };
  const textOf = ({ comments }: vscode.CommentThread): readonly string[] =>
    comments.map(({ body, author }) => `${author.name}: ${typeof body === 'string' ? body : body.value}`);

  test('are on the line of what they are about, with author and state, and move with it', async () => {
    const uri = await files.write('goals/split-it.yaml', goal);
    await files.write(
      'feedback/split-it.yaml',
      'threads:\n  - id: why\n    field: actions.rfc\n    comments:\n      - { by: Imke, text: "Why\\nnow?" }\n' +
        '  - id: gone\n    field: obstacles[rain]\n    resolved: 2026-11-20\n' +
        '    comments: [{ by: Hanneke Vos, text: And? }]\n',
    );
    await oneAt(uri);
    const byLabel = async (): Promise<string[]> =>
      (await shownAt(uri)).map(({ label = '', range, state }) => [label, range?.start.line, state].join(' '));
    assert.sameMembers(await byLabel(), [
      'Action: Write the RFC 3 0',
      'About something that was removed (Obstacle: rain) 0 1',
    ]);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), 'why: Three teams wait\n');
    await vscode.workspace.applyEdit(edit);
    const { folders } = await cairn();
    await until(async () => (await byLabel()).includes('Action: Write the RFC 4 0'), folders.onDidChange);
    assert.isTrue(document.isDirty);
    await document.save();
  });

  test('begin with a file of their own; answers, changes, and resolving are written into it', async () => {
    const uri = await files.write('goals/split-it.yaml', goal);
    const feedback = files.made('feedback/split-it.yaml');
    const own = vscode.comments.createCommentController('test', 'Test');
    const started = own.createCommentThread(uri, new vscode.Range(5, 0, 5, 0), []);
    await vscode.commands.executeCommand('cairn.addComment', { thread: started, text: 'Before the freeze?' });
    const thread = await oneAt(uri);
    own.dispose();
    assert.deepEqual(textOf(thread), ['Hanneke Vos: Before the freeze?']);
    assert.equal(thread.collapsibleState, vscode.CommentThreadCollapsibleState.Expanded);
    assert.match(await readFile(feedback), /^threads:\n {2}- id: before-the-freeze-\w{4}\n {4}field: due\n/);

    await vscode.commands.executeCommand('cairn.addComment', { thread, text: 'I mean December.' });
    assert.equal(textOf(thread).at(-1), 'Hanneke Vos: I mean December.');
    const comment = thread.comments[1];
    assert.isDefined(comment);
    assert.equal(comment.contextValue, 'own');
    await vscode.commands.executeCommand('cairn.editComment', comment);
    assert.equal(thread.comments[1]?.mode, vscode.CommentMode.Editing);
    comment.body = 'I mean January.';
    await vscode.commands.executeCommand('cairn.saveComment', comment);
    assert.match(await readFile(feedback), /text: I mean January\.\n/);

    await vscode.commands.executeCommand('cairn.resolveThread', thread);
    assert.equal(thread.state, vscode.CommentThreadState.Resolved);
    assert.match(await readFile(feedback), /resolved: \d{4}-\d\d-\d\d\n/);
    await vscode.commands.executeCommand('cairn.reopenThread', thread);
    assert.equal(thread.state, vscode.CommentThreadState.Unresolved);
    assert.notMatch(await readFile(feedback), /resolved/);

    await vscode.commands.executeCommand('cairn.deleteComment', thread.comments[1]);
    assert.deepEqual(textOf(thread), ['Hanneke Vos: Before the freeze?']);
    await vscode.commands.executeCommand('cairn.deleteThread', thread);
    assert.deepEqual(await shownAt(uri), []);
    assert.match(await readFile(feedback), /^threads: \[\]\n$/);
  });

  test('go with a goal that is renamed, and come back with it in one step', async () => {
    const uri = await files.write('goals/split-it.yaml', goal);
    const before = await files.write('feedback/split-it.yaml', 'threads:\n  - comments: [{ by: Imke, text: Why? }]\n');
    await oneAt(uri);
    const [renamed, after] = [growthFile('goals/cut-it.yaml'), growthFile('feedback/cut-it.yaml')];
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.match(await readFile(after), /Why\?/);
    assert.deepEqual(textOf(await oneAt(renamed)), ['Imke: Why?']);
    await vscode.window.showTextDocument(renamed);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(textOf(await oneAt(uri)), ['Imke: Why?']);
    assert.match(await readFile(before), /Why\?/);
  });

  test('on a private goal stay in the private folder', async () => {
    const uri = await files.write('private/goals/quiet.yaml', 'title: Ask for a raise\nstatus: idea\n');
    const feedback = files.made('private/feedback/quiet.yaml');
    const own = vscode.comments.createCommentController('test', 'Test');
    const started = own.createCommentThread(uri, new vscode.Range(0, 0, 0, 0), []);
    await vscode.commands.executeCommand('cairn.addComment', { thread: started, text: 'When?' });
    await oneAt(uri);
    own.dispose();
    assert.match(await readFile(feedback), /field: title/);
  });

  test('of others can be answered but not changed, and nothing is written for what is not shown', async () => {
    const uri = await files.write('goals/split-it.yaml', goal);
    const feedback = await files.write(
      'feedback/split-it.yaml',
      'threads:\n  - comments:\n      - { by: Imke, text: Why? }\n      - { text: Who? }\n',
    );
    const thread = await oneAt(uri);
    assert.deepEqual(textOf(thread), ['Imke: Why?', 'Unknown author: Who?']);
    assert.deepEqual(
      thread.comments.map(({ contextValue }) => contextValue),
      ['other', 'other'],
    );
    const before = await readFile(feedback);
    for (const argument of [undefined, {}, 7, { thread: {}, text: 'x' }])
      for (const id of ['addComment', 'resolveThread', 'deleteThread', 'editComment', 'saveComment', 'deleteComment'])
        await vscode.commands.executeCommand(`cairn.${id}`, argument);
    assert.equal(await readFile(feedback), before);
  });
});
