/** No fix loses what a file says, and no preferred or automatic fix leaves a syntax error: on damaged files as well. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { fixAll } from '../../../src/core/fixes/fixAll.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { located } from '../../../src/core/yaml/findPlace.ts';
import { applied, folderOf, offersIn, others, subjectIn } from './fixing.ts';

const root = path.join(import.meta.dirname, '..', '..', '..', 'examples', 'growth');
const samples = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.startsWith('private'))
  .map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(root, file), 'utf8')] as const)
  .filter(([, text]) => text.length < 6000);

const small: readonly (readonly [string, string])[] = [
  ['goals/a.yaml', 'title:Ship it\nstatus: idea\n'],
  ['goals/a.yaml', 'title: Ship\n due: 2026-12-01\n'],
  ['goals/a.yaml', ' title:Ship it\nstatus: idea\n'],
  ['goals/a.yaml', 'title: Ship\nmeasure: { metric: share, baseline: 40, target: 80% }\n'],
  ['goals/a.yaml', 'title: Ship\nactions:\n  - { title: a, due:2026-12-01 }\n  - title:Read it\n'],
  ['goals/a.yaml', 'title: 0123\nwhy: 1.10\ntags: [1e3, True, 0x1F, ~]\n'],
  [
    'weeks/2026-W48.yaml',
    'checkins:\n  - {goal:ship, date:2026-11-26, value:4}\n  - { goal: ship, date: 2026-11-25, value: 55% }\n',
  ],
  ['weeks/2026-W48.yaml', 'wins: Merged PR #42 for billing, then rest\nblockers: { a: b }\n'],
];

const mutation = fc.record({
  how: fc.constantFrom('delete', 'insert', 'duplicate', 'swap', 'indent', 'join'),
  at: fc.nat(),
  by: fc.integer({ min: 1, max: 4 }),
  put: fc.constantFrom(
    ':',
    ' ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '#',
    ' #',
    '-',
    '\t',
    ',',
    '%',
    '@',
    '&',
    '*',
    '!',
    '1,5',
    '\n',
  ),
});

function mutated(
  text: string,
  { how, at, by, put }: Readonly<{ how: string; at: number; by: number; put: string }>,
): string {
  const offset = at % (text.length + 1);
  const lines = text.split('\n');
  const line = at % lines.length;
  switch (how) {
    case 'delete':
      return text.slice(0, offset) + text.slice(offset + by);
    case 'insert':
      return text.slice(0, offset) + put + text.slice(offset);
    case 'duplicate':
      return text.slice(0, offset) + text.slice(offset, offset + by) + text.slice(offset);
    case 'swap':
      return lines
        .map((each, index) =>
          index === line ? (lines[index + 1] ?? each) : index === line + 1 ? (lines[line] ?? each) : each,
        )
        .join('\n');
    case 'indent':
      return lines.map((each, index) => (index === line ? ' '.repeat(by) + each : each)).join('\n');
    default:
      return [...lines.slice(0, line), `${lines[line] ?? ''}${lines[line + 1] ?? ''}`, ...lines.slice(line + 2)].join(
        '\n',
      );
  }
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text that are not in another one, each as often as it is missing. */
function missingWords(before: string, after: string): readonly string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(after)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(before).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const hasSyntaxErrors = (text: string): boolean => {
  const { parsed } = parseText(text);
  return !parsed.ok || parsed.damage.length > 0;
};

const damageOf = (text: string): number => {
  const { parsed } = parseText(text);
  return parsed.ok ? parsed.damage.length : Infinity;
};

/** What the title says is removed or replaced. */
const saysRemoval = (title: string): boolean => /^(?:Remove|Keep)/.test(title);

function check(file: string, text: string): void {
  const entry = readFile(file, text);
  if (entry.kind === undefined || entry.state === 'newer') return;
  const folder = folderOf({ ...others, [file]: text });
  const document = parseText(text);
  for (const { problem, fix, says } of offersIn(folder, file)) {
    if (fix.effect.do !== 'edit' && fix.effect.do !== 'snippet' && fix.effect.do !== 'files') continue;
    const after = applied(folder, file, fix.effect).get(file) ?? '';
    const what = `${problem.code}: ${says}\n--- before\n${text}\n--- after\n${after}`;
    if (fix.isPreferred === true || fix.autoFix === true)
      assert.ok(!hasSyntaxErrors(after) || damageOf(after) < damageOf(text), `a syntax error is left: ${what}`);
    if (saysRemoval(says)) continue;
    const missing = missingWords(text, after);
    if (missing.length === 0) continue;
    // A wrong value or key is replaced: the title says by what. Everything else stays.
    const [start, end] = document.lines.offsetsOf(located(problem, document).range);
    const replaced = wordsOf(text.slice(start, end));
    assert.ok(
      /^(?:Change|Ease|Fill)/.test(says) && missing.every((word) => replaced.includes(word)),
      `${missing.join(', ')} is lost: ${what}`,
    );
  }
}

suite('Fixes keep what a file says', function () {
  this.timeout(60_000);

  for (const [file, text] of small)
    test(JSON.stringify(text), () => {
      check(file, text);
    });

  test('on damaged files', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...small, ...samples),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        ([file, text], mutations) => {
          check(file, mutations.reduce(mutated, text));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('when two items run into each other, so that an equal key is not a copy', () => {
    const text =
      'skills:\n  - id: writing\n    now: 3\n    wanted: 3\n    evidence:\n' +
      '      - { date: 2026-09-22, ref: RFC 31 }\n      - id: speaking\n    now: 1\n    wanted: 3\n';
    const { edits } = fixAll(subjectIn(folderOf({ ...others, 'profile.yaml': text }), 'profile.yaml'));
    assert.deepEqual(edits, []);
  });

  test('when all safe fixes are applied at once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...small, ...samples),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        ([file, sample], mutations) => {
          const text = mutations.reduce(mutated, sample);
          const entry = readFile(file, text);
          if (entry.kind === undefined || entry.state === 'newer') return;
          const { edits } = fixAll(subjectIn(folderOf({ ...others, [file]: text }), file));
          let after = text;
          for (const { offset, length, text: put } of edits.toReversed())
            after = after.slice(0, offset) + put + after.slice(offset + length);
          assert.ok(damageOf(after) <= damageOf(text), `${text}\n---\n${after}`);
          const problems = entry.problems.map(({ range }) => parseText(text).lines.offsetsOf(range));
          const replaced = problems.flatMap(([start, end]) => wordsOf(text.slice(start, end)));
          for (const word of missingWords(text, after))
            assert.ok(replaced.includes(word), `${word}: ${text}\n---\n${after}`);
        },
      ),
      { numRuns: 30 },
    );
  });
});
