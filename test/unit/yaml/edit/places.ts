/** Where comments and entries stand in a text: a second opinion, apart from the engine's own. */
import { isCollection, isMap, isNode, isScalar, parseDocument, Parser } from 'yaml';
import type { Change } from '../../../../src/core/yaml/edit/edits.ts';

export type Comment = { readonly offset: number; readonly source: string };

export const sources = (comments: readonly Comment[]): string[] => comments.map(({ source }) => source);

/** Every comment that the lexer sees, in order. */
export function commentsOf(text: string): Comment[] {
  const found: Comment[] = [];
  const look = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if (isComment(token)) found.push(token);
    else Object.values(token).forEach(look);
  };
  look([...new Parser().parse(text)]);
  return found.sort((one, other) => one.offset - other.offset);
}

const isComment = (token: object): token is Comment => 'type' in token && token.type === 'comment';

/**
 * From the comment lines above an entry to the end of its value, with the blank lines and comments that the parser
 * counts to it.
 */
export function ownRange(text: string, { path }: Pick<Change, 'path'>): readonly [number, number] {
  let node: unknown = parseDocument(text).contents;
  let start = 0;
  let keyEnd = 0;
  for (const step of path) {
    if (!isCollection(node)) return [0, -1];
    const found: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && keyText(key.value) === String(step))
      : node.items[Number(step)];
    const pair = found as { readonly key?: unknown; readonly value?: unknown } | undefined;
    const place = isMap(node) ? pair?.key : found;
    if (isNode(place)) [start, , keyEnd] = place.range ?? [start, 0, keyEnd];
    node = isMap(node) ? pair?.value : found;
  }
  const before = text.slice(0, start).split('\n');
  let first = before.length - 1;
  while (first > 0 && /^\s*(?:-\s*)*(?:#.*)?\r?$/.test(before[first - 1] ?? '')) first -= 1;
  const from = before.slice(0, first).join('\n').length;
  const end = Math.max(keyEnd, isNode(node) ? (node.range?.[2] ?? start) : start);
  const below = /^[^\n]*(?:\n\s*(?:#[^\n]*)?(?=\n|$))*/.exec(text.slice(end))?.[0].length ?? 0;
  return [from, end + below];
}

/**
 * The lines that a change may touch: those of the entry at its path, and of all entries beside it where one comes or
 * goes.
 */
export function ownLines(
  text: string,
  value: unknown,
  { do: what, path }: Pick<Change, 'do' | 'path'>,
): readonly [from: number, to: number] {
  const known = path.findIndex((_, depth) => !has(value, path.slice(0, depth + 1)));
  const holder = path.slice(0, known < 0 ? -1 : known);
  // Without its only entry, a map or list is written as brackets behind its own key or dash.
  const isOnly = what === 'remove' && Object.keys(Object(at(value, holder)) as object).length === 1;
  const [from, end] = ownRange(text, {
    path: isOnly ? holder.slice(0, -1) : known >= 0 || what === 'remove' ? holder : path,
  });
  const lineEnd = text.indexOf('\n', Math.max(0, end - 1));
  return [from, lineEnd < 0 ? text.length : lineEnd + 1];
}

const at = (value: unknown, path: Change['path']): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );

const has = (value: unknown, path: Change['path']): boolean => {
  const parent = at(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1) ?? '');
};

const keyText = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
