/** Finding the next job: stories, practice and the network, as files that one would have written by hand. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, growthFile, problemsOf, readFile, until } from '../support.ts';
import { day, findNode, labelOf, nodeAt, nodesIn, ownFiles, shownPage, today } from './trees.ts';

suite('Finding the next job', () => {
  const files = ownFiles();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(() => files.remove());

  const write = async (path: string, text: string): Promise<void> => {
    await files.write(path, text);
    const { folders } = await cairn();
    await until(() => folders.all()[0]?.index.get(path)?.kind !== undefined, folders.onDidChange);
  };
  const run = <T>(command: string, argument?: object): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, argument);

  test('a story in four parts, with what it shows', async () => {
    const id = await run<string>('cairn.newStory', {
      title: 'Reading it out',
      situation: 'On a Thursday',
      task: 'My change',
      action: 'I rolled it back',
      result: 'Four minutes',
      skills: ['operations'],
      goals: ['result-latency'],
      evidence: [{ date: '2026-07-24', kind: 'doc' }],
    });
    files.made(`stories/${id}.yaml`);
    assert.equal(id, 'reading-it-out');
    assert.equal(
      await readFile(growthFile('stories/reading-it-out.yaml')),
      'title: Reading it out\n' +
        'situation: On a Thursday\n' +
        'task: My change\n' +
        'action: I rolled it back\n' +
        'result: Four minutes\n' +
        'skills:\n' +
        '  - operations\n' +
        'goals:\n' +
        '  - result-latency\n' +
        'evidence:\n' +
        '  - date: 2026-07-24\n' +
        '    kind: doc\n',
    );
    assert.deepEqual(await problemsOf(growthFile('stories/reading-it-out.yaml'), () => true), []);
    for (const wrong of [{ title: '' }, { title: 'x', skills: ['juggling'] }])
      assert.isUndefined(await run('cairn.newStory', wrong));
  });

  test('a telling is one line in the log, in the log’s own style', async () => {
    const before = await files.keep('stories/the-export.yaml');
    await run('cairn.practise', { story: 'the-export', went: 2, seconds: 200, question: 'When did you say no?' });
    assert.equal(
      await readFile(growthFile('stories/the-export.yaml')),
      `${before}  - { date: ${today}, went: 2, seconds: 200, question: When did you say no? }\n`,
    );
    for (const wrong of [
      { story: 'the-export', went: 9 },
      { story: 'none', went: 1 },
    ])
      assert.isUndefined(await run('cairn.practise', wrong));
  });

  test('coverage says which skill has no story yet', async () => {
    await run('cairn.storyCoverage');
    assert.match(
      await shownPage('Story coverage'),
      /^# Story coverage\n\n\d+ of \d+ skills have no story yet\..*\n\n\| Skill \| Required by \| Stories \|\n/,
    );
    assert.include(
      await shownPage('Story coverage'),
      '| System design | Tech lead; Tech lead, Intake | **none yet** |',
    );
    assert.match(
      await shownPage('Story coverage'),
      /\| Speaking up \| Tech lead; Tech lead, Intake \| The two hours at Zuiderkroon · missing: .*practiced/,
    );
  });

  test('practice of a skill is a goal: a habit with somebody who gives feedback', async () => {
    const id = await run<string>('cairn.planPractice', {
      skill: 'speaking',
      what: 'Say my view in the first ten minutes',
      times: 2,
      feedback: 'beatriz',
      until: day(56),
    });
    files.made(`goals/${id}.yaml`);
    assert.equal(
      await readFile(growthFile(`goals/${id}.yaml`)),
      'title: "Practice Speaking up: Say my view in the first ten minutes"\n' +
        'status: active\n' +
        'why: "Deliberate practice of Speaking up: one specific part, often, with feedback."\n' +
        'supports:\n' +
        '  skills:\n' +
        '    - speaking\n' +
        'with:\n' +
        '  - beatriz\n' +
        'measure:\n' +
        '  habit: Say my view in the first ten minutes\n' +
        '  times: 2\n' +
        `start: ${today}\n` +
        `due: ${day(56)}\n`,
    );
    for (const wrong of [
      { skill: 'juggling', what: 'x' },
      { skill: 'speaking', what: 'x', feedback: 'nobody' },
    ])
      assert.isUndefined(await run('cairn.planPractice', wrong));
  });

  test(
    'three people to write to stand in the view with why and through whom; what one wrote counts ' + 'as contact',
    async () => {
      await write('people/ada.yaml', 'name: Ada\nrelationship: contact\nintroducedBy: tomasz\n');
      await write('people/ben.yaml', 'name: Ben\nthanks: [{ for: The book }]\n');
      const group = await nodeAt('people', 'Reach out this week');
      const three = await nodesIn('people', group);
      assert.isAtMost(three.length, 3);
      const ada = three.find((node) => labelOf(node) === 'Ada');
      assert.match(String(ada?.item.description), /introduced by .*, not met yet/);
      await run('cairn.reachOut', { person: 'ada', wrote: 'Asked how the new team works.' });
      const note = `notes/${today}-ada.yaml`;
      files.made(note);
      assert.equal(
        await readFile(growthFile(note)),
        `date: ${today}\nwith: ada\nnotes: Asked how the new team works.\n`,
      );
      assert.isUndefined(await findNode('people', 'Reach out this week', 'Ada'));
    },
  );

  test('who is close to an opportunity stands below it', async () => {
    await write('people/ada.yaml', 'name: Ada\ncompany: Pharos\nintroducedBy: tomasz\n');
    await write(
      'opportunities/keeper.yaml',
      `title: Keeper\ncompany: pharos\nhistory:\n  - { date: ${day(-2)}, stage: offer }\n`,
    );
    const keeper = await nodeAt('opportunities', 'Offer', 'Keeper');
    const close = await nodesIn('opportunities', keeper);
    assert.deepEqual(close.map(labelOf).slice(0, 1), ['Ada']);
    assert.match(String(close[0]?.item.description), /^works there/);
    assert.match(String(close[1]?.item.description), /^knows Ada/);
  });

  test('what kind of help: the comparison, the suggestion with its reasons, and a first step', async () => {
    assert.equal(
      await run('cairn.kindOfHelp', {
        structure: 'coach',
        expertise: 'mentor',
        focus: 'coach',
        accountability: 'coach',
        relationship: 'either',
      }),
      'coach',
    );
    assert.match(
      await shownPage('A coach, for a few months'),
      /^# A coach, for a few months\n\nYour answers about structure, focus, accountability point that way\. /,
    );
    assert.include(
      await shownPage('A coach, for a few months'),
      ' For expertise, you prefer the other kind of support',
    );
    assert.include(
      await shownPage('A coach, for a few months'),
      '| Expertise | Trained to help people change; may not know your field | **Has done the job ' +
        'and shares their experience** ✓ |',
    );
    assert.include(
      await shownPage('A coach, for a few months'),
      '## First step\n\n- You already have a coach: Beatriz Amaral',
    );
    assert.isUndefined(await run('cairn.kindOfHelp', { structure: 'coach' }));
  });
});
