/** Which goals the dashboard shows, in which order, and below which headings. */
import assert from 'node:assert/strict';
import { labels as texts, type Labels } from '../../../src/protocol/labels.ts';
import type { GoalCard } from '../../../src/protocol/state/goal.ts';
import { filters, grouped, type Filters } from '../../../webview/filters.ts';

const labels = Object.fromEntries(Object.keys(texts()).map((key) => [key, key])) as Labels;
const card = (title: string, more: Partial<GoalCard> = {}): GoalCard => ({
  id: title,
  title,
  status: 'active',
  statusText: 'Active',
  tone: 'none',
  detail: [],
  facts: [],
  steps: [],
  canCheckIn: true,
  isWritable: true,
  open: [],
  values: [],
  skills: [],
  people: [],
  place: { path: title, value: [] },
  ...more,
});

const goals = [
  card('Walk', { dueDate: '2026-12-01', tone: 'on-track', values: ['Calm', 'Care'], people: ['Ada'] }),
  card('Swim', {
    dueDate: '2026-11-01',
    tone: 'overdue',
    values: ['Care'],
    steps: [
      {
        step: { kind: 'action', index: 0, title: 'Buy goggles' },
        done: false,
        detail: '',
        place: { path: '', value: [] },
      },
    ],
  }),
  card('Fly', { tone: 'behind' }),
  card('Rest', { status: 'done', statusText: 'Done', tone: 'done' }),
];
const shown = (given: Partial<Filters>): readonly string[] =>
  grouped(goals, { ...filters.parse({}), ...given }, labels).map(
    (group) => `${group.title}: ${group.goals.map(({ title }) => title).join(', ')}`,
  );

suite('dashboard: filters', () => {
  test('at first the active goals by their due date, those without one last', () => {
    assert.deepEqual(shown({}), [': Swim, Walk, Fly']);
  });

  test('by status', () => {
    assert.deepEqual(shown({ status: 'done' }), [': Rest']);
    assert.deepEqual(shown({ status: 'all', sort: 'title' }), [': Fly, Rest, Swim, Walk']);
    assert.deepEqual(shown({ status: 'all', group: 'status' }), ['Active: Swim, Walk, Fly', 'Done: Rest']);
  });

  test('by what needs attention most', () => {
    assert.deepEqual(shown({ sort: 'pace' }), [': Swim, Fly, Walk']);
  });

  test('by words of the title, of steps, values, skills and people, in any case', () => {
    assert.deepEqual(shown({ find: ' walk ' }), [': Walk']);
    assert.deepEqual(shown({ find: 'GOGGLES' }), [': Swim']);
    assert.deepEqual(shown({ find: 'ada' }), [': Walk']);
    assert.deepEqual(shown({ find: 'nothing of it' }), [': ']);
  });

  test('a goal that serves two values stands below both, one that serves none at the end', () => {
    assert.deepEqual(shown({ group: 'value' }), ['Care: Swim, Walk', 'Calm: Walk', 'others: Fly']);
  });

  test('what is missing has its usual value, and what is not known is refused', () => {
    assert.deepEqual(filters.safeParse({ sort: 'weight' }).success, false);
    assert.deepEqual(filters.parse({}), { find: '', status: 'active', sort: 'due', group: 'none' });
  });
});
