/** A person's own words in a prompt. */

/**
 * Text from files for a prompt: in one line, and without anything that the quick input would take for a link (which may run a
 * command) or an icon.
 */
export function asPlainPrompt(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('](', '] (').replaceAll('$(', '$ (').trim();
}

/** For words that begin a sentence. A first word with letters of two sizes, such as "p95" or "iOS", is left as it is written. */
export function withCapital(text: string): string {
  return text.replace(/^\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}])/u, (word) => word.replace(/^./u, (letter) => letter.toLocaleUpperCase()));
}
