/**
 * What a comment is about, as a person can write it: keys joined with dots, and items of lists by their ID or by the
 * text that names them, such as `measure.target`, `actions.rfc`, or `actions[Write the RFC].due`.
 *
 * An anchor never contains a line or an index, so it stays on its item when others are added, removed, or moved.
 */
import { truncatedLine } from '../base/texts.ts';
import type { ValuePath } from '../base/valuePath.ts';
import { isList, isRecord, valueAt } from '../yaml/edit/values.ts';

/** Longer names are shortened with an ellipsis, so that an anchor fits into a line. */
const longestName = 60;

/** The keys that name an item, the first one that it has. */
export const naming = ['title', 'if', 'what', 'for', 'name', 'text', 'ask', 'situation', 'skill', 'metric'];
/** The keys that tell apart items without a name, such as check-ins, and items of the same name. */
const telling = ['who', 'goal', 'date', 'value', 'ref', 'field', 'due', 'level', 'note'];

/**
 * The anchor of a value; of an item that nothing tells apart, that of its list.
 * @param root the value of the file
 * @returns undefined for the whole file, and for a path that leads to nothing
 */
export function anchorOf(root: unknown, path: ValuePath): string | undefined {
  let value: unknown = root;
  let anchor = '';
  for (const key of path) {
    if (isList(value)) {
      const name = nameOfItem(value, Number(key));
      if (name === undefined) break;
      anchor += name.isId && isWord(name.text) ? `.${name.text}` : bracketed(name.text);
    } else if (isRecord(value) && Object.hasOwn(value, key)) {
      anchor += isWord(String(key)) ? `.${key}` : bracketed(String(key));
    } else return undefined;
    value = valueAt(value, [key]);
  }
  return anchor === '' ? undefined : anchor.replace(/^\./, '');
}

/**
 * Where the value of an anchor is now.
 * @param root the value of the file
 * @returns undefined if it is gone, or if the anchor cannot be read
 */
export function pathOfAnchor(root: unknown, anchor: string): ValuePath | undefined {
  const steps = anchorSteps(anchor);
  if (!steps) return undefined;
  const path: (string | number)[] = [];
  let value: unknown = root;
  for (const step of steps) {
    const key = isList(value) ? indexOfItem(value, step) : keyIn(value, step);
    if (key === undefined) return undefined;
    path.push(key);
    value = valueAt(value, [key]);
  }
  return path;
}

/** Whether a file has what an anchor names. Its entity has an empty list where the file has none. */
export function hasAnchor(entity: object, anchor: string): boolean {
  const path = pathOfAnchor(entity, anchor);
  const value = path && valueAt(entity, path);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** The anchors of all keys and items of a file, for suggestions. Keys within items are not included. */
export function anchorsIn(root: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, path: ValuePath): void => {
    const anchor = anchorOf(root, path);
    if (anchor !== undefined) found.push(anchor);
    if (isList(value)) {
      for (const index of value.keys()) found.push(anchorOf(root, [...path, index]) ?? '');
    } else if (isRecord(value)) for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(root, []);
  return found.filter((anchor) => anchor !== '');
}

/** The last part of an anchor, for a heading: “Write the RFC”, or “due”. */
export const lastStep = (anchor: string): string => anchorSteps(anchor)?.at(-1) ?? anchor;

type Name = Readonly<{ text: string; isId: boolean }>;

/** The shortest name that no other item of the list has; if there is none, the longest with a number. */
function nameOfItem(list: readonly unknown[], index: number): Name | undefined {
  if (index < 0 || index >= list.length) return undefined;
  const all = list.map(namesOf);
  const own = all[index] ?? [];
  const longest = own.at(-1)?.text ?? '';
  const numbered = { text: `${longest} #${position(list, index, longest)}`.trim(), isId: false };
  const isOnly = ({ text }: Name): boolean =>
    all.filter((names) => names.some((other) => other.text === text)).length === 1;
  return [...own.filter(isOnly), numbered].find(({ text }) => indexOfItem(list, text) === index);
}

/** The number of an item among those of the same longest name, from 1. */
const position = (list: readonly unknown[], index: number, text: string): number =>
  list.slice(0, index + 1).filter((item) => (namesOf(item).at(-1)?.text ?? '') === text).length;

function indexOfItem(list: readonly unknown[], step: string): number | undefined {
  const name = shortName(step);
  const all = list.map(namesOf);
  // Names that identify more come last, so an item is preferred whose own name this is.
  const levels = Math.max(0, ...all.map(({ length }) => length));
  for (const isSame of [sameText, sameLetters]) {
    for (let level = 0; level < levels; level++) {
      const found = all.findIndex((names) => isSame(names[level]?.text, name));
      if (found >= 0) return found;
    }
  }
  const [, number = ''] = /#(\d+)$/.exec(step) ?? [];
  if (number === '') return undefined;
  const text = step.slice(0, -number.length - 1).trimEnd();
  const found = list.findIndex(
    (item, index) =>
      (namesOf(item).at(-1)?.text ?? '') === shortName(text) &&
      position(list, index, shortName(text)) === Number(number),
  );
  return found < 0 ? undefined : found;
}

function keyIn(value: unknown, step: string): string | undefined {
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, step)) return step;
  return Object.keys(value).find((key) => sameLetters(key, step));
}

const sameText = (one: string | undefined, other: string): boolean => one === other;
const sameLetters = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** The names of an item, from the shortest to the one that says most. */
function namesOf(item: unknown): readonly Name[] {
  if (isList(item)) return [];
  if (!isRecord(item)) return named(item);
  const id = named(item.id).map(({ text }) => ({ text, isId: true }));
  const title = naming.map((key) => named(item[key])[0]).find((name) => name !== undefined);
  const details = telling.flatMap((key) => named(item[key]));
  const short = title ? [title] : joinedNames(details.slice(0, 2));
  return [...id, ...short, ...joinedNames([...(title ? [title] : []), ...details.slice(0, 3)])];
}

/** A text or number as a name. */
function named(value: unknown): readonly Name[] {
  const text = typeof value === 'string' ? shortName(value) : typeof value === 'number' ? String(value) : '';
  return text === '' ? [] : [{ text, isId: false }];
}

const joinedNames = (names: readonly Name[]): readonly Name[] =>
  names.length === 0 ? [] : [{ text: shortName(names.map(({ text }) => text).join(' ')), isId: false }];

const shortName = (text: string): string => truncatedLine(text, longestName);

const isWord = (text: string): boolean => /^[\p{L}\p{N}_-]+$/u.test(text);

const bracketed = (name: string): string =>
  `[${/^$|^"|[\][]|^\s|\s$/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name}]`;

const step = /\[("(?:[^"\\]|\\.)*")\]|\[([^\][]*)\]|\.?([^.[]+)/gsy;

/** The keys and names of an anchor; undefined for a text that is no anchor. */
export function anchorSteps(anchor: string): readonly string[] | undefined {
  const steps: string[] = [];
  let at = 0;
  for (const [whole, quoted, plain = '', word = plain] of anchor.trim().matchAll(step)) {
    at += whole.length;
    if (quoted === undefined && word.trim() === '') return undefined;
    steps.push(quoted === undefined ? word.trim() : unquoted(quoted));
  }
  return at === anchor.trim().length && steps.length > 0 ? steps : undefined;
}

const unquoted = (text: string): string => text.slice(1, -1).replace(/\\(.)/gs, '$1');
