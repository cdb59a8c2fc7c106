/**
 * The JSON Schema of one kind of file, for any YAML tool: generated from the zod model, with the documentation of every
 * key. Like Cairn's reader, it is less strict than the model in two ways:
 * - Unknown keys are allowed. JSON Schema has only errors, and Cairn keeps the user's own keys.
 * - A key without a value counts as missing, unless it is required.
 */
import * as z from 'zod';
import { meaningOf } from '../../src/core/model/keys/meanings.ts';
import { schemas, type Kind } from '../../src/core/model/kinds.ts';
import { errorMessageFor, type JsonSchema } from './errorMessage.ts';
import { titles } from './titles.ts';

/** The place of a schema in a kind of file. */
type Place = {
  readonly kind: Kind;
  /** The path without list indices; `*` for a key that the user chooses. */
  readonly keys: readonly string[];
  /** Whether it is the value of a key: not a list item, and not one of several shapes. */
  readonly isValueOfKey: boolean;
  /** Whether the value may be empty. */
  readonly mayBeEmpty: boolean;
};

export function jsonSchemaOf(kind: Kind): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(schemas[kind], {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'throw',
    override({ jsonSchema }) {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // Keys are always text. Editors would suggest an empty list or map that is a default.
      delete jsonSchema.propertyNames;
      if (typeof jsonSchema.default === 'object') delete jsonSchema.default;
    },
  });
  const [title, description] = titles[kind];
  return {
    ...($schema && { $schema }),
    title,
    description,
    ...written(schema, { kind, keys: [], isValueOfKey: false, mayBeEmpty: false }),
  };
}

function written(schema: JsonSchema, place: Place): JsonSchema {
  const words = place.isValueOfKey ? description(place) : {};
  const { anyOf, ...rest } = schema;
  if (!anyOf) return { ...words, ...(place.mayBeEmpty ? orEmpty(shape(rest, place)) : shape(rest, place)) };
  const branches = anyOf.map((branch) => shape(asSchema(branch), place));
  return {
    ...words,
    ...rest,
    anyOf: [...withoutEachOther(branches), ...(place.mayBeEmpty ? [{ type: 'null' as const }] : [])],
  };
}

/** The example is part of the description, because editors would suggest `examples` as values. */
function description({ kind, keys }: Place): JsonSchema {
  const words = meaningOf(kind, keys);
  return words ? { description: `${words.meaning}\n\nExample: ${words.example}` } : {};
}

function shape(schema: JsonSchema, place: Place): JsonSchema {
  const { properties, items, additionalProperties, required = [], ...rest } = schema;
  const at = (key: string, mayBeEmpty: boolean): Place => ({
    ...place,
    keys: [...place.keys, key],
    isValueOfKey: true,
    mayBeEmpty,
  });
  const asItem = (item: unknown) => written(asSchema(item), { ...place, isValueOfKey: false, mayBeEmpty: false });
  return {
    ...rest,
    ...errorMessageFor(schema),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
          key,
          written(asSchema(value), at(key, !required.includes(key))),
        ]),
      ),
    }),
    ...(required.length > 0 && { required }),
    ...(items !== undefined && { items: Array.isArray(items) ? items.map(asItem) : asItem(items) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: written(additionalProperties, at('*', true)),
    }),
  };
}

function orEmpty(schema: JsonSchema): JsonSchema {
  const { type, enum: options } = schema;
  return {
    ...schema,
    ...(type !== undefined && { type: [...(Array.isArray(type) ? type : [type]), 'null'] }),
    ...(options && { enum: [...options, null] }),
  };
}

/**
 * Makes shapes exclusive if each has its own required key, such as those of a measure. Because unknown keys are
 * allowed, each shape must forbid the required keys of the others.
 */
function withoutEachOther(branches: readonly JsonSchema[]): readonly JsonSchema[] {
  const own = branches.map(({ required }) => required?.[0]);
  if (own.includes(undefined)) return branches;
  return branches.map((branch, at) => {
    const others = own.flatMap((key, other) => (key === undefined || other === at ? [] : [[key, false] as const]));
    return { ...branch, properties: { ...branch.properties, ...Object.fromEntries(others) } };
  });
}

const isSchema = (schema: unknown): schema is JsonSchema => typeof schema === 'object' && schema !== null;

const asSchema = (schema: unknown): JsonSchema => (isSchema(schema) ? schema : {});
