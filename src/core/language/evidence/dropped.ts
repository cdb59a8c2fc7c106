/** Reads evidence from a drop or the clipboard. */

export type Dropped =
  | { readonly is: 'link'; readonly url: string; readonly title: string | undefined }
  /** @property path relative to the workspace folder, with `/` */
  | { readonly is: 'file'; readonly path: string }
  /** @property ref a hash, or the address of a page about the commit */
  | { readonly is: 'commit'; readonly ref: string; readonly title: string | undefined };

/** Parses `text/uri-list`: one address per line, with comments (RFC 2483). */
export function addressesIn(list: string): readonly string[] {
  return list
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Reads text that consists of a web address or a commit hash.
 * @param title of the page, if known
 */
export function droppedText(text: string, title?: string): Dropped | undefined {
  const word = text.trim();
  if (/^https?:\/\/[^\s<>"]+$/i.test(word)) {
    const known = title === undefined || title === '' || title === word ? undefined : title;
    return /\/commits?\/[\da-f]{7,40}(?:[/?#]|$)/i.test(word)
      ? { is: 'commit', ref: word, title: known }
      : { is: 'link', url: word, title: known };
  }
  // Without both digits and letters, it is probably a word or a number.
  return /^(?=[a-f\d]*\d)(?=[a-f\d]*[a-f])[a-f\d]{7,40}$/.test(word)
    ? { is: 'commit', ref: word, title: undefined }
    : undefined;
}

/** In UTF-16 code units. */
const longestTitle = 200;

/** The text of the link to an address in HTML from a browser; undefined without a link or a title. */
export function titleInHtml(html: string, url: string): string | undefined {
  for (const [, attributes = '', content = ''] of html.matchAll(/<a\s([^>]*)>([\s\S]*?)<\/a\s*>/gi)) {
    const address = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
    if (plain(address?.[1] ?? address?.[2] ?? '') === url)
      return titleFrom(plain(content.replace(/<[^>]*>/g, ' ')), url);
  }
  return undefined;
}

/** The title in `text/x-moz-url`: Firefox writes the address and, on the next line, the title. */
export function titleBelow(addressAndTitle: string, url: string): string | undefined {
  const [address, title = ''] = addressAndTitle.split(/\r\n|\n|\r/);
  return address === url ? titleFrom(title, url) : undefined;
}

function titleFrom(text: string, url: string): string | undefined {
  const title = text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestTitle)
    .replace(/[\uD800-\uDBFF]$/, '');
  return title === '' || title === url ? undefined : title;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plain(html: string): string {
  return html.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
