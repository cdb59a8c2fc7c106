/** A merge conflict as git writes it into a file, and its two sides. */

export type Side = { readonly name: string; readonly text: string };

/** `length` characters from `offset` on, the marker lines included, that one of the sides takes the place of. */
export type Conflict = { readonly offset: number; readonly length: number; readonly ours: Side; readonly theirs: Side };

/** With `diff3` there is a third part, the common base, between our side and the middle. */
const shape = /^<{7}(?: (.*))?\r?\n([^]*?)(?:^\|{7}.*\r?\n[^]*?)?^={7}\r?\n([^]*?)^>{7}(?: (.*))?(?:\r?\n|$(?![^]))/gm;

/** The conflict of which one of the lines is at the offset. */
export function conflictAt(text: string, offset: number): Conflict | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const match of text.slice(start).matchAll(shape)) {
    const [whole, ourName = '', ours = '', theirs = '', theirName = ''] = match;
    // One within another, or one of which the end is missing: nobody can tell which lines belong to which.
    if (/^(?:<{7}|>{7})(?: |\r?$)/m.test(ours + theirs)) continue;
    const at = match.index + start;
    if (offset >= at && offset < at + whole.length) {
      return {
        offset: at,
        length: whole.length,
        ours: { name: ourName.trim(), text: ours },
        theirs: { name: theirName.trim(), text: theirs },
      };
    }
  }
  return undefined;
}
