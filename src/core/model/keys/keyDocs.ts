/** The documentation of every key: shown in hovers and completions, and written into the JSON Schemas. */
import type { Kind } from '../kinds.ts';
import { assessmentKeys, ladderKeys, opportunityKeys, profileKeys, storyKeys } from './career.ts';
import { feedbackKeys, goalKeys } from './goals.ts';
import { noteKeys, personKeys } from './people.ts';
import type { KeyTable, ValueTable } from './shared.ts';
import { promptKeys, settingsKeys, weekKeys } from './weeks.ts';

/** Translated, except for the example. */
export type KeyDoc = Readonly<{
  meaning: string;
  /** A value in YAML. */
  example: string;
  /** The meaning of each value that the key allows; empty if it allows any. */
  values: ValueTable;
}>;

const tables: Readonly<Record<Kind, () => KeyTable>> = {
  settings: settingsKeys,
  profile: profileKeys,
  ladder: ladderKeys,
  goal: goalKeys,
  week: weekKeys,
  person: personKeys,
  note: noteKeys,
  assessment: assessmentKeys,
  opportunity: opportunityKeys,
  story: storyKeys,
  prompt: promptKeys,
  feedback: feedbackKeys,
};

const cache = new Map<Kind, ReadonlyMap<string, KeyDoc>>();

/**
 * The documentation by the path of the key: `actions.due`, without list indices, and with `*` for a key that the user
 * chooses.
 */
export function keyDocsOf(kind: Kind): ReadonlyMap<string, KeyDoc> {
  const docs = cache.get(kind) ?? new Map(docsIn(tables[kind](), ''));
  cache.set(kind, docs);
  return docs;
}

function* docsIn(table: KeyTable, prefix: string): Generator<readonly [path: string, doc: KeyDoc]> {
  for (const [key, row] of Object.entries(table)) {
    if (typeof row === 'string') continue;
    const [meaning, example, details = {}] = row;
    const values = Object.entries(details).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    yield [prefix + key, { meaning, example, values: Object.fromEntries(values) }];
    yield* docsIn(details, `${prefix}${key}.`);
  }
}

/** @param keys the path of the key, for example `['actions', 'due']`; see `keyDocsOf` */
export const keyDocOf = (kind: Kind, keys: readonly string[]): KeyDoc | undefined =>
  keyDocsOf(kind).get(keys.join('.'));

/** The meaning of one of the values that a key allows. */
export function valueMeaning(kind: Kind, keys: readonly string[], value: string): string | undefined {
  const values = keyDocOf(kind, keys)?.values ?? {};
  return Object.hasOwn(values, value) ? values[value] : undefined;
}
