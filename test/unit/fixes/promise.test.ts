/** Every fix resolves its problem and introduces no other. */
import assert from 'node:assert/strict';
import { messageOf, severityOf, type Problem } from '../../../src/core/problems/problem.ts';
import { problemCodes, rules, type ProblemCode } from '../../../src/core/problems/rules.ts';
import { examples } from './examples.ts';
import { applied, folderOf, offersIn, others } from './fixing.ts';

/** Only the person knows what is right, or the fix is outside the file. */
const withoutFix: ReadonlySet<ProblemCode> = new Set([
  'private-tracked',
  'private-not-ignored',
  'symbolic-link',
  'too-large',
  'not-utf8',
  'too-many-aliases',
  'too-deep',
  'newer-format',
  'duplicate-id',
  'unknown-file',
  'week-name',
  'unknown-rule',
]);

/** Tested in `review.test.ts`. */
const reviewed: ReadonlySet<ProblemCode> = new Set([
  'done-in-future',
  'vague-title',
  'late-actions',
  'goal-without-milestones',
  'goal-without-link',
  'too-many-goals',
  'checkin-overdue',
  'never-checked-in',
  'pace-too-slow',
]);

/** Hides the rest of the file, so a fix uncovers problems that already existed. */
const hiding: ReadonlySet<ProblemCode> = new Set([
  'yaml-syntax',
  'duplicate-key',
  'conflict-markers',
  'empty-file',
  'not-a-map',
  'unknown-alias',
]);

const keyOf = ({ code, args }: Pick<Problem, 'code' | 'args'>): string => `${code} ${JSON.stringify(args)}`;

suite('fixes: each resolves its problem and introduces no other', () => {
  test('every problem that can be fixed has an example', () => {
    const shown = new Set(examples.map(([code]) => code));
    for (const code of Object.keys(rules) as ProblemCode[])
      assert.ok(shown.has(code) || withoutFix.has(code) || reviewed.has(code), code);
  });

  test('the rules with automatic fixes are those that "Fix all" looks at', () => {
    const sure = examples.flatMap(([code, path, text, more]) =>
      offersIn(folderOf({ ...others, ...more, [path]: text }), path).some(
        ({ problem, fix }) => problem.code === code && fix.autoFix === true,
      )
        ? [code]
        : [],
    );
    assert.deepEqual([...new Set(sure)].sort(), problemCodes.filter((code) => rules[code].autoFix === true).sort());
  });

  for (const [code, path, text, more] of examples) {
    test(`${code}: ${JSON.stringify(text)}`, () => {
      const folder = folderOf({ ...others, ...more, [path]: text });
      const before = folder.index.problemsOf(path);
      assert.ok(
        before.some((problem) => problem.code === code),
        before.map(messageOf).join(' '),
      );
      const offers = offersIn(folder, path).filter(
        ({ problem, fix }) => problem.code === code && fix.effect.do !== 'ask',
      );
      assert.ok(offers.length > 0, 'a fix is offered');
      for (const { problem, fix, says } of offers) {
        const after = folderOf(Object.fromEntries(applied(folder, path, fix.effect))).index;
        const problems = after.problemsOf(path);
        const now = problems.map(keyOf);
        const count = (keys: readonly string[], key: string) => keys.filter((other) => other === key).length;
        assert.ok(
          count(now, keyOf(problem)) < Math.max(1, count(before.map(keyOf), keyOf(problem))),
          `${says}: it is still there`,
        );
        if (!hiding.has(code))
          // A valid status lets Cairn look for what the goal lacks, which are hints.
          for (const key of problems.filter((one) => ['error', 'warning'].includes(severityOf(one))).map(keyOf))
            assert.ok(
              (code === 'measure-without-kind' && key.startsWith('unknown-key')) ||
                count(now, key) <= count(before.map(keyOf), key),
              `${says}: new is ${key}`,
            );
        if (fix.effect.do === 'files')
          for (const other of fix.effect.others)
            assert.deepEqual(
              after.problemsOf(other.path).map(keyOf),
              folder.index.problemsOf(other.path).map(keyOf),
              says,
            );
      }
    });
  }
});
