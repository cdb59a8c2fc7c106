/**
 * Whatever a file holds: the reader gives an answer, its places lie in the text, and what it gives is of the right
 * form.
 */
import { isNotUnderstood } from '../../../src/core/model/values.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { valueAtPath } from '../../../src/core/base/valuePath.ts';
import { located } from '../../../src/core/yaml/findPlace.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { kinds, pathOf, schemas, type Kind } from '../../../src/core/model/kinds.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { lines, shown, underlined } from './told.ts';
import { runs } from '../fuzz.ts';

const goal = lines(
  'title: Lead the migration # c',
  'status: active',
  'supports: { values: [craft], skills: [system-design] }',
  'measure:',
  '  metric: services',
  '  baseline: 0',
  '  target: 8',
  'due: 2026-12-18',
  'confidence: 0.7',
  'obstacles:',
  '  - if: "the on-call week"',
  '    then: |',
  '      I move',
  '      Thursday',
  'actions:',
  '  - &a',
  '    id: rfc',
  '    title: Write',
  '    due: 2026-09-20',
  '  - { title: b, owner: ada }',
  'evidence:',
  '  - { date: 2026-09-18, ref: 4f2a91c }',
  'changes: []',
);
const week = lines(
  'plans: [{ what: a, goal: b }]',
  'checkins:',
  '  - { goal: a, date: 2026-11-18, value: 5 }',
  '  - goal: b',
  '    date: 2026-11-19',
  'wins: [one]',
  'mood: 4',
  'reflection:',
  '  answers:',
  '    what: >',
  '      folded',
  '      text',
);

const anyKind = fc.constantFrom(...kinds);
const pieces = fc.constantFrom(
  ':',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\r\n',
  '#',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '|-\n',
  '&a',
  '*a',
  '!x',
  '!!str ',
  '? ',
  '<<: ',
  '---\n',
  '...\n',
  '%',
  '@',
  '`',
  '\t',
  '~',
  'null',
  'true',
  '1',
  '-0',
  '.nan',
  '2026-02-30',
  'title',
  'title: a\n',
  'measure: ',
  'habit: x',
  'metric',
  'milestones: [{}]',
  'scale: {',
  'actions:\n',
  'format: 2\n',
  '__proto__',
  '<<<<<<< HEAD\n',
  '=======\n',
  '\uFEFF',
  '\uFFFD',
  '\0',
  '\u2028',
  '🚀',
);
/** A good file with some pieces cut out, and others put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(goal, week),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.oneof(pieces, fc.string({ maxLength: 3 }))), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce(
      (now, [at, length, piece]) =>
        now.slice(0, at % (now.length + 1)) + piece + now.slice((at % (now.length + 1)) + length),
      text,
    ),
  );
const anyText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  mutated,
  mutated,
);

function check(kind: Kind, text: string): void {
  const path = pathOf(kind, kind === 'week' ? '2026-W47' : '2026-11-20-x');
  const entry = readFile(
    kind === 'settings' || kind === 'profile' || kind === 'ladder'
      ? `${kind === 'settings' ? 'cairn' : kind}.yaml`
      : path,
    text,
  );
  assert.equal(entry.kind, kind);
  for (const problem of entry.problems) shown(text, problem);
  if (entry.state === 'broken') {
    assert.notEqual(entry.problems.length, 0, 'What cannot be read has a reason.');
    return;
  }
  const document = parseText(text);
  for (const { id, path: at } of entry.references) {
    if (document.parsed.ok && at.length > 0) assert.equal(valueAtPath(document.parsed.value, at), id);
    const written = underlined(text, located({ code: 'unknown-reference', path: at, args: {} }, document).range);
    if (/^[\w-]+$/.test(written)) assert.equal(written, id);
  }
  // The entity is what its schema gives for it: nothing more, and nothing that it would not take.
  const understood = withoutRefused(entry.entity);
  assert.deepEqual(withoutRefused(schemas[kind].parse(understood)), understood);
  // It is kept as JSON.
  assert.deepEqual(JSON.parse(JSON.stringify(entry)), JSON.parse(JSON.stringify(structuredClone(entry))));
}

/** Without the values that are kept although they are not understood, which become their defaults. */
function withoutRefused(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRefused);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isNotUnderstood(inner) && key !== 'status')
      .map(([key, inner]) => [key, key === 'stage' ? 'offer' : withoutRefused(inner)]),
  );
}

suite('Reading: any text', function () {
  this.timeout(20_000);

  test('is read without an exception, with places in the text', () => {
    fc.assert(fc.property(anyKind, anyText, check), { numRuns: runs(300) });
  });

  test('of a goal, whatever was changed in it', () => {
    fc.assert(fc.property(fc.constantFrom<Kind>('goal', 'week'), mutated, check), { numRuns: runs(300) });
  });

  test('of values of any shape under any key', () => {
    const keys = [
      'title',
      'status',
      'why',
      'supports',
      'values',
      'with',
      'tags',
      'measure',
      'metric',
      'target',
      'milestones',
      'scale',
      'habit',
      'times',
      'rest',
      'due',
      'actions',
      'obstacles',
      'if',
      'then',
      'fired',
      'evidence',
      'ref',
      'changes',
      'date',
      'checkins',
      'goal',
      'value',
      'relationship',
      'commitments',
      'who',
      'what',
      'format',
      'id',
      '0',
      '-2',
    ];
    const { tree } = fc.letrec<{ tree: unknown; map: unknown; list: unknown; scalar: unknown }>((tie) => ({
      tree: fc.oneof({ maxDepth: 3, depthSize: 'small' }, tie('scalar'), tie('map'), tie('list')),
      map: fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 5 }),
      list: fc.array(tie('tree'), { maxLength: 4 }),
      scalar: fc.oneof(
        fc.constantFrom('a', '', 'rust', '2026-11-18', '2026-W47', 'me', null, true, 'coach', 'done'),
        fc.integer({ min: -3, max: 9 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
    }));
    const file = fc.dictionary(fc.constantFrom(...keys), tree, { maxKeys: 8 });
    // JSON is YAML, on one line and on many.
    fc.assert(
      fc.property(anyKind, file, fc.constantFrom(undefined, 2), (kind, value, indent) => {
        check(kind, JSON.stringify(value, undefined, indent));
      }),
      { numRuns: runs(200) },
    );
  });

  test('has the values that the YAML library finds', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '~',
        'null',
        'Null',
        'true',
        'False',
        'yes',
        'no',
        'on',
        '012',
        '0o17',
        '0x1F',
        '1e3',
        '-1',
        '+1',
        '.5',
        '-.5',
        '1.',
        '.inf',
        '-.INF',
        '.nan',
        '1_000',
        '2026-01-01',
        '1:30',
        'n',
        't',
        'nul',
        'NaN',
        'e3',
        '"5"',
        "'~'",
        '!!str 5',
        '!!int "5"',
        '|\n  text\n',
        'é',
        '日本',
      ),
      fc.stringMatching(/^[-+.~\w]{1,6}$/),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.map((value, index) => `k${index}: ${value}\n`).join('');
        const parsed = parseText(text).parsed;
        const theirs = parseDocument(text);
        assert.equal(parsed.ok && parsed.damage.length === 0, theirs.errors.length === 0);
        if (!parsed.ok || parsed.damage.length > 0) return;
        const wanted = Object.fromEntries(
          Object.entries(theirs.toJS() as object).map(([key, value]: [string, unknown]) => [key, value ?? undefined]),
        );
        assert.deepEqual(parsed.value, wanted);
      }),
      { numRuns: runs(200) },
    );
  });
});
