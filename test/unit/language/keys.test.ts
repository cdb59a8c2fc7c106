import assert from 'node:assert/strict';
import * as z from 'zod/v4/core';
import { parse } from 'yaml';
import { keyDocOf, keyDocsOf } from '../../../src/core/model/keys/keyDocs.ts';
import { allowedValues, alternativesOf } from '../../../src/core/language/schemasAt.ts';
import { kinds, schemas } from '../../../src/core/model/kinds.ts';

type Place = { readonly keys: readonly string[]; readonly schema: z.$ZodType };

/** Every key of a schema with its own schema, read without the code under test. */
function* keysIn(schema: z.$ZodType, keys: readonly string[] = []): Generator<Place> {
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault)
    yield* keysIn(schema._zod.def.innerType, keys);
  else if (schema instanceof z.$ZodArray) yield* keysIn(schema._zod.def.element, keys);
  else if (schema instanceof z.$ZodUnion) for (const option of schema._zod.def.options) yield* keysIn(option, keys);
  else if (schema instanceof z.$ZodRecord) {
    yield { keys: [...keys, '*'], schema: schema._zod.def.valueType };
    yield* keysIn(schema._zod.def.valueType, [...keys, '*']);
  } else if (schema instanceof z.$ZodObject) {
    const shape: Readonly<Record<string, z.$ZodType>> = schema._zod.def.shape;
    for (const [key, inner] of Object.entries(shape)) {
      yield { keys: [...keys, key], schema: inner };
      yield* keysIn(inner, [...keys, key]);
    }
  }
}

suite('Documentation of keys', () => {
  for (const kind of kinds) {
    const places = [...keysIn(schemas[kind])];

    test(`every key of “${kind}” has a meaning, and every meaning a key`, () => {
      const known = new Set(places.map(({ keys }) => keys.join('.')));
      assert.deepEqual(
        [...known].filter((path) => keyDocOf(kind, path.split('.')) === undefined),
        [],
      );
      assert.deepEqual(
        [...keyDocsOf(kind).keys()].filter((path) => !known.has(path)),
        [],
      );
    });

    test(`every example of “${kind}” is valid`, () => {
      for (const [path, { example }] of keyDocsOf(kind)) {
        const wanted = places.filter(({ keys }) => keys.join('.') === path);
        const value: unknown = parse(example);
        assert.ok(
          wanted.some(({ schema }) => z.safeParse(schema, value).success),
          `${path}: ${example}`,
        );
      }
    });

    test(`the meanings of “${kind}” are sentences`, () => {
      for (const [path, { meaning }] of keyDocsOf(kind)) assert.match(meaning, /^[A-Z“].*\.$/s, path);
    });
  }

  test('every fixed value has a meaning, and every meaning a value', () => {
    for (const kind of kinds) {
      const values = new Map<string, Set<string>>();
      for (const { keys, schema } of keysIn(schemas[kind])) {
        const found = alternativesOf(schema)
          .flatMap((each) => (each instanceof z.$ZodArray ? alternativesOf(each._zod.def.element) : [each]))
          .flatMap(allowedValues);
        const path = keys.join('.');
        for (const value of found) values.set(path, (values.get(path) ?? new Set()).add(value));
      }
      const documented = new Map(
        [...keyDocsOf(kind)]
          .map(([path, { values: meanings }]) => [path, new Set(Object.keys(meanings))] as const)
          .filter(([, meanings]) => meanings.size > 0),
      );
      const sorted = (all: ReadonlyMap<string, ReadonlySet<string>>) =>
        [...all].map(([path, set]) => `${path}: ${[...set].sort().join(' ')}`).sort();
      assert.deepEqual(sorted(documented), sorted(values), kind);
    }
  });

  test('an unknown key has no meaning', () => {
    assert.equal(keyDocOf('goal', ['toString']), undefined);
    assert.equal(keyDocOf('goal', []), undefined);
    assert.equal(keyDocOf('goal', ['due', 'title']), undefined);
  });
});
