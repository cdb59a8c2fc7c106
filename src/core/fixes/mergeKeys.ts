/** Replaces a merge key (`<<: *base`) with the keys that it merges. */
import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isScalar, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import type { Problem } from '../problems/problem.ts';
import { descendants, endOf, offsetsOf, targetOf } from '../yaml/nodes.ts';
import { printNew, type Plain } from '../yaml/edit/edits.ts';
import { isPlain } from '../yaml/edit/values.ts';
import type { CodeActionContext } from './context.ts';
import { textFix, type Fix } from './fix.ts';

/** Only in block style, because the printed keys have a line each. */
export function mergeKeyFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { text, lines, parsed } = context;
  if (!parsed.ok) return [];
  const offset = lines.offsetAt(problem.range.start);
  const found = mergeAt(parsed.doc, offset);
  const end = found && endOf(found.pair.value);
  const keys = found && mergedKeys(parsed.doc, found.map, found.pair);
  if (end === undefined || !keys || Object.keys(keys).length === 0) return [];
  const indent = `\n${' '.repeat(problem.range.start.character)}`;
  const printed = printNew(keys).trimEnd().replaceAll('\n', indent).replaceAll(/^ +$/gm, '');
  return textFix(context, problem, [{ offset, length: end - offset, text: withBreaksOf(text, printed) }], {
    title: l10n.t('Write the keys here'),
    isPreferred: true,
  });
}

const withBreaksOf = (text: string, printed: string): string =>
  text.includes('\r\n') ? printed.replaceAll('\n', '\r\n') : printed;

function mergeAt(doc: Document, offset: number): { readonly map: YAMLMap; readonly pair: Pair } | undefined {
  for (const node of descendants(doc.contents)) {
    if (!isMap(node) || node.flow === true) continue;
    const pair = node.items.find(({ key }) => offsetsOf(key)?.[0] === offset);
    if (pair) return { map: node, pair };
  }
  return undefined;
}

/** The keys that come from the merged maps; undefined if they cannot be printed exactly. */
function mergedKeys(doc: Document, map: YAMLMap, { value }: Pair): Readonly<Record<string, Plain>> | undefined {
  const own = new Set(map.items.map(({ key }) => nameOfKey(key)));
  const merged = new Map<string, Plain>();
  for (const alias of isSeq(value) ? value.items : [value]) {
    const target = isAlias(alias) ? targetOf(doc, alias) : undefined;
    if (!isMap(target)) return undefined;
    for (const { key, value: inner } of target.items) {
      const name = nameOfKey(key);
      if (name === undefined || name === '<<') return undefined;
      if (own.has(name) || merged.has(name)) continue;
      const plain = plainValueOf(inner);
      if (plain === undefined) return undefined;
      merged.set(name, plain);
    }
  }
  return Object.fromEntries(merged);
}

const nameOfKey = (key: unknown): string | undefined => (isScalar(key) ? String(key.value) : undefined);

/** Undefined for aliases, and for numbers whose digits would change. */
function plainValueOf(node: unknown): Plain | undefined {
  if (isScalar(node)) {
    const isSpelled = typeof node.value !== 'number' || String(node.value) === node.source;
    return isSpelled && isPlain(node.value) ? node.value : undefined;
  }
  if (isSeq(node)) {
    const items = node.items.map(plainValueOf);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isMap(node)) return undefined;
  const map: Record<string, Plain> = {};
  for (const { key, value } of node.items) {
    const name = nameOfKey(key);
    const plain = plainValueOf(value);
    if (name === undefined || plain === undefined) return undefined;
    map[name] = plain;
  }
  return map;
}
