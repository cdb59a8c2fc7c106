/** Code lenses and inlay hints. They follow the growth state, and settings turn them off. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { titleOf } from '../../core/index/lookup.ts';
import { lensesOf } from '../../core/language/codeLenses.ts';
import { dueHints, progressHint, titleHints } from '../../core/language/inlayHints.ts';
import { occurrencesIn } from '../../core/language/occurrences.ts';
import { keyPlaceOf, nodeAt, offsetsOf } from '../../core/yaml/nodes.ts';
import { percentText } from '../../core/base/texts.ts';
import { commandIn } from '../ui/place.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { loadedFile, type OpenFile } from './openFile.ts';
import { yaml } from './parsed.ts';

const lensSetting = 'cairn.codeLens';
const hintSetting = 'cairn.inlayHints';

export type AnnotationDeps = Readonly<{ folders: GrowthFolders; standing: GrowthState }>;

export function registerAnnotations({ folders, standing }: AnnotationDeps): Disposable {
  const owned = disposables();
  const lenses = owned.add(toggle(lensSetting, standing));
  const hints = owned.add(toggle(hintSetting, standing));
  owned.add(
    vscode.languages.registerCodeLensProvider(yaml, {
      onDidChangeCodeLenses: lenses.event,
      async provideCodeLenses(document, token) {
        if (!vscode.workspace.isTrusted || !lenses.isOn(document)) return undefined;
        const file = await loadedFile(folders, document, token);
        return file && codeLenses(file, standing.today());
      },
    }),
  );
  owned.add(
    vscode.languages.registerInlayHintsProvider(yaml, {
      onDidChangeInlayHints: hints.event,
      async provideInlayHints(document, range, token) {
        if (!hints.isOn(document)) return undefined;
        const file = await loadedFile(folders, document, token);
        return file && inlayHints(file, standing).filter(({ position }) => range.contains(position));
      },
    }),
  );
  return owned;
}

/** A setting, and an event that fires when it or the growth state changes. */
function toggle(setting: string, standing: GrowthState) {
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
  return {
    event: changed.event,
    isOn: (document: vscode.TextDocument) =>
      vscode.workspace.getConfiguration(undefined, document).get<boolean>(setting, true),
    dispose: owned.dispose,
  };
}

function codeLenses({ folder, path, doc, lines }: OpenFile, today: IsoDate): vscode.CodeLens[] {
  const entry = folder.isWritable() ? folder.index.get(path) : undefined;
  if (entry?.kind === undefined) return [];
  return lensesOf(entry, today).flatMap(({ command, tooltip, item, at }) => {
    // The first key is below the comments of the whole file.
    const offsets = at ? (keyPlaceOf(doc, at) ?? offsetsOf(nodeAt(doc, at))) : [doc.contents?.range?.[0] ?? 0];
    if (!offsets) return [];
    const { line } = lines.positionAt(offsets[0]);
    const lens = commandIn(folder, command);
    if (tooltip !== undefined) lens.tooltip = tooltip;
    if (item) lens.arguments?.push(item);
    return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), lens)];
  });
}

function inlayHints({ folder, path, identity, doc, lines }: OpenFile, standing: GrowthState): vscode.InlayHint[] {
  const entry = folder.index.get(path);
  const fraction =
    entry?.kind === 'goal' && entry.state !== 'broken'
      ? standing.summaryOf(folder, entry).progress.fraction
      : undefined;
  const hints = [
    ...titleHints(occurrencesIn(identity, doc), (entity) => titleOf(folder.index, entity)),
    ...dueHints(identity.kind, doc, standing.today()),
    ...progressHint(doc, fraction === undefined ? undefined : percentText(fraction)),
  ];
  return hints.map(({ offset, text }) => {
    const { line, character } = lines.positionAt(offset);
    const hint = new vscode.InlayHint(new vscode.Position(line, character), text);
    hint.paddingLeft = true;
    return hint;
  });
}
