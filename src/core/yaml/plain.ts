/**
 * From a YAML document to plain values, in one walk that also finds the references. It does itself what `toJS` of
 * `yaml` does, because that spells out keys that are no text (without end, where they are nested), looks through the
 * whole document for every alias, and has no place to tell when it gives up.
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
import type { ReferenceTarget } from '../model/values.ts';
import { offsetsOf, rememberedTarget, rememberTarget, type Offsets } from './nodes.ts';
import type { Places } from '../model/places.ts';

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
  const walk = new Walk();
  const value = walk.valueOf(doc.contents, places, 0);
  const { hasEmptyValues, references, copied, oddKeys, obstructions } = walk;
  return { value, hasEmptyValues, references: copied === 0 ? references : inOrder(references), oddKeys, obstructions };
}

class Walk {
  readonly references: FoundReference[] = [];
  readonly oddKeys: Offsets[] = [];
  readonly obstructions: Obstruction[] = [];
  hasEmptyValues = false;
  copied = 0;
  private readonly anchors = new Map<string, Node>();
  /** Containers with an anchor that the walk is in. */
  private readonly open = new Set<Node>();
  /** The alias in the text for which values are being copied now. */
  private copyingFor: Alias | undefined;
  private withinOddKey = false;
  private stopped = false;

  /** @param here the places below the node */
  valueOf(node: unknown, here: Places | undefined, depth: number): unknown {
    if (this.stopped) return undefined;
    if (this.copyingFor && ++this.copied > mostCopied) return this.obstruct('too-many-aliases', this.copyingFor);
    if (isScalar(node)) return this.scalarValue(node, node, here);
    if (isAlias(node)) return this.aliasValue(node, here, depth);
    if (!isMap(node) && !isSeq(node)) return undefined;
    if (depth > deepest) return this.obstruct('too-deep', node, { limit: deepest });
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
      : node.items.map((item) => this.valueOf(item, here?.items, depth + 1));
  }

  /** @param written the scalar itself, or the alias that stands for it */
  private scalarValue(node: Scalar, written: Scalar | Alias, here: Places | undefined): unknown {
    const { value } = node;
    if (node.anchor !== undefined && !this.copyingFor) this.anchors.set(node.anchor, node);
    if (!here) return value;
    if (here.verbatim && typeof value === 'number' && node.source !== undefined && String(value) !== node.source)
      return node.source;
    if (here.target && typeof value === 'string' && value !== '') {
      this.references.push({ target: here.target, id: value, offsets: offsetsOf(written) ?? [0, 0] });
    }
    return value;
  }

  private mapValue(node: YAMLMap, here: Places | undefined, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        this.passOddKey(key, value, depth);
        continue;
      }
      if (key.anchor !== undefined && !this.copyingFor) this.anchors.set(key.anchor, key);
      const name = String(key.value);
      if (Object.hasOwn(map, name)) {
        if (!this.copyingFor) this.obstruct('duplicate-key', key, { key: name });
        continue;
      }
      const inner = this.valueOf(value, here?.keys.get(name), depth + 1) ?? undefined;
      this.hasEmptyValues ||= inner === undefined;
      if (name === '__proto__')
        Object.defineProperty(map, name, { value: inner, enumerable: true, configurable: true, writable: true });
      else map[name] = inner;
    }
    return map;
  }

  /** Nothing of ours, but there may be anchors in it that others use. */
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
    if (!target) return this.copyingFor ? undefined : this.obstruct('unknown-alias', alias, { alias: alias.source });
    rememberTarget(alias, target);
    if (isScalar(target)) return this.scalarValue(target, alias, here);
    if (this.open.has(target)) return this.obstruct('too-many-aliases', this.copyingFor ?? alias);
    const isOuter = this.copyingFor === undefined;
    this.copyingFor ??= alias;
    const value = this.valueOf(target, here, depth + 1);
    if (isOuter) this.copyingFor = undefined;
    return value;
  }

  /** Gives the value to go on with: none. */
  private obstruct(code: Obstruction['code'], node: unknown, args: Obstruction['args'] = {}): unknown {
    this.obstructions.push({ code, offsets: offsetsOf(node) ?? [0, 0], args });
    // A duplicate key is told together with the others of the file.
    this.stopped ||= code === 'too-deep' || code === 'too-many-aliases';
    return undefined;
  }
}

/** What an alias copied was found twice, and out of order. */
function inOrder(references: readonly FoundReference[]): readonly FoundReference[] {
  const once = new Map(references.map((reference) => [`${reference.offsets[0]} ${reference.target}`, reference]));
  return [...once.values()].sort((one, other) => one.offsets[0] - other.offsets[0]);
}
