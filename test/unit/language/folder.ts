/** A growth folder in memory, and marks for ranges in test texts. */
import assert from 'node:assert/strict';
import type { Document } from 'yaml';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type GrowthIndex } from '../../../src/core/index/growthIndex.ts';
import { identify, type FileIdentity } from '../../../src/core/model/kinds.ts';
import type { FileSymbol } from '../../../src/core/language/documentSymbols.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import type { Offsets } from '../../../src/core/yaml/nodes.ts';

export function indexOf(files: Readonly<Record<string, string>>): GrowthIndex {
  const index = createIndex();
  for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
  return index;
}

export function docOf(text: string): Document {
  const parsed = parseText(text).parsed;
  assert.ok(parsed.ok, `reads: ${text}`);
  return parsed.doc;
}

export function identityOf(path: string): FileIdentity {
  const identity = identify(path);
  assert.ok(identity.kind !== undefined, `${path} is a file of ours`);
  return identity;
}

/** Removes `«` and `»` from a text and returns the ranges between them. */
export function marked(text: string): { readonly text: string; readonly marks: readonly Offsets[] } {
  const marks: Offsets[] = [];
  let plain = '';
  let start = 0;
  for (const part of text.split(/([«»])/)) {
    if (part === '«') start = plain.length;
    else if (part === '»') marks.push([start, plain.length]);
    else plain += part;
  }
  return { text: plain, marks };
}

/** Checks that each range contains its selection and children, and that siblings do not overlap. */
export function assertNested(symbol: FileSymbol, within: readonly [number, number]): void {
  const [start, end] = symbol.range;
  assert.ok(
    within[0] <= start &&
      start <= symbol.selection[0] &&
      symbol.selection[0] <= symbol.selection[1] &&
      symbol.selection[1] <= end &&
      end <= within[1],
    JSON.stringify(symbol),
  );
  let free = start;
  for (const child of symbol.children) {
    assert.ok(child.range[0] >= free);
    assertNested(child, [free, end]);
    free = child.range[1];
  }
}
