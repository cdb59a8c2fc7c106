/** The documentation in `src/core/model/keys`, translated. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import { meaningOf } from '../../core/model/keys/meanings.ts';
import { meaningOfOption } from '../../core/model/keys/options.ts';
import type { Kind } from '../../core/model/kinds.ts';
import { markdown } from '../ui/tooltips.ts';

/** The meaning and an example of a key, as Markdown; undefined for an unknown key. */
export function keyWords(kind: Kind, keys: readonly string[]): vscode.MarkdownString | undefined {
  const found = meaningOf(kind, keys);
  if (!found) return undefined;
  const key = keys.at(-1) === '*' ? '…' : keys.at(-1);
  const text = markdown(escapeMarkdown(vscode.l10n.t(found.meaning)));
  text.appendCodeblock(`${key}: ${found.example}`, 'yaml');
  return text;
}

/** The meaning of an allowed value; undefined for an unknown one. */
export function optionWords(kind: Kind, keys: readonly string[], value: string): string | undefined {
  const meaning = meaningOfOption(kind, keys, value);
  return meaning === undefined ? undefined : vscode.l10n.t(meaning);
}
