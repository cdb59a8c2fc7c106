/**
 * Excludes `private/` from Git with a `.gitignore` in the growth folder. Unlike a line in the repository's own
 * `.gitignore`, it stays correct when the folder is renamed or moved, and it does not touch the project's files. It
 * also counts more than the files above it.
 */
import { privateFolder } from '../model/kinds.ts';
import { ignoreRules } from '../sharing/gitIgnore.ts';

/** Text to insert at a zero-based offset in UTF-16 code units. */
export type Insertion = Readonly<{ offset: number; text: string }>;

const line = `${privateFolder}/`;

export const ignoreText = `# Files under private/ stay on this computer. Git does not commit them.\n${line}\n`;

/**
 * The line that a `.gitignore` needs to ignore `private/`; undefined if it already does. Keeps the line endings and
 * a missing final newline.
 */
export function addIgnoreLine(text: string): Insertion | undefined {
  if (ignoresAllPrivate(text)) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const endsOpen = text !== '' && !text.endsWith('\n');
  return { offset: text.length, text: endsOpen ? `${newline}${line}` : `${line}${newline}` };
}

/**
 * Whether a `.gitignore` of the growth folder ignores everything in `private/`, under any name. `private/*` does not
 * ignore the folder itself, so that files in it can be included again: it is enough only without such a line.
 */
function ignoresAllPrivate(text: string): boolean {
  if (ignoreRules([{ folder: '', text }], { ignoreCase: false })(line) === 'ignored') return true;
  const patterns = text.split(/\r?\n/);
  const isContent = (pattern: string) => /^(?:\*\*\/|\/)?private\/\*\*?$/.test(pattern);
  const mayInclude = (pattern: string) => pattern.startsWith('!') && !/\/\.git(?:keep|ignore)$/.test(pattern);
  return patterns.some(isContent) && !patterns.some(mayInclude);
}
