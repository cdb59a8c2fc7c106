/** Finds the ids in a file, as references and as definitions. */
import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Scalar } from 'yaml';
import { me } from '../model/note.ts';
import { assessmentKinds, ratedTargets } from '../model/assessment.ts';
import type { FileIdentity, Kind } from '../model/kinds.ts';
import { profileLists } from '../model/profile.ts';
import type { EntityRef, ReferenceTarget } from '../model/values.ts';
import { endOf, nodeAt, offsetsOf, targetOf, type Offsets } from '../yaml/nodes.ts';
import { placesOf } from '../model/places.ts';
import { toValue } from '../yaml/toValue.ts';
import { definesItself } from '../index/definitions.ts';
import { valuesAt, type NodePath } from './references/paths.ts';

export type Mention = EntityRef & {
  readonly role: 'reference' | 'definition';
  /** The id without quotes. If the id is the file name: the title, or the first key. */
  readonly offsets: Offsets;
  /** The range in which the cursor selects the mention. */
  readonly extent: Offsets;
  /** The path of the id, as a value or as the last key; undefined if the id is the file name. */
  readonly written: { readonly as: 'value' | 'key'; readonly path: NodePath } | undefined;
};

const known = new WeakMap<Document, readonly Mention[]>();

/** In text order. Cached by document, since hints, tokens and lenses all need it. */
export function mentionsIn(identity: FileIdentity, doc: Document): readonly Mention[] {
  const mentions = known.get(doc) ?? findMentions(identity, doc);
  known.set(doc, mentions);
  return mentions;
}

function findMentions(identity: FileIdentity, doc: Document): readonly Mention[] {
  const found = [
    ...referencesIn(identity.kind, doc),
    ...looseReferencesIn(identity.kind, doc),
    ...itemsDefinedIn(identity.kind, doc),
    ...ownNameIn(identity, doc),
  ];
  return found
    .filter(({ target, id }) => !(target === 'person' && id === me))
    .sort((one, other) => one.extent[0] - other.extent[0]);
}

/** The mention at an offset, including its end. */
export const mentionAt = (mentions: readonly Mention[], offset: number): Mention | undefined =>
  mentions.find(({ extent: [start, end] }) => start <= offset && offset <= end);

/** The mentions of one entity. */
export const mentionsOf = (mentions: readonly Mention[], { target, id }: EntityRef): readonly Mention[] =>
  mentions.filter((mention) => mention.target === target && mention.id === id);

function referencesIn(kind: Kind, doc: Document): readonly Mention[] {
  const places = placesOf(kind);
  if (!places) return [];
  const { references } = toValue(doc, places);
  const values = valuesAt(doc.contents, new Set(references.map(({ offsets: [start] }) => start)));
  return references.flatMap(({ target, id, offsets }): readonly Mention[] => {
    const value = values.get(offsets[0]);
    return value
      ? [
          {
            target,
            id,
            role: 'reference',
            offsets: withoutQuotes(value.node, id, offsets),
            extent: offsets,
            written: { as: 'value', path: value.path },
          },
        ]
      : [];
  });
}

/**
 * Ids in the steps of a ladder and in assessments. The schema accepts any text there, because old assessments and
 * ladders may contain skills that are not in the profile.
 */
function looseReferencesIn(kind: Kind, doc: Document): readonly Mention[] {
  if (kind === 'ladder') {
    return itemsAt(doc, ['rungs']).flatMap((_rung, index) => {
      const path = ['rungs', index, 'expects'];
      const expects = followed(doc, nodeAt(doc, path));
      return isMap(expects)
        ? expects.items.flatMap(({ key }) =>
            mentionOf(doc, key, 'skill', 'reference', { as: 'key', path: [...path, keyOf(doc, key) ?? ''] }),
          )
        : [];
    });
  }
  if (kind !== 'assessment') return [];
  const rated = textOf(doc, nodeAt(doc, ['kind']));
  const kindOfSheet = assessmentKinds.find((each) => each === rated);
  const target = kindOfSheet && ratedTargets[kindOfSheet];
  return target ? idsAt(doc, 'items', target, 'reference') : [];
}

const definingLists = { profile: profileLists, ladder: { skills: 'skill' } } as const satisfies Partial<
  Record<Kind, Readonly<Record<string, ReferenceTarget>>>
>;

function itemsDefinedIn(kind: Kind, doc: Document): readonly Mention[] {
  if (kind !== 'profile' && kind !== 'ladder') return [];
  return Object.entries(definingLists[kind]).flatMap(([list, target]: [string, ReferenceTarget]) =>
    idsAt(doc, list, target, 'definition'),
  );
}

function idsAt(doc: Document, list: string, target: ReferenceTarget, role: Mention['role']): readonly Mention[] {
  return itemsAt(doc, [list]).flatMap((_item, index) => {
    const path = [list, index, 'id'];
    return mentionOf(doc, nodeAt(doc, path), target, role, { as: 'value', path });
  });
}

function mentionOf(
  doc: Document,
  node: unknown,
  target: ReferenceTarget,
  role: Mention['role'],
  written: Mention['written'],
): readonly Mention[] {
  const id = written?.as === 'key' ? keyOf(doc, node) : textOf(doc, node);
  const extent = offsetsOf(node);
  if (id === undefined || id === '' || !extent) return [];
  return [{ target, id, role, offsets: withoutQuotes(node, id, extent), extent, written }];
}

const titleKeys: ReadonlySet<unknown> = new Set(['title', 'name']);

/** A file defines its own id at its title and first key. Comments belong to the goal with the same file name. */
function ownNameIn({ kind, id }: FileIdentity, doc: Document): readonly Mention[] {
  const target = kind === 'feedback' ? 'goal' : definesItself(kind);
  const root = doc.contents;
  if (!target || !isMap(root)) return [];
  const role = kind === 'feedback' ? 'reference' : 'definition';
  return root.items.flatMap((pair, index): readonly Mention[] => {
    const key = offsetsOf(pair.key);
    if (!key) return [];
    const isTitle = isScalar(pair.key) && titleKeys.has(pair.key.value) && isScalar(pair.value);
    if (!isTitle && index > 0) return [];
    const value = isTitle ? offsetsOf(pair.value) : undefined;
    return [
      {
        target,
        id,
        role,
        offsets: value && value[1] > value[0] ? value : key,
        extent: [key[0], isTitle ? (endOf(pair) ?? key[1]) : key[1]],
        written: undefined,
      },
    ];
  });
}

function itemsAt(doc: Document, path: NodePath): readonly unknown[] {
  const node = followed(doc, nodeAt(doc, path));
  return isSeq(node) ? node.items : [];
}

const followed = (doc: Document, node: unknown): unknown => (isAlias(node) ? targetOf(doc, node) : node);

function textOf(doc: Document, node: unknown): string | undefined {
  const scalar = followed(doc, node);
  return isScalar(scalar) && typeof scalar.value === 'string' ? scalar.value : undefined;
}

/** A key is always text, even if it looks like a number. */
function keyOf(doc: Document, node: unknown): string | undefined {
  const scalar = followed(doc, node);
  return isScalar(scalar) && typeof scalar.value === 'number' ? String(scalar.value) : textOf(doc, scalar);
}

/** The range inside the quotes, if the text contains no escapes. */
function withoutQuotes(node: unknown, id: string, [start, end]: Offsets): Offsets {
  return isQuoted(node) && end - start === id.length + 2 ? [start + 1, end - 1] : [start, end];
}

const isQuoted = (node: unknown): node is Scalar & Node =>
  isScalar(node) && (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE');
