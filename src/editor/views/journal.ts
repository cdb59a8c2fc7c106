/** The tree *Journal*: the weeks, newest first, grouped by year when there are several. */
import * as vscode from 'vscode';
import type { IsoWeek } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { isReflected } from '../../core/weeks/reflectionItems.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { weekText, joined, spoken } from '../../core/base/texts.ts';
import { checkinsText, markers } from '../../core/goals/goalText.ts';
import { icon, staleIcon } from '../ui/icons.ts';
import { openCommand } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { groupNode, idIn, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

type WeekFile = Readable<'week'>;

/** Months or quarters between years and weeks would only add clicks. The latest year starts expanded. */
export function yearsOf(folder: GrowthFolder, standing: GrowthState): readonly TreeNode[] {
  const weeks = weeksOf(folder);
  const years = grouped(weeks, ({ week }) => week.slice(0, 4));
  const nodes = (members: readonly WeekFiles[]) => () =>
    members.map(({ week, files }) => weekNode(folder, week, files, standing));
  if (years.size <= 1) return nodes(weeks)();
  return [...years].map(([year, members], position) =>
    groupNode(
      folder,
      { name: year, label: year, icon: icon('calendar'), open: position === 0 },
      members.length,
      nodes(members),
    ),
  );
}

type WeekFiles = Readonly<{ week: IsoWeek; files: readonly WeekFile[] }>;

/** The files of each week, shared before private; newest week first. */
function weeksOf({ index }: GrowthFolder): readonly WeekFiles[] {
  const files = [...index.readable('week')].sort((one, other) => Number(one.private) - Number(other.private));
  const weeks = [...grouped(files, ({ id }) => id)].map(([week, own]) => ({ week, files: own }));
  return weeks.sort((one, other) => (one.week < other.week ? 1 : -1));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** @param files the week's shared and private file, or one of them */
function weekNode(folder: GrowthFolder, week: IsoWeek, files: readonly WeekFile[], standing: GrowthState): TreeNode {
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
