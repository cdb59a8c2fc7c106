import assert from 'node:assert/strict';
import { modelOrder, planFileChanges } from '../../../src/core/index/planFileChanges.ts';
import { identify } from '../../../src/core/model/kinds.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import type { Change } from '../../../src/core/yaml/edit/edits.ts';

const goal = 'title: A\nmeasure:\n  metric: pages\n  target: 3\n';
const baseline: Change = { do: 'set', path: ['measure', 'baseline'], value: 9 };

suite('Index: planned changes of a file', () => {
  const after = (path: string, text: string, ...changes: readonly Change[]): string => {
    const plan = planFileChanges(parseText(text), identify(path), changes);
    return plan.ok ? plan.text : assert.fail(plan.refusal.message);
  };

  test('a new key of the root is where the model has it; in a map below it goes to the end', () => {
    assert.equal(
      after('ladder.yaml', 'skills:\n  - id: go\n    title: Go\n    theme: craft\n', {
        do: 'set',
        path: ['skills', 0, 'levels'],
        value: { 1: 'Reads it' },
      }),
      'skills:\n  - id: go\n    title: Go\n    theme: craft\n    levels:\n      1: Reads it\n',
    );
    assert.equal(
      after('goals/a.yaml', `${goal}due: 2026-12-01\n`, baseline, { do: 'set', path: ['why'], value: 'Sleep' }),
      `title: A\nwhy: Sleep\n${goal.slice('title: A\n'.length)}  baseline: 9\ndue: 2026-12-01\n`,
    );
  });

  test('fixes write new keys where the model has them in all maps', () => {
    const plan = planFileChanges(parseText(goal), identify('goals/a.yaml'), [baseline], modelOrder);
    assert.equal(plan.ok ? plan.text : '', 'title: A\nmeasure:\n  metric: pages\n  baseline: 9\n  target: 3\n');
  });

  test('a text is written as the item that it stands for before a key goes into it', () => {
    assert.equal(
      after('goals/a.yaml', 'title: A\nactions: [Write the RFC]\n', {
        do: 'set',
        path: ['actions', 0, 'done'],
        value: '2026-11-20',
      }),
      'title: A\nactions: [{ title: Write the RFC, done: 2026-11-20 }]\n',
    );
  });

  test('a file without a model is changed as it is', () => {
    assert.equal(after('ideas.yaml', 'b: 1\n', { do: 'set', path: ['a'], value: 2 }), 'b: 1\na: 2\n');
  });
});
