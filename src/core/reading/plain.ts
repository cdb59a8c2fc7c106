/**
 * From a YAML document to plain values, in one walk that also finds the references. It does itself what `toJS` of `yaml` does,
 * because that spells out keys that are no text (without end, where they are nested), looks through the whole document for
 * every alias, and has no place to tell when it gives up.
 */
import { Alias, Scalar, YAMLMap, YAMLSeq, type Document, type Node } from 'yaml';
import type { ReferenceTarget } from '../model/values.ts';
import { offsetsOf, rememberedTarget, rememberTarget, type Offsets } from './nodes.ts';
import type { Places } from './places.ts';

/** Our files are at most ten levels deep. */
export const deepest = 100;

/** How many values aliases may add to a file. */
const mostCopied = 10_000;

export type FoundReference = { readonly target: ReferenceTarget; readonly id: string; readonly offsets: Offsets };

/** Why there is no value, and where. */
export type Obstruction = {
  readonly code: 'duplicate-key' | 'unknown-alias' | 'too-many-aliases' | 'too-deep';
  readonly offsets: Offsets;
  readonly args: Readonly<Record<string, string | number>>;
};

export type Plain = {
  /** An empty value of a key is undefined: a person has named the key, and has not come to its value yet. */
  readonly value: unknown;
  readonly hasEmptyValues: boolean;
  /** In the order of the text. */
  readonly references: readonly FoundReference[];
  /** Keys that are no text, such as `[a]: b`. */
  readonly oddKeys: readonly Offsets[];
  /** Unless there is none, the value is not to be used. */
  readonly obstructions: readonly Obstruction[];
};

/** @param places where references can be; without it none are looked for */
export function plainOf(doc: Document, places?: Places): Plain {
  const anchors = new Map<string, Node>();
  /** Containers with an anchor that the walk is in. */
  const open = new Set<Node>();
  const references: FoundReference[] = [];
  const oddKeys: Offsets[] = [];
  const obstructions: Obstruction[] = [];
  let hasEmptyValues = false;
  /** The alias in the text for which values are being copied now. */
  let copyingFor: Alias | undefined;
  let copied = 0;
  let withinOddKey = false;
  let stopped = false;

  /** Gives the value to go on with: none. */
  const obstruct = (code: Obstruction['code'], node: unknown, args: Obstruction['args'] = {}): unknown => {
    obstructions.push({ code, offsets: offsetsOf(node) ?? [0, 0], args });
    // A duplicate key is told together with the others of the file.
    stopped ||= code === 'too-deep' || code === 'too-many-aliases';
    return undefined;
  };

  const valueOf = (node: unknown, here: Places | undefined, depth: number): unknown => {
    if (stopped) return undefined;
    if (copyingFor && ++copied > mostCopied) return obstruct('too-many-aliases', copyingFor);
    if (node instanceof Scalar) return scalarValue(node, node, here);
    if (node instanceof Alias) return aliasValue(node, here, depth);
    if (!(node instanceof YAMLMap) && !(node instanceof YAMLSeq)) return undefined;
    if (depth > deepest) return obstruct('too-deep', node, { limit: deepest });
    if (node.anchor === undefined) return node instanceof YAMLMap ? mapValue(node, here, depth) : node.items.map((item) => valueOf(item, here?.items, depth + 1));
    if (!copyingFor) anchors.set(node.anchor, node);
    open.add(node);
    const value = node instanceof YAMLMap ? mapValue(node, here, depth) : node.items.map((item) => valueOf(item, here?.items, depth + 1));
    open.delete(node);
    return value;
  };

  /** @param written the scalar itself, or the alias that stands for it */
  const scalarValue = (node: Scalar, written: Scalar | Alias, here: Places | undefined): unknown => {
    const { value } = node;
    if (node.anchor !== undefined && !copyingFor) anchors.set(node.anchor, node);
    if (!here) return value;
    if (here.verbatim && typeof value === 'number' && node.source !== undefined && String(value) !== node.source) return node.source;
    if (here.target && typeof value === 'string' && value !== '') {
      references.push({ target: here.target, id: value, offsets: offsetsOf(written) ?? [0, 0] });
    }
    return value;
  };

  const mapValue = (node: YAMLMap, here: Places | undefined, depth: number): Record<string, unknown> => {
    const map: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      if (!(key instanceof Scalar)) {
        if (!copyingFor && !withinOddKey) oddKeys.push(offsetsOf(key) ?? offsetsOf(value) ?? [0, 0]);
        // Nothing of ours, but there may be anchors in it that others use.
        const outer = withinOddKey;
        withinOddKey = true;
        valueOf(key, undefined, depth + 1);
        valueOf(value, undefined, depth + 1);
        withinOddKey = outer;
        continue;
      }
      if (key.anchor !== undefined && !copyingFor) anchors.set(key.anchor, key);
      const name = String(key.value);
      if (Object.hasOwn(map, name)) {
        if (!copyingFor) obstruct('duplicate-key', key, { key: name });
        continue;
      }
      const inner = valueOf(value, here?.keys.get(name), depth + 1) ?? undefined;
      hasEmptyValues ||= inner === undefined;
      if (name === '__proto__') Object.defineProperty(map, name, { value: inner, enumerable: true, configurable: true, writable: true });
      else map[name] = inner;
    }
    return map;
  };

  const aliasValue = (alias: Alias, here: Places | undefined, depth: number): unknown => {
    const target = copyingFor ? rememberedTarget(alias) : anchors.get(alias.source);
    if (!target) return copyingFor ? undefined : obstruct('unknown-alias', alias, { alias: alias.source });
    rememberTarget(alias, target);
    if (target instanceof Scalar) return scalarValue(target, alias, here);
    if (open.has(target)) return obstruct('too-many-aliases', copyingFor ?? alias);
    const isOuter = copyingFor === undefined;
    copyingFor ??= alias;
    const value = valueOf(target, here, depth + 1);
    if (isOuter) copyingFor = undefined;
    return value;
  };

  const value = valueOf(doc.contents, places, 0);
  return { value, hasEmptyValues, references: copied === 0 ? references : inOrder(references), oddKeys, obstructions };
}

/** What an alias copied was found twice, and out of order. */
function inOrder(references: readonly FoundReference[]): readonly FoundReference[] {
  const once = new Map(references.map((reference) => [`${reference.offsets[0]} ${reference.target}`, reference]));
  return [...once.values()].sort((one, other) => one.offsets[0] - other.offsets[0]);
}
