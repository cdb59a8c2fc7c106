import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, firstDayOf, lastDayOf, weekOf } from '../../../src/core/base/calendar.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { agendaOf, dueStates } from '../../../src/core/weeks/agenda.ts';
import { agendaIn, indexOf, lines, linesOf, type Files } from './folder.ts';

const monday = '2026-11-16';
const wednesday = '2026-11-18';

suite('week: steps and goals', () => {
  const goal = {
    title: 'Ship it',
    due: '2026-11-20',
    measure: {
      milestones: [
        { title: 'Design', due: '2026-11-10' },
        { title: 'Build', due: '2026-11-22' },
        { title: 'Sketch', due: '2026-11-01', done: '2026-11-16' },
      ],
    },
    actions: [
      { title: 'Ask Sam', due: '2026-11-18' },
      { title: 'Next week', due: '2026-11-23' },
      { title: 'Some day' },
      { title: 'Long done', due: '2026-11-02', done: '2026-11-15' },
      { title: 'Planned as done', done: '2026-11-19', due: '2026-11-19' },
    ],
  };

  test('are overdue, due today, due later this week, or were done this week', () => {
    assert.deepEqual(linesOf({ 'goals/ship.yaml': goal }, wednesday, 'step', 'goal'), [
      'overdue step 2026-11-10 Design',
      'today step 2026-11-18 Ask Sam',
      'later step 2026-11-19 Planned as done',
      'later goal 2026-11-20 Ship it',
      'later step 2026-11-22 Build',
      'done step 2026-11-16 Sketch',
    ]);
  });

  test('of a goal that is not active only what was done this week', () => {
    for (const status of ['idea', 'paused', 'done', 'dropped']) {
      assert.deepEqual(linesOf({ 'goals/ship.yaml': { ...goal, status } }, wednesday, 'step', 'goal'), [
        'done step 2026-11-16 Sketch',
      ]);
    }
  });

  test('each tells its list, its index there and its owner', () => {
    const files = {
      'goals/a.yaml': {
        title: 'A',
        actions: [
          { title: 'Mine', due: monday, owner: 'me' },
          { title: 'Hers', due: monday, owner: 'ada' },
        ],
      },
    };
    const steps = agendaIn(files, monday).flatMap((item) => (item.kind === 'step' ? [item.step] : []));
    assert.deepEqual(
      steps.map(({ kind, index, owner }) => ({ kind, index, owner })),
      [
        { kind: 'action', index: 1, owner: 'ada' },
        { kind: 'action', index: 0, owner: undefined },
      ],
    );
  });

  test('an overdue goal that has reached its target only waits to be marked as done', () => {
    const files = (value: number) => ({
      'goals/a.yaml': { title: 'A', due: '2026-11-12', measure: { metric: 'x', target: 3 } },
      'weeks/2026-W46.yaml': { checkins: [{ goal: 'a', date: '2026-11-10', value }] },
    });
    assert.deepEqual(linesOf(files(2), monday, 'goal'), ['overdue goal 2026-11-12 A']);
    assert.deepEqual(linesOf(files(3), monday, 'goal'), ['today goal 2026-11-12 A']);
  });

  test('a goal that was completed this week is done; one that was dropped is gone', () => {
    assert.deepEqual(linesOf({ 'goals/a.yaml': { title: 'A', status: 'done', closed: monday } }, wednesday, 'goal'), [
      'done goal 2026-11-16 A',
    ]);
    assert.deepEqual(
      linesOf({ 'goals/a.yaml': { title: 'A', status: 'done', closed: '2026-11-15' } }, wednesday, 'goal'),
      [],
    );
    assert.deepEqual(
      linesOf({ 'goals/a.yaml': { title: 'A', status: 'dropped', closed: monday } }, wednesday, 'goal'),
      [],
    );
  });
});

