/** Which growth folder is shown, whose it is, and whether there is anything to show of it. */
import * as vscode from 'vscode';
import { isWritable } from '../../../core/index/fileEntry.ts';
import { locationOf } from '../../../core/index/location.ts';
import type { Kind } from '../../../core/model/kinds.ts';
import type { FolderState } from '../../../protocol/dashboard.ts';
import type { Told } from '../../../protocol/place.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { dayText } from '../../ui/dates.ts';
import { joined, markers } from '../../ui/goalWords.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { placeIn } from './places.ts';

const { l10n } = vscode;

/** Without any of these there is nothing to look at yet: settings and an empty profile say nothing of a person. */
const kindsToShow = ['goal', 'week', 'person', 'note', 'assessment', 'opportunity'] as const satisfies readonly Kind[];

const idOf = ({ workspaceFolder }: GrowthFolder): string => workspaceFolder.uri.toString();

/** The chosen one where it is still there, else the first. */
export function folderToShow(folders: GrowthFolders, chosen: string | undefined): GrowthFolder | undefined {
  return folderOf(folders, chosen) ?? folders.present()[0];
}

/** The one of an id; undefined where there is none, or it is no longer there. */
export const folderOf = (folders: GrowthFolders, id: string | undefined): GrowthFolder | undefined =>
  folders.present().find((folder) => idOf(folder) === id);

/** What is said where the state of the folder could not be worked out: others can still be looked at. */
export const failedState = (folders: GrowthFolders): FolderState => ({ is: 'failed', choices: choicesOf(folders) });

/** @param hasLooked whether it is known which growth folders there are */
export function folderState(
  folders: GrowthFolders,
  folder: GrowthFolder | undefined,
  standing: GrowthState,
  hasLooked: boolean,
): FolderState {
  const choices = choicesOf(folders);
  if (!folder) return hasLooked ? { is: 'absent' } : { is: 'loading', choices };
  if (!standing.isComplete(folder))
    return folder.state() === 'failed' ? failedState(folders) : { is: 'loading', choices };
  const id = idOf(folder);
  const unread = unreadOf(folder);
  if (
    unread.broken + unread.stale === 0 &&
    kindsToShow.every((kind) => folder.index.readable(kind).next().done === true) &&
    !hasProfile(folder)
  )
    return { is: 'empty', id, choices };
  const problems = unreadText(unread);
  return {
    is: 'ready',
    id,
    title: titleOf(folder),
    ...rolePart(folder, standing),
    choices,
    ...(problems !== '' && { problems }),
  };
}

/** Whether the profile says anything of the person. */
function hasProfile({ index }: GrowthFolder): boolean {
  const profile = index.find('profile', 'profile')?.entity;
  return (
    profile !== undefined &&
    (profile.role !== undefined ||
      [profile.values, profile.strengths, profile.aspirations, profile.skills].some(({ length }) => length > 0))
  );
}

/** None where there is only one. */
function choicesOf(folders: GrowthFolders): { readonly id: string; readonly name: string }[] {
  const all = folders.present();
  return all.length < 2 ? [] : all.map((each) => ({ id: idOf(each), name: each.workspaceFolder.name }));
}

/**
 * There are files of a kind with something in them, and nothing of any can be read: that is not the same as that there
 * is nothing.
 */
export const isUnread = ({ index }: GrowthFolder, kind: Kind): boolean =>
  index.readable(kind).next().done === true && [...index.entries(kind)].some((entry) => !isWritable(entry));

type Unread = { readonly broken: number; readonly stale: number };

/** Files of ours that cannot be read as they are: of a stale one there is what it said last. */
function unreadOf({ index }: GrowthFolder): Unread {
  const states = index.paths().flatMap((path) => {
    const entry = index.get(path);
    return entry?.kind === undefined ? [] : [entry.state];
  });
  return {
    broken: states.filter((state) => state === 'broken').length,
    stale: states.filter((state) => state === 'stale').length,
  };
}

function titleOf({ index, workspaceFolder }: GrowthFolder): Told {
  const settings = index.find('settings', 'cairn');
  const owner = settings?.entity.owner;
  return settings && owner !== undefined
    ? { text: owner, place: placeIn(locationOf(settings, ['owner'])) }
    : { text: workspaceFolder.name };
}

function rolePart({ index }: GrowthFolder, standing: GrowthState): Pick<Extract<FolderState, { is: 'ready' }>, 'role'> {
  const profile = index.find('profile', 'profile');
  const role = profile?.entity.role;
  if (!profile || !role) return {};
  const told = (key: keyof typeof role, text: string | undefined): { readonly [Key in keyof typeof role]?: Told } =>
    text === undefined ? {} : { [key]: { text, place: placeIn(locationOf(profile, ['role', key])) } };
  const marked = joined(...markers(profile));
  return {
    role: {
      ...(marked !== '' && { marked }),
      ...told('now', role.now),
      ...told('next', role.next),
      ...told('by', role.by === undefined ? undefined : l10n.t('by {0}', dayText(role.by, standing.today()))),
    },
  };
}

function unreadText({ broken, stale }: Unread): string {
  return [
    ...(stale === 0
      ? []
      : [
          stale === 1
            ? l10n.t('1 file cannot be read as it is; what it said last is shown.')
            : l10n.t('{0} files cannot be read as they are; what they said last is shown.', stale),
        ]),
    ...(broken === 0
      ? []
      : [
          broken === 1
            ? l10n.t('1 file cannot be read; nothing of it is shown.')
            : l10n.t('{0} files cannot be read; nothing of them is shown.', broken),
        ]),
  ].join(' ');
}
