import assert from 'node:assert/strict';
import { planEdits, type Change } from '../../../src/core/yaml/edit/edits.ts';
import { append, remove, set } from './helpers.ts';

suite('speed', () => {
  test('a change of a file of 500 lines is planned between two keystrokes', () => {
    const actions = Array.from({ length: 166 }, (_, at) => `  - id: a${at}\n    title: Write the RFC and get two approvals # why\n    due: 2026-09-20\n`);
    const before = `title: x\nactions:\n${actions.join('')}`;
    const milliseconds = (change: Change) => {
      const start = performance.now();
      assert.ok(planEdits(before, [change]).ok);
      return performance.now() - start;
    };
    for (const change of [set(['actions', 100, 'title'], 'z'), append(['actions'], { id: 'z' }), remove('actions', 50)]) {
      // About 12 on a developer's machine; the best of a few, since others may be at work on this one.
      assert.ok(Math.min(...Array.from({ length: 12 }, () => milliseconds(change))) < 100);
    }
  });
});
