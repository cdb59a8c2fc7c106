/**
 * What makes git merge growth files with `cairn merge`: lines in the `.gitattributes` of the growth folder, which all
 * clones share, and a section in the configuration of each clone. A clone without the section merges lines as before.
 */
import type { TextEdit } from '../../yaml/edit/edits.ts';

/** The name that attributes and configuration have in common. */
const driver = 'cairn';
const comment = '# Git merges these files with Cairn where “Cairn: Set Up Merge” was run, and by lines elsewhere.';
const lines = ['*.yaml', '*.yml'].map((pattern) => `${pattern} merge=${driver}`);

export const attributesText = `${comment}\n${lines.join('\n')}\n`;

/**
 * What a `.gitattributes` of the growth folder lacks; undefined if git uses the driver already.
 * @returns text to insert at a zero-based offset in UTF-16 code units
 */
export function addAttributes(text: string): Pick<TextEdit, 'offset' | 'text'> | undefined {
  if (lines.every((line) => isEffective(text, line))) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? '' : newline;
  return { offset: text.length, text: before + [comment, ...lines, ''].join(newline) };
}

/** The later of two lines about the same attribute counts. */
function isEffective(text: string, line: string): boolean {
  const [pattern = '', ...own] = line.split(' ');
  const last = text
    .split(/\r?\n/)
    .map((one) => one.trim().split(/\s+/))
    .filter(([other, ...attributes]) => other === pattern && attributes.some((one) => /^[-!]?merge(?:=|$)/.test(one)))
    .at(-1);
  return own.every((attribute) => last?.includes(attribute) === true);
}

/** The edits that take the lines out again. Lines that somebody has changed stay. */
export function removeAttributes(text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if ([comment, ...lines].includes(line.replace(/\r?\n$/, ''))) edits.push({ offset, length: line.length, text: '' });
    offset += line.length;
  }
  return edits;
}

/** The keys of the section, with their values, for `git config --local`. */
export type DriverSettings = Readonly<Record<'merge.cairn.name' | 'merge.cairn.driver', string>>;

/**
 * Git runs the command in a shell. Without the program or a suitable Node, and where the program fails, the command
 * does what git does without a driver: otherwise, git would report a conflict in a file that has no markers.
 * @param program the path of `cairn.mjs`, with `/`
 */
export function driverSettings(program: string): DriverSettings {
  // Git replaces what follows a percent sign.
  const quoted = `'${program.replaceAll("'", String.raw`'\''`).replaceAll('%', '%%')}'`;
  const merge = `node ${quoted} merge --marker-size=%L --ours-label=%X --theirs-label=%Y %O %A %B %P`;
  const byLines = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B';
  return {
    // First, because git refuses to merge with a driver that has a name alone.
    'merge.cairn.driver': [
      'c=1 n=',
      'case "$(node --version 2>/dev/null)" in v2[0-9].*|v[3-9][0-9].*) n=1;; esac',
      `if [ "$n" ] && [ -f ${quoted} ]; then ${merge}; c=$?; fi`,
      `if [ $c != 0 ] && [ $c != 2 ]; then ${byLines}; c=$?; fi`,
      // Git stops the whole merge at a higher code, such as that of merge-file for binary files.
      'if [ $c -gt 127 ]; then c=1; fi',
      'exit $c',
    ].join('; '),
    'merge.cairn.name': 'Growth files, by Cairn',
  };
}
