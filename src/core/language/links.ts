/** Links out of the growth folder: evidence, resources, and job postings. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { offsetsOf, pairAt, type Offsets } from '../yaml/nodes.ts';

export type FoundLink = { readonly offsets: Offsets } & (
  | { readonly is: 'url'; readonly url: string }
  /** Possibly the path of a file, with `/`. The caller checks that it exists. */
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

/** Undefined for other text, such as a commit or the number of a pull request. */
export function linkOf(ref: string): Link | undefined {
  const text = ref.trim();
  if (/^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(text)) return { is: 'url', url: text };
  // Absolute paths, drive letters and unknown schemes are not followed, for safety.
  if (/^[a-z][a-z\d+.-]*:/i.test(text) || /^[/\\~]/.test(text)) return undefined;
  const path = text.replaceAll('\\', '/');
  return /[/.]/.test(path) && !/[\n\r\t#?*<>|"]/.test(path) && path.length < 300 ? { is: 'path', path } : undefined;
}
