/** The merge driver under real git. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { attributesText, driverSettings } from '../../../src/core/sharing/merge/driverSetup.ts';
import { buildProgram, repositoryIn, useDriver, type Repository } from '../../../scripts/simulate/repository.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const week = 'growth/weeks/2026-W47.yaml';
const goal = 'growth/goals/ship.yaml';

suite('The merge driver in git', function () {
  this.timeout(30_000);
  let program = '';
  let repository: Repository;

  suiteSetup(async () => {
    program = await buildProgram(path.join(root, 'out', 'test', 'cli', 'driver.mjs'));
  });
  setup(() => {
    repository = repositoryIn(mkdtempSync(path.join(tmpdir(), 'cairn-git-')));
    repository.git('init', '-q', '-b', 'main');
    useDriver(repository, program);
    repository.write('README.md', 'Growth\n');
    commit('first');
  });
  teardown(() => {
    rmSync(repository.folder, { recursive: true, force: true });
  });

  function commit(message: string): void {
    repository.git('add', '-A');
    repository.git('commit', '-q', '-m', message);
  }

  /** Two branches from the same commit, `main` and `other`, each with its version. @returns how the merge ended */
  function mergeOf(
    file: string,
    base: string | undefined,
    ours: string | undefined,
    theirs: string | undefined,
  ): number {
    const put = (text: string | undefined, message: string) => {
      if (text === undefined) repository.attempt('rm', '-q', file);
      else repository.write(file, text);
      repository.git('add', '-A');
      repository.git('commit', '-q', '--allow-empty', '-m', message);
    };
    put(base, 'base');
    repository.git('checkout', '-q', '-b', 'other');
    put(theirs, 'theirs');
    repository.git('checkout', '-q', 'main');
    put(ours, 'ours');
    return repository.attempt('merge', '-q', 'other').code;
  }

  test('merges a week that both sides created', () => {
    assert.equal(mergeOf(week, undefined, 'wins: [a]\n', 'wins: [b]\nmood: 3\n'), 0);
    assert.equal(repository.read(week), 'wins: [a, b]\nmood: 3\n');
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  test('leaves a conflict that other tools understand', () => {
    assert.equal(mergeOf(goal, 'title: a\ndue: 2026-12-01\n', 'title: b\n', 'title: c\ndue: 2026-12-01\nwhy: d\n'), 1);
    assert.equal(repository.git('status', '--porcelain').trim(), `UU ${goal}`);
    assert.equal(repository.read(goal), '<<<<<<< ours\ntitle: b\n=======\ntitle: c\n>>>>>>> theirs\nwhy: d\n');
    assert.equal(repository.git('diff', '--name-only', '--diff-filter=U').trim(), goal);
  });

  test('leaves a deleted file against a changed one to git, which keeps the changed one', () => {
    assert.equal(mergeOf(week, 'wins: [a]\n', undefined, 'wins: [a, b]\n'), 1);
    assert.equal(repository.read(week), 'wins: [a, b]\n');
  });

  test('follows a renamed file', () => {
    const text = 'title: Ship the billing migration\nwhy: To learn\nstatus: active\nconfidence: 0.6\n';
    repository.write(goal, text);
    commit('base');
    repository.git('checkout', '-q', '-b', 'other');
    repository.git('mv', goal, 'growth/goals/bill.yaml');
    commit('renamed');
    repository.git('checkout', '-q', 'main');
    repository.write(goal, text.replace('active', 'done'));
    commit('done');
    repository.git('merge', '-q', 'other');
    assert.equal(repository.read('growth/goals/bill.yaml'), text.replace('active', 'done'));
  });

  test('merges criss-cross merges, whose common version git makes of two', () => {
    const wins = (...items: readonly string[]) => `wins:\n${items.map((item) => `  - ${item}\n`).join('')}`;
    repository.write(week, `${wins('a')}mood: 3\n`);
    commit('base');
    repository.git('branch', 'other');
    repository.write(week, `${wins('a', 'b')}mood: 4\n`);
    commit('ours');
    repository.git('tag', 'ours1');
    repository.git('checkout', '-q', 'other');
    repository.write(week, `${wins('a', 'c')}mood: 5\n`);
    commit('theirs');
    repository.git('tag', 'theirs1');
    // Each side merges the other, and decides on its own.
    for (const [branch, other, mood] of [
      ['other', 'ours1', 2],
      ['main', 'theirs1', 1],
    ] as const) {
      repository.git('checkout', '-q', branch);
      assert.equal(repository.attempt('merge', '-q', other).code, 1);
      repository.write(week, `${wins('a', 'b', 'c', branch)}mood: ${mood}\n`);
      commit(`merged on ${branch}`);
    }
    assert.equal(repository.attempt('merge', '-q', 'other').code, 1);
    assert.equal(
      repository.read(week),
      `${wins('a', 'b', 'c', 'main', 'other')}<<<<<<< ours\nmood: 1\n=======\nmood: 2\n>>>>>>> theirs\n`,
    );
  });

  test('works in a rebase, a cherry-pick, and a stash', () => {
    repository.write(week, 'wins:\n  - a\n');
    commit('base');
    repository.git('checkout', '-q', '-b', 'other');
    repository.write(week, 'wins:\n  - a\n  - b\n');
    commit('theirs');
    repository.git('checkout', '-q', 'main');
    repository.write(week, 'wins:\n  - a\n  - c\n');
    commit('ours');
    repository.git('cherry-pick', 'other');
    assert.equal(repository.read(week), 'wins:\n  - a\n  - c\n  - b\n');
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.git('rebase', '-q', 'other');
    assert.equal(repository.read(week), 'wins:\n  - a\n  - b\n  - c\n');
    repository.write(week, 'wins:\n  - a\n  - b\n  - c\n  - d\n');
    repository.git('stash', '-q');
    repository.write(week, 'wins:\n  - a\n  - b\n  - c\n  - e\n');
    commit('more');
    repository.git('stash', 'pop', '-q');
    assert.equal(repository.read(week), 'wins:\n  - a\n  - b\n  - c\n  - e\n  - d\n');
  });

  suite('with the command of Set Up Merge', () => {
    const [base, ours, theirs] = ['title: a\nwhy: x\n', 'title: b\nwhy: x\n', 'title: c\nwhy: x\n'];
    const byLines = '<<<<<<< ours\ntitle: b\n=======\ntitle: c\n>>>>>>> theirs\nwhy: x\n';

    function setUp(driver: string): void {
      repository.git('config', '--unset', 'merge.cairn.driver');
      rmSync(path.join(repository.folder, '.git', 'info', 'attributes'));
      for (const [key, value] of Object.entries(driverSettings(driver))) repository.git('config', '--add', key, value);
      repository.write('growth/.gitattributes', attributesText);
    }

    test('merges, in a folder with any name', () => {
      const folder = path.join(repository.folder, '.git', 'it\'s 100 % "mine"');
      mkdirSync(folder);
      symlinkSync(program, path.join(folder, 'cairn.mjs'));
      setUp(path.join(folder, 'cairn.mjs'));
      assert.equal(mergeOf(week, 'wins: [x]\n', 'wins: [x, a]\n', 'wins: [x, b]\nmood: 3\n'), 0);
      assert.equal(repository.read(week), 'wins: [x, a, b]\nmood: 3\n');
    });

    test('a conflict has markers, not those of git', () => {
      setUp(program);
      const before = 'title: a\ndue: 2026-12-01\nwhy: x\n';
      const [later, last] = [before.replace('12-01', '12-08'), before.replace('12-01', '12-24')];
      assert.equal(mergeOf(goal, before, later.replace('x', 'y'), last), 1);
      assert.match(
        repository.read(goal),
        /^title: a\n<{7} .+\ndue: 2026-12-08\n={7}\ndue: 2026-12-24\n>{7} .+\nwhy: y\n$/,
      );
    });

    const broken: Readonly<Record<string, string>> = {
      fails: 'throw new Error()',
      'is not for this Node': 'of the future {',
    };
    for (const [what, text] of Object.entries(broken))
      test(`git merges the lines if the program ${what}`, () => {
        const file = path.join(repository.folder, '.git', 'cairn.mjs');
        writeFileSync(file, text);
        setUp(file);
        assert.equal(mergeOf(goal, base, ours, theirs), 1);
        assert.equal(repository.read(goal), byLines);
      });

    test('git merges the lines if the program is gone', () => {
      setUp(path.join(repository.folder, 'gone.mjs'));
      assert.equal(mergeOf(goal, base, ours, theirs), 1);
      assert.equal(repository.read(goal), byLines);
    });
  });
});
