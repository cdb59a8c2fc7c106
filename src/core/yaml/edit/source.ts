/** A text as the edit engine needs it: its document with offsets, its value, its aliases, and the search for a path. */
import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isNode, isScalar, isSeq, visit, type Alias, type CST, type Document, type Node } from 'yaml';
import { compose, type ComposeResult } from '../compose.ts';
import { conflictMarkers } from '../conflicts.ts';
import { sentenceFor } from '../syntaxErrors.ts';
import { toValue } from '../toValue.ts';
import { collectionOf, isNull, keyName, type Collection, type Entry } from './entries.ts';
import { contentEnd, endOfToken, lastMark, startOf } from './offsets.ts';
import { done, notEditable, refuse, type Outcome, type Path } from './types.ts';

export type EditSource = {
  readonly text: string;
  readonly root: Node | null;
  /** The syntax tree. Undefined for a file of comments only. */
  readonly document: CST.Document | undefined;
  /** The end of the document: `...` or the end of the file. */
  readonly end: number;
  readonly plain: unknown;
  readonly aliases: readonly { readonly alias: Alias; readonly target: Node }[];
};

/** More aliases of one node than this count as an attack. */
const mostAliases = 100;

export function read(text: string, known?: ComposeResult): Outcome<EditSource> {
  // Other YAML readers resolve such tags, and an edit must not change what they read.
  const composed = text.includes('!!') ? compose(text, true) : (known ?? compose(text));
  const [conflict] = conflictMarkers(text);
  if (conflict)
    return refuse('syntax', l10n.t('The file has conflict markers. Resolve the conflict first.'), conflict[0]);
  if (!composed.doc) return refuse('syntax', l10n.t('The file is nested too deeply.'), composed.tooDeep);
  const { doc, second, tokens } = composed;
  const [error] = doc.errors;
  if (error) return refuse('syntax', l10n.t('The file is not valid YAML. {0}', sentenceFor(error.code)), error.pos[0]);
  const repeated = toValue(doc).errors.find(({ code }) => code === 'duplicate-key');
  if (repeated)
    return refuse('syntax', l10n.t('The key “{0}” appears twice.', repeated.args.key ?? ''), repeated.offsets[0]);
  if (second !== undefined)
    return refuse(
      'syntax',
      l10n.t('The file contains more than one YAML document. Keep only one to edit the file.'),
      second,
    );
  return understood(text, doc, tokens);
}

function understood(text: string, doc: Document.Parsed, tokens: readonly CST.Token[]): Outcome<EditSource> {
  const found = aliasesOf(text, doc);
  if (!found.ok) return found;
  let plain: unknown;
  try {
    plain = doc.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refuse(
      'alias',
      l10n.t('The YAML aliases cannot be resolved: there are too many, or one has no anchor.'),
      found.value[0]?.alias.range?.[0] ?? 0,
    );
  }
  const document = tokens.find((token): token is CST.Document => token.type === 'document');
  const end = tokens.find(({ type }) => type === 'doc-end')?.offset ?? text.length;
  return done({ text, root: doc.contents, document, end, plain, aliases: found.value });
}

/** Every alias with its target: the last node before it that has the anchor. */
function aliasesOf(text: string, doc: Document.Parsed): Outcome<EditSource['aliases']> {
  const aliases: { alias: Alias; target: Node }[] = [];
  if (!text.includes('*')) return done(aliases);
  const anchors = new Map<string, Node>();
  let refused: Outcome<never> | undefined;
  visit(doc, (_, node, ancestors) => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      const offset = node.range?.[0] ?? 0;
      if (!target)
        refused ??= refuse('alias', l10n.t('The alias *{0} has no anchor &{0} above it.', node.source), offset);
      else if (ancestors.includes(target))
        refused ??= refuse('alias', l10n.t('The alias *{0} is inside the value it refers to.', node.source), offset);
      else aliases.push({ alias: node, target });
    } else if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
  });
  return refused ?? done(aliases);
}

/** The first alias elsewhere in the file that refers to the node or to something in it, and would change with it. */
export function sharedBy({ aliases }: EditSource, node: Node | null): Alias | undefined {
  if (aliases.length === 0 || node === null) return undefined;
  const within = new Set<unknown>();
  visit(node, (_, each) => void within.add(each));
  within.add(node);
  return aliases.find(({ alias, target }) => within.has(target) && !within.has(alias))?.alias;
}

/** An alias that refers to exactly this node. */
const aliasOf = ({ aliases }: EditSource, node: Node): Alias | undefined =>
  aliases.find(({ target }) => target === node)?.alias;

