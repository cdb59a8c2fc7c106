/**
 * Excludes `private/` from Git with a `.gitignore` in the growth folder. Unlike a line in the repository's own
 * `.gitignore`, it stays correct when the folder is renamed or moved, and it does not touch the project's files.
 */

/** Text to insert at a zero-based offset in UTF-16 code units. */
export type Insertion = { readonly offset: number; readonly text: string };

const line = 'private/';

export const ignoreText = `# Files under private/ stay on this computer. Git does not commit them.\n${line}\n`;

/**
 * The line that a `.gitignore` needs to ignore `private/`; undefined if it already does. Keeps the line endings and
 * a missing final newline.
 */
export function addIgnoreLine(text: string): Insertion | undefined {
  if (isIgnored(text)) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const endsOpen = text !== '' && !text.endsWith('\n');
  return { offset: text.length, text: endsOpen ? `${newline}${line}` : `${line}${newline}` };
}

/** As in Git, the last pattern that matches the folder decides. */
function isIgnored(text: string): boolean {
  const patterns = text
    .split(/\r?\n/)
    .filter((pattern) => /^!?(?:\*\*\/|\/)?private(?:\/|\/\*\*?)?[ \t]*$/.test(pattern));
  const last = patterns.at(-1);
  return last !== undefined && !last.startsWith('!');
}
