/**
 * The tree *Opportunities*: the stages in their order, and what stands at each. Dragging one to another stage is a line
 * in its history.
 */
import { personName } from '../ui/peopleWords.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { daysBetween } from '../../core/base/calendar.ts';
import { firstLine } from '../../core/base/firstLine.ts';
import { isSameCompany } from '../../core/people/network/peopleCloseTo.ts';
import {
  isOpenStage,
  pipelineOf,
  type Fit,
  type PipelineItem,
  type Stage,
} from '../../core/career/opportunities/pipeline.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { stageIcon, stageText } from '../career/opportunities/stageWords.ts';
import { agoText, dayText, dueText } from '../ui/dates.ts';
import { joined, markers, percentText, spoken } from '../ui/goalWords.ts';
import { icon, staleIcon } from '../ui/icons.ts';
import { openCommand } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain, staleText } from '../ui/tooltips.ts';
import { byFolder, groupNode, idIn, nodeTree, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

export function opportunitiesTree({
  folders,
  standing,
}: {
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
}): ReturnType<typeof nodeTree> {
  return nodeTree(() => byFolder(folders, (folder) => stagesOf(folder, standing.today())));
}

/**
 * All stages are there as soon as there is one opportunity, so that each can be dropped on; those that are over begin
 * closed.
 */
function stagesOf(folder: GrowthFolder, today: IsoDate): readonly TreeNode[] {
  const stages = [...pipelineOf(folder.index, today)];
  if (stages.every(([, items]) => items.length === 0)) return [];
  return stages.map(([stage, items]) => ({ ...stageNode(folder, stage, items, today), stage }));
}

function stageNode(folder: GrowthFolder, stage: Stage, items: readonly PipelineItem[], today: IsoDate): TreeNode {
  const group = { name: stage, label: stageText(stage), icon: stageIcon(stage), open: isOpenStage(stage) };
  const node = groupNode(folder, group, items.length, () => items.map((item) => opportunityNode(folder, item, today)));
  if (items.length > 0) return node;
  // Only something to drop on.
  node.item.collapsibleState = vscode.TreeItemCollapsibleState.None;
  node.item.description = '';
  return node;
}

function opportunityNode(folder: GrowthFolder, { opportunity, standing }: PipelineItem, today: IsoDate): TreeNode {
  const { entity, state, path, id } = opportunity;
  const { stage, quietDays, since } = standing;
  const { next } = entity;
  const item = new vscode.TreeItem(
    entity.title,
    hasSomebodyClose(folder, opportunity)
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None,
  );
  item.id = idIn(folder, path);
  item.iconPath =
    state === 'stale'
      ? staleIcon
      : quietDays !== undefined
        ? icon('bell-slash', 'list.warningForeground')
        : stageIcon(stage);
  item.description = joined(
    ...markers(opportunity),
    entity.company,
    quietDays !== undefined
      ? quietText(quietDays)
      : next?.due !== undefined && isOpenStage(stage)
        ? dueText(next.due, today)
        : since === undefined
          ? undefined
          : dayText(since, today),
  );
  item.contextValue = [
    'opportunity',
    isOpenStage(stage) ? 'open' : 'closed',
    ...(state === 'current' ? [] : [state]),
  ].join(' ');
  item.accessibilityInformation = { label: spoken(entity.title, stageText(stage), item.description) };
  const place = { folder, path, value: ['title'] };
  item.command = openCommand(place);
  const children = async (): Promise<readonly TreeNode[]> =>
    (await import('../people/network/networkNodes.ts')).closeNodes(folder, opportunity, today);
  return {
    item,
    folder,
    place,
    opportunity: id,
    stage,
    children,
    tooltip: () => tooltip(folder, { opportunity, standing }, today),
  };
}

/** Who they are is worked out when the node is opened. */
function hasSomebodyClose(
  { index }: GrowthFolder,
  { entity: { contacts, company } }: PipelineItem['opportunity'],
): boolean {
  return (
    contacts.some((id) => index.has('person', id)) ||
    (company !== undefined &&
      [...index.readable('person')].some(({ entity }) => isSameCompany(entity.company, company)))
  );
}

const quietText = (days: number): string => l10n.t('quiet for {0} weeks', Math.floor(days / 7));

function tooltip(
  folder: GrowthFolder,
  { opportunity: { entity, state }, standing: { fit, quietDays } }: PipelineItem,
  today: IsoDate,
): vscode.MarkdownString {
  const { title, company, history, next, contacts } = entity;
  return markdown(
    bold(title),
    plain(state === 'stale' ? staleText() : undefined, company),
    plain(
      ...history.map(({ date, stage, note }) =>
        joined(dayText(date, today), stageText(stage), note === undefined ? undefined : firstLine(note)),
      ),
    ),
    plain(
      quietDays === undefined
        ? undefined
        : l10n.t('Nothing was heard for {0} days, and nothing is planned.', quietDays),
      next &&
        joined(
          l10n.t('Next: {0}', firstLine(next.what)),
          next.due === undefined ? undefined : dueText(next.due, today),
        ),
      fitText(l10n.t('Fit with your values'), fit.values),
      fitText(l10n.t('Fit with your skills'), fit.skills),
      contacts.length === 0
        ? undefined
        : l10n.t('Contacts: {0}', contacts.map((person) => contactText(folder, person, today)).join(', ')),
    ),
  );
}

/** A figure with what it is made of. */
const fitText = (label: string, fit: Fit | undefined): string | undefined =>
  fit && l10n.t('{0}: {1} (of {2} that you rated)', label, percentText(fit.fraction), fit.of);

/** Who is close, and how long ago one met. */
function contactText(folder: GrowthFolder, person: string, today: IsoDate): string {
  const last = [...folder.index.readable('note')]
    .filter(({ entity }) => [entity.with ?? []].flat().includes(person) && entity.date <= today)
    .map(({ entity }) => entity.date)
    .sort()
    .at(-1);
  return last === undefined
    ? personName(folder, person)
    : l10n.t('{0} (met {1})', personName(folder, person), agoText(daysBetween(last, today)));
}

const dragged = 'application/vnd.code.tree.cairn.opportunities';

/** @param move asked for an opportunity that was dropped on another stage, or on one that stands there */
export function opportunityDragging(
  move: (folder: GrowthFolder, opportunity: string, stage: Stage) => Promise<void>,
): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [dragged],
    dropMimeTypes: [dragged],
    handleDrag(nodes, data) {
      data.set(dragged, new vscode.DataTransferItem(nodes.filter(({ opportunity }) => opportunity !== undefined)));
    },
    async handleDrop(target, data) {
      const nodes: unknown = data.get(dragged)?.value;
      if (target?.stage === undefined || !Array.isArray(nodes)) return;
      for (const node of nodes as readonly TreeNode[]) {
        // To another folder would be to move a file, which is not what dropping on a stage says.
        if (node.folder === target.folder && node.folder && node.opportunity !== undefined)
          await move(node.folder, node.opportunity, target.stage);
      }
    },
  };
}
