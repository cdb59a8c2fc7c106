/** Finds where a file defines an entity (a goal, person, skill, …) or refers to one by its ID. */
import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Scalar } from 'yaml';
import type { ValuePath } from '../base/valuePath.ts';
import { definesItself } from '../index/definitions.ts';
import { impliedReferences } from '../model/subjects.ts';
import { assessmentKinds, ratedTargets } from '../model/assessment.ts';
import { subjectKeys } from '../model/feedback.ts';
import type { FileIdentity, Kind } from '../model/kinds.ts';
import { me } from '../model/note.ts';
import { placesOf } from '../model/places.ts';
import { profileLists } from '../model/profile.ts';
import type { EntityRef, ReferenceTarget } from '../model/values.ts';
import { endOf, nodeAt, offsetsOf, pairAt, type Offsets } from '../yaml/nodes.ts';
import { toValue } from '../yaml/toValue.ts';
import { itemsOf, resolved, scalarValue, stringValue, unquotedOffsets } from './yamlNodes.ts';

export type Occurrence = EntityRef &
  Readonly<{
    role: 'reference' | 'definition';
    /** The ID without quotes. If the file name is the ID, the title, or else the first key. */
    offsets: Offsets;
    /** The range in which the cursor is on this occurrence. */
    extent: Offsets;
    /** Where the ID is: the value at a path, or its last key. Undefined if the file name is the ID. */
    source: Readonly<{ as: 'value' | 'key'; path: ValuePath }> | undefined;
  }>;

const cache = new WeakMap<Document, readonly Occurrence[]>();

/** In the order of the text. */
export function occurrencesIn(identity: FileIdentity, doc: Document): readonly Occurrence[] {
  const occurrences = cache.get(doc) ?? findOccurrences(identity, doc);
  cache.set(doc, occurrences);
  return occurrences;
}

function findOccurrences(identity: FileIdentity, doc: Document): readonly Occurrence[] {
  const found = [
    ...referencesIn(identity.kind, doc),
    ...looseReferencesIn(identity.kind, doc),
    ...itemsDefinedIn(identity.kind, doc),
    ...fileNameIn(identity, doc),
  ];
  return found
    .filter(({ target, id }) => !(target === 'person' && id === me))
    .sort((one, other) => one.extent[0] - other.extent[0]);
}

/** The occurrence at an offset. Its end counts too, because the cursor may be there. */
export const occurrenceAt = (occurrences: readonly Occurrence[], offset: number): Occurrence | undefined =>
  occurrences.find(({ extent: [start, end] }) => start <= offset && offset <= end);

export const occurrencesOf = (occurrences: readonly Occurrence[], { target, id }: EntityRef): readonly Occurrence[] =>
  occurrences.filter((occurrence) => occurrence.target === target && occurrence.id === id);

function referencesIn(kind: Kind, doc: Document): readonly Occurrence[] {
  const places = placesOf(kind);
  if (!places) return [];
  const { references } = toValue(doc, places);
  const values = valuesAt(doc.contents, new Set(references.map(({ offsets: [start] }) => start)));
  return references.flatMap(({ target, id, offsets }): readonly Occurrence[] => {
    const value = values.get(offsets[0]);
    return value ? occurrence(value.node, { target, id }, 'reference', { as: 'value', path: value.path }) : [];
  });
}

type FoundValue = Readonly<{ path: ValuePath; node: Scalar | Alias }>;

/** The values that start at the given offsets, found in one walk. Aliases are not followed. */
function valuesAt(root: unknown, offsets: ReadonlySet<number>): ReadonlyMap<number, FoundValue> {
  const found = new Map<number, FoundValue>();
  const walk = (node: unknown, path: ValuePath): void => {
    if (isScalar(node) || isAlias(node)) {
      const start = node.range?.[0];
      if (start !== undefined && offsets.has(start)) found.set(start, { path, node });
    } else if (isMap(node)) {
      for (const { key, value } of node.items) if (isScalar(key)) walk(value, [...path, String(key.value)]);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    }
  };
  if (offsets.size > 0) walk(root, []);
  return found;
}

/**
 * References that may also name a skill the profile does not have, because career ladders and old assessments come from
 * elsewhere: what a rung expects, and what an assessment rates.
 */
