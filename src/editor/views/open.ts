/** "Cairn: Open File": opens a node of a view, or a goal, at the line where it is written. */
import * as vscode from 'vscode';
import { given, type Commands, UserError, type Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { goalTargetFrom } from '../goals/target.ts';
import { showPlace, type Place } from '../ui/place.ts';

export function registerOpen({
  commands,
  folders,
}: Readonly<{
  commands: Commands;
  folders: GrowthFolders;
}>): Disposable {
  return commands.register('cairn.open', async (argument) => {
    const place = placeFrom(argument, folders);
    if (place === undefined) throw new UserError(vscode.l10n.t('There is nothing to open here.'));
    if (place.folder.index.get(place.path) === undefined)
      throw new UserError(vscode.l10n.t('{0} no longer exists.', place.path));
    await showPlace(place);
  });
}

/** The argument may come from a key binding or another extension: it must name one of our folders. */
function placeFrom(argument: unknown, folders: GrowthFolders): Place | undefined {
  const target = goalTargetFrom(argument, folders);
  const place = given(argument, 'place');
  if (isPlace(place, folders)) return place;
  const goal = target?.folder.index.goal(target.goal);
  return target && goal && { folder: target.folder, path: goal.path, value: ['title'] };
}

function isPlace(value: unknown, folders: GrowthFolders): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  if (!('folder' in value && 'path' in value && 'value' in value)) return false;
  return (
    folders.all().some((folder) => folder === value.folder) &&
    typeof value.path === 'string' &&
    Array.isArray(value.value)
  );
}
