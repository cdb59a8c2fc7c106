/**
 * Reads values that a person would understand although the schema does not allow them: words in another case, dates in
 * another notation, text where a list or an item is wanted. The schema at a path decides how its value is read, so that
 * no key needs rules of its own.
 */
import * as z from 'zod/v4/core';
import { amountsIn, type Amount } from '../base/amount.ts';
import { firstDayOf, isIsoDate, isIsoWeek, type IsoDate } from '../base/calendar.ts';
import type { ValuePath } from '../base/valuePath.ts';
import { datesIn, timeIn, weekIn } from '../base/dateNotation.ts';
import { measure } from '../model/goal.ts';
import { numberOfWord, optionsFor, wordKey, yesOrNo } from '../model/synonyms.ts';
import { fraction, isoDate, isoWeek, measured, references, timeOfDay, id as idSchema } from '../model/values.ts';
import type { Plain } from '../yaml/edit/edits.ts';
import { isPlain } from '../yaml/edit/values.ts';
import { itemsIn, listIn } from './itemText.ts';
import { keysOf, withoutWrappers } from './schemaIssues.ts';

/** A value that was read although it is not in its usual form. */
export type UnusualForm = {
  readonly path: ValuePath;
  readonly usual: Plain;
  /** The unit that was written with the number, for the key `unit` beside it. */
  readonly unit?: string;
  /** Whether the usual form says all that is written, so that it may be written without asking. */
  readonly isExact: boolean;
};

/** A value that can mean several things, and is therefore not read. */
export type AmbiguousValue = { readonly path: ValuePath; readonly meanings: readonly Plain[] };

export type UsualForm = {
  /** The value with everything in its usual form that is clear. */
  readonly value: unknown;
  readonly unusual: readonly UnusualForm[];
  readonly ambiguous: readonly AmbiguousValue[];
};

type Meaning = { readonly value: Plain; readonly isExact: boolean; readonly unit?: string };

/** What a date without a year is compared with. */
type Dates = { readonly near: readonly IsoDate[]; readonly from?: IsoDate };

type Recorder = {
  readonly unusual: (form: UnusualForm) => void;
  readonly ambiguous: (value: AmbiguousValue) => void;
};

const silent: Recorder = { unusual: () => undefined, ambiguous: () => undefined };

/** @param id the file's base name, which may contain a date or be a week */
export function usualForm(schema: unknown, value: unknown, id: string): UsualForm {
  const unusual: UnusualForm[] = [];
  const ambiguous: AmbiguousValue[] = [];
  const record: Recorder = {
    unusual: (form) => void unusual.push(form),
    ambiguous: (form) => void ambiguous.push(form),
  };
  const read = readValue(schema, value, [], { near: datesOf(id, value) }, record);
  return { value: read, unusual, ambiguous };
}

function datesOf(id: string, value: unknown): readonly IsoDate[] {
  const named = isIsoWeek(id) ? firstDayOf(id) : id.slice(0, 10);
  if (isIsoDate(named)) return [named];
  const found: IsoDate[] = [];
  const rest: unknown[] = [value];
  // Few dates are enough, and a file may contain thousands.
  while (rest.length > 0 && found.length < 20) {
    const next = rest.pop();
    if (typeof next === 'string') found.push(...[next].filter(isIsoDate));
    else if (typeof next === 'object' && next !== null) rest.push(...Object.values<unknown>({ ...next }));
  }
  return found;
}

function readValue(schema: unknown, value: unknown, path: ValuePath, dates: Dates, record: Recorder): unknown {
  const inner = withoutWrappers(schema);
  if (value === undefined || value === null || !(inner instanceof z.$ZodType)) return value;
  if (inner instanceof z.$ZodArray && Array.isArray(value))
    return value.map((item: unknown, index) =>
      readValue(inner._zod.def.element, item, [...path, index], dates, record),
    );
  if (inner instanceof z.$ZodTuple && Array.isArray(value))
    return value.map((item: unknown, index) =>
      readValue(inner._zod.def.items[index], item, [...path, index], dates, record),
    );
  if (inner instanceof z.$ZodObject && isMap(value)) return readMap(inner, value, path, dates, record);
  if (inner instanceof z.$ZodRecord && isMap(value))
    return mapValues(value, (key, item) => readValue(inner._zod.def.valueType, item, [...path, key], dates, record));
  if (inner instanceof z.$ZodUnion) {
    const option = optionFor(inner, value);
    if (option) return readValue(option, value, path, dates, record);
  }
  if (isValid(inner, value)) return value;
  const meanings = meaningsOf(inner, value, dates);
  const [only, ...others] = meanings;
  if (only === undefined) return value;
  if (others.length > 0) {
    record.ambiguous({ path, meanings: meanings.map((meaning) => meaning.value) });
    return value;
  }
  if (only.unit !== undefined && inner !== measured) return value;
  record.unusual({ path, usual: only.value, isExact: only.isExact && only.unit === undefined });
  return only.value;
}