function looseReferencesIn(kind: Kind, doc: Document): readonly Occurrence[] {
  if (kind === 'ladder') {
    return listAt(doc, ['rungs']).flatMap((_rung, index) => {
      const path = ['rungs', index, 'expects'];
      const expects = resolved(doc, nodeAt(doc, path));
      if (!isMap(expects)) return [];
      return expects.items.flatMap(({ key }) => {
        const id = keyText(doc, key);
        return occurrence(key, { target: 'skill', id }, 'reference', { as: 'key', path: [...path, id ?? ''] });
      });
    });
  }
  if (kind !== 'assessment') return [];
  const target = ratedTarget(resolved(doc, nodeAt(doc, ['kind'])));
  return target ? idsAt(doc, 'items', target, 'reference') : [];
}

/** What the items of an assessment are, by the node of its kind. */
export function ratedTarget(kind: unknown): ReferenceTarget | undefined {
  const known = assessmentKinds.find((each) => each === stringValue(kind));
  return known && ratedTargets[known];
}

const definingLists = { profile: profileLists, ladder: { skills: 'skill' } } as const satisfies Partial<
  Record<Kind, Readonly<Record<string, ReferenceTarget>>>
>;

function itemsDefinedIn(kind: Kind, doc: Document): readonly Occurrence[] {
  if (kind !== 'profile' && kind !== 'ladder') return [];
  return Object.entries(definingLists[kind]).flatMap(([list, target]: [string, ReferenceTarget]) =>
    idsAt(doc, list, target, 'definition'),
  );
}

function idsAt(doc: Document, list: string, target: ReferenceTarget, role: Occurrence['role']): readonly Occurrence[] {
  return listAt(doc, [list]).flatMap((_item, index) => {
    const path = [list, index, 'id'];
    const node = nodeAt(doc, path);
    return occurrence(node, { target, id: stringValue(resolved(doc, node)) }, role, { as: 'value', path });
  });
}

function occurrence(
  node: unknown,
  { target, id }: Readonly<{ target: ReferenceTarget; id: string | undefined }>,
  role: Occurrence['role'],
  source: Occurrence['source'],
): readonly Occurrence[] {
  const extent = offsetsOf(node);
  if (id === undefined || id === '' || !extent) return [];
  const unquoted = unquotedOffsets(node) ?? extent;
  // With escapes, the text is longer than the ID.
  const offsets = unquoted[1] - unquoted[0] === id.length ? unquoted : extent;
  return [{ target, id, role, offsets, extent, source }];
}

const titleKeys: ReadonlySet<unknown> = new Set(['title', 'name']);

/** The title and the first key of a file whose name is its ID. Feedback may be named after what it is about. */
function fileNameIn({ kind, id }: FileIdentity, doc: Document): readonly Occurrence[] {
  const root = doc.contents;
  const isNamed = kind === 'feedback' && subjectKeys.some((key) => pairAt(root, key) !== undefined);
  const [implied] = kind === 'feedback' && !isNamed ? impliedReferences(id) : [];
  const target = implied?.target ?? definesItself(kind);
  if (!target || !isMap(root)) return [];
  const role = kind === 'feedback' ? 'reference' : 'definition';
  return root.items.flatMap((pair, index): readonly Occurrence[] => {
    const key = offsetsOf(pair.key);
    if (!key) return [];
    const isTitle = isScalar(pair.key) && titleKeys.has(pair.key.value) && isScalar(pair.value);
    if (!isTitle && index > 0) return [];
    const value = isTitle ? offsetsOf(pair.value) : undefined;
    const offsets = value && value[1] > value[0] ? value : key;
    const extent: Offsets = [key[0], isTitle ? (endOf(pair) ?? key[1]) : key[1]];
    return [{ target, id, role, offsets, extent, source: undefined }];
  });
}

const listAt = (doc: Document, path: ValuePath): readonly unknown[] => itemsOf(resolved(doc, nodeAt(doc, path)));

/** A key as text, even if it looks like a number. */
function keyText(doc: Document, node: unknown): string | undefined {
  const value = scalarValue(resolved(doc, node));
  return typeof value === 'number' ? String(value) : stringValue(resolved(doc, node));
}
