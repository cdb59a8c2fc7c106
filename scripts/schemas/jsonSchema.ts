/**
 * The JSON Schema of one kind of file, for any YAML tool, generated from the zod model and the documentation of its
 * keys. It accepts what Cairn accepts, which is more than the model in two ways:
 * - Unknown keys are allowed. JSON Schema has no hints, only errors, and users may add keys of their own.
 * - A key without a value counts as missing, so it is an error only if the key is required.
 */
import * as z from 'zod';
import { keyDocOf } from '../../src/core/model/keys/keyDocs.ts';
import { schemas, type Kind } from '../../src/core/model/kinds.ts';
import { errorMessageFor, type JsonSchema } from './errorMessage.ts';
import { hasLooseForms, looseForms } from './looseForms.ts';
import { titles } from './titles.ts';

/** Where the alternatives of a schema are kept while it is built. See `looseForms`. */
const loose = '~loose';

/** The position of a schema in a kind of file. */
type SchemaPosition = {
  readonly kind: Kind;
  /** See `keyDocsOf`. */
  readonly keys: readonly string[];
  /** Whether it is the value of a key, not a list item or one of several alternatives. */
  readonly isValueOfKey: boolean;
  /** Whether the value may be missing. */
  readonly mayBeEmpty: boolean;
};

export function jsonSchemaOf(kind: Kind): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(schemas[kind], {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'throw',
    override({ zodSchema, jsonSchema }) {
      const forms = hasLooseForms(zodSchema) ? looseForms(zodSchema) : [];
      if (forms.length > 0) jsonSchema[loose] = forms;
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // Every key is text. Editors would suggest an empty list or map that is the default.
      delete jsonSchema.propertyNames;
      if (typeof jsonSchema.default === 'object') delete jsonSchema.default;
    },
  });
  const [title, description] = titles[kind];
  return {
    ...($schema && { $schema }),
    title,
    description,
    ...documented(withoutLoose(schema), { kind, keys: [], isValueOfKey: false, mayBeEmpty: false }),
  };
}

function documented(schema: JsonSchema, position: SchemaPosition): JsonSchema {
  const doc = position.isValueOfKey ? description(position) : {};
  const { anyOf, [loose]: forms, ...rest } = schema;
  if (!anyOf) {
    const usual = position.mayBeEmpty ? nullable(shape(rest, position)) : shape(rest, position);
    const others = asSchemas(forms);
    if (others.length === 0) return { ...doc, ...usual };
    const { default: fallback, ...own } = usual;
    const message = own.errorMessage === undefined ? {} : { errorMessage: own.errorMessage };
    return {
      ...doc,
      ...(fallback !== undefined && { default: fallback }),
      // The server shows the message of whichever alternative is nearest.
      anyOf: [own, ...others.map((other) => ({ ...other, ...message }))],
      ...message,
    };
  }
  const branches = anyOf.map((branch) => shape(withoutLoose(asSchema(branch)), position));
  const others = anyOf.flatMap((branch) => asSchemas(asSchema(branch)[loose]));
  return {
    ...doc,
    ...rest,
    anyOf: [...exclusive(branches), ...others, ...(position.mayBeEmpty ? [{ type: 'null' as const }] : [])],
  };
}

/** The example is not in `examples`, because editors suggest those as values. */
function description({ kind, keys }: SchemaPosition): JsonSchema {
  const doc = keyDocOf(kind, keys);
  return doc ? { description: `${doc.meaning}\n\nExample: ${doc.example}` } : {};
}

function shape(schema: JsonSchema, position: SchemaPosition): JsonSchema {
  const { properties, items, additionalProperties, required = [], ...rest } = schema;
  const at = (key: string, mayBeEmpty: boolean): SchemaPosition => ({
    ...position,
    keys: [...position.keys, key],
    isValueOfKey: true,
    mayBeEmpty,
  });
  const asItem = (item: unknown) => documented(asSchema(item), { ...position, isValueOfKey: false, mayBeEmpty: false });
  return {
    ...rest,
    ...errorMessageFor(schema),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
          key,
          documented(asSchema(value), at(key, !required.includes(key))),
        ]),
      ),
    }),
    ...(required.length > 0 && { required }),
    ...(items !== undefined && { items: Array.isArray(items) ? items.map(asItem) : asItem(items) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: documented(additionalProperties, at('*', true)),
    }),
  };
}

function nullable(schema: JsonSchema): JsonSchema {
  const { type, enum: options } = schema;
  return {
    ...schema,
    ...(type !== undefined && { type: [...(Array.isArray(type) ? type : [type]), 'null'] }),
    ...(options && { enum: [...options, null] }),
  };
}

/**
 * Makes alternatives exclusive that differ by their first required key, such as the kinds of measures. Unknown keys are
 * allowed, so each alternative has to forbid the keys of the others.
 */
function exclusive(branches: readonly JsonSchema[]): readonly JsonSchema[] {
  const own = branches.map(({ required }) => required?.[0]);
  if (own.includes(undefined)) return branches;
  return branches.map((branch, at) => {
    const others = own.flatMap((key, other) => (key === undefined || other === at ? [] : [[key, false] as const]));
    return { ...branch, properties: { ...branch.properties, ...Object.fromEntries(others) } };
  });
}

const withoutLoose = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== loose));

const isSchema = (schema: unknown): schema is JsonSchema => typeof schema === 'object' && schema !== null;

const asSchemas = (schemas: unknown): readonly JsonSchema[] => (Array.isArray(schemas) ? schemas.filter(isSchema) : []);

const asSchema = (schema: unknown): JsonSchema => (isSchema(schema) ? schema : {});
