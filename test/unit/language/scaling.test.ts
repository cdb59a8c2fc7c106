/**
 * Everything that reads a file of a growth folder takes time in proportion to it: reading, the problems, the fixes and
 * refactorings at a place, and the language features. A new rule is included by its example.
 */
import assert from 'node:assert/strict';
import { codeActionContext, isFixable, type CodeActionContext } from '../../../src/core/fixes/context.ts';
import { fixAll } from '../../../src/core/fixes/fixAll.ts';
import { fixesFor } from '../../../src/core/fixes/fixesFor.ts';
import { refactoringsAt } from '../../../src/core/fixes/refactor/refactorings.ts';
import { reviewOf } from '../../../src/core/goals/review/review.ts';
import { readFile, type FileEntry } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerView } from '../../../src/core/index/growthIndex.ts';
import { lensesOf } from '../../../src/core/language/codeLenses.ts';
import { offersAt } from '../../../src/core/language/completion/offers.ts';
import { placeAt } from '../../../src/core/language/completion/place.ts';
import { symbolsIn } from '../../../src/core/language/documentSymbols.ts';
import { addDropped, evidenceListAt } from '../../../src/core/language/evidence.ts';
import { foldsIn } from '../../../src/core/language/folding.ts';
import { symbolAt } from '../../../src/core/language/hover/symbolAt.ts';
import { dueHints, progressHint, titleHints } from '../../../src/core/language/inlayHints.ts';
import { linksIn } from '../../../src/core/language/links.ts';
import { occurrencesIn } from '../../../src/core/language/occurrences.ts';
import { renameIn } from '../../../src/core/language/rename.ts';
import { tokensIn } from '../../../src/core/language/semanticTokens.ts';
import { symbolsOfFolder } from '../../../src/core/language/workspaceSymbols.ts';
import { identify, kinds, pathOf } from '../../../src/core/model/kinds.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import { problemCodes, rules, type ProblemCode } from '../../../src/core/problems/rules.ts';
import { located } from '../../../src/core/yaml/findPlace.ts';
import { parseText, type ParsedDocument } from '../../../src/core/yaml/parse.ts';
import { examples } from '../fixes/examples.ts';
import { growthOf, maxGrowth, tokens } from '../scaling.ts';

const today = '2026-11-20';
/** In UTF-16 code units. `npm run fuzz` has time for the longest text that is read. */
const longest = process.env.FUZZ === undefined ? 4_096 : 131_072;

/** `code`: the problem that the text repeats. */
type File = Readonly<{ path: string; text: string; code?: ProblemCode }>;
type Work = Readonly<Record<string, (file: File) => unknown>>;

/** The first, the middle, and the last one of a list. */
const some = <T>(all: readonly T[]): readonly T[] => [
  ...new Set([0, all.length >> 1, all.length - 1].flatMap((at) => all[at] ?? [])),
];

type ReadFile = Readonly<{ document: ParsedDocument; entry: FileEntry; index: OwnerView }>;

function read({ path, text }: File): ReadFile {
  const document = parseText(text);
  const entry = readFile(path, document);
  const index = createIndex();
  index.put(entry);
  return { document, entry, index };
}

const reads = new WeakMap<File, ReadFile>();
/** Reads a file once, so that the time of reading it is not counted for each feature. */
function readOnce(file: File): ReadFile {
  const present = reads.get(file) ?? read(file);
  reads.set(file, present);
  return present;
}

function problemsOf({ path }: File, { document, index }: ReadFile): readonly Problem[] {
  return [
    ...index.problemsOf(path).map((one) => located(one, document)),
    ...reviewOf(index, path, { today, vagueWords: [] }),
  ];
}

function contextOf(file: File): Readonly<{ context: CodeActionContext; problems: readonly Problem[] }> | undefined {
  const { document, entry, index } = readOnce(file);
  if (!isFixable(entry)) return undefined;
  const problems = problemsOf(file, { document, entry, index });
  return {
    context: codeActionContext({ text: file.text, document, entry, index, today, random: () => 0.5 }),
    problems,
  };
}

/** What checks its results by reading the text after them. */
const fixing: Work = {
  fixes: (file) => {
    const found = contextOf(file);
    const repeated = found?.problems.filter(({ code }) => code === file.code) ?? [];
    return found && some(repeated).map((problem) => fixesFor(found.context, problem));
  },
  'fix all': (file) => {
    const found = contextOf(file);
    return found && fixAll(found.context);
  },
  refactorings: (file) => {
    const found = contextOf(file);
    return found && placesIn(file).map((at) => refactoringsAt(found.context, found.context.lines.rangeOf(at, at)));
  },
};

