import assert from 'node:assert/strict';
import { isWritable, unreadFile, readFile } from '../../../src/core/index/fileEntry.ts';
import { pathInFile } from '../../../src/core/index/location.ts';
import type { IndexChange } from '../../../src/core/index/fileIndex.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { messageOf } from '../../../src/core/problems/problem.ts';
import { currentFormat } from '../../../src/core/model/settings.ts';
import { located } from '../../../src/core/yaml/findPlace.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { isGap, place } from './told.ts';

/** What was put into the indexes of this file, to find the ranges of problems. */
const texts = new WeakMap<OwnerIndex, Map<string, string>>();

function indexOf(files: Readonly<Record<string, string>>): OwnerIndex {
  const index = createIndex();
  texts.set(index, new Map());
  for (const [path, text] of Object.entries(files)) put(index, path, text);
  return index;
}

function put(index: OwnerIndex, path: string, text: string): IndexChange {
  texts.get(index)?.set(path, text);
  return index.put(readFile(path, text));
}
const problems = (index: OwnerIndex, path: string) =>
  index
    .problemsOf(path)
    .filter(({ code }) => !isGap(code))
    .map((problem) => located(problem, parseText(texts.get(index)?.get(path) ?? assert.fail(path))))
    .map(({ code, range }) => `${code} ${place(range)}`);
const sorted = (texts: Iterable<string>) => [...texts].sort();
const checkin = (goal: string, date: string, note = 'x') => `  - { goal: ${goal}, date: ${date}, note: "${note}" }\n`;

suite('Index: files', () => {
  test('are found by their kind and id', () => {
    const index = indexOf({
      'goals/a.yaml': 'title: A\n',
      'private/goals/b.yaml': 'title: B\n',
      'people/ada.yaml': 'name: Ada\n',
      'readme.yaml': 'x: 1\n',
    });
    assert.equal(index.goal('a')?.entity.title, 'A');
    assert.equal(index.find('goal', 'b')?.private, true);
    assert.equal(index.find('person', 'ada')?.entity.name, 'Ada');
    assert.equal(index.find('person', 'a'), undefined);
    assert.equal(index.goal('c'), undefined);
    assert.deepEqual(sorted(index.paths()), ['goals/a.yaml', 'people/ada.yaml', 'private/goals/b.yaml', 'readme.yaml']);
    assert.deepEqual(
      [...index.entries('goal')].map(({ path }) => path),
      ['goals/a.yaml', 'private/goals/b.yaml'],
    );
    assert.deepEqual(
      [...index.readable('goal')].map(({ entity }) => entity.title),
      ['A', 'B'],
    );
    assert.deepEqual(problems(index, 'readme.yaml'), ['unknown-file 0:0-0:0']);
    assert.deepEqual(index.problemsOf('nowhere.yaml'), []);
  });

  test('are renamed by putting them there and taking them away here', () => {
    const index = indexOf({
      'goals/a.yaml': 'title: A\n',
      'weeks/2026-W47.yaml': `checkins:\n${checkin('a', '2026-11-18')}`,
    });
    put(index, 'goals/b.yaml', 'title: A\n');
    const change = index.remove('goals/a.yaml');
    assert.deepEqual(sorted(change.problems), ['goals/a.yaml', 'weeks/2026-W47.yaml']);
    assert.equal(index.goal('a'), undefined);
    assert.equal(index.get('goals/a.yaml'), undefined);
    assert.deepEqual(index.idsOf('goal'), ['b']);
    assert.deepEqual(problems(index, 'weeks/2026-W47.yaml'), ['unknown-reference 1:12-1:13']);
  });

  test('that are not there cannot be removed', () => {
    const index = indexOf({ 'goals/a.yaml': 'title: A\n' });
    const before = index.revision();
    assert.deepEqual(index.remove('goals/b.yaml'), { problems: new Set(), goals: new Set() });
    assert.equal(index.revision(), before);
    index.remove('goals/a.yaml');
    assert.equal(index.revision(), before + 1);
  });

  test('with a name that a week cannot have', () => {
    const index = indexOf({ 'weeks/2025-W53.yaml': 'wins: [a]\n' });
    assert.deepEqual(problems(index, 'weeks/2025-W53.yaml'), ['week-name 0:0-0:0']);
    assert.match(index.problemsOf('weeks/2025-W53.yaml').map(messageOf).join(), /2025-W53.yaml/);
  });
});

