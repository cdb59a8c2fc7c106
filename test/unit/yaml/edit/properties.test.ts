/** What holds for every file and every change. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, parseDocument } from 'yaml';
import {
  applyEdits,
  invertEdits,
  planEdits,
  printNew,
  type Change,
  type EditResult,
} from '../../../../src/core/yaml/edit/edits.ts';
import { changed, changeOf, moveIn, wishes } from './changes.ts';
import { diceOf, maps, render, rolls, strings, values } from './documents.ts';
import { commentsOf, ownLines, ownRange, sources, type Comment } from './places.ts';
import { runs } from '../../fuzz.ts';

const numRuns = runs(120);
const plain = (text: string): unknown => parse(text, { logLevel: 'silent' }) ?? null;

type Planned = EditResult & { readonly ok: true };

function planned(before: string, changes: readonly Change[]): Planned {
  const result = planEdits(before, changes);
  assert.ok(result.ok, result.ok ? '' : `${result.refusal.message}\n${JSON.stringify(changes)}\n${before}`);
  return result;
}

const story = (before: string, change: Change, after: string): string =>
  `${JSON.stringify(change)}\n${before}\n=>\n${after}`;

suite('properties of edits', () => {
  test('any change of any file reads back as meant, alone and in a row', () => {
    fc.assert(
      fc.property(maps, rolls, fc.array(wishes, { minLength: 1, maxLength: 3 }), (map, dice, wanted) => {
        const first = render(map, diceOf(dice));
        const changes: Change[] = [];
        let text = first;
        for (const wish of wanted) {
          const change = changeOf(plain(text), wish);
          if (!change) continue;
          changes.push(change);
          const { edits, text: after } = planned(text, [change]);
          assert.deepEqual(plain(after), changed(plain(text), change), story(text, change, after));
          assert.equal(applyEdits(text, edits), after);
          assert.equal(applyEdits(after, invertEdits(text, edits)), text);
          if (change.do === 'set') assert.deepEqual(planned(after, [change]).edits, []);
          if (text.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n/);
          else assert.doesNotMatch(after, /\r/);
          text = after;
        }
        const atOnce = planned(first, changes);
        assert.equal(atOnce.text, text);
        assert.equal(applyEdits(first, atOnce.edits), text);
        const ends = atOnce.edits.map(({ offset, length }) => offset + length);
        assert.ok(atOnce.edits.every(({ offset }, at) => at === 0 || offset > (ends[at - 1] ?? 0)));
      }),
      { numRuns },
    );
  });

  test('an item changes its place with its lines, not one byte more or less, or not at all', () => {
    let [moved, refused] = [0, 0];
    const pieces = (text: string): string => Array.from(text).sort().join('');
    fc.assert(
      fc.property(maps, rolls, fc.nat(), (map, dice, where) => {
        const before = render(map, diceOf(dice));
        const change = moveIn(plain(before), where);
        if (!change || change.path.at(-1) === change.index) return;
        const result = planEdits(before, [change]);
        if (!result.ok) {
          assert.equal(result.refusal.reason, 'unsafe');
          refused += 1;
          return;
        }
        moved += 1;
        assert.deepEqual(plain(result.text), changed(plain(before), change), story(before, change, result.text));
        assert.equal(pieces(result.text), pieces(before));
        const back = planEdits(result.text, [
          { do: 'move', path: [...change.path.slice(0, -1), change.index], index: Number(change.path.at(-1)) },
        ]);
        if (back.ok) assert.deepEqual(plain(back.text), plain(before));
      }),
      { numRuns },
    );
    assert.ok(moved > 5 * refused, `${moved} moved, ${refused} refused`);
  });

  test('no comment is lost but those within what goes, and none becomes a part of a text', () => {
    fc.assert(
      fc.property(maps, rolls, wishes, (map, dice, wish) => {
        const before = render(map, diceOf(dice));
        const change = changeOf(plain(before), wish);
        if (!change) return;
        const { edits, text } = planned(before, [change]);
        const gone = (comment: Comment) =>
          edits.some(
            ({ offset, length }) => offset < comment.offset + comment.source.length && comment.offset < offset + length,
          );
        const comments = commentsOf(before);
        assert.deepEqual(
          sources(commentsOf(text)),
          sources(comments.filter((comment) => !gone(comment))),
          story(before, change, text),
        );
        const [from, to] = ownRange(before, change);
        for (const comment of comments.filter(gone))
          assert.ok(
            comment.offset >= from && comment.offset <= to,
            `${comment.source}\n${story(before, change, text)}`,
          );
      }),
      { numRuns },
    );
  });

  test('no byte changes outside the lines of what is changed', () => {
    fc.assert(
      fc.property(maps, rolls, wishes, (map, dice, wish) => {
        const before = render(map, diceOf(dice));
        const change = changeOf(plain(before), wish);
        if (!change) return;
        const { edits, text } = planned(before, [change]);
        const [from, to] = ownLines(before, plain(before), change);
        for (const { offset, length } of edits)
          assert.ok(offset >= from && offset + length <= to, story(before, change, text));
      }),
      { numRuns },
    );
  });

  test('what only adds takes nothing away, and what renames stays in its line', () => {
    fc.assert(
      fc.property(maps, rolls, wishes, (map, dice, wish) => {
        const before = render(map, diceOf(dice));
        const change = changeOf(plain(before), wish);
        if (!change || change.do === 'remove' || wish.kind === 'set') return;
        const { edits, text } = planned(before, [change]);
        const taken = edits.map(({ offset, length }) => before.slice(offset, offset + length)).join('');
        if (change.do === 'rename') assert.ok(edits.length === 1 && !taken.includes('\n'));
        else assert.match(taken.trim(), /^(?:null|~|\[ *\]|\{ *\})?$/, story(before, change, text));
        if (before !== '') assert.equal(text.endsWith('\n'), before.endsWith('\n'));
      }),
      { numRuns },
    );
  });

  test('a file with anchors and aliases is edited right or not at all', () => {
    fc.assert(
      fc.property(maps, rolls, wishes, (map, dice, wish) => {
        const before = render(map, diceOf(dice), true);
        const change = changeOf(plain(before), wish);
        if (!change) return;
        const result = planEdits(before, [change]);
        if (result.ok) {
          assert.deepEqual(plain(result.text), changed(plain(before), change), story(before, change, result.text));
          // Aliases are none of an edit's business, but for one that is taken out with its entry.
          const lost = aliasCount(before) - aliasCount(result.text);
          assert.ok(lost === 0 || change.do === 'remove' || change.do === 'set', story(before, change, result.text));
        } else assert.ok(['alias', 'unsafe'].includes(result.refusal.reason));
      }),
      { numRuns },
    );
  });

  test('any text at all: an answer, never an exception', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'a',
        'b: ',
        '- ',
        '? ',
        ': ',
        '\n',
        '  ',
        '\t',
        '#c',
        ' #c',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '&x ',
        '*x',
        '!t ',
        '|',
        '>-',
        '"',
        "'",
        '---\n',
        '...\n',
        '\r\n',
        '%Y',
        '<<: ',
        '~',
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(scraps, wishes, (parts, wish) => {
        const before = parts.join('');
        const readable = parseDocument(before, { logLevel: 'silent' });
        if (readable.errors.length > 0) {
          assert.equal(planEdits(before, [{ do: 'set', path: ['a'], value: 1 }]).ok, false);
          return;
        }
        const change: Change = changeOf(planEdits(before, []).ok ? plain(before) : {}, wish) ?? {
          do: 'remove',
          path: ['a'],
        };
        const result = planEdits(before, [change]);
        if (result.ok)
          assert.deepEqual(plain(result.text), changed(plain(before), change), story(before, change, result.text));
        else assert.ok(result.refusal.offset >= 0 && result.refusal.offset <= before.length);
      }),
      { numRuns: numRuns * 3 },
    );
  });
});

suite('properties of strings', () => {
  const indicators = fc.string({
    unit: fc.constantFrom(...Array.from(' \n\t\r:#-?,[]{}&*!|>\'"%@`a1.~\\=<\uFEFF\u0085\u2028\u00A0🌱')),
    maxLength: 10,
  });
  const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdefxoXOE+-._:')), maxLength: 6 });
  const any = fc.oneof(strings, fc.string({ unit: 'binary', maxLength: 12 }), indicators, digits);

  test('every string reads back, wherever it is put', () => {
    fc.assert(
      fc.property(any, (value) => {
        const places = [
          'a: 1\nb: 2\n',
          'a: [1, 2] # c\n',
          '- 1\n- 2\n',
          `{ "a": { 'b': 1 } }`,
          'a:\n  b: >-\n    folded\n# c',
          'a: "x"',
          "a:\n- - 'x' # c\r\n",
        ];
        for (const before of places) {
          const path = firstPath(plain(before));
          const { text } = planned(before, [{ do: 'set', path, value }]);
          assert.deepEqual(plain(text), changed(plain(before), { do: 'set', path, value }));
        }
        planned('a: 1\nb: { c: 2 }\n', [
          { do: 'rename', path: ['a'], key: `${value}:` },
          { do: 'rename', path: ['b', 'c'], key: value },
        ]);
      }),
      { numRuns },
    );
  });

  test('a reader of YAML 1.1 sees the same strings, but for dates, y and n', () => {
    fc.assert(
      fc.property(any, (value) => {
        const read: unknown = parse(printNew({ value, list: [value] }), { version: '1.1', logLevel: 'silent' });
        if (!/^(?:\d{4}-\d.*|[yn])$/is.test(value)) assert.deepEqual(read, { value, list: [value] });
      }),
      { numRuns },
    );
  });

  test('a new file reads back as what it was made of', () => {
    fc.assert(
      fc.property(fc.oneof(values, any), (value) => {
        assert.deepEqual(plain(printNew(value)), value);
      }),
      { numRuns },
    );
  });
});

function firstPath(value: unknown): (string | number)[] {
  if (Array.isArray(value)) return [0, ...firstPath(value[0])];
  if (typeof value !== 'object' || value === null) return [];
  const [first] = Object.entries(value);
  return first ? [first[0], ...firstPath(first[1])] : [];
}

const aliasCount = (text: string): number => text.match(/: \*n\d+$/gm)?.length ?? 0;
