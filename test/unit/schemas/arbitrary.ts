/** Generates valid values for any kind of file, and the same values with one change. */
import fc from 'fast-check';
import * as z from 'zod/v4/core';
import { schemas, type Kind } from '../../../src/core/model/kinds.ts';
import { currentFormat } from '../../../src/core/model/settings.ts';

/** A valid value. */
export const valuesOf = (kind: Kind): fc.Arbitrary<unknown> => valueOf(schemas[kind]).map(withKnownFormat);

/** Files in a newer format are not validated. */
const withKnownFormat = (value: unknown): unknown =>
  isMap(value) && 'format' in value ? { ...value, format: currentFormat } : value;

const texts = fc.oneof(
  fc.constantFrom('x', 'Two words', 'true', '2026-11-20', '12', 'a: b', '# c', 'äöü 🌱', 'one\ntwo\n'),
  fc.string({ minLength: 1, maxLength: 8 }),
);

function valueOf(schema: z.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault) return valueOf(schema._zod.def.innerType);
  if (schema instanceof z.$ZodObject) return mapOf(schema);
  if (schema instanceof z.$ZodArray)
    return fc.array(valueOf(schema._zod.def.element), { minLength: schema._zod.def.checks ? 1 : 0, maxLength: 3 });
  if (schema instanceof z.$ZodTuple) return fc.tuple(...schema._zod.def.items.map(valueOf));
  if (schema instanceof z.$ZodRecord)
    return fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), valueOf(schema._zod.def.valueType), { maxKeys: 3 });
  if (schema instanceof z.$ZodUnion) return fc.oneof(...schema._zod.def.options.map(valueOf));
  if (schema instanceof z.$ZodEnum) return fc.constantFrom(...Object.values(schema._zod.def.entries));
  if (schema instanceof z.$ZodBoolean) return fc.boolean();
  if (schema instanceof z.$ZodLiteral) return fc.constantFrom(...schema._zod.def.values);
  if (schema instanceof z.$ZodNumber) return numberOf(schema);
  if (schema instanceof z.$ZodISODate)
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (schema instanceof z.$ZodString) return textOf(schema);
  throw new Error(`There is no value yet for ${schema._zod.def.type}.`);
}

function mapOf(schema: z.$ZodObject): fc.Arbitrary<unknown> {
  const shape = Object.entries(schema._zod.def.shape);
  const required = shape
    .filter(([, value]) => !(value instanceof z.$ZodOptional || value instanceof z.$ZodDefault))
    .map(([key]) => key);
  return fc.record(Object.fromEntries(shape.map(([key, value]) => [key, valueOf(value)])), { requiredKeys: required });
}

function numberOf(schema: z.$ZodNumber): fc.Arbitrary<number> {
  const checks = schema._zod.def.checks ?? [];
  const above = checks.find((check) => check instanceof z.$ZodCheckGreaterThan)?._zod.def;
  const below = checks.find((check) => check instanceof z.$ZodCheckLessThan)?._zod.def;
  const min = Number(above?.value ?? -1000);
  const max = Number(below?.value ?? 1000);
  if (schema instanceof z.$ZodNumberFormat) return fc.integer({ min, max });
  return fc.double({ min, max, noNaN: true, minExcluded: above?.inclusive === false });
}

function textOf(schema: z.$ZodString): fc.Arbitrary<string> {
  const pattern = schema._zod.def.checks?.find((check) => check instanceof z.$ZodCheckRegex)?._zod.def.pattern;
  if (pattern === undefined) return texts;
  // Only some years have a week 53.
  return fc.stringMatching(pattern).filter((text) => !text.endsWith('W53') && text.length < 40);
}

const wrong: readonly unknown[] = [
  null,
  '',
  'x',
  'X y',
  0,
  -1,
  1.5,
  7,
  1e6,
  true,
  [],
  ['x'],
  [null],
  {},
  { x: 1 },
  '2026-02-30',
  '2026-11-20',
  '2026-W47',
  '2026-W60',
];

/** One change of a value below the root. */
export type Slip = { readonly where: number; readonly to: number; readonly kind: 'replace' | 'leaveOut' | 'addKey' };

export const slips: fc.Arbitrary<Slip> = fc.record({
  where: fc.nat(),
  to: fc.nat({ max: wrong.length - 1 }),
  kind: fc.constantFrom('replace', 'replace', 'leaveOut', 'addKey'),
});

/** A copy of the value with the change. */
export function slipped(value: unknown, { where, to, kind }: Slip): unknown {
  const copy = structuredClone(value);
  const places = [...placesIn(copy)].filter(({ holder, key }) => holder !== copy || key !== 'format');
  const place = places[where % Math.max(1, places.length)];
  if (!place) return copy;
  const { holder, key } = place;
  if (kind === 'replace') Reflect.set(holder, key, structuredClone(wrong[to]));
  else if (kind === 'addKey' && !Array.isArray(holder)) Reflect.set(holder, 'other-key', structuredClone(wrong[to]));
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return copy;
}

function* placesIn(value: unknown): Generator<{ readonly holder: object; readonly key: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield { holder: value, key };
    yield* placesIn(inner);
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
