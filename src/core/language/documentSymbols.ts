/** The outline of a file: items by their titles, sections by their keys. */
import { isAlias, isMap, isScalar, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import { firstLine } from '../base/texts.ts';
import { impliedReferences } from '../model/subjects.ts';
import { subjectKeys } from '../model/feedback.ts';
import type { FileIdentity } from '../model/kinds.ts';
import { placesOf, type Places } from '../model/places.ts';
import type { EntityRef, ReferenceTarget } from '../model/values.ts';
import { endOf, nodeAt, offsetsOf, pairAt, type Offsets } from '../yaml/nodes.ts';
import { resolved, trimmedEnd } from './yamlNodes.ts';

/** `list` and `map` are sections, an `item` is a map in a list, `text` has several lines or is an item itself. */
export type SymbolKind = 'file' | 'list' | 'map' | 'item' | 'step' | 'text' | 'scalar' | ReferenceTarget;

export type FileSymbol = Readonly<{
  name: string;
  /** A date, a count, or the first words. */
  detail: string;
  kind: SymbolKind;
  done: boolean;
  range: Offsets;
  /** The part of the range that is selected. */
  selection: Offsets;
  children: readonly FileSymbol[];
}>;

type Context = Readonly<{
  doc: Document;
  text: string;
  titleOf: (entity: EntityRef) => string | undefined;
}>;

/** @param titleOf the title of an entity that the file refers to by its ID */
export function symbolsIn(
  identity: FileIdentity,
  doc: Document,
  text: string,
  titleOf: Context['titleOf'],
): FileSymbol {
  const context: Context = { doc, text, titleOf };
  const root = resolved(doc, doc.contents);
  const title = ['title', 'name'].map((key) => nodeAt(doc, [key])).find((node) => textOf(context, node) !== '');
  const subject = title === undefined ? commentedOn(context, identity) : undefined;
  const name = subject ? (titleOf(subject) ?? '') : textOf(context, title);
  const range: Offsets = [0, text.length];
  const children = isMap(root) ? symbolsOfMap(context, root, placesOf(identity.kind)) : [];
  return {
    name: firstLine(name) || identity.id,
    detail: title ? identity.id : identity.kind,
    kind: 'file',
    done: false,
    range,
    selection: offsetsOf(title) ?? children[0]?.selection ?? range,
    children,
  };
}

/** Feedback has no title of its own, but what it is about has one. */
function commentedOn(context: Context, { kind, id }: FileIdentity): EntityRef | undefined {
  if (kind !== 'feedback') return undefined;
  const key = subjectKeys.find((each) => textOf(context, nodeAt(context.doc, [each])) !== '');
  return key ? { target: key, id: textOf(context, nodeAt(context.doc, [key])) } : impliedReferences(id)[0];
}

/** All keys except the title, which is the name of the map. */
const symbolsOfMap = (context: Context, map: YAMLMap, places: Places | undefined): readonly FileSymbol[] =>
  map.items.flatMap((pair) => {
    const symbol = symbolOfPair(context, pair, places);
    return symbol && !['title', 'name'].includes(symbol.name) ? [symbol] : [];
  });

function symbolOfPair(context: Context, pair: Pair, parent: Places | undefined): FileSymbol | undefined {
  const selection = offsetsOf(pair.key);
  const name = isScalar(pair.key) ? String(pair.key.value) : '';
  if (!selection || name === '') return undefined;
  const places = parent?.keys.get(name);
  const value = resolved(context.doc, pair.value);
  const end = trimmedEnd(context.text, [selection[1], endOf(pair) ?? selection[1]]);
  const symbol = { name, detail: '', done: false, range: [selection[0], end] as const, selection, children: [] };
  // The target of an alias is elsewhere, outside this range.
  if (isAlias(pair.value)) return { ...symbol, detail: `*${pair.value.source}`, kind: 'scalar' };
  if (isSeq(value)) {
    const children = value.items.flatMap(
      (item) => symbolOfItem(context, item, places?.items, stepLists.has(name)) ?? [],
    );
    const done = children.filter((child) => child.done).length;
    return { ...symbol, detail: `${done > 0 ? `${done}/` : ''}${children.length}`, kind: 'list', children };
  }
  if (isMap(value)) return { ...symbol, kind: 'map', children: symbolsOfMap(context, value, places) };
  const text = textOf(context, value);
  return {
    ...symbol,
    detail: firstLine(titleOf(context, places?.target, text) ?? text),
    kind: places?.target ?? (text.includes('\n') ? 'text' : 'scalar'),
  };
}

/** The keys that can name an item, the best first. */
const nameKeys = [
  'title',
  'name',
  'what',
  'metric',
  'if',
  'text',
  'situation',
  'ask',
  'for',
  'goal',
  'person',
  'value',
  'skill',
  'note',
  'question',
  'field',
  'stage',
  'ref',
  'kind',
  'by',
  'id',
  'date',
];
/** Lists of items that can be done. */
const stepLists: ReadonlySet<string> = new Set(['actions', 'milestones', 'commitments', 'plans']);
const dateKeys = ['done', 'due', 'date'];

function symbolOfItem(
  context: Context,
  item: unknown,
  places: Places | undefined,
  isStep: boolean,
): FileSymbol | undefined {
  const offsets = offsetsOf(item);
  if (!offsets) return undefined;
  const range: Offsets = [offsets[0], trimmedEnd(context.text, offsets)];
  if (isMap(item)) return symbolOfMapItem(context, item, places, { range, isStep });
  if (!isAlias(item) && !isScalar(item)) return undefined;
  const id = textOf(context, item);
  const title = titleOf(context, places?.target, id);
  const name = firstLine(title ?? id);
  const detail = title === undefined ? '' : id;
  const kind = places?.target ?? 'text';
  return name === '' ? undefined : { name, detail, kind, done: false, range, selection: range, children: [] };
}

function symbolOfMapItem(
  context: Context,
  item: YAMLMap,
  places: Places | undefined,
  { range, isStep }: Readonly<{ range: Offsets; isStep: boolean }>,
): FileSymbol {
  const text = (key: string) => textOf(context, pairAt(item, key)?.value);
  const key = nameKeys.find((each) => text(each) !== '') ?? '';
  const target = places?.keys.get(key)?.target;
  const selection = offsetsOf(pairAt(item, key)?.value);
  return {
    name: firstLine(titleOf(context, target, text(key)) ?? text(key)) || '…',
    detail:
      dateKeys
        .filter((each) => each !== key)
        .map(text)
        .find((date) => date !== '') ?? '',
    kind: target ?? (isStep ? 'step' : 'item'),
    done: text('done') !== '' || text('outcome') === 'done',
    range,
    selection: selection && selection[1] <= range[1] ? selection : range,
    children: item.items
      .filter(({ value }) => isMap(value) || isSeq(value))
      .flatMap((pair) => symbolOfPair(context, pair, places) ?? [])
      .filter(({ children }) => children.length > 0),
  };
}

const titleOf = (context: Context, target: ReferenceTarget | undefined, id: string): string | undefined =>
  target && context.titleOf({ target, id });

/** A scalar as text; empty for other nodes. */
function textOf({ doc }: Context, node: unknown): string {
  const scalar = resolved(doc, node);
  if (!isScalar(scalar) || scalar.value === null || scalar.value === undefined) return '';
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
}
