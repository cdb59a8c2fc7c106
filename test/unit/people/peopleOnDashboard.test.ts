/** What the dashboard says of a mentor, of the sessions with a coach, and of the network. */
import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/base/calendar.ts';
import { mentoringOf } from '../../../src/core/weeks/mentoring.ts';
import { bandOf, networkOf } from '../../../src/core/people/network/contactBands.ts';
import { peopleStanding, personStanding } from '../../../src/core/people/people.ts';
import { indexOf, type Files } from '../weeks/folder.ts';

const today = '2026-11-20';
const ago = (days: number): string => addDays(today, -days);
const met = (days: number, more: object = {}): Files => ({
  [`notes/${ago(days)}-ada.yaml`]: { date: ago(days), with: 'ada', ...more },
});

function mentor(person: object, files: Files = {}) {
  const index = indexOf({ 'people/ada.yaml': { name: 'Ada', relationship: 'mentor', ...person }, ...files });
  return mentoringOf(index, personStanding(index, 'ada', today) ?? assert.fail('there is a mentor'), today);
}

suite('dashboard: a mentor', () => {
  test('the meetings of a year, oldest first, and when one wanted to meet again', () => {
    const { meetings, wanted, span } = mentor(
      { rhythm: { weeks: 6, longest: 10 } },
      { ...met(400), ...met(90), ...met(14) },
    );
    assert.deepEqual(
      meetings.map(({ day }) => day),
      [ago(90), ago(14)],
    );
    assert.deepEqual(wanted, { from: ago(14), by: addDays(ago(14), 42), longest: addDays(ago(14), 70) });
    assert.deepEqual(span, { from: ago(365), to: addDays(ago(14), 70) });
  });

  test('without a rhythm nothing is wanted; the next meeting is on the line', () => {
    const { wanted, next, span } = mentor({ next: addDays(today, 9) }, met(3));
    assert.deepEqual([wanted, next?.day, span.to], [undefined, addDays(today, 9), addDays(today, 9)]);
  });

  test('what was said, newest first, with the goal that it helped; what is only prepared was not said', () => {
    const { insights } = mentor(
      {},
      {
        'goals/talk.yaml': { title: 'Give a talk' },
        ...met(60, { insights: ['Write it down first', { text: 'One question', goal: 'talk' }] }),
        ...met(10, { insights: [{ text: 'Lost', goal: 'gone' }] }),
        ...met(-5, { insights: ['Not yet'] }),
      },
    );
    assert.deepEqual(
      insights.map(({ text, goal, index, at }) => [text, goal?.entity.title, index, at.path.slice(6, 16), ...at.value]),
      [
        ['Lost', undefined, 0, ago(10), 'insights', 0],
        ['Write it down first', undefined, 0, ago(60), 'insights', 0],
        ['One question', 'Give a talk', 1, ago(60), 'insights', 1],
      ],
    );
  });
});

suite('dashboard: a coach’s sessions', () => {
  test('each was held, has no note, or lies ahead; one that was moved by a day was held', () => {
    const days = [ago(40), ago(20), ago(10), today, addDays(today, 10)];
    const index = indexOf({
      'people/ada.yaml': {
        name: 'Ada',
        relationship: 'coach',
        engagement: { start: ago(50), end: addDays(today, 20), sessions: days },
      },
      ...met(40),
      ...met(11),
    });
    const sessions = personStanding(index, 'ada', today)?.engagement?.sessions;
    assert.deepEqual(
      sessions?.all.map(({ standing }) => standing),
      ['held', 'missed', 'held', 'ahead', 'ahead'],
    );
    assert.deepEqual([sessions.planned, sessions.held, sessions.missed], [5, 2, [ago(20)]]);
  });
});

suite('dashboard: the network', () => {
  test('a month has 31 days, a quarter 92, a year 365', () => {
    const band = (days: number | undefined) =>
      bandOf({
        contact: { last: days === undefined ? undefined : { day: '', days }, next: undefined, rhythm: undefined },
      });
    assert.deepEqual([0, 31, 32, 92, 93, 365, 366, undefined].map(band), [
      'month',
      'month',
      'quarter',
      'quarter',
      'year',
      'year',
      'longer',
      'never',
    ]);
  });

  test('bands with somebody in them, whoever was met last first', () => {
    const index = indexOf({
      'people/ada.yaml': { name: 'Ada' },
      'people/bo.yaml': { name: 'Bo' },
      'people/cy.yaml': { name: 'Cy' },
      ...met(20),
      'notes/x-bo.yaml': { date: ago(5), with: 'bo' },
    });
    assert.deepEqual(
      networkOf(peopleStanding(index, today)).map(({ band, people }) => [
        band,
        ...people.map(({ person }) => person.id),
      ]),
      [
        ['month', 'bo', 'ada'],
        ['never', 'cy'],
      ],
    );
  });
});
