/** The merge driver, called as git calls it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { conflict } from '../../../src/cli/exitCodes.ts';
import { buildProgram } from '../../../scripts/simulate/repository.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const week = 'growth/weeks/2026-W47.yaml';
const goal = 'growth/goals/ship.yaml';

suite('cairn merge', () => {
  let program = '';
  let folder = '';

  suiteSetup(async function () {
    this.timeout(30_000);
    program = await buildProgram(path.join(root, 'out', 'test', 'cli', 'cairn.mjs'));
  });
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'cairn-cli-'));
  });
  teardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });

  type Content = string | Uint8Array | undefined;

  /** @returns the exit code, and our file afterwards */
  function merge(file: string, base: Content, ours: Content, theirs: Content, ...options: readonly string[]) {
    for (const [name, content] of Object.entries({ O: base, A: ours, B: theirs }))
      if (content !== undefined) writeFileSync(path.join(folder, name), content);
    const { status, stderr } = run('merge', ...options, 'O', 'A', 'B', file);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.length > 1),
      [],
      'A temporary file is left.',
    );
    return { code: status, text: readFileSync(path.join(folder, 'A'), 'utf8'), errors: stderr };
  }

  test('writes the merged file, and keeps its permissions', () => {
    writeFileSync(path.join(folder, 'A'), '');
    chmodSync(path.join(folder, 'A'), 0o640);
    const { code, text, errors } = merge(week, 'wins: [a]\n', 'wins: [a, b]\n', 'wins: [a, c]\nmood: 3\n');
    assert.deepEqual({ code, text, errors }, { code: 0, text: 'wins: [a, b, c]\nmood: 3\n', errors: '' });
    if (process.platform !== 'win32') assert.equal(statSync(path.join(folder, 'A')).mode & 0o777, 0o640);
  });

  test('leaves markers around the smallest lines', () => {
    const { code, text } = merge(
      goal,
      'title: a\ndue: 2026-12-01\nwhy: b\n',
      'title: a\ndue: 2026-12-02\nwhy: c\n',
      'title: a # x\ndue: 2026-12-03\nwhy: b\n',
      '--marker-size=9',
      '--ours-label=laptop',
    );
    assert.equal(code, conflict);
    assert.equal(
      text,
      'title: a # x\n<<<<<<<<< laptop\ndue: 2026-12-02\n=========\ndue: 2026-12-03\n>>>>>>>>> theirs\nwhy: c\n',
    );
  });

  test('says when both texts of an answer were kept', () => {
    const answer = (text: string) => `reflection:\n  answers:\n    what: ${text}\n`;
    const { code, text, errors } = merge(week, '', answer('Apples'), answer('Pears'));
    assert.equal(code, 0);
    assert.match(text, /what: Apples \/ Pears/);
    assert.equal(errors, `${week}: Both texts of “reflection.answers.what” were kept. Edit them into one.\n`);
  });

  test('takes a version that is missing as empty', () => {
    assert.deepEqual(merge(week, undefined, 'wins: [a]\n', 'wins: [b]\n'), {
      code: 0,
      text: 'wins: [a, b]\n',
      errors: '',
    });
    // Deleted on our side, changed on theirs.
    rmSync(path.join(folder, 'A'));
    const { code, text } = merge(week, 'wins: [a]\n', undefined, 'wins: [a]\nmood: 3\n');
    assert.equal(code, 0);
    assert.equal(text, 'mood: 3\n');
  });

  test('keeps the line ends and the byte order mark of ours', () => {
    assert.equal(
      merge(week, '\uFEFFwins: [a]\r\n', '\uFEFFwins: [a, b]\r\n', 'wins: [a]\nmood: 3\n').text,
      '\uFEFFwins: [a, b]\r\nmood: 3\r\n',
    );
  });

  test('merges other files as git does', () => {
    const lines = (first: string, last: string) => `${first}\n2\n3\n4\n${last}\n`;
    assert.deepEqual(merge('README.md', lines('1', '5'), lines('one', '5'), lines('1', 'five')), {
      code: 0,
      text: lines('one', 'five'),
      errors: '',
    });
    const { code, text } = merge('README.md', lines('1', '5'), lines('one', '5'), lines('uno', '5'));
    assert.equal(code, conflict);
    assert.match(text, /^<<<<<<< ours\none\n=======\nuno\n>>>>>>> theirs\n/);
  });

  test('leaves ours of a binary file', () => {
    const { code, text } = merge('growth/x.png', 'a\0', 'b\0', 'c\0');
    assert.deepEqual({ code, text }, { code: conflict, text: 'b\0' });
    // Not UTF-8, in a growth file.
    assert.equal(merge(week, 'a: 1\n', new Uint8Array([97, 58, 32, 0xff, 10]), 'b: 1\n').code, conflict);
  });

  test('of a file with a syntax error, merges the lines, and does not call it merged', () => {
    const before = 'wins:\n  - a\nblockers: [\nmood: 3\nenergy: 4\n';
    const { code, text, errors } = merge(
      week,
      before,
      before.replace('- a', '- a\n  - b'),
      before.replace('energy: 4', 'energy: 5'),
    );
    assert.equal(code, conflict);
    assert.equal(text, 'wins:\n  - a\n  - b\nblockers: [\nmood: 3\nenergy: 5\n');
    assert.match(errors, /^growth\/weeks\/2026-W47\.yaml: ./);
  });

  test('leaves markers around what only one side made unreadable', () => {
    const before = 'wins:\n  - a\nmood: 3\nenergy: 4\n';
    const { code, text, errors } = merge(
      week,
      before,
      before.replace('- a', '- b'),
      before.replace('energy: 4', 'energy: [4'),
    );
    assert.equal(code, conflict);
    assert.equal(text, 'wins:\n  - b\nmood: 3\n<<<<<<< ours\nenergy: 4\n=======\nenergy: [4\n>>>>>>> theirs\n');
    assert.match(errors, /^growth\/weeks\/2026-W47\.yaml: ./);
  });

  test('does not call a file merged whose lines merge into one that cannot be read', () => {
    // The alias makes the edit engine refuse; git would give the key `mood` twice.
    const base = 'wins: &w [a]\nenergy: 3\nblockers: *w\nnote: x\n';
    const { code, text } = merge(
      week,
      base,
      `mood: 1\n${base.replace('[a]', '[a, b]')}`,
      `${base.replace('[a]', '[a, c]')}mood: 2\n`,
    );
    assert.equal(code, conflict);
    for (const part of ['<<<<<<< ours', 'mood: 1', 'mood: 2', '[a, b]', '[a, c]', '>>>>>>> theirs'])
      assert.ok(text.includes(part), `${part} is missing in\n${text}`);
  });

  test('writes nothing when the command line is wrong', () => {
    writeFileSync(path.join(folder, 'A'), 'ours');
    for (const args of [
      [],
      ['merge'],
      ['merge', 'O', 'A'],
      ['merge', '--marker-size=x', 'O', 'A', 'B', week],
      ['else'],
    ])
      assert.equal(run(...args).status, 129);
    assert.equal(readFileSync(path.join(folder, 'A'), 'utf8'), 'ours');
    assert.ok(!existsSync(path.join(folder, 'O')));
  });
});
