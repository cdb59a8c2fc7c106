/** Code lenses: the next actions for a file, above its first key or above one of its entries. */
import * as vscode from 'vscode';
import { firstLine } from '../../core/base/firstLine.ts';
import { lensesOf, type ExerciseList, type Lens } from '../../core/language/lenses.ts';
import { keyPlaceOf, nodeAt, offsetsOf } from '../../core/yaml/nodes.ts';
import type { ParsedDocument } from '../../core/yaml/parse.ts';
import type { CommandId } from '../../core/base/command.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { loadedDocumentOf, watchVersion, yaml } from './parsed.ts';

const setting = 'cairn.codeLens';
const tickOff: CommandId = 'cairn.tickOff';

export type LensDeps = { readonly folders: GrowthFolders; readonly standing: GrowthState };

export function registerCodeLenses({ folders, standing }: LensDeps): Disposable {
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
    vscode.languages.registerCodeLensProvider(yaml, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        if (
          !vscode.workspace.isTrusted ||
          !vscode.workspace.getConfiguration(undefined, document).get<boolean>(setting, true)
        )
          return undefined;
        const { isOutdated } = watchVersion(document, token);
        const file = await loadedDocumentOf(folders, document);
        if (!file?.folder.isWritable() || isOutdated()) return undefined;
        const entry = file.folder.index.get(file.path);
        if (entry?.kind === undefined) return undefined;
        const first = firstKeyIn(file.folder.parsed(document));
        // A lens is dropped if the file has no line for its entry, such as a missing list.
        return lensesOf(entry, standing.today()).flatMap((lens) => {
          const place = 'at' in lens ? entryIn(file.folder.parsed(document), lens.at) : first;
          return place ? [new vscode.CodeLens(place, commandOf(lens, document.uri, file.folder))] : [];
        });
      },
    }),
  );
  return owned;
}

/** The line of the first key, below the comments at the top. */
function firstKeyIn({ parsed, lines }: ParsedDocument): vscode.Range {
  const line = parsed.ok ? lines.positionAt(parsed.doc.contents?.range?.[0] ?? 0).line : 0;
  return new vscode.Range(line, 0, line, 0);
}

/** The first line of an entry. */
function entryIn({ parsed, lines }: ParsedDocument, path: readonly PropertyKey[]): vscode.Range | undefined {
  const place = parsed.ok ? (keyPlaceOf(parsed.doc, path) ?? offsetsOf(nodeAt(parsed.doc, path))) : undefined;
  if (!place) return undefined;
  const { line } = lines.positionAt(place[0]);
  return new vscode.Range(line, 0, line, 0);
}

function commandOf(lens: Lens, goal: vscode.Uri, folder: GrowthFolder): vscode.Command {
  switch (lens.is) {
    case 'check-in':
      return { title: vscode.l10n.t('Check in'), command: 'cairn.checkIn' satisfies CommandId, arguments: [goal] };
    case 'complete':
      return { title: vscode.l10n.t('Complete'), command: 'cairn.completeGoal' satisfies CommandId, arguments: [goal] };
    case 'next':
      return {
        title: vscode.l10n.t('Next: {0}', asTitle(lens.item.title)),
        tooltip: vscode.l10n.t('Mark as done'),
        command: tickOff,
        arguments: [goal, lens.item],
      };
    case 'prepare':
      return {
        title: vscode.l10n.t('Prepare meeting'),
        command: 'cairn.prepareMeeting' satisfies CommandId,
        arguments: [{ person: lens.person, folder }],
      };
    case 'note':
      return {
        title: vscode.l10n.t('New note'),
        command: 'cairn.newNote' satisfies CommandId,
        arguments: [{ person: lens.person, folder }],
      };
    case 'close':
      return {
        title: vscode.l10n.t('Close engagement'),
        command: 'cairn.closeEngagement' satisfies CommandId,
        arguments: [{ person: lens.person, folder }],
      };
    case 'keep':
      return {
        title: vscode.l10n.t('Mark as kept'),
        command: 'cairn.keepCommitment' satisfies CommandId,
        arguments: [{ file: lens.note, index: lens.index, folder }],
      };
    case 'practise':
      return {
        title: vscode.l10n.t('Practice'),
        command: 'cairn.practise' satisfies CommandId,
        arguments: [{ story: lens.story, folder: folder.workspaceFolder.name }],
      };
    case 'move':
      return {
        title: vscode.l10n.t('Move to stage'),
        command: 'cairn.moveOpportunity' satisfies CommandId,
        arguments: [{ opportunity: lens.opportunity, folder }],
      };
    case 'close-gap':
      return { title: vscode.l10n.t('Close skill gap'), command: 'cairn.closeGap' satisfies CommandId };
    case 'import-ladder':
      return { title: vscode.l10n.t('Import ladder'), command: 'cairn.importLadder' satisfies CommandId };
    case 'exercise':
      return exerciseCommand(lens.list);
    case 'reflect':
      return {
        title: vscode.l10n.t('Reflect'),
        command: 'cairn.reflect' satisfies CommandId,
        arguments: [{ week: lens.week, folder }],
      };
  }
}

function exerciseCommand(list: ExerciseList): vscode.Command {
  switch (list) {
    case 'strengths':
      return { title: vscode.l10n.t('Name strengths'), command: 'cairn.nameStrengths' satisfies CommandId };
    case 'values':
      return { title: vscode.l10n.t('Sort values'), command: 'cairn.sortValues' satisfies CommandId };
    case 'aspirations':
      return { title: vscode.l10n.t('Explore aspirations'), command: 'cairn.pictureAspirations' satisfies CommandId };
    case 'skills':
      return { title: vscode.l10n.t('Assess yourself'), command: 'cairn.assess' satisfies CommandId };
  }
}

/** In UTF-16 code units, so that the lenses of a goal fit in one line. */
const longestTitle = 60;

/** Shortened to one line, with the user's `$(` escaped so that it is not read as an icon. */
function asTitle(text: string): string {
  const line = firstLine(text);
  const short =
    line.length <= longestTitle
      ? line
      : `${line
          .slice(0, longestTitle - 1)
          .replace(/[\uD800-\uDBFF]$/, '')
          .trimEnd()}…`;
  return short.replaceAll('$(', '\\$(');
}
