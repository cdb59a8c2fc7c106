import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { lensesOf } from '../../../src/core/language/codeLenses.ts';

function lenses(path: string, text: string): readonly string[] {
  const entry = readFile(path, text);
  assert.ok(entry.kind !== undefined);
  return lensesOf(entry, '2026-01-08').map(({ command: { id, args }, item, at }) =>
    [
      id.replace('cairn.', ''),
      ...Object.values(args).map(String),
      ...(item ? [item.kind, item.index, item.title] : []),
      ...(at ? [`at ${at.join('.')}`] : []),
    ].join(' '),
  );
}

suite('language: code lenses', () => {
  test('an active goal: check in, next action, complete', () => {
    assert.deepEqual(
      lenses(
        'goals/g.yaml',
        'title: x\nactions: [{ title: a }, { title: b, due: 2026-02-01 }, { title: c, done: 2026-01-01 }]\n',
      ),
      ['checkIn g', 'tickOff g action 1 b', 'completeGoal g'],
    );
  });

  test('uses the indexes of the file', () => {
    assert.deepEqual(lenses('goals/g.yaml', 'title: x\nactions: [{ note: wrong }, { title: a }]\n'), [
      'checkIn g',
      'tickOff g action 1 a',
      'completeGoal g',
    ]);
  });

  test('the milestone if no action is open', () => {
    assert.deepEqual(
      lenses(
        'goals/g.yaml',
        'title: x\nactions: [{ title: a, done: 2026-01-01 }]\n' +
          'measure: { milestones: [{ title: m, done: 2026-01-01 }, { title: n }] }\n',
      ),
      ['checkIn g', 'tickOff g milestone 1 n', 'completeGoal g'],
    );
    assert.deepEqual(lenses('goals/g.yaml', 'title: x\n'), ['checkIn g', 'completeGoal g']);
  });

  test('none for inactive, newer, or broken files', () => {
    assert.deepEqual(lenses('goals/g.yaml', 'title: x\nstatus: idea\n'), []);
    assert.deepEqual(lenses('goals/g.yaml', 'title: x\nformat: 99\n'), []);
    assert.deepEqual(lenses('goals/g.yaml', 'title: "x\n'), []);
    assert.deepEqual(lenses('feedback/g.yaml', 'threads: []\n'), []);
    assert.deepEqual(lenses('people/p.yaml', 'name: x\nformat: 99\n'), []);
  });

  test('people, notes, stories, opportunities, the profile and the ladder', () => {
    assert.deepEqual(lenses('people/p.yaml', 'name: x\n'), ['prepareMeeting p', 'newNote p']);
    const engagement = (days: string) =>
      lenses('people/p.yaml', `name: x\nrelationship: coach\nengagement: { ${days} }\n`);
    assert.deepEqual(
      [
        engagement('start: 2026-01-01'),
        engagement('start: 2026-01-01, end: 2026-01-07'),
        engagement('start: 2026-01-09'),
      ],
      [
        ['prepareMeeting p', 'newNote p', 'closeEngagement p'],
        ['prepareMeeting p', 'newNote p'],
        ['prepareMeeting p', 'newNote p'],
      ],
    );
    assert.deepEqual(
      lenses(
        'notes/2026-01-01-p.yaml',
        'date: 2026-01-01\nwith: p\n' +
          'commitments: [{ who: me }, { who: me, what: a, done: 2026-01-02 }, { who: p, what: b }]\n',
      ),
      ['keepCommitment notes/2026-01-01-p.yaml 1 at commitments.2'],
    );
    assert.deepEqual(lenses('stories/s.yaml', 'title: x\n'), ['practise s']);
    assert.deepEqual(lenses('opportunities/o.yaml', 'title: x\n'), ['moveOpportunity o']);
    assert.deepEqual(lenses('profile.yaml', 'values: []\n'), [
      'nameStrengths at strengths',
      'sortValues at values',
      'pictureAspirations at aspirations',
      'assess at skills',
    ]);
    assert.deepEqual(lenses('ladder.yaml', 'skills: []\n'), ['closeGap', 'importLadder']);
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
