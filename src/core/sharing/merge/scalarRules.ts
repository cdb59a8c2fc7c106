/** Which of two different changes of one value wins, where that can be said without asking. */
import type { Kind } from '../../model/kinds.ts';
import type { Plain } from '../../yaml/edit/edits.ts';
import { mergeLines, cleanLines } from './lineMerge.ts';
import type { KeyPath } from './itemKeys.ts';

/** A value of a file; undefined where there is none. */
export type FileValue = Plain | undefined;

export type Settled = {
  readonly value: FileValue;
  /** `joined`: the value is made of both texts, one after the other. */
  readonly by: 'rule' | 'joined';
};

/**
 * Both sides changed a value of the base, differently. Undefined if only a person can decide. The order of the sides
 * makes no difference to the result, so that two machines that merge the same versions agree.
 */
export function settle(
  kind: Kind | undefined,
  path: KeyPath,
  { base, ours, theirs }: { readonly base: FileValue; readonly ours: FileValue; readonly theirs: FileValue },
): Settled | undefined {
  const place = path.join('.');
  const rule = rules.find(({ at, kinds }) => at.test(place) && (kinds === undefined || isOneOf(kinds, kind)));
  const value = rule?.choose(ours, theirs, base);
  if (value !== undefined) return { value: value.value, by: 'rule' };
  if (typeof ours !== 'string' || typeof theirs !== 'string' || !isProse(kind, place)) return undefined;
  return joinTexts(typeof base === 'string' ? base : '', ours, theirs);
}

const isOneOf = (kinds: readonly Kind[], kind: Kind | undefined): boolean => kind !== undefined && kinds.includes(kind);

type Rule = {
  readonly at: RegExp;
  readonly kinds?: readonly Kind[];
  /** Undefined if the rule has no answer. */
  readonly choose: (ours: FileValue, theirs: FileValue, base: FileValue) => { readonly value: FileValue } | undefined;
};

const isDate = (value: FileValue): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Done wins over not done, a day over `true`, and the earlier of two days over the later. */
function earliestDone(ours: FileValue, theirs: FileValue): { readonly value: FileValue } | undefined {
  const present = [ours, theirs].filter((value) => value !== undefined && value !== null && value !== false);
  const days = present.filter(isDate).sort();
  if (days.length > 0) return days.length === present.length || present.includes(true) ? { value: days[0] } : undefined;
  return present.length > 0 && present.every((value) => value === true) ? { value: true } : undefined;
}

const earlier = (ours: FileValue, theirs: FileValue) =>
  isDate(ours) && isDate(theirs) ? { value: ours < theirs ? ours : theirs } : undefined;

const later = (ours: FileValue, theirs: FileValue) =>
  isDate(ours) && isDate(theirs) ? { value: ours > theirs ? ours : theirs } : undefined;

const smaller = (ours: FileValue, theirs: FileValue) =>
  typeof ours === 'number' && typeof theirs === 'number' ? { value: Math.min(ours, theirs) } : undefined;

const larger = (ours: FileValue, theirs: FileValue) =>
  typeof ours === 'number' && typeof theirs === 'number' ? { value: Math.max(ours, theirs) } : undefined;

/** The one that is further along in the list. Values at the same step, such as `done` and `dropped`, are a conflict. */
const furthest =
  (steps: readonly (readonly string[])[]) =>
  (ours: FileValue, theirs: FileValue, base: FileValue): { readonly value: FileValue } | undefined => {
    const stepOf = (value: FileValue) => steps.findIndex((step) => typeof value === 'string' && step.includes(value));
    const [our, their] = [stepOf(ours), stepOf(theirs)];
    const wasClosed = stepOf(base) === steps.length - 1;
    if (our < 0 || their < 0 || our === their || wasClosed) return undefined;
    return { value: our > their ? ours : theirs };
  };

const rules: readonly Rule[] = [
  { at: /^format$/, choose: larger },
  { at: /(?:^|\.)done$/, choose: earliestDone },
  { at: /^(?:closed|threads\.resolved|thanks\.told)$/, choose: earlier },
  { at: /^reflection\.date$/, choose: later },
  { at: /(?:^|\.)confidence$/, choose: smaller },
  { at: /^status$/, kinds: ['goal'], choose: furthest([['idea'], ['active'], ['paused'], ['done', 'dropped']]) },
  { at: /^plans\.outcome$/, kinds: ['week'], choose: furthest([['carried'], ['done', 'dropped']]) },
];

const proseOfAnyKind = /(?:^|\.)(?:notes?|why|reason|summary)$/;
const proseOf: Readonly<Partial<Record<Kind, RegExp>>> = {
  goal: /^obstacles\.then$/,
  week: /^reflection\.answers\./,
  person: /^(?:met|engagement\.agreement\.\w+|engagement\.objectives\.outcome)$/,
  note: /^(?:grow\.(?:goal|reality|options|will)|feedback\.(?:impact|hoped))$/,
  story: /^(?:situation|task|action|result)$/,
};

const isProse = (kind: Kind | undefined, place: string): boolean =>
  proseOfAnyKind.test(place) || (kind !== undefined && proseOf[kind]?.test(place) === true);

/** Texts of one line each stay on one line. */
const shortSeparator = ' / ';
const paragraphSeparator = '\n\n';

/**
 * Keeps both texts: changes in different lines are merged, and otherwise the texts follow each other. A part that both
 * have is there once.
 */
export function joinTexts(base: string, ours: string, theirs: string): Settled {
  const separator = [ours, theirs].some((text) => text.trimEnd().includes('\n')) ? paragraphSeparator : shortSeparator;
  const merged =
    separator === paragraphSeparator && base !== '' ? cleanLines(mergeLines(base, ours, theirs)) : undefined;
  if (merged !== undefined) return { value: merged, by: 'rule' };
  const [first = '', second = ''] = [ours, theirs].sort();
  const [parts, others] = [first.trim().split(separator), second.trim().split(separator)];
  const mayReplace = (text: string) => base.trim() === '' || text.startsWith(base.trimEnd());
  // The second comes after the first in sort order, so only it can continue the other.
  if (mayReplace(first) && (continues(first, second) || parts.every((part) => others.includes(part))))
    return { value: second, by: 'rule' };
  if (mayReplace(second) && others.every((part) => parts.includes(part))) return { value: first, by: 'rule' };
  // A part that the other side went on writing is there once, as it was continued.
  const latest = (part: string) =>
    [...parts, ...others].reduce((last, other) => (continues(last, other) ? other : last), part);
  const joined = [...new Set([...parts, ...others].map(latest))].join(separator);
  return { value: [ours, theirs].some((text) => text.endsWith('\n')) ? `${joined}\n` : joined, by: 'joined' };
}

/** Whether somebody only went on writing. */
const continues = (text: string, longer: string): boolean =>
  longer.startsWith(text.trimEnd()) && /^\W/.test(longer.slice(text.trimEnd().length));
