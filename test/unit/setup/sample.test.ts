import assert from 'node:assert/strict';
import { shifted } from '../../../scripts/sample.ts';

suite('The sample, shifted to today', () => {
  test('shifts dates and weeks by whole weeks, so that weekdays stay', () => {
    assert.equal(shifted('due: 2026-12-18 # 2026-W51', '2026-12-04'), 'due: 2027-01-01 # 2026-W53');
  });

  test('changes nothing on the last day of the sample', () => {
    const text = 'date: 2026-11-20\nweek: 2026-W47\ndue: 2026-12-18\n';
    assert.equal(shifted(text, '2026-11-20'), text);
  });

  test('does not shift past dates into the future: on a Monday, last Thursday becomes today', () => {
    assert.equal(shifted('2026-11-19', '2026-11-23'), '2026-11-23');
    assert.equal(shifted('2026-11-12', '2026-11-23'), '2026-11-19');
  });

  test('ignores a date that is part of a longer word', () => {
    assert.equal(shifted('id: x2026-11-19', '2026-12-04'), 'id: x2026-11-19');
  });
});
