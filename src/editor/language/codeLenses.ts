/** Above the first line of an active goal or of a week: what can be done with it now. */
import * as vscode from 'vscode';
import { firstLine } from '../../core/describe/firstLine.ts';
import { lensesOf, type Lens } from '../../core/language/lenses.ts';
import type { CommandId } from '../commands/commands.ts';
import { disposables, type Disposable } from '../disposables.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';
import type { Standing } from '../views/standing.ts';
import { loadedDocumentOf, parsedOf, watchVersion, yaml } from './parsed.ts';

const setting = 'cairn.codeLens';
const tickOff: CommandId = 'cairn.tickOff';

export type LensDeps = { readonly folders: GrowthFolders; readonly standing: Standing };

export function registerCodeLenses({ folders, standing }: LensDeps): Disposable {
  const owned = disposables();
  const changed = owned.add(new vscode.EventEmitter<void>());
  owned.add(standing.onDidChange(() => { changed.fire(); }));
  owned.add(vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration(setting)) changed.fire(); }));
  owned.add(
    vscode.languages.registerCodeLensProvider(yaml, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        if (!vscode.workspace.isTrusted || !vscode.workspace.getConfiguration(undefined, document).get<boolean>(setting, true)) return undefined;
        const { isOutdated } = watchVersion(document, token);
        const file = await loadedDocumentOf(folders, document);
        if (!file?.folder.isWritable() || isOutdated()) return undefined;
        const entry = file.folder.index.get(file.path);
        if (entry?.kind === undefined) return undefined;
        const place = firstKeyIn(document);
        return lensesOf(entry, standing.today()).map((lens) => new vscode.CodeLens(place, commandOf(lens, document.uri, file.folder)));
      },
    }),
  );
  return owned;
}

/** Below the comments at the top, which belong to the whole file. */
function firstKeyIn(document: vscode.TextDocument): vscode.Range {
  const { parsed, lines } = parsedOf(document);
  const line = parsed.ok ? lines.positionAt(parsed.doc.contents?.range?.[0] ?? 0).line : 0;
  return new vscode.Range(line, 0, line, 0);
}

function commandOf(lens: Lens, goal: vscode.Uri, folder: GrowthFolder): vscode.Command {
  switch (lens.is) {
    case 'check-in':
      return { title: vscode.l10n.t('Check in'), command: 'cairn.checkIn' satisfies CommandId, arguments: [goal] };
    case 'complete':
      return { title: vscode.l10n.t('Complete'), command: 'cairn.completeGoal' satisfies CommandId, arguments: [goal] };
    case 'next':
      return { title: vscode.l10n.t('Next: {0}', asTitle(lens.item.title)), tooltip: vscode.l10n.t('Tick this off'), command: tickOff, arguments: [goal, lens.item] };
    case 'reflect':
      return { title: vscode.l10n.t('Reflect'), command: 'cairn.reflect' satisfies CommandId, arguments: [{ week: lens.week, folder }] };
  }
}

/** In UTF-16 code units: the lenses of a goal fit beside one another. */
const longestTitle = 60;

/** One line, in which nothing that a person wrote becomes an icon. */
function asTitle(text: string): string {
  const line = firstLine(text);
  const short = line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
  return short.replaceAll('$(', '\\$(');
}
