/** Values that are wrong: each at its exact place, and the rest of the file is read. */
import assert from 'node:assert/strict';
import type { Goal } from '../../../src/core/model/goal.ts';
import { readEntity } from '../../../src/core/index/readEntity.ts';
import { entityOf, inGoal, isGap, lines, messagesOf, readGoal, shown, told } from './told.ts';

const defaults = {
  status: 'active',
  with: [],
  tags: [],
  obstacles: [],
  actions: [],
  evidence: [],
  insights: [],
  changes: [],
} as const;

/** What a goal says beside what all say. */
function saying(text: string): Partial<Goal> {
  const { entity } = readGoal(text);
  assert.ok(entity);
  return Object.fromEntries(
    Object.entries(entity).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(defaults, key)),
    ),
  );
}

suite('Reading: values', () => {
  test('a good goal has no problem', () => {
    assert.deepEqual(inGoal('title: Learn Rust\ndue: 2026-12-18\n'), []);
    assert.deepEqual(readGoal('title: Learn Rust\n').entity, { title: 'Learn Rust', ...defaults });
  });

  test('dates that the calendar does not have, or written otherwise', () => {
    assert.deepEqual(inGoal('title: a\ndue: 2026-02-30   # end of the month\n'), [
      'no-such-date 1:5-1:15 <2026-02-30>',
    ]);
    assert.deepEqual(inGoal('title: a\ndue: 2026-1-5\n'), ['unusual-form 1:5-1:13 <2026-1-5>']);
    assert.deepEqual(inGoal('title: a\ndue: "2026-02-29"\n'), ['no-such-date 1:5-1:17 <"2026-02-29">']);
    assert.deepEqual(inGoal('title: a\ndue: tomorrow\nstart: 2026-11-20T10:00:00Z\n'), [
      'no-such-date 1:5-1:13 <tomorrow>',
      'unusual-form 2:7-2:27 <2026-11-20T10:00:00Z>',
    ]);
    assert.deepEqual(saying('title: a\ndue: 2026-02-30\nstart: 2024-02-29\n'), { title: 'a', start: '2024-02-29' });
    assert.deepEqual(messagesOf('title: a\ndue: 2026\n'), [
      'Expected a date such as 2026-11-20, but found the number 2026.',
    ]);
    assert.equal(saying('title: a\ndue: !!timestamp 2026-01-05\n').due, '2026-01-05');
  });

  test('due before the start', () => {
    assert.deepEqual(inGoal('title: a\ndue: 2026-04-01 # c\nstart: 2026-05-01\n'), [
      'due-before-start 1:5-1:15 <2026-04-01>',
    ]);
    assert.deepEqual(inGoal('title: a\ndue: 2026-05-01\nstart: 2026-05-01\n'), []);
  });

  for (const [written, found] of [['{a: 1}', '“key: value” lines']] as const) {
    test(`${written} where text is wanted`, () => {
      const text = `title: t\nwhy:  ${written}  # c\nstatus: idea\n`;
      assert.deepEqual(inGoal(text), [`wrong-type 1:6-1:${6 + written.length} <${written}>`]);
      assert.deepEqual(messagesOf(text), [`Expected text, but found ${found}.`]);
      assert.deepEqual(saying(text), { title: 't', status: 'idea' });
    });
  }

  for (const [written, found] of [
    ['much', 'text'],
    ['true', 'true'],
    ['[1]', 'a list'],
    ['{a: 1}', '“key: value” lines'],
    ['.inf', 'infinity'],
    ['.nan', '“not a number”'],
  ] as const) {
    test(`${written} where a number is wanted`, () => {
      const text = `title: t\nconfidence: ${written}\n`;
      assert.deepEqual(inGoal(text), [`wrong-type 1:12-1:${12 + written.length} <${written}>`]);
      assert.deepEqual(messagesOf(text), [`Expected a number, but found ${found}.`]);
      assert.deepEqual(saying(text), { title: 't' });
    });
  }

  test('text, a number or a map where a list is wanted, and the other way round', () => {
    assert.deepEqual(inGoal('title: a\ntags: {a: b}\nactions: 3\nobstacles: {if: x}\nsupports: [a]\n'), [
      'wrong-type 1:6-1:12 <{a: b}>',
      'wrong-type 2:9-2:10 <3>',
      'wrong-type 3:11-3:18 <{if: x}>',
      'wrong-type 4:10-4:13 <[a]>',
    ]);
    assert.deepEqual(saying('title: a\ntags: {a: b}\nactions: 3\nobstacles: {if: x}\nsupports: [a]\n'), { title: 'a' });
  });

  test('a key without a value is not filled in yet: no problem', () => {
    const text = lines(
      'title: a',
      'why:',
      'due: ~',
      'tags:',
      'measure: null',
      'supports:',
      '  values:',
      'confidence: # c',
      'actions:',
      '  - title: b',
      '    due:',
    );
    assert.deepEqual(inGoal(text), []);
    assert.deepEqual(saying(text), {
      title: 'a',
      supports: { values: [], aspirations: [], skills: [], strengths: [] },
      actions: [{ title: 'b' }],
    });
    const week = lines(
      'wins:',
      'blockers:',
      'mood:',
      'reflection:',
      '  template: x',
      '  answers:',
      '    what:',
      '    so-what: text',
    );
    assert.deepEqual(told('weeks/2026-W47.yaml', week), []);
    assert.deepEqual(entityOf('week', '2026-W47', week).reflection, { template: 'x', answers: { 'so-what': 'text' } });
    assert.deepEqual(told('cairn.yaml', 'format:\nowner:\nrhythm:\n  days:\n'), []);
    assert.equal(entityOf('settings', 'cairn', 'rhythm:\n  days:\n').rhythm.days, 7);
    assert.deepEqual(inGoal('title: a\nwhhy:\n'), ['misspelt-key 1:0-1:4 <whhy>']);
  });

  test('a block of text, a block of lines: without the line break and the comment after them', () => {
    assert.deepEqual(inGoal('title: a\ndue: |\n  one\n  two\n\nstatus: idea\n'), [
      'no-such-date 1:5-3:5 <|⏎  one⏎  two>',
    ]);
    assert.deepEqual(inGoal('title: a\ndue: >-\n  one\n\n\n# c\n'), ['no-such-date 1:5-2:5 <>-⏎  one>']);
    assert.deepEqual(inGoal('title: a\nwhy:\n  a: 1\n  b: two  # c\n  # more\nstatus: idea\n'), [
      'wrong-type 2:2-3:8 <a: 1⏎  b: two>',
    ]);
    assert.deepEqual(inGoal('title: a\nwhy:\n- 1\n- x:   # c\n\nstatus: idea\n'), ['wrong-type 2:0-3:3 <- 1⏎- x>']);
    assert.deepEqual(inGoal('title: a\nwhy: &why !foo {a: 1} # c\n'), ['wrong-type 1:15-1:21 <{a: 1}>']);
    assert.deepEqual(inGoal('title: a\nwhy:\n  - "x\n    y"\n'), ['unusual-form 2:2-3:6 <- "x⏎    y">']);
  });

  test('numbers out of range', () => {
    assert.deepEqual(inGoal('title: a\nconfidence: 7 # of 10\n'), ['out-of-range 1:12-1:13 <7>']);
    assert.deepEqual(messagesOf('title: a\nconfidence: 700\n'), ['700 is out of range. Use a number from 0 to 1.']);
    assert.deepEqual(messagesOf('title: a\nconfidence: -0.1\n'), ['-0.1 is out of range. Use a number from 0 to 1.']);
    assert.deepEqual(messagesOf('title: a\nmeasure: {habit: x, times: 0}\n'), [
      '0 is out of range. Use a whole number from 1 to 50.',
    ]);
    assert.deepEqual(messagesOf('title: a\nmeasure: {milestones: [{title: x, weight: 0}]}\n'), [
      '0 is out of range. Use a number above 0.',
    ]);
    assert.deepEqual(saying('title: a\nmeasure: {milestones: [{title: x, weight: 0}]}\n').measure, {
      milestones: [{ title: 'x', weight: 1 }],
    });
    const profile = lines('skills:', '  - {id: a, now: 31, wanted: 2.5}', '  - id: b', '    now: -1');
    assert.deepEqual(told('profile.yaml', profile), [
      'out-of-range 1:17-1:19 <31>',
      'wrong-type 1:29-1:32 <2.5>',
      'out-of-range 3:9-3:11 <-1>',
    ]);
    assert.deepEqual(entityOf('profile', 'profile', profile).skills, [
      { id: 'a', evidence: [] },
      { id: 'b', evidence: [] },
    ]);
    assert.deepEqual(told('cairn.yaml', 'rhythm: {days: 0}\nlimit: 1e400\n'), [
      'out-of-range 0:15-0:16 <0>',
      'wrong-type 1:7-1:12 <1e400>',
    ]);
  });

  test('a word that is not among those allowed', () => {
    assert.deepEqual(inGoal('title: a\nstatus: purple\n'), ['not-one-of 1:8-1:14 <purple>']);
    assert.deepEqual(messagesOf('title: a\nstatus: purple\n'), [
      '“purple” is not a valid value. Use one of: idea, active, paused, done, dropped.',
    ]);
    assert.deepEqual(messagesOf('title: a\nstatus: 5\n'), [
      '“5” is not a valid value. Use one of: idea, active, paused, done, dropped.',
    ]);
    assert.deepEqual(messagesOf('title: a\nstatus: [done]\n'), [
      'Expected one of idea, active, paused, done, dropped, but found a list.',
    ]);
    assert.deepEqual(told('people/ada.yaml', 'name: Ada\nrelationship: [coach, menter]\n'), [
      'not-one-of 1:22-1:28 <menter>',
    ]);
    assert.deepEqual(entityOf('person', 'ada', 'name: Ada\nrelationship: [coach, menter]\n').relationship, ['coach']);
    assert.deepEqual(told('people/ada.yaml', 'name: Ada\nrelationship: coch\n'), ['not-one-of 1:14-1:18 <coch>']);
  });

  test('where several types are right, all are named', () => {
    const { problems } = readEntity('note', '2026-11-20-ada', 'date: 2026-11-20\nwith: { a: b }\nresources: [[{}]]\n');
    assert.deepEqual(
      problems.map(({ args }) => args),
      [
        { expected: 'text or a list', found: '“key: value” lines' },
        { expected: 'text or “key: value” lines', found: 'a list' },
      ],
    );
  });

  test('ids and weeks of the wrong form', () => {
    const text =
      'title: a\nactions: [{title: b, id: Not An Id}]\nmeasure: {habit: x, rest: [2026-99, 2025-W53, 2026-W53]}\n';
    assert.deepEqual(inGoal(text), [
      'bad-shape 1:25-1:34 <Not An Id>',
      'bad-shape 2:27-2:34 <2026-99>',
      'bad-shape 2:36-2:44 <2025-W53>',
    ]);
    assert.match(messagesOf(text)[2] ?? '', /last week of that year is 2025-W52/);
  });

  test('a very long value is not repeated in full', () => {
    const [message = ''] = messagesOf(`title: a\ndue: ${'x'.repeat(100_000)}\n`);
    assert.ok(message.length < 200, message);
    assert.equal(readGoal(`title: ${'x'.repeat(200_000)}\n`).entity?.title.length, 200_000);
  });

  test('text that looks like a number stays as it is written, where both are allowed', () => {
    const refs = ['0123456', '12e5678', '4f2a91c', '1874', '0x1f', '.5', '1e3', '-7', '1.50', '12345678901234567890'];
    const { entity } = readGoal(`title: a\nevidence:\n${refs.map((ref) => `  - ref: ${ref}\n`).join('')}`);
    assert.deepEqual(
      entity?.evidence.map(({ ref }) => ref),
      ['0123456', '12e5678', '4f2a91c', 1874, '0x1f', '.5', '1e3', -7, '1.50', '12345678901234567890'],
    );
    assert.equal(saying('title: a\nconfidence: 1e-1\n').confidence, 0.1);
  });
});

