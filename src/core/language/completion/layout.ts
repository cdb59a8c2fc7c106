/** Detects the indentation of a file, so that new lines match it. */

export type Layout = {
  /** Columns from a key to the keys below it. */
  readonly step: number;
  /** Columns from a key to the dashes of its list. */
  readonly dashes: number;
};

/** Taken from the first nested key and the first list. The default is two columns. */
export function layoutOf(text: string): Layout {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => /^ *[^\s#]/.test(line));
  let step: number | undefined;
  let dashes: number | undefined;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || !/^[^#"']*:\s*(?:#.*)?$/.test(line)) continue;
    const deeper = indentOf(next) - columnOfKey(line);
    if (/^ *-(?:\s|$)/.test(next)) {
      if (deeper >= 0) dashes ??= deeper;
    } else if (deeper > 0) {
      step ??= deeper;
    }
  }
  const usual = step ?? (dashes === 0 ? 2 : (dashes ?? 2));
  return { step: usual, dashes: dashes ?? usual };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The column of a key, after the dashes of list items. */
const columnOfKey = (line: string): number => /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
