import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newId, slugOf, titleOfId } from '../../../src/core/model/ids.ts';
import { id as idSchema } from '../../../src/core/model/values.ts';

const nothingTaken = () => false;
/** The same numbers each time, as a test wants them. */
function counting(): () => number {
  let turn = 0;
  return () => (turn++ * 0.37) % 1;
}

suite('Ids', () => {
  test('are the words of the title', () => {
    assert.equal(slugOf('Lead the migration of billing'), 'lead-the-migration-of-billing');
    assert.equal(slugOf('  C++ & Rust:  part 2! '), 'c-rust-part-2');
    assert.equal(slugOf('OKR/2026 (draft)'), 'okr-2026-draft');
  });

  test('take accents off and spell out letters that have none', () => {
    assert.equal(slugOf('Über die Straße zum Café'), 'uber-die-strasse-zum-cafe');
    assert.equal(slugOf('STRAẞE'), 'strasse');
    assert.equal(slugOf('Søren Łukasz Þór æon İstanbul ılık'), 'soren-lukasz-thor-aeon-istanbul-ilik');
    assert.equal(slugOf('Ｆｕｌｌ ｗｉｄｔｈ ﬁle ①'), 'full-width-file-1');
  });

  test('an apostrophe does not part a word', () => {
    assert.equal(slugOf("Don't skip Thursday’s block"), 'dont-skip-thursdays-block');
  });

  test('have whole words and at most 40 characters', () => {
    assert.equal(
      slugOf('Understand distributed consensus well enough to explain it'),
      'understand-distributed-consensus-well',
    );
    assert.equal(slugOf('aaaaaaaaaa bbbbbbbbbb cccccccccc ddddddd'), 'aaaaaaaaaa-bbbbbbbbbb-cccccccccc-ddddddd');
    assert.equal(slugOf('aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddd'), 'aaaaaaaaaa-bbbbbbbbbb-cccccccccc');
    assert.equal(slugOf(`${'x'.repeat(200)} y`), 'x'.repeat(40));
  });

  test('a title without a letter that ASCII knows gets a random id', () => {
    for (const title of ['🚀🔥', '目標を達成する', '', '—', 'Цель']) {
      assert.equal(slugOf(title), '');
      assert.match(newId(title, nothingTaken, counting()), /^[bcdfghjkmnp-tvwxz]{4}$/);
    }
  });

  test('a taken id gets a tail, and only then', () => {
    assert.equal(newId('Learn Rust', nothingTaken, counting()), 'learn-rust');
    const id = newId('Learn Rust', (id) => id === 'learn-rust', counting());
    assert.match(id, /^learn-rust-[bcdfghjkmnp-tvwxz]{4}$/);
  });

  test('are found even when the random numbers are always the same', () => {
    const taken = new Set(['plan']);
    for (let count = 0; count < 20; count++) {
      const id = newId(
        'Plan',
        (id) => taken.has(id),
        () => 0.5,
      );
      assert.equal(taken.has(id), false);
      taken.add(id);
    }
  });

  test('are no names that Windows keeps for devices, and not "me"', () => {
    for (const title of ['Con', 'NUL', 'com1', 'Me'])
      assert.notEqual(newId(title, nothingTaken, counting()), slugOf(title));
    assert.equal(newId('Console', nothingTaken, counting()), 'console');
  });

  test('have the form that the files want and are never taken', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 80 }),
      fc.constantFrom('con', 'me', 'ß', 'A-b-A', '--', "''"),
    );
    fc.assert(
      fc.property(
        title,
        fc.array(title, { maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (title, others, number) => {
          const taken = new Set([slugOf(title), ...others.map(slugOf)]);
          const id = newId(
            title,
            (id) => taken.has(id),
            () => number,
          );
          assert.equal(idSchema.safeParse(id).success, true, id);
          assert.equal(taken.has(id), false);
          const free = newId(title, nothingTaken, () => number);
          assert.equal(idSchema.safeParse(free).success, true, free);
          assert.ok(free.length <= 45, free);
          if (slugOf(title) !== '') assert.equal(slugOf(slugOf(title)), slugOf(title));
        },
      ),
    );
  });

  test('are shown as words where there is no title', () => {
    assert.equal(titleOfId('system-design'), 'System design');
    assert.equal(titleOfId('2026-11-20-ada'), '2026 11 20 ada');
    assert.equal(titleOfId('--'), '');
  });
});
