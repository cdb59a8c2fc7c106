/**
 * Converts a YAML document to plain values and finds its references in the same walk. `toJS` of `yaml` will not do: it
 * writes out keys that are not text (endlessly, where they are nested), searches the whole document for every alias,
 * and its errors have no position.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { ValuePath } from '../base/valuePath.ts';
import type { ReferenceTarget } from '../model/values.ts';
import { offsetsOf, rememberedTarget, rememberTarget, type Offsets } from './nodes.ts';
import type { Places } from '../model/places.ts';

/** Growth files are at most ten levels deep. */
export const maxDepth = 100;

/** How many values aliases may add to a file. */
const maxCopied = 10_000;

type FoundReference = {
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly offsets: Offsets;
  readonly path: ValuePath;
};

/** Why a document has no value. */
type ValueError = {
  readonly code: 'duplicate-key' | 'unknown-alias' | 'too-many-aliases' | 'too-deep';
  readonly offsets: Offsets;
  readonly args: Readonly<Record<string, string | number>>;
};

export type DocumentValue = {
  /** An empty value of a key is undefined: the key is there, and its value is still to be written. */
  readonly value: unknown;
  readonly hasEmptyValues: boolean;
  /** In the order of the text. */
  readonly references: readonly FoundReference[];
  /** Keys that are not text, such as `[a]: b`. */
  readonly oddKeys: readonly Offsets[];
  /** Merge keys (`<<: *base`) whose values are read as keys of the map. */
  readonly mergeKeys: readonly Offsets[];
  /** Without `too-deep` and `too-many-aliases`, the value may be used: of two equal keys, it has the first. */
  readonly errors: readonly ValueError[];
};

/** @param places where references can be; without it, none are collected */
export function toValue(doc: Document, places?: Places): DocumentValue {
  const walk = new Walk();
  const value = walk.valueOf(doc.contents, places, 0);
  const { hasEmptyValues, references, copied, oddKeys, mergeKeys, errors } = walk;
  const inText = copied === 0 ? references : inOrder(references);
  return { value, hasEmptyValues, references: inText, oddKeys, mergeKeys, errors };
}

class Walk {
  readonly references: FoundReference[] = [];
  readonly oddKeys: Offsets[] = [];
  readonly mergeKeys: Offsets[] = [];
  readonly errors: ValueError[] = [];
  hasEmptyValues = false;
  copied = 0;
  /** Of the current node. Only kept where references can be. */
  private readonly path: (string | number)[] = [];
  private readonly anchors = new Map<string, Node>();
  /** The anchored containers that enclose the current node. */
  private readonly open = new Set<Node>();
  /** The outermost alias whose target is being copied. */
  private copyingFor: Alias | undefined;
  private withinOddKey = false;
  private stopped = false;

  /** @param here the reference places below the node */
  valueOf(node: unknown, here: Places | undefined, depth: number): unknown {
    if (this.stopped) return undefined;
    if (this.copyingFor && ++this.copied > maxCopied) return this.fail('too-many-aliases', this.copyingFor);
    if (isScalar(node)) return this.scalarValue(node, node, here);
    if (isAlias(node)) return this.aliasValue(node, here, depth);
    if (!isMap(node) && !isSeq(node)) return undefined;
    if (depth > maxDepth) return this.fail('too-deep', node, { limit: maxDepth });
    if (node.anchor === undefined) return this.containerValue(node, here, depth);
    if (!this.copyingFor) this.anchors.set(node.anchor, node);
    this.open.add(node);
    const value = this.containerValue(node, here, depth);
    this.open.delete(node);
    return value;
  }

  private containerValue(node: YAMLMap | YAMLSeq, here: Places | undefined, depth: number): unknown {
    return isMap(node)
      ? this.mapValue(node, here, depth)
      : node.items.map((item, index) => this.innerValue(item, index, here?.items, depth));
  }

  private innerValue(node: unknown, key: string | number, here: Places | undefined, depth: number): unknown {
    if (!here) return this.valueOf(node, undefined, depth + 1);
    this.path.push(key);
    const value = this.valueOf(node, here, depth + 1);
    this.path.pop();
    return value;
  }

