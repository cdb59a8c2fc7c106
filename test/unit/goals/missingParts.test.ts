import assert from 'node:assert/strict';
import { noAnswers, type Answers } from '../../../src/core/goals/answers.ts';
import { isMissingPartCode, lacks, partChanges, partOf } from '../../../src/core/goals/missingParts.ts';
import { statusChanges } from '../../../src/core/goals/status.ts';
import { toggleDone } from '../../../src/core/goals/toggleDone.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { rules } from '../../../src/core/problems/rules.ts';
import { planEdits, type Change } from '../../../src/core/yaml/edit/edits.ts';

const missingPartCodes = Object.keys(rules).filter(isMissingPartCode);

const today = '2026-11-20';
const bare = `title: Lead the migration   # mine
status: active
due: 2026-12-18
`;

const entryOf = (text: string) => {
  const entry = readFile('goals/billing.yaml', text);
  assert.ok(entry.kind === 'goal' && entry.state === 'current', text);
  return entry;
};

const edited = (text: string, changes: readonly Change[]): string => {
  const plan = planEdits(text, changes);
  assert.ok(plan.ok);
  return [...plan.edits]
    .sort((one, other) => other.offset - one.offset)
    .reduce((now, { offset, length, text: put }) => now.slice(0, offset) + put + now.slice(offset + length), text);
};

const answers: Answers = {
  ...noAnswers,
  kind: 'milestones',
  milestones: ['Design approved', 'First service moved'],
  start: today,
  due: '2026-12-18',
  why: 'To be trusted with design',
  supports: { values: ['craft'], aspirations: [], skills: ['system-design'] },
  actions: ['Write the RFC', 'Get two approvals'],
  obstacle: { if: 'the on-call week eats my time', then: 'I move the block to Friday' },
};

suite('goals: what is missing', () => {
  test('each problem of a gap has a part, and its answers make the problem go away', () => {
    const gaps = 'title: Lead the migration\nactions: []\nobstacles:\n  - if: on call\n';
    const withoutStart = 'title: Lead the migration\ndue: 2026-12-18\n';
    for (const code of missingPartCodes) {
      const text =
        code === 'obstacle-without-plan'
          ? gaps
          : code === 'goal-without-start'
            ? withoutStart
            : 'title: Lead the migration\n';
      const before = entryOf(text);
      assert.ok(
        before.problems.some((problem) => problem.code === code),
        code,
      );
      assert.ok(lacks(before.entity, partOf(code), 0), code);
      const after = entryOf(edited(text, partChanges(partOf(code), answers, before.entity, 0)));
      assert.ok(!after.problems.some((problem) => problem.code === code), code);
      assert.deepEqual(
        after.problems.filter((problem) => !missingPartCodes.some((gap) => gap === problem.code)),
        [],
        code,
      );
      assert.ok(!lacks(after.entity, partOf(code), 0), code);
    }
  });

  test('all parts together complete a goal, and leave what was there', () => {
    const text = missingPartCodes
      .filter((code) => code !== 'goal-without-due' && code !== 'obstacle-without-plan')
      .reduce((now, code) => edited(now, partChanges(partOf(code), answers, entryOf(now).entity, 0)), bare);
    const { entity, problems } = entryOf(text);
    assert.deepEqual(problems, []);
    assert.ok(text.startsWith(bare));
    assert.deepEqual(entity.supports, { values: ['craft'], aspirations: [], skills: ['system-design'], strengths: [] });
    assert.deepEqual(
      entity.actions.map(({ title }) => title),
      answers.actions,
    );
  });

  test('skipped questions change nothing', () => {
    for (const code of missingPartCodes)
      assert.deepEqual(partChanges(partOf(code), noAnswers, entryOf(bare).entity, 0), []);
  });

  test('links that the goal has already are not written twice', () => {
    const { entity } = entryOf('title: Lead\nsupports: { values: [craft] }\n');
    assert.deepEqual(partChanges('why', { ...answers, why: '' }, entity, 0), [
      { do: 'append', path: ['supports', 'skills'], value: 'system-design' },
    ]);
  });
});

suite('goals: edits in the file', () => {
  test('a goal is paused, goes on and is done, and only those lines change', () => {
    const paused = edited(bare, statusChanges(entryOf(bare).entity, 'pause', today, 'Waiting: no schema registry'));
    assert.ok(paused.startsWith('title: Lead the migration   # mine\nstatus: paused\ndue: 2026-12-18\n'));
    assert.deepEqual(entryOf(paused).entity.changes, [
      { date: today, field: 'status', from: 'active', to: 'paused', reason: 'Waiting: no schema registry' },
    ]);
    const done = edited(paused, statusChanges(entryOf(paused).entity, 'complete', today));
    assert.deepEqual([entryOf(done).entity.status, entryOf(done).entity.closed], ['done', today]);
    const again = edited(done, statusChanges(entryOf(done).entity, 'resume', today));
    assert.equal(again, paused.replace('status: paused', 'status: active'));
  });

  test('a status that was not written is written', () => {
    const text = 'title: Lead\n';
    assert.equal(entryOf(edited(text, statusChanges(entryOf(text).entity, 'drop', today))).entity.status, 'dropped');
  });

  test('a tick set and taken away leaves the file as it was', () => {
    const text = 'title: Lead\r\nactions:\r\n  - title: Write the RFC   # first\r\n  - { title: Get approvals }\r\n';
    for (const [index, title] of ['Write the RFC', 'Get approvals'].entries()) {
      const set = toggleDone(text, { kind: 'action', index, title }, true, today);
      assert.ok(set.ok);
      const ticked = edited(text, set.changes);
      assert.equal(entryOf(ticked).entity.actions[index]?.done, today);
      const taken = toggleDone(ticked, { kind: 'action', index, title }, false, today);
      assert.ok(taken.ok);
      assert.equal(edited(ticked, taken.changes), text);
    }
  });
});
