/**
 * How one stands with each person: when one met, what was promised, where an engagement is, and whom they introduced.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/base/calendar.ts';
import { person, type Person } from '../../../src/core/model/person.ts';
import { contactOf, plannedAt } from '../../../src/core/people/contact.ts';
import { peopleStanding, personStanding, type PersonStanding } from '../../../src/core/people/people.ts';
import { followThroughOf, isOpenCommitment, commitmentStanding } from '../../../src/core/people/commitments.ts';
import { dateIn } from '../goals/progress/build.ts';
import { indexOf, type Files } from '../weeks/folder.ts';

const today = '2026-11-20';
const of = (more: object): Person => person.parse({ name: 'Ada', ...more });

function standing(files: Files, id = 'ada'): PersonStanding {
  return personStanding(indexOf(files), id, today) ?? assert.fail('there is such a person');
}

suite('people: staying in touch', () => {
  const rhythm = { weeks: 3, longest: 5 };
  const after = (days: number, more: object = {}) =>
    contactOf(of({ rhythm, ...more }), addDays(today, -days), today).rhythm?.standing;

  test('the interval counts from the last meeting', () => {
    assert.equal(after(21), 'kept');
    assert.equal(after(22), 'due');
    assert.equal(after(35), 'due');
    assert.equal(after(36), 'long');
    assert.equal(
      contactOf(of({ rhythm: { weeks: 3 } }), addDays(today, -400), today).rhythm?.standing,
      'due',
      'without a longest interval it never gets long',
    );
  });

  test('who is met soon is not asked for, and who was never met is', () => {
    assert.equal(after(400, { next: today }), 'kept');
    assert.equal(after(400, { next: addDays(today, -1) }), 'long', 'a plan that has passed is none');
    assert.equal(contactOf(of({ rhythm }), undefined, today).rhythm?.standing, 'due');
  });

  test('the next meeting is the soonest that is planned, and a session has its number', () => {
    const coach = of({
      next: '2026-12-09',
      engagement: { start: '2026-11-01', sessions: ['2026-11-04', '2026-11-25', '2026-12-09'] },
    });
    assert.deepEqual(contactOf(coach, undefined, today).next, { day: '2026-11-25', session: { number: 2, of: 3 } });
    assert.deepEqual(contactOf(of({ next: today }), undefined, today).next, { day: today, session: undefined });
    assert.equal(contactOf(of({ next: '2026-11-19' }), undefined, today).next, undefined);
  });

  test('a planned day is written among the sessions where it is one of them, also when they are not in order', () => {
    const coach = of({
      next: '2026-12-09',
      engagement: { start: '2026-11-01', sessions: ['2026-11-25', '2026-11-04'] },
    });
    assert.deepEqual(
      ['2026-11-04', '2026-11-25', '2026-12-09'].map((day) => plannedAt(coach, day)),
      [['engagement', 'sessions', 1], ['engagement', 'sessions', 0], ['next']],
    );
  });

  test('a note of the future is a preparation, and no meeting', () => {
    const files = {
      'people/ada.yaml': { name: 'Ada', relationship: 'mentor' },
      'notes/2026-11-21-ada.yaml': { date: '2026-11-21', with: 'ada' },
    };
    assert.equal(standing(files).contact.last, undefined);
    const met = standing({ ...files, 'notes/2026-11-16-ada.yaml': { date: '2026-11-16', with: ['ben', 'ada'] } });
    assert.deepEqual(met.contact.last, { day: '2026-11-16', days: 4 });
    assert.equal(met.notes.length, 2);
  });
});

suite('people: what was promised', () => {
  test('stands by its day and by the day on which it was kept', () => {
    const stands = (more: object) => commitmentStanding({ who: 'me', what: 'x', ...more }, today);
    assert.equal(stands({}), 'open');
    assert.equal(stands({ due: today }), 'open');
    assert.equal(stands({ due: '2026-11-19' }), 'overdue');
    assert.equal(stands({ due: '2026-11-10', done: '2026-11-10' }), 'kept');
    assert.equal(stands({ due: '2026-11-10', done: '2026-11-11' }), 'late');
    assert.equal(stands({ due: '2026-11-30', done: '2026-11-21' }), 'open', 'what is done tomorrow is not done');
  });

  test('mine are to everybody in the room, another’s are theirs alone', () => {
    const files = {
      'people/ada.yaml': { name: 'Ada' },
      'people/ben.yaml': { name: 'Ben' },
      'notes/2026-11-02-all.yaml': {
        date: '2026-11-02',
        with: ['ada', 'ben'],
        commitments: [
          { who: 'me', what: 'Mine' },
          { who: 'ben', what: 'His' },
        ],
      },
    };
    const shown = (id: string) =>
      standing(files, id).commitments.map(({ mine, commitment }) => `${mine ? 'mine' : 'theirs'} ${commitment.what}`);
    assert.deepEqual(shown('ada'), ['mine Mine']);
    assert.deepEqual(shown('ben'), ['mine Mine', 'theirs His']);
  });

  test('follow-through counts each promise once, by side and by month', () => {
    const day = fc.option(dateIn('2026-06-01', 240), { nil: undefined });
    const commitment = fc.record({ who: fc.constantFrom('me', 'ada'), what: fc.constant('x'), due: day, done: day });
    fc.assert(
      fc.property(fc.array(commitment, { maxLength: 8 }), (commitments) => {
        const { commitments: listed } = standing({
          'people/ada.yaml': { name: 'Ada' },
          'notes/2026-09-01-ada.yaml': { date: '2026-09-01', with: 'ada', commitments },
        });
        const through = followThroughOf(listed);
        const sum = (...tallies: readonly Readonly<Record<string, number>>[]) =>
          tallies.flatMap((tally) => Object.values(tally)).reduce((one, other) => one + other, 0);
        assert.equal(listed.length, commitments.length);
        assert.equal(sum(through.mine, through.theirs), commitments.length);
        assert.equal(sum(...through.months.map(({ tally }) => tally)), commitments.length);
        assert.equal(
          listed.filter(isOpenCommitment).length,
          sum({ open: through.mine.open + through.theirs.open + through.mine.overdue + through.theirs.overdue }),
        );
        assert.deepEqual(
          through.months.map(({ month }) => month),
          through.months.map(({ month }) => month).toSorted(),
        );
      }),
    );
  });
});

suite('people: a coach’s engagement', () => {
  const engagement = {
    start: '2026-09-02',
    end: '2026-12-04',
    sessions: ['2026-09-02', '2026-09-23', '2026-10-14', '2026-11-04', '2026-11-25', '2026-12-03'],
  };
  const coach = (more: object = {}, notes: readonly string[] = []) => {
    const files = {
      'people/ada.yaml': { name: 'Ada', relationship: 'coach', engagement: { ...engagement, ...more } },
      'goals/talk.yaml': { title: 'Talk' },
    };
    return (
      standing({
        ...files,
        ...Object.fromEntries(notes.map((date) => [`notes/${date}-ada.yaml`, { date, with: 'ada' }])),
      }).engagement ?? assert.fail('an engagement')
    );
  };

  test('counts down to its end', () => {
    assert.deepEqual([coach().state, coach().daysLeft], ['closing', 14]);
    assert.deepEqual([coach({ end: '2026-12-05' }).state, coach({ end: '2026-12-05' }).daysLeft], ['running', 15]);
    assert.equal(
      coach({ end: '2026-12-24', sessions: ['2026-11-04', '2026-12-23'] }).state,
      'closing',
      'one session is left',
    );
    assert.deepEqual([coach({ end: '2026-11-19' }).state, coach({ end: '2026-11-19' }).daysLeft], ['over', undefined]);
    assert.equal(coach({ end: today }).daysLeft, 0);
    assert.equal(coach({ start: '2026-11-21' }).state, 'before');
    assert.deepEqual(
      [coach({ end: undefined }).state, coach({ end: undefined }).daysLeft],
      ['running', undefined],
      'one without an end goes on',
    );
  });

  test('a session was held when there is a note of it, at most three days off', () => {
    const {
      sessions: { all, ...sessions },
    } = coach({}, ['2026-09-02', '2026-09-26', '2026-10-18']);
    assert.deepEqual(sessions, { planned: 6, held: 2, missed: ['2026-10-14', '2026-11-04'] });
    assert.deepEqual(
      all.map(({ standing: session }) => session),
      ['held', 'held', 'missed', 'missed', 'ahead', 'ahead'],
    );
    assert.equal(
      coach({}, ['2026-09-02', '2026-09-03']).sessions.held,
      1,
      'two meetings in a week are not two sessions',
    );
  });

  test('an objective has its goal and its outcome', () => {
    const { objectives } = coach({
      objectives: [
        { title: 'Speak', goal: 'talk' },
        { title: 'Know', outcome: 'I know' },
        { title: 'Odd', goal: 'gone' },
      ],
    });
    assert.deepEqual(
      objectives.map(({ goal, outcome }) => [goal?.id, outcome]),
      [
        ['talk', undefined],
        [undefined, 'I know'],
        [undefined, undefined],
      ],
    );
  });

  test('who is a mentor once it is over is shown as one', () => {
    const both = { name: 'Ada', relationship: ['coach', 'mentor'], engagement: { ...engagement, end: '2026-11-19' } };
    const { role, engagement: shown } = standing({ 'people/ada.yaml': both });
    assert.deepEqual([role, shown], ['mentor', undefined]);
  });
});

suite('people: introductions and order', () => {
  const files: Files = {
    'people/ada.yaml': {
      name: 'Ada',
      relationship: 'mentor',
      thanks: [{ for: 'a' }, { for: 'b', told: '2026-01-01' }, { for: 'c' }],
    },
    'people/ben.yaml': { name: 'Ben', introducedBy: 'ada' },
    'people/cleo.yaml': { name: 'Cleo', next: '2026-11-23' },
    'people/dora.yaml': { name: 'Dora' },
    'notes/2026-10-01-ada.yaml': {
      date: '2026-10-01',
      with: 'ada',
      introductions: [{ name: 'cleo', why: 'Knows' }, { name: 'Eli' }, { name: 'B', person: 'ben' }],
    },
  };

  test('are those of the notes, and those that the introduced tell of, each once', () => {
    const { introductions } = standing(files);
    assert.deepEqual(
      introductions.map(({ name, contact, written }) => [name, contact?.id, written?.index]),
      [
        ['Cleo', 'cleo', 0],
        ['Eli', undefined, 1],
        ['Ben', 'ben', 2],
      ],
    );
    assert.deepEqual(
      standing({ ...files, 'notes/2026-10-01-ada.yaml': { date: '2026-10-01', with: 'ada' } }).introductions.map(
        ({ name }) => name,
      ),
      ['Ben'],
    );
  });

  test('thanks that were told are done', () => {
    assert.deepEqual(
      standing(files).thanks.map(({ for: reason, index }) => [reason, index]),
      [
        ['a', 0],
        ['c', 2],
      ],
    );
  });

  test('whoever is met next comes first, then whoever was met last', () => {
    assert.deepEqual(
      peopleStanding(indexOf(files), today).map(({ person: { id } }) => id),
      ['cleo', 'ada', 'ben', 'dora'],
    );
  });
});
