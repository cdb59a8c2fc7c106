/** The tree *Opportunities* by stage. Dragging one to another stage adds an entry to its history. */
import { personName } from '../../core/people/peopleText.ts';
import * as vscode from 'vscode';
import { daysBetween, type IsoDate } from '../../core/base/calendar.ts';
import type { CommandId } from '../../core/base/command.ts';
import { plural, firstLine, agoText, dayText, dueText, joined, percentText } from '../../core/base/texts.ts';
import { isSameCompany } from '../../core/people/network/peopleCloseTo.ts';
import {
  isOpenStage,
  pipelineOf,
  type Fit,
  type PipelineItem,
  type Stage,
  stageText,
} from '../../core/career/opportunities/pipeline.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { stageIcon, icon, staleIcon } from '../ui/icons.ts';
import { markers } from '../../core/goals/goalText.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain, staleText } from '../ui/tooltips.ts';
import { groupNode, rowNode, type TreeNode, type TreeRow } from '../ui/tree.ts';

const { l10n } = vscode;

/** With one opportunity all stages are shown, as drop targets; closed stages start collapsed. */
export function stagesOf(folder: GrowthFolder, standing: GrowthState): readonly TreeNode[] {
  const today = standing.today();
  const stages = [...pipelineOf(folder.index, today)];
  if (stages.every(([, items]) => items.length === 0)) return [];
  return stages.map(([stage, items]) => ({
    ...stageNode(folder, stage, items, today),
    ...(stage !== 'unclear' && { stage }),
  }));
}

function stageNode(
  folder: GrowthFolder,
  stage: Stage | 'unclear',
  items: readonly PipelineItem[],
  today: IsoDate,
): TreeNode {
  const group = { name: stage, label: stageText(stage), icon: stageIcon(stage), open: isOpenStage(stage) };
  const node = groupNode(folder, group, items.length, () => items.map((item) => opportunityNode(folder, item, today)));
  if (items.length > 0) return node;
  // An empty stage is only a drop target.
  node.item.collapsibleState = vscode.TreeItemCollapsibleState.None;
  node.item.description = '';
  return node;
}

function opportunityNode(folder: GrowthFolder, { opportunity, standing }: PipelineItem, today: IsoDate): TreeNode {
  const { entity, state, path, id } = opportunity;
  const { stage, quietDays, since } = standing;
  const { next } = entity;
  const isStageOpen = isOpenStage(stage);
  const children = async (): Promise<readonly TreeNode[]> =>
    (await import('../people/network/networkNodes.ts')).closeNodes(folder, opportunity, today);
  const row: TreeRow = {
    id: [path],
    title: entity.title,
    detail: joined(
      ...markers(opportunity),
      entity.company,
      quietDays !== undefined
        ? quietText(quietDays)
        : next?.due !== undefined && isStageOpen
          ? dueText(next.due, today)
          : since === undefined
            ? undefined
            : dayText(since, today),
    ),
    icon:
      state === 'stale'
        ? staleIcon
        : quietDays === undefined
          ? stageIcon(stage)
          : icon('bell-slash', 'list.warningForeground'),
    context: ['opportunity', isStageOpen ? 'open' : 'closed', ...(state === 'current' ? [] : [state])].join(' '),
    spoken: stageText(stage),
    tooltip: () => tooltip(folder, { opportunity, standing }, today),
    place: { path, value: ['title'] },
    about: { opportunity: id, ...(stage !== 'unclear' && { stage }) },
  };
  return rowNode(folder, row, false, hasContacts(folder, opportunity) && children);
}

/** The people themselves are found when the node is expanded. */
function hasContacts({ index }: GrowthFolder, { entity: { contacts, company } }: PipelineItem['opportunity']): boolean {
  return (
    contacts.some((id) => index.has('person', id)) ||
    (company !== undefined &&
      [...index.readable('person')].some(({ entity }) => isSameCompany(entity.company, company)))
  );
}

const quietText = (days: number): string =>
  plural(l10n.t('no activity for {count, plural, one {# week} other {# weeks}}'), { count: Math.floor(days / 7) });

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
        : plural(l10n.t('No activity for {count, plural, one {# day} other {# days}}, and no next step planned.'), {
            count: quietDays,
          }),
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

/** The fit with the number of ratings that it is based on. */
const fitText = (label: string, fit: Fit | undefined): string | undefined =>
  fit &&
  plural(l10n.t('{label}: {percent} ({count, plural, one {# rating} other {# ratings}})'), {
    label,
    percent: percentText(fit.fraction),
    count: fit.of,
  });

/** A contact with the time since the last meeting. */
function contactText(folder: GrowthFolder, person: string, today: IsoDate): string {
  const last = [...folder.index.readable('note')]
    .filter(({ entity }) => [entity.with ?? []].flat().includes(person) && entity.date <= today)
    .map(({ entity }) => entity.date)
    .sort()
    .at(-1);
  return last === undefined
    ? personName(folder.index, person)
    : l10n.t('{0} (met {1})', personName(folder.index, person), agoText(daysBetween(last, today)));
}

const dragged = 'application/vnd.code.tree.cairn.opportunities';

/** Moves opportunities to the stage on which they are dropped, or at which the target is. */
export const opportunityDragging: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [dragged],
  dropMimeTypes: [dragged],
  handleDrag(nodes, data) {
    data.set(dragged, new vscode.DataTransferItem(nodes.filter(({ opportunity }) => opportunity !== undefined)));
  },
  async handleDrop(target, data) {
    const nodes: unknown = data.get(dragged)?.value;
    if (target?.stage === undefined || !Array.isArray(nodes)) return;
    const move: CommandId = 'cairn.moveOpportunity';
    for (const { folder, opportunity } of nodes as readonly TreeNode[]) {
      // Dropping on a stage must not move a file to another folder.
      if (folder && folder === target.folder && opportunity !== undefined)
        await vscode.commands.executeCommand(move, { folder, opportunity, stage: target.stage });
    }
  },
};
