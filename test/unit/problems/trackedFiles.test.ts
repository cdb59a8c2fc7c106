/** What the parser reads from git's index is what git itself says is in it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { gitDirOf, objectFormatOf, trackedFiles, type ObjectFormat } from '../../../src/core/problems/trackedFiles.ts';
import { runs } from '../fuzz.ts';

suite('files that git tracks', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'cairn-git-'));
  });
  teardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  // Not those of a repository from whose hook the tests may be run.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const write = (file: string): void => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file);
  };
  const index = (): Uint8Array => readFileSync(path.join(folder, '.git', 'index'));
  const listed = (): readonly string[] =>
    git('ls-files', '-z')
      .split('\0')
      .filter((file) => file !== '');

  for (const version of ['2', '4']) {
    for (const format of ['sha1', 'sha256'] as const) {
      test(`an index of version ${version} with ${format}`, () => {
        git('init', '-q', `--object-format=${format}`);
        const files = [
          'a',
          'growth/goals/ship.yaml',
          'growth/private/goals/raise.yaml',
          'growth/private/notes/ä ö 🌱.yaml',
          `growth/private/${'long/'.repeat(60)}name`,
          'growth/privately.yaml',
          'z',
        ];
        files.forEach(write);
        git('add', '-A');
        git('update-index', '--index-version', version);
        assert.equal(objectFormatOf(readFileSync(path.join(folder, '.git', 'config'), 'utf8')), format);
        assert.deepEqual(trackedFiles(index(), '', format), listed());
        assert.deepEqual(
          trackedFiles(index(), 'growth/private/', format),
          listed().filter((file) => file.startsWith('growth/private/')),
        );
        assert.equal(trackedFiles(index(), 'growth/private/', format)?.length, 3);
      });
    }
  }

  test('a file that is meant to be added makes it version 3', () => {
    git('init', '-q');
    ['a', 'b', 'c'].forEach(write);
    git('add', 'a', 'c');
    git('add', '-N', 'b');
    assert.equal(index()[7], 3);
    assert.deepEqual(trackedFiles(index(), ''), ['a', 'b', 'c']);
  });

  test('a file in conflict is there once, whatever its sides', () => {
    git('init', '-q');
    write('private/a.yaml');
    const hash = git('hash-object', '-w', 'private/a.yaml').trim();
    execFileSync('git', ['update-index', '--index-info'], {
      cwd: folder,
      env,
      input: [1, 2, 3].map((stage) => `100644 ${hash} ${stage}\tprivate/a.yaml\n`).join(''),
    });
    assert.deepEqual(trackedFiles(index(), 'private/'), ['private/a.yaml']);
  });

  test('any names', () => {
    git('init', '-q');
    write('empty');
    const hash = git('hash-object', '-w', 'empty').trim();
    const names = fc.uniqueArray(
      fc.stringMatching(/^[a-zäß🌱 -]{1,12}(\/[a-z]{1,200}){0,3}$/).filter((name) => !/\/(git)?$/.test(name)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(names, fc.constantFrom('2', '4'), (files, version) => {
        rmSync(path.join(folder, '.git', 'index'), { force: true });
        // A name may not be a file and the folder of another.
        const apart = files.filter((file) => !files.some((other) => other.startsWith(`${file}/`)));
        execFileSync('git', ['update-index', '--index-version', version, '-z', '--index-info'], {
          cwd: folder,
          env,
          input: apart.map((file) => `100644 ${hash}\t${file}\0`).join(''),
        });
        assert.deepEqual(trackedFiles(index(), ''), listed());
      }),
      { numRuns: runs(20) },
    );
  });

  test('what is no index, or is cut off, says nothing and does no harm', () => {
    git('init', '-q');
    ['a', 'private/b'].forEach(write);
    git('add', '-A');
    const whole = index();
    assert.equal(trackedFiles(new Uint8Array(), ''), undefined);
    assert.equal(trackedFiles(new TextEncoder().encode('not an index at all'), ''), undefined);
    assert.equal(trackedFiles(whole.with(7, 5), ''), undefined);
    for (let length = 0; length < 100; length++) assert.equal(trackedFiles(whole.subarray(0, length), ''), undefined);
  });

  test('a .git that is a file leads to the folder', () => {
    assert.equal(gitDirOf('gitdir: ../.git/worktrees/other\n'), '../.git/worktrees/other');
    assert.equal(gitDirOf('gitdir: C:/Users/A B/.git/modules/growth\r\n'), 'C:/Users/A B/.git/modules/growth');
    assert.equal(gitDirOf('nothing'), undefined);
    const formats: readonly ObjectFormat[] = [
      objectFormatOf('[core]\n\tbare = false\n'),
      objectFormatOf('[extensions]\n\tobjectFormat = SHA256\n'),
    ];
    assert.deepEqual(formats, ['sha1', 'sha256']);
  });
});
