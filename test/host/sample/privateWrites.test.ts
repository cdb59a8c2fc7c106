/**
 * Nothing private is written without a word where Git would add it. The repositories and the answers of Git are real.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { plannedOn } from '../../../src/core/index/plannedChanges.ts';
import { typedNow } from '../../../src/core/index/sharedContent.ts';
import { isPrivatePath } from '../../../src/core/model/kinds.ts';
import { UserError } from '../../../src/editor/commands/commands.ts';
import { createGit, type Git } from '../../../src/editor/sharing/git.ts';
import { privateFilesOf } from '../../../src/editor/sharing/privateFiles.ts';
import { createPrivateWrites } from '../../../src/editor/sharing/privateWrites.ts';
import { ignoreTest, repositoryAround } from '../../../src/editor/sharing/repository.ts';
import { createFileWriter, type FileWriter } from '../../../src/editor/workspace/fileWriter.ts';
import type { GrowthFolder } from '../../../src/editor/workspace/growthFolder.ts';
import { cairn, closeAllEditors, codeOf, growthFile, problemsOf, until, workspaceFolder } from '../support.ts';

/** What the file writer takes: the tests type all of it now. */
const file = <T>(path: string, content: T) =>
  isPrivatePath(path) ? { path, content } : { path, content: typedNow(content) };

