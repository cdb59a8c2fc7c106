/** What is said to a page brings it from whatever it has seen to what there is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Changes, DashboardState } from '../../../src/protocol/dashboard.ts';
import { applyChanges, changesSince as comparing, splitChanges } from '../../../src/protocol/differences.ts';
import type { GoalCard } from '../../../src/protocol/state/goal.ts';
import type { PersonCard } from '../../../src/protocol/state/person.ts';

/** Without its pauses. */
function changesSince(...args: Parameters<typeof comparing>): Changes {
  const steps = comparing(...args);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const goal = (path: string, title: string): GoalCard => ({
  id: 'same',
  title,
  status: 'active',
  statusText: '',
  tone: 'none',
  detail: [],
  facts: [],
  steps: [],
  canCheckIn: true,
  isWritable: true,
  open: [],
  values: [],
  skills: [],
  people: [],
  place: { path, value: [] },
});
const person = (path: string, name: string): PersonCard => ({
  id: 'same',
  name,
  roleText: '',
  lines: [],
  warns: false,
  canPrepare: false,
  place: { path, value: [] },
});

const checkedIn = { text: '', source: { of: 'checkins', from: '', to: '' } } as const;
const words = fc.constantFrom('', 'a', 'b');
const paths = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4'));
const cards = <Card>(make: (path: string, text: string) => Card): fc.Arbitrary<Card[]> =>
  paths.chain((all) => fc.tuple(...all.map((path) => words.map((text) => make(path, text)))));
const states: fc.Arbitrary<DashboardState> = fc.record(
  {
    folder: fc.constant({ is: 'loading' as const, choices: [] }),
    now: words.map((week) => ({ today: '', week, checkedIn, items: [] })),
    goals: cards(goal),
    people: cards(person),
  },
  { noNullPrototype: true },
);

suite('dashboard: changesSince', () => {
  test('a page that hears them all shows the state as it is, whichever states there were before', () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 1, maxLength: 6 }), (all) => {
        const seen = new Map<string, string>();
        const page = all.reduce<DashboardState>((shown, state) => applyChanges(shown, changesSince(state, seen)), {});
        assert.deepEqual(page, all.at(-1));
      }),
    );
  });

  test('nothing is said twice', () => {
    fc.assert(
      fc.property(states, (state) => {
        const seen = new Map<string, string>();
        changesSince(state, seen);
        assert.deepEqual(changesSince(structuredClone(state), seen), {});
      }),
    );
  });

  test('in how many messages they come makes no difference', () => {
    fc.assert(
      fc.property(states, states, fc.integer({ min: 1, max: 4 }), (before, state, most) => {
        const seen = new Map<string, string>();
        const shown = applyChanges({}, changesSince(before, seen));
        const parts = splitChanges(changesSince(state, seen), most);
        assert.ok(
          parts.every(({ goals, people }) => [goals, people].every((cards) => (cards?.changed.length ?? 0) <= most)),
        );
        assert.ok(
          parts.slice(1).every(({ folder, now }) => folder === undefined && now === undefined),
          'what is seen first comes first',
        );
        assert.deepEqual(parts.reduce(applyChanges, shown), state);
      }),
    );
  });

  test('of many cards only the one that changed is said, and the others stay the same objects', () => {
    const seen = new Map<string, string>();
    const before = applyChanges({}, changesSince({ goals: [goal('a', 'A'), goal('b', 'B'), goal('c', 'C')] }, seen));
    const changes = changesSince({ goals: [goal('c', 'C'), goal('b', 'B 2')] }, seen);
    assert.deepEqual(changes, { goals: { order: ['c', 'b'], changed: [goal('b', 'B 2')] } });
    const after = applyChanges(before, changes);
    assert.equal(after.goals?.[0], before.goals?.[2]);
  });

  test('what was not worked out yet stays what it was', () => {
    const seen = new Map<string, string>();
    const now = { today: '', week: 'x', checkedIn, items: [] };
    const before = applyChanges({}, changesSince({ now }, seen));
    assert.deepEqual(applyChanges(before, changesSince({ folder: { is: 'absent' } }, seen)), {
      now,
      folder: { is: 'absent' },
    });
  });
});
