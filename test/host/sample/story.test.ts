/**
 * The last weeks of a change of jobs, told over the sample: three months with a coach come to their end, and a mentor
 * of two years looks on. Every step is a command in a real workbench, and in the end the folder is what its people
 * would have written by hand.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, growthFile, readFile, until, workspaceFolder, writeFile } from '../support.ts';
import { day, ownFiles, shownPage, thisWeek, today } from './trees.ts';

suite('A developer changes jobs', () => {
  const files = ownFiles();
  const framework = vscode.Uri.joinPath(workspaceFolder().uri, 'harbour-ladder.csv');

  suiteSetup(async () => {
    await (await cairn()).folders.load();
    await writeFile(
      framework,
      'skill,level 1,level 2,level 3\nHiring,Sits in,Leads an interview,Builds a team\n' +
        'Databases,,,Knows what each isolation level costs\n',
    );
  });
  let before = new Map<string, string>();
  teardown(async () => {
    await closeAllEditors();
    for (const path of (await folderTexts()).keys()) if (!before.has(path)) files.made(path);
    await files.remove();
    await vscode.workspace.fs.delete(framework);
  });

  const run = <T>(command: string, argument?: object): Thenable<T> =>
    vscode.commands.executeCommand<T>(`cairn.${command}`, argument);

  test('with a coach of three months and a mentor of two years, and the folder tells it', async function () {
    this.timeout(180_000);
    before = await folderTexts();
    for (const path of before.keys()) await files.keep(path);

    // What do I want? The coach asks for the sheet of the beginning, and the values are sorted anew.
    assert.equal(
      await run('kindOfHelp', {
        structure: 'coach',
        expertise: 'mentor',
        focus: 'coach',
        accountability: 'coach',
        relationship: 'mentor',
      }),
      'both',
    );
    await run('assess', { kind: 'skills', with: 'beatriz', items: { speaking: 2 } });
    await run('sortValues', { ranked: ['calm', 'care', 'honesty'], most: ['craft'] });
    await run('nameStrengths', {
      strengths: [{ title: 'Reading it out', note: 'Jorrit asked me to do the next one too' }],
    });
    await run('pictureAspirations', { aspirations: ['Run a harbour of small systems'] });
    await run('guidedReflection', {
      template: 'new-direction',
      private: true,
      answers: { 'direction-options': 'Stay\nPharos', 'direction-pull': 'Pharos, and I was surprised' },
    });

    // What does the next role ask for? Its ladder, a gap, and practice of it.
    const imported = await run('importLadder', { file: framework.toString() });
    // Every sentence was recognized.
    assert.match(JSON.stringify(imported), /^\{"skills":2,"rungs":0,"left":0,"sentences":(\d+),"recognized":\1\}$/);
    await run('closeGap', { skill: 'databases' });
    await run('planPractice', {
      skill: 'hiring',
      what: 'Sit in on an interview',
      times: 1,
      feedback: 'jorrit',
      until: day(28),
    });
    await run('newGoal', {
      title: 'Talk to three people at Pharos',
      measure: { metric: 'people', baseline: 0, target: 3 },
      due: day(21),
    });

    // Who is there? The mentor introduces somebody.
    await run('newNote', {
      person: 'hanneke',
      notes: 'Pharos or Intake.',
      insights: ['Ask what they stopped doing'],
      introductions: [{ name: 'Rosa Lind', why: 'leads the harbour team at Pharos' }],
      resources: [{ title: 'Her list for the first ninety days', url: 'https://example.org/ninety' }],
    });
    const withHanneke = `notes/${today}-hanneke.yaml`;
    await run('addContact', { file: withHanneke, index: 0 });
    await run('pinInsight', { file: withHanneke, index: 0, goal: 'talk-to-three-people-at-pharos' });
    await run('resourceToAction', { file: withHanneke, index: 0, goal: 'talk-to-three-people-at-pharos' });
    await run('reachOut', { person: 'rosa-lind', wrote: 'Hanneke says we should meet.' });

    // The role, its stages, and what to tell there.
    const role = await run<string>('addOpportunity', {
      title: 'Tech lead, Harbour',
      company: 'Pharos',
      next: { what: 'Write to Rosa', due: day(2) },
    });
    await run('newStory', {
      title: 'The place of Zuiderkroon',
      situation: 'Eleven hospitals, one order',
      action: 'I asked each for its worst day',
      result: 'Nine moved in 3 weeks',
      skills: ['prioritising'],
      goals: ['order-split'],
    });
    await run('practise', {
      story: 'the-place-of-zuiderkroon',
      went: 3,
      seconds: 110,
      question: 'You could do one of two things. How did you choose?',
    });
    await run('storyCoverage');
    await shownPage('Story coverage', 'The place of Zuiderkroon · missing: task · ');
    for (const stage of ['applied', 'interview', 'offer']) await run('moveOpportunity', { opportunity: role, stage });

    // The week goes on: check-ins, an obstacle, the reflection.
    await run('checkIn', { goal: 'speak-up', value: 1, confidence: 0.9, note: 'Disagreed with Platform, and stayed' });
    await run('logObstacle', { goal: 'speak-up', obstacle: 'two people talk at once', tried: true });
    await run('tickOff'); // Without a goal it does nothing.
    await run('reflect', {
      template: 'grow',
      answers: { goal: 'Decide about Pharos', will: 'Sleep on it, and call on Thursday' },
      wins: ['An offer'],
    });
    await run('guidedReflection', { template: 'transition', answers: { 'transition-ends': 'The barn' } });

    // The last sessions: prepared from what happened, noted, kept, closed.
    await run('newNote', {
      person: 'beatriz',
      date: 'yesterday',
      commitments: [{ what: 'Say in one line why Pharos', due: 'yesterday' }],
    });
    await run('prepareMeeting', { person: 'beatriz', date: today });
    const withBeatriz = `notes/${today}-beatriz.yaml`;
    const prepared = await readFile(growthFile(withBeatriz));
    // On some weekdays a promise of the sample is overdue as well: all of them open the session.
    assert.match(prepared, /\nagenda:\n(?: {2}- "?Overdue: .*\n)* {2}- "?Overdue: Say in one line why Pharos/);
    await run('newNote', {
      person: 'beatriz',
      grow: { goal: 'Say yes or no', will: 'Yes', commitment: 10 },
      commitments: [{ what: 'Call Pharos', due: 'tomorrow', goal: 'speak-up' }],
    });
    await run('keepCommitment', { file: withBeatriz, index: 0 });
    await run('completeGoal', { goal: 'speak-up' });
    await run('closeEngagement', {
      person: 'beatriz',
      outcomes: {
        'Decide whether I want to become a tech lead': 'I want to, and not at any price',
      },
      ratings: { people: 5, evenings: 4 },
    });
    assert.include(await shownPage('Engagement with Beatriz Amaral'), 'I want to, and not at any price');

    // And thanks to the one who looked on.
    await run('moveOpportunity', { opportunity: role, stage: 'accepted', note: 'On the bench by the lock' });
    await run('tellThanks', { file: 'people/hanneke.yaml', index: 2 });

    const after = await folderTexts();
    const expected = new Map(before);
    for (const [path, edits] of Object.entries(changes()))
      expected.set(
        path,
        edits.reduce((text, [old, now]) => replaced(path, text, old, now), before.get(path) ?? ''),
      );
    for (const [path, text] of Object.entries(added(prepared))) expected.set(path, text);
    for (const [path, text] of after) assert.equal(text, expected.get(path), path);
    assert.sameMembers([...after.keys()], [...expected.keys()]);
    await until(
      () =>
        vscode.languages
          .getDiagnostics()
          .every(([, problems]) => problems.every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error)),
      vscode.languages.onDidChangeDiagnostics,
    );
  });

  /** What each file that was there says otherwise; all else in it is as it was, to the byte. */
  const changes = (): Readonly<Record<string, readonly (readonly [old: string | RegExp, now: string])[]>> => ({
    'profile.yaml': [
      [
        '  - id: staying-power\n    title: Persistence\n',
        '  - id: staying-power\n' +
          '    title: Persistence\n' +
          '  - id: reading-it-out\n' +
          '    title: Reading it out\n' +
          '    note: Jorrit asked me to do the next one too\n',
      ],
      ['values:\n', 'values:\n  - id: calm\n    title: Calm\n    note: Home by six, with work left at work.\n'],
      [
        'craft, title: Craft }\n  - id: calm\n    title: Calm\n    note: Home by six, with work left at work.\n',
        'craft, title: Craft }\n',
      ],
      [
        '    title: Have a long career that I enjoy\n',
        '    title: Have a long career that I enjoy\n  - id: run-a-harbour-of-small-systems\n' +
          '    title: Run a harbour of small systems\n',
      ],
      ['    title: Speaking up\n    now: 1\n', '    title: Speaking up\n    now: 2\n'],
    ],
    'ladder.yaml': [
      [
        '{ id: databases, title: Databases, theme: building }',
        '{ id: databases, title: Databases, theme: building, levels: { 3: Knows what each isolation level costs } }',
      ],
      [
        'theme: together }\n\nrungs:',
        'theme: together }\n' +
          '  - id: hiring\n' +
          '    title: Hiring\n' +
          '    levels:\n' +
          '      1: Sits in\n' +
          '      2: Leads an interview\n' +
          '      3: Builds a team\n' +
          '\n' +
          'rungs:',
      ],
    ],
    'goals/speak-up.yaml': [
      ['status: active\n', 'status: done\n'],
      ['confidence: 0.6\n', `closed: ${today}\nconfidence: 0.6\n`],
      ['tried: true }\n  - if: I assume', `tried: true }\n      - { date: ${today}, tried: true }\n  - if: I assume`],
    ],
    [`weeks/${thisWeek}.yaml`]: [
      [
        'Dilan chose the topic }\n',
        'Dilan chose the topic }\n' +
          '  - goal: speak-up\n' +
          `    date: ${today}\n` +
          '    value: 1\n' +
          '    confidence: 0.9\n' +
          `    note: 'Disagreed with Platform, and stayed'\n`,
      ],
      ['review of pages to Thursday\n', 'review of pages to Thursday\n  - An offer\n'],
      [
        'while Tomasz is sick\n',
        'while Tomasz is sick\n' +
          'reflection:\n' +
          '  template: grow\n' +
          `  date: ${today}\n` +
          '  answers:\n' +
          '    goal: Decide about Pharos\n' +
          '    will: Sleep on it, and call on Thursday\n' +
          '    transition-ends: The barn\n',
      ],
    ],
    'people/beatriz.yaml': [
      [/\n {2}end: \S+\n/, `\n  end: ${today}\n`],
      [
        'Decide whether I want to become a tech lead\n',
        'Decide whether I want to become a tech lead\n      outcome: I want to, and not at any price\n',
      ],
    ],
    'people/hanneke.yaml': [['during her vacation\n', `during her vacation\n    told: ${today}\n`]],
  });

  /** The files that are new. */
  const added = (prepared: string): Readonly<Record<string, string>> => ({
    [`assessments/${today}-skills.yaml`]:
      `date: ${today}\n` +
      'kind: skills\n' +
      'with: beatriz\n' +
      'scale:\n' +
      '  - 0\n' +
      '  - 4\n' +
      'items:\n' +
      '  - id: speaking\n' +
      '    rating: 2\n',
    [`assessments/${today}-values.yaml`]:
      `date: ${today}\n` +
      'kind: values\n' +
      'items:\n' +
      '  - id: calm\n' +
      '    rating: 5\n' +
      '  - id: care\n' +
      '    rating: 5\n' +
      '  - id: honesty\n' +
      '    rating: 5\n' +
      '  - id: craft\n' +
      '    rating: 4\n',
    [`assessments/${today}-satisfaction.yaml`]:
      `date: ${today}\n` +
      'kind: satisfaction\n' +
      'with: beatriz\n' +
      'items:\n' +
      '  - id: people\n' +
      '    rating: 5\n' +
      '  - id: evenings\n' +
      '    rating: 4\n',
    'goals/reach-level-3-in-databases.yaml':
      'title: Reach level 3 in Databases\n' +
      'status: active\n' +
      'supports:\n' +
      '  skills:\n' +
      '    - databases\n' +
      'measure:\n' +
      '  milestones:\n' +
      '    - title: Knows what each isolation level costs\n' +
      `start: ${today}\n` +
      `due: ${day(91)}\n`,
    'goals/practice-hiring-sit-in-on-an-interview.yaml':
      'title: "Practice Hiring: Sit in on an interview"\n' +
      'status: active\n' +
      'why: "Deliberate practice of Hiring: one specific part, often, with feedback."\n' +
      'supports:\n' +
      '  skills:\n' +
      '    - hiring\n' +
      'with:\n' +
      '  - jorrit\n' +
      'measure:\n' +
      '  habit: Sit in on an interview\n' +
      '  times: 1\n' +
      `start: ${today}\n` +
      `due: ${day(28)}\n`,
    'goals/talk-to-three-people-at-pharos.yaml':
      'title: Talk to three people at Pharos\n' +
      'status: active\n' +
      'measure:\n' +
      '  metric: people\n' +
      '  baseline: 0\n' +
      '  target: 3\n' +
      `start: ${today}\n` +
      `due: ${day(21)}\n` +
      'actions:\n' +
      '  - title: Her list for the first ninety days\n' +
      '    note: https://example.org/ninety\n',
    [`notes/${today}-hanneke.yaml`]:
      `date: ${today}\n` +
      'with: hanneke\n' +
      'notes: Pharos or Intake.\n' +
      'insights:\n' +
      '  - text: Ask what they stopped doing\n' +
      '    goal: talk-to-three-people-at-pharos\n' +
      'resources:\n' +
      '  - title: Her list for the first ninety days\n' +
      '    url: https://example.org/ninety\n' +
      'introductions:\n' +
      '  - name: Rosa Lind\n' +
      '    why: leads the harbour team at Pharos\n' +
      '    person: rosa-lind\n',
    [`notes/${today}-rosa-lind.yaml`]: `date: ${today}\nwith: rosa-lind\nnotes: Hanneke says we should meet.\n`,
    [`notes/${day(-1)}-beatriz.yaml`]:
      `date: ${day(-1)}\n` +
      'with: beatriz\n' +
      'commitments:\n' +
      '  - who: me\n' +
      '    what: Say in one line why Pharos\n' +
      `    due: ${day(-1)}\n`,
    // What was prepared depends on the weekday, since the sample's promises are due on theirs; what was said stands
    // below it.
    [`notes/${today}-beatriz.yaml`]: prepared.replace(
      '\n\n# During',
      '\n' +
        'grow:\n' +
        '  goal: Say yes or no\n' +
        '  will: "Yes"\n' +
        '  commitment: 10\n' +
        'commitments:\n' +
        '  - who: me\n' +
        '    what: Call Pharos\n' +
        `    due: ${day(1)}\n` +
        '    goal: speak-up\n' +
        `    done: ${today}\n` +
        '\n' +
        '# During',
    ),
    'opportunities/tech-lead-harbour-pharos.yaml':
      'title: Tech lead, Harbour\n' +
      'company: Pharos\n' +
      'history:\n' +
      ['exploring', 'applied', 'interview', 'offer', 'accepted']
        .map((stage) => `  - date: ${today}\n    stage: ${stage}\n`)
        .join('') +
      '    note: On the bench by the lock\n',
    'people/rosa-lind.yaml':
      'name: Rosa Lind\n' +
      'relationship: contact\n' +
      'notes: leads the harbour team at Pharos\n' +
      `since: ${today}\n` +
      'introducedBy: hanneke\n',
    [`private/weeks/${thisWeek}.yaml`]:
      'reflection:\n' +
      '  template: new-direction\n' +
      `  date: ${today}\n` +
      '  answers:\n' +
      '    direction-options: |-\n' +
      '      Stay\n' +
      '      Pharos\n' +
      '    direction-pull: Pharos, and I was surprised\n',
    'stories/the-place-of-zuiderkroon.yaml':
      'title: The place of Zuiderkroon\n' +
      'situation: Eleven hospitals, one order\n' +
      'action: I asked each for its worst day\n' +
      'result: Nine moved in 3 weeks\n' +
      'skills:\n' +
      '  - prioritising\n' +
      'goals:\n' +
      '  - order-split\n' +
      'practice:\n' +
      `  - date: ${today}\n` +
      '    went: 3\n' +
      '    seconds: 110\n' +
      '    question: You could do one of two things. How did you choose?\n',
  });
});

/** All texts of the growth folder by their paths. */
async function folderTexts(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const walk = async (path: string): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(growthFile(path))) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (type === vscode.FileType.Directory) await walk(inner);
      else found.set(inner, await readFile(growthFile(inner)));
    }
  };
  await walk('');
  return found;
}

function replaced(path: string, text: string, old: string | RegExp, now: string): string {
  assert.equal(text.split(old).length, 2, `${path} has this once: ${String(old)}`);
  return text.replace(old, () => now);
}
