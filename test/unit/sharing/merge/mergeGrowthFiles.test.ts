/** Merges with what they must give, word for word. */
import assert from 'node:assert/strict';
import {
  mergeGrowthFiles,
  mergeMarkedFile,
  type MergeInput,
  type MergeOutcome,
} from '../../../../src/core/sharing/merge/mergeGrowthFiles.ts';

const merge = (path: string, base: string | undefined, ours: string, theirs: string): MergeOutcome =>
  mergeGrowthFiles({ path, base, ours, theirs } satisfies MergeInput);

function merged(path: string, base: string | undefined, ours: string, theirs: string): string {
  const outcome = merge(path, base, ours, theirs);
  assert.ok(outcome.kind === 'merged', JSON.stringify(outcome));
  return outcome.text;
}

function conflicts(path: string, base: string | undefined, ours: string, theirs: string): string {
  const outcome = merge(path, base, ours, theirs);
  assert.ok(outcome.kind === 'conflicts', JSON.stringify(outcome));
  return outcome.text;
}

const week = 'growth/weeks/2026-W47.yaml';
const goal = 'growth/goals/ship.yaml';

suite('Merge: lists', () => {
  const base = 'checkins:\n  - { goal: a, date: 2026-11-16, value: 1 }\n';

  test('keeps what both sides added, in the order of the dates', () => {
    assert.equal(
      merged(
        week,
        base,
        `${base}  - { goal: b, date: 2026-11-20, value: 2 }\n`,
        `${base}  - { goal: c, date: 2026-11-18, value: 3 } # late\n`,
      ),
      `${base}  - { goal: c, date: 2026-11-18, value: 3 } # late\n  - { goal: b, date: 2026-11-20, value: 2 }\n`,
    );
  });

  test('keeps the newest first where the list does', () => {
    const list = (...dates: string[]) =>
      `changes:\n${dates.map((date) => `  - { date: ${date}, field: due }\n`).join('')}`;
    assert.equal(
      merged(
        goal,
        list('2026-11-03', '2026-11-02'),
        list('2026-11-09', '2026-11-03', '2026-11-02'),
        list('2026-11-05', '2026-11-03', '2026-11-02'),
      ),
      list('2026-11-09', '2026-11-05', '2026-11-03', '2026-11-02'),
    );
  });

  test('makes equal additions one, and keeps two check-ins with different values', () => {
    const added = (value: number) => `${base}  - { goal: a, date: 2026-11-18, value: ${value} }\n`;
    assert.equal(merged(week, base, added(2), `${added(2)}mood: 3\n`), `${added(2)}mood: 3\n`);
    assert.equal(merged(week, base, added(2), added(3)), `${added(2)}  - { goal: a, date: 2026-11-18, value: 3 }\n`);
  });

  test('applies edits of two keys of one item', () => {
    const item = (value: number, note: string) =>
      `checkins:\n  - { goal: a, date: 2026-11-16, value: ${value}${note} }\n`;
    assert.equal(merged(week, item(1, ''), item(2, ''), item(1, ', note: Good')), item(2, ', note: Good'));
  });

  test('finds an item by its id, and by its text when only the title changed', () => {
    const actions = (first: string, second: string) => `actions:\n  - ${first}\n  - ${second}\n`;
    assert.equal(
      merged(
        goal,
        actions('{ id: a, title: Write the RFC }', '{ title: Call Sam }'),
        actions('{ id: a, title: Write a short RFC }', '{ title: Call Sam today }'),
        actions('{ id: a, title: Write the RFC, done: 2026-11-02 }', '{ title: Call Sam, done: 2026-11-03 }'),
      ),
      actions('{ id: a, title: Write a short RFC, done: 2026-11-02 }', '{ title: Call Sam today, done: 2026-11-03 }'),
    );
  });

  test('deletes on one side, adds on the other', () => {
    assert.equal(
      merged(week, 'wins:\n  - a\n  - b\n', 'wins:\n  - b\n', 'wins:\n  - a\n  - b\n  - c\n'),
      'wins:\n  - b\n  - c\n',
    );
    assert.equal(
      merged(week, 'wins: [a]\nmood: 1\n', 'mood: 1\n', 'wins: [a, b]\nmood: 1\n'),
      'wins:\n  - b\nmood: 1\n',
    );
  });

  test('takes the order of the side that sorted the list', () => {
    const values = (...ids: string[]) => `values:\n${ids.map((id) => `  - id: ${id} # ${id}\n`).join('')}`;
    assert.equal(
      merged('profile.yaml', values('a', 'b', 'c'), values('a', 'b', 'c', 'x'), values('c', 'a', 'b')),
      values('c', 'x', 'a', 'b'),
    );
  });

  test('merges comments in a thread', () => {
    const comment = (text: string) => `      - { by: Ada, date: 2026-11-0${text.length}, text: ${text} }\n`;
    const thread = (...texts: string[]) => `threads:\n  - id: t\n    comments:\n${texts.map(comment).join('')}`;
    assert.equal(
      merged('feedback/ship.yaml', thread('a'), thread('a', 'bbbb'), thread('a', 'ccc')),
      thread('a', 'ccc', 'bbbb'),
    );
  });

  test('keeps digits of a text that looks like a number', () => {
    const evidence = (...refs: string[]) => `evidence:\n${refs.map((ref) => `  - ref: ${ref}\n`).join('')}`;
    assert.match(merged(goal, evidence('a'), evidence('a', 'b'), evidence('a', '0123456')), /ref: ["']0123456["']/);
  });
});

suite('Merge: values with a rule', () => {
  const cases: readonly (readonly [string, string, string, string, string | undefined])[] = [
    [goal, 'status: active\n', 'status: done\n', 'status: paused\n', 'status: done\n'],
    [goal, 'status: active\n', 'status: done\n', 'status: dropped\n', undefined],
    [goal, 'status: done\n', 'status: active\n', 'status: dropped\n', undefined],
    [goal, 'confidence: 0.5\n', 'confidence: 0.6\n', 'confidence: 0.4\n', 'confidence: 0.4\n'],
    [goal, 'due: 2026-12-01\n', 'due: 2026-12-02\n', 'due: 2026-12-03\n', undefined],
    [
      goal,
      'title: a\n',
      'title: a\nclosed: 2026-11-02\n',
      'title: a\nclosed: 2026-11-01\n',
      'title: a\nclosed: 2026-11-01\n',
    ],
    [week, 'mood: 1\n', 'mood: 2\n', 'mood: 3\n', undefined],
    [
      week,
      'plans: [{ what: a }]\n',
      'plans: [{ what: a, outcome: carried }]\n',
      'plans: [{ what: a, outcome: done }]\n',
      'plans: [{ what: a, outcome: done }]\n',
    ],
  ];
  for (const [path, base, ours, theirs, result] of cases)
    test(`${base.trim()}: ${ours.trim()} and ${theirs.trim()}`, () => {
      for (const [one, other] of [
        [ours, theirs],
        [theirs, ours],
      ] as const)
        if (result === undefined) conflicts(path, base, one, other);
        else assert.equal(merged(path, base, one, other), result);
    });

  const action = (done: string) => `actions: [{ title: a${done} }]\n`;
  for (const [base, ours, theirs, result] of [
    ['', ', done: 2026-11-03', ', done: 2026-11-02', ', done: 2026-11-02'],
    ['', ', done: true', ', done: 2026-11-02', ', done: 2026-11-02'],
    [', done: true', '', ', done: 2026-11-02', ', done: 2026-11-02'],
    [', done: 2026-11-01', '', ', done: 2026-11-02', ', done: 2026-11-02'],
    [', done: 2026-11-01', '', ', done: 2026-11-01', ''],
  ] as const)
    test(`done: ${base} becomes${ours} and${theirs}`, () => {
      assert.equal(merged(goal, action(base), action(ours), action(theirs)), action(result));
      assert.equal(merged(goal, action(base), action(theirs), action(ours)), action(result));
    });
});

suite('Merge: values whose changes are recorded', () => {
  const text = (due: string, ...changes: readonly string[]) =>
    `title: a\nstatus: active\ndue: ${due}\n${changes.length > 0 ? 'changes:\n' : ''}${changes.join('')}`;
  const change = (date: string, to: string, field = 'due') => `  - { date: ${date}, field: ${field}, to: ${to} }\n`;
  const [monday, tuesday] = [change('2026-11-16', '2027-04-15'), change('2026-11-17', '2027-03-15')];

  test('are those of the later decision, and both records stay', () => {
    const [ours, theirs] = [text('2027-04-15', monday), text('2027-03-15', tuesday)];
    const both = text('2027-03-15', monday, tuesday);
    assert.equal(merged(goal, text('2026-12-18'), ours, theirs), both);
    assert.equal(merged(goal, text('2026-12-18'), theirs, ours), both);
  });

  test('are a conflict without a record, with an older one, or with two of one day', () => {
    const base = text('2026-12-18');
    conflicts(goal, base, text('2027-04-15', monday), text('2027-03-15'));
    conflicts(goal, base, text('2027-04-15', monday), text('2027-02-15', tuesday));
    conflicts(goal, base, text('2027-04-15', monday), text('2027-03-15', change('2026-11-16', '2027-03-15')));
    conflicts(goal, base, text('2027-04-15', monday), text('2027-03-15', change('2026-11-17', '2027-03-15', 'start')));
  });

  test('are a conflict if the goal is done on one side and dropped on the other', () => {
    const closed = (status: string, date: string) =>
      `title: a\nstatus: ${status}\nchanges:\n${change(date, status, 'status')}`;
    conflicts(goal, 'title: a\nstatus: active\n', closed('done', '2026-11-16'), closed('dropped', '2026-11-17'));
  });
});

suite('Merge: prose', () => {
  const answer = (text: string) => `reflection:\n  answers:\n    what: ${text}\n`;
  const hint = '    # Merged from two versions. Edit the text, then delete this line.\n';

  test('keeps both texts with a hint, in the same order on both machines', () => {
    const expected = `reflection:\n  answers:\n${hint}    what: Apples / Pears\n`;
    assert.equal(merged(week, '', answer('Apples'), answer('Pears')), expected);
    assert.equal(merged(week, '', answer('Pears'), answer('Apples')), expected);
  });

  test('keeps both as paragraphs when one has several lines', () => {
    assert.equal(
      merged(week, '', answer('|\n      One.\n      Two.'), answer('Three.')),
      `reflection:\n  answers:\n${hint}    what: |\n      One.\n      Two.\n\n      Three.\n`,
    );
  });

  test('keeps the longer text when one only goes on, and no part twice', () => {
    assert.equal(merged(week, '', answer('Apples'), answer('Apples, and pears')), answer('Apples, and pears'));
    assert.equal(merged(week, '', answer('Apples / Pears'), answer('Pears')), answer('Apples / Pears'));
  });

  test('is a conflict where a text is a name', () => {
    conflicts(goal, 'title: a\n', 'title: b\n', 'title: c\n');
  });
});

suite('Merge: prose that both sides went on writing', () => {
  const answer = (text: string) => `reflection:\n  answers:\n    what: ${text}\n`;

  test('has what was there before once', () => {
    const [ours, theirs] = [answer('|\n      Apples\n\n      Pears'), answer('Apples and plums')];
    for (const text of [merged(week, answer('Apples'), ours, theirs), merged(week, answer('Apples'), theirs, ours)])
      assert.match(text, /what: \|\n {6}Apples and plums\n\n {6}Pears\n$/);
  });
});

suite('Merge: conflicts', () => {
  test('are markers around the smallest lines, with everything else merged', () => {
    assert.equal(
      conflicts(
        goal,
        'title: a\ndue: 2026-12-01\nactions:\n  - x\n',
        'title: a\ndue: 2026-12-02\nactions:\n  - x\n',
        'title: a\ndue: 2026-12-03\nactions:\n  - x\n  - z\n',
      ),
      'title: a\n<<<<<<< ours\ndue: 2026-12-02\n=======\ndue: 2026-12-03\n>>>>>>> theirs\nactions:\n  - x\n  - z\n',
    );
  });

  test('are a deletion on one side and a change on the other', () => {
    const actions = (...items: string[]) => `actions:\n${items.map((item) => `  - ${item}\n`).join('')}`;
    assert.equal(
      conflicts(
        goal,
        actions('{ id: a, title: A }', '{ id: b, title: B }'),
        actions('{ id: b, title: B }'),
        actions('{ id: a, title: AA }', '{ id: b, title: B }'),
      ),
      'actions:\n<<<<<<< ours\n=======\n  - { id: a, title: AA }\n>>>>>>> theirs\n  - { id: b, title: B }\n',
    );
    conflicts(goal, 'title: a\nwhy: b\n', 'title: a\n', 'title: a\nwhy: c\n');
  });

  test('are two kinds of measure, as a whole', () => {
    const text = conflicts(
      goal,
      'measure: { metric: a, target: 8 }\n',
      'measure: { habit: a, times: 2 }\n',
      'measure: { metric: a, target: 9 }\n',
    );
    assert.equal(
      text,
      '<<<<<<< ours\nmeasure: { habit: a, times: 2 }\n=======\nmeasure: { metric: a, target: 9 }\n>>>>>>> theirs\n',
    );
  });

  test('are a whole goal and another one, which git takes for its new name', () => {
    const old = 'title: a\nwhy: b\nstart: 2026-11-02\nstatus: active\n';
    const other = 'title: c\nwhy: d\nstart: 2026-11-16\nstatus: active\n';
    const postponed = `${old}due: 2027-03-15\n`;
    assert.equal(
      conflicts(goal, old, postponed, other),
      '<<<<<<< ours\ntitle: a\nwhy: b\nstart: 2026-11-02\n=======\ntitle: c\nwhy: d\nstart: 2026-11-16\n' +
        '>>>>>>> theirs\nstatus: active\n<<<<<<< ours\ndue: 2027-03-15\n=======\n>>>>>>> theirs\n',
    );
    conflicts(goal, old, other, postponed);
    const retitled = old.replace('title: a', 'title: c').replace('why: b', 'why: d');
    assert.equal(merged(goal, old, postponed, retitled), `${retitled}due: 2027-03-15\n`);
  });

  test('have the names and the size of markers that were asked for', () => {
    const markers = { ours: 'laptop', theirs: 'desktop', size: 9 };
    const outcome = mergeGrowthFiles({ path: goal, base: 'due: a', ours: 'due: b', theirs: 'due: c', markers });
    assert.ok(outcome.kind === 'conflicts');
    assert.equal(outcome.count, 1);
    assert.equal(outcome.text, `${'<'.repeat(9)} laptop\ndue: b\n${'='.repeat(9)}\ndue: c\n${'>'.repeat(9)} desktop\n`);
  });
});

suite('Merge: the text', () => {
  test('keeps the line ends and the byte order mark of ours', () => {
    const base = '\uFEFFtitle: a\r\nwhy: b\r\n';
    assert.equal(
      merged(goal, 'title: a\nwhy: b\n', base.replace('b', 'c'), 'title: a # x\nwhy: b\nactions:\n  - z\n'),
      '\uFEFFtitle: a # x\r\nwhy: c\r\nactions:\r\n  - z\r\n',
    );
  });

  test('has the comments of both sides', () => {
    const outcome = merge(
      week,
      'wins: [a]\n',
      '# mine\nwins: [a, b] # also mine\n',
      '# theirs\nwins: [a, c] # also theirs\n# at the end\n',
    );
    assert.equal(outcome.kind, 'merged');
    for (const comment of ['# mine', '# also mine', '# theirs', '# also theirs', '# at the end'])
      assert.ok(JSON.stringify(outcome).includes(comment), `${comment} is missing: ${JSON.stringify(outcome)}`);
  });

  test('has a new key where the model has it', () => {
    assert.equal(
      merged(
        goal,
        'title: a\nactions: [x]\n',
        'title: b\nactions: [x]\n',
        'title: a\nactions: [x]\ndue: 2026-12-01\nwhy: z\n',
      ),
      'title: b\nactions: [x]\ndue: 2026-12-01\nwhy: z\n',
    );
    assert.equal(
      merged(goal, 'title: a\nactions: [x]\n', 'title: b\nactions: [y]\n', 'due: 2026-12-01\ntitle: a\nactions: [z]\n'),
      'title: b\ndue: 2026-12-01\nactions: [y, z]\n',
    );
  });
});

suite('Merge: hard cases', () => {
  test('both sides created the file', () => {
    assert.equal(merged(week, '', 'wins: [a]\n', 'wins: [b]\nmood: 3\n'), 'wins: [a, b]\nmood: 3\n');
    assert.equal(merged(week, undefined, 'wins: [a]\n', ''), 'wins: [a]\n');
  });

  test('a base with markers: only what both of its sides have was known before', () => {
    const base = `wins:\n  - a\n${'<'.repeat(9)} x\n  - b\n${'='.repeat(9)}\n  - c\n${'>'.repeat(9)} y\nmood: 3\n`;
    assert.equal(
      merged(week, base, 'wins:\n  - a\n  - b\n  - c\nmood: 3\n', 'wins:\n  - c\n  - b\nmood: 3\n'),
      'wins:\n  - b\n  - c\nmood: 3\n',
    );
  });

  test('a base with markers around two check-ins of one goal and day, which both sides have', () => {
    const [one, two] = [0, 7].map((value) => `  - { goal: a, date: 2026-11-16, value: ${value} }\n`);
    const base = `checkins:\n${'<'.repeat(9)} x\n${one}${'='.repeat(9)}\n${two}${'>'.repeat(9)} y\n`;
    assert.equal(merged(week, base, `checkins:\n${one}${two}`, `checkins:\n${two}${one}`), `checkins:\n${one}${two}`);
  });

  for (const [name, text] of [
    ['a syntax error', 'wins: [a\n'],
    ['a key twice', 'wins: [a]\nwins: [b]\n'],
    ['conflict markers', '<<<<<<< x\nwins: [a]\n=======\nwins: [b]\n>>>>>>> y\n'],
    ['two documents', 'wins: [a]\n---\nwins: [b]\n'],
    ['a tag that changes the value', 'wins: !!set { a }\n'],
    ['a key that is no text', '? [a]\n: b\n'],
    ['a list', '- a\n'],
    ['an alias without an anchor', 'wins: *a\n'],
    ['a number that YAML cannot write', 'mood: .nan\n'],
  ] as const)
    test(`refuses a side with ${name}`, () => {
      assert.equal(merge(week, 'mood: 1\n', text, 'mood: 2\n').kind, 'refused');
      assert.equal(merge(week, 'mood: 1\n', 'mood: 2\n', text).kind, 'refused');
      // Nothing to merge.
      assert.equal(merge(week, text, text, 'mood: 2\n').kind, 'merged');
    });

  test('does not touch what an alias shares', () => {
    const base = 'wins: &w [a]\nblockers: *w\n';
    const outcome = merge(week, base, `${base}mood: 3\n`, 'wins: &w [a, b]\nblockers: *w\n');
    assert.ok(
      outcome.kind !== 'merged' || outcome.text === 'wins: &w [a, b]\nblockers: *w\nmood: 3\n',
      JSON.stringify(outcome),
    );
  });

  test('merges a file whose kind is not known', () => {
    assert.equal(
      merged('elsewhere/x.yaml', 'a: 1\nb: [1]\n', 'a: 2\nb: [1]\n', 'a: 1\nb: [1, 2]\nc: 3\n'),
      'a: 2\nb: [1, 2]\nc: 3\n',
    );
  });
});

suite('Merge of a file with conflict markers', () => {
  test('keeps what one side has, and asks where both differ', () => {
    const outcome = mergeMarkedFile(
      'wins:\n<<<<<<< HEAD\n  - a\nmood: 3\n=======\n  - b\nmood: 4\n>>>>>>> other\n',
      week,
    );
    assert.deepEqual(
      outcome.kind === 'conflicts' && outcome.text,
      'wins:\n  - a\n  - b\n<<<<<<< HEAD\nmood: 3\n=======\nmood: 4\n>>>>>>> other\n',
    );
  });

  test('uses the base that the markers have', () => {
    const outcome = mergeMarkedFile(
      'wins:\n<<<<<<< HEAD\n  - a\n  - x\n||||||| base\n  - a\n=======\n  - b\n>>>>>>> other\n',
      week,
    );
    assert.deepEqual(outcome.kind === 'merged' && outcome.text, 'wins:\n  - x\n  - b\n');
  });

  test('refuses markers that do not form pairs', () => {
    for (const text of ['<<<<<<< a\nmood: 1\n', '<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n', 'mood: 1\n'])
      assert.equal(mergeMarkedFile(text, week).kind, 'refused');
  });
});
