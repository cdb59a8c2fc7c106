/** The view of one reader of reports: the shared files that they may read, without the keys that they may not. */
import * as z from 'zod/v4/core';
import type { ValuePath } from '../base/valuePath.ts';
import { valueAtPath } from '../base/valuePath.ts';
import type { Reader } from '../model/audience.ts';
import { schemas } from '../model/kinds.ts';
import { me } from '../model/note.ts';
import { placesOf, type Places } from '../model/places.ts';
import type { EntityRef } from '../model/values.ts';
import { readersOfKey } from './audienceTable.ts';
import { inFile } from './checks.ts';
import { definesItself } from './definitions.ts';
import { dropInvalid, originalIndexesIn, type Origins } from './dropInvalid.ts';
import { withImplied, type FileEntry } from './fileEntry.ts';
import { createFileIndex } from './fileIndex.ts';
import { readersOf, type AnyReadable } from './fileReaders.ts';
import type { View } from './growthIndex.ts';
import type { Reference } from './readEntity.ts';
import { subjectFile } from './subjects.ts';

/**
 * An index of its own, so that nothing of what the reader may not have is in it, not even an ID: numbers and lists that
 * are made from it cannot tell more. Problems are left out, because they quote their files.
 */
export function narrowView<A extends Reader>(shared: View<'shared'>, reader: A): View<A> {
  const files = createFileIndex();
  const readable = shared.paths().flatMap((path) => {
    const entry = shared.get(path);
    return entry?.kind !== undefined && entry.state !== 'broken' ? [entry] : [];
  });
  const open = readable.filter((file) => readersOf(shared, file).includes(reader));
  const known = new Set(open.map(({ kind, id }) => `${kind}:${id}`));
  /** A manager gets no names of others. Elsewhere, a person without a file is only a name in a text. */
  const isHidden = ({ target, id }: EntityRef): boolean => {
    const kind = definesItself(target);
    if (kind === undefined || known.has(`${kind}:${id}`) || (kind === 'person' && id === me)) return false;
    return kind !== 'person' || reader === 'manager' || shared.has(target, id);
  };
  const openPaths = new Set(open.map(({ path }) => path));
  /** Comments go with the file that they are about. */
  const isOpenFile = (file: AnyReadable): boolean =>
    file.kind !== 'feedback' || openPaths.has(subjectFile(shared.filesNamed, file)?.path ?? '');
  for (const file of open) if (isOpenFile(file)) files.put(withoutHidden(file, reader, isHidden));
  return { ...files, audience: reader, isShared: (path) => files.written(path) !== undefined };
}

function withoutHidden(file: AnyReadable, reader: Reader, isHidden: (named: EntityRef) => boolean): FileEntry {
  const { kind, path, id, private: isPrivate, state } = file;
  const kept = withoutKeys(file.entity, schemas[kind], (key) => readersOfKey(kind, key).includes(reader), '');
  const origins: Origins = new WeakMap();
  for (const [list, indexes] of Object.entries(file.originalIndexes ?? {})) {
    const items = valueAtPath(kept, list.split('.'));
    if (Array.isArray(items)) origins.set(items, indexes);
  }
  const places = placesOf(kind);
  const hidden = referencesIn(kept, places).filter(isHidden);
  const entity = dropInvalid(
    kept,
    hidden.map((reference) => droppedWith(reference.path)),
    {},
    origins,
  );
  const originalIndexes = originalIndexesIn(entity, origins);
  const references = referencesIn(entity, places).map((reference) => ({
    ...reference,
    path: inFile(reference.path, originalIndexes),
  }));
  return {
    kind,
    path,
    id,
    private: isPrivate,
    state,
    problems: [],
    entity,
    references: withImplied({ kind, id }, references),
    ...(Object.keys(originalIndexes).length > 0 && { originalIndexes }),
    // The parts that are left have the types they had, which the compiler cannot relate to a union over all kinds.
  } as FileEntry;
}

/** The value without the keys that `isOpen` refuses. Keys with a default get it, others are missing. */
function withoutKeys(value: unknown, schema: unknown, isOpen: (key: string) => boolean, prefix: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutKeys(item, schema, isOpen, prefix));
  if (typeof value !== 'object' || value === null) return value;
  const kept: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const path = prefix + key;
    const own = keySchema(schema, key);
    if (isOpen(path)) kept.push([key, own === undefined ? inner : withoutKeys(inner, own, isOpen, `${path}.`)]);
    else if (own instanceof z.$ZodDefault) kept.push([key, own._zod.def.defaultValue]);
  }
  return Object.fromEntries(kept);
}

/** The schema of a key of a map, of a list of maps, or of one of several forms. */
function keySchema(schema: unknown, key: string): unknown {
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault)
    return keySchema(schema._zod.def.innerType, key);
  if (schema instanceof z.$ZodArray) return keySchema(schema._zod.def.element, key);
  if (schema instanceof z.$ZodUnion)
    return schema._zod.def.options.map((option) => keySchema(option, key)).find((found) => found !== undefined);
  return schema instanceof z.$ZodObject && Object.hasOwn(schema._zod.def.shape, key)
    ? schema._zod.def.shape[key]
    : undefined;
}

/** The references in a value, with their paths in it. */
function referencesIn(value: unknown, places: Places | undefined, path: ValuePath = []): readonly Reference[] {
  if (!places) return [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => referencesIn(item, places.items, [...path, index]));
  if (typeof value === 'string') return places.target ? [{ target: places.target, id: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    referencesIn(inner, places.keys.get(key), [...path, key]),
  );
}

/** What goes with a reference: the item of a list that it is in, or else its key. */
function droppedWith(path: ValuePath): ValuePath {
  const item = path.findLastIndex((key) => typeof key === 'number');
  return item === -1 ? path : path.slice(0, item + 1);
}
