/** A comma in braces, where a person meant it to be part of the text. */
import assert from 'node:assert/strict';
import { readEntity } from '../../../src/core/index/readEntity.ts';
import { messageOf } from '../../../src/core/problems/problem.ts';
import { told } from './told.ts';

suite('Text that a comma has cut off', () => {
  const week = (item: string): string => `checkins:\n  - ${item}\n`;
  const ofWeek = (item: string): readonly string[] => told('weeks/2026-W47.yaml', week(item));

  test('is one problem, from where the text begins to where the person meant it to end', () => {
    assert.deepEqual(ofWeek('{ goal: x, date: 2026-11-18, note: Met Sam, then wrote it up }'), [
      'comma-in-text 1:39-1:64 <Met Sam, then wrote it up>',
    ]);
    assert.deepEqual(ofWeek('{ goal: x, date: 2026-11-18, note: one, two, three, value: 3 }'), [
      'comma-in-text 1:39-1:54 <one, two, three>',
    ]);
    assert.deepEqual(ofWeek('{ goal: x, note: early, or late, date: 2026-11-18 }'), [
      'comma-in-text 1:21-1:35 <early, or late>',
    ]);
  });

  test('says what is lost, and the rest of the item is read', () => {
    const { problems, entity } = readEntity(
      'week',
      '2026-W47',
      week('{ goal: x, date: 2026-11-18, note: one, two, three }'),
    );
    assert.deepEqual(problems.map(messageOf), [
      'A comma inside braces ends the text, so “two, three” is cut off. Put quotes around the whole text.',
    ]);
    assert.deepEqual(entity?.checkins, [{ goal: 'x', date: '2026-11-18', note: 'one' }]);
  });

  test('is none where the text stands in quotes, on a line of its own, or where an unknown key has a value', () => {
    assert.deepEqual(ofWeek('{ goal: x, date: 2026-11-18, note: "one, two" }'), []);
    assert.deepEqual(ofWeek('goal: x\n    date: 2026-11-18\n    note: one, two'), []);
    assert.deepEqual(ofWeek('{ goal: x, date: 2026-11-18, note: one, mood: good }'), ['unknown-key 1:44-1:48 <mood>']);
    assert.deepEqual(ofWeek('{ goal: x, date: 2026-11-18, note: "one", two }'), ['unknown-key 1:46-1:49 <two>']);
  });
});
