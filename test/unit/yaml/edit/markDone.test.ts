/** Ticking off, down to the bytes of the file. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import * as z from 'zod';
import { toggleDone, type DoableItem } from '../../../../src/core/goals/toggleDone.ts';
import { applyEdits, invertEdits, planEdits } from '../../../../src/core/yaml/edit/edits.ts';
import { diceOf, render, rolls } from './documents.ts';
import { edit, text } from './helpers.ts';
import { ownLines } from './places.ts';
import { runs } from '../../fuzz.ts';

const today = '2026-11-20';
const numRuns = runs(120);

function toggled(before: string, item: DoableItem, done: boolean): string {
  const toggle = toggleDone(before, item, done, today);
  assert.ok(toggle.ok);
  return edit(before, ...toggle.changes);
}

const action = (title: string): DoableItem => ({ kind: 'action', index: 0, title });
const milestone = (title: string): DoableItem => ({ kind: 'milestone', index: 0, title });

const readGoal = (before: string) =>
  z.looseObject({ actions: z.array(z.looseObject({ title: z.string() })) }).parse(parse(before));

suite('ticking off', () => {
  const goal = text`
    # The year's main goal.
    "title": 'Move billing'   # as agreed

    actions:
    # first things first
    - title: Write the RFC    # two pages
      due: 2026-09-20

    - { title: Pair, owner: ada } # with Ada
    -   title: |
          Ask
          Sam
    measure:
        milestones: [ { title: One }, { title: Two, done: 2026-10-01 } ]
  `;

  for (const [name, before] of Object.entries({
    'line feeds': goal,
    CRLF: goal.replaceAll('\n', '\r\n'),
    'a byte order mark': `\uFEFF${goal}`,
    'no last line break': goal.trimEnd(),
    'a marker': `---\n${goal}...\n`,
  })) {
    test(`adds the date and nothing else, with ${name}`, () => {
      const newline = before.includes('\r\n') ? '\r\n' : '\n';
      const ticked = (item: DoableItem) => toggled(before, item, true);
      assert.equal(
        ticked(action('Write the RFC')),
        before.replace('due: 2026-09-20', `due: 2026-09-20${newline}  done: ${today}`),
      );
      assert.equal(ticked(action('Pair')), before.replace('owner: ada }', `owner: ada, done: ${today} }`));
      assert.equal(ticked(action('Ask\nSam\n')), before.replace('Sam', `Sam${newline}    done: ${today}`));
      assert.equal(ticked(milestone('One')), before.replace('title: One }', `title: One, done: ${today} }`));
    });

    test(`and is taken back without a trace, with ${name}`, () => {
      for (const item of [action('Write the RFC'), action('Pair'), action('Ask\nSam\n'), milestone('One')]) {
        assert.equal(toggled(toggled(before, item, true), item, false), before);
      }
      assert.equal(toggled(before, milestone('Two'), false), before.replace(', done: 2026-10-01', ''));
    });
  }

  test('an action that an alias shares is refused, at its place', () => {
    const shared = 'title: x\nactions:\n  - &a { title: Pair }\nlater: [*a]\n';
    const toggle = toggleDone(shared, action('Pair'), true, today);
    assert.ok(toggle.ok);
    const result = planEdits(shared, toggle.changes);
    assert.ok(!result.ok);
    assert.deepEqual(
      [result.refusal.reason, shared.slice(result.refusal.offset, result.refusal.offset + 3)],
      ['alias', '{ t'],
    );
  });

  test('any goal in any hand: one item is done, in its own lines', () => {
    const items = fc.uniqueArray(
      fc.record(
        {
          title: fc.constantFrom('Pair', 'a: b', '# x', 'C#', 'two\nlines', '🌱', 'yes'),
          due: fc.constantFrom(today, null),
          note: fc.constantFrom('x', 'y: z'),
        },
        { requiredKeys: ['title'], noNullPrototype: true },
      ),
      { selector: ({ title }) => title, minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(items, items, rolls, fc.nat(), (actions, milestones, dice, where) => {
        const before = render({ title: 'Move', actions, measure: { milestones } }, diceOf(dice));
        // A comment below a block of text may be a part of it.
        const value = readGoal(before);
        const index = where % actions.length;
        const toggle = toggleDone(
          before,
          { kind: 'action', index, title: value.actions[index]?.title ?? '' },
          true,
          today,
        );
        assert.ok(toggle.ok && toggle.changes.length === 1);
        const result = planEdits(before, toggle.changes);
        assert.ok(result.ok);
        assert.deepEqual(parse(result.text), {
          ...value,
          actions: value.actions.map((each, at) => (at === index ? { ...each, done: today } : each)),
        });
        const [from, to] = ownLines(before, value, { do: 'set', path: ['actions', index] });
        for (const { offset, length } of result.edits)
          assert.ok(offset >= from && offset + length <= to, `${before}\n=>\n${result.text}`);
        assert.equal(applyEdits(result.text, invertEdits(before, result.edits)), before);
      }),
      { numRuns },
    );
  });
});
