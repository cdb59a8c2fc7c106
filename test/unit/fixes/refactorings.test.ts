import assert from 'node:assert/strict';
import { refactoringsAt } from '../../../src/core/fixes/refactor/refactorings.ts';
import { halvesOf } from '../../../src/core/fixes/refactor/splitStep.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { linesOf } from '../../../src/core/base/lines.ts';
import { applied, folderOf, idea, others, subjectIn } from './fixing.ts';

const goal = 'goals/ship.yaml';

/** The refactorings at a mark `¦` in the text, or for the selection between two marks; the files after each. */
function offeredAt(marked: string, path = goal, more: Readonly<Record<string, string>> = {}) {
  const [first = '', second, third] = marked.split('¦');
  const text = marked.replaceAll('¦', '');
  const start = first.length;
  const end = third === undefined ? start : start + (second ?? '').length;
  const folder = folderOf({ ...others, ...more, [path]: text });
  const found = refactoringsAt(subjectIn(folder, path), linesOf(text).rangeOf(start, end));
  return new Map(found.map(({ title, effect }) => [title, applied(folder, path, effect)]));
}

const names = (marked: string, path = goal): readonly string[] => [...offeredAt(marked, path).keys()];
const after = (marked: string, says: string, path = goal): string => {
  const found = offeredAt(marked, path);
  return found.get(says)?.get(path) ?? assert.fail(`"${says}" is not among ${[...found.keys()].join(' | ')}`);
};

suite('refactorings: split an action', () => {
  test('splits the title, and both halves keep the shared values', () => {
    const text = idea(
      'actions:\n' +
        '  - id: rfc\n' +
        '    title: Write the RFC ¦and get two approvals   # hard\n' +
        '    due: 2026-12-01\n' +
        '    note: Mine\n' +
        '  - { title: Next }\n',
    );
    assert.equal(
      after(text, 'Split into “Write the RFC” and “Get two approvals”'),
      idea(
        'actions:\n' +
          '  - id: rfc\n' +
          '    title: Write the RFC   # hard\n' +
          '    due: 2026-12-01\n' +
          '    note: Mine\n' +
          '  - title: Get two approvals\n' +
          '    due: 2026-12-01\n' +
          '  - { title: Next }\n',
      ),
    );
  });

  test('splits the weight of a milestone', () => {
    const text = idea('measure: { milestones: [{ title: Plan; build¦, weight: 3 }] }\n');
    assert.equal(
      after(text, 'Split into “Plan” and “Build”'),
      idea('measure: { milestones: [{ title: Plan, weight: 1.5 }, { title: Build, weight: 1.5 }] }\n'),
    );
  });

  test('adds one after it', () => {
    const text = idea('actions:\n- title: O¦ne\n- title: Two\n');
    assert.equal(
      after(text, 'Add an action after this one'),
      idea('actions:\n- title: One\n- title: what you can do this week\n- title: Two\n'),
    );
    assert.deepEqual(names(text), ['Add an action after this one', 'Turn the actions into milestones']);
  });

  test('finds the halves by the words between them', () => {
    assert.deepEqual(halvesOf('Read it, then write'), ['Read it', 'Write']);
    assert.deepEqual(halvesOf('plan it & build it'), ['plan it', 'build it']);
    assert.equal(halvesOf('RFC approved by Results and Orders'), undefined);
    assert.equal(halvesOf('Understand the brand'), undefined);
    assert.equal(halvesOf('R and D'), undefined);
  });
});

suite('refactorings: turn into milestones', () => {
  test('turns actions with their dates, and names what it removes', () => {
    const text = idea(
      'actions:\n  - { id: a, title: One¦, due: 2026-12-01, done: 2026-11-30 }\n  - title: Two\n    owner: ada\n',
    );
    assert.equal(
      after(text, 'Turn the actions into milestones (removes owner)'),
      idea(
        'measure:\n  milestones:\n    - { id: a, title: One, due: 2026-12-01, done: 2026-11-30 }\n    - title: Two\n',
      ).replace(
        '    - { id: a, title: One, due: 2026-12-01, done: 2026-11-30 }\n',
        '    - id: a\n      title: One\n      due: 2026-12-01\n      done: 2026-11-30\n',
      ),
    );
    assert.ok(
      names(idea('actions:\n  # hard\n  - title: O¦ne\n  - title: Two # c\n')).includes(
        'Turn the actions into milestones (removes comments)',
      ),
    );
  });

  test('adds actions to existing milestones', () => {
    const text = idea('measure:\n  milestones:\n    - title: Zero\nactions:\n  - title: O¦ne\n');
    assert.equal(
      after(text, 'Turn the actions into milestones'),
      idea('measure:\n  milestones:\n    - title: Zero\n    - title: One\n'),
    );
    assert.ok(
      !names(idea('measure: {metric: a, target: 3}\nactions:\n  - title: O¦ne\n')).some((says) =>
        says.startsWith('Turn the actions'),
      ),
    );
  });

  test('turns the bullets of a reason, and keeps the rest', () => {
    const text = idea('why: |\n  Because of two things:\n  - one¦ thing\n  2. another\ndue: 2026-12-20\n');
    assert.equal(
      after(text, 'Turn the lines into milestones'),
      idea(
        'why: "Because of two things:"\n' +
          'measure:\n' +
          '  milestones:\n' +
          '    - title: one thing\n' +
          '    - title: another\n' +
          'due: 2026-12-20\n',
      ),
    );
    assert.equal(
      after(idea('why: |\n  * one\n  * two¦\n'), 'Turn the lines into milestones'),
      idea('measure:\n  milestones:\n    - title: one\n    - title: two\n'),
    );
    assert.deepEqual(names(idea('why: |\n  one\n  - tw¦o\n')), []);
  });
});

