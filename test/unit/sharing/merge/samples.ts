/** Versions of the files of the sample, as several people and programs would edit them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { planEdits, type Change, type Plain } from '../../../../src/core/yaml/edit/edits.ts';
import { isPlainList, isPlainMap } from '../../../../src/core/yaml/edit/values.ts';
import { valueOfVersion } from '../../../../src/core/sharing/merge/sides.ts';
import { kindOfPath } from '../../../../src/core/sharing/merge/mergeGrowthFiles.ts';

const folder = path.resolve(import.meta.dirname, '../../../../examples');

export type SampleFile = { readonly path: string; readonly text: string };

export const sampleFiles: readonly SampleFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => ({ path: file.replaceAll(path.sep, '/'), text: readFileSync(path.join(folder, file), 'utf8') }));

type Place = { readonly path: readonly (string | number)[]; readonly value: Plain };

function* places(value: Plain, at: readonly (string | number)[] = []): Generator<Place> {
  yield { path: at, value };
  if (isPlainList(value)) for (const [index, item] of value.entries()) yield* places(item, [...at, index]);
  else if (isPlainMap(value)) for (const [key, inner] of Object.entries(value)) yield* places(inner, [...at, key]);
}

/** One random edit: which place, what is done there, and a word that nobody else writes. */
export type RandomEdit = { readonly at: number; readonly what: number; readonly word: number };

export const randomEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(
  fc.record({ at: fc.nat(10_000), what: fc.nat(5), word: fc.integer({ min: 10_000, max: 99_999 }) }),
  { minLength: 1, maxLength: 4 },
);

/** What an edit wrote: words that nobody else has. */
export type Edited = { readonly text: string; readonly added: readonly string[] };

/** @param mark of the one who edits; part of all that they add */
export function edited({ path: file, text }: SampleFile, edits: readonly RandomEdit[], mark: string): Edited {
  const added: string[] = [];
  let result = text;
  for (const edit of edits) {
    const version = valueOfVersion(result, kindOfPath(file));
    if (!version.ok) throw new Error(version.why);
    const word = `${mark}${edit.word}`;
    const change = changeOf(version.value, edit, word);
    if (!change) continue;
    const plan = planEdits(result, [change]);
    if (!plan.ok) continue;
    result = plan.text;
    if (JSON.stringify(change).includes(word)) added.push(word);
  }
  return { text: result, added };
}

/** The marks of one version. A later edit of the same version may have removed what an earlier one added. */
export const remaining = ({ text, added }: Edited): readonly string[] => added.filter((word) => text.includes(word));

function changeOf(root: Plain, { at, what }: RandomEdit, word: string): Change | undefined {
  const all = [...places(root)].filter(({ path: way }) => way.length > 0);
  const lists = all.filter(({ value }) => isPlainList(value) && value.length > 0);
  const list = lists[at % Math.max(1, lists.length)];
  const place = all[at % Math.max(1, all.length)];
  if (!place) return undefined;
  switch (what) {
    case 0:
    case 1: {
      if (!list || !isPlainList(list.value)) return undefined;
      const item = withWord(list.value[at % list.value.length] ?? null, word);
      return what === 0 || at % 3 > 0
        ? { do: 'append', path: list.path, value: item }
        : { do: 'insert', path: list.path, index: at % list.value.length, value: item };
    }
    case 2:
      return typeof place.value === 'string'
        ? { do: 'set', path: place.path, value: `${place.value} ${word}` }
        : undefined;
    case 3:
      return { do: 'set', path: [`note-${word}`], value: word };
    case 4:
      return place.path.length > 1 ? { do: 'remove', path: place.path } : undefined;
    default:
      return typeof place.value === 'number' ? { do: 'set', path: place.path, value: place.value + 1 } : undefined;
  }
}

/** A new item like another one of the list. */
function withWord(item: Plain, word: string): Plain {
  if (!isPlainMap(item)) return word;
  const texts = Object.entries(item).filter(([, value]) => typeof value === 'string' && !/^\d{4}-/.test(value));
  return {
    ...item,
    ...Object.fromEntries(texts.map(([key]) => [key, word])),
    ...(texts.length === 0 && { note: word }),
  };
}