  /** @param written the scalar itself, or the alias that points to it */
  private scalarValue(node: Scalar, written: Scalar | Alias, here: Places | undefined): unknown {
    const { value } = node;
    if (node.anchor !== undefined && !this.copyingFor) this.anchors.set(node.anchor, node);
    if (!here) return value;
    if (
      here.verbatim &&
      (typeof value === 'number' || typeof value === 'boolean') &&
      node.source !== undefined &&
      String(value) !== node.source
    )
      return node.source;
    // An id alone where a list of ids is wanted is one as well, but several in one text have no places of their own.
    const target = here.target ?? (/[,;/&+|\s]/.test(String(value)) ? undefined : here.items?.target);
    if (target && typeof value === 'string' && value !== '') {
      this.references.push({ target, id: value, offsets: offsetsOf(written) ?? [0, 0], path: [...this.path] });
    }
    return value;
  }

  private mapValue(node: YAMLMap, here: Places | undefined, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    const merged: unknown[] = [];
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        this.passOddKey(key, value, depth);
        continue;
      }
      if (key.anchor !== undefined && !this.copyingFor) this.anchors.set(key.anchor, key);
      const name = String(key.value);
      if (Object.hasOwn(map, name)) {
        if (!this.copyingFor) this.fail('duplicate-key', key, { key: name });
        continue;
      }
      if (name === mergeKey && isMergeValue(value)) {
        if (!this.copyingFor) this.mergeKeys.push(offsetsOf(key) ?? [0, 0]);
        merged.push(...(isSeq(value) ? value.items : [value]));
        continue;
      }
      const inner = this.innerValue(value, name, here?.keys.get(name), depth) ?? undefined;
      this.hasEmptyValues ||= inner === undefined;
      setKey(map, name, inner);
    }
    // The map's own keys come before merged ones, and of these the first.
    for (const node of merged) {
      const value = this.valueOf(node, here, depth + 1);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
      for (const [name, inner] of Object.entries(value)) if (!Object.hasOwn(map, name)) setKey(map, name, inner);
    }
    return map;
  }

  /** Such a key is never ours, but it may contain anchors that are used elsewhere. */
  private passOddKey(key: unknown, value: unknown, depth: number): void {
    if (!this.copyingFor && !this.withinOddKey) this.oddKeys.push(offsetsOf(key) ?? offsetsOf(value) ?? [0, 0]);
    const outer = this.withinOddKey;
    this.withinOddKey = true;
    this.valueOf(key, undefined, depth + 1);
    this.valueOf(value, undefined, depth + 1);
    this.withinOddKey = outer;
  }

  private aliasValue(alias: Alias, here: Places | undefined, depth: number): unknown {
    const target = this.copyingFor ? rememberedTarget(alias) : this.anchors.get(alias.source);
    if (!this.copyingFor) rememberTarget(alias, target);
    if (!target) {
      if (!this.copyingFor) this.fail('unknown-alias', alias, { alias: alias.source });
      // It was probably meant as text.
      return `*${alias.source}`;
    }
    if (isScalar(target)) return this.scalarValue(target, alias, here);
    if (this.open.has(target)) return this.fail('too-many-aliases', this.copyingFor ?? alias);
    const isOuter = this.copyingFor === undefined;
    this.copyingFor ??= alias;
    const value = this.valueOf(target, here, depth + 1);
    if (isOuter) this.copyingFor = undefined;
    return value;
  }

  /** Records the error. Returns the value to continue with: none. */
  private fail(code: ValueError['code'], node: unknown, args: ValueError['args'] = {}): unknown {
    this.errors.push({ code, offsets: offsetsOf(node) ?? [0, 0], args });
    // All duplicate keys of a file are reported; these two end the walk.
    this.stopped ||= code === 'too-deep' || code === 'too-many-aliases';
    return undefined;
  }
}

/** From YAML 1.1: the values of the named maps count as if they stood here. */
const mergeKey = '<<';

/** Anything else under `<<` is an unknown key. */
const isMergeValue = (value: unknown): value is Alias | YAMLSeq =>
  isAlias(value) || (isSeq(value) && value.items.length > 0 && value.items.every(isAlias));

function setKey(map: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(map, name, { value, enumerable: true, configurable: true, writable: true });
  else map[name] = value;
}

/** References below an alias were found once more, and out of order. */
function inOrder(references: readonly FoundReference[]): readonly FoundReference[] {
  const once = new Map(references.map((reference) => [`${reference.offsets[0]} ${reference.target}`, reference]));
  return [...once.values()].sort((one, other) => one.offsets[0] - other.offsets[0]);
}
