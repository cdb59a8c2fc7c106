/** One week of the journal. */
import * as vscode from 'vscode';
import type { IsoWeek } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { isReflected } from '../../core/weeks/reflectionItems.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { weekText } from '../ui/dates.ts';
import { joined, markers, spoken } from '../ui/goalWords.ts';
import { icon, staleIcon } from '../ui/icons.ts';
import { openCommand } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { idIn, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

type WeekFile = Readable<'week'>;

/** @param files the week's own file and its private twin, or one of them */
export function weekNode(
  folder: GrowthFolder,
  week: IsoWeek,
  files: readonly WeekFile[],
  standing: GrowthState,
): TreeNode {
  const stale = files.some(({ state }) => state === 'stale');
  const reflected = files.some(({ entity }) => isReflected(entity));
  const item = new vscode.TreeItem(weekText(week), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = idIn(folder, 'week', week);
  item.description = joined(
    ...markersOf(files),
    checkinsText(files.flatMap(({ entity }) => entity.checkins).length),
    reflected ? l10n.t('reflected') : undefined,
  );
  item.iconPath = stale ? staleIcon : icon(reflected ? 'notebook' : 'calendar');
  item.contextValue = 'week';
  item.accessibilityInformation = { label: spoken(week, weekText(week), item.description) };
  const [first] = files;
  const place = first && { folder, path: first.path, value: [] };
  if (place) item.command = openCommand(place);
  return {
    item,
    folder,
    week,
    ...(place && { place }),
    children: async () => {
      const { weekEntries } = await import('./weekEntries.ts');
      return files.flatMap((file) => weekEntries(folder, file, standing));
    },
    tooltip: async () => (await import('./weekEntries.ts')).weekTooltip(folder, week, files),
  };
}

function markersOf(files: readonly WeekFile[]): readonly string[] {
  const stale = files.find(({ state }) => state !== 'current');
  return markers({ state: stale?.state ?? 'current', private: files.every((file) => file.private) });
}

/** Nothing where there is none. */
export function checkinsText(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('1 check-in') : l10n.t('{0} check-ins', count);
}
