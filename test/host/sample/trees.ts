/** Reading the sidebar's trees as a person does, and goals that are where they are on the day of the test. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { addDays, weekOf, type IsoDate } from '../../../src/core/base/calendar.ts';
import { systemClock } from '../../../src/editor/workspace/clock.ts';
import type { NodeTree, TreeNode } from '../../../src/editor/ui/tree.ts';
import { cairn, exists, growthFile, readFile, until, writeFile } from '../support.ts';

export const today = systemClock();
export const day = (days: number): IsoDate => addDays(today, days);
export const thisWeek = weekOf(today);

export type TreeName = 'thisWeek' | 'goals' | 'people' | 'journal' | 'opportunities';

export async function tree(name: TreeName): Promise<NodeTree> {
  return (await cairn()).views[name];
}

/** The nodes below another, or the roots. */
export async function nodesIn(name: TreeName, parent?: TreeNode): Promise<readonly TreeNode[]> {
  return (await (await tree(name)).getChildren(parent)) ?? [];
}

export const labelOf = ({ item }: TreeNode): string =>
  typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
export const iconOf = ({ item }: TreeNode): string =>
  item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : '';
export const colourOf = ({ item }: TreeNode): string | undefined =>
  item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.color?.id : undefined;

/** @throws AssertionError when there is no such node */
export async function nodeAt(name: TreeName, ...labels: readonly string[]): Promise<TreeNode> {
  const node = await findNode(name, ...labels);
  assert.isDefined(node, `${name} has ${labels.join(' > ')}`);
  return node;
}

/** The node below one, below one ... by their labels; undefined when there is none. */
export async function findNode(name: TreeName, ...labels: readonly string[]): Promise<TreeNode | undefined> {
  let node: TreeNode | undefined;
  for (const label of labels) {
    node = (await nodesIn(name, node)).find((each) => labelOf(each) === label);
    if (node === undefined) return undefined;
  }
  return node;
}

/** A node once it is there and as wanted. */
export async function nodeOnce(
  name: TreeName,
  labels: readonly string[],
  wanted: (node: TreeNode) => boolean = () => true,
): Promise<TreeNode> {
  const { onDidChangeTreeData } = await tree(name);
  assert.isDefined(onDidChangeTreeData);
  return until(async () => {
    const node = await findNode(name, ...labels);
    return node !== undefined && wanted(node) ? node : undefined;
  }, onDidChangeTreeData);
}

/** Waits until there is no such node. */
export async function nodeGone(name: TreeName, ...labels: readonly string[]): Promise<void> {
  const { onDidChangeTreeData } = await tree(name);
  assert.isDefined(onDidChangeTreeData);
  await until(async () => (await findNode(name, ...labels)) === undefined, onDidChangeTreeData);
}

/** The tooltip as VS Code asks for it when the pointer rests on a row. */
export async function tooltipOf(name: TreeName, node: TreeNode): Promise<vscode.MarkdownString> {
  const item = await (await tree(name)).resolveTreeItem?.(node.item, node, new vscode.CancellationTokenSource().token);
  assert.instanceOf(item?.tooltip, vscode.MarkdownString);
  return item.tooltip;
}

/**
 * One level at a time: the watcher of VS Code's server on Linux learns of a new folder too late to see what is made in
 * it in the same moment, and then never hears of it (parcel-bundler/watcher, its inotify backend).
 */
async function makeFolder(parts: readonly string[]): Promise<void> {
  for (const [level] of parts.entries()) {
    const uri = growthFile(parts.slice(0, level + 1).join('/'));
    if (await exists(uri)) continue;
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), parts[level] ?? ''),
    );
    const seen = new Promise((resolve) => {
      watcher.onDidCreate(resolve);
    });
    await vscode.workspace.fs.createDirectory(uri);
    await seen;
    watcher.dispose();
  }
}

export type OwnFiles = {
  readonly write: (path: string, text: string) => Promise<vscode.Uri>;
  /** A file that a command has made. */
  readonly made: (path: string) => vscode.Uri;
  /** Remembers a file of the sample that the test is about to change, and gives its text. */
  readonly keep: (path: string) => Promise<string>;
  readonly remove: () => Promise<void>;
};

/** Files of a test, deleted or as they were after it. */
export function ownFiles(): OwnFiles {
  const written = new Map<string, vscode.Uri>();
  const kept = new Map<string, string>();
  return {
    async write(path, text) {
      const uri = growthFile(path);
      await makeFolder(path.split('/').slice(0, -1));
      written.set(path, uri);
      await writeFile(uri, text);
      return uri;
    },
    made(path) {
      const uri = growthFile(path);
      written.set(path, uri);
      return uri;
    },
    async keep(path) {
      const text = kept.get(path) ?? (await readFile(growthFile(path)));
      kept.set(path, text);
      return text;
    },
    async remove() {
      // A document that was changed in the background would come back after its file is gone.
      await vscode.workspace.saveAll(false);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const { folders } = await cairn();
      for (const uri of written.values()) await vscode.workspace.fs.delete(uri);
      for (const [path, text] of kept) await writeFile(growthFile(path), text);
      // The next test begins with the folder as it was. The watcher may say nothing: VS Code drops a creation and a
      // deletion that come within the same moment, and what a document showed in between would stay.
      for (const path of [...written.keys(), ...kept.keys()]) await folders.all()[0]?.refresh(path);
      await until(
        () => [...written.keys()].every((path) => folders.all()[0]?.index.get(path) === undefined),
        folders.onDidChange,
      );
      written.clear();
      kept.clear();
    },
  };
}

/**
 * The page with this heading, in Markdown, once it is shown and says this: it may have been open with what it said
 * before.
 */
export async function shownPage(heading: string, says = ''): Promise<string> {
  const tab = (): boolean =>
    vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label === `Preview ${heading}`);
  await until(tab, vscode.window.tabGroups.onDidChangeTabs);
  const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'cairn-page', path: `/${heading}` }));
  await until(() => page.getText().includes(says), vscode.workspace.onDidChangeTextDocument);
  return page.getText();
}