suite('refactorings: convert a measure', () => {
  const convert = (measure: string, says: string) =>
    after(`title: Ship it\nstatus: idea\nmeasure:¦\n${measure}\nstart: 2026-11-02\ndue: 2026-12-28\n`, says);
  const goalWith = (measure: string, rest = '') =>
    `title: Ship it\nstatus: idea\nmeasure:\n${measure}\nstart: 2026-11-02\ndue: 2026-12-28\n${rest}`;

  test('a metric becomes milestones, a scale, or a habit', () => {
    const metric = '  metric: services migrated\n  target: 8\n  unit: services   # all of them';
    assert.equal(
      convert(metric, 'Convert to milestones'),
      goalWith(
        '  milestones:\n' +
          '    - title: 2 services\n' +
          '    - title: 4 services\n' +
          '    - title: 6 services\n' +
          '    - title: 8 services',
      ),
    );
    assert.equal(
      convert(metric, 'Convert to a scale'),
      goalWith(
        '  scale:\n    -2: 0 services\n    -1: 4 services\n    0: 8 services\n    1: 10 services\n    2: 12 services',
      ).replace(/(-?\d): (\d+ services)/g, '$1: $2'),
    );
    assert.equal(
      convert(metric, 'Convert to a habit (removes target, unit)'),
      goalWith('  habit: services migrated\n  times: 1'),
    );
    assert.equal(
      convert('  metric: talks\n  baseline: 1\n  target: 3', 'Convert to milestones'),
      goalWith('  milestones:\n    - title: "talks: 2"\n    - title: "talks: 3"'),
    );
  });

  test('a metric that goes down to zero has no negative level', () => {
    assert.doesNotMatch(convert('  metric: pages\n  baseline: 14\n  target: 3', 'Convert to a scale'), /2: "pages: -/);
  });

  test('milestones become actions if the new measure has no place for them', () => {
    const milestones = '  milestones:\n    - title: One\n      weight: 2\n      done: 2026-11-09\n    - title: Two';
    assert.equal(
      convert(milestones, 'Convert to a metric'),
      goalWith(
        '  metric: Ship it\n  baseline: 0\n  target: 2',
        'actions:\n  - title: One\n    done: 2026-11-09\n  - title: Two\n',
      ),
    );
    assert.match(convert(milestones, 'Convert to a scale (removes milestones)'), /-1: One\n {4}0: Two\n/);
  });

  test('a scale keeps its words', () => {
    const scale = '  scale:\n    -2: none\n    0: half\n    2: all\n  baseline: -2';
    assert.equal(
      convert(scale, 'Convert to milestones'),
      goalWith('  milestones:\n    - title: half\n    - title: all'),
    );
    assert.equal(
      convert(scale, 'Convert to a metric (removes scale)'),
      goalWith('  metric: half\n  baseline: -2\n  target: 0').replace(
        '  metric: half\n  baseline: -2\n  target: 0',
        '  baseline: -2\n  metric: half\n  target: 0',
      ),
    );
  });

  test('a habit counts up to its due date', () => {
    const habit = '  habit: go running\n  times: 2\n  rest: [2026-W50]';
    assert.equal(
      convert(habit, 'Convert to a metric (removes rest)'),
      goalWith('  metric: go running\n  baseline: 0\n  target: 16'),
    );
    assert.match(
      convert(habit, 'Convert to milestones (removes rest)'),
      /title: 4 × go running\n.*title: 8 × go running\n.*title: 12 × go running\n.*title: 16 × go running\n/,
    );
  });

  test('nothing is offered for an invalid measure', () => {
    assert.deepEqual(names(idea('measure:¦\n  milestones:\n    - title: One\n    - titel: Two\n')), []);
    assert.deepEqual(names(idea('measure:¦ {metric: a, target: x}\n')), []);
  });
});

suite('refactorings: turn into a goal', () => {
  const week = 'weeks/2026-W47.yaml';
  const note = 'notes/2026-11-20-ada.yaml';
  const extracted = (marked: string, path: string, created: string, more = {}) => {
    const found = offeredAt(marked, path, more);
    const [files] = [...found].flatMap(([says, files]) => (says.startsWith('Turn into a goal') ? [files] : []));
    assert.ok(files, [...found.keys()].join(' | '));
    const text = files.get(created);
    assert.ok(text !== undefined, [...files.keys()].join(' '));
    assert.deepEqual(readFile(created, text).problems, []);
    return { created: text, source: files.get(path) };
  };

  test('a win, a line of an answer, or a selection', () => {
    const wins = 'wins:\n  - Ran my first incident review¦.\n';
    assert.deepEqual(extracted(wins, week, 'goals/ran-my-first-incident-review.yaml'), {
      created: 'title: Ran my first incident review\nstatus: idea\n',
      source: wins.replace('¦', ''),
    });
    const answers = 'reflection:\n  answers:\n    what: |\n      It went well.\n      - Learn to say¦ no: kindly\n';
    assert.equal(
      extracted(answers, week, 'goals/learn-to-say-no-kindly.yaml').created,
      'title: "Learn to say no: kindly"\nstatus: idea\n',
    );
    const wrapped =
      'reflection:\n' +
      '  answers:\n' +
      '    what: |\n' +
      '      It went well. I should ask for\n' +
      '      help ear¦lier, at 10.30 at the\n' +
      '      latest! Then we had cake.\n' +
      '\n' +
      '      - Bring cake\n';
    assert.equal(
      extracted(wrapped, week, 'goals/i-should-ask-for-help-earlier-at-10-30.yaml').created,
      'title: I should ask for help earlier, at 10.30 at the latest!\nstatus: idea\n',
    );
    assert.deepEqual(names('reflection:\n  answers:\n    wh¦at: |\n      One thing.\n      Another.\n', week), []);
    assert.equal(
      extracted('blockers: [I should ¦write the RFC¦ first]\n', week, 'goals/write-the-rfc.yaml').created,
      'title: write the RFC\nstatus: idea\n',
    );
  });

  test('an insight, a commitment or a plan, which then links to it', () => {
    assert.equal(
      extracted(
        'date: 2026-11-20\ninsights:\n  - Count the rea¦ders first\n',
        note,
        'goals/count-the-readers-first.yaml',
      ).source,
      'date: 2026-11-20\ninsights:\n  - text: Count the readers first\n    goal: count-the-readers-first\n',
    );
    assert.equal(
      extracted('date: 2026-11-20\ncommitments:\n  - { who: me, what: Wr¦ite it up }\n', note, 'goals/write-it-up.yaml')
        .source,
      'date: 2026-11-20\ncommitments:\n  - { who: me, what: Write it up, goal: write-it-up }\n',
    );
    assert.equal(
      extracted('plans:\n  - { what: Wr¦ite it up, goal: reading }\n', week, 'goals/write-it-up.yaml').source,
      'plans:\n  - { what: Write it up, goal: reading }\n',
    );
  });

  test('a long text becomes the reason', () => {
    const words =
      'I want to be asked for my opinion before the design is done. Not after it, when all that is left is to nod';
    assert.equal(
      extracted(`wins:\n  - ¦${words}\n`, week, 'goals/i-want-to-be-asked-for-my-opinion-before.yaml').created,
      `title: I want to be asked for my opinion before the design is done\nstatus: idea\nwhy: ${words}\n`,
    );
  });

  test('private text stays private, and an id that is taken gets a suffix', () => {
    extracted('wins: [Ask for a ra¦ise]\n', `private/${week}`, 'private/goals/ask-for-a-raise.yaml');
    extracted('wins: [Read¦ing]\n', week, 'goals/reading-nnnn.yaml');
  });

  test('nothing is offered for dates and ids', () => {
    assert.deepEqual(names('date: 2026-11-20\ncommitments:\n  - { who: m¦e, what: One }\n', note), []);
    assert.deepEqual(names('reflection:\n  template: wh¦at\n', week), []);
    assert.deepEqual(names('checkins:\n  - {goal: reading, date: 2026-11-18, note: it w¦ent well}\n', week), []);
  });
});

suite('refactorings: move a file to private and back', () => {
  test('in the first line, unless the target exists', () => {
    const [moved] = offeredAt('ti¦tle: Ship it\nstatus: idea\n').values();
    assert.equal(moved?.get('private/goals/ship.yaml'), 'title: Ship it\nstatus: idea\n');
    assert.equal(moved.has(goal), false);
    const [back] = offeredAt('ti¦tle: Ship it\nstatus: idea\n', 'private/goals/ship.yml').values();
    assert.equal(back?.has('goals/ship.yml'), true);
    assert.deepEqual(
      [
        ...offeredAt('ti¦tle: Ship it\nstatus: idea\n', goal, {
          'private/goals/ship.yaml': 'title: Other\nstatus: idea\n',
        }).keys(),
      ],
      [],
    );
    assert.deepEqual(names('own¦er: me\n', 'cairn.yaml'), []);
    assert.deepEqual(names('title: Ship it\nsta¦tus: idea\n'), []);
  });
});
