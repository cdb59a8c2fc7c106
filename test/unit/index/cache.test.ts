/** What the cache gives back is what was read; what is no line of it is read anew. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { cacheLines, isUpToDate, readCache, withoutFiles } from '../../../src/core/index/cache.ts';
import { readFile, type FileEntry } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { runs } from '../fuzz.ts';

const examples = path.join(import.meta.dirname, '..', '..', '..', 'examples', 'growth');

const entries: readonly FileEntry[] = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.startsWith('private'))
  .map((file) => readFile(file.replaceAll(path.sep, '/'), readFileSync(path.join(examples, file), 'utf8')));

const odd = [
  readFile('goals/broken.yaml', 'title: [\n'),
  readFile('goals/tabs.yaml', 'title: "a\\tb\\nc"\n'),
  readFile('goals/half.yaml', 'title: Half\nactions:\n  - title: Kept\n  - 7\n  - title: Kept too\nwith: [ada]\n'),
  readFile('notes.txt.yaml', 'x: 1\n'),
  readFile('goals/newer.yaml', 'format: 9\ntitle: Newer\n'),
];

const hashesOf = (list: readonly FileEntry[]): ReadonlyMap<string, string> =>
  new Map(list.map(({ path: file }) => [file, `hash of ${file}`]));

function indexOf(list: readonly FileEntry[]): OwnerIndex {
  const index = createIndex();
  for (const entry of list) index.put(entry);
  return index;
}

const written = (list: readonly FileEntry[], locale = 'en'): string =>
  [...cacheLines(indexOf(list).sharedFiles, hashesOf(list), locale)].join('');

suite('The cache', () => {
  test('gives back what was read, of every kind of file and of every state', () => {
    const all = [...entries, ...odd];
    assert.ok(all.length > 100);
    const cache = readCache(written(all), 'en');
    for (const entry of all) {
      const known = cache.get(entry.path);
      assert.equal(known?.hash, `hash of ${entry.path}`);
      assert.deepEqual({ ...known.entry() }, JSON.parse(JSON.stringify(entry)));
    }
  });

  test('has nothing of private files, and is written again when a file has become private', () => {
    const list = [
      readFile('private/goals/kept.yaml', 'title: Mark in a private goal\n'),
      readFile('private/goals/broken.yaml', 'title: Mark: [\n'),
      readFile('private/elsewhere/odd.yaml', 'title: Mark\n'),
      readFile('goals/shown.yaml', 'title: Shown\n'),
      readFile('notes/2026-11-20-ada.yaml', 'date: 2026-11-20\nnotes: Told\n'),
      readFile('weeks/2026-W47.yaml', 'wins: [Told]\n'),
    ];
    assert.ok(!/mark|private\//i.test(written(list)));
    const index = indexOf(list);
    const cache = readCache(written(list), 'en');
    assert.deepEqual([...cache.keys()], ['goals/shown.yaml', 'notes/2026-11-20-ada.yaml', 'weeks/2026-W47.yaml']);
    assert.ok(isUpToDate(cache, index.sharedFiles, hashesOf(list)));
    index.put(readFile('cairn.yaml', 'privacy: { notes: private }\n'));
    assert.ok(!isUpToDate(cache, index.sharedFiles, hashesOf(list)), 'notes are private now');
    const [, ...lines] = [...cacheLines(index.sharedFiles, hashesOf(list), 'en')];
    assert.ok(lines.every((line) => !line.includes('notes/')));
  });

  test('without some files has every word of the others, and none of those', () => {
    const text = written([...entries, ...odd]);
    assert.equal(
      withoutFiles(text, 'en', () => true),
      undefined,
      'nothing to change',
    );
    const left = withoutFiles(text, 'en', (file) => !file.startsWith('notes/')) ?? '';
    const others = [...entries, ...odd].filter((entry) => !entry.path.startsWith('notes/'));
    const cache = readCache(left, 'en');
    assert.deepEqual(
      [...cache.keys()],
      others.map((entry) => entry.path),
    );
    for (const entry of others)
      assert.deepEqual({ ...cache.get(entry.path)?.entry() }, JSON.parse(JSON.stringify(entry)));
    assert.ok(!left.includes('notes/'));
  });

  test('keeps nothing that cannot be told from what is private', () => {
    assert.equal(
      withoutFiles(written(entries, 'de'), 'en', () => true),
      '',
      'another language',
    );
    assert.equal(
      withoutFiles('', 'en', () => false),
      undefined,
    );
    const note = readFile('notes/2026-11-20-ada.yaml', 'date: 2026-11-20\nnotes: Told\n');
    const damaged = written([note]).replace('notes/2026', 'goals/2026');
    assert.ok(!(withoutFiles(damaged, 'en', (file) => !file.startsWith('notes/')) ?? damaged).includes('Told'));
  });

  test('is of one display language, because it contains translated problems', () => {
    assert.equal(readCache(written(entries, 'de'), 'en').size, 0);
    assert.equal(readCache(written(entries, 'de'), 'de').size, entries.length);
  });

  test('fills an index that answers as one does that was filled by reading', () => {
    const [read, warm] = [createIndex(), createIndex()];
    const cache = readCache(written(entries), 'en');
    for (const entry of entries) {
      read.put(entry);
      const known = cache.get(entry.path)?.entry();
      assert.ok(known);
      warm.put(known);
    }
    for (const file of read.paths()) assert.deepEqual(warm.problemsOf(file), read.problemsOf(file), file);
    for (const { id } of read.readable('goal')) assert.deepEqual(warm.checkinsOf(id), read.checkinsOf(id), id);
  });

  test('can be written again from what it gave', () => {
    const text = written(entries);
    const again = [...readCache(text, 'en').values()]
      .map((file) => file.entry())
      .filter((entry) => entry !== undefined);
    assert.equal(written(again), text);
  });

  test('is empty for a text of another version, and for no text', () => {
    assert.equal(readCache(written(entries).replace(/^cairn index \d+/, 'cairn index 1'), 'en').size, 0);
    assert.equal(readCache('', 'en').size, 0);
  });

  test(
    'is of another version when the model has another shape: entries that lack a key would be ' +
      'given back as they were',
    () => {
      const schemas = path.join(import.meta.dirname, '..', '..', '..', 'schemas');
      const shapes = readdirSync(schemas)
        .sort()
        .map((file) => shapeOf(JSON.parse(readFileSync(path.join(schemas, file), 'utf8'))));
      const shape = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 12);
      const [header] = written([]).split('\n');
      assert.equal(
        `${header ?? ''}: ${shape}`,
        'cairn index 21 en: bd682abf3ff9',
        'raise the number in cache.ts, then put both here',
      );
    },
  );

  test('gives whole entries or none, and is written again, whatever was damaged in it', () => {
    const list = [...odd, ...entries.slice(0, 25)];
    const index = indexOf(list);
    const text = written(list);
    const whole = new Map([...readCache(text, 'en')].map(([file, known]) => [file, { ...known.entry() }]));
    const wrongValues = fc.constantFrom('null', '[]', '7', '""', '{"__proto__":{"x":1}}', '{"path":7}', '[null]', '\0');
    const damage = fc.oneof(
      fc.record({ how: fc.constant('cut' as const), at: fc.nat(text.length) }),
      fc.record({ how: fc.constant('flip' as const), at: fc.nat(text.length - 1), bit: fc.nat(15) }),
      fc.record({ how: fc.constant('swap' as const), one: fc.nat(200), other: fc.nat(200) }),
      fc.record({ how: fc.constant('drop' as const), line: fc.nat(200) }),
      fc.record({
        how: fc.constant('put' as const),
        line: fc.nat(200),
        field: fc.nat(5),
        value: fc.oneof(wrongValues, fc.constantFrom('__proto__', 'constructor', 'place', '99'), fc.string()),
      }),
    );
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce(damagedBy, text);
        const cache = readCache(damaged, 'en');
        for (const [file, known] of cache) assert.deepEqual({ ...known.entry() }, whole.get(file), file);
        // What is missing is read and written again; the cache is not rewritten for nothing.
        assert.equal(isUpToDate(cache, index.sharedFiles, hashesOf(list)), cache.size === whole.size);
      }),
      { numRuns: runs(400) },
    );
  });
});

type Damage =
  | { readonly how: 'cut'; readonly at: number }
  | { readonly how: 'flip'; readonly at: number; readonly bit: number }
  | { readonly how: 'swap'; readonly one: number; readonly other: number }
  | { readonly how: 'drop'; readonly line: number }
  | { readonly how: 'put'; readonly line: number; readonly field: number; readonly value: string };

function damagedBy(text: string, damage: Damage): string {
  const lines = text.split('\n');
  const at = (number: number) => number % lines.length;
  switch (damage.how) {
    case 'cut':
      return text.slice(0, damage.at);
    case 'flip':
      return damage.at >= text.length
        ? text
        : text.slice(0, damage.at) +
            String.fromCharCode(text.charCodeAt(damage.at) ^ (1 << damage.bit)) +
            text.slice(damage.at + 1);
    case 'swap': {
      const [one = '', other = ''] = [lines[at(damage.one)], lines[at(damage.other)]];
      return lines.with(at(damage.one), other).with(at(damage.other), one).join('\n');
    }
    case 'drop':
      return lines.toSpliced(at(damage.line), 1).join('\n');
    case 'put': {
      const fields = (lines[at(damage.line)] ?? '').split('\t');
      fields[damage.field] = damage.value;
      return lines.with(at(damage.line), fields.join('\t')).join('\n');
    }
  }
}

/** A schema without its words: only what a file may hold. */
function shapeOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shapeOf);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key]) =>
          !['description', 'title', 'errorMessage'].includes(key) || typeof Reflect.get(schema, key) === 'object',
      )
      .map(([key, value]) => [key, shapeOf(value)]),
  );
}
