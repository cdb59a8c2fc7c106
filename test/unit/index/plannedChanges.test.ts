/** A change hits the very item that it was planned for, whatever happened to the file since, or it is refused. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { planCurrentEdits } from '../../../src/core/index/planFileChanges.ts';
import { plannedOn, plannedOnDocument, type PlannedChanges } from '../../../src/core/index/plannedChanges.ts';
import { printNew, type Change, type Plain } from '../../../src/core/yaml/edit/edits.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { runs } from '../fuzz.ts';

/** `uid` is not written: it tells which item one was, when others look like it. */
type Item = Readonly<{ uid: number; label: string; remark: string | undefined; leaf: string | undefined }>;

type Shape = Readonly<{
  path: string;
  /** The whole file. */
  file: (items: readonly Plain[]) => Plain;
  list: readonly string[];
  item: (item: Item) => Plain;
  leaf: string;
  value: string;
}>;

const defined = (entries: Readonly<Record<string, Plain | undefined>>): Plain =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, Plain] => entry[1] !== undefined));

const shapes: Readonly<Record<string, Shape>> = {
  commitments: {
    path: 'notes/2026-11-20-ada.yaml',
    file: (items) => ({ date: '2026-11-20', with: 'ada', commitments: items }),
    list: ['commitments'],
    item: ({ label, remark, leaf }) => defined({ who: 'me', what: label, goal: remark, done: leaf }),
    leaf: 'done',
    value: '2026-11-27',
  },
  obstacles: {
    path: 'goals/ship.yaml',
    file: (items) => ({ title: 'Ship it', status: 'active', obstacles: items }),
    list: ['obstacles'],
    item: ({ label, remark, leaf }) => defined({ if: label, fired: remark && [{ date: '2026-11-02' }], then: leaf }),
    leaf: 'then',
    value: 'Ask for help',
  },
  milestones: {
    path: 'goals/ship.yaml',
    file: (items) => ({ title: 'Ship it', measure: { milestones: items } }),
    list: ['measure', 'milestones'],
    item: ({ label, remark, leaf }) => defined({ title: label, due: remark && '2026-12-01', done: leaf }),
    leaf: 'done',
    value: '2026-11-27',
  },
  traits: {
    path: 'profile.yaml',
    file: (items) => ({ strengths: items }),
    list: ['strengths'],
    item: ({ label, remark, leaf }) => defined({ id: label, title: remark, note: leaf }),
    leaf: 'note',
    value: 'People say so',
  },
};

const start = fc.array(
  fc.record({
    label: fc.constantFrom('alpha', 'beta', 'gamma', 'delta'),
    remark: fc.constantFrom(undefined, 'remark'),
  }),
  { minLength: 1, maxLength: 5 },
);

const step = fc.record({
  do: fc.constantFrom('insert' as const, 'remove' as const, 'move' as const, 'remark' as const, 'leaf' as const),
  at: fc.nat(6),
  to: fc.nat(6),
});

/** What another window makes of the list. New items look like no other. */
function changed(items: readonly Item[], steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  let list = items;
  steps.forEach(({ do: what, at, to }, uid) => {
    const index = at % Math.max(1, list.length);
    const item = list[index];
    if (what === 'insert')
      list = list.toSpliced(index, 0, { uid: 100 + uid, label: `new-${uid}`, remark: undefined, leaf: undefined });
    else if (!item) return;
    else if (what === 'remove') list = list.toSpliced(index, 1);
    else if (what === 'move') list = list.toSpliced(index, 1).toSpliced(to % list.length, 0, item);
    else if (what === 'remark') list = list.with(index, { ...item, remark: item.remark ? undefined : 'remark' });
    else list = list.with(index, { ...item, leaf: '2026-11-25' });
  });
  return list;
}

const entityOf = (path: string, text: string): object => {
  const entry = readFile(path, text);
  assert.ok(entry.kind !== undefined && entry.state !== 'broken');
  return entry.entity;
};

const valueOf = (text: string): unknown => {
  const { parsed } = parseText(text);
  assert.ok(parsed.ok);
  return JSON.parse(JSON.stringify(parsed.value));
};

