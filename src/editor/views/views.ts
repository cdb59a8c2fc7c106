/** The sidebar: *This Week*, *Goals*, *People*, *Journal* and *Opportunities*. */
import * as vscode from 'vscode';
import type { CommandId } from '../../core/base/command.ts';
import type { Kind } from '../../core/model/kinds.ts';
import { weekOf } from '../../core/base/calendar.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { weekText } from '../../core/base/texts.ts';
import { goalsOf } from './goals.ts';
import { yearsOf } from './journal.ts';
import { opportunityDragging, stagesOf } from './opportunities.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { groupsOf } from './thisWeek.ts';
import { byFolder, nodeTree, type NodeTree, type TreeNode, type TreeNodes } from '../ui/tree.ts';
import { logError } from '../commands/logError.ts';

export type ViewsDeps = Readonly<{
  folders: GrowthFolders;
  standing: GrowthState;
  log: vscode.LogOutputChannel;
}>;

/** The trees are exposed for tests. */
export type Views = Disposable &
  Readonly<{
    thisWeek: NodeTree;
    goals: NodeTree;
    people: NodeTree;
    journal: NodeTree;
    opportunities: NodeTree;
    dragging: vscode.TreeDragAndDropController<TreeNode>;
    /** Runs the command of a node's checkbox. */
    tick: (node: TreeNode, done: boolean) => Promise<void>;
  }>;

/** The kinds of files that each tree shows: it is refreshed when one of them changes. */
const shownIn: Readonly<Record<'goals' | 'people' | 'journal' | 'opportunities', readonly Kind[]>> = {
  goals: ['goal', 'settings', 'person', 'feedback'],
  people: ['person', 'note', 'goal', 'week', 'opportunity'],
  journal: ['week', 'goal', 'prompt'],
  opportunities: ['opportunity', 'person', 'note'],
};

export function registerViews({ folders, standing, log }: ViewsDeps): Views {
  const owned = disposables();
  const begin = reading(folders, log);
  const treeOf = (nodesOf: (folder: GrowthFolder, standing: GrowthState) => TreeNodes): NodeTree => {
    const { tree } = owned.add(nodeTree(() => byFolder(folders, (folder) => nodesOf(folder, standing))));
    const getChildren: NodeTree['getChildren'] = (node) => {
      begin();
      return tree.getChildren(node);
    };
    return { ...tree, getChildren };
  };
  const thisWeek = treeOf(groupsOf);
  const goals = treeOf(goalsOf);
  // Loaded when it is first shown.
  const people = treeOf(async (folder) => (await import('../people/peopleTree.ts')).peopleIn(folder, standing));
  const journal = treeOf(yearsOf);
  const opportunities = treeOf(stagesOf);

  const weekView = owned.add(
    vscode.window.createTreeView('cairn.thisWeek', { treeDataProvider: thisWeek, manageCheckboxStateManually: true }),
  );
  const goalsView = owned.add(
    vscode.window.createTreeView('cairn.goals', {
      treeDataProvider: goals,
      manageCheckboxStateManually: true,
      showCollapseAll: true,
    }),
  );
  owned.add(vscode.window.createTreeView('cairn.people', { treeDataProvider: people, showCollapseAll: true }));
  owned.add(vscode.window.createTreeView('cairn.journal', { treeDataProvider: journal, showCollapseAll: true }));

  owned.add(
    vscode.window.createTreeView('cairn.opportunities', {
      treeDataProvider: opportunities,
      dragAndDropController: opportunityDragging,
      showCollapseAll: true,
    }),
  );

  const tick = async (node: TreeNode, done: boolean): Promise<void> => {
    const { folder, goal, step } = node;
    if (!step) return;
    const tickOff: CommandId = 'cairn.tickOff';
    if ((await vscode.commands.executeCommand(tickOff, { folder, goal, step, done })) === true) return;
    // VS Code has changed the checkbox already.
    thisWeek.refresh();
    goals.refresh();
  };
  const onTick = async ({ items }: vscode.TreeCheckboxChangeEvent<TreeNode>): Promise<void> => {
    for (const [node, state] of items) await tick(node, state === vscode.TreeItemCheckboxState.Checked);
  };
  owned.add(weekView.onDidChangeCheckboxState(onTick));
  owned.add(goalsView.onDidChangeCheckboxState(onTick));

  const describe = (): void => {
    weekView.description = folders.present().length === 0 ? '' : weekText(weekOf(standing.today()));
  };
  describe();
  owned.add(
    standing.onDidChange(({ everything, kinds }) => {
      const touches = (shown: readonly Kind[]) => everything || shown.some((kind) => kinds.has(kind));
      describe();
      thisWeek.refresh();
      if (touches(shownIn.goals)) goals.refresh();
      if (touches(shownIn.people)) people.refresh();
      if (touches(shownIn.journal)) journal.refresh();
      if (touches(shownIn.opportunities)) opportunities.refresh();
    }),
  );
  return {
    thisWeek,
    goals,
    people,
    journal,
    opportunities,
    dragging: opportunityDragging,
    tick,
    dispose: () => {
      owned.dispose();
    },
  };
}

/**
 * Loads the folders when a view is first shown, and only once: a failure is logged, and the next change on disk tries
 * again.
 */
function reading(folders: GrowthFolders, log: vscode.LogOutputChannel): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    folders.load().catch((error: unknown) => {
      logError(log, 'Reading the growth folders failed.', error);
    });
  };
}