const reading: Work = {
  'reading, problems': (file) => problemsOf(file, read(file)),
  'language features of a document': (file) => {
    const identity = identify(file.path);
    const { lines, parsed } = readOnce(file).document;
    if (!parsed.ok || identity.kind === undefined) return;
    const { text } = file;
    const { doc } = parsed;
    const { kind } = identity;
    const occurrences = occurrencesIn(identity, doc);
    symbolsIn(identity, doc, text, () => undefined);
    linksIn(doc);
    tokensIn(kind, doc, text, occurrences, today);
    titleHints(occurrences, () => 'A title');
    dueHints(kind, doc, today);
    progressHint(doc, '50%');
    foldsIn(doc, text, lines);
  },
  'lenses, symbols of the folder': (file) => {
    const { entry, index } = readOnce(file);
    symbolsOfFolder(index, 'aeiou');
    return entry.kind && lensesOf(entry, today);
  },
  'completion, hover, drop': (file) => {
    const { path, text } = file;
    const identity = identify(path);
    const { document, index } = readOnce(file);
    if (identity.kind === undefined) return;
    for (const at of placesIn(file)) {
      const place = placeAt(identity.kind, text, at);
      if (place) offersAt(place, { identity, text, index, today, schemaHelps: false });
      if (!document.parsed.ok) continue;
      symbolAt(identity, document.parsed.doc, at, index);
      const list = evidenceListAt(identity.kind, document.parsed.doc, text, at);
      if (list) addDropped(identity.kind, text, list, [{ is: 'file', path: 'a.md' }], today);
    }
  },
  rename: (file) => renameIn(file.path, readOnce(file).document, { target: 'goal', id: 'a' }, 'b'),
};

const placesIn = ({ text }: File): readonly number[] => some([...Array(text.length + 1).keys()]);

/** The work whose time grows faster than the file. */
function tooSlow(name: string, fileOf: (size: number) => File, sizes: readonly [number, number], ways: Work): string[] {
  return Object.entries(ways).flatMap(([way, one]) => {
    const growth = growthOf(one, fileOf, sizes);
    return growth > maxGrowth ? [`${way} of ${name}: ${growth.toFixed(1)}`] : [];
  });
}

const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));

suite('Time grows with the file, and not faster', function () {
  this.timeout(600_000);

  test('repeated characters and tokens in a file of each kind', () => {
    const slow = tokens.flatMap((token, at) => {
      const kind = kinds[at % kinds.length] ?? 'goal';
      const path = pathOf(kind, kind === 'week' ? '2026-W47' : '2026-11-20-x');
      return tooSlow(
        JSON.stringify([kind, token]),
        (length) => ({ path, text: `title: a\n${repeated(token, length)}x` }),
        [4_096, longest],
        reading,
      );
    });
    assert.deepEqual(slow, []);
  });

  suite('many problems in one file', () => {
    for (const code of problemCodes) {
      const { example } = rules[code];
      const [, path, text] = examples.find(([each]) => each === code) ?? [code, example?.path, example?.text];
      if (path === undefined || text === undefined) continue;
      test(code, () => {
        const { before, part } = repeatedProblem(path, text);
        const slow = tooSlow(
          code,
          (length) => ({ path, text: before + numbered(part, length), code }),
          [2_048, 8_192],
          {
            ...reading,
            ...fixing,
          },
        );
        assert.deepEqual(slow, []);
      });
    }
  });
});

/** The lines of a text up to its first problem, and those from there on, to be repeated. */
function repeatedProblem(path: string, text: string): Readonly<{ before: string; part: string }> {
  const file = { path, text };
  const [problem] = problemsOf(file, read(file));
  const lines = text.split(/(?<=\n)/);
  const line = Math.min(problem?.range.start.line ?? 0, lines.length - 1);
  return { before: lines.slice(0, line).join(''), part: lines.slice(line).join('').replace(/\n?$/, '\n') };
}

/** Repeats lines; a key at the start of a line gets a number, so that it is another one each time. */
function numbered(part: string, length: number): string {
  const times = Math.ceil(length / part.length);
  return Array.from({ length: times }, (_, at) =>
    at % 2 === 0
      ? part
      : part.replace(/^( *)([a-z]+):/, (_all, indent: string, key: string) => `${indent}${key}${at}:`),
  ).join('');
}
