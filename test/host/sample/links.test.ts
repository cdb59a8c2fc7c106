/** Nothing is read or written through a symbolic link in a growth folder. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { plannedOn } from '../../../src/core/index/plannedChanges.ts';
import { typedNow } from '../../../src/core/index/sharedContent.ts';
import { UserError } from '../../../src/editor/commands/commands.ts';
import { createFileWriter } from '../../../src/editor/workspace/fileWriter.ts';
import type { GrowthFolder } from '../../../src/editor/workspace/growthFolder.ts';
import { cairn, closeAllEditors, codeOf, growthFile, problemsOf, until, workspaceFolder } from '../support.ts';

const done = typedNow(plannedOn(undefined, [{ do: 'set', path: ['status'], value: 'done' }]));

suite('Symbolic links', () => {
  const root = workspaceFolder().uri.fsPath;
  const growth = path.join(root, 'growth');
  /** Outside of the workspace folder. */
  const outside = path.join(path.dirname(root), 'outside');
  const aside = path.join(path.dirname(root), 'aside');
  const writing = createFileWriter();
  let folder: GrowthFolder;

  suiteSetup(async () => {
    const { folders } = await cairn();
    await folders.load();
    [folder] = folders.all() as [GrowthFolder];
    // A hundred files of a folder are reported one by one; the tests wait for the last reading.
    mkdirSync(path.join(outside, 'goals'), { recursive: true });
    writeFileSync(path.join(outside, 'goals', 'planted.yaml'), 'title: From somewhere else\nstatus: active\n');
    writeFileSync(path.join(outside, 'planted.yaml'), 'title: From somewhere else\nstatus: active\n');
  });

  suiteTeardown(() => {
    rmSync(outside, { recursive: true, force: true });
    rmSync(aside, { recursive: true, force: true });
  });

  teardown(closeAllEditors);

  /** Puts a link in the place of a file or folder while `work` runs. */
  const withLink = async (at: string, target: string, work: () => Promise<void>): Promise<void> => {
    const link = path.join(growth, at);
    const isTaken = existsSync(link);
    if (isTaken) renameSync(link, aside);
    symlinkSync(target, link);
    try {
      await folder.reload();
      await work();
    } finally {
      rmSync(link);
      if (isTaken) renameSync(aside, link);
      await folder.reload();
    }
  };

  const isLinked = (problems: readonly vscode.Diagnostic[]): boolean =>
    problems.some((each) => codeOf(each) === 'symbolic-link');
  const refused = (work: Promise<unknown>): Promise<void> =>
    assert.rejects(work, (error: unknown) => error instanceof UserError && error.message.includes('symbolic link'));
  const outsideNow = (): readonly string[] => readdirSync(outside, { recursive: true }).map(String).sort();

  for (const at of ['private', 'private/goals', 'goals', 'stories']) {
    test(`the folder ${at}`, async () => {
      const before = outsideNow();
      await withLink(at, outside, async () => {
        assert.ok(![...folder.index.paths()].some((each) => each.startsWith(`${at}/`)), 'nothing of it is read');
        const file = at === 'private' ? 'private/goals/new.yaml' : `${at}/new.yaml`;
        await refused(writing.create(folder, { path: file, content: typedNow('title: New\n') }));
        await refused(
          writing.changeOrCreate(folder, {
            path: file,
            content: typedNow({ changes: plannedOn(undefined, []), text: 'title: New\n' }),
          }),
        );
        await refused(writing.createAll(folder, [{ path: file, content: typedNow({ text: 'title: New\n' }) }]));
        const problems = await problemsOf(growthFile('cairn.yaml'), isLinked);
        assert.ok(problems.find((each) => codeOf(each) === 'symbolic-link')?.message.includes(`“growth/${at}”`));
      });
      await problemsOf(growthFile('cairn.yaml'), (problems) => !isLinked(problems));
      assert.deepEqual(outsideNow(), before);
    });
  }

  test('a file, also when it is open and changed there', async () => {
    await withLink('goals/planted.yaml', path.join(outside, 'planted.yaml'), async () => {
      const uri = growthFile('goals/planted.yaml');
      assert.equal(folder.index.get('goals/planted.yaml'), undefined);
      await problemsOf(uri, isLinked);
      await refused(writing.change(folder, { path: 'goals/planted.yaml', content: done }));
      const editor = await vscode.window.showTextDocument(uri);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), '# typed\n');
      });
      assert.equal(folder.index.get('goals/planted.yaml'), undefined);
      await refused(writing.change(folder, { path: 'goals/planted.yaml', content: done }));
      await folder.refresh('goals/planted.yaml');
      assert.equal(folder.index.get('goals/planted.yaml'), undefined);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
    assert.match(readFileSync(path.join(outside, 'planted.yaml'), 'utf8'), /^title: .*\nstatus: active\n$/);
  });

  test('a link that appears later is noticed, and so is its end', async () => {
    const { folders } = await cairn();
    const link = path.join(growth, 'goals', 'later.yaml');
    symlinkSync(path.join(outside, 'planted.yaml'), link);
    await folder.refresh('goals/later.yaml');
    await problemsOf(growthFile('goals/later.yaml'), isLinked);
    assert.equal(folder.index.get('goals/later.yaml'), undefined);
    rmSync(link);
    writeFileSync(link, 'title: A real file\nstatus: idea\n');
    await folder.refresh('goals/later.yaml');
    await until(() => folder.index.get('goals/later.yaml') !== undefined, folders.onDidChange);
    await problemsOf(growthFile('goals/later.yaml'), (problems) => !isLinked(problems));
    rmSync(link);
    await folder.refresh('goals/later.yaml');
  });

  test('the settings: notes and weeks are private, and nothing is written, as nothing says otherwise', async () => {
    const settings = path.join(outside, 'settings.yaml');
    writeFileSync(settings, 'format: 1\n');
    const note = folder.index.paths().find((each) => each.startsWith('notes/')) ?? assert.fail('there is a note');
    assert.ok(folder.index.isShared(note));
    const isKept = async (): Promise<void> => {
      assert.deepEqual(folder.index.settings().privacy, { notes: 'private', weeks: 'private' });
      assert.ok(!folder.index.isShared(note));
      assert.ok(!folder.isWritable());
      await assert.rejects(writing.create(folder, { path: 'stories/new.yaml', content: typedNow('title: New\n') }));
    };
    await withLink('cairn.yaml', settings, async () => {
      await isKept();
      await folder.refresh('cairn.yaml');
      await isKept();
    });
    assert.ok(folder.index.isShared(note));
    rmSync(settings);
  });

  test('a link that leads nowhere', async () => {
    await withLink('private/notes', path.join(outside, 'missing'), async () => {
      await refused(writing.create(folder, { path: 'private/notes/new.yaml', content: 'title: New\n' }));
    });
    assert.ok(!existsSync(path.join(outside, 'missing')));
  });

  test('the growth folder itself', async () => {
    renameSync(growth, aside);
    symlinkSync(outside, growth);
    try {
      await folder.reload();
      assert.equal(folder.state(), 'absent');
      assert.deepEqual([...folder.index.paths()], []);
      await problemsOf(vscode.Uri.file(growth), isLinked);
      await refused(writing.createAll(folder, [{ path: 'cairn.yaml', content: typedNow({ text: 'format: 1\n' }) }]));
      await vscode.commands.executeCommand('cairn.initialize');
      assert.ok(!existsSync(path.join(outside, 'cairn.yaml')));
    } finally {
      rmSync(growth);
      renameSync(aside, growth);
      await folder.reload();
    }
    assert.equal(folder.state(), 'ready');
    await problemsOf(vscode.Uri.file(growth), (problems) => !isLinked(problems));
  });

  test('no fix creates or moves a file behind a link', async () => {
    const goal = growthFile('goals/with-zoe.yaml');
    await withLink('people', outside, async () => {
      writeFileSync(goal.fsPath, 'title: Ask Zoe\nstatus: idea\nwith: [zoe]\n');
      await folder.refresh('goals/with-zoe.yaml');
      const titles = await titlesAt(goal, 2);
      assert.ok(!titles.some((title) => /^(?:Create|Add) .*zoe/i.test(title)), titles.join());
    });
    assert.ok((await titlesAt(goal, 2)).some((title) => /^(?:Create|Add) .*zoe/i.test(title)));
    await withLink('private', outside, async () => {
      const titles = await titlesAt(goal, 0);
      assert.ok(!titles.some((title) => title.startsWith('Move the file')), titles.join());
    });
    assert.ok((await titlesAt(goal, 0)).some((title) => title.startsWith('Move the file')));
    rmSync(goal.fsPath);
    await folder.refresh('goals/with-zoe.yaml');
  });

  async function titlesAt(uri: vscode.Uri, line: number): Promise<readonly string[]> {
    await vscode.window.showTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(line, 0, line, line === 0 ? 0 : 8),
    );
    return actions.map(({ title }) => title);
  }
});
