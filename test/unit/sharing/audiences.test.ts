/** Nothing of a private file is in anything that is made of the shared view, whatever the files are. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeActionContext, isFixable } from '../../../src/core/fixes/context.ts';
import { fixesFor } from '../../../src/core/fixes/fixesFor.ts';
import { refactoringsAt } from '../../../src/core/fixes/refactor/refactorings.ts';
import { located } from '../../../src/core/yaml/findPlace.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { plannedOn } from '../../../src/core/index/plannedChanges.ts';
import { privateWords } from '../../../src/core/sharing/privateWords.ts';
import { made } from './made.ts';
import { markedFiles, marksIn, sharedFiles, sharedIds } from './marks.ts';

const today = '2026-11-27';
const shared = sharedFiles(today);
const marked = markedFiles(today, sharedIds);

function indexOf(privatePaths: readonly string[]): OwnerIndex {
  const index = createIndex();
  for (const [path, value] of Object.entries(shared)) index.put(readFile(path, JSON.stringify(value)));
  for (const path of privatePaths) index.put(readFile(path, JSON.stringify(marked.files.get(path))));
  return index;
}

suite('Audiences: marks of private files', () => {
  test('every field of every kind has one, and is read', () => {
    const index = indexOf([...marked.files.keys()]);
    for (const [path, value] of marked.files) {
      const entry = index.get(path);
      assert.ok(entry?.kind !== undefined && entry.state === 'current', path);
      const [planted, read] = [marksIn(JSON.stringify(value)), new Set(marksIn(JSON.stringify(entry.entity)))];
      assert.deepEqual(
        planted.filter((each) => !read.has(each)),
        [],
        path,
      );
      assert.ok(planted.length > 0 || entry.kind === 'settings', path);
    }
  });

  test('none is in what is made for others', () => {
    fc.assert(
      fc.property(fc.subarray([...marked.files.keys()], { minLength: 1 }), (paths) => {
        const index = indexOf(paths);
        for (const [name, make] of Object.entries(made))
          assert.deepEqual(marksIn(JSON.stringify(make(index.shared, index, today))), [], name);
      }),
      { numRuns: 40 },
    );
  });

  test('the owner sees them, so the test above would find them', () => {
    const index = indexOf([...marked.files.keys()]);
    const seen = (make: (typeof made)[string]): boolean =>
      marksIn(JSON.stringify(make({ ...index, audience: 'shared' }, index, today))).length > 0;
    assert.deepEqual(
      Object.entries(made).flatMap(([name, make]) => (seen(make) ? [] : [name])),
      ['questionsOf'],
      'no such question is due: a test of its own shows it',
    );
  });

  test('words of private files, and IDs that only they define, are found in content', () => {
    const index = indexOf([...marked.files.keys()]);
    const words = (path: string, everything: string, known: string) => privateWords(index, path, everything, known);
    const { goal, person } = marked.ids;
    assert.deepEqual(words('goals/new.yaml', 'title: A\nwhy: secret\n', 'title: A\n'), ['why: secret']);
    const text = `title: A\nwith: [ada, ${person}]\n`;
    assert.deepEqual(words('goals/new.yaml', text, text), [person]);
    assert.deepEqual(
      privateWords(
        index,
        'notes/x.yaml',
        plannedOn(undefined, [{ do: 'append', path: ['goals'], value: goal }]),
        plannedOn(undefined, []),
      ),
      [goal],
      'also in changes',
    );
    assert.deepEqual(
      privateWords(
        index,
        'notes/x.yaml',
        plannedOn(undefined, [{ do: 'set', path: ['insights', 0], value: { text: 'x', goal } }]),
        plannedOn(undefined, [{ do: 'set', path: ['insights', 0], value: { text: 'x', goal } }]),
      ),
      [goal],
    );
  });
});

suite('Audiences: fixes and completions', () => {
  const files: Readonly<Record<string, string>> = {
    'goals/open.yaml': 'title: Open\nwith: [adda]\n',
    'private/people/ada.yaml': 'name: Ada\n',
    'private/goals/raise.yaml': 'title: A raise\n',
    'private/goals/own.yaml': 'title: Own\nwith: [adda]\n',
    'private/notes/secret.yaml': 'date: 2026-11-20\nwith: ada\nresources: [A secret book]\ninsights: [Ask]\n',
    'notes/told.yaml': 'date: 2026-11-20\ninsights: [Wait]\n',
  };
  const index = createIndex();
  for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
  const problemIn = (path: string) =>
    index.problemsOf(path).find(({ args }) => args.id === 'adda') ?? assert.fail(path);
  const offeredAt = (path: string, words: string): readonly string[] => {
    const text = files[path] ?? '';
    const entry = index.get(path);
    const offset = text.indexOf(words);
    if (!isFixable(entry)) return [];
    const context = codeActionContext({ text, entry, index, today, random: () => 0 });
    const position = { line: text.slice(0, offset).split('\n').length - 1, character: 0 };
    position.character = offset - text.lastIndexOf('\n', offset - 1) - 1;
    return refactoringsAt(context, { start: position, end: position }).map(({ title }) => title);
  };

  test('what a note refers to is created in the private folder once cairn.yaml says that notes are private', () => {
    const path = 'notes/2026-11-20-ada.yaml';
    const text = 'with: [newcomer]\ngoals: [new-goal]\n';
    const createdWith = (settings: string): readonly string[] => {
      const own = createIndex();
      own.put(readFile('cairn.yaml', settings));
      own.put(readFile(path, text));
      const entry = own.get(path);
      assert.ok(entry?.kind === 'note');
      const document = parseText(text);
      const context = codeActionContext({ text, entry, index: own, today, random: () => 0, document });
      return own
        .problemsOf(path)
        .flatMap((each) => fixesFor(context, located(each, document)))
        .flatMap(({ effect }) => (effect.do === 'files' ? effect.others.map((other) => other.path) : []));
    };
    assert.deepEqual(createdWith('format: 1\n'), ['people/newcomer.yaml', 'goals/new-goal.yaml']);
    assert.deepEqual(createdWith('privacy: { notes: private }\n'), [
      'private/people/newcomer.yaml',
      'private/goals/new-goal.yaml',
    ]);
  });

  test('an ID that only private files define is not suggested for a shared file', () => {
    assert.equal(problemIn('goals/open.yaml').code, 'unknown-reference');
    assert.equal(problemIn('private/goals/own.yaml').args.near, 'ada');
    const text = files['goals/open.yaml'] ?? '';
    const entry = index.get('goals/open.yaml');
    assert.ok(entry?.kind === 'goal');
    const document = parseText(text);
    const fixes = fixesFor(
      codeActionContext({ text, entry, index, today, random: () => 0, document }),
      located(problemIn('goals/open.yaml'), document),
    );
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Create the person “adda”'],
    );
  });

  test('a private note does not become an action of a shared goal, and private goals get no shared insight', () => {
    assert.deepEqual(
      offeredAt('private/notes/secret.yaml', 'A secret').filter((title) => title.includes('action')),
      ['Turn into an action of “A raise”', 'Turn into an action of “Own”'],
    );
    assert.deepEqual(
      offeredAt('notes/told.yaml', 'Wait').filter((title) => title.startsWith('Pin')),
      ['Pin to the goal “Open”'],
    );
  });
});
