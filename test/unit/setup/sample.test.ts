import assert from 'node:assert/strict';
import { shifted } from '../../../scripts/sample.ts';

suite('The sample, moved to today', () => {
  test('moves dates and weeks by whole weeks, so that weekdays stay', () => {
    assert.equal(shifted('due: 2026-12-18 # 2026-W51', '2026-12-04'), 'due: 2027-01-01 # 2026-W53');
  });

  test('leaves everything as it is on the last day of the sample', () => {
    const text = 'date: 2026-11-20\nweek: 2026-W47\ndue: 2026-12-18\n';
    assert.equal(shifted(text, '2026-11-20'), text);
  });

  test('does not move what has happened into the future: on a Monday, last Thursday is today', () => {
    assert.equal(shifted('2026-11-19', '2026-11-23'), '2026-11-23');
    assert.equal(shifted('2026-11-12', '2026-11-23'), '2026-11-19');
  });

  test('leaves what looks like a date but is part of something longer', () => {
    assert.equal(shifted('id: x2026-11-19', '2026-12-04'), 'id: x2026-11-19');
  });
});
