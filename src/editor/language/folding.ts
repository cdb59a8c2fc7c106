/** Folding ranges. Without an answer, VS Code folds by indentation. */
import * as vscode from 'vscode';
import { foldsIn } from '../../core/language/folding.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { growthDocumentOf, yaml } from './parsed.ts';

export function registerFolding({ folders }: { readonly folders: GrowthFolders }): Disposable {
  return vscode.languages.registerFoldingRangeProvider(yaml, {
    provideFoldingRanges(document) {
      const file = growthDocumentOf(folders, document);
      if (!file) return undefined;
      const { parsed, text, lines } = file.folder.parsed(document);
      if (!parsed.ok) return undefined;
      return foldsIn(parsed.doc, text, lines).map(
        ({ start, end, comment }) =>
          new vscode.FoldingRange(start, end, comment ? vscode.FoldingRangeKind.Comment : undefined),
      );
    },
  });
}
