/** Which growth folder is shown, its owner, and whether there is anything to show. */
import * as vscode from 'vscode';
import { plural, dayText, joined } from '../../../core/base/texts.ts';
import { isWritable } from '../../../core/index/fileEntry.ts';
import { locationOf } from '../../../core/index/location.ts';
import type { Kind } from '../../../core/model/kinds.ts';
import type { DashboardFolder } from '../../../protocol/dashboard.ts';
import type { LinkedText } from '../../../protocol/place.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { markers } from '../../../core/goals/goalText.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { placeIn } from './places.ts';

const { l10n } = vscode;

/** Without any of these a folder counts as empty: settings and an empty profile are not content. */
const kindsToShow = ['goal', 'week', 'person', 'note', 'assessment', 'opportunity'] as const satisfies readonly Kind[];

const idOf = ({ workspaceFolder }: GrowthFolder): string => workspaceFolder.uri.toString();

/** The chosen folder if it still exists, or else the first. */
export function folderToShow(folders: GrowthFolders, chosen: string | undefined): GrowthFolder | undefined {
  return folderOf(folders, chosen) ?? folders.present()[0];
}

export const folderOf = (folders: GrowthFolders, id: string | undefined): GrowthFolder | undefined =>
  folders.present().find((folder) => idOf(folder) === id);

/** The folder failed to load; others can still be chosen. */
export const failedState = (folders: GrowthFolders): DashboardFolder => ({ is: 'failed', choices: choicesOf(folders) });

/** @param isLoaded whether it is known which growth folders there are */
export function folderState(
  folders: GrowthFolders,
  folder: GrowthFolder | undefined,
  standing: GrowthState,
  isLoaded: boolean,
): DashboardFolder {
  const choices = choicesOf(folders);
  if (!folder) return isLoaded ? { is: 'absent' } : { is: 'loading', choices };
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

function hasProfile({ index }: GrowthFolder): boolean {
  const profile = index.find('profile', 'profile')?.entity;
  return (
    profile !== undefined &&
    (profile.role !== undefined ||
      [profile.values, profile.strengths, profile.aspirations, profile.skills].some(({ length }) => length > 0))
  );
}

/** Empty when there is only one folder. */
function choicesOf(folders: GrowthFolders): Readonly<{ id: string; name: string }>[] {
  const all = folders.present();
  return all.length < 2 ? [] : all.map((each) => ({ id: idOf(each), name: each.workspaceFolder.name }));
}

/** There are files of a kind with content, and none can be read, which is not the same as no content. */
export const isUnread = ({ index }: GrowthFolder, kind: Kind): boolean =>
  index.readable(kind).next().done === true && [...index.entries(kind)].some((entry) => !isWritable(entry));

type Unread = Readonly<{ broken: number; stale: number }>;

/** Files that cannot be read, and those of which a part or the last good state is shown. */
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

function titleOf({ index, workspaceFolder }: GrowthFolder): LinkedText {
  const settings = index.find('settings', 'cairn');
  const owner = settings?.entity.owner;
  return settings && owner !== undefined
    ? { text: owner, place: placeIn(locationOf(settings, ['owner'])) }
    : { text: workspaceFolder.name };
}

function rolePart(
  { index }: GrowthFolder,
  standing: GrowthState,
): Pick<Extract<DashboardFolder, { is: 'ready' }>, 'role'> {
  const profile = index.find('profile', 'profile');
  const role = profile?.entity.role;
  if (!profile || !role) return {};
  const linked = (
    key: keyof typeof role,
    text: string | undefined,
  ): { readonly [Key in keyof typeof role]?: LinkedText } =>
    text === undefined ? {} : { [key]: { text, place: placeIn(locationOf(profile, ['role', key])) } };
  const marked = joined(...markers(profile));
  return {
    role: {
      ...(marked !== '' && { marked }),
      ...linked('now', role.now),
      ...linked('next', role.next),
      ...linked('by', role.by === undefined ? undefined : l10n.t('by {0}', dayText(role.by, standing.today()))),
    },
  };
}

function unreadText({ broken, stale }: Unread): string {
  const staleText = l10n.t(
    '{count, plural, one {# file has errors and may lack parts.} other {# files have errors and may lack parts.}}',
  );
  const brokenText = l10n.t(
    '{count, plural, one {# file cannot be read and is not shown.} other {# files cannot be read and are not shown.}}',
  );
  return [
    ...(stale === 0 ? [] : [plural(staleText, { count: stale })]),
    ...(broken === 0 ? [] : [plural(brokenText, { count: broken })]),
  ].join(' ');
}
