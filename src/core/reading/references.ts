/** Finds the references in a file: which schema places hold ids is known once per kind, then only those places are looked at. */
import { isAlias, isMap, isScalar, isSeq, type Document } from 'yaml';
import * as z from 'zod';
import { schemas, type Kind } from '../model/kinds.ts';
import { references as registry, type ReferenceTarget } from '../model/values.ts';
import type { Lines, Range } from '../text/lines.ts';
import { offsetsOf } from './nodes.ts';

export type Reference = { readonly target: ReferenceTarget; readonly id: string; readonly range: Range };

/** The part of a schema in which references can be: a tree of keys, list items and targets. */
type Places = { readonly target?: ReferenceTarget; readonly keys: ReadonlyMap<string, Places>; readonly items?: Places };

function placesIn(schema: unknown): Places | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const meta = registry.get(schema);
  if (meta) return { target: meta.target, keys: new Map() };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return placesIn(schema.def.innerType);
  if (schema instanceof z.ZodArray) {
    const items = placesIn(schema.def.element);
    return items && { keys: new Map(), items };
  }
  if (schema instanceof z.ZodUnion) return schema.def.options.map(placesIn).reduce(merge, undefined);
  if (schema instanceof z.ZodObject) {
    const keys = new Map<string, Places>();
    for (const [key, value] of Object.entries(schema.shape)) {
      const places = placesIn(value);
      if (places) keys.set(key, places);
    }
    return keys.size > 0 ? { keys } : undefined;
  }
  return undefined;
}

function merge(one: Places | undefined, other: Places | undefined): Places | undefined {
  if (!one || !other) return one ?? other;
  const target = one.target ?? other.target;
  const items = merge(one.items, other.items);
  return { keys: new Map([...one.keys, ...other.keys]), ...(target && { target }), ...(items && { items }) };
}

const known = new Map<Kind, Places | undefined>();

function placesOf(kind: Kind): Places | undefined {
  if (!known.has(kind)) known.set(kind, placesIn(schemas[kind]));
  return known.get(kind);
}

/** Every reference that a document makes, in the order of the text. */
export function referencesIn(kind: Kind, doc: Document, lines: Lines): readonly Reference[] {
  const found: Reference[] = [];
  const places = placesOf(kind);
  if (places) collect(doc, doc.contents, places, lines, found);
  return found;
}

function collect(doc: Document, node: unknown, places: Places, lines: Lines, found: Reference[]): void {
  if (isScalar(node) || isAlias(node)) {
    const value: unknown = isAlias(node) ? node.resolve(doc) : node;
    const offsets = offsetsOf(node);
    if (places.target && offsets && isScalar(value) && typeof value.value === 'string') {
      found.push({ target: places.target, id: value.value, range: lines.rangeOf(...offsets) });
    }
  } else if (isSeq(node)) {
    if (places.items) for (const item of node.items) collect(doc, item, places.items, lines, found);
  } else if (isMap(node)) {
    for (const pair of node.items) {
      const below = isScalar(pair.key) ? places.keys.get(String(pair.key.value)) : undefined;
      if (below) collect(doc, pair.value, below, lines, found);
    }
  }
}
