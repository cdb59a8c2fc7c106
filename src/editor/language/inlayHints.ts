/** Inlay hints: the distance of dates, the progress of goals, and the titles of ids. */
import * as vscode from 'vscode';
import { titleOf } from '../../core/index/lookup.ts';
import { dueInlays, progressInlay, titleInlays, type Inlay } from '../../core/language/inlays.ts';
import { mentionsIn } from '../../core/language/references.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { percentText } from '../ui/goalWords.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { distanceText } from './hover.ts';
import { loadedDocumentOf, watchVersion, yaml, type GrowthDocument } from './parsed.ts';

const setting = 'cairn.inlayHints';

export type InlayDeps = { readonly folders: GrowthFolders; readonly standing: GrowthState };

export function registerInlayHints({ folders, standing }: InlayDeps): Disposable {
  const owned = disposables();
  const changed = owned.add(new vscode.EventEmitter<void>());
  owned.add(
    standing.onDidChange(() => {
      changed.fire();
    }),
  );
  owned.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) changed.fire();
    }),
  );
  owned.add(
    vscode.languages.registerInlayHintsProvider(yaml, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range, token) {
        if (!vscode.workspace.getConfiguration(undefined, document).get<boolean>(setting, true)) return undefined;
        const { isOutdated } = watchVersion(document, token);
        const file = await loadedDocumentOf(folders, document);
        if (!file || isOutdated()) return undefined;
        const { lines } = file.folder.parsed(document);
        return inlaysOf(file, document, standing).flatMap((inlay) => {
          const { line, character } = lines.positionAt(inlay.offset);
          const position = new vscode.Position(line, character);
          return range.contains(position) ? [hintAt(position, textOf(inlay))] : [];
        });
      },
    }),
  );
  return owned;
}

function inlaysOf(
  { folder: { index }, folder, path, identity }: GrowthDocument,
  document: vscode.TextDocument,
  standing: GrowthState,
): readonly Inlay[] {
  const { parsed } = folder.parsed(document);
  if (!parsed.ok) return [];
  const { doc } = parsed;
  const entry = index.get(path);
  const fraction =
    entry?.kind === 'goal' && entry.state !== 'broken'
      ? standing.summaryOf(folder, entry).progress.fraction
      : undefined;
  return [
    ...titleInlays(mentionsIn(identity, doc), (named) => titleOf(index, named)),
    ...dueInlays(identity.kind, doc, standing.today()),
    ...progressInlay(doc, fraction),
  ];
}

function hintAt(position: vscode.Position, text: string): vscode.InlayHint {
  const hint = new vscode.InlayHint(position, text);
  hint.paddingLeft = true;
  return hint;
}

function textOf(inlay: Inlay): string {
  switch (inlay.is) {
    case 'title':
      return inlay.title;
    case 'progress':
      return percentText(inlay.fraction);
    case 'days':
      return distanceText(inlay.days);
  }
}
