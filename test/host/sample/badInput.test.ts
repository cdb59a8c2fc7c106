/**
 * Every kind of bad file: its problem at the exact place, the rest of the folder unharmed, and no command that makes it
 * worse.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, codeOf, growthFile, placeOf, problemsOf, readFile, until, writeFile } from '../support.ts';

type Case = {
  readonly what: string;
  readonly content: string | Uint8Array;
  readonly code: string;
  readonly place: string;
  readonly file?: string;
};

const good =
  'title: Speak at the meetup\n' +
  'status: active\n' +
  'why: To be heard\n' +
  'start: 2026-01-05\n' +
  'due: 2026-12-18\n' +
  'measure: { metric: talks, baseline: 0, target: 2 }\n' +
  'actions: [{ title: Ask the organisers }]\n' +
  'obstacles: [{ if: I get nervous, then: I rehearse with Sam }]\n';

const cases: readonly Case[] = [
  { what: 'does not parse', content: 'title: [open\nstatus: active\n', code: 'yaml-syntax', place: '0:7-0:12' },
  {
    what: 'has conflict markers',
    content: `<<<<<<< HEAD\n${good}=======\ntitle: Other\n>>>>>>> theirs\n`,
    code: 'conflict-markers',
    place: '0:0-0:12',
  },
  { what: 'is empty', content: '', code: 'empty-file', place: '0:0-0:0' },
  { what: 'is a list', content: '- title: One\n- title: Two\n', code: 'not-a-map', place: '0:0-0:12' },
  {
    what: 'is 5 MB long',
    content: `title: Long\n${'# filler of a line that says nothing at all\n'.repeat(120_000)}`,
    code: 'too-large',
    place: '0:0-0:11',
  },
  {
    what: 'is not UTF-8',
    content: new Uint8Array([...new TextEncoder().encode('title: Caf'), 0xe9, 0x0a]),
    code: 'not-utf8',
    place: '0:10-0:11',
  },
  {
    what: 'has an alias bomb',
    content:
      'a: &a [x, x, x, x, x, x, x, x, x, x]\n' +
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n' +
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n' +
      'title: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n',
    code: 'too-many-aliases',
    place: '3:36-3:38',
  },
  {
    what: 'has a date that no calendar has',
    content: good.replace('2026-12-18', '2026-02-30'),
    code: 'no-such-date',
    place: '4:5-4:15',
  },
  {
    what: 'has a due date before its start',
    content: good.replace('2026-12-18', '2025-12-18'),
    code: 'due-before-start',
    place: '4:5-4:15',
  },
  {
    what: 'has a target equal to its baseline',
    content: good.replace('target: 2', 'target: 0'),
    code: 'target-equals-baseline',
    place: '5:47-5:48',
  },
];

suite('Bad input', () => {
  const file = growthFile('goals/bad-input-test.yaml');

  suiteSetup(async () => {
    const { folders } = await cairn();
    await folders.load();
  });

  teardown(async () => {
    await vscode.workspace.fs.delete(file);
    await problemsOf(file, (problems) => problems.length === 0);
  });

  for (const { what, content, code, place } of cases) {
    test(`a goal that ${what} has its problem at the exact place`, async () => {
      await writeFile(file, content);
      const problems = await problemsOf(file, (found) => found.some((problem) => codeOf(problem) === code));
      const problem = problems.find((found) => codeOf(found) === code);
      assert.equal(problem && placeOf(problem), place);
      assert.match(problem?.message ?? '', /^.{3,}\./, 'says what to do in a sentence');
    });
  }

  test('two goals of the same id name each other', async () => {
    const twin = growthFile('private/goals/bad-input-test.yaml');
    await writeFile(file, good);
    await writeFile(twin, good);
    const [problem] = await problemsOf(twin, (found) => found.some((one) => codeOf(one) === 'duplicate-id'));
    assert.include(problem?.message, 'goals/bad-input-test.yaml');
    await vscode.workspace.fs.delete(twin);
    await problemsOf(file, (found) => !found.some((one) => codeOf(one) === 'duplicate-id'));
  });

  test('a check-in for a goal that does not exist is told, with the goal that was probably meant', async () => {
    await writeFile(file, good);
    const week = growthFile('weeks/2020-W01.yaml');
    await writeFile(week, 'checkins:\n  - { goal: bad-input-tset, date: 2020-01-01, value: 1 }\n');
    const [problem] = await problemsOf(week, (found) => found.some((one) => codeOf(one) === 'misspelt-reference'));
    assert.equal(problem && placeOf(problem), '1:12-1:26');
    assert.include(problem?.message, 'bad-input-test');
    await vscode.workspace.fs.delete(week);
  });

  test('the last good state stays visible and marked while the file is broken, and comes back', async () => {
    const { folders } = await cairn();
    const [folder] = folders.all();
    assert.isDefined(folder);
    await writeFile(file, good);
    await until(() => folder.index.goal('bad-input-test')?.state === 'current', folders.onDidChange);
    await writeFile(file, '- [open\n');
    await until(() => folder.index.goal('bad-input-test')?.state === 'stale', folders.onDidChange);
    assert.equal(folder.index.goal('bad-input-test')?.entity.title, 'Speak at the meetup');
    await writeFile(file, good.replace('Speak', 'Talk'));
    await until(() => folder.index.goal('bad-input-test')?.entity.title === 'Talk at the meetup', folders.onDidChange);
    assert.equal(folder.index.goal('bad-input-test')?.state, 'current');
  });

  test('one bad line costs one line: the rest is shown as it is now, and the quick fix repairs it', async () => {
    const { folders } = await cairn();
    const [folder] = folders.all();
    assert.isDefined(folder);
    await writeFile(file, good);
    await until(() => folder.index.goal('bad-input-test')?.state === 'current', folders.onDidChange);
    await writeFile(file, good.replace('Speak at', 'Talk at').replace('To be heard', 'Goal: to be heard'));
    await until(() => folder.index.goal('bad-input-test')?.state === 'stale', folders.onDidChange);
    const { title, why, due } = folder.index.goal('bad-input-test')?.entity ?? {};
    assert.deepEqual([title, why, due], ['Talk at the meetup', 'Goal: to be heard', '2026-12-18']);
    const [problem] = await problemsOf(file, (found) => found.some((one) => codeOf(one) === 'yaml-syntax'));
    assert.equal(problem && placeOf(problem), '2:5-2:22');
    assert.include(problem?.message, 'Text with a colon needs quotes.');
    await vscode.workspace.openTextDocument(file);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file,
      problem?.range ?? new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    const edit = actions.find(({ isPreferred }) => isPreferred === true)?.edit;
    assert.isDefined(edit);
    await vscode.workspace.applyEdit(edit);
    await until(() => folder.index.goal('bad-input-test')?.state === 'current', folders.onDidChange);
    const document = await vscode.workspace.openTextDocument(file);
    assert.include(document.getText(), "why: 'Goal: to be heard'\n");
    await document.save();
  });

  test('no command changes a file that cannot be read', async () => {
    const { folders } = await cairn();
    const [folder] = folders.all();
    assert.isDefined(folder);
    await writeFile(file, good);
    await until(() => folder.index.goal('bad-input-test')?.state === 'current', folders.onDidChange);
    const broken = `<<<<<<< HEAD\n${good}=======\n${good}>>>>>>> theirs\n`;
    await writeFile(file, broken);
    await until(() => folder.index.goal('bad-input-test')?.state === 'stale', folders.onDidChange);
    await vscode.commands.executeCommand('cairn.completeGoal', { goal: 'bad-input-test' });
    assert.equal(await readFile(file), broken);
  });

  test('a file of a newer format is read, shown and never written', async () => {
    const { folders } = await cairn();
    const [folder] = folders.all();
    assert.isDefined(folder);
    const newer = `format: 9\n${good}sparkle: yes\n`;
    await writeFile(file, newer);
    const problems = await problemsOf(file, (found) => found.some((one) => codeOf(one) === 'newer-format'));
    assert.deepEqual(problems.map(codeOf), ['newer-format']);
    assert.equal(folder.index.goal('bad-input-test')?.entity.title, 'Speak at the meetup');
    await vscode.commands.executeCommand('cairn.completeGoal', { goal: 'bad-input-test' });
    assert.equal(await readFile(file), newer);
  });

  test('the rest of the folder has no problem', async () => {
    await writeFile(file, 'title: [open\n');
    await problemsOf(file, (found) => found.length > 0);
    const others = vscode.languages
      .getDiagnostics()
      .filter(
        ([uri, problems]) =>
          uri.toString() !== file.toString() &&
          problems.some(({ source, severity }) => source === 'Cairn' && severity === vscode.DiagnosticSeverity.Error),
      );
    assert.deepEqual(
      others.map(([uri]) => uri.path),
      [],
    );
  });
});
