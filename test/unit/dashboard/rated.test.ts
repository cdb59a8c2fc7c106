/** How the same items were rated over time. */
import assert from 'node:assert/strict';
import { ratedOf } from '../../../src/core/dashboard/rated.ts';
import { indexOf } from '../week/folder.ts';

suite('dashboard: ratings over time', () => {
  const index = indexOf({
    'assessments/2026-01-05-strengths.yaml': { date: '2026-01-05', kind: 'strengths', items: [{ id: 'calm', rating: 2 }, { id: 'plain', rating: 4 }] },
    'assessments/2026-06-05-strengths.yaml': { date: '2026-06-05', kind: 'strengths', items: [{ id: 'plain', rating: 3 }, { id: 'calm', rating: 5 }, { id: 'new', rating: 1 }] },
    'assessments/2026-12-05-strengths.yaml': { date: '2026-12-05', kind: 'strengths', items: [{ id: 'calm', rating: 1 }] },
  });

  test('each item with all ratings up to today and where they are written, what moved most first', () => {
    const items = ratedOf(index, 'strengths', '2026-11-20')?.items.map(({ id, steps, ratings }) => [id, steps, ...ratings.map(({ date, rating, at }) => [date.slice(5), rating, at.value.at(-1)].join(' '))]);
    assert.deepEqual(items, [['calm', 3, '01-05 2 0', '06-05 5 1'], ['plain', -1, '01-05 4 1', '06-05 3 0'], ['new', 0, '06-05 1 2']]);
  });

  test('nothing of a kind that was never rated', () => {
    assert.equal(ratedOf(index, 'values', '2026-11-20'), undefined);
  });
});
