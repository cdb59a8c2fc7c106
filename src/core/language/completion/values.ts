/** The values that completion offers: allowed values, IDs, dates, and templates. */
import { isSeq } from 'yaml';
import type { $ZodType } from 'zod/v4/core';
import type { ValuePath } from '../../base/valuePath.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { anchorsIn } from '../../index/anchors.ts';
import { titleOf } from '../../index/lookup.ts';
import { subjectFile } from '../../index/subjects.ts';
import type { GoalStatus } from '../../model/goal.ts';
import { keyDocOf, keyDocsOf, valueMeaning } from '../../model/keys/keyDocs.ts';
import { me } from '../../model/note.ts';
import { highestLevel } from '../../model/ladder.ts';
import { isoDate, isoWeek, references, skillLevel, type ReferenceTarget } from '../../model/values.ts';
import { templatesIn } from '../../weeks/reflection/templates.ts';
import { ratedTarget } from '../occurrences.ts';
import { allowedValues } from '../schemasAt.ts';
import { stringValue } from '../yamlNodes.ts';
import type { CursorPlace } from './place.ts';
import { datesOfWeek, offeredDates, offeredWeeks } from './dates.ts';
import type { CompletionContext, Suggestion } from './suggestion.ts';

/** @property value without quotes */
export type ValueSuggestion = Readonly<{ value: string; suggestion: Suggestion }>;

/**
 * @param schemas of a single value: for a list, those of its items
 * @param list the path of the list that the value is an item of
 */
export function valuesFor(
  place: CursorPlace,
  schemas: readonly $ZodType[],
  list: ValuePath | undefined,
  context: CompletionContext,
): readonly ValueSuggestion[] {
  const used = list ? otherItems(place, list) : [];
  return [...schemas.flatMap((schema) => valuesOf(place, schema, context)), ...textsFor(place, context)]
    .map((suggestion) => ({ value: valueOf(suggestion), suggestion }))
    .filter(({ value }) => !used.includes(value));
}

function valuesOf(
  { keys }: CursorPlace,
  schema: $ZodType,
  { identity: { kind, id, private: isPrivate }, index, today, schemaHelps }: CompletionContext,
): readonly Suggestion[] {
  const target = references.get(schema)?.target;
  if (target !== undefined) {
    const ids = inOrderFor(isPrivate, idsFor(index, target));
    return kind === 'note' && keys.join('.') === 'commitments.who' ? [{ is: 'me' }, ...ids] : ids;
  }
  if (schema === isoDate) {
    const ofWeek = kind === 'week' ? datesOfWeek(id, today) : [];
    return (ofWeek.length > 0 ? ofWeek : offeredDates(keys, today)).map((date) => ({ is: 'date', ...date }));
  }
  if (schema === isoWeek) return offeredWeeks(today).map((week) => ({ is: 'week', ...week }));
  // The schema of a skill level names the usual ones alone.
  const values = schema === skillLevel ? levelsUpTo(highestLevel(laddersIn(index))) : allowedValues(schema);
  return schemaHelps ? [] : values.map((value) => ({ is: 'option', value, meaning: valueMeaning(kind, keys, value) }));
}

/** In a shared file, IDs that only private files define come last. */
const inOrderFor = (isPrivate: boolean, ids: readonly IdSuggestion[]): readonly IdSuggestion[] =>
  isPrivate ? ids : [...ids].sort((one, other) => Number(one.private) - Number(other.private));

const laddersIn = (index: GrowthIndex) => [...index.readable('ladder')].map(({ entity }) => entity);

const levelsUpTo = (highest: number): readonly string[] =>
  Array.from({ length: highest + 1 }, (_, level) => String(level));

/** Suggestions for keys that allow any text. */
function textsFor(
  { keys, nodeAt }: CursorPlace,
  { identity: { kind, id, private: isPrivate }, index }: CompletionContext,
): readonly Suggestion[] {
  switch (`${kind}.${keys.join('.')}`) {
    case 'week.reflection.template':
    case 'settings.template':
      return templatesIn(index).map(({ id, title, description }) => ({ is: 'template', id, title, description }));
    case 'feedback.threads.field': {
      const found = anchorsOffered(index, id, isPrivate);
      return found ?? goalFields();
    }
    case 'goal.changes.field':
      return goalFields();
    case 'assessment.items.id': {
      const target = ratedTarget(nodeAt(['kind']));
      return target ? idsFor(index, target) : [];
    }
    default:
      return [];
  }
}

const goalFields = (): readonly Suggestion[] =>
  [...keyDocsOf('goal')]
    .filter(([path]) => /^(?!format|changes|evidence)(?:[a-z]+|measure\.[a-z]+)$/i.test(path))
    .map(([value, { meaning }]) => ({ is: 'option', value, meaning }));

/** What a thread can be about, in the file that the feedback is about; undefined if that cannot be read. */
function anchorsOffered(index: GrowthIndex, id: string, isPrivate: boolean): readonly Suggestion[] | undefined {
  const feedback = [...index.readable('feedback')].find((each) => each.id === id && each.private === isPrivate);
  const file = feedback && subjectFile(index.filesNamed, feedback);
  if (!file || file.state === 'broken' || (file.private && !isPrivate)) return undefined;
  return anchorsIn(file.entity).map((value) => ({
    is: 'option',
    value,
    meaning: keyDocOf(file.kind, [value])?.meaning,
  }));
}

type IdSuggestion = Extract<Suggestion, { is: 'id' }>;

/** Active goals and new notes first. */
function idsFor(index: GrowthIndex, target: ReferenceTarget): readonly IdSuggestion[] {
  const found = index.idsOf(target).map((id): IdSuggestion => {
    const status = target === 'goal' ? index.goal(id)?.entity.status : undefined;
    return {
      is: 'id',
      target,
      id,
      title: titleOf(index, { target, id }),
      status,
      private: !index.isSharedId(target, id),
    };
  });
  if (target === 'goal') return found.sort((one, other) => rankOf(one) - rankOf(other));
  // The ID of a note starts with its date.
  return target === 'note' ? found.reverse() : found;
}

const order: readonly unknown[] = ['active', 'idea', 'paused', 'done', 'dropped'] satisfies readonly GoalStatus[];

/** Unreadable goals come last. */
const rankOf = ({ status }: IdSuggestion): number => (status === undefined ? order.length : order.indexOf(status));

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

/** The texts in the list, except for the one that is being typed. */
function otherItems({ nodeAt, path, typed }: CursorPlace, list: ValuePath): readonly unknown[] {
  const node = nodeAt(list);
  const own = typed === 'value' && path.length > list.length ? path.at(-1) : undefined;
  return isSeq(node) ? node.items.filter((_item, index) => index !== own).map(stringValue) : [];
}
