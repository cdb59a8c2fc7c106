/** Turns dropped or pasted links, files, and commits into evidence, or into resources of a meeting note. */
import { isMap, isPair, type Document } from 'yaml';
import type { IsoDate } from '../base/calendar.ts';
import { endOfLine } from '../base/lines.ts';
import type { Kind } from '../model/kinds.ts';
import { planEdits, type Change, type EditResult, type Path, type Plain } from '../yaml/edit/edits.ts';
import { rootOrder } from '../index/planFileChanges.ts';
import { endOf, nodeAt, offsetsOf, pairAt } from '../yaml/nodes.ts';
import { itemsOf } from './yamlNodes.ts';

export type Dropped =
  | Readonly<{ is: 'link'; url: string; title: string | undefined }>
  /** @property path relative to the workspace folder, with `/` */
  | Readonly<{ is: 'file'; path: string }>
  /** @property ref a hash, or the URL of a page about the commit */
  | Readonly<{ is: 'commit'; ref: string; title: string | undefined }>;

/** The list that gets the new items. */
export type EvidenceList = Readonly<{ list: 'evidence' | 'resources'; path: Path }>;

/** @param offset of the cursor or of the drop: zero-based, in UTF-16 code units */
export function evidenceListAt(kind: Kind, doc: Document, text: string, offset: number): EvidenceList | undefined {
  if (kind === 'goal' || kind === 'story') return { list: 'evidence', path: ['evidence'] };
  if (kind === 'profile') {
    const skills = itemsOf(nodeAt(doc, ['skills']));
    const skill = skills.findIndex((item) => isMap(item) && isWithin(item, text, offset));
    return skill < 0 ? undefined : { list: 'evidence', path: ['skills', skill, 'evidence'] };
  }
  const isInResources = kind === 'note' && isWithin(pairAt(doc.contents, 'resources'), text, offset);
  return isInResources ? { list: 'resources', path: ['resources'] } : undefined;
}

/** Also true for what follows on the last line. */
function isWithin(item: unknown, text: string, offset: number): boolean {
  const start = offsetsOf(isPair(item) ? item.key : item)?.[0];
  const end = endOf(item);
  return start !== undefined && end !== undefined && offset >= start && offset <= endOfLine(text, end);
}

/** The edits that add the items to the end of the list. */
export function addDropped(
  kind: Kind,
  text: string,
  { list, path }: EvidenceList,
  dropped: readonly Dropped[],
  today: IsoDate,
): EditResult {
  const itemOf = list === 'evidence' ? evidenceOf : resourceOf;
  const changes = dropped.map((each): Change => ({ do: 'append', path, value: itemOf(each, today) }));
  return planEdits(text, changes, { keyOrder: rootOrder(kind) });
}

const refOf = (dropped: Dropped): string =>
  dropped.is === 'link' ? dropped.url : dropped.is === 'file' ? dropped.path : dropped.ref;

const titleOf = (dropped: Dropped): string | undefined => (dropped.is === 'file' ? undefined : dropped.title);

function evidenceOf(dropped: Dropped, today: IsoDate): Plain {
  const title = titleOf(dropped);
  return { date: today, kind: dropped.is, ref: refOf(dropped), ...(title !== undefined && { note: title }) };
}

function resourceOf(dropped: Dropped): Plain {
  const title = titleOf(dropped);
  return title === undefined ? refOf(dropped) : { title, url: refOf(dropped) };
}

/** The addresses in a list of type `text/uri-list`: one a line, with comments (RFC 2483). */
export function addressesIn(list: string): readonly string[] {
  return list
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * A text that is nothing but a web address or the hash of a commit.
 * @param title of the page, if known
 */
export function droppedText(text: string, title?: string): Dropped | undefined {
  const word = text.trim();
  if (/^https?:\/\/[^\s<>"]+$/i.test(word)) {
    const known = title === '' || title === word ? undefined : title;
    return /\/commits?\/[\da-f]{7,40}(?:[/?#]|$)/i.test(word)
      ? { is: 'commit', ref: word, title: known }
      : { is: 'link', url: word, title: known };
  }
  // Without both a digit and a letter it is probably a word or a number.
  return /^(?=[a-f\d]*\d)(?=[a-f\d]*[a-f])[a-f\d]{7,40}$/.test(word)
    ? { is: 'commit', ref: word, title: undefined }
    : undefined;
}

/** The text of the link to an address, in the HTML that browsers provide. Undefined if it is just the address. */
export function titleInHtml(html: string, url: string): string | undefined {
  // Split first: a search for the end of each link would go through the whole text for each link without one.
  for (const piece of html.split(/<\/a\s*>/i).slice(0, -1)) {
    const link = /<a\s([^<>]*)>/i.exec(piece);
    if (!link) continue;
    const [tag, attributes = ''] = link;
    const content = piece.slice(link.index + tag.length);
    const address = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
    if (decoded(address?.[1] ?? address?.[2] ?? '') === url)
      return pageTitle(decoded(content.replace(/<[^<>]*>/g, ' ')), url);
  }
  return undefined;
}

/** Firefox provides the address, and the title on the next line. */
export function titleBelow(addressAndTitle: string, url: string): string | undefined {
  const [address, title = ''] = addressAndTitle.split(/\r\n|\n|\r/);
  return address === url ? pageTitle(title, url) : undefined;
}

/** In UTF-16 code units. */
const maxTitleLength = 200;

function pageTitle(text: string, url: string): string | undefined {
  const title = text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxTitleLength)
    .replace(/[\uD800-\uDBFF]$/, '');
  return title === '' || title === url ? undefined : title;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text without HTML character references. */
function decoded(html: string): string {
  return html.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
