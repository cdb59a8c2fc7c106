/**
 * Finds text that YAML does not read as part of a value: `#42` in `Merged PR #42`, which starts a comment, and
 * `!important` in `!important news`, which is a tag.
 *
 * A comment is taken for text only if all of this is true; in doubt it stays a comment:
 * - it is on the line of a text without quotes, at a place where the model takes any text (not an ID, date, number, or
 *   one of fixed words)
 * - one space is in front of the `#`, and a word or number directly after it
 * - the value itself is not a date, a number, or a setting such as `KEY=value`, and the word is not a marker such as
 *   `TODO`
 */
import { isAlias, isMap, isScalar, isSeq, visit, type Document, type Scalar } from 'yaml';
import * as z from 'zod/v4/core';
import { endOfLine } from '../base/lines.ts';
import type { ValuePath } from '../base/valuePath.ts';
import { references } from '../model/values.ts';
import { offsetsOf, type Offsets } from '../yaml/nodes.ts';
import { schemaAt } from './schemaIssues.ts';

export type LostText = {
  readonly path: ValuePath;
  readonly code: 'text-as-comment' | 'text-as-tag';
  readonly lost: Offsets;
  /** The whole text that was meant, from the value to the lost part or the other way round. */
  readonly whole: Offsets;
};

/** In the order of the text. */
export function lostTexts(doc: Document, text: string, schema: unknown): readonly LostText[] {
  if (!/[ \t\n\r]#[^\s#!]|(?:^|[\s[{,])[!&]/.test(text)) return [];
  const used = new Set<string>();
  if (text.includes('*'))
    visit(doc, {
      Alias: (_, { source }) => {
        used.add(source);
      },
    });
  const found: LostText[] = [];
  for (const { node, path } of scalarsIn(doc.contents, [])) {
    const lost = asTag(node, text, used) ?? asComment(node, text);
    if (lost && takesAnyText(schemaAt(schema, path))) found.push({ ...lost, path });
  }
  return found;
}

function* scalarsIn(node: unknown, path: ValuePath): Generator<{ readonly node: Scalar; readonly path: ValuePath }> {
  if (isAlias(node)) return;
  if (isScalar(node)) yield { node, path };
  else if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* scalarsIn(item, [...path, index]);
  else if (isMap(node))
    for (const { key, value } of node.items) if (isScalar(key)) yield* scalarsIn(value, [...path, String(key.value)]);
}

/** Where an item is expected, a text may be its title. */
function takesAnyText(schema: unknown): boolean {
  if (schema instanceof z.$ZodUnion) return schema._zod.def.options.some(takesAnyText);
  if (schema instanceof z.$ZodObject || schema instanceof z.$ZodArray || schema instanceof z.$ZodRecord) return true;
  if (!(schema instanceof z.$ZodString) || schema instanceof z.$ZodStringFormat || references.has(schema)) return false;
  const checks: readonly unknown[] = schema._zod.def.checks ?? [];
  return !checks.some((check) => check instanceof z.$ZodCheckRegex);
}

/** The tags of YAML itself, such as `!!str`, are not text, and neither is an anchor that an alias refers to. */
function asTag(node: Scalar, text: string, used: ReadonlySet<string>): Omit<LostText, 'path'> | undefined {
  const [start, end] = offsetsOf(node) ?? [0, 0];
  if ((node.tag === undefined && node.anchor === undefined) || node.type?.startsWith('BLOCK')) return undefined;
  if (node.anchor !== undefined && used.has(node.anchor)) return undefined;
  const from = startOfTags(text, start);
  const written = text.slice(from, start).trimEnd();
  if (written === '' || written.includes('!!') || written.includes('!<')) return undefined;
  const lostEnd = from + written.length;
  return { code: 'text-as-tag', lost: [from, lostEnd], whole: [from, Math.max(end, lostEnd)] };
}

/** Where the words that begin with `!` or `&` start, directly before an offset in its line. */
function startOfTags(text: string, offset: number): number {
  let from = offset;
  for (let at = offset; ;) {
    while (' \t'.includes(text.charAt(at - 1)) && at > 0) at--;
    const end = at;
    while (at > 0 && !' \t\r\n[]{},'.includes(text.charAt(at - 1))) at--;
    if (at === end || !'!&'.includes(text.charAt(at))) return from;
    from = at;
  }
}

const markers = /^(?:TODO|FIXME|XXX|HACK|NOTE|WARN(?:ING)?|noqa|nosec|(?:end)?region)\b/;

function asComment(node: Scalar, text: string): Omit<LostText, 'path'> | undefined {
  const isPlain = node.type === 'PLAIN' && (typeof node.value === 'string' || node.source === '');
  const isEmpty = node.value === null && (node.source === undefined || node.source === '');
  const [start, end] = offsetsOf(node) ?? [0, 0];
  if ((!isPlain && !isEmpty) || isFinished(text.slice(start, end))) return undefined;
  const lineEnd = endOfLine(text, end);
  const rest = text.slice(end, lineEnd);
  // The offset of an empty value may be before or after the space.
  const isText = (isEmpty ? /^ ?#[\p{L}\p{N}]/u : /^ #[\p{L}\p{N}]/u).test(rest);
  // A wrapped text may continue with the number of an issue.
  const continues = !isEmpty && rest.trim() === '' && /^(?:\r\n|\r|\n)[ \t]+#\d/.test(text.slice(lineEnd));
  if (!isText && !continues) return undefined;
  const from = text.indexOf('#', end);
  const written = text.slice(from, endOfLine(text, from)).trimEnd();
  if (markers.test(written.slice(1))) return undefined;
  const lost: Offsets = [from, from + written.length - (written.endsWith(',') ? 1 : 0)];
  return { code: 'text-as-comment', lost, whole: [isEmpty ? from : start, lost[1]] };
}

/** A date, time, number, or setting such as `KEY=value` is complete: what follows is about it. */
const isFinished = (value: string): boolean => /^[-+]?\d[\d.,:/T-]*%?$|^[^\s=]*=\S*$/.test(value);
