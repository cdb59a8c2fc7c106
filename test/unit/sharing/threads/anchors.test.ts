/** A thread stays on its key or item, whatever happens to the lines around it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, pathOfAnchor } from '../../../../src/core/index/anchors.ts';
import { anchorAtLine, placeOfThread } from '../../../../src/core/sharing/threads/places.ts';
import { planEdits, type Change } from '../../../../src/core/yaml/edit/edits.ts';
import { parseText } from '../../../../src/core/yaml/parse.ts';
import { runs } from '../../fuzz.ts';

const goal = `# my goal
title: Split the order service

why: |
  Three teams wait.
  # @ada: this is text
measure:
  metric: hospitals
  target: 5
due: 2026-12-18
obstacles:
  - if: the freeze comes early
    then: ask Tomasz
actions:
  # first things first
  - id: rfc
    title: Write the RFC
    due: 2026-10-05
  - title: Move the second [hospital]
    note: the small one
  - { title: Turn off the old one, due: 2026-12-01 }
  - Write it up
tags: [a, b]
`;

const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words));

suite('Threads: anchors', () => {
  const expected: readonly (readonly [words: string, anchor: string | undefined])[] = [
    ['# my goal', 'title'],
    ['title: Split', 'title'],
    ['why:', 'why'],
    ['Three teams', 'why'],
    ['this is text', 'why'],
    ['measure:', 'measure'],
    ['target:', 'measure.target'],
    ['then: ask', 'obstacles[the freeze comes early].then'],
    ['if: the', 'obstacles[the freeze comes early]'],
    ['actions:', 'actions'],
    ['first things', 'actions.rfc'],
    ['id: rfc', 'actions.rfc'],
    ['title: Write the RFC', 'actions.rfc.title'],
    ['due: 2026-10-05', 'actions.rfc.due'],
    ['Move the second', 'actions["Move the second [hospital]"]'],
    ['the small one', 'actions["Move the second [hospital]"].note'],
    ['Turn off', 'actions[Turn off the old one]'],
    ['- Write it up', 'actions[Write it up]'],
    ['tags:', 'tags'],
  ];
  for (const [words, anchor] of expected)
    test(`a comment on the line “${words}” is about ${anchor ?? 'the whole file'}, and is shown there`, () => {
      const document = parseText(goal);
      const line = lineOf(goal, words);
      assert.equal(anchorAtLine(document, 'goal', line), anchor);
      const place = placeOfThread(document, 'goal', anchor);
      assert.equal(place.state, 'here');
      assert.equal(anchorAtLine(document, 'goal', place.line), anchor);
    });

  test('a blank line belongs to what is around it, or else to the whole file', () => {
    const text = 'title: A\n\nactions:\n  - title: B\n\n  - title: C\n\n';
    const document = parseText(text);
    assert.equal(anchorAtLine(document, 'goal', 1), undefined);
    assert.equal(anchorAtLine(document, 'goal', 4), 'actions');
    assert.equal(anchorAtLine(document, 'goal', 99), undefined);
  });

  test('what is gone, or the whole file, is shown at the first key; of an unreadable file, nothing is said', () => {
    const document = parseText('# mine\n\ntitle: A\n');
    assert.deepEqual(placeOfThread(document, 'goal', 'actions.rfc'), { line: 2, state: 'removed' });
    assert.deepEqual(placeOfThread(document, 'goal', '[['), { line: 2, state: 'removed' });
    assert.deepEqual(placeOfThread(document, 'goal', undefined), { line: 2, state: 'file' });
    assert.deepEqual(placeOfThread(parseText('- title\n'), 'goal', 'title'), { line: 0, state: 'unknown' });
  });

  test('items without a name of their own are told apart by what they say', () => {
    const checkins = [
      { goal: 'split', date: '2026-11-16', value: 2 },
      { goal: 'split', date: '2026-11-20', value: 3 },
      { goal: 'split', date: '2026-11-20', value: 4 },
    ];
    const anchors = checkins.map((_, index) => anchorOf({ checkins }, ['checkins', index]));
    assert.deepEqual(anchors, [
      'checkins[split 2026-11-16]',
      'checkins[split 2026-11-20 3]',
      'checkins[split 2026-11-20 4]',
    ]);
    for (const [index, anchor] of anchors.entries())
      assert.deepEqual(pathOfAnchor({ checkins }, anchor), ['checkins', index]);
    const commitments = [
      { who: 'me', what: 'Send it' },
      { who: 'ada', what: 'Send it' },
    ];
    assert.equal(anchorOf({ commitments }, ['commitments', 1]), 'commitments[Send it ada]');
    const wins = ['Shipped', 'Shipped', { odd: true }];
    assert.deepEqual(
      wins.map((_, index) => anchorOf({ wins }, ['wins', index])),
      ['wins[Shipped #1]', 'wins[Shipped #2]', 'wins[#1]'],
    );
    assert.deepEqual(pathOfAnchor({ wins }, 'wins[Shipped #2]'), ['wins', 1]);
    assert.deepEqual(pathOfAnchor({ wins }, 'wins[#1]'), ['wins', 2]);
  });

  test('what a person writes by hand is understood: other case, a full text, an ID in brackets', () => {
    const value = { measure: { target: 8 }, wins: ['A long win '.repeat(20).trim()], actions: [{ id: 'rfc' }] };
    assert.deepEqual(pathOfAnchor(value, 'Measure.Target'), ['measure', 'target']);
    assert.deepEqual(pathOfAnchor(value, `wins[${value.wins[0]}]`), ['wins', 0]);
    assert.deepEqual(pathOfAnchor(value, ' actions[rfc] '), ['actions', 0]);
    assert.equal(pathOfAnchor(value, 'actions.2'), undefined);
    assert.equal(pathOfAnchor(value, ''), undefined);
  });

  test('every value has an anchor that leads back to it, or to the list that it cannot be told apart in', () => {
    const keys = fc.oneof(fc.constantFrom('title', 'id', 'what', 'date', 'a.b', '"c"', '[d]', ' e '), fc.string());
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('x', 'x', 'y ] z', '"q"', ' #2'));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        scalar,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    const root = fc.dictionary(keys, tree, { maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(root, (value) => {
        for (const path of pathsIn(value, [])) {
          const anchor = anchorOf(value, path);
          if (anchor === undefined) continue;
          const found = pathOfAnchor(value, anchor) ?? [];
          assert.deepEqual(found, path.slice(0, found.length), anchor);
          assert.ok(found.length === path.length || typeof path[found.length] === 'number', anchor);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('a thread stays on its item when other lines and items are inserted, removed, and moved', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,3}$/);
    const titles = fc.uniqueArray(word, { minLength: 2, maxLength: 8 });
    const step = fc.record({
      do: fc.constantFrom('insert', 'remove', 'move', 'line', 'due'),
      at: fc.nat(20),
      to: fc.nat(20),
      word: fc.uuid(),
    });
    fc.assert(
      fc.property(titles, fc.nat(20), fc.array(step, { maxLength: 8 }), (names, chosen, steps) => {
        let text = `title: Goal\nactions:\n${names.map((name) => `  - title: ${name}\n    note: n\n`).join('')}`;
        const own = names[chosen % names.length] ?? '';
        const anchor = anchorAtLine(parseText(text), 'goal', lineOf(text, `title: ${own}`) + 1);
        assert.ok(anchor !== undefined);
        for (const each of steps) text = afterStep(text, own, each);
        const document = parseText(text);
        const { line, state } = placeOfThread(document, 'goal', anchor);
        assert.equal(state, 'here', text);
        const lines = text.split('\n');
        assert.equal(lines[line], '    note: n', text);
        const above = lines.slice(0, line).findLast((each) => each.includes('title:'));
        assert.equal(above, `  - title: ${own}`, text);
      }),
      { numRuns: runs(100) },
    );
  });
});

type Step = Readonly<{ do: string; at: number; to: number; word: string }>;

/** Changes anything but the item with the title. */
function afterStep(text: string, own: string, { do: act, at, to, word }: Step): string {
  const { parsed } = parseText(text);
  assert.ok(parsed.ok);
  const actions = parsed.value.actions;
  assert.ok(Array.isArray(actions));
  const index = at % actions.length;
  const isOwn = (actions[index] as { title: string }).title === own;
  const path = ['actions', index];
  const change = (of: Change): string => {
    const plan = planEdits(text, [of]);
    assert.ok(plan.ok);
    return plan.text;
  };
  if (act === 'insert')
    return change({ do: 'insert', path: ['actions'], index, value: { title: word, note: `of ${word}` } });
  if (act === 'remove') return isOwn || actions.length < 2 ? text : change({ do: 'remove', path });
  if (act === 'move') return change({ do: 'move', path, index: to % actions.length });
  if (act === 'due') return change({ do: 'set', path: ['due'], value: '2026-12-18' });
  const lines = text.split('\n');
  lines.splice(at % lines.length, 0, `# ${word}`);
  return lines.join('\n');
}

function* pathsIn(value: unknown, path: readonly (string | number)[]): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
