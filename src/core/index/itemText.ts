/** Reads a text where the schema wants a list, or an item with keys. */
import * as z from 'zod/v4/core';
import { amountsIn } from '../base/amount.ts';
import { tightKey } from '../yaml/recovery/tightColons.ts';
import { wordKey, yesOrNo } from '../model/synonyms.ts';
import { id as idSchema, references, textKeys } from '../model/values.ts';
import { slugOf } from '../model/ids.ts';
import { requiredKeys, withoutWrappers } from './schemaIssues.ts';

const bullet = /^\s*(?:[-*+•–]|\d{1,2}[.)])\s+|^\s*(?=\[[ x✓-]?\])/i;

/**
 * The lists that a text can mean: its lines if each has a bullet, the parts between commas if these are words or ids,
 * otherwise the whole text as the only item.
 *
 * @param isWord whether the items are ids or fixed words, which contain no commas
 */
export function listIn(text: string, isWord: boolean): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0 && lines.every((line) => bullet.test(line)))
    return [lines.map((line) => line.replace(bullet, '').trim())];
  const whole = text.trim();
  if (whole === '') return [];
  if (isWord) return [partsOf(whole, /[,;/&+]|\band\b/)];
  const parts = partsOf(whole, /[,;]/);
  if (parts.length < 2) return [[whole]];
  if (parts.every((part) => !/\s/.test(part))) return [parts];
  // "system design, hiring" may be two items; "Fixed the bug that hid errors, and shipped it" is one.
  return parts.every((part) => part.split(/\s+/).length <= 3 && !/^(?:and|or|but|then|so|which)\b/i.test(part))
    ? [parts, [whole]]
    : [[whole]];
}

const partsOf = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The items that a text or number can mean where a map with keys is expected. */
export function itemsIn(schema: z.$ZodObject, value: unknown): readonly unknown[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value).trim();
  if (text === '') return [];
  if (typeof value === 'number') return numberItem(schema, value);
  const shape: Readonly<Record<string, unknown>> = schema._zod.def.shape;
  const [, mark, rest] = /^(?:[-*+]\s+)?\[([ x✓-]?)\]\s+(\S.*)$/is.exec(text) ?? [];
  if (rest !== undefined && Object.hasOwn(shape, 'done'))
    return itemsIn(schema, rest).map((item) => ({
      ...(typeof item === 'object' && item),
      ...(yesOrNo(mark ?? '') === true && { done: true }),
    }));
  const [found, named] = tightKey.exec(text) ?? [];
  if (named !== undefined && Object.hasOwn(shape, named)) return [{ [named]: text.slice(found?.length) }];
  const plan = ifThenIn(text);
  if (plan && Object.hasOwn(shape, 'if') && Object.hasOwn(shape, 'then')) return [plan];
  const key = textKeyOf(schema);
  if (key === undefined) return [];
  const inner = withoutWrappers(shape[key]);
  if (inner === idSchema) {
    const slug = slugOf(text);
    const others = requiredKeys(schema).filter((other) => other !== key);
    if (slug === '') return [];
    const titled = others[0] ?? 'title';
    return [{ id: slug, ...((others.length > 0 || slug !== text) && { [titled]: text }) }];
  }
  if (inner instanceof z.$ZodNumber) {
    const [only, ...others] = amountsIn(text);
    const isNamed =
      only?.unit === undefined || [wordKey(key), wordKey(key).replace(/s$/, '')].includes(wordKey(only.unit));
    return only && others.length === 0 && isNamed ? [{ [key]: only.value }] : [];
  }
  if (inner instanceof z.$ZodRecord) return [{ [key]: { notes: text } }];
  if (
    key === 'note' &&
    Object.hasOwn(shape, 'ref') &&
    /^(?:https?:\/\/\S+|(?:[\w.-]+\/[\w.-]+)?#\d+|[A-Z][A-Z0-9]+-\d+)$/.test(text)
  )
    return [{ ref: text }];
  return [{ [key]: text }];
}

/** "If it rains, then I read" or "If it rains -> read". */
function ifThenIn(text: string): { readonly if: string; readonly then: string } | undefined {
  if (!/^if\s/i.test(text)) return undefined;
  const rest = text.slice(2).trimStart();
  const separator = /,|\sthen\s|→|->|=>/i.exec(rest);
  if (!separator) return undefined;
  const obstacle = rest.slice(0, separator.index).trimEnd();
  const plan = rest.slice(separator.index + separator[0].length).trimStart();
  if (obstacle === '' || plan === '') return undefined;
  return { if: obstacle, then: separator[0] === ',' ? plan.replace(/^then\s+/i, '') : plan };
}

function numberItem(schema: z.$ZodObject, value: number): readonly unknown[] {
  const key = textKeyOf(schema);
  return key !== undefined && withoutWrappers(schema._zod.def.shape[key]) instanceof z.$ZodNumber
    ? [{ [key]: value }]
    : [];
}

/** The key that a text without keys is for: registered, or else the only required one. */
export function textKeyOf(schema: z.$ZodObject): string | undefined {
  const registered = textKeys.get(schema)?.key;
  if (registered !== undefined) return registered;
  const inner = (key: string): unknown => withoutWrappers(schema._zod.def.shape[key]);
  const required = requiredKeys(schema);
  const others = required.filter((key) => key !== 'id');
  if (required.includes('id')) {
    const isTitled = others.length < 2 && others.every((key) => inner(key) instanceof z.$ZodString);
    return inner('id') === idSchema && isTitled ? 'id' : undefined;
  }
  const [only, ...more] = others;
  if (only === undefined || more.length > 0) return undefined;
  const its = inner(only);
  return its instanceof z.$ZodType && references.has(its) ? undefined : only;
}
