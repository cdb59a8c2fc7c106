import type { EntityRef } from '../../../src/core/model/values.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdits, printNew } from '../../../src/core/yaml/edit/edits.ts';
import { definingFiles, referringFiles } from '../../../src/core/index/lookup.ts';
import { planRename, renameIn, unreadableRefusal } from '../../../src/core/language/rename.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { indexOf } from './folder.ts';

type Files = Readonly<Record<string, string>>;

/** The texts of the files. */
const valuesOf = (files: Files | string): unknown =>
  typeof files === 'string'
    ? files
    : Object.fromEntries(Object.entries(files).map(([path, text]): [string, unknown] => [path, parse(text)]));

/** The renamed folder, or the reason for a refusal. */
function rename(files: Files, named: EntityRef, id: string): Files | string {
  const index = indexOf(files);
  const plan = planRename(index, named, id);
  if (!plan.ok) return plan.message;
  for (const { path } of plan.unreadable) {
    const refusal = unreadableRefusal(path, files[path] ?? '', named);
    if (refusal) return refusal.message;
  }
  const after = new Map(Object.entries(files));
  for (const { path } of plan.edit) {
    const text = files[path] ?? '';
    const renamed = renameIn(path, parseText(text), named, id);
    if (!renamed.ok) return renamed.message;
    after.set(path, applyEdits(text, [...renamed.edits]));
  }
  for (const { from, to } of plan.move) {
    after.set(to, after.get(from) ?? '');
    after.delete(from);
  }
  return Object.fromEntries(after);
}

const files: Files = {
  'goals/split.yaml': "# mine\ntitle: Split\nsupports: { skills: ['go'] }\nactions: [{ title: x, owner: ada }]\n",
  'goals/other.yaml': 'title: split   # go\nsupports:\n  skills:\n    - go   # split\n',
  'private/weeks/2026-W01.yaml': 'checkins:\r\n  - { goal: split, date: 2026-01-01, note: split }\r\n',
  'feedback/split.yaml': 'threads: []\n',
  'people/ada.yml': 'name: Ada\n',
  'profile.yaml': 'skills: [{ id: go }]\n',
  'ladder.yaml': 'skills: [{ id: go }]\nrungs: [{ id: senior, expects: { go: 2, sql: 1 } }]\n',
};

