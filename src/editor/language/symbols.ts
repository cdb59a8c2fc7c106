/** Symbols for the outline, the breadcrumbs and "Go to Symbol in Editor". */
import * as vscode from 'vscode';
import { titleOf } from '../../core/index/lookup.ts';
import { symbolsIn, type FileSymbol, type SymbolKind } from '../../core/language/symbols.ts';
import type { Lines } from '../../core/base/lines.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { loadedDocumentOf, watchVersion, yaml } from './parsed.ts';

/** VS Code has no matching kinds. These were chosen for their icons, to tell the items apart. */
export const symbolKinds: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
  file: vscode.SymbolKind.File,
  list: vscode.SymbolKind.Array,
  map: vscode.SymbolKind.Object,
  item: vscode.SymbolKind.Struct,
  step: vscode.SymbolKind.Event,
  text: vscode.SymbolKind.String,
  scalar: vscode.SymbolKind.Property,
  goal: vscode.SymbolKind.Class,
  person: vscode.SymbolKind.Interface,
  skill: vscode.SymbolKind.EnumMember,
  strength: vscode.SymbolKind.Constant,
  value: vscode.SymbolKind.Constant,
  aspiration: vscode.SymbolKind.Constant,
  opportunity: vscode.SymbolKind.Module,
  note: vscode.SymbolKind.File,
  story: vscode.SymbolKind.Package,
};

export function registerSymbols({ folders }: { readonly folders: GrowthFolders }): Disposable {
  return vscode.languages.registerDocumentSymbolProvider(yaml, {
    async provideDocumentSymbols(document, token) {
      const { isOutdated } = watchVersion(document, token);
      const file = await loadedDocumentOf(folders, document);
      if (!file || isOutdated()) return undefined;
      const { parsed, text, lines } = file.folder.parsed(document);
      if (!parsed.ok) return undefined;
      return [
        shown(
          symbolsIn(file.identity, parsed.doc, text, (named) => titleOf(file.folder.index, named)),
          lines,
        ),
      ];
    },
  });
}

function shown(
  { name, detail, kind, done, range, selection, children }: FileSymbol,
  lines: Lines,
): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    marked(name, done),
    detail,
    symbolKinds[kind],
    rangeOf(lines.rangeOf(...range)),
    rangeOf(lines.rangeOf(...selection)),
  );
  symbol.children = children.map((child) => shown(child, lines));
  return symbol;
}

/** A check mark for done items. The only alternative is `SymbolTag.Deprecated`, which strikes the name through. */
export const marked = (name: string, done: boolean): string => (done ? `✓ ${name}` : name);
