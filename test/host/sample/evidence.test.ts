/** Evidence from real repositories, read by the Git extension of VS Code. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { addDays } from '../../../src/core/base/calendar.ts';
import { typedNow } from '../../../src/core/index/sharedContent.ts';
import { evidenceLine, type EvidenceLine } from '../../../src/core/sharing/evidence/evidenceLines.ts';
import { findIn, type FindDeps, type FoundPieces } from '../../../src/editor/sharing/evidence/findPieces.ts';
import { collectionMarks } from '../../../src/editor/sharing/evidence/marks.ts';
import { plannedEvidence, writeEvidence } from '../../../src/editor/sharing/evidence/writeEvidence.ts';
import { gitApi } from '../../../src/editor/sharing/git.ts';
import { createFileWriter } from '../../../src/editor/workspace/fileWriter.ts';
import { systemClock } from '../../../src/editor/workspace/clock.ts';
import { cairn, closeAllEditors, growthFile, readFile, writeFile } from '../support.ts';

const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** A repository of its own, with commits of a person and of others. */
function repositoryIn(folder: string) {
  mkdirSync(folder, { recursive: true });
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Robin Vos');
  git('config', 'user.email', 'robin@example.org');
  return {
    git,
    commit: (message: string, file: string, author = 'Robin Vos <robin@example.org>'): string => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${message}\n`);
      git('add', '--all');
      git('commit', '-q', '--author', author, '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

function memento(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, other?: T) => (values.get(key) as T | undefined) ?? other,
    update: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}

suite('Evidence from Git', () => {
  const sam = 'Sam Okafor <sam@example.org>';
  const goal = growthFile('goals/evidence-of-sorting.yaml');
  const secret = growthFile('private/goals/evidence-of-refunds.yaml');
  const log = vscode.window.createOutputChannel('Evidence test', { log: true });
  const deps: FindDeps = { marks: collectionMarks(memento()), log, today: systemClock() };
  let root: string;

  const growth = async () => {
    const [folder] = (await cairn()).folders.all();
    assert.ok(folder);
    return folder;
  };
  const open = async (name: string) => {
    const api = await gitApi(log);
    const repository = await api?.openRepository(vscode.Uri.file(path.join(root, name)));
    assert.ok(repository, 'the Git extension opens the repository');
    return repository;
  };
  const find = async (name: string, since?: string): Promise<FoundPieces> =>
    findIn(
      deps,
      await growth(),
      { repository: await open(name), isHome: false },
      since,
      new vscode.CancellationTokenSource().token,
      () => undefined,
    );

  suiteSetup(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'cairn-evidence-'));
    await writeFile(
      goal,
      '# sorting\ntitle: Sort everything\nevidence:\n  - { date: 2026-01-05, note: First }\nwhy: x\n',
    );
    await writeFile(secret, 'title: Refund in parts\n');
    await (await growth()).reload();
  });
  suiteTeardown(async () => {
    await closeAllEditors();
    for (const file of [goal, secret]) await vscode.workspace.fs.delete(file);
    await (await growth()).reload();
    rmSync(root, { recursive: true, force: true });
  });

  test('branches, squashed pull requests, co-authors, sizes, and areas', async () => {
    const { git, commit } = repositoryIn(path.join(root, 'api'));
    git('remote', 'add', 'origin', 'https://robin:secret@github.com/shop/api.git');
    commit('Begin', 'README.md', sam);
    git('checkout', '-q', '-b', 'PAY-3-sort');
    commit('feat: sort by date', 'src/list/sort.ts');
    commit('test: sort by date', 'src/list/sort.test.ts', sam);
    git('checkout', '-q', 'main');
    commit('Count pages', 'src/pages.ts', sam);
    git(
      'merge',
      '-q',
      '--no-ff',
      'PAY-3-sort',
      '-m',
      'Merge pull request #7 from robin/PAY-3-sort',
      '-m',
      'Sort by date',
    );
    commit('Refund in parts (#8)\n\nCo-authored-by: Robin Vos <robin@example.org>', 'src/pay/refund.ts', sam);
    const { pieces, source, notices } = await find('api');
    assert.deepEqual(
      pieces.map((piece) => [
        piece.title,
        piece.review?.id,
        piece.areas.join(),
        piece.size?.added,
        piece.others.length,
      ]),
      [
        ['Refund in parts', '8', 'src/pay', 3, 1],
        ['Sort by date', '7', 'src/list', 1, 1],
      ],
    );
    assert.deepEqual(notices, []);
    const [refund] = pieces;
    assert.ok(refund);
    assert.equal(evidenceLine(refund, source).ref, 'https://github.com/shop/api/pull/8');
  });

  test('lines go to the end of the list in one edit, a private goal keeps them in its own file', async () => {
    const folder = await growth();
    const { pieces, source } = await find('api');
    const lines = pieces
      .map((piece) => evidenceLine(piece, source))
      .map((line): EvidenceLine => ({ ...line, date: '2026-02-03' }));
    const writing = createFileWriter();
    const before = await readFile(goal);
    const { path: file, changes } = plannedEvidence(folder, { is: 'goal', id: 'evidence-of-sorting' }, lines);
    await writeEvidence(writing, folder, { path: file, content: typedNow(changes) });
    assert.equal(
      await readFile(goal),
      before.replace(
        'why:',
        '  - { date: 2026-02-03, kind: pr, ref: https://github.com/shop/api/pull/8, note: Refund in parts }\n' +
          '  - { date: 2026-02-03, kind: pr, ref: https://github.com/shop/api/pull/7, note: Sort by date }\nwhy:',
      ),
    );
    assert.deepEqual((await find('api')).pieces, [], 'what has a line is not offered again');
    await vscode.window.showTextDocument(goal);
    await vscode.commands.executeCommand('undo');
    const document = await vscode.workspace.openTextDocument(goal);
    assert.equal(document.getText(), before);
    await document.save();
    assert.equal((await find('api')).pieces.length, 2);
    const hidden = plannedEvidence(folder, { is: 'goal', id: 'evidence-of-refunds' }, lines);
    assert.equal(hidden.path, 'private/goals/evidence-of-refunds.yaml');
  });

  test('a repository without commits, a shallow clone, and a detached head say so', async () => {
    repositoryIn(path.join(root, 'new'));
    const none = await find('new');
    assert.deepEqual([none.pieces, none.notices], [[], ['no-commits']]);
    const { git } = repositoryIn(path.join(root, 'elsewhere'));
    git('clone', '-q', '--depth', '2', `file://${path.join(root, 'api')}`, path.join(root, 'shallow'));
    execFileSync('git', ['-C', path.join(root, 'shallow'), 'config', 'user.email', 'robin@example.org'], { env });
    const shallow = await find('shallow');
    assert.deepEqual(shallow.notices, ['shallow']);
    assert.ok(shallow.pieces.length > 0);
    execFileSync('git', ['-C', path.join(root, 'shallow'), 'checkout', '-q', '--detach', 'HEAD'], { env });
    assert.deepEqual((await find('shallow')).notices, ['shallow', 'detached']);
  });

  test('a history that was rewritten since the last time', async () => {
    const folder = await growth();
    const { git, commit } = repositoryIn(path.join(root, 'rewritten'));
    commit('Begin', 'a.txt', sam);
    const head = commit('Sort', 'b.txt');
    const repository = await open('rewritten');
    await deps.marks.set(folder.uri, repository.rootUri, addDays(deps.today, -1), head);
    assert.deepEqual((await find('rewritten')).notices, []);
    git('commit', '-q', '--amend', '-m', 'Sort again');
    const found = await find('rewritten');
    assert.deepEqual(found.notices, ['changed']);
    assert.deepEqual(
      found.pieces.map(({ title }) => title),
      ['Sort again'],
    );
  });

  test('10,000 commits are read in pages, without blocking the host', async () => {
    const { git } = repositoryIn(path.join(root, 'long'));
    const stream = Array.from({ length: 10_000 }, (_, index) => {
      const time = 1_600_000_000 + index * 3_600;
      const message = `feat(area${index % 50}): part ${index}`;
      const header = `commit refs/heads/main\ncommitter Robin Vos <robin@example.org> ${time} +0000`;
      const file = `M 644 inline f${index % 500}\ndata 2\n${index % 10}\n`;
      return `${header}\ndata ${message.length}\n${message}\n${file}\n`;
    }).join('');
    execFileSync('git', ['fast-import', '--quiet'], { cwd: path.join(root, 'long'), env, input: stream });
    git('reset', '-q', '--hard');
    const gaps: number[] = [];
    let last = performance.now();
    const timer = setInterval(() => {
      gaps.push(performance.now() - last);
      last = performance.now();
    }, 1);
    const began = performance.now();
    const all = await find('long');
    const took = performance.now() - began;
    clearInterval(timer);
    const counted = all.pieces.reduce((sum, { commits }) => sum + commits.length, 0);
    assert.equal(counted, 10_000);
    assert.ok(Math.max(...gaps) < took / 4, `${took} ms, longest pause ${Math.max(...gaps)} ms`);
    log.info(`10,000 commits: ${Math.round(took)} ms, longest pause ${Math.round(Math.max(...gaps))} ms`);
  }).timeout(180_000);

  test('reading ends when the person cancels, and where the commits are old enough', async () => {
    const source = new vscode.CancellationTokenSource();
    const pages: string[] = [];
    const stopped = findIn(
      deps,
      await growth(),
      { repository: await open('long'), isHome: false },
      undefined,
      source.token,
      (message) => {
        pages.push(message);
        source.cancel();
      },
    );
    await assert.rejects(stopped, vscode.CancellationError);
    assert.equal(pages.length, 1);
    const recent = await find('long', new Date((1_600_000_000 + 9_990 * 3_600) * 1000).toISOString().slice(0, 10));
    assert.ok(recent.pieces.length > 0 && recent.pieces.length < 40, String(recent.pieces.length));
  });
});
