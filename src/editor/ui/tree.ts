/** The tree data provider of all views, whose nodes bring their own item, children and tooltip. */
import * as vscode from 'vscode';
import type { Stage } from '../../core/career/opportunities/pipeline.ts';
import type { DueStep } from '../../core/weeks/items.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { spoken } from '../../core/base/texts.ts';
import { openCommand, type Place, type PlaceInFile } from './place.ts';

/** Commands get the node that they are run on, and read `folder`, `goal`, `place` and the like from it. */
export type TreeNode = Readonly<{
  item: vscode.TreeItem;
  /** Called when the node is expanded. */
  children?: () => TreeNodes;
  /** Called when the node is hovered. */
  tooltip?: () => string | vscode.MarkdownString | Promise<vscode.MarkdownString>;
  folder?: GrowthFolder;
  /** The id of the goal that the node is about. */
  goal?: string;
  /** The step of the goal that the node's checkbox ticks off. */
  step?: DueStep;
  /** The id of the opportunity that the node is about, and its stage. */
  opportunity?: string;
  stage?: Stage;
  /** The id of the person that the node is about. */
  person?: string;
  /** An entry of a list that can be followed up: the file's path, the entry's index in the list, and its text. */
  followUp?: Readonly<{ file: string; index: number; text: string }>;
  /** The week that the node is about, such as 2026-W47. */
  week?: string;
  /** Where it is written. */
  place?: Place;
}>;

export type TreeNodes = readonly TreeNode[] | Promise<readonly TreeNode[]>;

export type NodeTree = vscode.TreeDataProvider<TreeNode> & { readonly refresh: () => void };

/** @param roots called for every refresh; when it returns nothing, the view shows its welcome text */
export function nodeTree(roots: () => TreeNodes): Disposable & { readonly tree: NodeTree } {
  const owned = disposables();
  const changed = owned.add(new vscode.EventEmitter<TreeNode | undefined>());
  const tree: NodeTree = {
    getTreeItem: ({ item }) => item,
    getChildren: async (node) => [...(await (node === undefined ? roots() : (node.children?.() ?? [])))],
    async resolveTreeItem(item, { tooltip }) {
      item.tooltip = await tooltip?.();
      return item;
    },
    onDidChangeTreeData: changed.event,
    refresh: () => {
      changed.fire(undefined);
    },
  };
  return {
    tree,
    dispose: () => {
      owned.dispose();
    },
  };
}

/** The nodes of each growth folder, below its name when there are several. Folders without nodes are left out. */
export async function byFolder(
  folders: GrowthFolders,
  nodesOf: (folder: GrowthFolder) => TreeNodes,
): Promise<readonly TreeNode[]> {
  const present = folders.present();
  const [only, ...others] = present;
  if (only !== undefined && others.length === 0) return nodesOf(only);
  const filled: TreeNode[] = [];
  for (const folder of present) if ((await nodesOf(folder)).length > 0) filled.push(folderNode(folder, nodesOf));
  return filled;
}

function folderNode(folder: GrowthFolder, nodesOf: (folder: GrowthFolder) => TreeNodes): TreeNode {
  const item = new vscode.TreeItem(folder.workspaceFolder.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = idIn(folder, 'folder');
  item.iconPath = new vscode.ThemeIcon('root-folder');
  item.contextValue = 'folder';
  item.tooltip = vscode.workspace.asRelativePath(folder.uri, true);
  return { item, folder, children: () => nodesOf(folder) };
}

/** An id that is unique across folders and stable across refreshes, so that nodes stay expanded. */
export function idIn(folder: GrowthFolder, ...parts: readonly (string | number)[]): string {
  return [folder.uri.toString(), ...parts].join('#');
}

/** A row as plain data. */
export type TreeRow = Readonly<{
  /** Unique within the folder. */
  id: readonly (string | number)[];
  title: string;
  detail: string;
  icon: vscode.ThemeIcon;
  /** For the menus of the tree. */
  context: string;
  /** What the icon means, for screen readers. */
  spoken: string;
  tooltip: () => vscode.MarkdownString;
  /** Where it is written; missing when there is no file yet. */
  place?: PlaceInFile;
  /** What the row is about, for commands that are run on it. */
  about: Pick<TreeNode, 'goal' | 'step' | 'person' | 'week' | 'followUp' | 'opportunity' | 'stage'>;
}>;

/** @param children called when the node is expanded; false for none */
export function rowNode(
  folder: GrowthFolder,
  row: TreeRow,
  isDone: boolean,
  children: TreeNode['children'] | false = false,
): TreeNode {
  const { id, title, detail, icon, context, tooltip, about } = row;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, children ? Collapsed : None);
  item.id = idIn(folder, ...id);
  item.description = detail;
  item.iconPath = icon;
  item.contextValue = context;
  item.accessibilityInformation = {
    label: spoken(title, row.spoken, isDone ? vscode.l10n.t('done') : undefined, detail),
  };
  const place = row.place && { folder, ...row.place };
  if (place) item.command = openCommand(place);
  return { item, folder, tooltip, ...about, ...(children && { children }), ...(place && { place }) };
}

/** A group with the number of its children. */
export function groupNode(
  folder: GrowthFolder,
  group: Readonly<{ name: string; label: string; icon: vscode.ThemeIcon; open: boolean }>,
  count: number,
  children: () => TreeNodes,
): TreeNode {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(group.label, group.open ? Expanded : Collapsed);
  item.id = idIn(folder, 'group', group.name);
  item.description = String(count);
  item.iconPath = group.icon;
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${group.label}, ${count}` };
  return { item, folder, children };
}