export function rootEntry({ document, root, end }: EditSource): Entry {
  const mark = lastMark(document?.start);
  const token = document?.value;
  return {
    within: 'root',
    flow: false,
    column: -1,
    start: startOf(token) ?? end,
    end: contentEnd(token) ?? end,
    key: undefined,
    opened: mark && { end: endOfToken(mark), by: mark.type },
    value: root,
    token,
  };
}

export type PathResult =
  | { readonly found: true; readonly entry: Entry; readonly holder: Collection | undefined; readonly index: number }
  /**
   * The path ends early: `entry` is empty, or has a map without the first key of `rest`. `holder` is the collection
   * that contains `entry`.
   */
  | { readonly found: false; readonly entry: Entry; readonly holder: Collection | undefined; readonly rest: Path };

export function find(source: EditSource, path: Path): Outcome<PathResult> {
  let entry = rootEntry(source);
  let holder: Collection | undefined;
  let index = 0;
  for (const [depth, step] of path.entries()) {
    const own = passable(source, entry);
    if (!own.ok) return own;
    if (isNull(entry.value)) return done({ found: false, entry, holder, rest: path.slice(depth) });
    const collection = collectionOf(source.text, entry.value);
    if (!collection) return noCollection(entry, step);
    const at = indexIn(collection, entry, step);
    if (!at.ok) return at;
    const next = collection.entries[at.value];
    if (!next)
      return collection.within === 'map'
        ? done({ found: false, entry, holder, rest: path.slice(depth) })
        : refuse('notFound', l10n.t('The list has no item {0}.', Number(step) + 1), entry.start);
    [entry, holder, index] = [next, collection, at.value];
  }
  return done({ found: true, entry, holder, index });
}

/** Refuses a value that is an alias or the target of one: an edit would change two places at once. */
export function passable(source: EditSource, { value, start }: Entry): Outcome<true> {
  if (!value) return done(true);
  const offset = value.range?.[0] ?? start;
  if (isAlias(value))
    return refuse('alias', l10n.t('The value is an alias (*{0}). Edit it manually.', value.source), offset);
  const alias = aliasOf(source, value);
  if (alias)
    return refuse(
      'alias',
      l10n.t('The alias *{0} refers to this value and would change with it. Edit it manually.', alias.source),
      offset,
    );
  return done(true);
}

function noCollection({ value, start }: Entry, step: string | number): Outcome<never> {
  const offset = value?.range?.[0] ?? start;
  if (isScalar(value))
    return refuse(
      'wrongType',
      typeof step === 'number'
        ? l10n.t('Expected a list, but found a single value.')
        : l10n.t('Expected a map with the key “{0}”, but found a single value.', step),
      offset,
    );
  return notEditable(offset);
}

/** The index of a step in a collection; -1 if there is none. */
function indexIn(collection: Collection, entry: Entry, step: string | number): Outcome<number> {
  const { node, entries } = collection;
  if (isSeq(node)) {
    if (typeof step !== 'number')
      return refuse(
        'wrongType',
        l10n.t('Expected a map with the key “{0}”, but found a list.', step),
        entry.value?.range?.[0] ?? entry.start,
      );
    return done(Number.isInteger(step) ? step : -1);
  }
  if (!isMap(node)) return notEditable(entry.start);
  const name = String(step);
  const [first, second] = entries.flatMap(({ key }, at) => (keyName(key) === name ? [at] : []));
  if (second !== undefined)
    return refuse(
      'unsafe',
      l10n.t('The key “{0}” appears more than once.', name),
      entries[second]?.start ?? entry.start,
    );
  return done(first ?? -1);
}

/**
 * Merge keys (`<<: *base`): YAML 1.2 reads them as plain keys; other tools add the keys of the map they name. An edit
 * must mean the same to both.
 */

export const isMergeKey = ({ key }: Entry): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

/** Whether a merge key adds a key of this name to the map. */
export function mergesKey(source: EditSource, { entries }: Collection, name: string): boolean {
  return entries.some((entry) => isMergeKey(entry) && holdsKey(source, entry.value, name));
}

function holdsKey(source: EditSource, node: unknown, name: string): boolean {
  if (isAlias(node)) return holdsKey(source, source.aliases.find(({ alias }) => alias === node)?.target, name);
  if (isSeq(node)) return node.items.some((item) => holdsKey(source, item, name));
  if (!isMap(node)) return false;
  return node.items.some(({ key, value }) => {
    const own = isScalar(key) ? keyName(key) : undefined;
    return own === name || (own === '<<' && holdsKey(source, value, name));
  });
}

/** If the key were removed, renamed, or added, the merged one would show or be hidden. */
export const alsoMerged = (name: string, offset: number): Outcome<never> =>
  refuse('unsafe', l10n.t('A merge key (<<) also defines “{0}”. Edit it manually.', name), offset);