/** The option of a union that has the type of a map or a list. Other values are tried with each option. */
function optionFor(union: z.$ZodUnion, value: unknown): unknown {
  const { options } = union._zod.def;
  if (union === measure && isMap(value)) {
    // The key of a kind tells which kind is meant. Of two, the first counts.
    const [first] = Object.keys(value).filter((key) => options.some((option) => keysOf(option)[0] === key));
    return options.find((option) => keysOf(option)[0] === first);
  }
  if (Array.isArray(value)) return options.find((option) => option instanceof z.$ZodArray);
  return isMap(value) ? options.find((option) => option instanceof z.$ZodObject) : undefined;
}

function readMap(
  schema: z.$ZodObject,
  value: Readonly<Record<string, unknown>>,
  path: ValuePath,
  dates: Dates,
  record: Recorder,
): unknown {
  const shape: Readonly<Record<string, unknown>> = schema._zod.def.shape;
  const start = typeof value.start === 'string' && isIsoDate(value.start) ? value.start : dates.from;
  const around: Dates = { ...dates, ...(start !== undefined && { from: start }) };
  const hasUnit = Object.hasOwn(shape, 'unit');
  let unit = hasUnit && typeof value.unit === 'string' ? value.unit : undefined;
  // `done: no` is as good as no key.
  const present = Object.fromEntries(Object.entries(value).filter(([key, item]) => !saysOpen(shape[key], item)));
  const read = mapValues(present, (key, item) => {
    if (!Object.hasOwn(shape, key)) return item;
    const number = hasUnit ? withUnit(withoutWrappers(shape[key]), item) : undefined;
    if (number === undefined)
      return readValue(shape[key], item, [...path, key], key === 'start' ? dates : around, record);
    if (unit !== undefined && wordKeyOfUnit(unit) !== wordKeyOfUnit(number.unit)) return item;
    record.unusual({
      path: [...path, key],
      usual: number.value,
      isExact: number.isExact,
      ...(value.unit === undefined && { unit: number.unit }),
    });
    unit ??= number.unit;
    return number.value;
  });
  return hasUnit && unit !== undefined && read.unit === undefined ? { ...read, unit } : read;
}

/** Whether a value says that something is not done, where only a day or `true` can be written. */
function saysOpen(schema: unknown, value: unknown): boolean {
  const inner = withoutWrappers(schema);
  if (!(inner instanceof z.$ZodUnion) || !inner._zod.def.options.some((option) => option instanceof z.$ZodLiteral))
    return false;
  return value === false || (typeof value === 'string' && yesOrNo(value) === false);
}

/** Letters and signs, so that `%` is a unit as well. */
const wordKeyOfUnit = (unit: string): string => wordKey(unit) || unit.trim();

/** A number with a unit that the map can keep. */
function withUnit(schema: unknown, value: unknown): (Amount & { readonly unit: string }) | undefined {
  if (!(schema instanceof z.$ZodNumber) || typeof value !== 'string') return undefined;
  const [only, ...others] = amountsIn(value);
  if (only?.unit === undefined || others.length > 0 || !isValid(schema, only.value)) return undefined;
  return { ...only, unit: only.unit };
}

const exactly = (value: Plain): Meaning => ({ value, isExact: true });

/** What a value can mean at a schema that does not allow it. */
function meaningsOf(schema: z.$ZodType, value: unknown, dates: Dates): readonly Meaning[] {
  // Each kind of measure has its own keys, so that a text alone cannot tell which is meant.
  if (schema === measure) return [];
  if (schema instanceof z.$ZodUnion) {
    const isList = (option: unknown): boolean => option instanceof z.$ZodArray;
    const { options } = schema._zod.def;
    const single = options.filter((option) => !isList(option)).flatMap((option) => meaningsOf(option, value, dates));
    return distinct(
      single.length > 0 ? single : options.filter(isList).flatMap((option) => meaningsOf(option, value, dates)),
    );
  }
  if (schema instanceof z.$ZodArray) return distinct(listMeanings(schema, value, dates));
  if (schema instanceof z.$ZodObject) return distinct(mapMeanings(schema, value, dates));
  return distinct(scalarMeanings(schema, value, dates)).filter((meaning) => isValid(schema, meaning.value));
}

