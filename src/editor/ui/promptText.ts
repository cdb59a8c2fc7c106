/** Texts for quick inputs. */
import * as vscode from 'vscode';

/** User content for a prompt: in one line, without links (which could run commands) and icons. */
export function asPlainPrompt(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('](', '] (').replaceAll('$(', '$ (').trim();
}

/** The same with a capital first letter, unless the first word is like "p95" or "iOS". */
export function asSentence(text: string): string {
  return asPlainPrompt(text).replace(/^\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}])/u, (word) =>
    word.replace(/^./u, (letter) => letter.toLocaleUpperCase()),
  );
}

/** A question that can be skipped with Enter. */
export const optional = (prompt: string): string => vscode.l10n.t('{0} (optional)', prompt);

/** A placeholder: without the prefix it would look like a value that Enter accepts. */
export const example = (text: string): string => vscode.l10n.t('e.g. {0}', text);
