/**
 * The JSON Schema of one kind of file, for any YAML tool: made from the zod model, with the meaning of every key. It
 * judges a file as Cairn's reader does, which is milder than the model in two ways:
 * - An unknown key is no mistake. JSON Schema knows no hints, only errors, and a key of one's own is kept and harms
 *   nobody.
 * - A key without a value counts as one that is not there yet, unless it is required.
 */
import * as z from 'zod';
import { meaningOf } from '../../src/core/model/keys/meanings.ts';
import { schemas, type Kind } from '../../src/core/model/kinds.ts';
import { errorMessageFor, type JsonSchema } from './errorMessage.ts';
import { titles } from './titles.ts';

/** With `errorMessage` as the language servers of VS Code and Red Hat know it; others pass over it. */

/** Where in a kind of file a schema stands. */
type Place = {
  readonly kind: Kind;
  /** Without list indices; `*` for a key that the person chooses. */
  readonly keys: readonly string[];
  /** The value of a key rather than a list item, or one of several shapes of a value. */
  readonly isValueOfKey: boolean;
  /** Whether nothing may stand here. */
  readonly mayBeEmpty: boolean;
};

export function jsonSchemaOf(kind: Kind): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(schemas[kind], {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'throw',
    override({ jsonSchema }) {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // That a key is text says nothing; an empty list or map as a default would be offered as something to write.
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

/**
 * The example is not given as `examples`: editors offer those as values to take over, among those that would be right.
 */
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
 * Of shapes that are told apart by a key that each of them requires, such as those of a measure, a value is of one:
 * since unknown keys are let through, the key of another shape has to be ruled out by name.
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
