/** The documentation in `src/core/model/keys`, as Markdown. */
import type * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import { keyDocOf } from '../../core/model/keys/keyDocs.ts';
import type { Kind } from '../../core/model/kinds.ts';
import { markdown } from '../ui/tooltips.ts';

/** The meaning and an example of a key, as Markdown; undefined for an unknown key. */
export function keyWords(kind: Kind, keys: readonly string[]): vscode.MarkdownString | undefined {
  const found = keyDocOf(kind, keys);
  if (!found) return undefined;
  const key = keys.at(-1) === '*' ? '…' : keys.at(-1);
  const text = markdown(escapeMarkdown(found.meaning));
  text.appendCodeblock(`${key}: ${found.example}`, 'yaml');
  return text;
}
