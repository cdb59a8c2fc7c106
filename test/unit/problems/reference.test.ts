/** The example of each rule has its problem. */
import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { problemCodes, rules } from '../../../src/core/problems/rules.ts';
import { reviewOf } from '../../../src/core/goals/review/review.ts';

suite('Problems: reference', () => {
  for (const code of problemCodes) {
    const { example } = rules[code];
    test(`${code} has an example`, () => {
      if (example === undefined) {
        assert.ok(
          ['too-large', 'not-utf8', 'too-deep', 'private-tracked', 'private-not-ignored', 'symbolic-link'].includes(
            code,
          ),
          'Only problems that a short text cannot show have no example.',
        );
        return;
      }
      const index = createIndex();
      for (const [path, text] of Object.entries({ ...example.otherFiles, [example.path]: example.text }))
        index.put(readFile(path, text));
      const found = [
        ...index.problemsOf(example.path),
        ...reviewOf(index, example.path, { today: '2026-11-20', vagueWords: [] }),
      ].map((problem) => problem.code);
      assert.ok(found.includes(code), `It has ${found.join(', ')}.`);
    });
  }
});
