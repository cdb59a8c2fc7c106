/** Makes a file of each of several goals, people, … that are in one file, as a list or as YAML documents. */
import * as l10n from '@vscode/l10n';
import { isMap, isSeq } from 'yaml';
import { newId } from '../model/ids.ts';
import { isTakenId } from '../index/freeId.ts';
import { pathOf, type Kind } from '../model/kinds.ts';
import { parseText } from '../yaml/parse.ts';
import { isList, same } from '../yaml/edit/values.ts';
import { toValue } from '../yaml/toValue.ts';
import type { CodeActionContext } from './context.ts';
import type { Fix } from './fix.ts';

/** The kinds of files with a name of their own, and the key that has it. */
const nameKeys = { goal: 'title', person: 'name', opportunity: 'title', story: 'title' } as const;

const hasName = (kind: Kind): kind is keyof typeof nameKeys => Object.hasOwn(nameKeys, kind);

/** The first entity stays in the file, so that its ID and what refers to it stay. */
export function separateFiles(context: CodeActionContext): readonly Fix[] {
  const { kind } = context.entry;
  if (!hasName(kind)) return [];
  const nameOf = (part: string): unknown => valueOf(part)?.[nameKeys[kind]];
  const parts = partsOf(context);
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0 || parts.some((part) => nameOf(part) === undefined)) return [];
  const { text, entry, index, random } = context;
  const taken = new Set<string>();
  const created = others.map((part) => {
    const name = nameOf(part);
    const id = newId(
      typeof name === 'string' ? name : entry.id,
      (each) => taken.has(each) || isTakenId(index, kind, each),
      random,
    );
    taken.add(id);
    return { path: pathOf(kind, id, { private: !index.isShared(entry.path) }), changes: [], text: part };
  });
  return [
    {
      title: l10n.t('Put each one into a file of its own'),
      isPreferred: true,
      effect: { do: 'files', edits: [{ offset: 0, length: text.length, text: first }], others: created },
    },
  ];
}

/** One text for each entity; empty if they cannot be told apart, or something would be lost. */
function partsOf(context: CodeActionContext): readonly string[] {
  const found = documentsIn(context.text) ?? itemsIn(context);
  if (!found) return [];
  const { parts, without } = found;
  const isComplete = squeezed(parts.join('\n')) === squeezed(without);
  return isComplete && parts.every((part) => valueOf(part) !== undefined) ? parts : [];
}

/** `without`: the text without what only separates the parts. */
type Parts = { readonly parts: readonly string[]; readonly without: string };

const squeezed = (text: string): string => text.replace(/\s+/g, '');

function valueOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const { parsed } = parseText(text);
  return parsed.ok && parsed.damage.length === 0 ? parsed.value : undefined;
}

/** A line that begins a YAML document. It does so everywhere, even within a text in quotes. */
const documentStart = /^---[ \t]*(?=\r?$|\r?\n|#)/m;

function documentsIn(text: string): Parts | undefined {
  if (!documentStart.test(text)) return undefined;
  const pieces = text.replace(/^\uFEFF/, '').split(new RegExp(documentStart.source, 'm'));
  const parts: string[] = [];
  let before = '';
  for (const piece of pieces) {
    const part = before + (parts.length > 0 || before !== '' ? piece.replace(/^\r?\n/, '') : piece);
    const isEmpty = part.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
    // Comments alone belong to what follows.
    before = isEmpty ? part : '';
    if (!isEmpty) parts.push(part.replace(/^(?:[ \t]*\r?\n)+/, ''));
  }
  const last = parts.pop();
  return last === undefined ? undefined : { parts: [...parts, last + before], without: pieces.join('\n') };
}

/** The items of a list in block style, without the dashes, moved to the left. */
function itemsIn({ text, document }: CodeActionContext): Parts | undefined {
  const doc = document.composed()?.doc;
  const list = doc?.contents;
  if (!doc || doc.errors.length > 0 || !isSeq(list) || list.srcToken?.type !== 'block-seq') return undefined;
  const dashes = list.srcToken.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind') ?? []);
  const { value } = toValue(doc);
  if (dashes.length !== list.items.length || !isList(value)) return undefined;
  const starts = dashes.map(({ offset }) => offset);
  const parts = list.items.map((item, index) => {
    const [dash = 0, end = text.length] = starts.slice(index);
    const column = isMap(item) ? columnAt(text, item.range[0]) : 0;
    const own = `${' '.repeat(columnAt(text, dash) + 1)}${text.slice(dash + 1, end)}`;
    return (
      (index === 0 ? text.slice(0, dash) : '') +
      own
        .split('\n')
        .map((line) => toLeft(line, column))
        .join('\n')
    );
  });
  const isSame = parts.every((part, index) => same(valueOf(part), value[index]));
  const without = [0, ...starts.map((dash) => dash + 1)].map((from, index) => text.slice(from, starts[index]));
  return isSame ? { parts, without: without.join('') } : undefined;
}

const columnAt = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** Comments may be indented less than the item. */
const toLeft = (line: string, columns: number): string =>
  line.slice(Math.min(columns, line.length - line.trimStart().length));