suite('Private files that Git would add', () => {
  const root = workspaceFolder().uri.fsPath;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  /** The private files that `git add .` would take. */
  const wouldAdd = (): readonly string[] =>
    git('ls-files', '-z', '--others', '--exclude-standard', 'growth/private')
      .split('\0')
      .filter((file) => file !== '');

  const log = vscode.window.createOutputChannel('Test of private files', { log: true });
  const own = path.join(root, 'growth', '.gitignore');
  const ofProject = path.join(root, '.gitignore');
  const aside = path.join(path.dirname(root), 'ignore-aside');
  let hadGit = false;
  let folder: GrowthFolder;

  /** A file writer whose question is answered. */
  const writer = (answer: 'ignore' | 'anyway' | undefined) => {
    const asked: string[] = [];
    const { confirm, offer } = createPrivateWrites(log, (otherwise) => {
      asked.push(otherwise);
      return Promise.resolve(answer);
    });
    const writing: FileWriter = createFileWriter(confirm);
    return { asked, writing, offer };
  };

  /** Runs a command of the quick pick until the work is done: nothing tells when a quick pick is shown. */
  const answered = async <T>(command: string, work: Thenable<T>): Promise<T> => {
    const running = new Set([work]);
    const end = (): void => {
      running.clear();
    };
    work.then(end, end);
    while (running.size > 0) await vscode.commands.executeCommand(command);
    return work;
  };

  suiteSetup(async () => {
    const { folders } = await cairn();
    await folders.load();
    [folder] = folders.all() as [GrowthFolder];
    hadGit = existsSync(path.join(root, '.git'));
    if (!hadGit) git('init', '-q');
    // The sample ignores its private files. A cloned repository may not.
    renameSync(ofProject, aside);
    // Waits for the Git extension, which finds the repository by itself.
    const extension = vscode.extensions.getExtension('vscode.git');
    assert.ok(extension, 'the tests run with the git extension');
    await extension.activate();
  });
  setup(() => {
    rmSync(own, { force: true });
  });
  teardown(async () => {
    rmSync(own, { force: true });
    for (const name of ['stories/new.yaml', 'stories/other.yaml', 'letter.txt'])
      rmSync(growthFile(`private/${name}`).fsPath, { force: true });
    await closeAllEditors();
    await folder.reload();
  });
  suiteTeardown(async () => {
    renameSync(aside, ofProject);
    if (!hadGit) rmSync(path.join(root, '.git'), { recursive: true, force: true });
    await folder.reload();
    log.dispose();
  });

  test('canceling writes nothing', async () => {
    const { writing, asked } = writer(undefined);
    const work = writing.create(folder, file('private/stories/new.yaml', 'title: New\n'));
    await assert.rejects(work, (error) => error instanceof vscode.CancellationError);
    assert.equal(asked.length, 1);
    assert.ok(!existsSync(growthFile('private/stories/new.yaml').fsPath));
    assert.ok(!existsSync(own));
  });

  test('with the line, Git takes none of them', async () => {
    const { writing, asked } = writer('ignore');
    await writing.createAll(folder, [file('private/stories/new.yaml', { text: 'title: New\n' })]);
    assert.ok(readFileSync(own, 'utf8').split('\n').includes('private/'));
    assert.ok(existsSync(growthFile('private/stories/new.yaml').fsPath));
    assert.deepEqual(wouldAdd(), []);
    await writing.changeOrCreate(
      folder,
      file('private/stories/other.yaml', { changes: plannedOn(undefined, []), text: 'title: Other\n' }),
    );
    assert.equal(asked.length, 1, 'and there is nothing more to ask');
  });

  test('a line that was added but not saved is not enough', async () => {
    const { writing } = writer('ignore');
    writeFileSync(own, '# mine\n');
    const editor = await vscode.window.showTextDocument(growthFile('.gitignore'));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# not saved yet\n');
    });
    const work = writing.create(folder, file('private/stories/new.yaml', 'title: New\n'));
    await assert.rejects(work, (error) => error instanceof UserError && error.message.includes('still'));
    assert.ok(!existsSync(growthFile('private/stories/new.yaml').fsPath));
    assert.equal(readFileSync(own, 'utf8'), '# mine\n');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('rules that only include some of the files again are noticed', async () => {
    const { writing, asked } = writer('ignore');
    writeFileSync(own, 'private/*\n!private/stories/\n');
    await writing.create(folder, file('private/letters.yaml', 'a: 1\n'));
    rmSync(growthFile('private/letters.yaml').fsPath);
    assert.equal(asked.length, 0);
    await writing.create(folder, file('private/stories/new.yaml', 'title: New\n'));
    assert.equal(asked.length, 1);
    assert.equal(readFileSync(own, 'utf8'), 'private/*\n!private/stories/\nprivate/\n');
    assert.deepEqual(wouldAdd(), []);
  });

  test('a file of any kind by another program is reported, until any rule of Git ignores it', async () => {
    const letter = growthFile('private/letter.txt');
    mkdirSync(path.dirname(letter.fsPath), { recursive: true });
    writeFileSync(letter.fsPath, 'Dear all\n');
    await folder.reload();
    await problemsOf(letter, isReported);
    writeFileSync(path.join(root, '.git', 'info', 'exclude'), '*.txt\n');
    await folder.reload();
    await problemsOf(letter, (each) => !isReported(each));
    assert.ok(isReported(vscode.languages.getDiagnostics(growthFile('private/goals/kept-to-myself.yaml'))));
    rmSync(path.join(root, '.git', 'info', 'exclude'));
  });

  test('a line in the file of the project is enough, and is noticed when it comes', async () => {
    const goal = growthFile('private/goals/kept-to-myself.yaml');
    await folder.reload();
    await problemsOf(goal, isReported);
    writeFileSync(ofProject, 'private\n');
    await problemsOf(goal, (each) => !isReported(each));
    const { writing, asked } = writer(undefined);
    await writing.create(folder, file('private/stories/new.yaml', 'title: New\n'));
    assert.equal(asked.length, 0);
    rmSync(ofProject);
    await problemsOf(goal, isReported);
  });

  test('without Git, files of which too many patterns keep it from being known count as not ignored', async () => {
    const goal = growthFile('private/goals/kept-to-myself.yaml');
    // As in a browser and in Restricted Mode.
    const noGit: Git = {
      ignored: () => Promise.resolve(undefined),
      tracked: () => Promise.resolve(undefined),
      userName: () => Promise.resolve(undefined),
      watch: () => Promise.resolve(new vscode.Disposable(() => undefined)),
    };
    const exclude = path.join(root, '.git', 'info', 'exclude');
    for (const hostile of [ofProject, exclude]) writeFileSync(hostile, '*a*e*i\n'.repeat(140_000));
    const found = await privateFilesOf(folder, noGit);
    assert.deepEqual([found.notIgnored, found.undecided].map(String), [goal, goal].map(String));
    // A file that is not even read.
    writeFileSync(ofProject, '# long\n'.repeat(160_000));
    assert.deepEqual((await privateFilesOf(folder, noGit)).undecided.map(String), [goal.toString()]);
    // The line that the quick fix adds decides, whatever else there is.
    writeFileSync(own, '*a*e*i\n'.repeat(100_000) + 'private/\n');
    assert.deepEqual((await privateFilesOf(folder, noGit)).notIgnored, []);
    for (const hostile of [ofProject, exclude, own]) rmSync(hostile);
  });

  test('a file that a person moves there is asked about, and a shared one is not', async () => {
    const { offer, writing, asked } = writer('ignore');
    await offer(folder, [growthFile('private/stories/new.yaml')], writing);
    assert.deepEqual(asked, ['Leave it as it is']);
    assert.ok(existsSync(own));
  });

  test('a command asks as well: canceling leaves no trace, and the line comes before the file', async () => {
    const { folders } = await cairn();
    const checkIn = () => vscode.commands.executeCommand('cairn.checkIn', { goal: 'kept-to-myself', confidence: 0.5 });
    await answered('workbench.action.closeQuickOpen', checkIn());
    assert.deepEqual(folder.index.checkinsOf('kept-to-myself'), []);
    assert.ok(!existsSync(own));
    await answered('workbench.action.acceptSelectedQuickOpenItem', checkIn());
    await until(() => folder.index.checkinsOf('kept-to-myself').length === 1, folders.onDidChange);
    assert.ok(readFileSync(own, 'utf8').split('\n').includes('private/'));
    assert.deepEqual(wouldAdd(), []);
    const [checkin] = folder.index.checkinsOf('kept-to-myself');
    rmSync(growthFile(checkin?.path ?? '').fsPath);
  });

  test('a file that is moved there is asked about, by the quick pick itself', async () => {
    const goal = growthFile('goals/moved.yaml');
    writeFileSync(goal.fsPath, 'title: Moved\nstatus: idea\n');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(goal, growthFile('private/goals/moved.yaml'));
    assert.ok(await answered('workbench.action.acceptSelectedQuickOpenItem', vscode.workspace.applyEdit(edit)));
    assert.ok(readFileSync(own, 'utf8').split('\n').includes('private/'));
    assert.ok(existsSync(growthFile('private/goals/moved.yaml').fsPath));
    assert.deepEqual(wouldAdd(), []);
    rmSync(growthFile('private/goals/moved.yaml').fsPath);
  });

  test('after “Save anyway” it is not asked again, and the problem stays until Git ignores them', async () => {
    const { writing, asked } = writer('anyway');
    const files = ['private/stories/new.yaml', 'private/stories/other.yaml'];
    // The extension does not know this writer, and asks about the files as if a person had created them.
    for (const name of files)
      await answered('workbench.action.closeQuickOpen', writing.create(folder, file(name, 'title: New\n')));
    assert.deepEqual(asked, ['Save anyway']);
    assert.ok(!existsSync(own));
    const uri = growthFile('private/stories/new.yaml');
    const problems = await problemsOf(uri, isReported);
    const found = problems.find((each) => codeOf(each) === 'private-not-ignored');
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Warning);

    await vscode.window.showTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
    );
    const fix = actions.find(({ command }) => command?.command === 'cairn.ignorePrivate');
    assert.ok(fix?.isPreferred);
    await vscode.commands.executeCommand('cairn.ignorePrivate');
    await problemsOf(uri, (each) => !isReported(each));
    assert.deepEqual(wouldAdd(), []);
  });

  test('closing the question about a file that a person created accepts nothing for later', async () => {
    const { writing, asked, offer } = writer(undefined);
    const files = [growthFile('private/stories/new.yaml')];
    await offer(folder, files, writing);
    await offer(folder, files, writing);
    assert.equal(asked.length, 2);
    const work = writing.create(folder, file('private/stories/new.yaml', 'title: New\n'));
    await assert.rejects(work, (error) => error instanceof vscode.CancellationError);
    assert.equal(asked.length, 3);
  });

  test('a shared file is written without a question', async () => {
    const { writing, asked } = writer(undefined);
    await writing.create(folder, file('stories/new.yaml', 'title: New\n'));
    rmSync(growthFile('stories/new.yaml').fsPath);
    assert.equal(asked.length, 0);
  });

  test('git itself is asked: it knows rules that are in no file of the repository', async () => {
    const extension = vscode.extensions.getExtension<{
      getAPI: (version: 1) => {
        getRepository: (uri: vscode.Uri) => unknown;
        onDidOpenRepository: vscode.Event<unknown>;
        openRepository: (uri: vscode.Uri) => Promise<unknown>;
      };
    }>('vscode.git');
    const api = extension?.exports.getAPI(1);
    assert.ok(api);
    await api.openRepository(workspaceFolder().uri);
    await until(() => api.getRepository(folder.uri) !== null, api.onDidOpenRepository);
    const elsewhere = path.join(path.dirname(root), 'rules-of-the-user');
    writeFileSync(elsewhere, 'private/\n');
    writeFileSync(`${elsewhere}-config`, `[core]\n\texcludesFile = ${elsewhere}\n`);
    git('config', 'include.path', `${elsewhere}-config`);
    try {
      const goal = growthFile('private/goals/kept-to-myself.yaml');
      const repository = await repositoryAround(folder.uri);
      assert.ok(repository);
      assert.equal((await ignoreTest(repository, [goal]))(goal), 'not-ignored', 'the rules cannot know');
      assert.deepEqual((await privateFilesOf(folder, createGit(log))).notIgnored, []);
    } finally {
      git('config', '--unset', 'include.path');
    }
    const found = await privateFilesOf(folder, createGit(log));
    assert.deepEqual(found.notIgnored.map(String), [growthFile('private/goals/kept-to-myself.yaml').toString()]);
  });

  test('a tracked file is reported as tracked, and not as one that Git would add', async () => {
    git('add', '-f', 'growth/private/goals/kept-to-myself.yaml');
    const { writing, asked } = writer(undefined);
    try {
      const goal = growthFile('private/goals/kept-to-myself.yaml');
      const found = await privateFilesOf(folder, createGit(log));
      assert.deepEqual(found.tracked.map(String), [goal.toString()]);
      assert.deepEqual(found.notIgnored, []);
      // Git says the same, for an index that cannot be read.
      const byGit = await createGit(log).tracked(folder.uri, [goal, growthFile('private/letter.txt')]);
      assert.deepEqual(byGit?.map(String), [goal.toString()]);
      await writing.change(folder, file('private/goals/kept-to-myself.yaml', plannedOn(undefined, [])));
      assert.equal(asked.length, 0);
    } finally {
      git('rm', '-q', '--cached', 'growth/private/goals/kept-to-myself.yaml');
    }
  });

  test('a repository in private/ itself, and no repository at all', async () => {
    git('init', '-q', 'growth/private');
    const { writing, asked } = writer(undefined);
    await writing.create(folder, file('private/stories/new.yaml', 'title: New\n'));
    assert.equal(asked.length, 0);
    rmSync(path.join(root, 'growth', 'private', '.git'), { recursive: true });
    const elsewhere = path.join(path.dirname(root), 'git-aside');
    renameSync(path.join(root, '.git'), elsewhere);
    try {
      await writing.create(folder, file('private/stories/other.yaml', 'title: Other\n'));
      assert.equal(asked.length, 0);
      assert.deepEqual((await privateFilesOf(folder, createGit(log))).notIgnored, []);
    } finally {
      renameSync(elsewhere, path.join(root, '.git'));
    }
  });

  function isReported(problems: readonly vscode.Diagnostic[]): boolean {
    return problems.some((each) => codeOf(each) === 'private-not-ignored');
  }
});
