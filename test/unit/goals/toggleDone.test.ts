import assert from 'node:assert/strict';
import { toggleDone, type DoableItem } from '../../../src/core/goals/toggleDone.ts';

const today = '2026-11-20';
const text = `title: Move billing
actions:
  - title: Write the RFC
    done: 2026-09-18
  - title: Get two approvals
  - title: Pair
  - title: Pair
measure:
  milestones:
    - title: First service
    - { title: Second service, done: 2026-10-01 }
`;
const action = (index: number, title: string): DoableItem => ({ kind: 'action', index, title });

suite('goals: ticking off', () => {
  test('an action is done today', () => {
    assert.deepEqual(toggleDone(text, action(1, 'Get two approvals'), true, today), {
      ok: true,
      changes: [{ do: 'set', path: ['actions', 1, 'done'], value: today }],
    });
  });

  test('a tick is taken away', () => {
    assert.deepEqual(toggleDone(text, action(0, 'Write the RFC'), false, today), {
      ok: true,
      changes: [{ do: 'remove', path: ['actions', 0, 'done'] }],
    });
    const milestone: DoableItem = { kind: 'milestone', index: 1, title: 'Second service' };
    assert.deepEqual(toggleDone(text, milestone, false, today), {
      ok: true,
      changes: [{ do: 'remove', path: ['measure', 'milestones', 1, 'done'] }],
    });
  });

  test('what is so already stays as it is: the day on which it was done is not today', () => {
    assert.deepEqual(toggleDone(text, action(0, 'Write the RFC'), true, today), { ok: true, changes: [] });
    assert.deepEqual(toggleDone(text, action(1, 'Get two approvals'), false, today), { ok: true, changes: [] });
  });

  test('an item that moved is found by its title', () => {
    assert.deepEqual(toggleDone(text, action(0, 'Get two approvals'), true, today), {
      ok: true,
      changes: [{ do: 'set', path: ['actions', 1, 'done'], value: today }],
    });
    assert.deepEqual(toggleDone(text, action(9, 'Get two approvals'), true, today), {
      ok: true,
      changes: [{ do: 'set', path: ['actions', 1, 'done'], value: today }],
    });
  });

  test('one of two with the same title is told by its place, and otherwise not guessed', () => {
    assert.deepEqual(toggleDone(text, action(3, 'Pair'), true, today), {
      ok: true,
      changes: [{ do: 'set', path: ['actions', 3, 'done'], value: today }],
    });
    assert.deepEqual(toggleDone(text, action(0, 'Pair'), true, today), { ok: false, because: 'ambiguous' });
  });

  test('an item that is gone, or a file that cannot be read, changes nothing', () => {
    assert.deepEqual(toggleDone(text, action(0, 'Write a book'), true, today), { ok: false, because: 'gone' });
    assert.deepEqual(toggleDone('title: x\nactions: none\n', action(0, 'Pair'), true, today), {
      ok: false,
      because: 'gone',
    });
    assert.deepEqual(toggleDone('title: [', action(0, 'Pair'), true, today), { ok: false, because: 'unreadable' });
  });

  test('a "done" without a date is not done yet', () => {
    const open = 'title: x\nactions:\n  - title: Pair\n    done:\n';
    assert.deepEqual(toggleDone(open, action(0, 'Pair'), true, today), {
      ok: true,
      changes: [{ do: 'set', path: ['actions', 0, 'done'], value: today }],
    });
  });

  test('whatever is written as "done" and is not a day up to now becomes today', () => {
    for (const [written, wanted] of [
      ['false', today],
      ['true', today],
      ['yes', today],
      ['2026-11-99', today],
      ['2999-01-01', today],
      ['5', today],
      ['[]', today],
      ['2026/11/02', '2026-11-02'],
    ] as const) {
      const open = `title: x\nactions:\n  - title: Pair\n    done: ${written}\n`;
      assert.deepEqual(
        toggleDone(open, action(0, 'Pair'), true, today),
        { ok: true, changes: [{ do: 'set', path: ['actions', 0, 'done'], value: wanted }] },
        written,
      );
      assert.deepEqual(
        toggleDone(open, action(0, 'Pair'), false, today),
        { ok: true, changes: [{ do: 'remove', path: ['actions', 0, 'done'] }] },
        written,
      );
    }
  });

  test('a file that is not valid is not changed, though its items can be read', () => {
    const damaged = 'title: x: y\nactions:\n  - title: Pair\n';
    assert.deepEqual(toggleDone(damaged, action(0, 'Pair'), true, today), { ok: false, because: 'unreadable' });
  });
});
