/** Ids of new files. */
import assert from 'node:assert/strict';
import { freeId } from '../../../src/core/index/freeId.ts';
import { indexOf } from '../weeks/folder.ts';

suite('index: a free id', () => {
  const index = indexOf({
    'goals/Walk.yaml': { title: 'x' },
    'feedback/swim.yaml': { threads: [] },
    'weeks/2026-W47.yaml': { checkins: [{ goal: 'run', date: '2026-11-18', value: 1 }] },
    'notes/2026-11-18-ada.yaml': { date: '2026-11-18', with: 'ada' },
  });
  const id = (kind: Parameters<typeof freeId>[1], name: string) => freeId(index, kind, name, () => 0);

  test('is one that no file of the kind has, in any letters’ size', () => {
    assert.deepEqual([id('goal', 'Walk'), id('story', 'Walk'), id('goal', 'Sleep')], ['walk-bbbb', 'walk', 'sleep']);
  });

  test('is not that of a goal that is gone, whose comments and check-ins are still there', () => {
    assert.deepEqual(
      [id('goal', 'Swim'), id('goal', 'Run'), id('opportunity', 'Run')],
      ['swim-bbbb', 'run-bbbb', 'run'],
    );
  });

  test('is that of a person of whom only notes speak', () => {
    assert.equal(id('person', 'Ada'), 'ada');
  });
});
