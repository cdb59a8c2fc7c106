/** What the texts of inputs have in common. */
import * as vscode from 'vscode';

/**
 * Text from files for a prompt: in one line, and without anything that the quick input would take for a link (which may
 * run a command) or an icon.
 */
export function asPlainPrompt(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('](', '] (').replaceAll('$(', '$ (').trim();
}

/**
 * The same for a prompt that begins with such words. A first word with letters of two sizes, such as "p95" or "iOS",
 * stays as it is.
 */
export function asSentence(text: string): string {
  return asPlainPrompt(text).replace(/^\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}])/u, (word) =>
    word.replace(/^./u, (letter) => letter.toLocaleUpperCase()),
  );
}

/** A question that Enter alone may answer. VS Code itself says behind each prompt what Enter and Escape do. */
export const optional = (prompt: string): string => vscode.l10n.t('{0} (optional)', prompt);

/** Grey in the empty input: without the words before it, it would look like what Enter takes. */
export const example = (text: string): string => vscode.l10n.t('For example: {0}', text);