suite('Index: what cannot be read', () => {
  const good = 'title: Good\nwith: [ada]\n';
  const broken = '"Go';

  test('keeps its last good state, marked stale, with the present problem', () => {
    const index = indexOf({ 'goals/a.yaml': good });
    put(index, 'goals/a.yaml', broken);
    const entry = index.goal('a');
    assert.equal(entry?.state, 'stale');
    assert.equal(entry.entity.title, 'Good');
    assert.equal(isWritable(entry), false);
    assert.deepEqual(
      problems(index, 'goals/a.yaml'),
      ['yaml-syntax 0:0-0:3'],
      'What it referred to is not told in a text that has changed.',
    );
    put(index, 'goals/a.yaml', '<<<<<<< HEAD\n');
    assert.equal(index.goal('a')?.entity.title, 'Good');
    put(index, 'goals/a.yaml', 'title: Better\n');
    assert.equal(index.goal('a')?.state, 'current');
    assert.equal(index.goal('a')?.entity.title, 'Better');
    assert.deepEqual(problems(index, 'goals/a.yaml'), []);
  });

  test('in one line is shown without it, and marked', () => {
    const index = indexOf({ 'goals/a.yaml': good });
    put(index, 'goals/a.yaml', 'title: Better\nstatus idea: now\nwhy: {[\ndue: 2026-12-18\n');
    const entry = index.goal('a');
    assert.equal(entry?.state, 'stale');
    assert.equal(entry.isDamaged, true);
    assert.equal(entry.entity.title, 'Better');
    assert.equal(entry.entity.due, '2026-12-18');
    assert.equal(isWritable(entry), false);
  });

  test('in the settings does not make anything less private', () => {
    const index = indexOf({ 'cairn.yaml': 'privacy:\n  notes: private\n' });
    put(index, 'cairn.yaml', 'owner: "Robin\nprivacy:\n  notes: shared\n');
    const allPrivate = { notes: 'private', weeks: 'private' };
    assert.deepEqual(index.settings().privacy, allPrivate);
    put(index, 'cairn.yaml', 'privacy:\n  notes: private\n');
    assert.deepEqual(index.settings().privacy, { notes: 'private', weeks: 'shared' });
    const { privacy } = indexOf({
      'cairn.yaml': 'owner: @robin\nprivacy:\n  notes: shared\n  "weeks: private\n',
    }).settings();
    assert.deepEqual(privacy, allPrivate);
  });

  test('in the settings does not leave shared what the new text says is private', () => {
    const index = indexOf({ 'cairn.yaml': 'format: 1\nowner: Robin\n', 'notes/2026-11-20-ada.yaml': 'with: ada\n' });
    assert.equal(index.isShared('notes/2026-11-20-ada.yaml'), true);
    assert.deepEqual(index.shared.paths().length, 2);
    put(index, 'cairn.yaml', 'privacy: {notes: private');
    assert.deepEqual(index.settings().privacy, { notes: 'private', weeks: 'private' });
    assert.equal(index.settings().owner, 'Robin', 'the last good state');
    assert.deepEqual(index.shared.paths(), ['cairn.yaml']);
  });

  test('in settings that were not read at all, everything is private', () => {
    for (const index of [createIndex(), indexOf({ 'cairn.yaml': 'format: 1\n' })]) {
      index.put(unreadFile('cairn.yaml'));
      assert.deepEqual(index.settings().privacy, { notes: 'private', weeks: 'private' });
    }
  });

  test('in one settings file is not hidden by the other', () => {
    const { privacy } = indexOf({ 'cairn.yaml': '[', 'private/cairn.yaml': 'format: 1\n' }).settings();
    assert.deepEqual(privacy, { notes: 'private', weeks: 'private' });
  });

  test('in a profile says nothing against those who refer to it', () => {
    const index = indexOf({
      'goals/a.yaml': 'title: a\nsupports: { skills: [rust] }\n',
      'profile.yaml': 'skills:\n  - id: go\n  - id rust\n    x: {\n',
    });
    assert.deepEqual(problems(index, 'goals/a.yaml'), []);
  });

  test('without a last good state is there, but not shown', () => {
    const index = indexOf({ 'goals/a.yaml': broken, 'stories/s.yaml': 'title: s\ngoals: [a]\n' });
    assert.equal(index.goal('a'), undefined);
    assert.deepEqual([...index.readable('goal')], []);
    assert.equal([...index.entries('goal')].length, 1);
    assert.equal(index.has('goal', 'a'), true);
    assert.deepEqual(problems(index, 'stories/s.yaml'), [], 'The goal is there, if broken.');
  });

  test('forgets its last good state when it is removed', () => {
    const index = indexOf({ 'goals/a.yaml': good });
    index.remove('goals/a.yaml');
    put(index, 'goals/a.yaml', broken);
    assert.equal(index.goal('a'), undefined);
  });

  test('an emptied file can be written again', () => {
    const index = indexOf({ 'goals/a.yaml': good });
    put(index, 'goals/a.yaml', '');
    const entry = index.goal('a');
    assert.equal(entry?.state, 'stale');
    assert.equal(isWritable(entry), true);
  });

  test('a week keeps its check-ins', () => {
    const index = indexOf({ 'weeks/2026-W47.yaml': `checkins:\n${checkin('a', '2026-11-18')}` });
    const change = put(index, 'weeks/2026-W47.yaml', '- [');
    assert.equal(index.checkinsOf('a').length, 1);
    assert.deepEqual(sorted(change.goals), ['a']);
  });

  test('a profile that never could be read says nothing against those who refer to it', () => {
    const index = indexOf({
      'goals/a.yaml': 'title: a\nsupports: { skills: [rust], values: [craft] }\n',
      'profile.yaml': '- [',
    });
    assert.deepEqual(problems(index, 'goals/a.yaml'), []);
    assert.deepEqual(sorted(put(index, 'profile.yaml', 'skills: [{id: rust}]\n').problems), [
      'goals/a.yaml',
      'profile.yaml',
    ]);
    assert.deepEqual(problems(index, 'goals/a.yaml'), ['unknown-reference 1:37-1:42']);
    put(index, 'ladder.yaml', '[');
    put(index, 'profile.yaml', 'values: [{id: craft}]\n');
    assert.deepEqual(problems(index, 'goals/a.yaml'), [], 'The ladder may have the skill.');
    assert.deepEqual(sorted(index.remove('ladder.yaml').problems), ['goals/a.yaml', 'ladder.yaml']);
    assert.deepEqual(problems(index, 'goals/a.yaml'), ['unknown-reference 1:21-1:25']);
  });

  test('a newer format is shown and not written', () => {
    const index = indexOf({ 'goals/a.yaml': 'title: a\nformat: 2\nwith: [nobody]\n' });
    const entry = index.goal('a');
    assert.equal(entry?.state, 'newer');
    assert.equal(isWritable(entry), false);
    assert.deepEqual(problems(index, 'goals/a.yaml'), ['newer-format 1:8-1:9']);
    put(index, 'goals/a.yaml', 'title: [');
    assert.equal(index.goal('a')?.state, 'stale');
  });
});

