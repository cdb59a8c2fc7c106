import assert from 'node:assert/strict';
import { goalStatuses } from '../../../src/core/model/goal.ts';
import { canMove, isRecorded, statusChanges, statusMoves } from '../../../src/core/goals/status.ts';

const today = '2026-11-20';

suite('goals: status', () => {
  test('a completed goal is closed today, with nothing else said about it', () => {
    assert.deepEqual(statusChanges({ status: 'active', closed: undefined }, 'complete', today), [
      { do: 'set', path: ['status'], value: 'done' },
      { do: 'set', path: ['closed'], value: today },
    ]);
  });

  test('a dropped goal is closed, and says why', () => {
    assert.deepEqual(statusChanges({ status: 'paused', closed: undefined }, 'drop', today, 'The team was dissolved'), [
      { do: 'set', path: ['status'], value: 'dropped' },
      { do: 'set', path: ['closed'], value: today },
      {
        do: 'append',
        path: ['changes'],
        value: { date: today, field: 'status', from: 'paused', to: 'dropped', reason: 'The team was dissolved' },
      },
    ]);
  });

  test('a pause is recorded without a reason too: the day is worth knowing', () => {
    assert.deepEqual(statusChanges({ status: 'active', closed: undefined }, 'pause', today, ''), [
      { do: 'set', path: ['status'], value: 'paused' },
      { do: 'append', path: ['changes'], value: { date: today, field: 'status', from: 'active', to: 'paused' } },
    ]);
  });

  test('a goal that goes on is not closed any more', () => {
    assert.deepEqual(statusChanges({ status: 'done', closed: '2026-10-01' }, 'resume', today), [
      { do: 'set', path: ['status'], value: 'active' },
      { do: 'remove', path: ['closed'] },
    ]);
    assert.deepEqual(statusChanges({ status: 'paused', closed: undefined }, 'resume', today), [
      { do: 'set', path: ['status'], value: 'active' },
    ]);
  });

  test('each status can be left, and a move never leads where the goal is', () => {
    for (const status of goalStatuses) {
      const possible = statusMoves.filter((move) => canMove(status, move));
      assert.ok(possible.length > 0, status);
      for (const move of possible) {
        const [first] = statusChanges({ status, closed: undefined }, move, today);
        assert.ok(first?.do === 'set' && first.value !== status, `${move} from ${status}`);
      }
    }
    assert.deepEqual(statusMoves.filter(isRecorded), ['pause', 'drop']);
  });
});
