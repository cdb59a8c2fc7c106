/** Lines of evidence from pieces of work, and which pieces have one already. */
import type { IsoDate } from '../../base/calendar.ts';
import { truncatedLine } from '../../base/texts.ts';
import type { Piece } from './pieces.ts';
import { commitLink, reviewLink, type Remote } from './remote.ts';

/** Where the pieces come from. */
export type Source = Readonly<{
  /** Of the folder; the remote has a name of its own. */
  name: string;
  remote: Remote | undefined;
  /** Whether it is the repository of the growth folder, where a hash alone can be found. */
  isHome: boolean;
}>;

export type EvidenceLine = Readonly<{ date: IsoDate; kind: 'commit' | 'pr' | 'change'; ref: string; note: string }>;

/** Length of a note, in UTF-16 code units. */
const maxNote = 120;
/** Digits of a hash where there is no link, as Git shows it. */
const shortHash = 8;

/**
 * Nothing of the repository but the subject line, the date, and a reference: a link to the pull request, else to the
 * commit; without a remote, the name of the repository and the number or hash.
 */
export function evidenceLine(piece: Piece, source: Source): EvidenceLine {
  const kind = piece.review === undefined ? 'commit' : piece.review.is === 'change' ? 'change' : 'pr';
  return { date: piece.to, kind, ref: refOf(piece, source), note: noteOf(piece.title) };
}

function refOf({ review, hash }: Piece, { name, remote, isHome }: Source): string {
  const link = review && remote && reviewLink(remote, review);
  if (link !== undefined) return link;
  if (remote) return commitLink(remote, hash);
  if (review?.url !== undefined) return review.url;
  if (review && review.is !== 'change') return `${name}${review.is === 'merge-request' ? '!' : '#'}${review.id}`;
  return isHome ? hash.slice(0, shortHash) : `${name}@${hash.slice(0, shortHash)}`;
}

/** Without characters that are not shown, and those that change the direction of text: they could hide words. */
const noteOf = (title: string): string =>
  truncatedLine(
    title.replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ' ').replace(/ +/g, ' '),
    maxNote,
  );

/**
 * Whether a piece has a line already: with a link or the number of its review, or a hash of one of its commits. After a
 * rebase the hashes are others, so a line of the same day with the same words counts too.
 * @param refs of all evidence
 */
export function recordedTest(
  refs: readonly (string | number)[],
  lines: readonly Readonly<{ date?: IsoDate | undefined; note?: string | undefined }>[] = [],
): (piece: Piece, source: Source) => boolean {
  const known = new Set(refs.map((ref) => normalRef(String(ref))));
  const hashes = [...known].flatMap((text) => /(?:^|[/@])([\da-f]{7,64})$/.exec(text)?.[1] ?? []);
  const words = new Set(lines.flatMap(({ date, note }) => (date === undefined ? [] : `${date} ${note ?? ''}`)));
  return (piece, source) => {
    const { review, title, to, hash, commits } = piece;
    const names = review ? [source.name, source.remote?.name].map((name) => `${name}#${review.id}`) : [];
    return (
      [refOf(piece, source), ...names].some((ref) => known.has(normalRef(ref))) ||
      words.has(`${to} ${noteOf(title)}`) ||
      [hash, ...commits.map((commit) => commit.hash)].some((each) => hashes.some((short) => each.startsWith(short)))
    );
  };
}

const normalRef = (ref: string): string =>
  ref
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/?#]$/, '');

/** Where to begin: on the day of the last collection, else on that of the newest evidence from Git. */
export function collectSince(
  evidence: readonly Readonly<{
    date?: IsoDate | undefined;
    kind?: string | undefined;
    ref?: string | number | undefined;
  }>[],
  mark: IsoDate | undefined,
): IsoDate | undefined {
  if (mark !== undefined) return mark;
  return evidence
    .filter(({ kind, ref }) => ref !== undefined && kind !== undefined && fromGit.has(kind.toLowerCase()))
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}

const fromGit: ReadonlySet<string> = new Set(['commit', 'pr', 'mr', 'change', 'merge']);