suite('planned changes', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    const { path, file, list, item, leaf, value } = shape;
    const textOf = (items: readonly Item[]) => printNew(file(items.map(item)));
    const plans: Readonly<Record<string, (text: string, changes: readonly Change[]) => PlannedChanges>> = {
      'the entity': (text, changes) => plannedOn(entityOf(path, text), changes),
      'the document': (text, changes) => {
        const entry = readFile(path, text);
        assert.ok(entry.kind !== undefined);
        return plannedOnDocument(parseText(text), entry, changes);
      },
    };
    for (const [on, planOn] of Object.entries(plans)) {
      test(`${name}, planned on ${on}: the same item or none, and nothing else`, () => {
        let written = 0;
        fc.assert(
          fc.property(start, fc.nat(), fc.array(step, { maxLength: 4 }), (given, which, steps) => {
            const before = given.map(({ label, remark }, uid): Item => ({ uid, label, remark, leaf: undefined }));
            const index = which % before.length;
            const target = before[index];
            assert.ok(target);
            const now = changed(before, steps);
            const text = textOf(now);
            const changes: readonly Change[] = [{ do: 'set', path: [...list, index, leaf], value }];
            const plan = planCurrentEdits(parseText(text), path, planOn(textOf(before), changes));
            if (!plan.ok) {
              assert.equal(plan.refusal.reason, 'changed');
              // A file that says the same is always changed.
              assert.notDeepEqual(now.map(item), before.map(item));
              return;
            }
            written += 1;
            const results = now.flatMap((each, at) =>
              each.uid === target.uid ||
              JSON.stringify(item({ ...each, uid: target.uid })) === JSON.stringify(item(target))
                ? [now.with(at, { ...each, leaf: value })]
                : [],
            );
            assert.ok(
              results.some((result) => JSON.stringify(valueOf(plan.text)) === JSON.stringify(valueOf(textOf(result)))),
              plan.text,
            );
            assert.ok(now.every((each) => each.uid !== target.uid || each.leaf === undefined));
          }),
          { numRuns: runs(150) },
        );
        assert.ok(written > 20, String(written));
      });
    }
  }

  const goal = (text: string, changes: readonly Change[], now: string) => {
    const plan = planCurrentEdits(parseText(now), 'goals/a.yaml', plannedOn(entityOf('goals/a.yaml', text), changes));
    return plan.ok ? plan.text : plan.refusal.reason;
  };

  test('of several items with one name, another that looks by now as this one did is not taken for it', () => {
    const changes: readonly Change[] = [{ do: 'set', path: ['obstacles', 2, 'then'], value: 'Rest' }];
    const before = 'title: A\nobstacles:\n  - if: x\n  - if: x\n  - { if: x, fired: [{ date: 2026-11-02 }] }\n';
    const now =
      'title: A\nobstacles:\n  - { if: x, fired: [{ date: 2026-11-02 }] }\n  - if: x\n' +
      '  - { if: x, then: Sleep, fired: [{ date: 2026-11-02 }] }\n';
    assert.equal(goal(before, changes, now), 'changed');
  });

  test('a text that another window wrote meanwhile is not replaced', () => {
    const changes: readonly Change[] = [{ do: 'set', path: ['why'], value: 'Mine' }];
    assert.equal(goal('title: A\n', changes, 'title: A\nwhy: Theirs\n'), 'changed');
    assert.equal(goal('title: A\n', changes, 'title: B\n'), 'title: B\nwhy: Mine\n');
    assert.equal(goal('title: A\nwhy: Old\n', changes, 'title: A\nwhy: Mine\n'), 'title: A\nwhy: Mine\n');
  });

  test('a value that changed meanwhile is not removed', () => {
    const changes: readonly Change[] = [{ do: 'remove', path: ['closed'] }];
    const before = 'title: A\nstatus: done\nclosed: 2026-11-01\n';
    assert.equal(goal(before, changes, before.replace('-01', '-02')), 'changed');
  });

  test('a section that was removed meanwhile is not created again for a part of it', () => {
    const changes: readonly Change[] = [{ do: 'set', path: ['supports', 'note'], value: 'x' }];
    assert.equal(goal('title: A\nsupports: { skills: [rust] }\n', changes, 'title: A\n'), 'changed');
  });

  test('items are appended to a list that changed meanwhile, but not a second one with the same ID', () => {
    const append: readonly Change[] = [{ do: 'append', path: ['values'], value: { id: 'craft' } }];
    const profile = (now: string) => {
      const plan = planCurrentEdits(parseText(now), 'profile.yaml', plannedOn({ values: [] }, append));
      return plan.ok ? plan.text : plan.refusal.reason;
    };
    assert.equal(profile('values:\n  - id: calm\n'), 'values:\n  - id: calm\n  - id: craft\n');
    assert.equal(profile('values:\n  - id: craft\n'), 'changed');
  });

  test('a list is only reordered as it was, and only if all of it is read', () => {
    const move: readonly Change[] = [{ do: 'move', path: ['values', 1], index: 0 }];
    const profile = (now: string) => {
      const on = entityOf('profile.yaml', 'values:\n  - id: one\n  - id: two\n');
      const plan = planCurrentEdits(parseText(now), 'profile.yaml', plannedOn(on, move));
      return plan.ok ? plan.text : plan.refusal.reason;
    };
    assert.equal(profile('values:\n  - id: one\n  - id: two\n'), 'values:\n  - id: two\n  - id: one\n');
    assert.equal(profile('values:\n  - id: new\n  - id: one\n  - id: two\n'), 'changed');
    assert.equal(profile('values:\n  - title: 3\n    id: [x]\n  - id: one\n  - id: two\n'), 'changed');
  });

  test('an item that cannot be read is not counted', () => {
    const changes: readonly Change[] = [{ do: 'set', path: ['actions', 0, 'done'], value: '2026-11-20' }];
    const now = 'title: A\nactions:\n  - note: no title\n  - title: Call\n';
    assert.equal(goal('title: A\nactions: [{ title: Call }]\n', changes, now), `${now}    done: 2026-11-20\n`);
  });

  test('a file that became unreadable or newer is not changed', () => {
    const changes: readonly Change[] = [{ do: 'set', path: ['why'], value: 'Mine' }];
    assert.equal(goal('title: A\n', changes, 'title: A\nformat: 99\n'), 'unsafe');
    assert.equal(goal('title: A\n', changes, 'title: "A\n'), 'unsafe');
  });
});