suite('week: commitments', () => {
  const overdue = { who: 'me', what: 'Send the draft', due: '2026-11-13' };
  const person = (relationship: unknown, more: object = {}) => ({ name: 'Ada', relationship, ...more });
  const files = (ada: unknown, commitment: object): Files => ({
    'people/ada.yaml': ada,
    'notes/2026-11-06-ada.yaml': { date: '2026-11-06', with: 'ada', commitments: [commitment] },
  });
  const running = { engagement: { start: '2026-09-01', end: '2026-12-01' } };
  const over = { engagement: { start: '2026-03-01', end: '2026-06-01' } };

  test("a coach's is overdue, a mentor's and anyone else's stays a reminder", () => {
    assert.deepEqual(linesOf(files(person('coach'), overdue), wednesday, 'commitment'), [
      'overdue commitment 2026-11-13 Send the draft',
    ]);
    for (const relationship of ['mentor', 'sponsor', 'manager', 'peer', 'contact', ['mentor', 'manager']]) {
      assert.deepEqual(linesOf(files(person(relationship), overdue), wednesday, 'commitment'), [
        'today commitment 2026-11-13 Send the draft',
      ]);
    }
  });

  test('who is both is a coach only while an engagement runs', () => {
    const both = ['mentor', 'coach'];
    assert.match(linesOf(files(person(both, running), overdue), wednesday, 'commitment')[0] ?? '', /^overdue/);
    assert.match(linesOf(files(person(both, over), overdue), wednesday, 'commitment')[0] ?? '', /^today/);
    assert.match(linesOf(files(person(both), overdue), wednesday, 'commitment')[0] ?? '', /^today/);
    assert.match(linesOf(files(person('coach', over), overdue), wednesday, 'commitment')[0] ?? '', /^overdue/);
  });

  test('what others have promised goes by who has promised it', () => {
    const note = {
      date: '2026-11-06',
      with: ['ada', 'bob'],
      commitments: [{ who: 'bob', what: 'Introduce me', due: '2026-11-13' }, overdue],
    };
    const both = {
      'people/ada.yaml': person('coach'),
      'people/bob.yaml': { name: 'Bob', relationship: 'mentor' },
      'notes/2026-11-06-both.yaml': note,
    };
    const items = agendaIn(both, wednesday).flatMap((item) => (item.kind === 'commitment' ? [item] : []));
    assert.deepEqual(
      items.map(({ standing, mine, person: id, role, index }) => ({ standing, mine, person: id, role, index })),
      [
        { standing: 'overdue', mine: true, person: 'ada', role: 'coach', index: 1 },
        { standing: 'today', mine: false, person: 'bob', role: 'mentor', index: 0 },
      ],
    );
  });

  test('without a due date, due after this week, or done before it: nothing', () => {
    for (const more of [{ due: undefined }, { due: '2026-11-23' }, { done: '2026-11-15' }]) {
      assert.deepEqual(linesOf(files(person('coach'), { ...overdue, ...more }), wednesday, 'commitment'), []);
    }
    assert.deepEqual(linesOf(files(person('coach'), { ...overdue, done: monday }), wednesday, 'commitment'), [
      'done commitment 2026-11-16 Send the draft',
    ]);
  });

  test('people who have no file are nobody in particular', () => {
    const note = { date: '2026-11-06', commitments: [overdue, { ...overdue, who: 'nobody' }] };
    assert.equal(linesOf({ 'notes/2026-11-06-x.yaml': note }, wednesday, 'commitment').length, 2);
  });
});

suite('week: meetings', () => {
  const coach = {
    name: 'Ada',
    relationship: 'coach',
    next: '2026-11-19',
    engagement: { start: '2026-09-01', sessions: ['2026-11-19', '2026-11-05', '2026-11-17', '2026-12-03'] },
  };

  test('sessions and the next meeting, each day once', () => {
    assert.deepEqual(linesOf({ 'people/ada.yaml': coach }, wednesday, 'meeting'), [
      'today meeting 2026-11-17 Ada',
      'later meeting 2026-11-19 Ada',
    ]);
    const items = agendaIn({ 'people/ada.yaml': coach }, wednesday).flatMap((item) =>
      item.kind === 'meeting' ? [item.session] : [],
    );
    assert.deepEqual(items, [
      { number: 2, of: 4 },
      { number: 3, of: 4 },
    ]);
  });

  test('is done once there is a note about it', () => {
    const note = { 'notes/2026-11-17-ada.yaml': { date: '2026-11-17', with: 'ada' } };
    assert.deepEqual(linesOf({ 'people/ada.yaml': coach, ...note }, wednesday, 'meeting'), [
      'later meeting 2026-11-19 Ada',
      'done meeting 2026-11-17 Ada',
    ]);
  });

  test(
    'a session that was moved by some days is still that session, and one that was held last week ' +
      'is not this week’s',
    () => {
      const moved = { 'notes/2026-11-18-ada.yaml': { date: wednesday, with: 'ada', notes: 'A day later.' } };
      assert.deepEqual(linesOf({ 'people/ada.yaml': coach, ...moved }, '2026-11-20', 'meeting'), [
        'today meeting 2026-11-19 Ada',
        'done meeting 2026-11-18 Ada',
      ]);
      const next = { ...coach, next: wednesday, engagement: { start: '2026-09-01', sessions: ['2026-11-17'] } };
      assert.deepEqual(
        linesOf({ 'people/ada.yaml': next, ...moved }, '2026-11-20', 'meeting'),
        ['done meeting 2026-11-18 Ada'],
        'moved to a day that is planned as the next one',
      );
      const sooner = { 'notes/2026-11-14-ada.yaml': { date: '2026-11-14', with: 'ada', notes: 'A few days sooner.' } };
      assert.deepEqual(linesOf({ 'people/ada.yaml': coach, ...sooner }, wednesday, 'meeting'), [
        'later meeting 2026-11-19 Ada',
      ]);
    },
  );

  test('what is only prepared is still to come, also on its day', () => {
    const prepared = (date: string, more: object = {}) => ({
      [`notes/${date}-ada.yaml`]: { date, with: 'ada', agenda: ['What next?'], ...more },
    });
    const ada = { ...coach, engagement: { start: '2026-09-01', sessions: ['2026-11-19'] } };
    assert.deepEqual(linesOf({ 'people/ada.yaml': ada, ...prepared('2026-11-19') }, wednesday, 'meeting'), [
      'later meeting 2026-11-19 Ada',
    ]);
    assert.deepEqual(linesOf({ 'people/ada.yaml': ada, ...prepared('2026-11-19') }, '2026-11-19', 'meeting'), [
      'today meeting 2026-11-19 Ada',
    ]);
    assert.deepEqual(
      linesOf(
        { 'people/ada.yaml': ada, ...prepared('2026-11-19', { insights: ['Begin small.'] }) },
        '2026-11-19',
        'meeting',
      ),
      ['done meeting 2026-11-19 Ada'],
    );
    assert.deepEqual(linesOf({ 'people/ada.yaml': ada, ...prepared('2026-11-19') }, '2026-11-20', 'meeting'), [
      'done meeting 2026-11-19 Ada',
    ]);
  });

  test('a meeting with anyone but a coach asks for no note', () => {
    assert.deepEqual(
      linesOf({ 'people/bob.yaml': { name: 'Bob', relationship: 'mentor', next: monday } }, wednesday, 'meeting'),
      ['done meeting 2026-11-16 Bob'],
    );
  });
});

