/**
 * Decides whether git ignores a path, from the text of its rule files. The `ignore` package matches the patterns; this
 * file joins nested rule files into one list, and keeps hostile patterns from taking long.
 */
import ignore from 'ignore';

/** The text of a `.gitignore`, of `info/exclude`, or of the file that `core.excludesFile` names. */
export type IgnoreFile = Readonly<{
  /** The folder that its patterns are relative to, from the root of the work tree: empty, or with a final `/`. */
  folder: string;
  text: string;
}>;

export type IgnoreOptions = Readonly<{
  /** `core.ignoreCase` of the repository. */
  ignoreCase: boolean;
  /** The longest path that will be asked for, in UTF-16 code units. */
  longest: number;
}>;

/** Steps that one pattern may take for one path. A usual pattern with two wildcards takes some hundreds. */
const maxSteps = 200_000;
/** More patterns than this are not looked at: the rule files then count as ignoring nothing. */
const maxPatterns = 10_000;

/**
 * A function that tells whether git ignores a path, given from the root of the work tree; a folder ends with `/`. As in
 * git, the last pattern that matches decides, and nothing is re-included below an ignored folder. If a pattern would
 * take too long, the path counts as not ignored.
 *
 * @param files from the lowest precedence to the highest: the user's file, `info/exclude`, then the `.gitignore` files
 *   from the root down
 */
export function ignoreRules(
  files: readonly IgnoreFile[],
  { ignoreCase, longest }: IgnoreOptions,
): (path: string) => boolean {
  const patterns = files.flatMap(({ folder, text }) =>
    linesOf(text).flatMap((line) => fromRoot(line, folder, longest) ?? []),
  );
  if (patterns.length > maxPatterns) return () => false;
  const rules = ignore({ ignoreCase }).add(patterns);
  return (path) => rules.ignores(path);
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/);
}

/** A pattern of a nested file as a pattern of a file in the root; undefined for blank lines and comments. */
function fromRoot(line: string, folder: string, longest: number): string | undefined {
  if (line.startsWith('#')) return undefined;
  const isNegative = line.startsWith('!');
  const body = isNegative ? line.slice(1) : line;
  const plain = withoutTrailingSpaces(body).replace(/\/$/, '');
  if (plain === '') return undefined;
  const mark = isNegative ? '!' : '';
  const base = folder === '' ? '' : `/${folder.replace(/[\\*?[\]]/g, '\\$&')}`;
  // Not to be decided in time. The careful answer is that nothing here is ignored.
  if (stepsFor(plain, longest) > maxSteps) return isNegative ? `!${base}**` : undefined;
  if (base === '') return line;
  // Without a slash at the beginning or in the middle, a pattern matches at any depth.
  return plain.includes('/') ? `${mark}${base}${body.replace(/^\//, '')}` : `${mark}${base}**/${body}`;
}

/** Git drops trailing spaces unless a backslash quotes them. Other white space counts. */
function withoutTrailingSpaces(body: string): string {
  let end = body.length;
  while (end > 0 && body[end - 1] === ' ' && !isQuoted(body, end - 1)) end -= 1;
  return body.slice(0, end);
}

function isQuoted(body: string, at: number): boolean {
  let backslashes = 0;
  while (body[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** The ways to split a path of `length` characters among the wildcards of a pattern: the worst case of a matcher. */
function stepsFor(pattern: string, length: number): number {
  const wildcards = pattern.match(/\*+/g)?.length ?? 0;
  let steps = 1;
  for (let wildcard = 1; wildcard <= wildcards && steps <= maxSteps; wildcard++)
    steps *= (length + wildcard) / wildcard;
  return steps;
}
