/** What the trees have in common: nodes that bring their own item, children and tooltip, and one provider for them. */
import * as vscode from 'vscode';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { Stage } from '../../core/career/opportunities/pipeline.ts';
import type { DueStep } from '../../core/weeks/items.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { Place } from './place.ts';

/** Commands get the node they are called on: `goal` and `folder`, `place` and `week` are for them. */
export type TreeNode = {
  readonly item: vscode.TreeItem;
  /** Called when the node is opened. */
  readonly children?: () => TreeNodes;
  /** Called when the pointer rests on the node. */
  readonly tooltip?: () => string | vscode.MarkdownString | Promise<vscode.MarkdownString>;
  readonly folder?: GrowthFolder;
  /** The id of the goal that the node is about. */
  readonly goal?: string;
  /** What a node with a checkbox ticks off. */
  readonly step?: { readonly goal: Readable<'goal'>; readonly step: DueStep };
  /** The id of the opportunity that the node is about, and the stage that it is or stands at. */
  readonly opportunity?: string;
  readonly stage?: Stage;
  /** The id of the person that the node is about. */
  readonly person?: string;
  /**
   * An entry of a file's list that something can follow from: the file's path, where in its list it was, and what it
   * says.
   */
  readonly followUp?: { readonly file: string; readonly index: number; readonly text: string };
  /** The week that the node is about, such as 2026-W47. */
  readonly week?: string;
  /** Where in the files it is written. */
  readonly place?: Place;
};

export type TreeNodes = readonly TreeNode[] | Promise<readonly TreeNode[]>;

export type NodeTree = vscode.TreeDataProvider<TreeNode> & { readonly refresh: () => void };

/** @param roots asked anew for every refresh; when empty, the view shows its welcome text */
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

/**
 * The nodes of each growth folder: side by side below its workspace folder's name where there are several, else without
 * that level. A folder with nothing to show has no level either.
 */
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

/** An id that stays the same across refreshes, so that what is open stays open, and is unique across folders. */
export function idIn(folder: GrowthFolder, ...parts: readonly (string | number)[]): string {
  return [folder.uri.toString(), ...parts].join('#');
}

/** A heading with the number of what is below it. */
export function groupNode(
  folder: GrowthFolder,
  group: { readonly name: string; readonly label: string; readonly icon: vscode.ThemeIcon; readonly open: boolean },
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
