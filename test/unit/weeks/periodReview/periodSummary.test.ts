/** Months and quarters, and what their weeks come to. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, firstDayOf, weekOf } from '../../../../src/core/base/calendar.ts';
import { summarizePeriod } from '../../../../src/core/weeks/periodReview/periodSummary.ts';
import { periodCalled, periodsToReview, weeksIn } from '../../../../src/core/weeks/periodReview/period.ts';
import { dateIn } from '../../goals/progress/build.ts';
import { indexOf, type Files } from '../folder.ts';

const today = '2026-11-20';

suite('rhythm: periods', () => {
  test('what is over comes first', () => {
    assert.deepEqual(
      periodsToReview(today).map(({ id, first, last, running }) => [id, first, last, running]),
      [
        ['2026-10', '2026-10-01', '2026-10-31', false],
        ['2026-Q3', '2026-07-01', '2026-09-30', false],
        ['2026-11', '2026-11-01', '2026-11-30', true],
        ['2026-Q4', '2026-10-01', '2026-12-31', true],
      ],
    );
    assert.deepEqual(
      periodsToReview('2027-01-01').map(({ id }) => id),
      ['2026-12', '2026-Q4', '2027-01', '2027-Q1'],
    );
  });

  test('by its name, when it has begun', () => {
    assert.equal(periodCalled('2026-Q1', today)?.last, '2026-03-31');
    assert.equal(periodCalled('2024-02', today)?.last, '2024-02-29');
    for (const wrong of ['2026-12', '2027-Q1', '2026-13', '2026-Q5', '2026', 'October'])
      assert.equal(periodCalled(wrong, today), undefined, wrong);
  });

  test('each week belongs to one month and one quarter', () => {
    fc.assert(
      fc.property(dateIn('2020-01-01', 3000), (day) => {
        const week = weekOf(day);
        const thursday = addDays(firstDayOf(week), 3);
        const later = addDays(day, 400);
        const months = [...new Set([-10, 0, 10].map((days) => addDays(day, days).slice(0, 7)))];
        const holding = months.filter((month) => {
          const period = periodCalled(month, later);
          return period && weeksIn(period, later).includes(week);
        });
        assert.deepEqual(holding, [thursday.slice(0, 7)]);
      }),
    );
  });

  test('of one that is running, the weeks up to today', () => {
    assert.deepEqual(weeksIn({ first: '2026-11-01', last: '2026-11-30' }, today), ['2026-W45', '2026-W46', '2026-W47']);
  });
});

const october = periodCalled('2026-10', today);
const gathered = (files: Files) => {
  assert.ok(october);
  return summarizePeriod(indexOf(files).shared, october, today);
};
const metric = { title: 'Events', status: 'active', start: '2026-09-01', measure: { metric: 'services', target: 8 } };

suite('rhythm: a month, gathered', () => {
  test('goals with the way that they made, and those that nobody looked at', () => {
    const { moved, unchecked } = gathered({
      'goals/events.yaml': metric,
      'goals/read.yaml': {
        title: 'Read',
        status: 'active',
        start: '2026-10-08',
        measure: { habit: 'read', times: 1, rest: ['2026-W43'] },
      },
      'goals/steps.yaml': {
        title: 'Steps',
        status: 'active',
        measure: {
          milestones: [
            { title: 'One', done: '2026-10-09' },
            { title: 'Two', done: '2026-11-02' },
          ],
        },
      },
      'goals/silent.yaml': { title: 'Silent', status: 'active' },
      'goals/paused.yaml': { title: 'Paused', status: 'paused' },
      'goals/later.yaml': { title: 'Later', status: 'active', start: '2026-11-05' },
      'weeks/2026-W39.yaml': { checkins: [{ goal: 'events', date: '2026-09-25', value: 1 }] },
      'weeks/2026-W41.yaml': {
        checkins: [
          { goal: 'events', date: '2026-10-09', value: 3 },
          { goal: 'read', date: '2026-10-09', value: 1 },
        ],
      },
      'weeks/2026-W44.yaml': { checkins: [{ goal: 'events', date: '2026-10-31', value: 5 }] },
      'weeks/2026-W45.yaml': { checkins: [{ goal: 'events', date: '2026-11-04', value: 8 }] },
    });
    const ways = moved.map((each) =>
      each.kind === 'way'
        ? [each.goal.id, each.before.fraction, each.after.fraction]
        : [each.goal.id, each.kept, each.of],
    );
    assert.deepEqual(ways, [
      ['events', 0.125, 0.625],
      ['steps', 0, 0.5],
      ['read', 1, 3],
    ]);
    assert.deepEqual(
      unchecked.map(({ id }) => id),
      ['silent'],
    );
  });

  test('what was done, won and decided, and how often something got in the way', () => {
    const fired = (...dates: readonly string[]) => dates.map((date) => ({ date }));
    const found = gathered({
      'goals/events.yaml': {
        ...metric,
        actions: [
          { title: 'RFC', done: '2026-10-07' },
          { title: 'Old', done: '2026-09-01' },
        ],
        obstacles: [
          { if: 'meetings', fired: fired('2026-10-05') },
          { if: 'on-call', then: 'Friday', fired: fired('2026-10-06', '2026-10-13', '2026-11-10') },
        ],
      },
      'weeks/2026-W41.yaml': {
        wins: ['Ran it'],
        blockers: ['VPN'],
        reflection: { template: 'grow', answers: { goal: 'Less', will: 'Ask Sander', 'events-obstacle': 'x' } },
      },
      'weeks/2026-W42.yaml': { wins: ['Again'], reflection: { answers: { what: ' ' } } },
    });
    assert.deepEqual(found.weeks, ['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44']);
    assert.equal(found.reflected, 1);
    assert.deepEqual(
      found.finished.map(({ what }) => what),
      ['RFC'],
    );
    assert.deepEqual(found.wins, [
      { week: '2026-W41', text: 'Ran it', path: 'weeks/2026-W41.yaml' },
      { week: '2026-W42', text: 'Again', path: 'weeks/2026-W42.yaml' },
    ]);
    assert.deepEqual(
      found.obstacles.map(({ obstacle, times }) => [obstacle.if, times]),
      [
        ['on-call', 2],
        ['meetings', 1],
      ],
    );
    assert.deepEqual(found.decisions, [{ week: '2026-W41', text: 'Ask Sander', path: 'weeks/2026-W41.yaml' }]);
  });

  test('nothing of a private file is in it', () => {
    const secret = 'secret';
    const found = gathered({
      'private/goals/raise.yaml': { ...metric, title: secret, actions: [{ title: secret, done: '2026-10-07' }] },
      'goals/events.yaml': { ...metric, title: 'Events' },
      'private/weeks/2026-W41.yaml': {
        wins: [secret],
        blockers: [secret],
        checkins: [
          { goal: 'raise', date: '2026-10-07', value: 2 },
          { goal: 'events', date: '2026-10-07', value: 7, note: secret },
        ],
        reflection: { answers: { what: secret } },
      },
      'private/notes/2026-10-07-ada.yaml': {
        date: '2026-10-07',
        with: secret,
        commitments: [{ who: 'me', what: secret, done: '2026-10-08' }],
      },
    });
    assert.ok(!JSON.stringify(found).includes(secret));
    assert.deepEqual(found.moved, []);
  });
});
