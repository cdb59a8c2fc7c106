/** The tree *Journal*: the weeks, newest first, below their year once there is more than one. */
import type { IsoWeek } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { icon } from '../ui/icons.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { byFolder, groupNode, nodeTree, type TreeNode } from '../ui/tree.ts';
import { weekNode } from './weekNode.ts';

export function journalTree({
  folders,
  standing,
}: {
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
}): ReturnType<typeof nodeTree> {
  return nodeTree(() => byFolder(folders, (folder) => yearsOf(folder, standing)));
}

/**
 * A year's list is long, but it is read from its top, and a glance down tells the rhythm of the weeks: a level of
 * months or quarters between would only add clicks. So the year is closed as a whole, all but the latest.
 */
function yearsOf(folder: GrowthFolder, standing: GrowthState): readonly TreeNode[] {
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

type WeekFiles = { readonly week: IsoWeek; readonly files: readonly Readable<'week'>[] };

/** A week's files, the shared one before its private twin; the newest week first. */
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