function scalarMeanings(schema: z.$ZodType, value: unknown, dates: Dates): readonly Meaning[] {
  if (schema instanceof z.$ZodEnum) {
    const options = Object.values(schema._zod.def.entries).map(String);
    return typeof value === 'string' ? optionsFor(value, options).map(exactly) : [];
  }
  if (schema instanceof z.$ZodLiteral || schema instanceof z.$ZodBoolean) {
    const answer = typeof value === 'string' ? yesOrNo(value) : undefined;
    return answer === undefined ? [] : [exactly(answer)];
  }
  if (schema instanceof z.$ZodNumber) return numberMeanings(schema, value);
  if (!(schema instanceof z.$ZodString)) return [];
  if (schema instanceof z.$ZodISODate || schema === isoDate)
    return isScalar(value)
      ? datesIn(String(value), dates.near, dates.from).map(({ date, isExact }) => ({ value: date, isExact }))
      : [];
  if (Array.isArray(value) && !references.has(schema)) {
    const lines = value.every((item) => typeof item === 'string') ? value : [];
    return schema === idSchema || lines.length === 0 ? [] : [exactly(lines.map((line) => line.trim()).join('\n'))];
  }
  if (!isScalar(value)) return [];
  const word = wordFor(schema, value);
  return word === undefined ? [] : [exactly(word)];
}

function wordFor(schema: z.$ZodString, value: string | number | boolean): string | undefined {
  const text = String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  if (schema === idSchema) return typeof value === 'number' ? text : undefined;
  if (schema === timeOfDay) return typeof value === 'boolean' ? undefined : timeIn(text);
  return schema === isoWeek ? (typeof value === 'string' ? weekIn(text) : undefined) : text;
}

function numberMeanings(schema: z.$ZodNumber, value: unknown): readonly Meaning[] {
  // From 2 to 10 it is not clear whether the scale is 10 or 100.
  if (schema === fraction && typeof value === 'number') return value > 10 && value <= 100 ? [exactly(value / 100)] : [];
  if (typeof value !== 'string') return [];
  const word = numberOfWord(value, schema);
  if (word !== undefined) return [{ value: word, isExact: false }];
  const amounts = amountsIn(value);
  if (schema === fraction)
    return amounts.flatMap(({ value: number, unit, isExact }): readonly Meaning[] => {
      if (unit === '%') return [{ value: Number((number / 100).toPrecision(12)), isExact }];
      if (unit !== undefined) return [];
      return number > 10 && number <= 100 ? [{ value: number / 100, isExact }] : [{ value: number, isExact }];
    });
  const most = (schema._zod.def.checks ?? []).find((check) => check instanceof z.$ZodCheckLessThan)?._zod.def.value;
  const [first] = amounts;
  // `4/5` on a scale up to 5.
  if (first?.unit !== undefined && first.unit === `/${String(most)}`)
    return [{ value: first.value, isExact: first.isExact }];
  return amounts.flatMap(({ value: number, unit, isExact }): readonly Meaning[] => {
    const isRepetition =
      unit !== undefined && /^(?:[x×]|times?)?\s*(?:(?:a|per|each|every|\/)\s*(?:week|wk))?$/i.test(unit);
    const isRatio = unit !== undefined && /^\/\d/.test(unit);
    return [{ value: number, isExact, ...(unit !== undefined && !isRepetition && !isRatio && { unit }) }];
  });
}

/** A single value, or a text with several items, where a list is expected. */
function listMeanings(schema: z.$ZodArray, value: unknown, dates: Dates): readonly Meaning[] {
  const { element } = schema._zod.def;
  const isWord = withoutWrappers(element) instanceof z.$ZodEnum || references.has(element);
  const lists = typeof value === 'string' ? listIn(value, isWord) : isScalar(value) ? [[value]] : [];
  return lists.flatMap((items) => {
    const read = items.map((item) => readSilently(element, item, dates));
    return isPlain(read) && read.length > 0 && isValid(schema, read) ? [exactly(read)] : [];
  });
}

/** A text where an item is expected. */
function mapMeanings(schema: z.$ZodObject, value: unknown, dates: Dates): readonly Meaning[] {
  return itemsIn(schema, value).flatMap((item) => {
    const read = readSilently(schema, item, dates);
    return isPlain(read) && isValid(schema, read) ? [exactly(read)] : [];
  });
}

const readSilently = (schema: unknown, value: unknown, dates: Dates): unknown =>
  readValue(schema, value, [], dates, silent);

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  return [...new Map(meanings.map((meaning) => [JSON.stringify(meaning.value), meaning])).values()];
}

const isValid = (schema: z.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success;

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapValues(
  map: Readonly<Record<string, unknown>>,
  change: (key: string, value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(key, value)]));
}
