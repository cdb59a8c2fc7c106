import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { isMap, isScalar, isSeq } from 'yaml';
import { identify, kinds, type Kind } from '../../../src/core/model/kinds.ts';
import { habitMeasure, measure, metricMeasure, scaleMeasure } from '../../../src/core/model/goal.ts';
import { offsetsOf } from '../../../src/core/yaml/nodes.ts';
import { placeAt, type CursorPlace } from '../../../src/core/language/completion/place.ts';
import { docOf } from './folder.ts';
import { runs } from '../fuzz.ts';

/** The text with `|` where the cursor is. */
function at(kind: Kind, marked: string): { readonly place: CursorPlace | undefined; readonly text: string } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, place: placeAt(kind, text, offset) };
}

/** Such as `key actions.0 "ti"`: what is typed, where, and what a completion replaces. */
function shown(kind: Kind, marked: string): string {
  const { place, text } = at(kind, marked);
  return place ? `${place.typed} ${place.path.join('.')} "${text.slice(place.start, place.end)}"` : 'nothing';
}

suite('The place of the cursor', () => {
  const cases: readonly (readonly [what: string, kind: Kind, marked: string, wanted: string])[] = [
    ['an empty file', 'goal', '|', 'value  ""'],
    ['the first word of a file', 'goal', 'ti|', 'value  "ti"'],
    ['an empty line at the end', 'goal', 'title: x\n|', 'key  ""'],
    ['an empty line between keys', 'goal', 'title: x\n|\ndue: 2026-01-01\n', 'key  ""'],
    ['half a key between keys', 'goal', 'title: x\nsta|\ndue: 2026-01-01\n', 'key  "sta"'],
    ['within half a key', 'goal', 'title: x\nst|a\n', 'key  "sta"'],
    ['a key with its colon', 'goal', 'title: x\nsta|tus: active\n', 'key  "status"'],
    ['a key in quotes', 'goal', 'title: x\n"sta|tus": active\n', 'key  "status"'],
    ['a value behind a colon and a space', 'goal', 'title: x\ndue: |\nwhy: y\n', 'value due ""'],
    ['a value right behind a colon', 'goal', 'title: x\ndue:|\n', 'value due ""'],
    ['half a value', 'goal', 'title: x\nstatus: a|ct\n', 'value status "act"'],
    ['half a value before a comment', 'goal', 'title: x\nstatus: a|   # idea | active\n', 'value status "a"'],
    ['an empty value before a comment', 'goal', 'title: x\nstatus: |  # now\n', 'value status ""'],
    ['a value in quotes', 'goal', 'with: x\nstatus: "ac|tive"\n', 'value status "active"'],
    ['a value with a quote that is not closed', 'goal', "status: 'ac|\ntitle: x\n", 'value status "ac"'],
    ['a line below an empty key', 'goal', 'title: x\nmeasure:\n  |\n', 'value measure ""'],
    ['a key within a map', 'goal', 'title: x\nmeasure:\n  metric: x\n  ta|\ndue: 2026-01-01\n', 'key measure "ta"'],
    ['a line behind a list', 'goal', 'actions:\n  - title: x\n|\n', 'key  ""'],
    ['a line within a list item', 'goal', 'actions:\n  - title: x\n    |\n', 'key actions.0 ""'],
    [
      'the same with other items behind it',
      'goal',
      'actions:\n  - title: x\n    |\n  - title: y\n',
      'key actions.0 ""',
    ],
    ['a line at the column of the dashes', 'goal', 'actions:\n  - title: x\n  |\n', 'dash actions ""'],
    ['a line at the column of the dashes of a plain list', 'week', 'wins:\n  - x\n  |\n', 'dash wins ""'],
    ['a new item', 'goal', 'actions:\n  - title: x\n  - |\n', 'value actions.1 ""'],
    ['a new item before others', 'goal', 'actions:\n  - |\n  - title: y\n', 'value actions.0 ""'],
    ['half a key in a new item', 'goal', 'actions:\n  - ti|\n', 'value actions.0 "ti"'],
    ['a column where nothing goes on', 'goal', 'measure:\n    metric: x\n  |\n', 'nothing'],
    ['a map in braces', 'week', 'checkins:\n  - { goal: bi|', 'value checkins.0.goal "bi"'],
    ['the same when it is closed', 'week', 'checkins:\n  - { goal: bi| }\n', 'value checkins.0.goal "bi"'],
    ['a key in braces', 'week', 'checkins:\n  - { goal: x, | }\n', 'key checkins.0 ""'],
    [
      'a key in braces that are not closed',
      'week',
      'checkins:\n  - { goal: x, da|\nwins: [x]\n',
      'key checkins.0 "da"',
    ],
    ['a key in empty braces', 'week', 'checkins:\n  - {|}\n', 'key checkins.0 ""'],
    ['a value in braces right behind a colon', 'week', 'checkins: [{ goal:| }]\n', 'value checkins.0.goal ""'],
    ['an item in brackets', 'goal', 'with: [ada, |]\n', 'value with.1 ""'],
    ['an item in empty brackets', 'goal', 'with: [|]\n', 'value with.0 ""'],
    ['an item in brackets over several lines', 'goal', 'with: [\n  ada,\n  s|\n]\n', 'value with.1 "s"'],
    ['line ends of Windows', 'goal', 'title: x\r\nactions:\r\n  - title: y\r\n    d|\r\n', 'key actions.0 "d"'],
    ['a comment', 'goal', 'title: x\n# sta|\n', 'nothing'],
    ['a comment behind a value', 'goal', 'status: active # sta|\n', 'nothing'],
    ['a text block', 'goal', 'why: >\n  some t|\n', 'nothing'],
    ['a second line of text', 'goal', 'why: some\n  text |\n', 'nothing'],
    ['behind braces', 'week', 'checkins: [{ goal: x }|]\n', 'nothing'],
    ['before a dash', 'goal', 'actions:\n  |- title: x\n', 'nothing'],
    ['a line below an item and its comment', 'goal', 'with:\n  - ada   # x\n    |\n', 'nothing'],
    ['an anchor', 'goal', 'title: &a|\n', 'nothing'],
    ['an alias', 'goal', 'title: *a|\n', 'nothing'],
    ['behind a document marker', 'goal', '---\ntitle: x\nst|\n', 'key  "st"'],
    ['a key that is a number', 'goal', 'measure:\n  scale:\n    -2: x\n    -1|: y\n', 'key measure.scale "-1"'],
  ];
  for (const [what, kind, marked, wanted] of cases)
    test(what, () => {
      assert.equal(shown(kind, marked), wanted);
    });

  test('tells which keys are there, before and behind the cursor', () => {
    assert.deepEqual(at('goal', 'title: x\nsta|\ndue: 2026-01-01\n').place?.siblings(), ['title', 'due']);
    assert.deepEqual(at('goal', 'title: x\nsta|tus: idea\n').place?.siblings(), ['title']);
    assert.deepEqual(at('goal', 'actions:\n  - title: x\n    |\n    due: 2026-01-01\n  - id: x\n').place?.siblings(), [
      'title',
      'due',
    ]);
    assert.deepEqual(at('goal', 'actions:\n  - |\n    due: 2026-01-01\n').place?.siblings(), ['due']);
    assert.deepEqual(at('week', 'checkins:\n  - { goal: x, |, note: y }\n').place?.siblings(), ['goal', 'note']);
    assert.deepEqual(at('week', 'checkins:\n  - { goal: x, da|\n').place?.siblings().slice(0, 1), ['goal']);
  });

  test('knows all kinds of measure until one is chosen', () => {
    const schemasAt = (marked: string) => at('goal', marked).place?.schemas;
    assert.deepEqual(schemasAt('measure:\n  |\n'), [...measure._zod.def.options]);
    assert.deepEqual(schemasAt('measure: { | }\n'), [...measure._zod.def.options]);
    assert.deepEqual(schemasAt('measure:\n  metric: x\n  |\n'), [metricMeasure]);
    assert.deepEqual(schemasAt('measure:\n  |\n  habit: x\n'), [habitMeasure]);
    assert.deepEqual(schemasAt('measure:\n  baseline: 0\n  |\n'), [metricMeasure, scaleMeasure]);
  });

  test('names the keys as their meanings are named', () => {
    assert.deepEqual(at('goal', 'actions:\n  - title: x\n    due: |\n').place?.keys, ['actions', 'due']);
    assert.deepEqual(at('week', 'reflection:\n  answers:\n    what: |\n').place?.keys, ['reflection', 'answers', '*']);
    assert.deepEqual(at('goal', 'measure: { scale: { -2: | } }\n').place?.keys, ['measure', 'scale', '-2']);
  });
});

