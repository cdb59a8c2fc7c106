/** People write names where the schema wants IDs. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAll } from '../../../src/core/fixes/fixAll.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { messageOf } from '../../../src/core/problems/problem.ts';

const people = {
  'people/ada.yaml': 'name: Ada Lovelace\nrelationship: mentor\n',
  'people/sam-vimes.yaml': 'name: Sam Vimes\n',
  'people/soren.yaml': 'name: Søren Kierkegård\n',
  'people/sam-gamgee.yaml': 'name: Sam Gamgee\n',
  'private/people/kim.yaml': 'name: Kim Jones\n',
  'people/oleksii.yaml': 'name: Олексій\n',
  'goals/billing.yaml': 'title: Split the billing service\nstatus: idea\n',
};

function indexOf(files: Readonly<Record<string, string>>): OwnerIndex {
  const index = createIndex();
  for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
  return index;
}

const note = 'notes/2026-11-20-talk.yaml';

/** Who a note is with, and what is said of it. */
function readWith(text: string, path = note): readonly [unknown, readonly string[]] {
  const index = indexOf({ ...people, [path]: `with: ${text}\ndate: 2026-11-20\n` });
  const entry = index.get(path);
  assert.ok(entry?.kind === 'note' && entry.state !== 'broken');
  return [entry.entity.with, index.problemsOf(path).map(({ code }) => code)];
}

suite('References by name', () => {
  test('people are found by full name, unique first name, and handle, in any case', () => {
    const named = ['reference-by-name'];
    const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
      ['Ada Lovelace', 'ada', named],
      ['ada lovelace', 'ada', named],
      ['ADA', 'ada', named],
      ['"@ada"', 'ada', named],
      ['"@Ada Lovelace"', 'ada', named],
      ['Sam Vimes', 'sam-vimes', named],
      ['"@sam-vimes"', 'sam-vimes', named],
      ['Soren Kierkegard', 'Soren Kierkegard', ['unknown-reference']],
      ['Søren', 'soren', named],
      ['Олексій', 'oleksii', named],
      ['олексій', 'oleksii', named],
      ['[Ada Lovelace, Sam Vimes]', ['ada', 'sam-vimes'], [...named, ...named]],
      ['Ada Lovelace, Sam Vimes', ['ada', 'sam-vimes'], named],
      ['Ada and Søren', ['ada', 'soren'], named],
      ['ada', 'ada', []],
      // Two people are called Sam, and nobody is called Bob.
      ['Sam', 'Sam', ['unknown-reference']],
      ['Bob', 'Bob', ['unknown-reference']],
      ['Ada and Bob', 'Ada and Bob', ['unknown-reference']],
    ];
    const wrong = cases.filter(([text, ids, codes]) => {
      const [read, told] = readWith(text);
      return JSON.stringify([read, told]) !== JSON.stringify([ids, codes]);
    });
    assert.deepEqual(
      wrong.map(([text]) => [text, ...readWith(text)]),
      [],
    );
  });

  test('at every place of a reference: check-ins by title, commitments, people of a goal', () => {
    const index = indexOf({
      ...people,
      'weeks/2026-W47.yaml':
        'checkins:\n  - { goal: Split the billing service, date: 2026-11-18, note: cut over }\nwins: [one]\n',
      'goals/other.yaml': 'title: Other\nstatus: idea\nwith: Ada Lovelace, Søren\n',
      [note]: 'date: 2026-11-20\nwith: ada\ncommitments:\n  - { who: I, what: Send the draft }\n',
    });
    assert.deepEqual(
      index.checkinsOf('billing').map(({ goal, note: text }) => [goal, text]),
      [['billing', 'cut over']],
    );
    assert.deepEqual(index.goal('other')?.entity.with, ['ada', 'soren']);
    const entry = index.get(note);
    assert.ok(entry?.kind === 'note' && entry.state !== 'broken');
    assert.equal(entry.entity.commitments[0]?.who, 'me');
  });

  test('a name that is added, changed, or removed is read anew', () => {
    const index = indexOf({ [note]: 'with: Grace Hopper\ndate: 2026-11-20\n' });
    const codes = () => index.problemsOf(note).map(({ code }) => code);
    assert.deepEqual(codes(), ['unknown-reference']);
    const changed = index.put(readFile('people/gh.yaml', 'name: Grace Hopper\n'));
    assert.ok(changed.problems.has(note));
    assert.deepEqual(codes(), ['reference-by-name']);
    assert.ok(index.put(readFile('people/gh.yaml', 'name: Grace Murray\n')).problems.has(note));
    assert.deepEqual(codes(), ['unknown-reference']);
    index.put(readFile('people/gh.yaml', 'name: Grace Hopper\n'));
    assert.ok(index.remove('people/gh.yaml').problems.has(note));
    assert.deepEqual(codes(), ['unknown-reference']);
  });

  test('a shared file never means a private person', () => {
    assert.deepEqual(readWith('Kim Jones'), ['Kim Jones', ['unknown-reference']]);
    assert.deepEqual(readWith('Kim Jones', `private/${note}`), ['kim', ['reference-by-name']]);
  });

  test('the cache and the shared view keep the name, because other files decide what it means', () => {
    const index = indexOf({ ...people, [note]: 'with: Ada Lovelace\ndate: 2026-11-20\n' });
    const stored = index.sharedFiles.get(note);
    assert.ok(stored?.kind === 'note' && stored.state !== 'broken');
    assert.equal(stored.entity.with, 'Ada Lovelace');
    const shared = index.shared.get(note);
    assert.ok(shared?.kind === 'note' && shared.state !== 'broken');
    assert.equal(shared.entity.with, 'ada');
  });

  test('“Fix all” writes the IDs, and every other byte stays', () => {
    const text = '# Talk\nwith: "@ada"   # my mentor\ndate: 2026-11-20\ncommitments: [{who: Sam Vimes, what: x}]\n';
    const index = indexOf({ ...people, [note]: text });
    const entry = index.get(note);
    assert.ok(entry?.kind === 'note');
    const { edits } = fixAll({ text, entry, index, today: '2026-11-21', random: () => 0.5 });
    const fixed = edits
      .toReversed()
      .reduce((now, { offset, length, text: to }) => now.slice(0, offset) + to + now.slice(offset + length), text);
    assert.equal(
      fixed,
      '# Talk\nwith: ada   # my mentor\ndate: 2026-11-20\ncommitments: [{who: sam-vimes, what: x}]\n',
    );
  });

  test('says what the name is read as', () => {
    const index = indexOf({ ...people, [note]: 'with: Ada Lovelace\ndate: 2026-11-20\n' });
    assert.deepEqual(index.problemsOf(note).map(messageOf), [
      'Cairn reads “Ada Lovelace” as ada. A quick fix writes the ID.',
    ]);
  });

  test('whatever the order in which files are read, the same is read', () => {
    const files = Object.entries({ ...people, [note]: 'with: [Ada, Sam Vimes]\ndate: 2026-11-20\n' });
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (order) => {
        const entry = indexOf(Object.fromEntries(order)).get(note);
        assert.ok(entry?.kind === 'note' && entry.state !== 'broken');
        assert.deepEqual(entry.entity.with, ['ada', 'sam-vimes']);
      }),
      { numRuns: 30 },
    );
  });
});
