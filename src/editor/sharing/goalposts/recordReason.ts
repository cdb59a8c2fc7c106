/** Offers to say why a goal was made easier: a quick fix at the changed value, until the change is committed. */
import * as vscode from 'vscode';
import { snippetFor } from '../../../core/fixes/tabStops.ts';
import { lacksReason, type GoalpostMove } from '../../../core/sharing/goalposts/goalposts.ts';
import { whatMoved } from '../../../core/sharing/goalposts/goalpostText.ts';
import { nodeAt, offsetsOf } from '../../../core/yaml/nodes.ts';
import type { Disposable } from '../../commands/commands.ts';
import { snippetEdit } from '../../fixes/effects.ts';
import { systemRandom } from '../../goals/random.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import type { GoalpostReader } from './goalpostReader.ts';

export type RecordReasonDeps = Readonly<{
  folders: GrowthFolders;
  standing: GrowthState;
  goalposts: GoalpostReader;
}>;

/** Where the value is, and what `changes` calls it. */
const places = {
  due: { path: ['due'], field: 'due' },
  target: { path: ['measure', 'target'], field: 'measure.target' },
  times: { path: ['measure', 'times'], field: 'measure.times' },
} as const;

const isPlaced = (field: GoalpostMove['field']): field is keyof typeof places => Object.hasOwn(places, field);

export function registerRecordReason({ folders, standing, goalposts }: RecordReasonDeps): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml', scheme: 'file' },
    {
      async provideCodeActions(document, range, _context, token) {
        const folder = vscode.workspace.isTrusted ? folders.of(document.uri) : undefined;
        const path = folder?.pathOf(document.uri);
        const entry = path === undefined ? undefined : folder?.index.get(path);
        if (!folder?.isWritable() || entry?.kind !== 'goal' || entry.state !== 'current') return undefined;
        const today = standing.today();
        const { version } = document;
        const { moves } = await goalposts.read(folder, entry, today);
        if (token.isCancellationRequested || document.version !== version) return undefined;
        const parsed = folder.parsed(document);
        const doc = parsed.composed()?.doc;
        if (!doc) return undefined;
        return moves.filter(isUnexplained).flatMap((move): vscode.CodeAction[] => {
          if (!isPlaced(move.field)) return [];
          const { path: place, field } = places[move.field];
          const offsets = offsetsOf(nodeAt(doc, place));
          const line = offsets && document.positionAt(offsets[0]).line;
          if (line === undefined || line < range.start.line || line > range.end.line) return [];
          const made = snippetFor(
            { text: parsed.text, document: parsed, entry, index: folder.index, today, random: systemRandom },
            (stops) => [
              {
                do: 'append',
                path: ['changes'],
                value: {
                  date: today,
                  field,
                  ...(move.from !== undefined && { from: move.from }),
                  ...(move.to !== undefined && { to: move.to }),
                  reason: stops.text(vscode.l10n.t('why this changed')),
                },
              },
            ],
          );
          if (!made) return [];
          const action = new vscode.CodeAction(
            vscode.l10n.t('Record why: {0}', whatMoved(move, today)),
            vscode.CodeActionKind.QuickFix,
          );
          action.edit = new vscode.WorkspaceEdit();
          action.edit.set(document.uri, [snippetEdit(document, made)]);
          return [action];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

const isUnexplained = (move: GoalpostMove): boolean => move.isNew && lacksReason(move);