suite('week: reflection', () => {
  const goal = { 'goals/a.yaml': { title: 'A', start: '2026-11-30' } };
  const answers = { reflection: { answers: { what: 'Much.' } } };
  const reflections = (today: string, files: Files) => linesOf(files, today, 'reflection');

  test('is due on its day and until the week is over', () => {
    assert.deepEqual(reflections('2026-11-19', goal), ['later reflection 2026-11-20']);
    assert.deepEqual(reflections('2026-11-20', goal), ['today reflection 2026-11-20']);
    assert.deepEqual(reflections('2026-11-22', goal), ['today reflection 2026-11-20']);
  });

  test('goes by the day in the settings', () => {
    assert.deepEqual(reflections(monday, { ...goal, 'cairn.yaml': { rhythm: { reflection: 'sunday' } } }), [
      'later reflection 2026-11-22',
    ]);
  });

  test('is done when an answer has something in it', () => {
    assert.deepEqual(reflections(wednesday, { 'weeks/2026-W47.yaml': answers }), ['done reflection 2026-11-20']);
    assert.deepEqual(
      reflections(wednesday, {
        'weeks/2026-W47.yaml': { reflection: { date: wednesday, answers: { what: 'Much.' } } },
      }),
      ['done reflection 2026-11-18'],
    );
    assert.deepEqual(reflections(wednesday, { 'private/weeks/2026-W47.yaml': answers, 'weeks/2026-W47.yaml': {} }), [
      'done reflection 2026-11-20',
    ]);
    assert.deepEqual(reflections(wednesday, { 'weeks/2026-W47.yaml': { reflection: { answers: { what: ' ' } } } }), [
      'later reflection 2026-11-20',
    ]);
  });

  test("last week's is asked for until Wednesday, if anything was written that week", () => {
    const lastWeek = { 'weeks/2026-W46.yaml': { wins: ['One'] } };
    assert.deepEqual(reflections(wednesday, lastWeek), ['today reflection 2026-11-13', 'later reflection 2026-11-20']);
    assert.deepEqual(reflections('2026-11-19', lastWeek), ['later reflection 2026-11-20']);
    assert.deepEqual(reflections(monday, { 'weeks/2026-W46.yaml': answers }), ['later reflection 2026-11-20']);
    assert.deepEqual(reflections(monday, { ...lastWeek, 'weeks/2026-W47.yaml': answers }), [
      'done reflection 2026-11-20',
    ]);
    assert.deepEqual(reflections(monday, goal), ['later reflection 2026-11-20']);
  });

  test('at the turn of the year last week is 2026-W53', () => {
    const items = agendaIn({ 'weeks/2026-W53.yaml': { wins: ['One'] } }, '2027-01-04').flatMap((item) =>
      item.kind === 'reflection' ? [item] : [],
    );
    assert.deepEqual(
      items.map(({ week, late, day }) => ({ week, late, day })),
      [
        { week: '2026-W53', late: true, day: '2027-01-01' },
        { week: '2027-W01', late: false, day: '2027-01-08' },
      ],
    );
  });
});

