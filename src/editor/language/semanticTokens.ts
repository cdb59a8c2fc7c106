/**
 * Colours for what YAML does not know: ids, what is done, what is overdue. The manifest says what a theme makes of
 * them.
 */
import * as vscode from 'vscode';
import { mentionsIn } from '../../core/language/references.ts';
import { tokenModifiers, tokensIn, tokenTypes } from '../../core/language/tokens.ts';
import type { Clock } from '../workspace/clock.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { growthDocumentOf, yaml } from './parsed.ts';

const legend = new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]);

export function registerSemanticTokens({
  folders,
  clock,
}: {
  readonly folders: GrowthFolders;
  readonly clock: Clock;
}): Disposable {
  return vscode.languages.registerDocumentSemanticTokensProvider(
    yaml,
    {
      provideDocumentSemanticTokens(document) {
        const file = growthDocumentOf(folders, document);
        if (!file) return undefined;
        const { parsed, text, lines } = file.folder.parsed(document);
        if (!parsed.ok) return undefined;
        const { kind } = file.identity;
        const builder = new vscode.SemanticTokensBuilder(legend);
        for (const { offsets, type, modifiers } of tokensIn(
          kind,
          parsed.doc,
          text,
          mentionsIn(file.identity, parsed.doc),
          clock(),
        )) {
          builder.push(rangeOf(lines.rangeOf(...offsets)), type, modifiers);
        }
        return builder.build();
      },
    },
    legend,
  );
}
