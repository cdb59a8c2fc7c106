/** What identifies an item of a list, so that it is found again in another version of the file. */
import type { Kind } from '../../model/kinds.ts';
import { isPlainMap } from '../../yaml/edit/values.ts';
import type { Plain } from '../../yaml/edit/edits.ts';

/** The keys from the root to a value, without list indexes. */
export type KeyPath = readonly string[];

/**
 * The natural keys of the lists of each kind of file, by path. Of several, the first is the most specific: items that
 * agree on it are the same item on both sides. The others only find an item that was changed since the base.
 */
const naturalKeys: Readonly<Partial<Record<Kind, Readonly<Record<string, readonly (readonly string[])[]>>>>> = {
  goal: {
    obstacles: [['if']],
    'obstacles.fired': [['date', 'note'], ['date']],
    actions: [['title']],
    'measure.milestones': [['title']],
    evidence: [['date', 'ref', 'note'], ['ref'], ['date', 'note']],
    changes: [
      ['date', 'field', 'to'],
      ['date', 'field'],
    ],
  },
  week: {
    plans: [['what']],
    checkins: [
      ['goal', 'date', 'value'],
      ['goal', 'date'],
    ],
  },
  person: {
    'engagement.objectives': [['title']],
    thanks: [['for', 'date'], ['for']],
  },
  note: {
    insights: [['text']],
    commitments: [['who', 'what'], ['what']],
    resources: [['title'], ['url']],
    introductions: [['name']],
    feedback: [['situation', 'behaviour'], ['situation']],
  },
  assessment: { items: [['id']] },
  opportunity: {
    history: [['date', 'stage']],
    'fit.values': [['value']],
    'fit.skills': [['skill']],
  },
  story: {
    evidence: [['date', 'ref', 'note'], ['ref'], ['date', 'note']],
    practice: [
      ['date', 'question', 'went', 'seconds', 'note'],
      ['date', 'question'],
    ],
  },
  profile: {
    strengths: [['id'], ['title']],
    values: [['id'], ['title']],
    aspirations: [['id'], ['title']],
    skills: [['id'], ['title']],
    'skills.evidence': [['date', 'ref', 'note'], ['ref'], ['date', 'note']],
  },
  ladder: { skills: [['id']], rungs: [['id']], notes: [['title']] },
  prompt: { prompts: [['id']] },
  feedback: {
    'threads.comments': [
      ['by', 'date', 'text'],
      ['by', 'date'],
    ],
  },
};

/** Identifies an item among those of its list; undefined if the item has none of the keys. */
export type ItemKey = (item: Plain) => string | undefined;

/** For lists that the model does not know. */
const usualKeys: readonly (readonly string[])[] = [['title'], ['name']];

export type ItemKeys = {
  /** Items that agree are the same, also when both sides added them. */
  readonly same: readonly ItemKey[];
  /** Finds the item of the base that a side changed, if nothing better does. */
  readonly changed: readonly ItemKey[];
};

/** @param path of the list */
export function itemKeysOf(kind: Kind | undefined, path: KeyPath): ItemKeys {
  const known = kind === undefined ? undefined : naturalKeys[kind]?.[path.join('.')];
  const [specific = ['title'], ...others] = known ?? usualKeys;
  return { same: [byId, byFields(specific)], changed: others.map(byFields) };
}

const byId: ItemKey = (item) => (isPlainMap(item) && typeof item.id === 'string' ? item.id : undefined);

/** An item that is only a text stands for the one with this text in its first field. */
const byFields =
  (fields: readonly string[]): ItemKey =>
  (item) => {
    if (typeof item === 'string' || typeof item === 'number') return JSON.stringify([String(item)]);
    if (!isPlainMap(item) || !fields.some((field) => (item[field] ?? undefined) !== undefined)) return undefined;
    return JSON.stringify(fields.map((field) => textOfField(item[field] ?? null)));
  };

/** A number may be written as text. */
const textOfField = (value: Plain): unknown => (typeof value === 'number' ? String(value) : value);

/** The day that an item belongs to, for its place among others. */
export function dateOfItem(item: Plain): string | undefined {
  const date = isPlainMap(item) ? item.date : item;
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;
}
