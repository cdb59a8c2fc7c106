/** People: how one stands with each, and adding one as fits the relationship. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, growthFile, readFile, until } from '../support.ts';
import {
  colourOf,
  day,
  iconOf,
  labelOf,
  nodeAt,
  nodeGone,
  nodeOnce,
  nodesIn,
  ownFiles,
  today,
  tooltipOf,
} from './trees.ts';

suite('People', () => {
  const files = ownFiles();
  const added: vscode.Uri[] = [];

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(async () => {
    await files.remove();
    await closeAllEditors();
    for (const uri of added.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  test('are coaches, mentors and others', async () => {
    const groups = await nodesIn('people');
    assert.deepEqual(groups.map(labelOf), ['Coaches', 'Mentors', 'Others', 'Reach out this week']);
    assert.deepEqual((await nodesIn('people', groups[0])).map(labelOf), ['Beatriz Amaral']);
    assert.sameMembers((await nodesIn('people', groups[1])).map(labelOf), ['Hanneke Vos', 'Desmond Achterberg']);
  });

  const coach = (more = ''): string =>
    'name: Ada\n' +
    'relationship: coach\n' +
    'engagement:\n' +
    `  start: ${day(-40)}\n` +
    `  end: ${day(9)}\n` +
    '  objectives:\n' +
    '    - title: Speak up\n' +
    '      goal: speak-up\n' +
    '    - title: Let go\n' +
    '      outcome: I did\n' +
    `  sessions: [${day(-28)}, ${day(-14)}, ${day(3)}]\n` +
    more;
  const session =
    `date: ${day(-14)}\n` +
    'with: ada\n' +
    'commitments:\n' +
    `  - { who: me, what: Raise my hand, due: ${day(-3)} }\n` +
    `  - { who: me, what: Write it down, due: ${day(-10)}, done: ${day(-10)} }\n` +
    `  - { who: ada, what: Send the sheet, due: ${day(2)} }\n`;

  test('a coach: the next session, the engagement with its objectives, and what was promised', async () => {
    await files.write('people/ada.yaml', coach());
    await files.write(`notes/${day(-14)}-ada.yaml`, session);
    const node = await nodeOnce(
      'people',
      ['Coaches', 'Ada'],
      ({ item }) => item.description?.toString().startsWith('session 3 of 3') === true,
    );
    await nodeOnce('people', ['Coaches', 'Ada', 'Notes']);
    const ada = await nodeAt('people', 'Coaches', 'Ada');
    assert.deepEqual([iconOf(ada), colourOf(ada)], ['compass', 'list.warningForeground'], 'something is overdue');
    assert.equal(ada.item.contextValue, 'person coach');
    assert.equal(node.person, 'ada');
    const parts = await nodesIn('people', ada);
    assert.deepEqual(parts.map(labelOf), [
      'Session 3 of 3',
      'Engagement',
      'Raise my hand',
      'Send the sheet',
      'Follow-through',
      'Notes',
    ]);
    assert.deepEqual(
      parts.slice(1, 5).map(({ item }) => item.description),
      [
        '1 of 3 sessions · ends in 9 days',
        '3 days overdue · yours',
        'due ' + shortDay(2) + ' · theirs',
        'you kept 1 of 2',
      ],
    );
    const objectives = await nodesIn('people', parts[1]);
    assert.deepEqual(objectives.map(labelOf), ['Speak up', 'Let go']);
    assert.equal(objectives[1]?.item.description, 'outcome recorded');
    const { value } = await tooltipOf('people', ada);
    assert.match(value, /Yours\\: 1 kept · 1 overdue/);
  });

  test('a mentor: how long ago, and how often one wanted; nothing turns red', async () => {
    await files.write(
      'people/ada.yaml',
      `name: Ada\nrelationship: mentor\nrhythm: { weeks: 3 }\nphase: cultivation\nthanks:\n  - for: The introduction\n`,
    );
    await files.write(
      `notes/${day(-35)}-ada.yaml`,
      `date: ${day(-35)}\n` +
        'with: ada\n' +
        'commitments:\n' +
        `  - { who: me, what: Read the book, due: ${day(-7)} }\n` +
        'introductions:\n' +
        '  - { name: Eli, why: Knows databases }\n' +
        '  - { name: Pilar, person: pilar }\n',
    );
    const ada = await nodeOnce(
      'people',
      ['Mentors', 'Ada'],
      ({ item }) => item.description === 'met 5 weeks ago · planned every 3 weeks',
    );
    assert.deepEqual([iconOf(ada), colourOf(ada)], ['mortar-board', undefined]);
    const parts = await nodesIn('people', ada);
    assert.deepEqual(parts.map(labelOf), [
      'Active mentoring',
      'Read the book',
      'The introduction',
      'Introductions',
      'Notes',
    ]);
    assert.isTrue(parts.every((part) => colourOf(part) === undefined));
    assert.match(String(parts[1]?.item.description), /^since /);
    const introduced = await nodesIn('people', parts[3]);
    assert.deepEqual(
      introduced.map((node) => [labelOf(node), node.item.contextValue]),
      [
        ['Eli', 'introduction new'],
        ['Pilar Etxeberria', 'introduction'],
      ],
    );
  });

  test('a private person is marked, one whose file breaks stays, and one who is deleted goes', async () => {
    await files.write('private/people/ada.yaml', 'name: Ada\nrelationship: peer\n');
    await nodeOnce('people', ['Others', 'Ada'], ({ item }) => item.description === 'only you · peer');
    await files.write('private/people/ada.yaml', 'name: Ada\nrelationship: peer\nrole: "Engineer\n');
    await nodeOnce(
      'people',
      ['Others', 'Ada'],
      (node) => iconOf(node) === 'warning' && node.item.contextValue === 'person other stale',
    );
    await files.remove();
    await nodeGone('people', 'Others', 'Ada');
  });

  test('what one is grateful for is noted behind what is there, and waits to be told', async () => {
    const text =
      'name: Ada\nrelationship: mentor   # since the move\nthanks:\n  - { for: The map, told: 2026-01-05 }\n';
    await files.write('people/ada.yaml', text);
    await nodeOnce('people', ['Mentors', 'Ada']);
    await vscode.commands.executeCommand('cairn.noteThanks', { person: 'ada', for: 'Reading it twice' });
    assert.equal(
      await readFile(growthFile('people/ada.yaml')),
      `${text}  - { date: ${today}, for: Reading it twice }\n`,
    );
    await nodeOnce('people', ['Mentors', 'Ada', 'Reading it twice']);
  });

  const add = async (person: object): Promise<string> => {
    const id = await vscode.commands.executeCommand<string>('cairn.addPerson', person);
    const uri = growthFile(`people/${id}.yaml`);
    added.push(uri);
    await until(
      () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString(),
      vscode.window.onDidChangeActiveTextEditor,
    );
    return readFile(uri);
  };

  test('a new coach has an engagement', async () => {
    const engagement = {
      start: 'today',
      end: '+4w',
      objectives: [{ title: 'Be heard', goal: 'speak-up' }, 'Know whether I want to lead'],
      sessions: { every: 2 },
      expectations: 'She asks, I work',
    };
    assert.equal(
      await add({ name: 'Ada Lovelace', relationship: 'coach', engagement }),
      'name: Ada Lovelace\n' +
        'relationship: coach\n' +
        'engagement:\n' +
        `  start: ${today}\n` +
        `  end: ${day(28)}\n` +
        '  objectives:\n' +
        '    - title: Be heard\n' +
        '      goal: speak-up\n' +
        '    - title: Know whether I want to lead\n' +
        '  sessions:\n' +
        `    - ${today}\n` +
        `    - ${day(14)}\n` +
        `    - ${day(28)}\n` +
        '  agreement:\n' +
        '    expectations: She asks, I work\n',
    );
    await nodeOnce('people', ['Coaches', 'Ada Lovelace'], ({ item }) => item.description === 'session 1 of 3: today');
  });

  test('a new mentor has areas and a rhythm, and may be a coach too', async () => {
    assert.equal(
      await add({
        name: 'Ben',
        relationship: ['coach', 'mentor'],
        areas: ['databases'],
        rhythm: { weeks: 6, longest: 10 },
        introducedBy: 'hanneke',
        since: 'today',
      }),
      'name: Ben\n' +
        'relationship:\n' +
        '  - coach\n' +
        '  - mentor\n' +
        `since: ${today}\n` +
        'introducedBy: hanneke\n' +
        'areas:\n' +
        '  - databases\n' +
        'rhythm:\n' +
        '  weeks: 6\n' +
        '  longest: 10\n',
    );
    await nodeOnce('people', ['Mentors', 'Ben'], ({ item }) => item.description === 'not met yet · every 6 weeks');
  });

  test('a name that is taken gets another file, and what is wrong gets none', async () => {
    assert.equal(await add({ name: 'Pilar' }), 'name: Pilar\nrelationship: contact\n');
    assert.match(added[0]?.path ?? '', /pilar-[a-z]{4}\.yaml$/);
    for (const wrong of [
      { relationship: 'coach' },
      { name: 'X', introducedBy: 'nobody' },
      { name: 'X', engagement: { start: 'today', end: '2001-01-01' } },
      { name: 'X', engagement: { objectives: [{ title: 'x', goal: 'nothing' }] } },
    ]) {
      assert.isUndefined(await vscode.commands.executeCommand('cairn.addPerson', wrong));
    }
  });
});

const shortDay = (days: number): string =>
  new Intl.DateTimeFormat(vscode.env.language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(day(days)));
