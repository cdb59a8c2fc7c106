/** Nothing that the table keeps from a reader is in anything that is made for that reader. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { audienceTable, readersOfKey } from '../../../src/core/index/audienceTable.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex, type View } from '../../../src/core/index/growthIndex.ts';
import { narrowView } from '../../../src/core/index/narrowView.ts';
import { readers, type Reader } from '../../../src/core/model/audience.ts';
import { identify } from '../../../src/core/model/kinds.ts';
import { runs } from '../fuzz.ts';
import { made } from './made.ts';
import { markedFiles, marksIn, sharedFiles, sharedIds } from './marks.ts';

const today = '2026-11-27';
const base = sharedFiles(today);
/** Files with a mark in every field, as if they were shared. */
const marked = new Map(
  [...markedFiles(today, sharedIds).files].map(([path, value]) => [path.replace('private/', ''), value]),
);

function indexOf(files: Iterable<readonly [path: string, value: unknown]>): OwnerIndex {
  const index = createIndex();
  for (const [path, value] of files) index.put(readFile(path, JSON.stringify(value)));
  return index;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The marks of a value, by whether the reader may see the key that they are in. */
function marksByKey(value: unknown, may: (key: string) => boolean): readonly [string[], string[]] {
  const [open, hidden]: [string[], string[]] = [[], []];
  const look = (inner: unknown, path: string, isOpen: boolean): void => {
    if (Array.isArray(inner)) for (const item of inner) look(item, path, isOpen);
    else if (isMap(inner))
      for (const [key, each] of Object.entries(inner)) {
        const below = path === '' ? key : `${path}.${key}`;
        look(each, below, isOpen && may(below));
      }
    else (isOpen ? open : hidden).push(...marksIn(JSON.stringify(inner)));
  };
  look(value, '', true);
  return [open, hidden];
}

/** Marks that are only in files and keys which the reader does not get. Numbers are not unique. */
function hiddenMarks(files: ReadonlyMap<string, unknown>, reader: Reader): ReadonlySet<string> {
  const [open, hidden] = [new Set<string>(), new Set<string>()];
  for (const [path, value] of files) {
    const { kind } = identify(path);
    if (kind === undefined) continue;
    const { files: who } = audienceTable[kind];
    const isForReader = (isMap(value) && value.audience !== undefined) || !Array.isArray(who) || who.includes(reader);
    const [seen, unseen] = marksByKey(value, (key) => isForReader && readersOfKey(kind, key).includes(reader));
    // Who gets a file knows its ID, which comments on it may have as well.
    if (isForReader) for (const each of marksIn(path)) open.add(each);
    for (const each of seen) open.add(each);
    for (const each of unseen) hidden.add(each);
  }
  return new Set([...hidden].filter((each) => !open.has(each) && each.startsWith('mark')));
}

const written = (index: OwnerIndex, view: View<Reader>): string =>
  JSON.stringify([
    view.paths().map((path) => view.get(path)),
    Object.values(made).map((make) => make(view, index, today)),
    (['goal', 'person', 'note', 'opportunity', 'story'] as const).map((target) => view.idsOf(target)),
  ]);

const viewOf = (files: Readonly<Record<string, unknown>>, reader: Reader): View<Reader> =>
  narrowView(indexOf(Object.entries(files)).shared, reader);

suite('Readers of reports', () => {
  test('a mark of a key that a reader does not get is in nothing that is made for them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readers), fc.subarray([...marked.keys()], { minLength: 1 }), (reader, paths) => {
        const files = new Map<string, unknown>([
          ...Object.entries(base),
          ...paths.map((path) => [path, marked.get(path)] as const),
        ]);
        const index = indexOf(files);
        const hidden = hiddenMarks(files, reader);
        const text = written(index, narrowView(index.shared, reader));
        assert.deepEqual(
          marksIn(text).filter((each) => hidden.has(each)),
          [],
          reader,
        );
      }),
      { numRuns: runs(60) },
    );
  });

  test('the shared view has these marks, so the test above would find them', () => {
    const index = indexOf([...Object.entries(base), ...marked]);
    for (const reader of readers) {
      const hidden = hiddenMarks(marked, reader);
      assert.ok(hidden.size > 15, `${reader}: ${hidden.size}`);
      const seen = new Set(marksIn(JSON.stringify(index.shared.paths().map((path) => index.shared.get(path)))));
      assert.deepEqual(
        [...hidden].filter((each) => !seen.has(each)),
        [],
        reader,
      );
    }
  });

  const files = {
    'people/kim.yaml': { name: 'Kim', relationship: 'coach', reach: { email: 'kim@coach.example' } },
    'people/moe.yaml': { name: 'Moe', relationship: 'mentor' },
    'people/max.yaml': { name: 'Max', relationship: 'manager' },
    'people/pat.yaml': { name: 'Pat', relationship: 'peer' },
    'people/two.yaml': { name: 'Two', relationship: ['coach', 'mentor'] },
    'notes/kim.yaml': { date: '2026-11-02', with: 'kim', notes: 'x', grow: { goal: 'Courage' } },
    'notes/moe.yaml': { date: '2026-11-03', with: 'moe', feedback: [{ situation: 'Demo', behaviour: 'Rushed' }] },
    'notes/max.yaml': { date: '2026-11-04', with: 'max', feedback: [{ situation: 'Review', behaviour: 'Late' }] },
    'notes/pat.yaml': { date: '2026-11-05', with: 'pat', notes: 'x' },
    'notes/both.yaml': { date: '2026-11-06', with: ['moe', 'max'], notes: 'x' },
    'notes/two.yaml': { date: '2026-11-06', with: 'two', notes: 'x' },
    'notes/nobody.yaml': { date: '2026-11-07', notes: 'x' },
    'notes/stranger.yaml': { date: '2026-11-08', with: 'stranger', notes: 'x' },
    'notes/told.yaml': { date: '2026-11-09', with: 'kim', audience: ['coach', 'manager'], notes: 'x' },
    'goals/ship.yaml': { title: 'Ship', with: ['kim'], actions: [{ title: 'Plan', owner: 'pat' }] },
    'goals/leave.yaml': { title: 'Leave', audience: 'coach' },
    'goals/own.yaml': { title: 'Own', audience: [] },
    'goals/typo.yaml': { title: 'Typo', audience: 'everybody and nobody' },
    'opportunities/quay.yaml': { title: 'Quay', history: [] },
    'opportunities/inside.yaml': { title: 'Inside', audience: ['manager'], history: [] },
    'weeks/2026-W47.yaml': {
      mood: 2,
      energy: 1,
      wins: ['Shipped'],
      plans: [{ what: 'Send CV', goal: 'leave' }, { what: 'Rest' }],
      checkins: [
        { goal: 'leave', date: '2026-11-18', note: 'Two interviews' },
        { goal: 'ship', date: '2026-11-19', note: 'Going well' },
      ],
      reflection: { template: 'four-ls', answers: { liked: 'Nothing' } },
    },
    'assessments/2026-11-01-satisfaction.yaml': { date: '2026-11-01', kind: 'satisfaction', items: [] },
    'assessments/2026-11-01-skills.yaml': { date: '2026-11-01', kind: 'skills', items: [] },
  };
  const notesOf = (reader: Reader) =>
    [...viewOf(files, reader).readable('note')].map(({ id }) => id).toSorted((one, other) => (one < other ? -1 : 1));

  test('notes go to whom they were with', () => {
    assert.deepEqual(notesOf('coach'), ['kim', 'pat', 'told', 'two']);
    assert.deepEqual(notesOf('mentor'), ['moe', 'pat', 'two']);
    assert.deepEqual(notesOf('manager'), ['max', 'told']);
  });

  test('a manager gets no mood, energy, feedback, notes with a coach, or opportunities', () => {
    const view = viewOf(files, 'manager');
    const text = JSON.stringify(view.paths().map((path) => view.get(path)));
    for (const word of ['Courage', 'Demo', 'Late', 'Kim', 'kim', 'Pat', 'pat', 'Quay', 'quay', 'Leave', 'leave', 'CV'])
      assert.ok(!new RegExp(`\\b${word}\\b`).test(text), word);
    for (const word of ['Nothing', 'interviews', 'satisfaction', 'Typo', 'Own']) assert.ok(!text.includes(word), word);
    const [week] = view.readable('week');
    assert.deepEqual(
      [week?.entity.mood, week?.entity.energy, week?.entity.reflection],
      [undefined, undefined, undefined],
    );
    assert.deepEqual(week?.entity.wins, ['Shipped']);
    assert.deepEqual(week.entity.plans, [{ what: 'Rest' }]);
    assert.deepEqual(week.originalIndexes, { plans: [1], checkins: [1] }, 'links lead to the right lines');
    assert.deepEqual(
      [...view.readable('opportunity')].map(({ id }) => id),
      ['inside'],
    );
    assert.ok(text.includes('Going well'));
  });

  test('a mistyped audience is nobody, one word is a list of one', () => {
    const goals = (reader: Reader) => [...viewOf(files, reader).readable('goal')].map(({ id }) => id).sort();
    assert.deepEqual(goals('coach'), ['leave', 'ship']);
    assert.deepEqual(goals('mentor'), ['ship']);
    assert.deepEqual(
      [...viewOf({ 'goals/a.yaml': { title: 'A', audience: 'my boss' } }, 'manager').readable('goal')].length,
      1,
    );
  });

  test('nobody gets how to reach a person', () => {
    for (const reader of readers)
      for (const { entity } of viewOf(files, reader).readable('person')) assert.deepEqual(entity.reach, {});
  });

  test('a wider view for a reader does not compile', () => {
    const index = indexOf(Object.entries(files));
    const toManager = (view: View<'manager'>): number => view.paths().length;
    toManager(narrowView(index.shared, 'manager'));
    // @ts-expect-error The shared view has more than a manager gets.
    toManager(index.shared);
    // @ts-expect-error The owner's view has everything.
    toManager(index);
    // @ts-expect-error A coach gets other things.
    toManager(narrowView(index.shared, 'coach'));
    // @ts-expect-error A reader's view is made from the shared one.
    narrowView(index, 'manager');
  });
});
