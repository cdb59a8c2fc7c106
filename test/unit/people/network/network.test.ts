/** Whom to write to, through whom, and who is close to an opportunity. */
import assert from 'node:assert/strict';
import { addDays } from '../../../../src/core/base/calendar.ts';
import type { GrowthIndex } from '../../../../src/core/index/growthIndex.ts';
import { peopleCloseTo } from '../../../../src/core/people/network/peopleCloseTo.ts';
import { peopleToWrite, threeToWrite } from '../../../../src/core/people/network/reasons.ts';
import { peopleStanding } from '../../../../src/core/people/people.ts';
import { indexOf, type Files } from '../../weeks/folder.ts';

const today = '2026-11-20';
const ago = (days: number): string => addDays(today, -days);
const note = (days: number, person: string, more: object = {}): Files => ({
  [`notes/${ago(days)}-${person}.yaml`]: { date: ago(days), with: person, ...more },
});
const toWrite = (index: GrowthIndex) => peopleToWrite(index, peopleStanding(index, today), today);
const three = (index: GrowthIndex, day: string) => threeToWrite(index, peopleStanding(index, day), day);
const reasons = (files: Files) =>
  toWrite(indexOf(files)).map(({ standing, reasons: [first, ...others], through }) =>
    [standing.person.id, first.kind, ...others.map(({ kind }) => kind), ...through.map((id) => `>${id}`)].join(' '),
  );

suite('network: whom to write to', () => {
  test('each kind of reason, the weightiest first', () => {
    const files: Files = {
      'people/promised.yaml': { name: 'P' },
      ...note(60, 'promised', { commitments: [{ who: 'me', what: 'Send it' }] }),
      'people/close.yaml': { name: 'C', thanks: [{ for: 'The tip' }] },
      'opportunities/a.yaml': { title: 'A', contacts: ['close'], history: [{ date: ago(3), stage: 'applied' }] },
      'people/thanked.yaml': { name: 'T', thanks: [{ for: 'The book' }, { for: 'x', told: ago(1) }] },
      'people/introduced.yaml': { name: 'I', introducedBy: 'thanked' },
      'people/seldom.yaml': { name: 'S', relationship: 'mentor', rhythm: { weeks: 3 } },
      ...note(30, 'seldom'),
      'people/quiet.yaml': { name: 'Q' },
      ...note(90, 'quiet'),
    };
    assert.deepEqual(reasons(files), [
      'promised commitment',
      'close opportunity thanks',
      'thanked thanks',
      'introduced introduction >thanked',
      'seldom rhythm',
      'quiet quiet',
    ]);
    assert.deepEqual(
      three(indexOf(files), today).map(({ standing }) => standing.person.id),
      ['promised', 'close', 'thanked'],
    );
  });

  test('nobody whom one just met, meets soon, or has no reason to bother', () => {
    assert.deepEqual(reasons({ 'people/a.yaml': { name: 'A', thanks: [{ for: 'x' }] }, ...note(13, 'a') }), []);
    assert.deepEqual(reasons({ 'people/a.yaml': { name: 'A', thanks: [{ for: 'x' }], next: addDays(today, 3) } }), []);
    assert.deepEqual(reasons({ 'people/a.yaml': { name: 'A' }, ...note(89, 'a') }), []);
    assert.deepEqual(
      reasons({ 'people/a.yaml': { name: 'A', relationship: 'mentor' }, ...note(400, 'a') }),
      [],
      'a mentor without a rhythm is met when it suits',
    );
    assert.deepEqual(
      reasons({
        'people/a.yaml': { name: 'A' },
        ...note(60, 'a', {
          commitments: [
            { who: 'a', what: 'Theirs' },
            { who: 'me', what: 'Kept', done: ago(2) },
          ],
        }),
      }),
      [],
    );
  });

  test('three of different reasons where there are, and the same all week long', () => {
    const thanked = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [`people/${id}.yaml`, { name: id, thanks: [{ for: 'x' }] }]),
    );
    const index = indexOf({ ...thanked, 'people/z.yaml': { name: 'Z' }, ...note(200, 'z') });
    const on = (day: string) => three(index, day).map(({ standing }) => standing.person.id);
    assert.equal(on(today).length, 3);
    assert.ok(on(today).includes('z'), 'the quiet one is not crowded out by thanks');
    assert.deepEqual(on('2026-11-16'), on('2026-11-22'));
    const weeks = new Set(Array.from({ length: 12 }, (_, week) => on(addDays(today, 7 * week)).join()));
    assert.ok(weeks.size > 1, 'the turn goes round');
  });

  test('the way to somebody goes over those who introduced each other, and ends in a circle', () => {
    const files: Files = {
      'people/a.yaml': { name: 'A' },
      ...note(20, 'a'),
      'people/b.yaml': { name: 'B', introducedBy: 'a' },
      'people/c.yaml': { name: 'C', introducedBy: 'b' },
    };
    assert.deepEqual(
      reasons(files),
      ['b introduction >a', 'c introduction >a >b'].sort(
        (one, other) => reasons(files).indexOf(one) - reasons(files).indexOf(other),
      ),
    );
    assert.ok(
      reasons({
        'people/b.yaml': { name: 'B', introducedBy: 'c' },
        'people/c.yaml': { name: 'C', introducedBy: 'b' },
      }).every((line) => line.includes('introduction >')),
    );
  });
});

suite('network: close to an opportunity', () => {
  test('its contacts, who works there, and who knows them', () => {
    const index = indexOf({
      'people/in.yaml': { name: 'In', company: 'ACME ', introducedBy: 'friend' },
      'people/friend.yaml': { name: 'Friend', company: 'Elsewhere' },
      'people/contact.yaml': { name: 'Contact', introducedBy: 'in' },
      'people/far.yaml': { name: 'Far' },
      'opportunities/a.yaml': { title: 'A', company: 'acme', contacts: ['contact', 'nobody'] },
      'opportunities/b.yaml': { title: 'B' },
    });
    const people = peopleStanding(index, today);
    const close = (id: string) =>
      peopleCloseTo(index.find('opportunity', id) ?? assert.fail(), people).map(({ standing, because, knows }) =>
        [standing.person.id, because, knows].filter((part) => part !== undefined).join(' '),
      );
    assert.deepEqual(close('a'), ['contact contact', 'in company', 'friend knows in']);
    assert.deepEqual(close('b'), [], 'without a company nobody works there');
  });
});
