/**
 * Applies every fix and refactoring that is offered in a folder whose private files have a mark in every field. No mark
 * may be in a shared file afterwards. A new rule is tried on its example; one whose fixes do not show there fails.
 */
import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { refactoringsAt } from '../../../src/core/fixes/refactor/refactorings.ts';
import type { Effect } from '../../../src/core/fixes/fix.ts';
import { fixesFor } from '../../../src/core/fixes/fixesFor.ts';
import { isFixable } from '../../../src/core/fixes/context.ts';
import { reviewOf } from '../../../src/core/goals/review/review.ts';
import { isForEveryone } from '../../../src/core/index/audience.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { identify, isPrivatePath } from '../../../src/core/model/kinds.ts';
import type { ReferenceTarget } from '../../../src/core/model/values.ts';
import { problemCodes, rules, type ProblemCode } from '../../../src/core/problems/rules.ts';
import type { Example } from '../../../src/core/problems/rule.ts';
import { located } from '../../../src/core/yaml/findPlace.ts';
import { applied, subjectIn, today, type Folder } from '../fixes/fixing.ts';
import { markedFiles, marksIn, sharedFiles, sharedIds } from './marks.ts';

const marked = markedFiles(today, sharedIds);
const texts = (files: Iterable<readonly [string, unknown]>): Readonly<Record<string, string>> =>
  Object.fromEntries([...files].map(([path, value]) => [path, stringify(value)]));
const everyFile = { ...texts(Object.entries(sharedFiles(today))), ...texts(marked.files) };

/** Notes and weeks with marks outside of the private folder, which the settings declare private. */
const declared = {
  ...everyFile,
  ...Object.fromEntries(
    Object.entries(everyFile).flatMap(([path, text]) =>
      /^private\/(?:notes|weeks)\//.test(path) ? [[path.slice('private/'.length), text]] : [],
    ),
  ),
  'cairn.yaml': 'privacy: { notes: private, weeks: private }\n',
};

/** The ID of a private file with one character more: `mark-0000x01` is no mark, and nearly one. */
const nearly = (target: ReferenceTarget): string => marked.ids[target].replace(/(\d\d)$/, 'x$1');

/** A shared goal that refers to what nearly has the ID of something private. */
const misspelt: Example = {
  path: 'goals/misspelt.yaml',
  text: stringify({
    title: 'Misspelt',
    status: 'idea',
    with: [nearly('person')],
    supports: { values: [nearly('value')], skills: [nearly('skill')], aspirations: [nearly('aspiration')] },
  }),
};

/** Problems whose fixes are commands, or that need a place in Git or on the disk. */
const withoutEffect: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'too-large',
  'not-utf8',
  'too-many-aliases',
  'too-deep',
  'newer-format',
  'duplicate-id',
  'unknown-file',
  'week-name',
  'private-tracked',
  'private-not-ignored',
  'symbolic-link',
  'unknown-rule',
]);

/** Problems whose example in the reference has no fix, with a file that has one. */
const planted: Partial<Readonly<Record<ProblemCode, Example>>> = {
  'not-a-map': { path: 'goals/planted.yaml', text: 'Ship it\n' },
  'wrong-type': {
    path: 'goals/planted.yaml',
    text: 'title: Ship it\nstatus: idea\nobstacles: { if: No time, then: Plan }\n',
  },
};

function folderWith(files: Readonly<Record<string, string>>) {
  const index = createIndex();
  for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
  return { index, files: new Map(Object.entries(files)) } satisfies Folder;
}

/** Applies an effect, unless it moves a file out of the private folder, which is what the person asks for. */
function assertKept(folder: Folder, path: string, effect: Effect, title: string): void {
  if (effect.do === 'rename' && isPrivatePath(path) && !isPrivatePath(effect.to)) return;
  const settings = folder.index.settings();
  for (const [at, text] of applied(folder, path, effect)) {
    const before = folder.files.get(at) ?? '';
    if (text === before || !isForEveryone({ path: at, kind: identify(at).kind }, settings)) continue;
    const known = new Set(marksIn(before));
    const leaks = marksIn(text).filter((mark) => !known.has(mark));
    assert.deepEqual(leaks, [], `${title}, in ${path}: ${at}`);
  }
}

/** Tries all fixes of a file, and returns the codes of the problems that have some. */
function tryFixes(folder: ReturnType<typeof folderWith>, path: string): ReadonlySet<ProblemCode> {
  const { index } = folder;
  const tried = new Set<ProblemCode>();
  if (!isFixable(index.get(path))) return tried;
  const subject = subjectIn(folder, path);
  const problems = [...index.problemsOf(path), ...reviewOf(index, path, { today, vagueWords: [] })];
  for (const problem of problems.map((each) => located(each, subject.document)))
    for (const { title, effect } of fixesFor(subject, problem)) {
      tried.add(problem.code);
      assertKept(folder, path, effect, title);
    }
  return tried;
}

suite('Fixes and refactorings in a folder of marked private files', function () {
  this.timeout(60_000);

  for (const [what, files] of [
    ['in the private folder', everyFile],
    ['declared private', declared],
  ] as const)
    suite(what, () => {
      for (const code of problemCodes) {
        const example = planted[code] ?? rules[code].example;
        if (!example) continue;
        test(`${code}: no fix copies marks`, () => {
          const folder = folderWith({ ...files, ...example.otherFiles, [example.path]: example.text });
          const tried = tryFixes(folder, example.path);
          assert.equal(tried.has(code), !withoutEffect.has(code), 'a fix was tried');
        });
      }

      test('no fix offers a private ID for one that is nearly the same', () => {
        const folder = folderWith({ ...files, [misspelt.path]: misspelt.text });
        assert.ok(tryFixes(folder, misspelt.path).size > 0);
      });

      test('no fix in any file copies marks', () => {
        const folder = folderWith(files);
        for (const path of folder.files.keys()) tryFixes(folder, path);
      });

      test('no refactoring at any line of any file copies marks', () => {
        const folder = folderWith(files);
        const kinds = new Set<string>();
        for (const [path, text] of folder.files) {
          if (!isFixable(folder.index.get(path))) continue;
          const subject = subjectIn(folder, path);
          const seen = new Set<string>();
          text.split('\n').forEach((line, at) => {
            const start = line.search(/[^\s-]/);
            if (start < 0) return;
            for (const end of [start, line.length])
              for (const { title, kind, effect } of refactoringsAt(subject, {
                start: { line: at, character: start },
                end: { line: at, character: end },
              })) {
                const key = `${title} ${JSON.stringify(effect)}`;
                if (seen.has(key)) continue;
                seen.add(key);
                kinds.add(kind);
                assertKept(folder, path, effect, title);
              }
          });
        }
        assert.deepEqual([...kinds].sort(), ['extract', 'move', 'rewrite']);
      });
    });

  test('every problem without an example has no fix', () => {
    for (const code of problemCodes) assert.ok(rules[code].example ?? withoutEffect.has(code), code);
  });
});
