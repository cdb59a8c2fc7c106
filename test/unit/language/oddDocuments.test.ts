/**
 * For any valid YAML, no language feature throws or returns a range outside the text.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDropped, evidenceListAt } from '../../../src/core/language/evidence.ts';
import { foldsIn } from '../../../src/core/language/folding.ts';
import { dueHints, progressHint, titleHints } from '../../../src/core/language/inlayHints.ts';
import { linksIn } from '../../../src/core/language/links.ts';
import { occurrencesIn } from '../../../src/core/language/occurrences.ts';
import { symbolsIn } from '../../../src/core/language/documentSymbols.ts';
import { tokensIn } from '../../../src/core/language/semanticTokens.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { assertNested, identityOf } from './folder.ts';
import { runs } from '../fuzz.ts';

const keys = [
  'title',
  'name',
  'status',
  'due',
  'done',
  'actions',
  'measure',
  'milestones',
  'target',
  'evidence',
  'ref',
  'resources',
  'url',
  'supports',
  'skills',
  'id',
  'with',
  'commitments',
  'checkins',
  'goal',
  'rungs',
  'expects',
  'items',
  'kind',
  '<<',
  '"q"',
  '? x',
  '&k k',
  '!!str t',
];
const values = [
  '',
  'x',
  '"ada"',
  "'it''s'",
  '2026-01-01',
  '3',
  'null',
  '~',
  '[]',
  '{}',
  '[ada, bob]',
  '{ id: go, due: 2026-01-01 }',
  '*a',
  '*b',
  '!x y',
  '!!set { a, b }',
  '|\n    text\n    # no',
  '>-\n    folded',
  '[*a, {x: *b}]',
  '"a\\nb"',
  '# only a comment',
  'skills',
  '{ milestones: [{ title: a, done: 2026-01-01 }, *a, 3] }',
];
const pair = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values));
const pairs = (indent: string) =>
  fc
    .uniqueArray(pair, { minLength: 1, maxLength: 3, selector: ([key]) => key })
    .map((all) => all.map(([key, value]) => `${indent}${key}: ${value}`));
/** A key with a value, a list of maps, or a map. */
const entry = fc.tuple(
  fc.constantFrom(...keys),
  fc.oneof(
    fc.constantFrom(...values).map((value) => ` ${value}`),
    pairs('    ').map((rows) => `\n${rows.join('\n').replace('    ', '  - ')}`),
    pairs('  ').map((rows) => `\n${rows.join('\n')}`),
  ),
);
const root = fc
  .uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ([key]) => key })
  .map((all) => `${['x: &a ada', 'y: &b [ada]', ...all.map(([key, value]) => `${key}:${value}`)].join('\n')}\n`);
const files = [
  'goals/g.yaml',
  'weeks/2026-W01.yaml',
  'notes/n.yaml',
  'profile.yaml',
  'ladder.yaml',
  'assessments/a.yaml',
  'people/p.yaml',
  'opportunities/o.yaml',
  'stories/s.yaml',
  'feedback/g.yaml',
];

test('language: odd documents', () => {
  fc.assert(
    fc.property(
      root,
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(...files),
      fc.nat(200),
      (written, newline, file, cursor) => {
        const text = written.replaceAll('\n', newline);
        const { lines, parsed } = parseText(text);
        if (!parsed.ok) return;
        const { doc } = parsed;
        const identity = identityOf(file);
        const { kind } = identity;
        const occurrences = occurrencesIn(identity, doc);
        const ranges = [...occurrences, ...linksIn(doc), ...tokensIn(kind, doc, text, occurrences, '2026-06-01')].map(
          ({ offsets }) => offsets,
        );
        for (const [start, end] of ranges) assert.ok(start >= 0 && start <= end && end <= text.length);
        for (const { offset } of [
          ...titleHints(occurrences, () => 'A title'),
          ...dueHints(kind, doc, '2026-06-01'),
          ...progressHint(doc, '50%'),
        ])
          assert.ok(offset >= 0 && offset <= text.length);
        for (const { start, end } of foldsIn(doc, text, lines))
          assert.ok(start < end && end < text.split(newline).length);
        assertNested(
          symbolsIn(identity, doc, text, () => undefined),
          [0, text.length],
        );
        const place = evidenceListAt(kind, doc, text, Math.min(cursor, text.length));
        if (place)
          addDropped(kind, text, place, [{ is: 'link', url: 'https://x.org', title: undefined }], '2026-06-01');
      },
    ),
    { numRuns: runs(1000) },
  );
});
