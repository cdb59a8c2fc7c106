/** The shared view of a growth folder is the index of its shared files, whatever happened before. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentFor, fromView, typedNow, type FileContent } from '../../../src/core/index/sharedContent.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type GrowthIndex, type View } from '../../../src/core/index/growthIndex.ts';

const texts: Readonly<Record<string, readonly string[]>> = {
  'cairn.yaml': ['privacy: { notes: private }\n', 'privacy: { weeks: private }\n', 'limit: 3\n', '[', '# nothing\n'],
  'goals/a.yaml': ['title: A\nwith: [ada, bo]\n', 'title: [\n'],
  'private/goals/b.yaml': ['title: B\nwith: [ada]\n', 'title: [\n'],
  'people/ada.yaml': ['name: Ada\n'],
  'private/people/bo.yaml': ['name: Bo\n', ': ['],
  'notes/2026-11-20-ada.yaml': ['date: 2026-11-20\nwith: bo\n'],
  'private/notes/2026-11-20-bo.yaml': ['date: 2026-11-20\nwith: bo\n'],
  'weeks/2026-W47.yaml': ['checkins: [{ goal: a, date: 2026-11-20, value: 1 }]\n'],
  'private/weeks/2026-W47.yaml': ['checkins: [{ goal: a, date: 2026-11-19, value: 2 }]\n', '['],
  'private/odd.txt.yaml': ['x: 1\n'],
};

type Step = { readonly path: string; readonly text: string | undefined };
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .constantFrom(...Object.keys(texts))
    .chain((path) => fc.record({ path: fc.constant(path), text: fc.constantFrom(undefined, ...(texts[path] ?? [])) })),
  { maxLength: 30 },
);

/** All that a view says. */
const said = (index: GrowthIndex) => ({
  files: index
    .paths()
    .toSorted()
    .map((path) => [path, index.get(path), index.problemsOf(path)]),
  ids: (['goal', 'person', 'note'] as const).map((target) => index.idsOf(target)),
  checkins: index.checkinsOf('a'),
  people: ['ada', 'bo'].map((id) => [index.find('person', id)?.entity, index.has('person', id)]),
});

const isOfNotes = (path: string): boolean => path.startsWith('notes/');
const isOfWeeks = (path: string): boolean => path.startsWith('weeks/');

suite('Audiences', () => {
  test('a private value for a shared file does not compile', () => {
    const index = createIndex();
    const write = ({ path, content }: FileContent<string>): string => `${path}: ${content}`;
    const secret = index.find('goal', 'b')?.entity.title ?? 'B';
    const anyPath: string = secret;

    write({ path: 'private/goals/c.yaml', content: secret });
    write({ path: anyPath, content: typedNow('typed') });
    write(contentFor(index, anyPath, (view) => view.find('goal', 'b')?.entity.title ?? ''));
    // @ts-expect-error A shared path needs shared content.
    write({ path: 'goals/c.yaml', content: secret });
    // @ts-expect-error A path that is known only at run time may be that of a shared file.
    write({ path: anyPath, content: secret });
    // @ts-expect-error What is made of shared content and something else is not shared.
    write({ path: 'goals/c.yaml', content: `${typedNow('typed')} ${secret}` });
    // @ts-expect-error The owner's view is no view for others.
    fromView(index, () => secret);
    // @ts-expect-error And the other way round: a screen of the owner is not built from less.
    const owners: View<'everything'> = index.shared;
    assert.equal(owners.audience, 'shared');
  });

  test('the shared view says what an index of the shared files alone says', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const index = createIndex();
        for (const [at, { path, text }] of changes.entries()) {
          // The view is made at any time, and follows the changes from then on.
          if (at === 5) assert.equal(index.shared.audience, 'shared');
          if (text === undefined) index.remove(path);
          else index.put(readFile(path, text));
        }
        const { notes, weeks } = index.settings().privacy;
        const alone = createIndex();
        for (const path of index.paths()) {
          const entry = index.get(path);
          const isDeclared = (isOfNotes(path) && notes === 'private') || (isOfWeeks(path) && weeks === 'private');
          if (entry && !path.startsWith('private/') && !isDeclared) alone.put(entry);
        }
        assert.deepEqual(said(index.shared), said(alone));
        assert.deepEqual(index.sharedFiles.paths().toSorted(), alone.paths().toSorted());
        assert.ok(!JSON.stringify(said(index.shared)).includes('private/'));
      }),
      { numRuns: 300 },
    );
  });
});
