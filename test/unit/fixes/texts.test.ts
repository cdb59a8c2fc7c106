/** The text after a fix, byte for byte. */
import assert from 'node:assert/strict';
import { fixesFor } from '../../../src/core/fixes/fixesFor.ts';
import { problem } from '../../../src/core/problems/problem.ts';
import { startOfFile } from '../../../src/core/base/lines.ts';
import { weekNameFixes } from '../../../src/core/fixes/references.ts';
import { fixed, folderOf, idea, offered, subjectIn } from './fixing.ts';

const goal = 'goals/ship.yaml';
const week = 'weeks/2026-W47.yaml';

const usualWay = (usual: string): string => `Change to the usual form: ${usual}`;

suite('fixes: text', () => {
  test('adds a part of a goal in key order and in the style of the file', () => {
    const text = '# mine\ntitle: "Ship it"   # soon\nstart: "2026-11-02"\n\nactions:\n    - title: "One"\n# end\n';
    assert.equal(
      fixed(goal, text, 'Add a measure: metric'),
      text.replace(
        'start:',
        'measure:\n    metric: "what you measure"\n    baseline: 0\n    target: 10\n    unit: "unit"\nstart:',
      ),
    );
    assert.equal(
      fixed(goal, text, 'Add a measure: habit'),
      text.replace('start:', 'measure:\n    habit: "what you do regularly"\n    times: 1\nstart:'),
    );
    assert.equal(
      fixed(goal, text, 'Add a due date'),
      text.replace('"2026-11-02"\n', '"2026-11-02"\ndue: "2027-02-12"\n'),
    );
    assert.equal(
      fixed(goal, text, 'Link it to a value'),
      text.replace('start:', 'supports:\n    values:\n        - "care"\nstart:'),
    );
  });

  test('adds all five levels of a scale', () => {
    assert.equal(
      fixed(goal, 'title: Ship it\r\nmeasure:\r\nstart: 2026-11-02\r\n', 'Add a measure: scale'),
      'title: Ship it\r\n' +
        'measure:\r\n' +
        '  scale:\r\n' +
        '    -2: where you are today\r\n' +
        '    -1: less than expected\r\n' +
        '    0: as expected\r\n' +
        '    1: more than expected\r\n' +
        '    2: much more than expected\r\n' +
        'start: 2026-11-02\r\n',
    );
  });

  test('never overwrites an existing part of a goal', () => {
    const subject = subjectIn(
      folderOf({
        [goal]:
          'title: A\n' +
          'why: Because\n' +
          'measure: {metric: a, target: 3}\n' +
          'actions: [{title: One}]\n' +
          'obstacles:\n' +
          '  - if: One\n' +
          '    then: Two\n',
      }),
      goal,
    );
    for (const code of [
      'goal-without-why',
      'goal-without-measure',
      'goal-without-action',
      'goal-without-obstacle',
    ] as const)
      assert.deepEqual(fixesFor(subject, problem(code, { range: startOfFile })), [], code);
    const place = { range: startOfFile, path: ['obstacles', 0, 'if'] };
    assert.deepEqual(fixesFor(subject, problem('obstacle-without-plan', place)), []);
  });

  test('converts dates in other formats', () => {
    for (const [written, right] of [
      ['2026-2-3', '2026-02-03'],
      ['"20.12.2026"', '"2026-12-20"'],
      ['2026/12/20', '2026-12-20'],
      ['2026-12-18T10:00', '2026-12-18'],
      ['18 Dec 2026', '2026-12-18'],
    ] as const) {
      assert.equal(
        fixed(goal, idea(`due: ${written} # c\n`), usualWay(right.replaceAll('"', ''))),
        idea(`due: ${right} # c\n`),
      );
    }
    assert.deepEqual(offered(goal, idea('due: 2026-02-30\n')), ['Change to “2026-02-28”']);
    assert.deepEqual(offered(goal, idea('due: 2026-13-05\n')), ['Change to “2026-05-13”']);
    assert.deepEqual(offered(goal, idea('due: soon\n')), []);
  });

  test('puts quotes around a text that a comma cuts off', () => {
    assert.equal(
      fixed(goal, idea('actions: [{ title: Ship it, then rest, due: 2026-12-01 }]   # c\n'), 'Put quotes around it'),
      idea('actions: [{ title: "Ship it, then rest", due: 2026-12-01 }]   # c\n'),
    );
    assert.equal(
      fixed(goal, idea(`actions: [{ title: It's "it",  at last }]\n`), 'Put quotes around it'),
      idea(`actions: [{ title: 'It''s "it",  at last' }]\n`),
    );
  });

  test('corrects a value of the wrong type', () => {
    assert.equal(fixed(goal, idea('confidence: "0.7"  # c\n'), usualWay('0.7')), idea('confidence: 0.7  # c\n'));
    assert.equal(fixed(goal, idea('confidence: 70%\n'), usualWay('0.7')), idea('confidence: 0.7\n'));
    assert.equal(fixed(goal, idea('tags: work\n'), usualWay('[work]')), idea('tags:\n  - work\n'));
    assert.equal(
      fixed(goal, idea('actions:\n- title: One\n  done: true\n'), 'Change to “2026-11-20”'),
      idea('actions:\n- title: One\n  done: 2026-11-20\n'),
    );
    assert.equal(
      fixed(goal, idea('actions:\n- Write it\n'), usualWay('{ title: Write it }')),
      idea('actions:\n- title: Write it\n'),
    );
    assert.equal(
      fixed(goal, idea('obstacles:\n  - No time\n'), usualWay('{ if: No time }')),
      idea('obstacles:\n  - if: No time\n'),
    );
    assert.equal(fixed(goal, idea('why: 2026\n'), usualWay('2026')), idea('why: "2026"\n'));
    assert.equal(
      fixed(goal, idea('measure: [One, Two]\n'), 'Turn the lines into milestones'),
      idea('measure: { milestones: [{ title: One }, { title: Two }] }\n'),
    );
    assert.equal(
      fixed('profile.yaml', 'values: [Plain words]\n', usualWay('{ id: plain-words, title: Plain words }')),
      'values: [{ id: plain-words, title: Plain words }]\n',
    );
  });

  test('offers the valid values, the nearest first', () => {
    const words = offered(goal, 'title: A\nstatus: iddea\n').filter((says) => says.startsWith('Change to'));
    assert.deepEqual(words, [
      'Change to “idea”',
      'Change to “active”',
      'Change to “paused”',
      'Change to “done”',
      'Change to “dropped”',
    ]);
    assert.equal(offered('opportunities/x.yaml', 'title: A\nhistory: [{date: 2026-11-01, stage: purple}]\n').length, 6);
    assert.equal(
      fixed(goal, 'title: A\nstatus: "iddea"  # c\n', 'Change to “idea”'),
      'title: A\nstatus: "idea"  # c\n',
    );
  });

  test('corrects dates that contradict each other', () => {
    const text = idea('start: 2026-12-01 # a\ndue: 2026-01-10 # b\n');
    assert.equal(fixed(goal, text, 'Swap the two dates'), idea('start: 2026-01-10 # a\ndue: 2026-12-01 # b\n'));
    assert.equal(fixed(goal, text, 'Change the due date to 2027-01-10'), text.replace('2026-01-10', '2027-01-10'));
    assert.deepEqual(offered(goal, idea('start: 2026-12-01\ndue: 2024-02-29\n')).slice(0, 1), [
      'Change the due date to 2027-02-28',
    ]);
  });

  test('moves a check-in with its comment to the file of its week', () => {
    const text =
      'checkins:\n' +
      '  # good\n' +
      '  - {goal: reading, date: 2026-11-17}\n' +
      '  # stray\n' +
      '  - {goal: reading, date: 2026-11-11, value: 3}\n' +
      'wins: [One]\n';
    assert.equal(
      fixed(week, text, 'Move the check-in to 2026-W46'),
      text.replace('  # stray\n  - {goal: reading, date: 2026-11-11, value: 3}\n', ''),
    );
    assert.equal(fixed(week, text, 'Change to “2026-11-18”'), text.replace('2026-11-11', '2026-11-18'));
  });

  test('removes one of two equal keys with its lines, and keeps other comments', () => {
    const text = idea(
      'why: One\n\n# about the tags\ntags: [a]\nwhy: |\n  Two\n  lines\n\n# about the date\ndue: 2026-12-20\n',
    );
    assert.equal(
      fixed(goal, text, 'Remove this key'),
      idea('why: One\n\n# about the tags\ntags: [a]\n\n# about the date\ndue: 2026-12-20\n'),
    );
    assert.equal(
      fixed(goal, text, 'Keep this key and remove the first one'),
      idea('\n# about the tags\ntags: [a]\nwhy: |\n  Two\n  lines\n\n# about the date\ndue: 2026-12-20\n'),
    );
    assert.equal(
      fixed(
        goal,
        idea('actions:\n  - title: One\n    due: 2026-12-01\n    title: Two\n# end'),
        'Keep this key and remove the first one',
      ),
      idea('actions:\n  - due: 2026-12-01\n    title: Two\n# end'),
    );
    assert.deepEqual(offered(goal, idea('why: One\nwhy: One\n')), ['Remove this key']);
  });

  test('keeps either side of a conflict, or both', () => {
    const text =
      'title: A\r\n' +
      'status: idea\r\n' +
      '<<<<<<< HEAD\r\n' +
      'why: One\r\n' +
      '||||||| base\r\n' +
      'why: Zero\r\n' +
      '=======\r\n' +
      'tags: [b]\r\n' +
      '>>>>>>> other branch\r\n' +
      'due: 2026-12-20\r\n';
    assert.deepEqual(offered(goal, text).slice(0, 4), [
      'Merge automatically',
      'Keep the first side (HEAD)',
      'Keep the second side (other branch)',
      'Keep both sides',
    ]);
    assert.equal(
      fixed(goal, text, 'Keep the first side (HEAD)'),
      'title: A\r\nstatus: idea\r\nwhy: One\r\ndue: 2026-12-20\r\n',
    );
    assert.equal(
      fixed(goal, text, 'Keep the second side (other branch)'),
      'title: A\r\nstatus: idea\r\ntags: [b]\r\ndue: 2026-12-20\r\n',
    );
    assert.equal(
      fixed(goal, text, 'Keep both sides'),
      'title: A\r\nstatus: idea\r\nwhy: One\r\ntags: [b]\r\ndue: 2026-12-20\r\n',
    );
    // Without an end, there are no sides.
    assert.deepEqual(offered(goal, 'title: A\n<<<<<<< HEAD\nwhy: One\n=======\n'), [
      'Remove this line',
      'Remove this line',
    ]);
  });

  test('merges what both sides of a conflict added, and leaves the rest to the person', () => {
    const text =
      'title: A\nstatus: idea\n<<<<<<< HEAD\ndue: 2026-12-20\nactions:\n  - One # mine\n=======\n' +
      'due: 2026-12-21\nactions:\n  - Two\n>>>>>>> theirs\n';
    assert.equal(
      fixed(goal, text, 'Merge automatically'),
      'title: A\nstatus: idea\n<<<<<<< HEAD\ndue: 2026-12-20\n=======\ndue: 2026-12-21\n>>>>>>> theirs\n' +
        'actions:\n  - One # mine\n  - Two\n',
    );
    const solved = 'title: A\n<<<<<<< HEAD\nactions:\n  - One\n=======\nactions:\n  - Two\n>>>>>>> theirs\n';
    assert.equal(fixed(goal, solved, 'Merge automatically'), 'title: A\nactions:\n  - One\n  - Two\n');
  });

  test('does not offer both sides where one would be lost', () => {
    for (const [ours, theirs] of [
      ['why: One\n', 'why: Two\n'],
      ['actions:\n  - One\n', 'actions:\n  - Two\n'],
    ])
      assert.ok(
        !offered(goal, `title: A\n<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> x\n`).includes('Keep both sides'),
      );
    // The reply would go to another thread.
    const feedback =
      'threads:\n  - id: a\n    comments:\n      - text: One\n' +
      '<<<<<<< HEAD\n  - id: b\n    comments:\n      - text: Two\n=======\n      - text: Reply to One\n>>>>>>> x\n';
    assert.ok(!offered('feedback/ship.yaml', feedback).includes('Keep both sides'));
  });

  test('joins two lists with the same key', () => {
    assert.equal(
      fixed(
        'weeks/2026-W47.yaml',
        'wins:\n  - One # first\n  - Two\nmood: 3\n# later\nwins:\n  - Two\n  - Three\n',
        'Join the two lists',
      ),
      'wins:\n  - One # first\n  - Two\n  - Three\nmood: 3\n# later\n',
    );
    assert.ok(!offered(goal, 'title: A\nwhy: One\nwhy: Two\n').includes('Join the two lists'));
  });

  test('creates what a reference refers to', () => {
    assert.deepEqual(offered(goal, idea('with: [dilan-kaya]\n')), [
      'Create the person “dilan-kaya”',
      'Change to “ada”',
      'Change to “sam”',
    ]);
    assert.deepEqual(offered(goal, idea('with: [Dilan Kaya]\n')), ['Change to “ada”', 'Change to “sam”']);
    assert.deepEqual(offered(goal, idea('with: [adaa]\n')), [
      'Change to “ada”',
      'Create the person “adaa”',
      'Change to “sam”',
    ]);
  });

  test('puts quotes around text that YAML would misread, and replaces tabs', () => {
    assert.equal(
      fixed(goal, 'title: *important\nstatus: idea\n', 'Put quotes around it'),
      "title: '*important'\nstatus: idea\n",
    );
    assert.equal(
      fixed(goal, "title: It's this: now # c\nstatus: idea\n", 'Put quotes around it'),
      'title: "It\'s this: now" # c\nstatus: idea\n',
    );
    assert.equal(
      fixed(
        goal,
        'title: A\nactions:\n\t- title: One\n\t  due: 2026-12-01\nstatus: idea\n',
        'Replace tabs with spaces',
      ),
      'title: A\nactions:\n  - title: One\n    due: 2026-12-01\nstatus: idea\n',
    );
  });

  test('offers the nearest number in the range, and a fraction for a percentage', () => {
    assert.deepEqual(offered(goal, idea('confidence: 7\n')), ['Change to “0.7”', 'Change to “1”']);
    assert.deepEqual(offered(goal, idea('confidence: -2\n')), ['Change to “0”']);
    assert.deepEqual(offered(week, 'mood: 9\n'), ['Change to “5”']);
    assert.deepEqual(offered(goal, idea('measure: {habit: run, times: 2.5}\n')).length, 1);
  });

  test('renames the file of a week, unless the name is taken', () => {
    const nameFor = (path: string, more: Readonly<Record<string, string>> = {}) => {
      const { index } = folderOf({ [path]: 'wins: [One]\n', ...more });
      const entry = index.get(path);
      assert.ok(entry?.kind === undefined && entry !== undefined, path);
      return weekNameFixes(entry, index).map(({ effect }) => (effect.do === 'rename' ? effect.to : ''));
    };
    assert.deepEqual(nameFor('weeks/2026-w7.yaml'), ['weeks/2026-W07.yaml']);
    assert.deepEqual(nameFor('private/weeks/2026 week 47.yml'), ['private/weeks/2026-W47.yml']);
    assert.deepEqual(nameFor('weeks/2026-w7.yaml', { 'weeks/2026-W07.yaml': 'wins: [Two]\n' }), []);
    assert.deepEqual(nameFor('weeks/last.yaml'), []);
  });

  test('changes an id that is taken', () => {
    assert.deepEqual(offered(goal, idea('actions:\n  - {id: a, title: One}\n  - {id: a, title: The other}\n')), [
      'Change to “the-other”',
      'Change to “a-2”',
      'Remove this item',
    ]);
  });
});
