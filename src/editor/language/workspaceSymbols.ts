/** "Go to Symbol in Workspace": goals, people, actions, skills and stories by title. */
import * as vscode from 'vscode';
import { findPlace } from '../../core/yaml/findPlace.ts';
import { symbolsOfFolder, type FolderSymbol } from '../../core/language/symbols/ofFolder.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { readGrowthFile } from './parsed.ts';
import { marked, symbolKinds } from './symbols.ts';

export function registerWorkspaceSymbols({ folders }: { readonly folders: GrowthFolders }): Disposable {
  /** The range of a symbol is found only when it is chosen, since that requires reading its file. */
  const origins = new WeakMap<
    vscode.SymbolInformation,
    { readonly folder: GrowthFolder; readonly symbol: FolderSymbol }
  >();
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await folders.load();
      if (token.isCancellationRequested) return [];
      return folders.present().flatMap((folder) =>
        symbolsOfFolder(folder.index, query).map((symbol) => {
          const start = new vscode.Location(folder.uriOf(symbol.path), new vscode.Position(0, 0));
          const information = new vscode.SymbolInformation(
            marked(symbol.name, symbol.done),
            symbolKinds[symbol.kind],
            symbol.container,
            start,
          );
          origins.set(information, { folder, symbol });
          return information;
        }),
      );
    },
    async resolveWorkspaceSymbol(information) {
      const origin = origins.get(information);
      if (!origin) return information;
      const { folder, symbol } = origin;
      information.location = new vscode.Location(
        folder.uriOf(symbol.path),
        rangeOf(findPlace(await readGrowthFile(folder, symbol.path), symbol.value, symbol.looks)),
      );
      return information;
    },
  });
}
