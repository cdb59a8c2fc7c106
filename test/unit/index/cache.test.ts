/** What the cache gives back is what was read; what is no line of it is read anew. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { cacheLines, readCache } from '../../../src/core/index/cache.ts';
import { readFile, type FileEntry } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';

const examples = path.join(import.meta.dirname, '..', '..', '..', 'examples', 'growth');

const entries: readonly FileEntry[] = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFile(file.replaceAll(path.sep, '/'), readFileSync(path.join(examples, file), 'utf8')));

const odd = [
  readFile('goals/broken.yaml', 'title: [\n'),
  readFile('goals/tabs.yaml', 'title: "a\\tb\\nc"\n'),
  readFile('goals/half.yaml', 'title: Half\nactions:\n  - title: Kept\n  - 7\n  - title: Kept too\nwith: [ada]\n'),
  readFile('notes.txt.yaml', 'x: 1\n'),
  readFile('goals/newer.yaml', 'format: 9\ntitle: Newer\n'),
];

const written = (list: readonly FileEntry[]): string =>
  [...cacheLines(list.map((entry) => [entry.path, `hash of ${entry.path}`, entry]))].join('');

suite('The cache', () => {
  test('gives back what was read, of every kind of file and of every state', () => {
    const all = [...entries, ...odd];
    assert.ok(all.length > 100);
    const cache = readCache(written(all));
    for (const entry of all) {
      const known = cache.get(entry.path);
      assert.equal(known?.hash, `hash of ${entry.path}`);
      assert.deepEqual({ ...known.entry() }, JSON.parse(JSON.stringify(entry)));
    }
  });

  test('fills an index that answers as one does that was filled by reading', () => {
    const [read, warm] = [createIndex(), createIndex()];
    const cache = readCache(written(entries));
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
    const again = [...readCache(text).values()].map((file) => file.entry()).filter((entry) => entry !== undefined);
    assert.equal(written(again), text);
  });

  test('is empty for a text of another version, and for no text', () => {
    assert.equal(readCache(written(entries).replace(/^cairn index \d+/, 'cairn index 1')).size, 0);
    assert.equal(readCache('').size, 0);
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
        'cairn index 13: 9f94e89ed9a2',
        'raise the number in cache.ts, then put both here',
      );
    },
  );

  test('cut off anywhere gives whole entries or none', () => {
    const text = written(odd);
    const whole = readCache(text);
    fc.assert(
      fc.property(fc.nat(text.length), fc.constantFrom('', '\n'), (at, end) => {
        for (const [file, known] of readCache(`${text.slice(0, at)}${end}`))
          assert.deepEqual({ ...known.entry() }, { ...whole.get(file)?.entry() });
      }),
    );
  });
});

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