suite('week: agenda', () => {
  test('of an empty folder is empty, and so is that of one without active goals', () => {
    assert.deepEqual(agendaIn({}, monday), []);
    assert.deepEqual(
      agendaIn(
        {
          'cairn.yaml': {},
          'goals/a.yaml': { title: 'A', status: 'idea', due: monday },
          'weeks/2026-W10.yaml': { wins: ['x'] },
        },
        monday,
      ),
      [],
    );
  });

  test('keeps what cannot be read now, marked as stale', () => {
    const index = indexOf({
      'goals/a.yaml': { title: 'A', due: '2026-11-10' },
      'weeks/2026-W47.yaml': { reflection: { answers: { what: 'Much.' } } },
    });
    const before = lines(agendaOf(index, monday));
    for (const path of ['goals/a.yaml', 'weeks/2026-W47.yaml'])
      index.put(readFile(path, '<<<<<<< HEAD\n=======\n>>>>>>> other\n'));
    const after = agendaOf(index, monday);
    assert.deepEqual(lines(after), before);
    assert.ok(after.length >= 3 && after.every(({ stale }) => stale));
  });

  test('today begins with meetings and ends with the reflection', () => {
    const files = {
      'goals/a.yaml': { title: 'A', due: '2026-11-20', actions: [{ title: 'Do', due: '2026-11-20' }] },
      'goals/b.yaml': { title: 'b' },
      'people/ada.yaml': { name: 'Ada', next: '2026-11-20' },
      'notes/2026-11-06-ada.yaml': {
        date: '2026-11-06',
        with: 'ada',
        commitments: [{ who: 'me', what: 'Send', due: '2026-11-20' }],
      },
    };
    assert.deepEqual(
      agendaIn(files, '2026-11-20').map(({ kind }) => kind),
      ['meeting', 'step', 'goal', 'checkin', 'checkin', 'commitment', 'reflection'],
    );
  });

  test('today goes by what it is rather than by its day; what is done is told backwards', () => {
    const files = {
      'goals/a.yaml': {
        title: 'A',
        start: '2026-11-01',
        actions: [
          { title: 'Now', due: wednesday },
          { title: 'First', done: monday },
          { title: 'Then', done: '2026-11-17' },
        ],
      },
      'people/ada.yaml': {
        name: 'Ada',
        relationship: 'coach',
        engagement: { start: '2026-09-01', sessions: [wednesday] },
      },
    };
    assert.deepEqual(linesOf(files, wednesday, 'meeting', 'step', 'checkin'), [
      'today meeting 2026-11-18 Ada',
      'today step 2026-11-18 Now',
      'today checkin 2026-11-01 A',
      'done step 2026-11-17 Then',
      'done step 2026-11-16 First',
    ]);
  });

  test('each item stands where its day says, in order, on any day of any year', () => {
    const day = fc.integer({ min: -40, max: 40 });
    const status = fc.constantFrom('active', 'active', 'paused', 'done');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.array(fc.record({ due: day, done: fc.option(day), step: day, status }), { maxLength: 8 }),
        fc.array(day, { maxLength: 8 }),
        (offset, goals, checkins) => {
          const today = addDays('2020-01-01', offset);
          const on = (days: number) => addDays(today, days);
          const files: Record<string, unknown> = {};
          goals.forEach(({ due, done, step, status: each }, index) => {
            files[`goals/g${index}.yaml`] = {
              title: `Goal ${index}`,
              status: each,
              due: on(due),
              actions: [{ title: 'Step', due: on(step), ...(done !== null && { done: on(done) }) }],
            };
          });
          checkins.forEach((days, index) => {
            files[`weeks/${weekOf(on(days))}.yaml`] = { checkins: [{ goal: `g${index}`, date: on(days) }] };
          });
          const items = agendaIn(files, today);
          const last = lastDayOf(weekOf(today));
          for (const { standing, day: at, kind } of items) {
            if (standing === 'overdue') assert.ok(at < today && kind !== 'checkin' && kind !== 'reflection');
            if (standing === 'later') assert.ok(at > today && at <= last);
            if (standing === 'today') assert.ok(at <= today);
            if (standing === 'done' && kind !== 'reflection') assert.ok(at >= firstDayOf(weekOf(today)) && at <= today);
          }
          const order = items.map(({ standing }) => dueStates.indexOf(standing));
          assert.deepEqual(
            order,
            order.toSorted((one, other) => one - other),
          );
        },
      ),
    );
  });
});
