/** How the same items were rated over time. */
import assert from 'node:assert/strict';
import { itemsToRate } from '../../../../src/core/career/assessments/items.ts';
import { assessmentHistory } from '../../../../src/core/career/assessments/assessmentHistory.ts';
import { indexOf } from '../../weeks/folder.ts';

suite('dashboard: ratings over time', () => {
  const index = indexOf({
    'assessments/2026-01-05-strengths.yaml': {
      date: '2026-01-05',
      kind: 'strengths',
      items: [
        { id: 'calm', rating: 2 },
        { id: 'plain', rating: 4 },
      ],
    },
    'assessments/2026-06-05-strengths.yaml': {
      date: '2026-06-05',
      kind: 'strengths',
      items: [
        { id: 'plain', rating: 3 },
        { id: 'calm', rating: 5 },
        { id: 'new', rating: 1 },
      ],
    },
    'assessments/2026-12-05-strengths.yaml': {
      date: '2026-12-05',
      kind: 'strengths',
      items: [{ id: 'calm', rating: 1 }],
    },
  });

  test('each item with all ratings up to today and where they are written, what moved most first', () => {
    const items = assessmentHistory(index, 'strengths', '2026-11-20')?.items.map(({ id, steps, ratings }) => [
      id,
      steps,
      ...ratings.map(({ date, rating, at }) => [date.slice(5), rating, at.value.at(-1)].join(' ')),
    ]);
    assert.deepEqual(items, [
      ['calm', 3, '01-05 2 0', '06-05 5 1'],
      ['plain', -1, '01-05 4 1', '06-05 3 0'],
      ['new', 0, '06-05 1 2'],
    ]);
  });

  test('between two scales there are no steps: what is compared begins with the latest scale', () => {
    const sheet = (date: string, rating: number, more: object = {}) => ({
      [`assessments/${date}-values.yaml`]: { date, kind: 'values', items: [{ id: 'calm', rating }], ...more },
    });
    const scale = [0, 100];
    const changed = indexOf({
      ...sheet('2026-01-05', 4),
      ...sheet('2026-02-05', 40, { scale }),
      ...sheet('2026-03-05', 60, { scale }),
    });
    const [item] = assessmentHistory(changed, 'values', '2026-11-20')?.items ?? [];
    assert.deepEqual(
      [item?.scale, item?.steps, item?.ratings.map(({ rating }) => rating), item?.compared.map(({ rating }) => rating)],
      [scale, 20, [4, 40, 60], [40, 60]],
    );
    const [once] = assessmentHistory(changed, 'values', '2026-02-20')?.items ?? [];
    assert.deepEqual([once?.steps, once?.compared.map(({ rating }) => rating)], [0, [40]]);
    assert.equal(
      itemsToRate(changed, 'values', '2026-11-20')[0]?.before,
      4,
      'the question is asked on the usual scale',
    );
  });

  test('nothing of a kind that was never rated', () => {
    assert.equal(assessmentHistory(index, 'values', '2026-11-20'), undefined);
  });
});
