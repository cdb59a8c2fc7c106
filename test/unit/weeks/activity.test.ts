/** What was noted in a span of days, and where. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, weekOf } from '../../../src/core/base/calendar.ts';
import { checkinsIn, reflectionsIn, type Span, winsIn } from '../../../src/core/weeks/activity.ts';
import { indexOf } from './folder.ts';

const span = { from: '2026-11-01', to: '2026-11-20' };
const days = (noted: readonly { readonly day: string }[]): readonly string[] => noted.map(({ day }) => day);

suite('dashboard: what was noted', () => {
  test('check-ins of the days, the first and the last included, each with its place in the file', () => {
    const index = indexOf({
      'weeks/2026-W44.yaml': {
        checkins: [
          { goal: 'a', date: '2026-10-31' },
          { goal: 'a', date: '2026-11-01' },
        ],
      },
      'weeks/2026-W47.yaml': {
        checkins: [
          { goal: 'b', date: '2026-11-20' },
          { goal: 'a', date: '2026-11-21' },
        ],
      },
      'private/weeks/2026-W45.yaml': { checkins: [{ goal: 'c', date: '2026-11-03' }] },
    });
    assert.deepEqual(
      checkinsIn(index, span).map(({ day, what, at }) => [day, what.goal, at.path, ...at.value]),
      [
        ['2026-11-01', 'a', 'weeks/2026-W44.yaml', 'checkins', 1],
        ['2026-11-03', 'c', 'private/weeks/2026-W45.yaml', 'checkins', 0],
        ['2026-11-20', 'b', 'weeks/2026-W47.yaml', 'checkins', 0],
      ],
    );
  });

  test('one that stands in the file of the week before counts on its own day', () => {
    const index = indexOf({ 'weeks/2026-W43.yaml': { checkins: [{ goal: 'a', date: '2026-11-01' }] } });
    assert.deepEqual(days(checkinsIn(index, span)), ['2026-11-01']);
  });

  test('an item that is wrong is left out, and the others keep their places', () => {
    const index = indexOf({ 'weeks/2026-W46.yaml': { checkins: [{ goal: 'a' }, { goal: 'b', date: '2026-11-12' }] } });
    assert.deepEqual(
      checkinsIn(index, span).map(({ what, at }) => [what.goal, ...at.value]),
      [['b', 'checkins', 1]],
    );
  });

  test('reflections with something in them', () => {
    const index = indexOf({
      'weeks/2026-W45.yaml': { reflection: { date: '2026-11-06', answers: { what: 'It rained.' } } },
      'weeks/2026-W46.yaml': { reflection: { date: '2026-11-13', answers: { what: ' ' } } },
    });
    assert.deepEqual(
      reflectionsIn(index, span, span.to).map(({ day, at }) => [day, ...at.value]),
      [['2026-11-06', 'reflection']],
    );
  });

  test('a win counts on the day of its week’s reflection, else at the week’s end, and this week’s today', () => {
    const index = indexOf({
      'weeks/2026-W44.yaml': { wins: ['out'], reflection: { date: '2026-10-30', answers: {} } },
      'weeks/2026-W45.yaml': { wins: ['a', 'b'], reflection: { date: '2026-11-06', answers: {} } },
      'weeks/2026-W46.yaml': { wins: ['c'] },
      'weeks/2026-W47.yaml': { wins: ['d'] },
    });
    assert.deepEqual(
      winsIn(index, span, span.to).map(({ day, what, at }) => [day, what, ...at.value]),
      [
        ['2026-11-06', 'a', 'wins', 0],
        ['2026-11-06', 'b', 'wins', 1],
        ['2026-11-15', 'c', 'wins', 0],
        ['2026-11-20', 'd', 'wins', 0],
      ],
    );
  });

  test(
    'what counts on a day counts on that day alone, whichever days are asked for: a figure and ' + 'its list agree',
    () => {
      const today = '2026-11-20';
      const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(today, 5 - days));
      const files = fc.dictionary(
        day.map((date) => `weeks/${weekOf(date)}.yaml`),
        fc.record({
          checkins: fc.array(
            day.map((date) => ({ goal: 'a', date })),
            { maxLength: 3 },
          ),
          wins: fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
          reflection: fc.option(
            day.map((date) => ({ date, answers: { what: 'It rained.' } })),
            { nil: undefined },
          ),
        }),
        { maxKeys: 6 },
      );
      fc.assert(
        fc.property(files, day, (all, cut) => {
          const index = indexOf(all);
          const year = { from: addDays(today, -365), to: today };
          const parts = [
            { from: year.from, to: cut < today ? cut : today },
            { from: addDays(cut, 1), to: today },
          ];
          const agree = (noted: (span: Span) => readonly unknown[]): void => {
            assert.deepEqual(parts.flatMap(noted), noted(year));
          };
          agree((part) => checkinsIn(index, part));
          agree((part) => reflectionsIn(index, part, today));
          agree((part) => winsIn(index, part, today));
        }),
      );
    },
  );
});
