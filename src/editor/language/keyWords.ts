/** What the tables of `src/core/model/keys` say, translated, as Markdown. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import { meaningOf } from '../../core/model/keys/meanings.ts';
import { meaningOfOption } from '../../core/model/keys/options.ts';
import type { Kind } from '../../core/model/kinds.ts';
import { markdown } from '../ui/tooltips.ts';

/** The meaning and the example of a key; undefined where the model does not know it. */
export function keyWords(kind: Kind, keys: readonly string[]): vscode.MarkdownString | undefined {
  const found = meaningOf(kind, keys);
  if (!found) return undefined;
  const key = keys.at(-1) === '*' ? '…' : keys.at(-1);
  const text = markdown(escapeMarkdown(vscode.l10n.t(found.meaning)));
  text.appendCodeblock(`${key}: ${found.example}`, 'yaml');
  return text;
}

/** What one of the few values of a key means. */
export function optionWords(kind: Kind, keys: readonly string[], value: string): string | undefined {
  const meaning = meaningOfOption(kind, keys, value);
  return meaning === undefined ? undefined : vscode.l10n.t(meaning);
}
