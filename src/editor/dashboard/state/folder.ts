/** Which growth folder is shown, and whether there is anything to show of it. */
import * as vscode from 'vscode';
import type { Kind } from '../../../core/model/kinds.ts';
import type { FolderState } from '../../../shared/dashboard.ts';
import type { GrowthFolder } from '../../folders/growthFolder.ts';
import type { GrowthFolders } from '../../folders/growthFolders.ts';
import type { Standing } from '../../views/standing.ts';

const { l10n } = vscode;

/** Without any of these there is nothing to look at yet: settings and an empty profile say nothing of a person. */
const kindsToShow = ['goal', 'week', 'person', 'note', 'assessment', 'opportunity'] as const satisfies readonly Kind[];

const idOf = ({ workspaceFolder }: GrowthFolder): string => workspaceFolder.uri.toString();

/** The chosen one where it is still there, else the first. */
export function folderToShow(folders: GrowthFolders, chosen: string | undefined): GrowthFolder | undefined {
  const all = folders.present();
  return all.find((folder) => idOf(folder) === chosen) ?? all[0];
}

export function folderState(folders: GrowthFolders, folder: GrowthFolder | undefined, standing: Standing): FolderState {
  if (!folder) return { is: 'absent' };
  if (!standing.isComplete(folder)) return { is: 'loading' };
  const { index } = folder;
  if (kindsToShow.every((kind) => index.readable(kind).next().done === true)) return { is: 'empty' };
  const broken = index.paths().filter((path) => { const entry = index.get(path); return entry?.kind !== undefined && (entry.state === 'broken' || entry.state === 'stale'); }).length;
  const all = folders.present();
  return {
    is: 'ready',
    id: idOf(folder),
    name: folder.workspaceFolder.name,
    choices: all.length < 2 ? [] : all.map((each) => ({ id: idOf(each), name: each.workspaceFolder.name })),
    ...(broken > 0 && { problems: brokenText(broken) }),
  };
}

const brokenText = (count: number): string =>
  count === 1 ? l10n.t('1 file cannot be read as it is; what it said last is shown.') : l10n.t('{0} files cannot be read as they are; what they said last is shown.', count);
