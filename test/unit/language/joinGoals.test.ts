/** One goal in two files: what tells so, and how the files become one. */
import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { messageOf } from '../../../src/core/problems/problem.ts';
import { filesToJoin, planJoin } from '../../../src/core/language/joinGoals.ts';

type Files = Readonly<Record<string, string>>;

function indexOf(files: Files) {
  const index = createIndex();
  for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
  return index;
}

const told = (files: Files, path: string): readonly string[] =>
  indexOf(files)
    .problemsOf(path)
    .flatMap((problem) => (problem.code === 'duplicate-goal' ? [messageOf(problem)] : []));

function joined(files: Files, from: string, into: string) {
  const index = indexOf(files);
  const [gone, kept] = [index.get(from), index.get(into)];
  assert.ok(gone?.kind && kept?.kind);
  const pair = { from: gone, into: kept };
  const plan = planJoin(index, pair, new Map(filesToJoin(index, pair).map((path) => [path, files[path] ?? ''])));
  return plan.ok ? { texts: Object.fromEntries(plan.texts), remove: plan.remove } : plan.message;
}

const goal = 'title: Ship it\nstatus: idea\nstart: 2026-11-02\n';
const twins = { 'goals/ship.yaml': goal, 'goals/deliver.yaml': goal };

suite('A goal in two files', () => {
  test('is reported in both, and no longer when one of them changes', () => {
    assert.deepEqual(told(twins, 'goals/ship.yaml'), [
      'goals/deliver.yaml has the same title and start. If both are one goal, merge them.',
    ]);
    const index = indexOf(twins);
    const count = (path: string) => index.problemsOf(path).filter(({ code }) => code === 'duplicate-goal').length;
    assert.deepEqual([count('goals/ship.yaml'), count('goals/deliver.yaml')], [1, 1]);
    const put = (text: string) => [...index.put(readFile('goals/ship.yaml', text)).problems].sort();
    assert.deepEqual(put(goal.replace('it', 'that')), ['goals/deliver.yaml', 'goals/ship.yaml']);
    assert.deepEqual([count('goals/ship.yaml'), count('goals/deliver.yaml')], [0, 0]);
    assert.deepEqual(put(`${goal}why: To learn\n`), ['goals/deliver.yaml', 'goals/ship.yaml']);
    assert.equal(count('goals/deliver.yaml'), 1);
    assert.deepEqual(put(goal), ['goals/ship.yaml'], 'The title and the start are as before.');
    assert.deepEqual([...index.remove('goals/ship.yaml').problems].sort(), ['goals/deliver.yaml', 'goals/ship.yaml']);
    assert.equal(count('goals/deliver.yaml'), 0);
  });

  test('is another goal with another start, or if one is private', () => {
    const later = goal.replace('2026', '2027');
    assert.deepEqual(told({ ...twins, 'goals/deliver.yaml': later }, 'goals/ship.yaml'), []);
    assert.deepEqual(told({ 'goals/ship.yaml': goal, 'private/goals/deliver.yaml': goal }, 'goals/ship.yaml'), []);
  });
});

suite('Joining two files of a goal', () => {
  test('keeps what both have, and follows references and comments', () => {
    const comment = (text: string) => `  - id: ${text}\n    comments:\n      - by: Ada\n        text: ${text}\n`;
    const files = {
      'goals/ship.yaml': `${goal}actions:\n  - title: Plan\n`,
      'goals/deliver.yaml': `${goal}# on the desktop\nactions:\n  - title: Test\n`,
      'weeks/2026-W47.yaml':
        'checkins:\n  - { goal: ship, date: 2026-11-18 }\n  - { goal: deliver, date: 2026-11-19 }\n',
      'feedback/ship.yaml': `threads:\n${comment('one')}`,
      'feedback/deliver.yaml': `threads:\n${comment('two')}`,
      'weeks/2026-W46.yaml': 'wins: [a]\n',
    };
    assert.deepEqual(joined(files, 'goals/ship.yaml', 'goals/deliver.yaml'), {
      texts: {
        'goals/deliver.yaml': `${goal}# on the desktop\nactions:\n  - title: Test\n  - title: Plan\n`,
        'weeks/2026-W47.yaml': files['weeks/2026-W47.yaml'].replace('goal: ship', 'goal: deliver'),
        'feedback/deliver.yaml': `threads:\n${comment('two')}${comment('one')}`,
      },
      remove: ['goals/ship.yaml', 'feedback/ship.yaml'],
    });
  });

  test('moves comments that only the goal that goes has', () => {
    const feedback = 'threads:\n  - id: t1\n    comments: [{ by: Ada, text: Why? }]\n';
    assert.deepEqual(joined({ ...twins, 'feedback/ship.yaml': feedback }, 'goals/ship.yaml', 'goals/deliver.yaml'), {
      texts: { 'feedback/deliver.yaml': feedback },
      remove: ['goals/ship.yaml', 'feedback/ship.yaml'],
    });
  });

  test('leaves markers where the goals differ', () => {
    const files = { 'goals/ship.yaml': `${goal}due: 2026-12-01\n`, 'goals/deliver.yaml': `${goal}due: 2026-12-18\n` };
    assert.deepEqual(joined(files, 'goals/ship.yaml', 'goals/deliver.yaml'), {
      texts: {
        'goals/deliver.yaml':
          `${goal}<<<<<<< goals/deliver.yaml\ndue: 2026-12-18\n` +
          '=======\ndue: 2026-12-01\n>>>>>>> goals/ship.yaml\n',
      },
      remove: ['goals/ship.yaml'],
    });
  });

  test('resolves the conflicts that are only about the two names', () => {
    const week =
      'checkins:\n<<<<<<< HEAD\n  - { goal: deliver, date: 2026-11-18 }\n' +
      '=======\n  - { goal: ship, date: 2026-11-18 }\n>>>>>>> other\nmood: 3\n';
    const file = 'weeks/2026-W47.yaml';
    const after = joined({ ...twins, [file]: week }, 'goals/ship.yaml', 'goals/deliver.yaml');
    assert.deepEqual(typeof after === 'object' && after.texts, {
      [file]: 'checkins:\n  - { goal: deliver, date: 2026-11-18 }\nmood: 3\n',
    });
  });

  test('changes nothing if another file cannot be read and may refer to the goal', () => {
    const after = joined({ ...twins, 'weeks/2026-W47.yaml': 'wins: [ship\n' }, 'goals/ship.yaml', 'goals/deliver.yaml');
    assert.equal(after, 'weeks/2026-W47.yaml has a problem and may refer to ship. Fix the problem first.');
  });
});
