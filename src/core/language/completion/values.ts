/** Suggested values, from the schema and from the files in the folder. */
import { isScalar, isSeq } from 'yaml';
import * as z from 'zod/v4/core';
import { assessmentKinds, ratedTargets } from '../../model/assessment.ts';
import { me } from '../../model/note.ts';
import { isoDate, isoWeek, references } from '../../model/values.ts';
import { templatesIn } from '../../weeks/reflection/templates.ts';
import { keyDocsOf, valueMeaning } from '../../model/keys/keyDocs.ts';
import type { Kind } from '../../model/kinds.ts';
import type { CursorPlace } from '../place/place.ts';
import { numberLimits } from './bodies.ts';
import { daysOfWeek, offeredDays, offeredWeeks } from './days.ts';
import { idsFor } from './ids.ts';
import type { CompletionContext, Suggestion } from './suggestion.ts';

/** A single value without quotes. */
export type ValueSuggestion = { readonly value: string; readonly suggestion: Suggestion };

/**
 * @param schemas of a single value; for a list, those of its items
 * @param list the path of the list that contains the value
 */
export function valuesFor(
  place: CursorPlace,
  schemas: readonly z.$ZodType[],
  list: CursorPlace['path'] | undefined,
  context: CompletionContext,
): readonly ValueSuggestion[] {
  const taken = list ? otherItems(place, list) : new Set<string>();
  const found = [...schemas.flatMap((schema) => valuesOf(place, schema, context)), ...knownTexts(place, context)];
  return found
    .map((suggestion) => ({ value: valueOf(suggestion), suggestion }))
    .filter(({ value }) => !taken.has(value));
}

function valuesOf(
  { keys }: CursorPlace,
  schema: z.$ZodType,
  { identity, index, today, schemaHelps }: CompletionContext,
): readonly Suggestion[] {
  const target = references.get(schema)?.target;
  if (target !== undefined) {
    const ids = idsFor(index, target);
    return identity.kind === 'note' && keys.join('.') === 'commitments.who' ? [{ is: 'me' }, ...ids] : ids;
  }
  if (schema === isoDate) {
    const ofWeek = identity.kind === 'week' ? daysOfWeek(identity.id, today) : [];
    return (ofWeek.length > 0 ? ofWeek : offeredDays(keys, today)).map((day) => ({ is: 'date', ...day }));
  }
  if (schema === isoWeek) return offeredWeeks(today).map((week) => ({ is: 'week', ...week }));
  return schemaHelps ? [] : optionsOf(identity.kind, keys, schema);
}

/** Keys that accept any text, but have likely values. */
function knownTexts(
  { keys, nodeAt }: CursorPlace,
  { identity: { kind }, index }: CompletionContext,
): readonly Suggestion[] {
  const at = `${kind}.${keys.join('.')}`;
  switch (at) {
    case 'week.reflection.template':
    case 'settings.template':
      return templatesIn(index).map(({ id, title, description, builtIn }) => ({
        is: 'template',
        id,
        title,
        description,
        builtIn,
      }));
    case 'feedback.threads.field':
    case 'goal.changes.field':
      return fieldsOfGoals();
    case 'assessment.items.id': {
      const rated = nodeAt(['kind']);
      const kind = isScalar(rated) ? assessmentKinds.find((each) => each === rated.value) : undefined;
      const target = kind && ratedTargets[kind];
      return target ? idsFor(index, target) : [];
    }
    default:
      return [];
  }
}

function fieldsOfGoals(): readonly Suggestion[] {
  return [...keyDocsOf('goal')]
    .filter(([path]) => /^(?!format|changes|evidence)(?:[a-z]+|measure\.[a-z]+)$/i.test(path))
    .map(([value, { meaning }]) => ({ is: 'option', value, meaning }));
}

function valueOf(suggestion: Suggestion): string {
  switch (suggestion.is) {
    case 'option':
      return suggestion.value;
    case 'id':
    case 'template':
      return suggestion.id;
    case 'me':
      return me;
    case 'date':
      return suggestion.date;
    case 'week':
      return suggestion.week;
    case 'key':
    case 'question':
    case 'item':
      return '';
  }
}

/** The other texts in the list. */
function otherItems({ nodeAt, path, typed }: CursorPlace, list: CursorPlace['path']): ReadonlySet<string> {
  const node = nodeAt(list);
  const own = typed === 'value' && path.length > list.length ? path.at(-1) : undefined;
  if (!isSeq(node)) return new Set();
  return new Set(
    node.items.flatMap((item, index) =>
      index !== own && isScalar(item) && typeof item.value === 'string' ? [item.value] : [],
    ),
  );
}

/**
 * The suggestions for a fixed set of values; empty if the schema has none.
 * @param keys the path of the value: see `keyDocsOf`
 */
export function optionsOf(kind: Kind, keys: readonly string[], schema: z.$ZodType): readonly Suggestion[] {
  return fixedValuesOf(schema).map((value) => ({ is: 'option', value, meaning: valueMeaning(kind, keys, value) }));
}

function fixedValuesOf(schema: z.$ZodType): readonly string[] {
  if (schema instanceof z.$ZodEnum) return Object.values(schema._zod.def.entries).map(String);
  if (schema instanceof z.$ZodBoolean) return ['true', 'false'];
  const range = numberLimits(schema);
  return range ? Array.from({ length: range.high - range.low + 1 }, (_each, index) => String(range.low + index)) : [];
}
