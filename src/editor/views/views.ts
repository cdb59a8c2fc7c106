/** The sidebar: *This Week*, *Goals*, *People*, *Journal* and *Opportunities*. */
import * as vscode from 'vscode';
import type { Kind } from '../../core/model/kinds.ts';
import { weekOf } from '../../core/base/calendar.ts';
import type { Stage } from '../../core/career/opportunities/pipeline.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { weekText } from '../ui/dates.ts';
import { goalsTree } from './goals.ts';
import { journalTree } from './journal.ts';
import { opportunitiesTree, opportunityDragging } from './opportunities.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { thisWeekTree } from './thisWeek.ts';
import { byFolder, nodeTree, type NodeTree, type TreeNode } from '../ui/tree.ts';

/** An action or a milestone as a view shows it: the index may be out of date, the title tells which one is meant. */
export type TickedStep = { readonly kind: 'action' | 'milestone'; readonly index: number; readonly title: string };

export type ViewsDeps = {
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
  readonly toggleDone: (folder: GrowthFolder, goal: string, step: TickedStep, done: boolean) => Promise<void>;
  readonly moveOpportunity: (folder: GrowthFolder, opportunity: string, stage: Stage) => Promise<void>;
  /** Says to the person what went wrong, and what to do next. */
  readonly tell: (error: unknown) => void;
  readonly log: vscode.LogOutputChannel;
};

/** The trees are there for tests, which read what a person sees and tick what a person ticks. */
export type Views = Disposable & {
  readonly thisWeek: NodeTree;
  readonly goals: NodeTree;
  readonly people: NodeTree;
  readonly journal: NodeTree;
  readonly opportunities: NodeTree;
  /** What a drop on a node does. */
  readonly dragging: vscode.TreeDragAndDropController<TreeNode>;
  /** What a click on a node's checkbox does. */
  readonly tick: (node: TreeNode, done: boolean) => Promise<void>;
};

/** What each tree is made of: a change of another kind of file leaves it alone. */
const shownIn: Readonly<Record<'goals' | 'people' | 'journal' | 'opportunities', readonly Kind[]>> = {
  goals: ['goal', 'settings', 'person'],
  people: ['person', 'note', 'goal', 'week', 'opportunity'],
  journal: ['week', 'goal', 'prompt'],
  opportunities: ['opportunity', 'person', 'note'],
};

export function registerViews({ folders, standing, toggleDone, moveOpportunity, tell, log }: ViewsDeps): Views {
  const owned = disposables();
  const begin = reading(folders, log);
  const thisWeek = lazily(owned.add(thisWeekTree({ folders, standing })).tree, begin);
  const goals = lazily(owned.add(goalsTree({ folders, standing })).tree, begin);
  const people = lazily(owned.add(peopleTree({ folders, standing })).tree, begin);
  const journal = lazily(owned.add(journalTree({ folders, standing })).tree, begin);

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

  const opportunities = lazily(owned.add(opportunitiesTree({ folders, standing })).tree, begin);
  const dragging = opportunityDragging(async (folder, opportunity, stage) => {
    try {
      await moveOpportunity(folder, opportunity, stage);
    } catch (error) {
      tell(error);
    }
  });
  owned.add(
    vscode.window.createTreeView('cairn.opportunities', {
      treeDataProvider: opportunities,
      dragAndDropController: dragging,
      showCollapseAll: true,
    }),
  );

  const tick = async (node: TreeNode, done: boolean): Promise<void> => {
    if (node.step === undefined || node.folder === undefined) return;
    const { goal, step } = node.step;
    try {
      await toggleDone(node.folder, goal.id, { kind: step.kind, index: step.index, title: step.title }, done);
    } catch (error) {
      // The box was ticked on screen already.
      thisWeek.refresh();
      goals.refresh();
      tell(error);
    }
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
    dragging,
    tick,
    dispose: () => {
      owned.dispose();
    },
  };
}

/** What people are shown with is loaded with the first look at them. */
function peopleTree({ folders, standing }: Pick<ViewsDeps, 'folders' | 'standing'>): ReturnType<typeof nodeTree> {
  return nodeTree(async () => {
    const { peopleIn } = await import('../people/peopleTree.ts');
    return byFolder(folders, (folder) => peopleIn(folder, standing));
  });
}

/**
 * Reading begins when a view is first looked at. It does not wait for the end: what is there is shown, and more comes.
 */
function lazily(tree: NodeTree, begin: () => void): NodeTree {
  return {
    ...tree,
    getChildren(node) {
      begin();
      return tree.getChildren(node);
    },
  };
}

/** Asks for the folders once: what fails then is in the log, and is tried again when something changes on disk. */
function reading(folders: GrowthFolders, log: vscode.LogOutputChannel): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    folders.load().catch((error: unknown) => {
      log.error('Reading the growth folders failed.', error);
    });
  };
}
