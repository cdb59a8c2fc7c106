/** Where a file points out of the growth folder: evidence, resources, the advert of a role. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { offsetsOf, pairAt, type Offsets } from '../yaml/nodes.ts';

export type FoundLink = { readonly offsets: Offsets } & (
  | { readonly is: 'url'; readonly url: string }
  /** May be the path of a file, with `/`; only looking tells. */
  | { readonly is: 'path'; readonly path: string }
);

export function linksIn(doc: Document): readonly FoundLink[] {
  const found: FoundLink[] = [];
  const take = (node: unknown): void => {
    const link = isScalar(node) && typeof node.value === 'string' ? linkOf(node.value) : undefined;
    const offsets = offsetsOf(node);
    if (link && offsets)
      found.push({
        ...link,
        offsets: isScalar(node) && node.type?.startsWith('QUOTE') ? [offsets[0] + 1, offsets[1] - 1] : offsets,
      });
  };
  const walk = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(walk);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.value === 'evidence' && isSeq(value))
        for (const item of value.items) take(pairAt(item, 'ref')?.value);
      else if (isScalar(key) && key.value === 'resources' && isSeq(value))
        for (const item of value.items) take(isScalar(item) ? item : pairAt(item, 'url')?.value);
      else if (isScalar(key) && key.value === 'url') take(value);
      else walk(value);
    }
  };
  walk(doc.contents);
  return found;
}

type Link = { readonly is: 'url'; readonly url: string } | { readonly is: 'path'; readonly path: string };

/** Undefined for what is neither: a commit, the number of a pull request, words. */
export function linkOf(ref: string): Link | undefined {
  const text = ref.trim();
  if (/^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(text)) return { is: 'url', url: text };
  // A drive letter or a scheme, which may do anything, is not followed, and neither is a path from the root of this
  // computer.
  if (/^[a-z][a-z\d+.-]*:/i.test(text) || /^[/\\~]/.test(text)) return undefined;
  const path = text.replaceAll('\\', '/');
  return /[/.]/.test(path) && !/[\n\r\t#?*<>|"]/.test(path) && path.length < 300 ? { is: 'path', path } : undefined;
}
