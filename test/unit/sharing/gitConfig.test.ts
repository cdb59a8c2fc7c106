/** The parser reads what Git itself reads. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { isTrue, readGitConfig } from '../../../src/core/sharing/gitConfig.ts';
import { runs } from '../fuzz.ts';

suite('Git configuration', () => {
  let root: string;
  suiteSetup(() => {
    root = mkdtempSync(path.join(tmpdir(), 'cairn-config-'));
  });
  suiteTeardown(() => {
    rmSync(root, { recursive: true, force: true });
  });

  /** The last value of each key; undefined if Git refuses the file. */
  const byGit = (text: string): ReadonlyMap<string, string> | undefined => {
    const file = path.join(root, 'config');
    writeFileSync(file, text);
    const { status, stdout } = spawnSync('git', ['config', '--file', file, '-z', '--list'], { encoding: 'utf8' });
    if (status !== 0) return undefined;
    const pairs = stdout.split('\0').filter((pair) => pair !== '');
    return new Map(
      pairs.map((pair) => {
        const end = pair.indexOf('\n');
        return end < 0 ? [pair, 'true'] : [pair.slice(0, end), pair.slice(end + 1)];
      }),
    );
  };

  test('sections, quotes, comments, escapes, and lines that go on', () => {
    const text = [
      '\uFEFF[core]',
      '\tbare = false ; no',
      '  ignoreCase',
      'excludesFile = "/a b/#c" # why',
      '[Extensions] objectFormat = SHA256',
      '[branch "Ä \\"x\\""]',
      'merge = one \\',
      '  two\\tthree',
    ].join('\r\n');
    const config = readGitConfig(text);
    assert.equal(config.get('core.bare'), 'false');
    assert.ok(isTrue(config.get('core.ignorecase')));
    assert.equal(config.get('core.excludesfile'), '/a b/#c');
    assert.equal(config.get('extensions.objectformat'), 'SHA256');
    assert.equal(config.get('branch.Ä "x".merge'), 'one   two\tthree');
    assert.deepEqual(new Map(config), byGit(text));
  });

  /** Versions of Git differ in whether a tab within a value stays one. */
  const withSpaces = (config: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
    [...config].map(([key, value]) => [key, value.replaceAll('\t', ' ')]);

  test('random files', () => {
    const line = fc
      .tuple(
        fc.constantFrom('[core]', '[a "B c"]', '[a.b]', 'key', 'Other-Key', 'x1', '  key', '\tkey', '# c', '; c', ''),
        fc.constantFrom('', '=', ' = ', ' =', ' '),
        fc.constantFrom(
          '',
          'true',
          'a b',
          '"a ; b"',
          'a"b c"d',
          'a # c',
          'a;c',
          'a\\tb',
          'a \\',
          '"a \\',
          '\\\\',
          '  ',
          '  x  ',
        ),
      )
      .map((parts) => parts.join(''));
    const file = fc
      .tuple(fc.constantFrom('', '\uFEFF'), fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
      .map(([mark, lines, newline]) => `${mark}[core]${newline}${lines.join(newline)}`);
    fc.assert(
      fc.property(file, (text) => {
        const git = byGit(text);
        const own = readGitConfig(text);
        if (git) assert.deepEqual(withSpaces(own), withSpaces(git));
      }),
      { numRuns: runs(60) },
    );
  });
});
