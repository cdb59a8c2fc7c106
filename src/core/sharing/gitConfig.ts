/** Reads the `config` file of a Git repository; see git-config(1). Files that it includes are not read. */

/** Values by `section.key` or `section.subsection.key`, with section and key in lower case; the last value counts. */
export type GitConfig = ReadonlyMap<string, string>;

export function readGitConfig(text: string): GitConfig {
  const values = new Map<string, string>();
  let section = '';
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    let line = (lines[at] ?? '').trimStart();
    if (line.startsWith('[')) {
      const end = endOfHeader(line);
      section = sectionOf(line.slice(1, end));
      line = line.slice(end + 1).trimStart();
    }
    const key = /^[a-z][a-z0-9-]*/i.exec(line)?.[0];
    if (key === undefined) continue;
    const rest = line.slice(key.length).trimStart();
    // A key without `=` means true.
    let value: Value = { text: 'true', isContinued: false };
    if (rest.startsWith('=')) {
      value = valueOf(rest.slice(1));
      while (value.isContinued && at + 1 < lines.length) {
        at += 1;
        value = valueOf(lines[at] ?? '', value);
      }
    }
    values.set(`${section}.${key.toLowerCase()}`, value.text);
  }
  return values;
}

export function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|on|[1-9]\d*)$/i.test(value);
}

function endOfHeader(line: string): number {
  let isInQuotes = false;
  for (let at = 1; at < line.length; at++) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '"') isInQuotes = !isInQuotes;
    else if (line[at] === ']' && !isInQuotes) return at;
  }
  return line.length;
}

/** `section "Sub"`, or the older `section.sub`. The name of a subsection keeps its case. */
function sectionOf(header: string): string {
  const quote = header.indexOf('"');
  if (quote < 0) return header.trim().toLowerCase();
  const sub = header.slice(quote + 1).replace(/"\s{0,9}$/, '');
  return `${header.slice(0, quote).trim().toLowerCase()}.${sub.replace(/\\(.)/g, '$1')}`;
}

type Value = Readonly<{ text: string; isContinued: boolean; isInQuotes?: boolean }>;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b' };

/** Reads to the end of the line, or to a comment. Spaces around the value do not count, those in quotes do. */
function valueOf(line: string, before: Value = { text: '', isContinued: false }): Value {
  let { text } = before;
  let isInQuotes = before.isInQuotes ?? false;
  let spaces = '';
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? '';
    if (!isInQuotes && (char === '#' || char === ';')) break;
    if (char === '\\' && at === line.length - 1) return { text: text + spaces, isContinued: true, isInQuotes };
    if (!isInQuotes && /\s/.test(char)) {
      if (text !== '') spaces += char;
      continue;
    }
    text += spaces;
    spaces = '';
    if (char === '"') isInQuotes = !isInQuotes;
    else if (char === '\\') {
      at += 1;
      text += escapes[line[at] ?? ''] ?? line[at] ?? '';
    } else text += char;
  }
  return { text, isContinued: false };
}