suite('Index: references', () => {
  const week = 'weeks/2026-W47.yaml';
  const text = `checkins:\n${checkin('billing', '2026-11-18')}`;

  test('dangle until what they mean is there, and again when it goes', () => {
    const index = indexOf({ [week]: text });
    assert.deepEqual(problems(index, week), ['unknown-reference 1:12-1:19']);
    assert.deepEqual(sorted(put(index, 'goals/billing.yaml', 'title: x\n').problems), ['goals/billing.yaml', week]);
    assert.deepEqual(problems(index, week), []);
    assert.deepEqual(sorted(index.remove('goals/billing.yaml').problems), ['goals/billing.yaml', week]);
    assert.deepEqual(problems(index, week), ['unknown-reference 1:12-1:19']);
  });

  test('that are misspelt name what is near, as soon as it is there', () => {
    const index = indexOf({ [week]: text.replace('billing', 'biling') });
    assert.deepEqual(problems(index, week), ['unknown-reference 1:12-1:18']);
    assert.deepEqual(sorted(put(index, 'goals/billing.yaml', 'title: x\n').problems), ['goals/billing.yaml', week]);
    assert.match(index.problemsOf(week).map(messageOf).join(), /No goal has the ID “biling”. Did you mean “billing”/);
    assert.deepEqual(
      sorted(put(index, 'goals/reading.yaml', 'title: y\n').problems),
      ['goals/reading.yaml'],
      'Nothing like it.',
    );
    assert.deepEqual(sorted(index.remove('goals/billing.yaml').problems), ['goals/billing.yaml', week]);
    assert.deepEqual(problems(index, week), ['unknown-reference 1:12-1:18']);
  });

  test('are no concern of others while what they mean is only edited', () => {
    const index = indexOf({
      [week]: text,
      'goals/billing.yaml': 'title: x\n',
      'profile.yaml': 'skills: [{id: rust}]\n',
      'stories/s.yaml': 'title: s\nskills: [rust]\n',
    });
    assert.deepEqual(sorted(put(index, 'goals/billing.yaml', 'title: y\n').problems), ['goals/billing.yaml']);
    assert.deepEqual(sorted(put(index, 'profile.yaml', 'skills: [{id: rust, now: 2}]\n').problems), ['profile.yaml']);
    assert.deepEqual(sorted(put(index, 'profile.yaml', 'skills: [{id: go}]\n').problems), [
      'profile.yaml',
      'stories/s.yaml',
    ]);
  });

  test('of skills are to the profile or the ladder; values and aspirations to the profile', () => {
    const index = indexOf({
      'profile.yaml': 'values: [{id: craft}]\naspirations: [{id: cto}]\nskills: [{id: rust}]\n',
      'ladder.yaml': 'skills: [{id: design}]\n',
      'goals/a.yaml':
        'title: a\nsupports: { values: [craft, rust], aspirations: [cto], skills: [rust, design, craft] }\n',
    });
    assert.deepEqual(problems(index, 'goals/a.yaml'), ['unknown-reference 1:28-1:32', 'unknown-reference 1:78-1:83']);
    assert.deepEqual(index.idsOf('skill'), ['design', 'rust']);
    index.remove('ladder.yaml');
    assert.deepEqual(index.idsOf('skill'), ['rust']);
  });

  test('to "me" mean the owner, who has no file', () => {
    const index = indexOf({
      'notes/2026-11-20-ada.yaml':
        'date: 2026-11-20\nwith: ada\ncommitments: [{who: me, what: x}, {who: bob, what: y}]\n',
      'people/ada.yaml': 'name: Ada\n',
    });
    assert.deepEqual(problems(index, 'notes/2026-11-20-ada.yaml'), ['unknown-reference 2:40-2:43']);
  });

  test('of comments to their goal', () => {
    const index = indexOf({ 'feedback/a.yaml': 'threads: []\n' });
    assert.deepEqual(problems(index, 'feedback/a.yaml'), ['comments-without-file 0:0-0:0']);
    put(index, 'goals/a.yaml', 'title: a\n');
    assert.deepEqual(problems(index, 'feedback/a.yaml'), []);
  });
});

