/** An anchor in the words of a person: “Action: Write the RFC · Due date” for `actions.rfc.due`. */
import * as l10n from '@vscode/l10n';
import { isIsoDate, type IsoDate } from '../base/calendar.ts';
import { dateText, dayText, joined, truncatedLine } from '../base/texts.ts';
import { titleOfId } from '../model/ids.ts';
import { keyDocOf } from '../model/keys/keyDocs.ts';
import { itemWord, keyWord } from '../model/keys/keyWords.ts';
import type { Kind } from '../model/kinds.ts';
import { placesOf, type Places } from '../model/places.ts';
import type { EntityRef } from '../model/values.ts';
import { isList, isRecord, valueAt } from '../yaml/edit/values.ts';
import { naming, pathOfAnchor, anchorSteps } from './anchors.ts';

export type AnchorContext = Readonly<{
  kind: Kind;
  /** The value of the file, or undefined if it is not known. */
  value: unknown;
  /** The title of what the file refers to by its ID. */
  titleOf: (entity: EntityRef) => string | undefined;
  /** Dates of another year have their year; without a day, all have it. */
  today: IsoDate | undefined;
}>;

/** An anchor that leads to nothing is told by its own words, and one that cannot be read as it is written. */
export function anchorText(anchor: string, context: AnchorContext): string {
  const steps = anchorSteps(anchor);
  if (!steps) return anchor;
  const path = pathOfAnchor(context.value, anchor);
  const parts: string[] = [];
  let value = path && context.value;
  let places = placesOf(context.kind);
  // The keys without items, as the documentation of keys has them.
  let keys: readonly string[] = [];
  for (const [index, step] of steps.entries()) {
    const key = path?.[index];
    const list = keys.at(-1) ?? '';
    const isItem = value === undefined ? !isKey(context.kind, keys, step) : isList(value);
    const inner = key === undefined ? undefined : valueAt(value, [key]);
    places = isItem ? places?.items : places?.keys.get(step);
    // The word for the item takes the place of the word for its list.
    if (isItem && parts.length > 0) parts.pop();
    if (isItem) parts.push(itemText(itemWord(list) ?? keyWord(list), inner ?? step, places, context));
    else if (isOwnKey(context.kind, keys, step)) parts.splice(-1, 1, labeled(itemWord(list), titleOfId(step)));
    else parts.push(keyWord(step) ?? step);
    if (!isItem) keys = [...keys, isOwnKey(context.kind, keys, step) ? '*' : step];
    value = inner;
  }
  // “Target” and “Milestone” say enough without “Measure”.
  return joined(...(steps[0] === 'measure' && parts.length > 1 ? parts.slice(1) : parts));
}

const isKey = (kind: Kind, keys: readonly string[], step: string): boolean =>
  keys.length === 0 || keyDocOf(kind, [...keys, step]) !== undefined || isOwnKey(kind, keys, step);

/** Whether a person chooses the keys here, such as the questions of a reflection. */
const isOwnKey = (kind: Kind, keys: readonly string[], step: string): boolean =>
  !/^-?\d+$/.test(step) && keyDocOf(kind, [...keys, '*']) !== undefined;

/** @param item the item, or the words of the anchor if it is gone */
function itemText(word: string | undefined, item: unknown, places: Places | undefined, context: AnchorContext): string {
  const text = (value: unknown, target: Places['target']): string => {
    const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return target === undefined ? written : (context.titleOf({ target, id: written }) ?? written);
  };
  if (!isRecord(item)) {
    const own = text(item, places?.target);
    return isIsoDate(own) ? ofDay(word, own, context.today) : labeled(word, own);
  }
  const first = (keys: readonly string[]): string =>
    keys.map((key) => text(item[key], places?.keys.get(key)?.target)).find((each) => each.trim() !== '') ?? '';
  const name = first(naming);
  if (name !== '') return labeled(word, name);
  const { date } = item;
  const detail = first(['goal', 'stage', 'value', 'field', 'ref', 'note', 'who']) || titleOfId(first(['id']));
  if (typeof date !== 'string' || !isIsoDate(date)) return labeled(word, detail);
  return joined(ofDay(word, date, context.today), truncatedLine(detail, longest));
}

const longest = 60;

const labeled = (word: string | undefined, text: string): string => {
  const line = truncatedLine(text, longest);
  return word === undefined ? line : line === '' ? word : l10n.t('{0}: {1}', word, line);
};

/** “Check-in of Nov 12” */
function ofDay(word: string | undefined, date: IsoDate, today: IsoDate | undefined): string {
  const day = today === undefined ? dateText(date, 'dayOfYear') : dayText(date, today);
  return word === undefined ? day : l10n.t('{0} of {1}', word, day);
}
