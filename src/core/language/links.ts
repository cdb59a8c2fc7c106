/** Links to the web and to files outside the growth folder: evidence, resources, and job postings. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { pairAt, type Offsets } from '../yaml/nodes.ts';
import { stringValue, unquotedOffsets } from './yamlNodes.ts';

type LinkTarget =
  | Readonly<{ is: 'url'; url: string }>
  /** May be the path of a file, with `/`. Whether the file exists is not known. */
  | Readonly<{ is: 'path'; path: string }>;

export type FoundLink = LinkTarget & { readonly offsets: Offsets };

export function linksIn(doc: Document): readonly FoundLink[] {
  const found: FoundLink[] = [];
  const add = (node: unknown): void => {
    const target = linkTarget(stringValue(node) ?? '');
    const offsets = unquotedOffsets(node);
    if (target && offsets) found.push({ ...target, offsets });
  };
  const walk = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(walk);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const name = stringValue(key);
      if (name === 'url') add(value);
      else if (name === 'evidence' && isSeq(value)) for (const item of value.items) add(pairAt(item, 'ref')?.value);
      else if (name === 'resources' && isSeq(value))
        for (const item of value.items) add(isScalar(item) ? item : pairAt(item, 'url')?.value);
      else walk(value);
    }
  };
  walk(doc.contents);
  return found;
}

/** Undefined for anything else: a commit, the number of a pull request, or plain text. */
export function linkTarget(ref: string): LinkTarget | undefined {
  const text = ref.trim();
  if (/^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(text)) return { is: 'url', url: text };
  // Other schemes could do anything, and drive letters and absolute paths exist on one computer only.
  if (/^[a-z][a-z\d+.-]*:/i.test(text) || /^[/\\~]/.test(text)) return undefined;
  const path = text.replaceAll('\\', '/');
  return /[/.]/.test(path) && !/[\n\r\t#?*<>|"]/.test(path) && path.length < 300 ? { is: 'path', path } : undefined;
}
