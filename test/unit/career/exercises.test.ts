/** What an exercise makes of the profile. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTraits } from '../../../src/core/career/exercises/traits.ts';
import { readSorting } from '../../../src/core/career/exercises/values.ts';
import { traitChanges } from '../../../src/core/career/exercises/traits.ts';
import { rankingChanges, valueRatings, type Value } from '../../../src/core/career/exercises/values.ts';
import { profile } from '../../../src/core/model/profile.ts';
import { planEdits, printNew } from '../../../src/core/yaml/edit/edits.ts';
import { parse } from 'yaml';

const value = (id: string): Value => ({ id, title: id.toUpperCase() });
const values = (...ids: readonly string[]): readonly Value[] => ids.map(value);

suite('exercises: values', () => {
  test('the ranked 5, the others of the ten 4, the rest 3', () => {
    const ratings = valueRatings({
      important: values('a', 'b', 'c', 'd'),
      most: values('b', 'a', 'c'),
      ranked: values('c', 'a'),
    });
    assert.deepEqual(
      ratings.map(({ id, rating }) => `${id}${rating}`),
      ['c5', 'a5', 'b4', 'd3'],
    );
  });

  test('the profile’s order is the ranking’s, every item as its author wrote it', () => {
    const text =
      'values:\n' +
      '  - id: care   # at the other end\n' +
      '    title: Care\n' +
      '  - { id: honesty, title: Honesty }\n' +
      '  # Fourth on my list.\n' +
      '  - id: calm\n';
    const result = planEdits(
      text,
      rankingChanges(profile.parse(parse(text)), [value('calm'), value('craft'), value('care')]),
    );
    assert.ok(result.ok);
    assert.equal(
      result.text,
      'values:\n' +
        '  # Fourth on my list.\n' +
        '  - id: calm\n' +
        '  - id: craft\n' +
        '    title: CRAFT\n' +
        '  - id: care   # at the other end\n' +
        '    title: Care\n' +
        '  - { id: honesty, title: Honesty }\n',
    );
  });

  test('first come the ranked in order, then what was there, in its order; nothing is lost', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    fc.assert(
      fc.property(ids, ids, (present, ranked) => {
        const text = printNew({ values: present.map((id) => ({ id })) });
        const result = planEdits(text, rankingChanges({ values: present.map((id) => ({ id })) }, values(...ranked)));
        assert.ok(result.ok);
        const after = profile.parse(parse(result.text)).values.map(({ id }) => id);
        assert.deepEqual(after, [...ranked, ...present.filter((id) => !ranked.includes(id))]);
      }),
    );
  });

  test('an argument names cards by id or title, and none twice', () => {
    const read = readSorting({ ranked: ['CARE', 'Good bread'], important: ['calm'] }, values('care', 'calm'));
    assert.ok(read.ok);
    assert.deepEqual(
      [read.value.ranked, read.value.important],
      [[value('care'), { id: 'good-bread', title: 'Good bread' }], [value('calm')]],
    );
    for (const wrong of [
      { ranked: [] },
      { ranked: ['a', 'b', 'c', 'd', 'e', 'f'] },
      { ranked: ['care', 'CARE'] },
      { ranked: ['!'] },
      {},
    ])
      assert.ok(!readSorting(wrong, values('care')).ok, JSON.stringify(wrong));
  });
});

suite('exercises: strengths and aspirations', () => {
  const present = profile.parse({
    strengths: [
      { id: 'tracing', title: 'Following it to the end' },
      { id: 'plain-words', note: 'Theirs' },
    ],
  });

  test('what is new goes to the end, and what is there gets the note that it lacks', () => {
    const traits = [
      { title: 'Following it to the end', note: 'Said Sam' },
      { title: 'Plain words', note: 'Mine' },
      { title: 'Calm', note: undefined },
      { title: 'Calm', note: 'Again' },
    ];
    const changes = traitChanges(present, 'strengths', traits, () => 0);
    assert.deepEqual(changes, [
      { do: 'set', path: ['strengths', 0, 'note'], value: 'Said Sam' },
      { do: 'append', path: ['strengths'], value: { id: 'calm', title: 'Calm' } },
      { do: 'append', path: ['strengths'], value: { id: 'calm-bbbb', title: 'Calm', note: 'Again' } },
    ]);
  });

  test('the day goes to the first aspiration', () => {
    const read = readTraits(
      { aspirations: ['Lead', { title: 'Teach', note: 'Gladly' }], day: 'A table' },
      'aspirations',
    );
    assert.ok(read.ok);
    assert.deepEqual(read.value.traits, [
      { title: 'Lead', note: 'A table' },
      { title: 'Teach', note: 'Gladly' },
    ]);
    assert.ok(!readTraits({ aspirations: [] }, 'aspirations').ok);
    assert.ok(!readTraits({ aspirations: ['x'] }, 'strengths').ok);
  });
});
