/** Before and after a meeting: the note that is prepared from what happened, and the one that says what was said. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, growthFile, problemsOf, readFile, until } from '../support.ts';
import { day, ownFiles, today } from './trees.ts';

suite('Meetings', () => {
  const files = ownFiles();
  const written: vscode.Uri[] = [];
  const folder = async () => (await cairn()).folders.all()[0] ?? assert.fail('a growth folder');

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(async () => {
    await vscode.workspace.saveAll(false);
    await closeAllEditors();
    await files.remove();
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  const write = async (path: string, text: string): Promise<void> => {
    await files.write(path, text);
    const { index } = await folder();
    await until(() => index.get(path)?.kind !== undefined, (await cairn()).folders.onDidChange);
  };

  /** Runs a command that writes a note, and gives what it has written. */
  const note = async (
    command: 'cairn.prepareMeeting' | 'cairn.newNote',
    argument: object,
  ): Promise<{ readonly path: string; readonly text: string }> => {
    const path = await vscode.commands.executeCommand<string>(command, argument);
    assert.isString(path, 'a note was written');
    const uri = growthFile(path);
    if (!written.some((other) => other.path === uri.path)) written.push(uri);
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path === uri.path,
      vscode.window.onDidChangeActiveTextEditor,
    );
    return { path, text: await readFile(uri) };
  };

  const goal =
    'title: Be heard\n' +
    'measure: { metric: rounds, baseline: 0, target: 8 }\n' +
    `start: ${day(-40)}\n` +
    `due: ${day(40)}\n` +
    'obstacles:\n' +
    '  - if: two people speak at once\n' +
    `    fired: [{ date: ${day(-9)} }, { date: ${day(-2)} }]\n` +
    'changes:\n' +
    `  - { date: ${day(-5)}, field: due, from: ${day(10)}, to: ${day(40)}, reason: The round was ` +
    'called off }\n';
  const session =
    `date: ${day(-14)}\n` +
    'with: ada\n' +
    'goals: [be-heard]\n' +
    'questions: [What do I want instead?]\n' +
    'commitments:\n' +
    `  - { who: me, what: Raise my hand, due: ${day(-3)} }\n` +
    `  - { who: me, what: Write it down, due: ${day(-10)}, done: ${day(-10)} }\n` +
    `  - { who: ada, what: Send the sheet, due: ${day(2)} }\n`;
  const week = 'weeks/2020-W01.yaml';

  test('with a coach: what is overdue comes first, then what it asks, along GROW', async () => {
    await write('goals/be-heard.yaml', goal);
    await write(
      'people/ada.yaml',
      'name: Ada\n' +
        'relationship: coach\n' +
        'engagement:\n' +
        `  start: ${day(-40)}\n` +
        `  end: ${day(60)}\n` +
        '  objectives:\n' +
        '    - title: Be heard in the round\n' +
        '      goal: be-heard\n' +
        `  sessions: [${day(-14)}, ${day(3)}, ${day(30)}]\n`,
    );
    await write(`notes/${day(-14)}-ada.yaml`, session);
    await write(
      week,
      `checkins:\n  - { goal: be-heard, date: ${day(-20)}, value: 1 }\n` +
        `  - { goal: be-heard, date: ${day(-1)}, value: 3 }\n`,
    );
    const { path, text } = await note('cairn.prepareMeeting', { person: 'ada' });
    assert.equal(path, `notes/${day(3)}-ada.yaml`);
    const [facts = '', yaml = ''] = text.split('\n\n', 2);
    assert.match(facts, /^# Since the last meeting on \w+, \w+ \d+, \d{4}\. /);
    assert.include(facts, '# Commitments:\n# - Raise my hand · 3 days overdue\n# - Send the sheet · due');
    assert.include(facts, '# Done since:\n# - Write it down\n');
    assert.match(facts, /# Goals:\n# - Be heard · from 1 of 8 to 3 of 8 · \d+ days behind\n/);
    assert.match(facts, /# Changed goals:\n# - Be heard · due .* → .* · The round was called off\n/);
    assert.include(facts, '# Open questions:\n# - What do I want instead?');
    assert.equal(
      yaml,
      `date: ${day(3)}\n` +
        'with: ada\n' +
        'agenda:\n' +
        '  - "Overdue: Raise my hand. Is it still relevant?"\n' +
        '  - "This came up 2 times: two people speak at once. What will I do differently?"\n' +
        '  - What would bring “Be heard” back on track, or should the goal change?\n' +
        '  - Be heard in the round\n' +
        'goals:\n' +
        '  - be-heard',
    );
    assert.include(text, '\n# grow:\n#   goal: What do I want from this session?\n');
    assert.deepEqual(await problemsOf(growthFile(path), () => true), []);
    const again = await note('cairn.prepareMeeting', { person: 'ada' });
    assert.deepEqual(again, { path, text }, 'a second time nothing is written');
  });

  test('with a mentor: short and free, nothing held to account', async () => {
    await write('people/ada.yaml', 'name: Ada\nrelationship: mentor\nthanks: [{ for: The introduction }]\n');
    await write(
      `notes/${day(-50)}-ada.yaml`,
      `date: ${day(-50)}\nwith: ada\ncommitments:\n  - { who: me, what: Read the book, due: ${day(-20)} }\n`,
    );
    await write('goals/be-heard.yaml', goal);
    await write(
      'feedback/be-heard.yaml',
      `threads:\n  - field: measure.target\n    comments: [{ by: Ada, date: ${day(-3)}, text: Why eight? }]\n` +
        '  - comments: [{ by: Ada, text: Where? }, { by: me, text: In the round }]\n',
    );
    const { path, text } = await note('cairn.prepareMeeting', { person: 'ada' });
    assert.equal(path, `notes/${today}-ada.yaml`);
    assert.match(text, /# Open questions from Ada:\n# - Why eight\? \(Be heard · Target\)\n#\n/);
    assert.match(text, /# To do:\n# - Read the book · since /);
    assert.include(text, '# Thanks owed:\n# - The introduction');
    assert.notInclude(text, 'verdue: Read the book');
    assert.notInclude(text, 'grow:');
  });

  test('what only private files say stays out of a shared note, and a private person’s note is private', async () => {
    await write('people/ada.yaml', 'name: Ada\nrelationship: mentor\n');
    await write(
      `private/notes/${day(-7)}-ada.yaml`,
      `date: ${day(-7)}\nwith: ada\ncommitments:\n  - { who: me, what: A secret }\nquestions: [Another secret]\n`,
    );
    assert.notInclude((await note('cairn.prepareMeeting', { person: 'ada' })).text, 'secret');
    await write('private/people/ben.yaml', 'name: Ben\n');
    await write(`private/notes/${day(-8)}-ben.yaml`, `date: ${day(-8)}\nwith: ben\nquestions: [Our secret]\n`);
    const { path, text } = await note('cairn.prepareMeeting', { person: 'ben', date: 'tomorrow' });
    assert.equal(path, `private/notes/${day(1)}-ben.yaml`);
    assert.include(text, '# Open questions:\n# - Our secret');
    assert.include(text, 'agenda:\n');
  });

  test('a note that is there gets the agenda that it lacks, and keeps every other byte', async () => {
    await write('people/ada.yaml', 'name: Ada\nrelationship: mentor\n');
    await write(`notes/${day(-7)}-ada.yaml`, `date: ${day(-7)}\nwith: ada\nquestions: [Lead or not?]\n`);
    const own = `# mine\ndate: ${today}   # at the station\nwith: [ada]\nnotes: |\n  Bring cake.\n`;
    await write(`notes/${today}-cake.yaml`, own);
    const path = await vscode.commands.executeCommand<string>('cairn.prepareMeeting', { person: 'ada' });
    assert.equal(path, `notes/${today}-cake.yaml`);
    assert.match(
      await readFile(growthFile(path)),
      new RegExp(
        `^# mine\\ndate: ${today}   # at the station\\nwith: \\[ada\\]\\nagenda:[\\s\\S]*Lead or ` +
          'not\\?[\\s\\S]*\\nnotes: \\|\\n  Bring cake\\.\\n$',
      ),
    );
  });

  const whole = {
    person: 'hanneke',
    date: 'yesterday',
    notes: 'Lead or not.',
    insights: ['Apply for the work', { text: 'Draw it first', goal: 'order-split' }],
    commitments: [
      { what: 'Read the retro', due: 'tomorrow' },
      { who: 'them', what: 'Ask a friend' },
    ],
    resources: [{ title: 'Her retro', url: 'https://example.org/retro' }],
    introductions: [{ name: 'Eli Moor', why: 'knows how hospitals buy' }],
    feedback: [{ situation: 'In the review', behaviour: 'You let Dilan finish', impact: 'He said more' }],
    questions: ['Who does it when I do not?'],
  };
  const body =
    'notes: Lead or not.\n' +
    'insights:\n' +
    '  - Apply for the work\n' +
    '  - text: Draw it first\n' +
    '    goal: order-split\n' +
    'questions:\n' +
    '  - Who does it when I do not?\n' +
    'commitments:\n' +
    '  - who: me\n' +
    '    what: Read the retro\n' +
    `    due: ${day(1)}\n` +
    '  - who: hanneke\n' +
    '    what: Ask a friend\n' +
    'resources:\n' +
    '  - title: Her retro\n' +
    '    url: https://example.org/retro\n' +
    'introductions:\n' +
    '  - name: Eli Moor\n' +
    '    why: knows how hospitals buy\n' +
    'feedback:\n' +
    '  - situation: In the review\n' +
    '    behaviour: You let Dilan finish\n' +
    '    impact: He said more\n';

  test('a note of what was said, as one would have written it', async () => {
    const { path, text } = await note('cairn.newNote', whole);
    assert.equal(path, `notes/${day(-1)}-hanneke.yaml`);
    assert.equal(text, `date: ${day(-1)}\nwith: hanneke\n${body}`);
  });

  test('goes into the note that was prepared, and leaves that as it is', async () => {
    const prepared =
      '# Bring cake.\n' +
      `date: ${day(-1)}\n` +
      'with: hanneke\n' +
      'agenda: [Lead or not]\n' +
      'questions:\n' +
      '- Why now?   # hers\n';
    await write(`notes/${day(-1)}-hanneke.yaml`, prepared);
    await vscode.commands.executeCommand('cairn.newNote', {
      ...whole,
      notes: undefined,
      insights: [],
      resources: [],
      introductions: [],
      feedback: [],
    });
    assert.equal(
      await readFile(growthFile(`notes/${day(-1)}-hanneke.yaml`)),
      `${prepared}- Who does it when I do not?\n` +
        'commitments:\n' +
        '- who: me\n' +
        '  what: Read the retro\n' +
        `  due: ${day(1)}\n` +
        '- who: hanneke\n' +
        '  what: Ask a friend\n',
    );
  });

  test('of somebody unknown it is written all the same, and the problem has a fix', async () => {
    const { path } = await note('cairn.newNote', { person: 'eli-moor', notes: 'Coffee.' });
    const [problem] = await problemsOf(growthFile(path), (problems) => problems.length > 0);
    assert.include(problem?.message, 'eli-moor');
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      growthFile(path),
      problem?.range ?? new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.isTrue(
      fixes.some(({ title }) => /create/i.test(title)),
      fixes.map(({ title }) => title).join(),
    );
  });

  test('what follows from it is one line each', async () => {
    const path = `notes/${day(-1)}-ada.yaml`;
    const text =
      `date: ${day(-1)}\n` +
      'with: ada\n' +
      'insights:\n' +
      '  - Draw it first   # on the wall\n' +
      '  - Wait\n' +
      'commitments:\n' +
      '  - { who: me, what: Read the retro }\n' +
      '  - who: ada\n' +
      '    what: Ask a friend\n' +
      `    due: ${day(1)}\n` +
      'resources:\n' +
      '  - { title: Her retro, url: https://example.org/retro }\n' +
      'introductions:\n' +
      '  - name: Eli Moor\n';
    await write('goals/be-heard.yaml', 'title: Be heard\nstatus: idea\n');
    await write('people/ada.yaml', 'name: Ada\nrelationship: mentor\nthanks: [{ for: The retro }, { for: Coming }]\n');
    await write(path, text);
    await vscode.commands.executeCommand('cairn.keepCommitment', { file: path, index: 1 });
    await vscode.commands.executeCommand('cairn.pinInsight', { file: path, index: 0, goal: 'be-heard' });
    await vscode.commands.executeCommand('cairn.resourceToAction', { file: path, index: 0, goal: 'be-heard' });
    await vscode.commands.executeCommand('cairn.addContact', { file: path, index: 0 });
    await vscode.commands.executeCommand('cairn.tellThanks', { file: 'people/ada.yaml', index: 1 });
    written.push(growthFile('people/eli-moor.yaml'));
    assert.equal(
      await readFile(growthFile(path)),
      text
        .replace('  - Draw it first   # on the wall', '  - text: Draw it first   # on the wall\n    goal: be-heard')
        .replace(`due: ${day(1)}`, `due: ${day(1)}\n    done: ${today}`)
        .replace('name: Eli Moor', 'name: Eli Moor\n    person: eli-moor'),
    );
    assert.equal(
      await readFile(growthFile('goals/be-heard.yaml')),
      'title: Be heard\nstatus: idea\nactions:\n  - title: Her retro\n    note: https://example.org/retro\n',
    );
    assert.equal(
      await readFile(growthFile('people/ada.yaml')),
      `name: Ada\nrelationship: mentor\nthanks: [{ for: The retro }, { for: Coming, told: ${today} }]\n`,
    );
    assert.equal(
      await readFile(growthFile('people/eli-moor.yaml')),
      `name: Eli Moor\nrelationship: contact\nsince: ${day(-1)}\nintroducedBy: ada\n`,
    );
    const before = await readFile(growthFile(path));
    // What followed already, or is not there, does nothing.
    for (const index of [1, 7])
      assert.isUndefined(await vscode.commands.executeCommand('cairn.keepCommitment', { file: path, index }));
    assert.equal(await readFile(growthFile(path)), before);
  });

  test('what is wrong with an argument writes nothing', async () => {
    for (const wrong of [
      { person: 'hanneke', date: 'someday' },
      { person: 'hanneke', insights: [{ text: 'x', goal: 'nothing' }] },
      { notes: 'x' },
    ]) {
      assert.isUndefined(await vscode.commands.executeCommand('cairn.newNote', wrong));
    }
    for (const wrong of [{ person: 'nobody' }, { person: 'hanneke', date: 'someday' }])
      assert.isUndefined(await vscode.commands.executeCommand('cairn.prepareMeeting', wrong));
  });
});