suite('language: rename', () => {
  test('a goal: its file, its comments, and every reference, including private ones', () => {
    const { 'goals/split.yaml': goal = '', 'feedback/split.yaml': feedback = '', ...others } = files;
    assert.deepEqual(rename(files, { target: 'goal', id: 'split' }, 'take-apart'), {
      ...others,
      'goals/take-apart.yaml': goal,
      'feedback/take-apart.yaml': feedback,
      'private/weeks/2026-W01.yaml': 'checkins:\r\n  - { goal: take-apart, date: 2026-01-01, note: split }\r\n',
    });
  });

  test('a note: its comments too; comments with a key keep their file', () => {
    const noted: Files = {
      'notes/2026-11-20-ada.yaml': 'date: 2026-11-20\nnotes: Talked\n',
      'feedback/2026-11-20-ada.yaml': 'threads: []\n',
      'feedback/mine.yaml': 'note: 2026-11-20-ada   # hers\nthreads: []\n',
    };
    assert.deepEqual(rename(noted, { target: 'note', id: '2026-11-20-ada' }, '2026-11-20-scope'), {
      'notes/2026-11-20-scope.yaml': 'date: 2026-11-20\nnotes: Talked\n',
      'feedback/2026-11-20-scope.yaml': 'threads: []\n',
      'feedback/mine.yaml': 'note: 2026-11-20-scope   # hers\nthreads: []\n',
    });
  });

  test('a person keeps the file extension', () => {
    const after = rename(files, { target: 'person', id: 'ada' }, 'ada-l');
    assert.ok(typeof after === 'object' && 'people/ada-l.yml' in after && !('people/ada.yml' in after));
    assert.match(after['goals/split.yaml'] ?? '', /owner: ada-l \}/);
  });

  test('a skill: in the profile, the ladder and its rungs, with the quotes as they were', () => {
    assert.deepEqual(rename(files, { target: 'skill', id: 'go' }, 'golang'), {
      ...files,
      'goals/split.yaml':
        "# mine\ntitle: Split\nsupports: { skills: ['golang'] }\nactions: [{ title: x, owner: ada }]\n",
      'goals/other.yaml': 'title: split   # go\nsupports:\n  skills:\n    - golang   # split\n',
      'profile.yaml': 'skills: [{ id: golang }]\n',
      'ladder.yaml': 'skills: [{ id: golang }]\nrungs: [{ id: senior, expects: { golang: 2, sql: 1 } }]\n',
    });
  });

  test('an id that YAML would misread is quoted', () => {
    const after = rename(files, { target: 'goal', id: 'split' }, '1e3');
    assert.ok(typeof after === 'object');
    assert.match(after['private/weeks/2026-W01.yaml'] ?? '', /goal: (['"])1e3\1,/);
  });

  const invalid = /^Use up to 40 lowercase letters/;
  const unsafe = /^weeks\/2026-W02.yaml could not be changed: /;
  for (const [message, id, changed] of [
    [invalid, 'Not a slug', {}],
    [invalid, 'con', {}],
    [invalid, '', {}],
    [invalid, 'a--b', {}],
    [/^The ID other is already in use/, 'other', {}],
    [/^The ID bob is already in use/, 'bob', { 'goals/Bob.yaml': 'title: x\n' }],
    [/^feedback\/new.yaml already exists/, 'new', { 'feedback/new.yaml': 'threads: []\n' }],
    [
      /2026-W01.yaml was created by a newer version/,
      'new',
      { 'private/weeks/2026-W01.yaml': 'format: 9\ncheckins: [{ goal: split, date: 2026-01-01 }]\n' },
    ],
    [/^notes\/n.yaml has a problem and may refer to split/, 'new', { 'notes/n.yaml': 'goals: [split\nx: "' }],
    [/^feedback\/split.yaml has a problem/, 'new', { 'feedback/split.yaml': '# on split\nthreads: [' }],
    [unsafe, 'new', { 'weeks/2026-W02.yaml': 'plans: [{ what: &x split, goal: *x }]\n' }],
    [unsafe, 'new', { 'weeks/2026-W02.yaml': 'plans: [{ what: x, goal: &x split }, { what: *x }]\n' }],
  ] as const satisfies readonly (readonly [RegExp, string, Files])[]) {
    test(`is refused as a whole: ${message} (“${id}”, ${JSON.stringify(changed)})`, () => {
      const refusal = rename({ ...files, ...changed }, { target: 'goal', id: 'split' }, id);
      assert.ok(typeof refusal === 'string');
      assert.match(refusal, message);
    });
  }

  test('skips an unreadable file without the id', () => {
    assert.ok(
      typeof rename(
        { ...files, 'notes/n.yaml': 'goals: [splits, un-split\n' },
        { target: 'goal', id: 'split' },
        'new',
      ) === 'object',
    );
  });

  test('refuses an id without a definition', () => {
    const refusal = rename(files, { target: 'skill', id: 'sql' }, 'databases');
    assert.ok(typeof refusal === 'string');
    assert.match(refusal, /^The ID sql does not exist/);
  });

  test('moves every reference, and renaming back restores the files', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/);
    const named = fc.constantFrom<EntityRef>(
      { target: 'goal', id: 'split' },
      { target: 'person', id: 'ada' },
      { target: 'skill', id: 'go' },
    );
    fc.assert(
      fc.property(named, slug, (old, id) => {
        const after = rename(files, old, id);
        if (typeof after === 'string') return;
        const [before, now] = [indexOf(files), indexOf(after)];
        assert.equal(
          definingFiles(now, old).length + referringFiles(now, old).length,
          old.id === id ? definingFiles(before, old).length + referringFiles(before, old).length : 0,
        );
        assert.equal(referringFiles(now, { ...old, id }).length, referringFiles(before, old).length);
        const back = rename(after, { ...old, id }, old.id);
        // Quotes that were added on the way may differ from the original ones.
        const isPlain = printNew({ [id]: [id] }) === `${id}:\n  - ${id}\n`;
        if (isPlain) assert.deepEqual(back, files);
        else assert.deepEqual(valuesOf(back), valuesOf(files), JSON.stringify(back));
      }),
    );
  });
});
