/** Shows a problem for each symbolic link in a growth folder, since nothing is read or written through it. */
import * as vscode from 'vscode';
import { startOfFile } from '../../core/base/lines.ts';
import { problem } from '../../core/problems/problem.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { diagnosticFor, rulesSetting } from './diagnostics.ts';

export function registerLinkProblems({ folders }: { readonly folders: GrowthFolders }): Disposable {
  const owned = disposables();
  const collection = owned.add(vscode.languages.createDiagnosticCollection('cairn-links'));
  /** What is shown for each folder, to notice a change. */
  const shown = new Map<GrowthFolder, string>();

  const update = (): void => {
    const all = folders.all();
    const now = new Map(all.map((folder) => [folder, folder.links().join('\n')]));
    const isSame = now.size === shown.size && [...now].every(([folder, links]) => shown.get(folder) === links);
    if (!isSame) show(all, now);
  };

  const show = (all: readonly GrowthFolder[], now: ReadonlyMap<GrowthFolder, string>): void => {
    shown.clear();
    for (const [folder, links] of now) shown.set(folder, links);
    const found = new Map<string, Readonly<{ uri: vscode.Uri; diagnostics: vscode.Diagnostic[] }>>();
    for (const folder of all) {
      for (const link of folder.links()) {
        const name = link.path.slice(folder.workspaceFolder.uri.path.length + 1);
        const diagnostic = diagnosticFor(folder, '', problem('symbolic-link', { range: startOfFile }, { name }));
        if (!diagnostic) continue;
        const uri = placeFor(folder, link);
        const entry = found.get(uri.toString()) ?? { uri, diagnostics: [] };
        entry.diagnostics.push(diagnostic);
        found.set(uri.toString(), entry);
      }
    }
    collection.clear();
    collection.set([...found.values()].map(({ uri, diagnostics }) => [uri, diagnostics]));
  };

  owned.add(folders.onDidChange(update));
  owned.add(folders.onDidChangeFolders(update));
  owned.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(rulesSetting)) return;
      shown.clear();
      update();
    }),
  );
  update();
  return owned;
}

/** A folder cannot be opened in an editor: its problem is shown in `cairn.yaml`, if there is one. */
function placeFor(folder: GrowthFolder, link: vscode.Uri): vscode.Uri {
  const isFile = /\.ya?ml$/i.test(link.path);
  const settings = 'cairn.yaml';
  return !isFile && folder.index.get(settings) !== undefined ? folder.uriOf(settings) : link;
}