suite('The place of the cursor in whole files', () => {
  const root = path.join(import.meta.dirname, '../../../examples/growth');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

  type KeyPlace = { readonly path: readonly (string | number)[]; readonly start: number; readonly end: number };
  function* keysBelow(node: unknown, above: readonly (string | number)[] = []): Generator<KeyPlace> {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* keysBelow(item, [...above, index]);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const [start = 0, end = 0] = offsetsOf(key) ?? [];
      if (!isScalar(key)) continue;
      const here = [...above, String(key.value)];
      yield { path: here, start, end };
      yield* keysBelow(value, here);
    }
  }

  test('every key gives back its own path, wherever the cursor is in it', () => {
    let count = 0;
    for (const file of files) {
      const { kind } = identify(file);
      if (kind === undefined) continue;
      const text = readFileSync(path.join(root, file), 'utf8');
      for (const key of keysBelow(docOf(text).contents)) {
        for (const offset of [key.start + 1 + (count % (key.end - key.start))]) {
          const place = placeAt(kind, text, offset);
          assert.deepEqual(
            place && [place.typed, place.path, text.slice(place.start, place.end)],
            ['key', key.path.slice(0, -1), String(key.path.at(-1))],
            `${file} at ${offset}`,
          );
          count += 1;
        }
      }
    }
    assert.ok(count > 1000);
  }).timeout(20_000);

  test('no text and no place in it is refused', () => {
    const piece = fc.constantFrom(
      'title',
      'status',
      ':',
      ': ',
      '- ',
      '\n',
      '\r\n',
      '  ',
      '    ',
      '{ ',
      ' }',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '#',
      ' # x',
      '|\n',
      '>\n',
      '&a ',
      '*a',
      '!!x ',
      '? ',
      '---\n',
      '...\n',
      '\t',
      'x',
      '\uFEFF',
      '😀',
      '%',
      '@',
      'measure',
      'actions',
      '-2',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
      fc.constantFrom(...files.slice(0, 12)).map((file) => readFileSync(path.join(root, file), 'utf8')),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(...kinds), (some, number, kind) => {
        const offset = number % (some.length + 1);
        const place = placeAt(kind, some, offset);
        if (place) assert.ok(place.start <= offset && offset <= place.end && place.end <= some.length);
      }),
      { numRuns: runs(1500) },
    );
  }).timeout(20_000);
});
