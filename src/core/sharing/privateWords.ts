/** What content for a shared file would tell from private files: compares it with the content from the shared view. */
import { readFile } from '../index/fileEntry.ts';
import type { OwnerView } from '../index/growthIndex.ts';
import type { PlannedChanges } from '../index/plannedChanges.ts';
import { identify } from '../model/kinds.ts';
import { placesOf, type Places } from '../model/places.ts';
import type { EntityRef } from '../model/values.ts';
import type { Path } from '../yaml/edit/edits.ts';

/** The text of a new file, changes of a file, or both, of which one will be used. */
export type PlannedContent = string | PlannedChanges | Readonly<{ changes: PlannedChanges | undefined; text: string }>;

/**
 * The words that only the owner's view has: lines of a text or values of changes, and IDs that only private files
 * define.
 * @param path of the file that it is for
 * @param everything the content from the owner's view
 * @param shared the same from the shared view
 */
export function privateWords(
  index: OwnerView,
  path: string,
  everything: PlannedContent,
  shared: PlannedContent,
): readonly string[] {
  const known = new Set(wordsOf(shared));
  const words = wordsOf(everything).filter((word) => !known.has(word));
  const ids = referencesIn(path, everything)
    .filter(({ target, id }) => index.has(target, id) && !index.shared.has(target, id))
    .map(({ id }) => id);
  return [...new Set([...words, ...ids])];
}

function wordsOf(content: PlannedContent): readonly string[] {
  if (typeof content === 'string') return lines(content);
  if ('text' in content) return [...lines(content.text), ...(content.changes ? wordsOf(content.changes) : [])];
  return content.changes.flatMap((change) => ('value' in change ? valuesIn(change.value) : []));
}

const lines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function valuesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn);
  return lines(String(value));
}

function referencesIn(path: string, content: PlannedContent): readonly EntityRef[] {
  if (typeof content === 'string') {
    const entry = readFile(path, content);
    return entry.kind === undefined || entry.state === 'broken' ? [] : entry.references;
  }
  if ('text' in content)
    return [...referencesIn(path, content.text), ...(content.changes ? referencesIn(path, content.changes) : [])];
  const { kind } = identify(path);
  const places = kind && placesOf(kind);
  return content.changes.flatMap((change) => {
    if (!('value' in change)) return [];
    const at = placesAt(places, change.path);
    return idsIn(change.do === 'set' ? at : at?.items, change.value);
  });
}

const placesAt = (places: Places | undefined, path: Path): Places | undefined =>
  path.reduce<Places | undefined>((at, key) => (typeof key === 'number' ? at?.items : at?.keys.get(key)), places);

function idsIn(places: Places | undefined, value: unknown): readonly EntityRef[] {
  if (!places) return [];
  if (places.target) return typeof value === 'string' ? [{ target: places.target, id: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item) => idsIn(places.items, item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => idsIn(places.keys.get(key), item));
}