suite('Reading: keys', () => {
  test('a missing title, an empty one, and none', () => {
    assert.deepEqual(inGoal('# c\nwhy: x\nstatus: idea\n'), ['missing-key 1:0-1:3 <why>']);
    assert.deepEqual(inGoal('why: x\ntitle:\n'), ['wrong-type 1:0-1:5 <title>']);
    assert.deepEqual(inGoal('title: ""\n'), ['wrong-type 0:7-0:9 <"">']);
    assert.deepEqual(inGoal('{}\n'), ['missing-key 0:0-0:2 <{}>']);
    assert.deepEqual(messagesOf('why: x\n'), ['The required key “title” is missing. Add it.']);
    for (const text of ['why: x\n', 'title:\n', 'title: ""\n', 'title: {}\n', '{}'])
      assert.equal(readGoal(text).entity?.title, 'A goal', text);
  });

  test('the name of the file stands in for what is missing', () => {
    assert.equal(entityOf('person', 'ada-lovelace', 'role: CTO\n').name, 'Ada lovelace');
    assert.deepEqual(told('notes/2026-11-20-ada.yaml', 'notes: x\n'), ['missing-key 0:0-0:5 <notes>']);
    assert.equal(entityOf('note', '2026-11-20-ada', 'notes: x\n').date, '2026-11-20');
    assert.equal(entityOf('note', '2026-11-20-ada', 'date: 2026-11-31\n').date, '2026-11-20');
    assert.equal(readEntity('note', '2026-02-30-ada', 'notes: x\n').entity, undefined);
    assert.equal(readEntity('note', 'ada', 'notes: x\n').entity, undefined);
    assert.deepEqual(entityOf('assessment', '2026-11-20-values', 'items: []\n'), {
      date: '2026-11-20',
      kind: 'values',
      items: [],
    });
    assert.equal(readEntity('prompt', 'mine', 'title: x\nprompts: [{id: a}]\n').entity, undefined);
  });

  test('unknown and misspelt keys are hints and change nothing', () => {
    const text = lines(
      'title: a',
      'priority: 1',
      'statsu: done',
      'Tags: [x]',
      'actions:',
      '  - titel: b',
      '    title: c',
      '    who: me',
    );
    assert.deepEqual(inGoal(text), [
      'unknown-key 1:0-1:8 <priority>',
      'misspelt-key 2:0-2:6 <statsu>',
      'misspelt-key 3:0-3:4 <Tags>',
      'misspelt-key 5:4-5:9 <titel>',
      'unknown-key 7:4-7:7 <who>',
    ]);
    assert.deepEqual(saying(text), { title: 'a', actions: [{ title: 'c' }] });
    assert.match(messagesOf('title: a\nstatsu: done\n')[0] ?? '', /Did you mean “status”/);
  });

  test('an action without a title is shown at its first key and left out', () => {
    const text = lines(
      'title: a',
      'actions:',
      '  - id: x',
      '    due: 2026-01-01',
      '  - title: ok',
      '  - {}',
      '  - {due: 2026-01-01}',
    );
    assert.deepEqual(inGoal(text), [
      'missing-key 2:4-2:6 <id>',
      'missing-key 5:4-5:6 <{}>',
      'missing-key 6:5-6:8 <due>',
    ]);
    assert.deepEqual(saying(text).actions, [{ title: 'ok' }]);
  });

  test('where a missing key is there but misspelt, that is the place', () => {
    assert.deepEqual(inGoal('title: a\nactions:\n  - due: 2026-01-01\n    titel: b\n'), [
      'missing-key 3:4-3:9 <titel>',
      'misspelt-key 3:4-3:9 <titel>',
    ]);
    assert.deepEqual(inGoal('why: x\ntitl: b\n'), ['missing-key 1:0-1:4 <titl>', 'misspelt-key 1:0-1:4 <titl>']);
  });

  test('wrong items of a list leave the others', () => {
    const text = lines(
      'title: a',
      'actions:',
      '  - title: one',
      '  - [two]',
      '  -',
      '  - 3',
      '  - title: {a: 4}',
      '  - title: five',
      '    due: 2026-02-31',
      'tags: [a, {b: 1}, b, [{}], d, ~]',
    );
    assert.deepEqual(inGoal(text), [
      'wrong-type 3:4-3:9 <[two]>',
      'wrong-type 4:2-4:3 <->',
      'wrong-type 5:4-5:5 <3>',
      'wrong-type 6:11-6:17 <{a: 4}>',
      'no-such-date 8:9-8:19 <2026-02-31>',
      'wrong-type 9:10-9:16 <{b: 1}>',
      'wrong-type 9:21-9:25 <[{}]>',
      'wrong-type 9:30-9:31 <~>',
    ]);
    assert.deepEqual(saying(text).actions, [{ title: 'one' }, { title: 'five' }]);
    assert.deepEqual(saying(text).tags, ['a', 'b', 'd']);
  });

  test('what is told of an item after a wrong one is told at its own place', () => {
    const week = lines(
      'checkins:',
      '  - {goal: a, date: nope}',
      '  - {goal: a, date: 2026-11-18}',
      '  - {goal: a, date: 2026-11-25}',
    );
    assert.deepEqual(told('weeks/2026-W47.yaml', week), [
      'no-such-date 1:20-1:24 <nope>',
      'checkin-outside-week 3:20-3:30 <2026-11-25>',
    ]);
    const goal = lines(
      'title: a',
      'obstacles:',
      '  - then: x',
      '  - if: rain',
      '  - if: snow',
      '    then: ski',
      'actions:',
      '  - 5',
      '  - {title: b, id: x}',
      '  - {title: c, id: x}',
    );
    assert.deepEqual(
      readGoal(goal)
        .problems.filter(({ code }) => code === 'obstacle-without-plan' || code === 'duplicate-item')
        .map((problem) => shown(goal, problem)),
      ['obstacle-without-plan 3:8-3:12 <rain>', 'duplicate-item 9:19-9:20 <x>'],
    );
    assert.deepEqual(readGoal(goal).originalIndexes, { obstacles: [1, 2], actions: [1, 2] });
    assert.deepEqual(
      readGoal('title: a\nactions: [5, {title: ""}, {title: b}, {title: c, due: x}, {}, {title: d}]\n').originalIndexes,
      { actions: [2, 3, 5] },
      'What goes only in a second round counts as well.',
    );
  });

  test('keys that are numbers, and keys that are no text', () => {
    const scale = lines(
      'title: a',
      'measure:',
      '  scale:',
      '    -2: one',
      '    -1: two',
      '    0: three',
      '    +1: four',
      '    "2": five',
    );
    assert.deepEqual(inGoal(scale), []);
    assert.deepEqual(saying(scale).measure, {
      scale: { '-2': 'one', '-1': 'two', '0': 'three', '1': 'four', '2': 'five' },
      weight: 1,
    });
    assert.deepEqual(inGoal('title: a\n5: x\ntrue: y\nnull: z\n[a]: b\n{c: d} : e\n? - f\n  - [g]\n: h\n'), [
      'unknown-key 1:0-1:1 <5>',
      'unknown-key 2:0-2:4 <true>',
      'unknown-key 3:0-3:4 <null>',
      'unknown-key 4:0-4:3 <[a]>',
      'unknown-key 5:0-5:6 <{c: d}>',
      'unknown-key 6:2-7:7 <- f⏎  - [g]>',
    ]);
    assert.deepEqual(inGoal('title: a\n? {[a]: b, ? [c] : [d]}\n: {[e]: f}\n'), [
      'unknown-key 1:2-1:23 <{[a]: b, ? [c] : [d]}>',
    ]);
    assert.deepEqual(inGoal('title: a\n: w\n'), ['unknown-key 1:2-1:3 <w>']);
  });

  test('names that JavaScript gives a meaning to', () => {
    const text = lines(
      'title: a',
      '__proto__: {polluted: 1}',
      'constructor: {prototype: {polluted: 1}}',
      'supports: {__proto__: [a], toString: b, values: [craft]}',
    );
    assert.deepEqual(inGoal(text), [
      'unknown-key 1:0-1:9 <__proto__>',
      'unknown-key 2:0-2:11 <constructor>',
      'unknown-key 3:11-3:20 <__proto__>',
      'unknown-key 3:27-3:35 <toString>',
    ]);
    assert.deepEqual(saying(text), {
      title: 'a',
      supports: { values: ['craft'], aspirations: [], skills: [], strengths: [] },
    });
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    const week = entityOf('week', '2026-W47', 'reflection: {answers: {__proto__: a, constructor: b, what: c}}\n');
    assert.equal(Object.getPrototypeOf(week.reflection?.answers), Object.prototype);
    assert.equal(week.reflection?.answers.constructor, 'b');
  });

  test('merge keys are read, the map’s own keys first', () => {
    const text = lines(
      'x: &b {due: 2026-01-01, title: b}',
      'y: &c {title: c, id: from-c}',
      'title: a',
      'actions:',
      '  - <<: *b',
      '    title: q',
      '  - <<: [*b, *c]',
      '  - {<<: *c, id: own, due: 2026-02-02}',
    );
    assert.deepEqual(
      inGoal(text).filter((said) => !said.startsWith('unknown-key')),
      ['merge-key 4:4-4:6 <<<>', 'merge-key 6:4-6:6 <<<>', 'merge-key 7:5-7:7 <<<>'],
    );
    assert.deepEqual(saying(text).actions, [
      { title: 'q', due: '2026-01-01' },
      { title: 'b', due: '2026-01-01', id: 'from-c' },
      { title: 'c', id: 'own', due: '2026-02-02' },
    ]);
    assert.deepEqual(inGoal('title: a\n<<: text\n'), ['unknown-key 1:0-1:2 <<<>']);
  });

  test('tags that nobody knows are read past', () => {
    assert.deepEqual(saying('title: !mine Learn\nwhy: !!str 5\ntags: !!set {a, b}\n'), { title: 'Learn', why: '5' });
    assert.deepEqual(inGoal('title: !!binary aGk=\nconfidence: !!float x\n'), ['wrong-type 1:20-1:21 <x>']);
  });

  test('with CRLF, with a byte order mark, without a last line break', () => {
    const text = 'title: a\r\ndue: 2026-02-30\r\nwhy: |\r\n  one\r\n  two\r\nfoo: 1';
    assert.deepEqual(inGoal(text), ['no-such-date 1:5-1:15 <2026-02-30>', 'unknown-key 5:0-5:3 <foo>']);
    assert.equal(readGoal(text).entity?.why, 'one\ntwo\n');
    assert.deepEqual(inGoal(`\uFEFF${text}`), inGoal(text));
    assert.deepEqual(inGoal('\uFEFFtitle: {}\r\n'), ['wrong-type 0:7-0:9 <{}>']);
  });
});

suite('Reading: a newer format', () => {
  test('is shown as far as it goes, and nothing else is said of it', () => {
    const text = 'title: a\nformat: 2 # c\nfoo: b\ndue: [x]\n';
    assert.deepEqual(inGoal(text), ['newer-format 1:8-1:9 <2>']);
    const { entity, newer } = readGoal(text);
    assert.equal(entity?.title, 'a');
    assert.equal(newer, true);
    assert.deepEqual(
      readGoal(text).problems.filter(({ code }) => isGap(code)),
      [],
    );
    assert.deepEqual(told('cairn.yaml', 'format: 2\n'), ['newer-format 0:8-0:9 <2>']);
  });

  test('the present format, or none that can be told', () => {
    assert.deepEqual(inGoal('format: 1\ntitle: a\n'), []);
    assert.deepEqual(inGoal('format: two\ntitle: a\n'), ['wrong-type 0:8-0:11 <two>']);
    assert.equal(readGoal('format: two\ntitle: a\n').newer, false);
    assert.equal(readGoal('format: "2"\ntitle: a\n').newer, true);
  });
});
