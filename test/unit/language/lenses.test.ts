import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { lensesOf } from '../../../src/core/language/lenses.ts';

function lenses(path: string, text: string): readonly string[] {
  const entry = readFile(path, text);
  assert.ok(entry.kind !== undefined);
  return lensesOf(entry, '2026-01-08').map((lens) =>
    lens.is === 'keep'
      ? `keep ${lens.index} at ${lens.at.join('.')}`
      : lens.is === 'exercise'
        ? lens.list
        : lens.is === 'next'
          ? `next ${lens.item.kind} ${lens.item.index} ${lens.item.title}`
          : lens.is === 'reflect'
            ? `reflect ${lens.week}`
            : lens.is,
  );
}

suite('language: code lenses', () => {
  test('an active goal: check in, next action, complete', () => {
    assert.deepEqual(
      lenses(
        'goals/g.yaml',
        'title: x\nactions: [{ title: a }, { title: b, due: 2026-02-01 }, { title: c, done: 2026-01-01 }]\n',
      ),
      ['check-in', 'next action 1 b', 'complete'],
    );
  });

  test('uses the indexes of the file', () => {
    assert.deepEqual(lenses('goals/g.yaml', 'title: x\nactions: [{ note: wrong }, { title: a }]\n'), [
      'check-in',
      'next action 1 a',
      'complete',
    ]);
  });

  test('the milestone if no action is open', () => {
    assert.deepEqual(
      lenses(
        'goals/g.yaml',
        'title: x\nactions: [{ title: a, done: 2026-01-01 }]\n' +
          'measure: { milestones: [{ title: m, done: 2026-01-01 }, { title: n }] }\n',
      ),
      ['check-in', 'next milestone 1 n', 'complete'],
    );
    assert.deepEqual(lenses('goals/g.yaml', 'title: x\n'), ['check-in', 'complete']);
  });

  test('none for inactive, newer, or broken files', () => {
    assert.deepEqual(lenses('goals/g.yaml', 'title: x\nstatus: idea\n'), []);
    assert.deepEqual(lenses('goals/g.yaml', 'title: x\nformat: 99\n'), []);
    assert.deepEqual(lenses('goals/g.yaml', 'title: "x\n'), []);
    assert.deepEqual(lenses('feedback/g.yaml', 'threads: []\n'), []);
    assert.deepEqual(lenses('people/p.yaml', 'name: x\nformat: 99\n'), []);
  });

  test('people, notes, stories, opportunities, the profile and the ladder', () => {
    assert.deepEqual(lenses('people/p.yaml', 'name: x\n'), ['prepare', 'note']);
    const engagement = (days: string) =>
      lenses('people/p.yaml', `name: x\nrelationship: coach\nengagement: { ${days} }\n`);
    assert.deepEqual(
      [
        engagement('start: 2026-01-01'),
        engagement('start: 2026-01-01, end: 2026-01-07'),
        engagement('start: 2026-01-09'),
      ],
      [
        ['prepare', 'note', 'close'],
        ['prepare', 'note'],
        ['prepare', 'note'],
      ],
    );
    assert.deepEqual(
      lenses(
        'notes/2026-01-01-p.yaml',
        'date: 2026-01-01\nwith: p\n' +
          'commitments: [{ who: me }, { who: me, what: a, done: 2026-01-02 }, { who: p, what: b }]\n',
      ),
      ['keep 1 at commitments.2'],
    );
    assert.deepEqual(lenses('stories/s.yaml', 'title: x\n'), ['practise']);
    assert.deepEqual(lenses('opportunities/o.yaml', 'title: x\n'), ['move']);
    assert.deepEqual(lenses('profile.yaml', 'values: []\n'), ['strengths', 'values', 'aspirations', 'skills']);
    assert.deepEqual(lenses('ladder.yaml', 'skills: []\n'), ['close-gap', 'import-ladder']);
  });

  test('this week, and weeks without a reflection', () => {
    assert.deepEqual(lenses('weeks/2026-W02.yaml', 'wins: []\nreflection: { answers: { what: x } }\n'), [
      'reflect 2026-W02',
    ]);
    assert.deepEqual(lenses('weeks/2026-W01.yaml', 'wins: []\n'), ['reflect 2026-W01']);
    assert.deepEqual(lenses('weeks/2026-W01.yaml', 'reflection: { answers: { what: x } }\n'), []);
    assert.deepEqual(lenses('weeks/2026-W03.yaml', 'plans: []\n'), []);
  });
});
