/** Compares and merges texts line by line, without knowing what the lines mean. */
import { longestCommonIndexes } from './sequences.ts';

/** Lines with their line breaks. The last one may have none. */
export const linesIn = (text: string): readonly string[] => (text === '' ? [] : text.split(/(?<=\n)/));

/** A stretch of lines in which the sides agree, or one in which at least one of them differs from the base. */
export type LineChunk =
  | { readonly is: 'same'; readonly lines: readonly string[] }
  | {
      readonly is: 'clash';
      readonly base: readonly string[];
      readonly ours: readonly string[];
      readonly theirs: readonly string[];
    };

/**
 * The three-way merge of lines: a stretch that one side changed is taken from that side. Changes without an unchanged
 * line in between count as one stretch, as in git.
 * @param base without it, lines that both sides have are the base
 */
export const mergeLines = (base: string | undefined, ours: string, theirs: string): readonly LineChunk[] =>
  alignLines(base, ours, theirs).flatMap(settled);

/** What the versions have between lines that all of them have. Such a line has a stretch of its own. */
export type LineStretch = {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
};

/** @param base as in `mergeLines` */
export function alignLines(base: string | undefined, ours: string, theirs: string): readonly LineStretch[] {
  const [ourLines, theirLines] = [linesIn(ours), linesIn(theirs)];
  const baseLines =
    base === undefined || base === ''
      ? longestCommonIndexes(ourLines, theirLines).map(([index]) => ourLines[index] ?? '')
      : linesIn(base);
  const inOurs = new Map(longestCommonIndexes(baseLines, ourLines));
  const inTheirs = new Map(longestCommonIndexes(baseLines, theirLines));
  const stretches: LineStretch[] = [];
  let [at, our, their] = [0, 0, 0];
  const close = (atEnd: number, ourEnd: number, theirEnd: number) => {
    stretches.push({
      base: baseLines.slice(at, atEnd),
      ours: ourLines.slice(our, ourEnd),
      theirs: theirLines.slice(their, theirEnd),
    });
    [at, our, their] = [atEnd, ourEnd, theirEnd];
  };
  for (const [index, line] of baseLines.entries()) {
    const [ourIndex, theirIndex] = [inOurs.get(index), inTheirs.get(index)];
    if (ourIndex === undefined || theirIndex === undefined) continue;
    close(index, ourIndex, theirIndex);
    stretches.push({ base: [line], ours: [line], theirs: [line] });
    [at, our, their] = [index + 1, ourIndex + 1, theirIndex + 1];
  }
  close(baseLines.length, ourLines.length, theirLines.length);
  return stretches;
}

function settled({ base, ours, theirs }: LineStretch): readonly LineChunk[] {
  if (ours.length === 0 && theirs.length === 0) return [];
  if (isSameLines(ours, theirs) || isSameLines(base, theirs)) return [{ is: 'same', lines: ours }];
  if (isSameLines(base, ours)) return [{ is: 'same', lines: theirs }];
  return [{ is: 'clash', base, ours, theirs }];
}

export const isSameLines = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index]);

/** The merged text, with our lines where both sides changed the same ones. */
export const preferOurs = (chunks: readonly LineChunk[]): string =>
  joinLines(chunks.flatMap((chunk) => (chunk.is === 'same' ? chunk.lines : chunk.ours)));

/** The merged text; undefined where both sides changed the same lines. */
export function cleanLines(chunks: readonly LineChunk[]): string | undefined {
  return chunks.some(({ is }) => is === 'clash') ? undefined : preferOurs(chunks);
}

/** The last line of a text may have no line break, and may end up in the middle. */
export function joinLines(lines: readonly string[]): string {
  const newline = lines.some((line) => line.endsWith('\r\n')) ? '\r\n' : '\n';
  return lines
    .map((line, index) => (index < lines.length - 1 && !line.endsWith('\n') ? line + newline : line))
    .join('');
}

/** The names of the sides in the marker lines, and how many characters a marker has (git uses 7 if not told). */
export type MarkerStyle = { readonly ours: string; readonly theirs: string; readonly size?: number };

export type MarkedText = { readonly text: string; readonly count: number };

/** Writes the clashes as conflict markers, as git does. Equal lines at their ends stay outside. */
export function withMarkers(chunks: readonly LineChunk[], style: MarkerStyle): MarkedText {
  const all = chunks.flatMap((chunk) => (chunk.is === 'same' ? chunk.lines : [...chunk.ours, ...chunk.theirs]));
  const newline = all.some((line) => line.endsWith('\r\n')) ? '\r\n' : '\n';
  const whole = (line: string) => (line.endsWith('\n') ? line : line + newline);
  const marker = (sign: string, name = '') =>
    `${sign.repeat(style.size ?? 7)}${name === '' ? '' : ` ${name}`}${newline}`;
  let count = 0;
  const lines = chunks.flatMap((chunk) => {
    if (chunk.is === 'same') return chunk.lines;
    const { head, ours, theirs, tail } = withoutEqualEnds(chunk.ours, chunk.theirs);
    count += 1;
    return [
      ...head,
      marker('<', style.ours),
      ...ours.map(whole),
      marker('='),
      ...theirs.map(whole),
      marker('>', style.theirs),
      ...tail,
    ];
  });
  return { text: joinLines(lines), count };
}

function withoutEqualEnds(ours: readonly string[], theirs: readonly string[]) {
  const shorter = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < shorter && ours[head] === theirs[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  return {
    head: ours.slice(0, head),
    ours: ours.slice(head, ours.length - tail),
    theirs: theirs.slice(head, theirs.length - tail),
    tail: ours.slice(ours.length - tail),
  };
}

/** Where two texts differ, as clashes between them. */
export function differingLines(ours: string, theirs: string): readonly LineChunk[] {
  const [ourLines, theirLines] = [linesIn(ours), linesIn(theirs)];
  const chunks: LineChunk[] = [];
  let [our, their] = [0, 0];
  const close = (ourEnd: number, theirEnd: number) => {
    if (our < ourEnd || their < theirEnd)
      chunks.push({
        is: 'clash',
        base: [],
        ours: ourLines.slice(our, ourEnd),
        theirs: theirLines.slice(their, theirEnd),
      });
  };
  for (const [ourIndex, theirIndex] of longestCommonIndexes(ourLines, theirLines)) {
    close(ourIndex, theirIndex);
    chunks.push({ is: 'same', lines: ourLines.slice(ourIndex, ourIndex + 1) });
    [our, their] = [ourIndex + 1, theirIndex + 1];
  }
  close(ourLines.length, theirLines.length);
  return chunks;
}
