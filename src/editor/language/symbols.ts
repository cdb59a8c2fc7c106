/** Symbols of a file, for the outline and breadcrumbs, and of all growth folders, for Go to Symbol in Workspace. */
import * as vscode from 'vscode';
import { titleOf } from '../../core/index/lookup.ts';
import { symbolsIn, type FileSymbol, type SymbolKind } from '../../core/language/documentSymbols.ts';
import { symbolsOfFolder, type FolderSymbol } from '../../core/language/workspaceSymbols.ts';
import { findPlace } from '../../core/yaml/findPlace.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { loadedFile, type OpenFile } from './openFile.ts';
import { readGrowthFile, yaml } from './parsed.ts';

/** Chosen for their icons. */
const symbolKinds: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
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
  const owned = disposables();
  owned.add(
    vscode.languages.registerDocumentSymbolProvider(yaml, {
      async provideDocumentSymbols(document, token) {
        const file = await loadedFile(folders, document, token);
        if (!file) return undefined;
        const { identity, doc, text, folder } = file;
        return [
          documentSymbol(
            symbolsIn(identity, doc, text, (entity) => titleOf(folder.index, entity)),
            file,
          ),
        ];
      },
    }),
  );
  owned.add(vscode.languages.registerWorkspaceSymbolProvider(workspaceSymbols(folders)));
  return owned;
}

function documentSymbol(
  { name, detail, kind, done, range, selection, children }: FileSymbol,
  file: OpenFile,
): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    markedName(name, done),
    detail,
    symbolKinds[kind],
    file.rangeOf(range),
    file.rangeOf(selection),
  );
  symbol.children = children.map((child) => documentSymbol(child, file));
  return symbol;
}

/** VS Code could only strike out done items, as deprecated. */
const markedName = (name: string, done: boolean): string => (done ? `✓ ${name}` : name);

function workspaceSymbols(folders: GrowthFolders): vscode.WorkspaceSymbolProvider {
  /** The range is only found for the chosen symbol, because its file has to be read. */
  const origins = new WeakMap<vscode.SymbolInformation, Readonly<{ folder: GrowthFolder; symbol: FolderSymbol }>>();
  return {
    async provideWorkspaceSymbols(query, token) {
      await folders.load();
      if (token.isCancellationRequested) return [];
      return folders.present().flatMap((folder) =>
        symbolsOfFolder(folder.index, query).map((symbol) => {
          const information = new vscode.SymbolInformation(
            markedName(symbol.name, symbol.done),
            symbolKinds[symbol.kind],
            symbol.container,
            new vscode.Location(folder.uriOf(symbol.path), new vscode.Position(0, 0)),
          );
          origins.set(information, { folder, symbol });
          return information;
        }),
      );
    },
    async resolveWorkspaceSymbol(information) {
      const origin = origins.get(information);
      if (!origin) return information;
      const { path, value, looks } = origin.symbol;
      const range = rangeOf(findPlace(await readGrowthFile(origin.folder, path), value, looks));
      information.location = new vscode.Location(origin.folder.uriOf(path), range);
      return information;
    },
  };
}