suite('Index: duplicates', () => {
  test('of a goal, shared and private, .yaml and .yml: the shared one is shown, then the first by its path', () => {
    const index = indexOf({
      'private/goals/a.yaml': 'title: private\n',
      'goals/a.yml': 'title: yml\n',
      'goals/a.yaml': 'title: yaml\n',
    });
    assert.equal(index.goal('a')?.entity.title, 'yaml');
    assert.deepEqual(
      index
        .problemsOf('goals/a.yml')
        .filter(({ code }) => code === 'duplicate-id')
        .map(({ args }) => args),
      [{ id: 'a', other: 'goals/a.yaml' }],
    );
    assert.deepEqual(sorted(index.remove('goals/a.yaml').problems), [
      'goals/a.yaml',
      'goals/a.yml',
      'private/goals/a.yaml',
    ]);
    assert.equal(index.goal('a')?.entity.title, 'yml');
    index.remove('goals/a.yml');
    assert.equal(index.goal('a')?.entity.title, 'private');
    assert.deepEqual(problems(index, 'private/goals/a.yaml'), []);
  });

  test('one that can be read is shown before one that cannot', () => {
    const index = indexOf({ 'goals/a.yaml': '- [', 'private/goals/a.yaml': 'title: private\n' });
    assert.equal(index.goal('a')?.entity.title, 'private');
  });

  test('a private twin of a week, the profile or the settings is none', () => {
    for (const path of ['weeks/2026-W47.yaml', 'profile.yaml', 'ladder.yaml', 'cairn.yaml', 'feedback/a.yaml']) {
      const index = indexOf({
        [path]: 'format: 1\n',
        [`private/${path}`]: 'format: 1\n',
        'goals/a.yaml': 'title: a\n',
      });
      assert.deepEqual([...problems(index, path), ...problems(index, `private/${path}`)], [], path);
    }
    const index = indexOf({
      'weeks/2026-W47.yaml': 'mood: 1\n',
      'weeks/2026-W47.yml': 'mood: 2\n',
      'private/weeks/2026-W47.yaml': 'mood: 3\n',
    });
    assert.deepEqual(problems(index, 'weeks/2026-W47.yml'), ['duplicate-id 0:0-0:0']);
    assert.deepEqual(problems(index, 'private/weeks/2026-W47.yaml'), []);
    assert.equal(index.find('week', '2026-W47')?.entity.mood, 1);
  });

  test('names that differ only in case or Unicode form: macOS and Windows would keep one of the files', () => {
    const index = indexOf({
      'goals/ship.yaml': 'title: lower\n',
      'goals/Ship.yaml': 'title: upper\n',
      'people/Zo\u00eb.yaml': 'name: Zo\u00eb\n',
      'people/Zoe\u0308.yaml': 'name: Zo\u00eb again\n',
      'goals/talk.yaml': 'title: Give a talk\nwith: [Zo\u00eb]\n',
    });
    assert.deepEqual(problems(index, 'goals/ship.yaml'), ['duplicate-id 0:0-0:0']);
    assert.deepEqual(problems(index, 'goals/Ship.yaml'), ['duplicate-id 0:0-0:0']);
    assert.deepEqual(problems(index, 'people/Zoe\u0308.yaml'), ['duplicate-id 0:0-0:0']);
    assert.equal(index.goal('ship')?.entity.title, 'lower');
    assert.equal(index.goal('Ship')?.entity.title, 'upper');
    index.remove('people/Zo\u00eb.yaml');
    assert.deepEqual(problems(index, 'goals/talk.yaml'), []);
    assert.equal(index.find('person', 'Zo\u00eb')?.entity.name, 'Zo\u00eb again');
  });
});

