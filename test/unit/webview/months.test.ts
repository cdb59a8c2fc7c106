/** Months along a chart, however long it is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/base/calendar.ts';
import { dayScale, isLong, monthTicks } from '../../../webview/charts/days.ts';

const ticks = (from: string, to: string) => monthTicks(from, to, dayScale(from, to, { start: 0, length: 300 }), 300);
const named = (from: string, to: string): readonly string[] =>
  ticks(from, to)
    .filter(({ isNamed }) => isNamed)
    .map(({ month }) => month);

suite('dashboard: months of a chart', () => {
  test('each has its name where there is room, or every second', () => {
    assert.deepEqual(named('2026-09-01', '2027-01-29'), ['2026-10', '2026-11', '2026-12', '2027-01']);
    assert.deepEqual(named('2025-11-20', '2026-11-20'), [
      '2025-12',
      '2026-02',
      '2026-04',
      '2026-06',
      '2026-08',
      '2026-10',
    ]);
    assert.equal(isLong('2025-11-20', '2026-11-20'), false);
  });

  test('of many years it is years that are named', () => {
    assert.deepEqual(
      named('2016-11-20', '2021-11-20').slice(0, 3),
      ['2017-01', '2017-07', '2018-01'],
      'of five years, quarters',
    );
    assert.deepEqual(
      named('2011-11-20', '2021-11-20'),
      ['2012', '2013', '2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021'].map((year) => `${year}-01`),
    );
    assert.equal(isLong('2011-11-20', '2021-11-20'), true);
    assert.equal(named('2026-09-01', '9999-12-31').at(-1), '9000-01');
  });

  test('there are never more than an eye can tell apart, in order and each within the chart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 2_900_000 }), (after, days) => {
        const from = addDays('1970-01-01', after);
        const places = ticks(from, addDays(from, days)).map(({ at }) => at);
        assert.ok(places.length <= 30, `${places.length} ticks in ${days} days`);
        assert.deepEqual(
          places,
          places.filter((at) => at >= 0 && at <= 300).sort((one, other) => one - other),
        );
      }),
    );
  });
});
