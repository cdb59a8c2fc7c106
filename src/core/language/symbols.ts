/** The outline of a file. Sections are named by their keys, items by the first of `nameKeys` that they have. */
import { isAlias, isMap, isScalar, isSeq, type Document, type Pair } from 'yaml';
import type { FileIdentity } from '../model/kinds.ts';
import type { ReferenceTarget, EntityRef } from '../model/values.ts';
import { firstLine } from '../base/firstLine.ts';
import { endOf, nodeAt, offsetsOf, pairAt, targetOf, type Offsets } from '../yaml/nodes.ts';
import { placesOf, type Places } from '../model/places.ts';
import { shownEnd } from './folding.ts';

/** `list` and `map` are sections, `item` is a map in a list, and `text` is multi-line text or text in a list. */
export type SymbolKind = 'file' | 'list' | 'map' | 'item' | 'step' | 'text' | 'scalar' | ReferenceTarget;

export type FileSymbol = {
  readonly name: string;
  /** Details such as dates, a count or the first words. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly done: boolean;
  readonly range: Offsets;
  /** Inside the range: where the cursor goes. */
  readonly selection: Offsets;
  readonly children: readonly FileSymbol[];
};

type Context = {
  readonly doc: Document;
  readonly text: string;
  readonly titleOf: (named: EntityRef) => string | undefined;
};

/** @param titleOf the title of a reference, if known */
export function symbolsIn(
  identity: FileIdentity,
  doc: Document,
  text: string,
  titleOf: Context['titleOf'],
): FileSymbol {
  const context: Context = { doc, text, titleOf };
  const root = followed(context, doc.contents);
  const title = ['title', 'name'].map((key) => nodeAt(doc, [key])).find((node) => textOf(context, node) !== '');
  // A comments file has no title of its own. It uses that of the goal.
  const name =
    title === undefined && identity.kind === 'feedback'
      ? (titleOf({ target: 'goal', id: identity.id }) ?? '')
      : textOf(context, title);
  const range: Offsets = [0, text.length];
  const children = isMap(root) ? symbolsOfMap(context, root.items, placesOf(identity.kind)) : [];
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

/** All keys except the title, which names the map. */
function symbolsOfMap(context: Context, pairs: readonly Pair[], here: Places | undefined): readonly FileSymbol[] {
  return pairs.flatMap((pair) => {
    const key = offsetsOf(pair.key);
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!key || name === '' || name === 'title' || name === 'name') return [];
    return [section(context, name, key, pair, here?.keys.get(name))];
  });
}

function section(context: Context, name: string, key: Offsets, pair: Pair, here: Places | undefined): FileSymbol {
  const value = followed(context, pair.value);
  const common = {
    name,
    done: false,
    range: [key[0], shownEnd(context.text, endOf(pair) ?? key[1], key[1])] as const,
    selection: key,
  };
  // The target of an alias is elsewhere, and a child must be inside this range.
  if (isAlias(pair.value)) return { ...common, detail: `*${pair.value.source}`, kind: 'scalar', children: [] };
  if (isSeq(value)) {
    const children = value.items.flatMap((item) => symbolOfItem(context, item, here?.items, stepLists.has(name)));
    const done = children.filter((child) => child.done).length;
    return {
      ...common,
      detail: done > 0 ? `${done}/${children.length}` : String(children.length),
      kind: 'list',
      children,
    };
  }
  if (isMap(value)) return { ...common, detail: '', kind: 'map', children: symbolsOfMap(context, value.items, here) };
  const text = textOf(context, value);
  const title = here?.target === undefined ? undefined : context.titleOf({ target: here.target, id: text });
  return {
    ...common,
    detail: firstLine(title ?? text),
    kind: here?.target ?? (text.includes('\n') ? 'text' : 'scalar'),
    children: [],
  };
}

/** The keys that can name an item, most specific first. */
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
/** Lists of tasks. */
const stepLists: ReadonlySet<string> = new Set(['actions', 'milestones', 'commitments', 'plans']);
const dayKeys = ['done', 'due', 'date'];

function symbolOfItem(
  context: Context,
  item: unknown,
  here: Places | undefined,
  isStep: boolean,
): readonly FileSymbol[] {
  const range = offsetsOf(item);
  if (!range) return [];
  if (isAlias(item) || isScalar(item)) {
    const id = textOf(context, item);
    const title = here?.target === undefined ? undefined : context.titleOf({ target: here.target, id });
    const name = firstLine(title ?? id);
    const extent: Offsets = [range[0], shownEnd(context.text, range[1], range[0])];
    return name === ''
      ? []
      : [
          {
            name,
            detail: title === undefined ? '' : id,
            kind: here?.target ?? 'text',
            done: false,
            range: extent,
            selection: extent,
            children: [],
          },
        ];
  }
  if (!isMap(item)) return [];
  const key = nameKeys.find((each) => textOf(context, nodeIn(item, each)) !== '');
  const node = key === undefined ? undefined : nodeIn(item, key);
  const target = key === undefined ? undefined : here?.keys.get(key)?.target;
  const named = textOf(context, node);
  const title = target === undefined ? undefined : context.titleOf({ target, id: named });
  const day = dayKeys
    .filter((each) => each !== key)
    .map((each) => textOf(context, nodeIn(item, each)))
    .find((text) => text !== '');
  const extent: Offsets = [range[0], shownEnd(context.text, range[1], range[0])];
  const selection = offsetsOf(node);
  return [
    {
      name: firstLine(title ?? named) || '…',
      detail: day ?? '',
      kind: target ?? (isStep ? 'step' : 'item'),
      done: textOf(context, nodeIn(item, 'done')) !== '' || textOf(context, nodeIn(item, 'outcome')) === 'done',
      range: extent,
      selection: selection && selection[1] <= extent[1] ? selection : extent,
      children: item.items.flatMap((pair) => {
        const keyOffsets = offsetsOf(pair.key);
        const inner =
          isScalar(pair.key) && (isMap(pair.value) || isSeq(pair.value)) && keyOffsets
            ? [section(context, String(pair.key.value), keyOffsets, pair, here?.keys.get(String(pair.key.value)))]
            : [];
        return inner.filter(({ children }) => children.length > 0);
      }),
    },
  ];
}

const nodeIn = (map: unknown, key: string): unknown => pairAt(map, key)?.value;

const followed = ({ doc }: Context, node: unknown): unknown => (isAlias(node) ? targetOf(doc, node) : node);

/** The text of a scalar; empty for other nodes. */
function textOf(context: Context, node: unknown): string {
  const scalar = followed(context, node);
  if (!isScalar(scalar) || scalar.value === null || scalar.value === undefined) return '';
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
}