suite('Index: check-ins', () => {
  test('of a goal are in order of their days, whatever the order of the files', () => {
    const index = indexOf({
      'weeks/2026-W48.yaml': `checkins:\n${checkin('a', '2026-11-24', 'fourth')}`,
      'weeks/2026-W47.yaml':
        'checkins:\n' +
        `${checkin('a', '2026-11-19', 'second')}${checkin('b', '2026-11-19')}` +
        `${checkin('a', '2026-11-19', 'third')}${checkin('a', '2026-11-16', 'first')}`,
      'private/weeks/2026-W48.yaml': `checkins:\n${checkin('a', '2026-11-24', 'private')}`,
    });
    assert.deepEqual(
      index.checkinsOf('a').map(({ note }) => note),
      ['first', 'second', 'third', 'private', 'fourth'],
    );
    assert.deepEqual(
      index.checkinsOf('a').map(({ path, index }) => `${path} ${index}`),
      [
        'weeks/2026-W47.yaml 3',
        'weeks/2026-W47.yaml 0',
        'weeks/2026-W47.yaml 2',
        'private/weeks/2026-W48.yaml 0',
        'weeks/2026-W48.yaml 0',
      ],
    );
    assert.deepEqual(index.checkinsOf('c'), []);
  });

  test('are where they are in the file, also after one that is wrong', () => {
    const text =
      'checkins:\n' +
      '  - { goal: a }\n' +
      `${checkin('a', '2026-11-18', 'x')}  - nonsense\n` +
      checkin('a', '2026-11-19', 'y');
    const index = indexOf({ 'weeks/2026-W47.yaml': text });
    assert.deepEqual(
      index.checkinsOf('a').map(({ index, note }) => `${index} ${note}`),
      ['1 x', '3 y'],
    );
    const entry = index.find('week', '2026-W47') ?? assert.fail();
    assert.deepEqual(pathInFile(entry, ['checkins', 1, 'note']), ['checkins', 3, 'note']);
    assert.deepEqual(pathInFile(entry, ['wins', 1]), ['wins', 1]);
  });

  test('that change touch their goals, before and after, and no others', () => {
    const index = indexOf({
      'goals/a.yaml': 'title: a\n',
      'goals/b.yaml': 'title: b\n',
      'goals/c.yaml': 'title: c\n',
      'weeks/2026-W46.yaml': `checkins:\n${checkin('c', '2026-11-11')}`,
    });
    assert.deepEqual(sorted(put(index, 'weeks/2026-W47.yaml', `checkins:\n${checkin('a', '2026-11-18')}`).goals), [
      'a',
    ]);
    const change = put(index, 'weeks/2026-W47.yaml', `checkins:\n${checkin('b', '2026-11-18')}`);
    assert.deepEqual(sorted(change.goals), ['a', 'b']);
    assert.deepEqual(sorted(change.problems), ['weeks/2026-W47.yaml']);
    assert.deepEqual(sorted(index.remove('weeks/2026-W47.yaml').goals), ['b']);
    assert.deepEqual(sorted(put(index, 'goals/a.yaml', 'title: aa\n').goals), ['a']);
    assert.deepEqual(sorted(put(index, 'people/ada.yaml', 'name: Ada\n').goals), []);
  });
});

