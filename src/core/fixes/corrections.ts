/** Corrections of one word in a file: a misspelt key, or a misspelt reference. */

/**
 * What a correction replaces, as it is written in the file, and by what. Undefined when the text is not what the
 * problem spoke of.
 */
export function correctedWord(written: string, wrong: string, right: string): string | undefined {
  const quote = /^["']/.exec(written)?.[0] ?? '';
  if (written !== `${quote}${wrong}${quote}`) return undefined;
  if (quote !== '') return `${quote}${right}${quote}`;
  return isPlain(right) ? right : `'${right.replace(/'/g, "''")}'`;
}

/** Whether YAML reads the word as text without quotes, in version 1.1 too. */
function isPlain(word: string): boolean {
  return /^[a-z]{2}[\w-]*$/i.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word);
}
