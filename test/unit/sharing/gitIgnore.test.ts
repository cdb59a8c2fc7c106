/** The rules say what Git itself says. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { addIgnoreLine } from '../../../src/core/setup/ignore.ts';
import { ignoreRules, type IgnoreFile } from '../../../src/core/sharing/gitIgnore.ts';
import { runs } from '../fuzz.ts';

type Rules = {
  readonly user: string;
  readonly exclude: string;
  /** By folder: empty for the root, otherwise with a final `/`. */
  readonly nested: Readonly<Record<string, string>>;
  readonly ignoreCase: boolean;
};

suite('Git ignore rules', () => {
  let root: string;
  suiteSetup(() => {
    root = mkdtempSync(path.join(tmpdir(), 'cairn-ignore-'));
    git(['init', '-q']);
    git(['config', 'core.excludesFile', path.join(root, '.git', 'user')]);
    for (const folder of folders) mkdirSync(path.join(root, folder), { recursive: true });
  });
  suiteTeardown(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const git = (args: readonly string[], input = ''): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8', input });
    // `check-ignore` ends with 1 if it ignores nothing.
    assert.ok(status === 0 || status === 1, stderr);
    return stdout;
  };

  const folders = ['', 'growth/', 'growth/private/', 'growth/private/goals/', 'growth/private/a b/'] as const;
  const files = [
    'growth/private/goals/raise.yaml',
    'growth/private/goals/Raise.YAML',
    'growth/private/goals/.gitkeep',
    'growth/private/a b/c.yaml',
    'growth/private/letter.txt',
    'growth/private/.gitkeep',
    'growth/private/ä.yaml',
    'growth/private/[a].yaml',
    'growth/private/goals/deep/down.yaml',
    'growth/goals/ship.yaml',
    'growth/private.yaml',
    'other/Private/x.yaml',
    'private/x.yaml',
    'x.yaml',
  ];

  /** Whether Git ignores each of the files. */
  const byGit = ({ user, exclude, nested, ignoreCase }: Rules): readonly boolean[] => {
    writeFileSync(path.join(root, '.git', 'user'), user);
    mkdirSync(path.join(root, '.git', 'info'), { recursive: true });
    writeFileSync(path.join(root, '.git', 'info', 'exclude'), exclude);
    for (const folder of folders) {
      const file = path.join(root, folder, '.gitignore');
      if (nested[folder] === undefined) rmSync(file, { force: true });
      else writeFileSync(file, nested[folder]);
    }
    const answer = git(
      ['-c', `core.ignoreCase=${String(ignoreCase)}`, 'check-ignore', '--no-index', '-v', '-n', '-z', '--stdin'],
      files.join('\0'),
    ).split('\0');
    // Four fields for each path: source, line, pattern, path.
    return files.map((_, at) => {
      const pattern = answer[at * 4 + 2] ?? '';
      return pattern !== '' && !pattern.startsWith('!');
    });
  };

  const byRules = ({ user, exclude, nested, ignoreCase }: Rules): readonly boolean[] => {
    const all: IgnoreFile[] = [
      { folder: '', text: user },
      { folder: '', text: exclude },
      ...folders.flatMap((folder) => (nested[folder] === undefined ? [] : [{ folder, text: nested[folder] }])),
    ];
    return files.map(ignoreRules(all, { ignoreCase })).map((answer) => answer === 'ignored');
  };

  const empty: Rules = { user: '', exclude: '', nested: {}, ignoreCase: false };
  const ignored = (rules: Partial<Rules>): readonly string[] => {
    const whole = { ...empty, ...rules };
    const answers = byRules(whole);
    assert.deepEqual(answers, byGit(whole));
    return files.filter((_, at) => answers[at]);
  };

  test('a folder that is included again below private/* is not ignored', () => {
    const left = ignored({ nested: { 'growth/': 'private/*\n!private/goals/\n' } });
    assert.ok(!left.includes('growth/private/goals/raise.yaml'));
    assert.ok(left.includes('growth/private/letter.txt'));
  });

  test('files that are included again below private/** are not ignored, where their folder is not', () => {
    const left = ignored({ nested: { 'growth/': 'private/**\n!*.yaml\n' } });
    assert.ok(!left.includes('growth/private/ä.yaml'));
    assert.ok(left.includes('growth/private/goals/raise.yaml'), 'the folder goals is ignored itself');
  });

  test('nothing is included again below an ignored folder', () => {
    const left = ignored({ nested: { 'growth/': 'private/\n!private/goals/\n', 'growth/private/': '!*\n' } });
    assert.ok(left.includes('growth/private/goals/raise.yaml'));
  });

  test('a deeper file counts more than one above, and both more than those of the repository and the user', () => {
    const rules = { user: '*.txt\n', exclude: '!*.txt\n', nested: { '': '*.txt\n', 'growth/': '!*.txt\n' } };
    assert.deepEqual(ignored(rules), []);
    assert.deepEqual(ignored({ user: 'private/\n' }).length, 10);
  });

  test('byte order mark, line endings, and spaces at the end', () => {
    assert.equal(ignored({ nested: { 'growth/': '\uFEFFprivate/   \r\n' } }).length, 9);
    assert.deepEqual(ignored({ nested: { 'growth/': 'private/\t\n' } }), []);
    assert.ok(ignored({ nested: { 'growth/private/': 'a\\ b \n' } }).includes('growth/private/a b/c.yaml'));
  });

  const rulesOf = (text: string | undefined, steps?: number) =>
    ignoreRules([{ folder: '', text }], { ignoreCase: false, ...(steps !== undefined && { steps }) });

  test('hostile patterns take few steps', () => {
    const name = `private/${'a'.repeat(200)}`;
    const hostile = ['*a'.repeat(40), '**/'.repeat(40), '[a-z]*'.repeat(200), '*'.repeat(4_000), '[['.repeat(900)];
    for (const pattern of hostile)
      for (const text of [`${pattern}b\n`, `!${pattern}b\nprivate/\n`, `/${pattern}/b\nx/${pattern}b\n`])
        assert.notEqual(rulesOf(text, 1_000_000)(name), 'undecided', pattern.slice(0, 20));
  });

  test('more patterns than can be looked at leave a path undecided, unless a later line decides', () => {
    const patterns = '*a*b*c*d*e\n'.repeat(100_000);
    const name = 'growth/private/goals/raise.yaml';
    const before = performance.now();
    assert.equal(rulesOf(`private/\n${'*a*b\n'.repeat(50_000)}`)(name), 'ignored', 'one path can be looked at');
    const answers = Array.from({ length: 10_000 }, (_, at) => `private/${at}-a-b-c-d.yaml`).map(rulesOf(patterns));
    assert.equal(answers.at(-1), 'undecided');
    assert.ok(!answers.includes('ignored'));
    const many = Array.from({ length: 10_000 }, (_, at) => `private/${at}.yaml`);
    assert.deepEqual([...new Set(many.map(rulesOf(`${patterns}private/\n`)))], ['ignored']);
    assert.ok(performance.now() - before < 20_000);
  });

  test('a file or a line that is too long to be read leaves a path undecided', () => {
    const name = 'private/x.yaml';
    assert.equal(rulesOf(undefined)(name), 'undecided');
    assert.equal(rulesOf(`private/\n!${'*'.repeat(5_000)}\n`)(name), 'undecided');
    assert.equal(rulesOf(`!${'*'.repeat(5_000)}\nprivate/\n`)(name), 'ignored');
    const files: IgnoreFile[] = [
      { folder: '', text: undefined },
      { folder: 'private/', text: '*.yaml\n' },
    ];
    assert.equal(ignoreRules(files, { ignoreCase: false })(name), 'ignored', 'by the folder or by its name');
    assert.equal(ignoreRules(files, { ignoreCase: false })('private/x.txt'), 'undecided');
    const below = { folder: 'growth/', text: 'private/\n' };
    const above = { folder: '', text: '*a*b*c\n'.repeat(500_000) };
    assert.equal(ignoreRules([above, below], { ignoreCase: false })('growth/private/x.yaml'), 'ignored');
    assert.equal(ignoreRules([{ folder: 'other/', text: undefined }], { ignoreCase: false })(name), 'not-ignored');
  });

  suite('random rule files', () => {
    const part = fc.oneof(
      fc.constantFrom('private', 'goals', 'growth', 'a b', 'raise.yaml', '.gitkeep', 'Private', 'ä.yaml', 'x.yaml'),
      fc.constantFrom('*', '**', '*.yaml', '*.y?ml', 'p*', '?*', '*e', '[a-r]*', '[!g]*', '[^p]*', '[[:alpha:]]*'),
      fc.constantFrom('\\*', '\\p\\rivate', '\\[a\\].yaml', '[a]', '[', '[]-a]*', '\\', 'go**ls', '***', '.*', 'A B'),
    );
    const line = fc
      .tuple(
        fc.constantFrom('', '', '!', '!', '#', '\\!', ' '),
        fc.constantFrom('', '', '/', '**/', '//'),
        fc.array(part, { minLength: 0, maxLength: 3 }),
        fc.constantFrom('', '', '/', '/', '/**', '/*', ' ', '\\ ', '\t', '//'),
      )
      .map(([mark, start, parts, end]) => `${mark}${start}${parts.join('/')}${end}`);
    const usual = fc.constantFrom('private/', 'private/*', 'private/**', '!private/goals/', '!*.yaml', 'private', '*');
    const text = fc
      .tuple(
        fc.constantFrom('', '\uFEFF'),
        fc.array(fc.oneof(line, usual), { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([mark, lines, newline]) => mark + lines.join(newline));
    const rules: fc.Arbitrary<Rules> = fc.record({
      user: fc.oneof(fc.constant(''), text),
      exclude: fc.oneof(fc.constant(''), text),
      nested: fc.dictionary(fc.constantFrom(...folders), text, { maxKeys: 3 }),
      ignoreCase: fc.boolean(),
    });

    test('ignore what Git ignores', () => {
      fc.assert(
        fc.property(rules, (each) => {
          const [byUs, git] = [byRules(each), byGit(each)];
          assert.deepEqual(
            files.filter((_, at) => byUs[at]),
            files.filter((_, at) => git[at]),
          );
        }),
        { numRuns: runs(60) },
      );
    });

    test('with the line for private/ in the growth folder, Git ignores every private file', () => {
      fc.assert(
        fc.property(rules, (each) => {
          const before = each.nested['growth/'] ?? '';
          const added = addIgnoreLine(before);
          const after = added ? before.slice(0, added.offset) + added.text + before.slice(added.offset) : before;
          const git = byGit({ ...each, nested: { ...each.nested, 'growth/': after } });
          assert.deepEqual(
            files.filter((file, at) => isPrivate(file) && git[at] !== true),
            [],
          );
        }),
        { numRuns: runs(60) },
      );
    });
  });

  const isPrivate = (file: string): boolean => file.startsWith('growth/private/') && !file.endsWith('.gitkeep');
});
