/** What was eased, postponed, or dropped is found in the versions of a goal's file, with the reasons that it gives. */
import assert from 'node:assert/strict';
import { goalpostsOf, readVersion } from '../../../../src/core/sharing/goalposts/goalposts.ts';
import { moveText, skippedText } from '../../../../src/core/sharing/goalposts/goalpostText.ts';

const today = '2026-11-28';
const path = 'goals/billing-events.yaml';

/** Versions of November 1, 2, 3, …, and the last one as the file is now. */
const told = (...texts: readonly string[]): readonly string[] => {
  const versions = texts.map((text, index) =>
    readVersion(
      path,
      index === texts.length - 1 ? undefined : `2026-11-0${index + 1}`,
      `title: Billing
${text}`,
    ),
  );
  return goalpostsOf(versions, today).moves.map((move) => moveText(move, today));
};

suite('Goalposts', () => {
  test('an eased target, up or down, and nothing that is harder', () => {
    const target = (baseline: number, value: number) =>
      `measure: { metric: services, baseline: ${baseline}, target: ${value} }\n`;
    assert.deepEqual(told(target(0, 10), target(0, 8), target(0, 8)), ['Nov 2: target eased from 10 to 8']);
    assert.deepEqual(told(target(9, 3), target(9, 5)), ['Nov 28: target eased from 3 to 5']);
    assert.deepEqual(told(target(0, 8), target(0, 10)), []);
    assert.deepEqual(told(target(9, 5), target(9, 3)), []);
  });

  test('a due date that was postponed or removed, and a habit that was lowered', () => {
    assert.deepEqual(told('due: 2026-11-20\n', 'due: 2026-12-18\n', 'due: 2026-12-18\n'), [
      'Nov 2: due date postponed from Nov 20 to Dec 18',
    ]);
    assert.deepEqual(told('due: 2026-11-20\n', 'status: active\n'), ['Nov 28: due date Nov 20 removed']);
    assert.deepEqual(told('due: 2026-11-20\n', 'due: 2026-11-10\n'), []);
    assert.deepEqual(told('measure: { habit: run, times: 5 }\n', 'measure: { habit: run, times: 3 }\n'), [
      'Nov 28: habit lowered from 5 to 3 times a week',
    ]);
  });

  test('open actions and milestones that are gone, unless they were renamed, moved, or done', () => {
    assert.deepEqual(told('actions: [Write, { title: Ask, done: 2026-11-01 }, Send]\n', 'actions: [Send]\n'), [
      'Nov 28: action dropped: Write',
    ]);
    assert.deepEqual(told('actions: [Write, Send]\n', 'actions: [Write the RFC, Send]\n'), []);
    assert.deepEqual(told('actions: [{ id: a, title: Write }]\n', 'actions: [{ id: a, title: Draft }, Send]\n'), []);
    assert.deepEqual(told('actions: [Write, Send]\n', 'actions: [Send]\nmeasure: { milestones: [Write] }\n'), []);
    assert.deepEqual(told('measure: { milestones: [One, Two] }\n', 'measure: { milestones: [Two] }\n'), [
      'Nov 28: milestone removed: One',
    ]);
  });

  test('what was taken back is left out', () => {
    assert.deepEqual(told('due: 2026-11-20\n', 'due: 2026-12-18\n', 'due: 2026-11-20\n'), []);
    assert.deepEqual(told('actions: [Write]\n', 'status: active\n', 'actions: [Write]\n'), []);
    const target = (value: number) => `measure: { metric: services, target: ${value} }\n`;
    assert.deepEqual(told(target(10), target(8), target(10)), []);
    assert.deepEqual(told(target(10), target(6), target(8)), ['Nov 2: target eased from 10 to 6']);
  });

  test('reasons come from `changes`; entries without a version are moves of their own', () => {
    const changes =
      'changes:\n  - { date: 2026-11-02, field: measure.target, from: 10, to: 8, reason: Two are being retired }\n' +
      '  - { date: 2026-10-30, field: due, from: 2026-10-31, to: 2026-12-18, reason: The audit }\n';
    assert.deepEqual(
      told('measure: { metric: services, target: 10 }\n', `measure: { metric: services, target: 8 }\n${changes}`),
      [
        'Oct 30: due date postponed from Oct 31 to Dec 18 · The audit',
        'Nov 2: target eased from 10 to 8 · Two are being retired',
      ],
    );
  });

  test('versions that cannot be read are skipped and counted', () => {
    const versions = ['due: 2026-11-20\n', '<<<<<<< ours\n: [', 'due: 2026-12-18\n'].map((text, index) =>
      readVersion(path, `2026-11-0${index + 1}`, `title: Billing\n${text}`),
    );
    const found = goalpostsOf(versions, today);
    assert.deepEqual([found.moves.length, found.skipped], [1, 1]);
    assert.equal(skippedText(found), '1 earlier version cannot be read');
  });
});
