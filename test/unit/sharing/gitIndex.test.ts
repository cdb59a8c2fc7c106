/** What the parser reads from Git's index is what Git itself says is in it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {
  gitDirOf,
  sharedIndexOf,
  trackedFiles,
  type ObjectFormat,
  type TrackedFiles,
} from '../../../src/core/sharing/gitIndex.ts';
import { runs } from '../fuzz.ts';

suite('files that Git tracks', () => {
  let root: string;
  let folder: string;
  setup(() => {
    root = mkdtempSync(path.join(tmpdir(), 'cairn-git-'));
    folder = path.join(root, 'main');
    mkdirSync(folder);
  });
  teardown(() => {
    rmSync(root, { recursive: true, force: true });
  });

  // Not those of a repository from whose hook the tests may be run, and not the settings of the person who runs them.
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const gitIn = (cwd: string, args: readonly string[], input = ''): string =>
    execFileSync('git', ['-c', 'core.quotePath=false', '-c', 'protocol.file.allow=always', ...args], {
      cwd,
      env,
      encoding: 'utf8',
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  const git = (...args: readonly string[]): string => gitIn(folder, args);
  const commit = (): string =>
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-q', '--allow-empty', '-m', 'x');
  const write = (file: string): void => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file);
  };
  const listedIn = (cwd: string): readonly string[] =>
    [...new Set(gitIn(cwd, ['ls-files', '-z']).split('\0'))].filter((file) => file !== '');

  /** Reads the index as the extension does: with the shared part, if there is one. */
  const read = (gitDir: string, under: string, format: ObjectFormat = 'sha1'): TrackedFiles | undefined => {
    const index = readFileSync(path.join(gitDir, 'index'));
    const name = sharedIndexOf(index, format);
    const shared = name === undefined ? undefined : readFileSync(path.join(gitDir, name));
    return trackedFiles(index, under, { format, shared });
  };
  const tracked = (under = '', format: ObjectFormat = 'sha1'): readonly string[] | undefined =>
    read(path.join(folder, '.git'), under, format)?.files.toSorted();
  const listed = (): readonly string[] => listedIn(folder).toSorted();

  const files = [
    'a',
    'growth/goals/ship.yaml',
    'growth/private/goals/raise.yaml',
    'growth/private/notes/ä ö 🌱.yaml',
    `growth/private/${'long/'.repeat(60)}name`,
    'growth/privately.yaml',
    'z',
  ];

  for (const version of ['2', '4']) {
    for (const format of ['sha1', 'sha256'] as const) {
      for (const split of [false, true]) {
        test(`an index of version ${version} with ${format}${split ? ', split' : ''}`, () => {
          git('init', '-q', `--object-format=${format}`);
          files.forEach(write);
          git('add', '-A');
          git('update-index', '--index-version', version);
          if (split) {
            git('update-index', '--split-index');
            git('add', '-f', '.');
            assert.notEqual(sharedIndexOf(readFileSync(path.join(folder, '.git', 'index')), format), undefined);
          }
          assert.deepEqual(tracked('', format), listed());
          assert.deepEqual(
            tracked('growth/private/', format),
            listed().filter((file) => file.startsWith('growth/private/')),
          );
          assert.equal(tracked('growth/private/', format)?.length, 3);
        });
      }
    }
  }

  test('a split index with files that were added, changed, and removed since', () => {
    git('init', '-q');
    files.forEach(write);
    git('add', '-A');
    git('update-index', '--split-index');
    git('config', 'splitIndex.maxPercentChange', '100');
    git('rm', '-q', '--cached', 'growth/private/goals/raise.yaml');
    write('growth/private/goals/new.yaml');
    writeFileSync(path.join(folder, 'a'), 'changed');
    git('add', 'a', 'growth/private/goals/new.yaml');
    assert.deepEqual(tracked(), listed());
    assert.ok(!tracked('growth/private/')?.includes('growth/private/goals/raise.yaml'));
    assert.ok(tracked('growth/private/')?.includes('growth/private/goals/new.yaml'));
    // Without its other part, it says nothing.
    assert.equal(trackedFiles(readFileSync(path.join(folder, '.git', 'index')), '', { format: 'sha1' }), undefined);
  });

  test('any changes of a split index', () => {
    git('init', '-q');
    git('config', 'splitIndex.maxPercentChange', '100');
    const hash = gitIn(folder, ['hash-object', '-w', '--stdin'], 'one').trim();
    const other = gitIn(folder, ['hash-object', '-w', '--stdin'], 'two').trim();
    const name = fc.integer({ min: 0, max: 300 });
    const states = fc.array(fc.array(fc.tuple(name, fc.constantFrom(hash, other, undefined)), { maxLength: 150 }), {
      minLength: 2,
      maxLength: 4,
    });
    const gitDir = path.join(folder, '.git');
    const isSplit = (): boolean =>
      existsSync(path.join(gitDir, 'index')) &&
      sharedIndexOf(readFileSync(path.join(gitDir, 'index')), 'sha1') !== undefined;
    let splits = 0;
    fc.assert(
      fc.property(states, fc.constantFrom('2', '4'), (all, version) => {
        rmSync(path.join(gitDir, 'index'), { force: true });
        all.forEach((changes, at) => {
          const lines = changes.map(([name, to]) => `${to === undefined ? '0' : '100644'} ${to ?? hash}\tf${name}\0`);
          gitIn(folder, ['update-index', '-z', '--index-info'], lines.join(''));
          if (at > 0) return;
          git('update-index', '--index-version', version);
          git('update-index', '--split-index');
          splits += isSplit() ? 1 : 0;
        });
        if (existsSync(path.join(gitDir, 'index'))) assert.deepEqual(tracked(), listed());
      }),
      { numRuns: runs(5) },
    );
    assert.notEqual(splits, 0);
  });

  test('a sparse index names the folders that it does not list', () => {
    git('init', '-q');
    [...files, 'src/one/a', 'src/two/b'].forEach(write);
    git('add', '-A');
    commit();
    git('sparse-checkout', 'init', '--cone', '--sparse-index');
    git('sparse-checkout', 'set', 'growth');
    const gitDir = path.join(folder, '.git');
    assert.deepEqual(
      read(gitDir, 'growth/private/'),
      { files: listed().filter((file) => file.startsWith('growth/private/')), collapsed: [] },
      'the growth folder is checked out',
    );
    assert.deepEqual(read(gitDir, '')?.collapsed, ['src/']);
    git('sparse-checkout', 'set', 'src/one');
    assert.deepEqual(read(gitDir, 'growth/private/'), { files: [], collapsed: ['growth/'] });
    assert.deepEqual(read(gitDir, 'src/')?.collapsed, ['src/two/']);
    assert.deepEqual(read(gitDir, 'src/one/'), { files: ['src/one/a'], collapsed: [] });
  });

  test('the extensions for a file system monitor and for untracked files', () => {
    git('init', '-q');
    files.forEach(write);
    git('config', 'core.untrackedCache', 'true');
    // The monitor of Git itself is not on every system, so a program stands in for it.
    const monitor = path.join(folder, '.git', 'monitor');
    writeFileSync(monitor, '#!/bin/sh\nprintf "token\\0/\\0"\n', { mode: 0o755 });
    git('config', 'core.fsmonitor', monitor);
    git('add', '-A');
    git('update-index', '--force-untracked-cache');
    git('update-index', '--fsmonitor');
    git('status');
    const index = readFileSync(path.join(folder, '.git', 'index'), 'latin1');
    assert.ok(index.includes('UNTR') && index.includes('FSMN'));
    assert.deepEqual(tracked(), listed());
  });

  test('a worktree and a submodule', () => {
    git('init', '-q');
    files.forEach(write);
    git('add', '-A');
    commit();
    const worktree = path.join(root, 'other');
    git('worktree', 'add', '-q', worktree);
    gitIn(worktree, ['rm', '-q', '--cached', 'a']);
    const ofWorktree = gitDirOf(readFileSync(path.join(worktree, '.git'), 'utf8'));
    assert.ok(ofWorktree);
    assert.deepEqual(read(path.resolve(worktree, ofWorktree), '')?.files.toSorted(), listedIn(worktree).toSorted());

    const outer = path.join(root, 'outer');
    mkdirSync(outer);
    gitIn(outer, ['init', '-q']);
    gitIn(outer, ['submodule', 'add', '-q', folder, 'notes']);
    const inner = path.join(outer, 'notes');
    const ofSubmodule = gitDirOf(readFileSync(path.join(inner, '.git'), 'utf8'));
    assert.ok(ofSubmodule);
    assert.deepEqual(read(path.resolve(inner, ofSubmodule), 'growth/private/')?.files.length, 3);
    // The files of a submodule are not files of the repository around it.
    assert.deepEqual(read(path.join(outer, '.git'), 'notes/')?.files, []);
  });

  test('a file that is meant to be added makes it version 3', () => {
    git('init', '-q');
    ['a', 'b', 'c'].forEach(write);
    git('add', 'a', 'c');
    git('add', '-N', 'b');
    assert.equal(readFileSync(path.join(folder, '.git', 'index'))[7], 3);
    assert.deepEqual(tracked(), ['a', 'b', 'c']);
  });

  test('a file in conflict is there once, whatever its sides', () => {
    git('init', '-q');
    write('private/a.yaml');
    const hash = git('hash-object', '-w', 'private/a.yaml').trim();
    const lines = [1, 2, 3].map((stage) => `100644 ${hash} ${stage}\tprivate/a.yaml\n`);
    gitIn(folder, ['update-index', '--index-info'], lines.join(''));
    assert.deepEqual(tracked('private/'), ['private/a.yaml']);
  });

  test('names in another case, where the file system does not tell them apart, and in another Unicode form', () => {
    git('init', '-q');
    ['Growth/Private/a.yaml', 'f\u00FCr mich/private/b.yaml'].forEach(write);
    git('add', '-A');
    const index = readFileSync(path.join(folder, '.git', 'index'));
    const under = (name: string, ignoreCase: boolean) =>
      trackedFiles(index, name, { format: 'sha1', ignoreCase })?.files;
    assert.deepEqual(under('growth/private/', false), []);
    assert.deepEqual(under('growth/private/', true), ['growth/private/a.yaml']);
    assert.deepEqual(under('fu\u0308r mich/private/', false), ['fu\u0308r mich/private/b.yaml']);
  });

  test('any names', () => {
    git('init', '-q');
    write('empty');
    const hash = git('hash-object', '-w', 'empty').trim();
    const names = fc.uniqueArray(
      fc.stringMatching(/^[a-zäß🌱 -]{1,12}(?:\/[a-z]{1,200}){0,3}$/u).filter((name) => !/\/(?:git)?$/.test(name)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(names, fc.constantFrom('2', '4'), (files, version) => {
        rmSync(path.join(folder, '.git', 'index'), { force: true });
        // A name may not be a file and the folder of another.
        const apart = files.filter((file) => !files.some((other) => other.startsWith(`${file}/`)));
        gitIn(
          folder,
          ['update-index', '--index-version', version, '-z', '--index-info'],
          apart.map((file) => `100644 ${hash}\t${file}\0`).join(''),
        );
        assert.deepEqual(tracked(), listed());
      }),
      { numRuns: runs(20) },
    );
  });

  test('what is no index, or is cut off, says nothing and does no harm', () => {
    git('init', '-q');
    ['a', 'private/b'].forEach(write);
    git('add', '-A');
    const sha1 = { format: 'sha1' } as const;
    const whole = readFileSync(path.join(folder, '.git', 'index'));
    assert.equal(trackedFiles(new Uint8Array(), '', sha1), undefined);
    assert.equal(trackedFiles(new TextEncoder().encode('not an index at all, not at all'), '', sha1), undefined);
    assert.equal(trackedFiles(Uint8Array.from(whole).with(7, 5), '', sha1), undefined);
    for (let length = 0; length < whole.length; length++)
      assert.equal(trackedFiles(whole.subarray(0, length), '', sha1), undefined, String(length));
  });

  test('damaged bytes never throw', () => {
    git('init', '-q');
    files.forEach(write);
    git('add', '-A');
    git('config', 'splitIndex.maxPercentChange', '100');
    git('update-index', '--index-version', '4');
    git('update-index', '--split-index');
    git('rm', '-q', '--cached', 'a');
    const index = readFileSync(path.join(folder, '.git', 'index'));
    const shared = readFileSync(path.join(folder, '.git', sharedIndexOf(index, 'sha1') ?? ''));
    const damage = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255))), {
      minLength: 1,
      maxLength: 8,
    });
    const damaged = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array => {
      const copy = Uint8Array.from(bytes);
      for (const [at, byte] of changes) copy[at % copy.length] = byte;
      return copy;
    };
    fc.assert(
      fc.property(damage, damage, (one, other) => {
        const found = trackedFiles(damaged(index, one), 'growth/', { format: 'sha1', shared: damaged(shared, other) });
        assert.ok(found === undefined || found.files.length <= 20);
      }),
      { numRuns: runs(2_000) },
    );
  });

  suite('a hostile index', () => {
    const header = (version: number, count: number): Uint8Array => {
      const bytes = new Uint8Array(12);
      bytes.set(new TextEncoder().encode('DIRC'));
      new DataView(bytes.buffer).setUint32(4, version);
      new DataView(bytes.buffer).setUint32(8, count);
      return bytes;
    };
    /** An entry of version 4: all zeros, the bytes to cut off, and the text to append. */
    const entry = (cut: number, text: string): Uint8Array =>
      Uint8Array.from([...new Uint8Array(62), cut, ...new TextEncoder().encode(text), 0]);
    const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
    const checksum = new Uint8Array(20);
    const sha1 = { format: 'sha1' } as const;

    test('that promises four billion files', () => {
      assert.equal(trackedFiles(joined(header(2, 0xffffffff), entry(0, 'a'), checksum), '', sha1), undefined);
    });

    test('whose names are endless', () => {
      assert.equal(trackedFiles(joined(header(4, 1), entry(0, 'a'.repeat(100_000)), checksum), '', sha1), undefined);
    });

    test('whose short entries stand for long names', () => {
      const count = 20_000;
      const first = entry(0, `private/${'a'.repeat(8_000)}`);
      const others = Array.from({ length: count }, (_, at) => entry(1, String(at % 10)));
      const index = joined(header(4, count + 1), first, ...others, checksum);
      assert.equal(trackedFiles(index, 'shared/', sha1)?.files.length, 0);
      assert.ok((trackedFiles(index, 'private/', sha1)?.files.length ?? 0) <= 11);
    });

    test('with a run of bits beyond all files, and with fewer words than it says', () => {
      const shared = joined(header(4, 2), entry(0, 'a'), entry(1, 'b'), checksum);
      const withLink = (words: readonly number[], count: number): Uint8Array => {
        const link = new Uint8Array(20 + 8 + words.length * 4 + 4).fill(1, 0, 20);
        const view = new DataView(link.buffer);
        view.setUint32(20, 64);
        view.setUint32(24, count);
        words.forEach((word, at) => {
          view.setUint32(28 + at * 4, word);
        });
        const head = new Uint8Array(8);
        head.set(new TextEncoder().encode('link'));
        new DataView(head.buffer).setUint32(4, link.length);
        return joined(header(4, 0), head, link, checksum);
      };
      const options = { ...sha1, shared };
      assert.deepEqual(trackedFiles(withLink([0, 0], 1), '', options)?.files, ['a', 'b']);
      assert.deepEqual(trackedFiles(withLink([0xffffffff, 0xffffffff], 1), '', options)?.files, []);
      assert.equal(trackedFiles(withLink([0, 0], 0x7fffffff), '', options), undefined);
    });

    test('with a part that is unknown but changes the meaning', () => {
      const part = Uint8Array.from([...new TextEncoder().encode('abcd'), 0, 0, 0, 0]);
      assert.equal(trackedFiles(joined(header(4, 1), entry(0, 'a'), part, checksum), '', sha1), undefined);
      const optional = Uint8Array.from([...new TextEncoder().encode('Abcd'), 0, 0, 0, 0]);
      assert.equal(trackedFiles(joined(header(4, 1), entry(0, 'a'), optional, checksum), '', sha1)?.files.length, 1);
    });
  });

  test('a .git that is a file leads to the folder', () => {
    assert.equal(gitDirOf('gitdir: ../.git/worktrees/other\n'), '../.git/worktrees/other');
    assert.equal(gitDirOf('gitdir: C:/Users/A B/.git/modules/growth\r\n'), 'C:/Users/A B/.git/modules/growth');
    assert.equal(gitDirOf('gitdir: ends with spaces  \n\n'), 'ends with spaces  ');
    assert.equal(gitDirOf('nothing'), undefined);
    assert.equal(gitDirOf('gitdir: \n'), undefined);
    // In linear time: a regular expression once took the square of it.
    assert.equal(gitDirOf(`gitdir: a${' '.repeat(1_000_000)}b`)?.length, 1_000_002);
  });
});
