/** A few weeks of `npm run simulate`, and that its oracle sees damage. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { createLedger, type Writes } from '../../../scripts/simulate/ledger.ts';
import { judge } from '../../../scripts/simulate/oracle.ts';
import { buildProgram } from '../../../scripts/simulate/repository.ts';
import { simulateYear } from '../../../scripts/simulate/year.ts';

const root = path.resolve(import.meta.dirname, '../../..');

suite('Simulated weeks of three clones', function () {
  this.timeout(120_000);

  for (const [mode, days] of [
    ['driver', 8],
    ['editor', 25],
  ] as const)
    test(`have no damage with the ${mode === 'driver' ? 'merge driver' : 'fix in the editor'}`, async () => {
      const program = await buildProgram(path.join(root, 'out', 'test', 'cli', 'simulate.mjs'));
      const { merges, damages, undecided } = simulateYear({ seed: 3, mode, days, program });
      assert.ok(merges > 1, `Only ${merges} merges happened.`);
      assert.deepEqual(damages, []);
      assert.equal(undecided, 0);
    });
});

suite('The oracle of the simulation', () => {
  const goal = 'title: Learn\nstatus: active\nwhy: Because m1x\nactions:\n  - id: m2x\n    title: Read\n';
  const week = 'checkins:\n  - { goal: learn, date: 2026-01-05, note: m3x }\n';

  function judged(files: Readonly<Record<string, string>>): readonly string[] {
    const ledger = createLedger();
    const known: Writes = new Set();
    for (const mark of ['m1x', 'm2x', 'm3x']) ledger.write(known, `there:${mark}`, 'yes');
    ledger.write(known, 'status:m1x', 'active');
    return judge(new Map(Object.entries(files)), ledger, known).map(({ kind }) => kind);
  }

  const cases: readonly (readonly [string, string, string])[] = [
    ['lost', goal, 'wins: [a]\n'],
    ['doubled', goal, `${week}  - { goal: learn, date: 2026-01-05, note: m3x }\n`],
    ['wrong value', goal.replace('active', 'done'), week],
    ['dangling reference', goal, week.replace('learn', 'other')],
    ['same key or ID twice', `${goal}status: active\n`, week],
    ['same key or ID twice', `${goal}  - id: m2x\n    title: Read\n`, week],
    ['unreadable', goal, `${week}wins: [\n`],
  ];
  for (const [kind, goalText, weekText] of cases)
    test(`sees: ${kind}`, () => {
      const found = judged({ 'goals/learn.yaml': goalText, 'weeks/2026-W02.yaml': weekText });
      assert.ok(found.includes(kind), `It found ${found.join(', ')}.`);
    });

  test('finds nothing wrong in what was written', () => {
    assert.deepEqual(judged({ 'goals/learn.yaml': goal, 'weeks/2026-W02.yaml': week }), []);
  });

  test('tells a goal that both machines renamed from one whose entries are there twice', () => {
    const ledger = createLedger();
    const known: Writes = new Set();
    for (const mark of ['m1x', 'm2x']) ledger.write(known, `there:${mark}`, 'yes');
    ledger.write(known, 'id:m1x', 'learn');
    const [one, other] = [new Set(known), new Set(known)];
    ledger.write(one, 'id:m1x', 'study');
    ledger.write(other, 'id:m1x', 'read');
    const kindsOf = (ids: readonly string[], writes: Writes, more = '') =>
      judge(new Map(ids.map((id) => [`goals/${id}.yaml`, `${goal}${more}`])), ledger, writes).map(({ kind }) => kind);
    assert.deepEqual(kindsOf(['study', 'read'], new Set([...one, ...other])), ['renamed on both machines']);
    assert.deepEqual(kindsOf(['study'], one), []);
    assert.deepEqual(kindsOf(['study', 'read'], one), ['doubled', 'doubled', 'wrong value']);
    assert.deepEqual(kindsOf(['study', 'read'], new Set([...one, ...other]), 'evidence: [m2x]\n'), [
      'renamed on both machines',
      'doubled',
    ]);
  });

  test('accepts either value of two independent writes, and no older one', () => {
    const ledger = createLedger();
    const [one, other]: readonly [Writes, Writes] = [new Set(), new Set()];
    ledger.write(one, 'due:m1x', 'a');
    for (const write of one) other.add(write);
    ledger.write(one, 'due:m1x', 'b');
    ledger.write(other, 'due:m1x', 'c');
    assert.deepEqual(ledger.values(new Set([...one, ...other]), 'due:m1x'), ['b', 'c']);
    assert.deepEqual(ledger.values(one, 'due:m1x'), ['b']);
  });
});
