/**
 * Keeps `private/` out of git. The line goes into a `.gitignore` of the growth folder's own, not into the repository's:
 * it moves along when the folder is renamed or becomes a repository itself, it is right wherever the repository's root
 * is, and no file of the project has to be touched.
 */

/** Text to put in at an offset (UTF-16 code units). */
export type Insertion = { readonly offset: number; readonly text: string };

const line = 'private/';

export const ignoreText = `# What is under private/ stays on this machine: no commit, no report, no export.\n${line}\n`;

/**
 * What to add to a `.gitignore` so that `private/` is ignored; undefined when it is. Keeps its line ends, and how it
 * ends.
 */
export function addIgnoreLine(text: string): Insertion | undefined {
  if (isIgnored(text)) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const endsOpen = text !== '' && !text.endsWith('\n');
  return { offset: text.length, text: endsOpen ? `${newline}${line}` : `${line}${newline}` };
}

/** The last pattern that speaks of the folder decides, as in git. */
function isIgnored(text: string): boolean {
  const patterns = text
    .split(/\r?\n/)
    .filter((pattern) => /^!?(?:\*\*\/|\/)?private(?:\/|\/\*\*?)?[ \t]*$/.test(pattern));
  const last = patterns.at(-1);
  return last !== undefined && !last.startsWith('!');
}
