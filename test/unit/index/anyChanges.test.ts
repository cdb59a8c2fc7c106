/**
 * After any changes the index is what it would be had it read the final files alone, and each change tells all that it
 * touched.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFile, type FileEntry } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type GrowthIndex } from '../../../src/core/index/growthIndex.ts';
import { kinds } from '../../../src/core/model/kinds.ts';
import { referenceTargets } from '../../../src/core/model/values.ts';
import { runs } from '../fuzz.ts';

const broken = ['title: "x', '', '[', '<<<<<<< HEAD\n'];
const texts = {
  goal: [
    'title: A\n',
    'title: A\nwith: [ada]\nsupports: {skills: [rust]}\n',
    'why: x\nwith: [adaa]\n',
    'title: B\nformat: 2\nwith: [nobody]\n',
  ],
  week: [
    'wins: [x]\n',
    'checkins: [{goal: billing, date: 2026-11-18}]\n',
    'checkins: [{goal: billings, date: 2026-11-19}, {goal: reading, date: 2026-11-18, value: 2}]\n',
    'checkins: [{goal: billing}, {goal: billing, date: 2026-11-17}]\nplans: [{what: x, goal: readin}]\n',
  ],
  profile: [
    'values: [{id: craft}]\n',
    'skills: [{id: rust}, {id: go}]\n',
    'skills: [{id: rust}, {id: rust}]\n',
    'skills: [{id: rusty}]\nformat: 9\n',
  ],
  person: ['name: Ada\n', 'name: Ada\nintroducedBy: bob\n'],
  story: ['title: s\nskills: [rust, rus]\ngoals: [billing, bling]\n', 'title: s\n'],
  other: ['threads: []\n', 'owner: x\n'],
} as const;

const pathsOf: Readonly<Record<keyof typeof texts, readonly string[]>> = {
  goal: [
    'goals/billing.yaml',
    'goals/billing.yml',
    'private/goals/billing.yaml',
    'goals/reading.yaml',
    'private/goals/billings.yaml',
  ],
  week: [
    'weeks/2026-W47.yaml',
    'weeks/2026-W47.yml',
    'private/weeks/2026-W47.yaml',
    'weeks/2026-W46.yaml',
    'weeks/2025-W53.yaml',
  ],
  profile: ['profile.yaml', 'private/profile.yaml', 'ladder.yaml'],
  person: ['people/ada.yaml', 'people/bob.yaml', 'private/people/ada.yaml'],
  story: ['stories/s.yaml', 'stories/t.yaml'],
  other: ['feedback/billing.yaml', 'private/feedback/billing.yaml', 'cairn.yaml', 'readme.yaml'],
};
const allPaths = Object.values(pathsOf).flat();

type Step = { readonly path: string; readonly text: string | undefined };
const step: fc.Arbitrary<Step> = fc.constantFrom(...(Object.keys(pathsOf) as (keyof typeof texts)[])).chain((kind) =>
  fc.record({
    path: fc.constantFrom(...pathsOf[kind]),
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...texts[kind]) },
      { weight: 1, arbitrary: fc.constantFrom(...broken) },
      { weight: 2, arbitrary: fc.constant(undefined) },
    ),
  }),
);
const steps = fc.array(step, { minLength: 1, maxLength: 14 });

const goalIds = ['billing', 'billings', 'reading', 'readin'];

const problemsByPath = (index: GrowthIndex) =>
  new Map(allPaths.map((path) => [path, JSON.stringify(index.problemsOf(path))]));
const goalsById = (index: GrowthIndex) =>
  new Map(goalIds.map((id) => [id, JSON.stringify([index.goal(id), index.checkinsOf(id)])]));

/** All that the index tells, in an order of its own. */
function told(index: GrowthIndex): unknown {
  return {
    paths: [...index.paths()].sort(),
    problems: Object.fromEntries(problemsByPath(index)),
    goals: Object.fromEntries(goalsById(index)),
    ids: referenceTargets.map((target) => index.idsOf(target)),
    has: referenceTargets.map((target) => ['billing', 'ada', 'rust', 'craft', 's'].map((id) => index.has(target, id))),
    entries: kinds.map((kind) => [...index.entries(kind)].map(({ path, state }) => `${path} ${state}`).sort()),
    readable: kinds.map((kind) => [...index.readable(kind)].map(({ path }) => path).sort()),
    found: kinds.map((kind) =>
      ['billing', 'ada', 'profile', 'ladder', 'cairn', 's', '2026-W47'].map((id) => index.find(kind, id)?.path),
    ),
    settings: index.settings(),
  };
}

const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after.keys()].filter((key) => before.get(key) !== after.get(key));

const throughJson = (entry: FileEntry): FileEntry => JSON.parse(JSON.stringify(entry)) as FileEntry;

suite('Index: any changes', function () {
  this.timeout(20_000);

  test('lead to what the final files alone lead to', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const index = createIndex();
        for (const { path, text } of steps) {
          if (text === undefined) index.remove(path);
          else index.put(readFile(path, text));
        }
        // A file that cannot be read now has its last good state; the index keeps it as an entry.
        const fresh = createIndex();
        for (const path of [...index.paths()].sort().reverse()) fresh.put(index.get(path) ?? assert.fail());
        assert.deepEqual(told(fresh), told(index));
        assert.equal(index.revision() <= steps.length, true);
      }),
      { numRuns: runs(150) },
    );
  });

  test('without broken files, to what reading the final texts leads to', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const index = createIndex();
        const files = new Map<string, string>();
        for (const { path, text } of steps) {
          if (text === undefined || broken.includes(text)) {
            index.remove(path);
            files.delete(path);
          } else {
            index.put(readFile(path, text));
            files.set(path, text);
          }
        }
        const fresh = createIndex();
        for (const [path, text] of files) fresh.put(readFile(path, text));
        assert.deepEqual(told(fresh), told(index));
      }),
      { numRuns: runs(100) },
    );
  });

  test('tell each file whose problems are others, and each goal that is another', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const index = createIndex();
        for (const { path, text } of steps) {
          const [problems, goals] = [problemsByPath(index), goalsById(index)];
          const change = text === undefined ? index.remove(path) : index.put(readFile(path, text));
          for (const other of changed(problems, problemsByPath(index)))
            assert.equal(change.problems.has(other), true, `problems of ${other} after ${path}`);
          for (const goal of changed(goals, goalsById(index)))
            assert.equal(change.goals.has(goal), true, `goal ${goal} after ${path}`);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test('with entries from the cache are the same', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const [index, cached] = [createIndex(), createIndex()];
        for (const { path, text } of steps) {
          const changes =
            text === undefined
              ? [index.remove(path), cached.remove(path)]
              : [index.put(readFile(path, text)), cached.put(throughJson(readFile(path, text)))];
          assert.deepEqual(changes[0], changes[1]);
        }
        assert.deepEqual(told(cached), told(index));
        for (const kind of kinds) for (const entry of index.entries(kind)) assert.deepEqual(throughJson(entry), entry);
      }),
      { numRuns: runs(150) },
    );
  });
});
