/**
 * Finds in the schema of a kind which places of a file contain ids of other things, and which contain text that may
 * look like a number.
 */
import * as z from 'zod/v4/core';
import { schemas, type Kind } from './kinds.ts';
import { references as registry, type ReferenceTarget } from './values.ts';

/** A tree of keys and list items with such places. */
export type Places = Readonly<{
  target?: ReferenceTarget;
  /** Text, or text or a number such as a commit: `0123456` and `1.10` must keep their digits, and `True` its case. */
  verbatim?: true;
  keys: ReadonlyMap<string, Places>;
  items?: Places;
}>;

function placesIn(schema: unknown): Places | undefined {
  if (!(schema instanceof z.$ZodType)) return undefined;
  const meta = registry.get(schema);
  if (meta) return { target: meta.target, keys: new Map() };
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault || schema instanceof z.$ZodNullable)
    return placesIn(schema._zod.def.innerType);
  if (schema instanceof z.$ZodString && !(schema instanceof z.$ZodStringFormat))
    return { verbatim: true, keys: new Map() };
  if (schema instanceof z.$ZodArray) {
    const items = placesIn(schema._zod.def.element);
    return items && { keys: new Map(), items };
  }
  if (schema instanceof z.$ZodUnion) {
    const { options } = schema._zod.def;
    const verbatim =
      options.some((option) => option instanceof z.$ZodString) &&
      options.some((option) => option instanceof z.$ZodNumber);
    return verbatim ? { verbatim: true, keys: new Map() } : options.map(placesIn).reduce(merge, undefined);
  }
  if (schema instanceof z.$ZodObject) {
    const keys = new Map<string, Places>();
    for (const [key, value] of Object.entries(schema._zod.def.shape)) {
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
  const keys = new Map(one.keys);
  for (const [key, places] of other.keys) keys.set(key, merge(keys.get(key), places) ?? places);
  return { keys, ...(target && { target }), ...(items && { items }) };
}

const known = new Map<Kind, Places | undefined>();

export function placesOf(kind: Kind): Places | undefined {
  if (!known.has(kind)) known.set(kind, placesIn(schemas[kind]));
  return known.get(kind);
}
