/** Which growth folder is shown, whose it is, and whether there is anything to show of it. */
import * as vscode from 'vscode';
import { writtenAt } from '../../../core/dashboard/noted.ts';
import type { Kind } from '../../../core/model/kinds.ts';
import type { FolderState } from '../../../shared/dashboard.ts';
import type { Told } from '../../../shared/place.ts';
import type { GrowthFolder } from '../../folders/growthFolder.ts';
import type { GrowthFolders } from '../../folders/growthFolders.ts';
import { dayText } from '../../views/dates.ts';
import type { Standing } from '../../views/standing.ts';
import { placeIn } from './places.ts';

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
    title: titleOf(folder),
    ...rolePart(folder, standing),
    choices: all.length < 2 ? [] : all.map((each) => ({ id: idOf(each), name: each.workspaceFolder.name })),
    ...(broken > 0 && { problems: brokenText(broken) }),
  };
}

function titleOf({ index, workspaceFolder }: GrowthFolder): Told {
  const settings = index.find('settings', 'cairn');
  const owner = settings?.entity.owner;
  return settings && owner !== undefined ? { text: owner, place: placeIn(writtenAt(settings, ['owner'])) } : { text: workspaceFolder.name };
}

function rolePart({ index }: GrowthFolder, standing: Standing): Pick<Extract<FolderState, { is: 'ready' }>, 'role'> {
  const profile = index.find('profile', 'profile');
  const role = profile?.entity.role;
  if (!profile || !role) return {};
  const told = (key: keyof typeof role, text: string | undefined): { readonly [Key in keyof typeof role]?: Told } => (text === undefined ? {} : { [key]: { text, place: placeIn(writtenAt(profile, ['role', key])) } });
  return { role: { ...told('now', role.now), ...told('next', role.next), ...told('by', role.by === undefined ? undefined : l10n.t('by {0}', dayText(role.by, standing.today()))) } };
}

const brokenText = (count: number): string =>
  count === 1 ? l10n.t('1 file cannot be read as it is; what it said last is shown.') : l10n.t('{0} files cannot be read as they are; what they said last is shown.', count);
