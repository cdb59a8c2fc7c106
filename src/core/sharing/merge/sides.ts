/** Both sides of a file with conflict markers, and the value of one version of a file. */
import * as l10n from '@vscode/l10n';
import type { Kind } from '../../model/kinds.ts';
import { placesOf } from '../../model/places.ts';
import { read } from '../../yaml/edit/source.ts';
import { isPlain, isPlainMap } from '../../yaml/edit/values.ts';
import type { Plain } from '../../yaml/edit/edits.ts';
import { descendants } from '../../yaml/nodes.ts';
import { parseText } from '../../yaml/parse.ts';
import { toValue } from '../../yaml/toValue.ts';
import { linesIn } from './lineMerge.ts';

/** A text with conflict markers as it was on both sides. The names are those in the marker lines. */
export type Sides = {
  readonly ours: string;
  readonly theirs: string;
  /** Only in the `diff3` and `zdiff3` styles. */
  readonly base: string | undefined;
  readonly names: { readonly ours: string; readonly theirs: string };
  /** How many conflicts there are. */
  readonly count: number;
};

/**
 * Rebuilds both sides from conflict markers. Undefined for a text without any, and for one whose markers do not form
 * pairs, such as a conflict inside another one.
 */
export function sidesOf(text: string): Sides | undefined {
  const size = /^\uFEFF?(<{7,})(?: |\r?$)/m.exec(text)?.[1]?.length;
  if (size === undefined) return undefined;
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const parts = { ours: [bom], theirs: [bom], base: [bom] };
  const names = { ours: '', theirs: '' };
  let within: 'all' | 'ours' | 'base' | 'theirs' = 'all';
  let [count, withBase] = [0, 0];
  for (const line of linesIn(text.slice(bom.length))) {
    const sign = markerSign(line, size);
    if (sign === undefined) {
      if (within === 'all' || within === 'ours') parts.ours.push(line);
      if (within === 'all' || within === 'theirs') parts.theirs.push(line);
      if (within === 'all' || within === 'base') parts.base.push(line);
    } else if (sign === '<' && within === 'all') {
      within = 'ours';
      count += 1;
      names.ours ||= line.slice(size).trim();
    } else if (sign === '|' && within === 'ours') {
      within = 'base';
      withBase += 1;
    } else if (sign === '=' && (within === 'ours' || within === 'base')) within = 'theirs';
    // A line of equal signs may also underline a heading.
    else if (sign === '=') parts[within === 'theirs' ? 'theirs' : 'ours'].push(line);
    else if (sign === '>' && within === 'theirs') {
      within = 'all';
      names.theirs ||= line.slice(size).trim();
    } else return undefined;
  }
  if (within !== 'all') return undefined;
  const [ours, theirs, base] = [parts.ours.join(''), parts.theirs.join(''), parts.base.join('')];
  return { ours, theirs, base: withBase === count ? base : undefined, names, count };
}

/** The sign of a marker line of this size: exactly so many of the sign, and then nothing or a name. */
function markerSign(line: string, size: number): string | undefined {
  const sign = line.charAt(0);
  if (!'<|=>'.includes(sign) || !line.startsWith(sign.repeat(size))) return undefined;
  const rest = line.slice(size).replace(/\r?\n$/, '');
  return rest === '' || (sign !== '=' && rest.startsWith(' ')) ? sign : undefined;
}

export type VersionValue =
  { readonly ok: true; readonly value: Readonly<Record<string, Plain>> } | { readonly ok: false; readonly why: string };

/** The value of a whole file: numbers at places for text as they are written, and an empty value as `null`. */
export function valueOfVersion(text: string, kind: Kind | undefined): VersionValue {
  const composed = parseText(text).composed();
  const source = read(text, composed);
  if (!source.ok) return { ok: false, why: source.refusal.message };
  const unreadable: VersionValue = { ok: false, why: l10n.t('The file has values that cannot be merged.') };
  if (!composed) return unreadable;
  if (composed.doc.contents === null) return { ok: true, value: {} };
  const { value, oddKeys, errors } = toValue(composed.doc, kind && placesOf(kind));
  const plain = withNulls(value);
  const isTagged = text.includes('!') && [...descendants(composed.doc.contents)].some((node) => node.tag !== undefined);
  if (oddKeys.length > 0 || errors.length > 0 || isTagged || !isPlain(plain) || !isPlainMap(plain)) return unreadable;
  return { ok: true, value: plain };
}

function withNulls(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(withNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNulls(inner)]));
}
