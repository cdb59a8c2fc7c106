import assert from 'node:assert/strict';
import { vaguenessOf } from '../../../src/core/goals/vagueTitle.ts';
import { typedList } from '../../../src/core/base/typedList.ts';

suite('goals: a title that says too little', () => {
  const cases: readonly (readonly [title: string, vagueness: ReturnType<typeof vaguenessOf>])[] = [
    ['', undefined],
    ['  …  ', undefined],
    ['Kubernetes', 'one-word'],
    ['Verbessern', 'one-word'],
    ['設計レビューを主導する', undefined],
    ['Get better', 'direction'],
    ['Become a better developer', 'direction'],
    ['Learn new things', 'direction'],
    ['I want to improve my skills', 'direction'],
    ['Be more senior', 'direction'],
    ['Improve the build', undefined],
    ['Learn Rust', undefined],
    ['Learn C++', undefined],
    ['Become a staff engineer', undefined],
    ['Lead the migration of billing to event sourcing', undefined],
    ['Give a talk', undefined],
    ['Learning path for the new team members', undefined],
    ['Das Abrechnungssystem umziehen', undefined],
  ];
  for (const [title, vagueness] of cases) {
    test(`"${title}": ${vagueness ?? 'fine'}`, () => {
      assert.equal(vaguenessOf(title), vagueness);
    });
  }
});

suite('goals: a list typed on one line', () => {
  test('is separated by semicolons, and gaps fall out', () => {
    assert.deepEqual(typedList(' Write the RFC; ;get two approvals, at least;'), [
      'Write the RFC',
      'get two approvals, at least',
    ]);
    assert.deepEqual(typedList('  '), []);
  });
});