suite('Index: settings', () => {
  test('are the defaults when there are none; while they cannot be read, new files are private', () => {
    const defaults = {
      format: 1,
      rhythm: { checkin: 'monday', reflection: 'friday', days: 7 },
      privacy: { notes: 'shared', weeks: 'shared' },
    };
    assert.deepEqual(createIndex().settings(), defaults);
    const unread = { ...defaults, privacy: { notes: 'private', weeks: 'private' } };
    assert.deepEqual(indexOf({ 'cairn.yaml': '[' }).settings(), unread);
    assert.deepEqual(indexOf({ 'cairn.yaml': '# all by default\n' }).settings(), defaults);
    assert.deepEqual(indexOf({ 'cairn.yaml': 'rhythm: {days: -3, checkin: tuesday}\n' }).settings(), {
      ...defaults,
      rhythm: { ...defaults.rhythm, checkin: 'tuesday' },
    });
  });

  test('of a newer format say so, also once they cannot be read', () => {
    const index = indexOf({ 'cairn.yaml': 'format: 3\nowner: Robin\n' });
    assert.equal(index.settings().format > currentFormat, true);
    assert.equal(index.settings().owner, 'Robin');
    put(index, 'cairn.yaml', '- [');
    assert.equal(index.settings().format, 3);
  });

  test('of the folder come before those of the private one', () => {
    const index = indexOf({ 'private/cairn.yaml': 'owner: Private\n', 'cairn.yaml': 'owner: Shared\n' });
    assert.equal(index.settings().owner, 'Shared');
    index.remove('cairn.yaml');
    assert.equal(index.settings().owner, 'Private');
  });
});
