/** The tree *This Week*: overdue, today, later this week, and done. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { dueStates } from '../../core/weeks/agenda.ts';
import { firstLine, joined, plural } from '../../core/base/texts.ts';
import { pathOfAnchor } from '../../core/index/anchors.ts';
import { conflictedPaths } from '../../core/index/lookup.ts';
import { pathInFile } from '../../core/index/location.ts';
import { authorsIn } from '../../core/sharing/threads/authors.ts';
import { newsSince, type News } from '../../core/sharing/threads/questions.ts';
import { aboutText, newsText } from '../../core/sharing/threads/threadText.ts';
import { weekSpanOf, type AgendaItem } from '../../core/weeks/items.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { agendaRow } from './agendaRows.ts';
import { stepNode } from './stepNode.ts';
import { doneIcon, icon, staleIcon } from '../ui/icons.ts';
import { commandIn } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { markdown, plain } from '../ui/tooltips.ts';
import { groupNode, rowNode, type TreeNode, type TreeRow } from '../ui/tree.ts';
import { knownAuthor } from '../sharing/comments/knownAuthor.ts';

const { l10n } = vscode;

export function groupsOf(folder: GrowthFolder, standing: GrowthState): readonly TreeNode[] {
  const items = itemsOf(folder, standing);
  const groups = groupsOfStanding();
  const comments = newComments(folder, standing);
  const byState = dueStates.flatMap((name) => {
    const members = items.filter((item) => item.standing === name);
    if (members.length === 0) return [];
    return [
      groupNode(folder, { name, ...groups[name] }, members.length, () =>
        members.map((item) => agendaNode(folder, item, standing)),
      ),
    ];
  });
  return [...conflicts(folder), ...comments, ...byState];
}

/** Files that Git could not merge. Nothing else of them is known until they are. */
function conflicts(folder: GrowthFolder): readonly TreeNode[] {
  const paths = conflictedPaths(folder.index);
  if (paths.length === 0) return [];
  const tooltip = () =>
    markdown(plain(l10n.t('Git could not merge two versions. Cairn merges what does not contradict.')));
  const row: TreeRow = {
    id: ['conflicts'],
    title: l10n.t('Merge conflicts'),
    detail: plural(l10n.t('{count, plural, one {in # file} other {in # files}}'), { count: paths.length }),
    icon: icon('git-merge', 'list.errorForeground'),
    context: 'conflicts',
    spoken: l10n.t('problem'),
    tooltip,
    about: {},
  };
  const node = rowNode(folder, row, false, () =>
    paths.map((path) =>
      rowNode(
        folder,
        {
          id: ['conflict', path],
          title: path,
          detail: '',
          icon: icon('warning', 'list.warningForeground'),
          context: 'conflict',
          spoken: l10n.t('problem'),
          tooltip,
          about: {},
          place: { path, value: [] },
        },
        false,
      ),
    ),
  );
  node.item.command = commandIn(folder, { id: 'cairn.mergeConflicts', args: {}, title: l10n.t('Merge Conflicts') });
  return [node];
}

/** What others wrote since Monday. */
function newComments(folder: GrowthFolder, standing: GrowthState): readonly TreeNode[] {
  const { first, today } = weekSpanOf(standing.today());
  const news = newsSince(folder.index, { from: first, today }, authorsIn(folder.index, knownAuthor()));
  if (news.length === 0) return [];
  const names = new Set(news.flatMap(({ author }) => author?.name ?? []));
  const row: TreeRow = {
    id: ['comments'],
    title: newsText(news),
    detail: [...names].join(', '),
    icon: icon('comment-discussion'),
    context: 'comments',
    spoken: l10n.t('comments'),
    tooltip: () => markdown(plain(l10n.t('Comments on your files by others, in this week.'))),
    about: {},
  };
  return [rowNode(folder, row, false, () => news.map((each) => newsNode(folder, each, today)))];
}

function newsNode(folder: GrowthFolder, { path, thread, comment, author }: News, today: IsoDate): TreeNode {
  const file = folder.index.get(path);
  const isRead = file?.kind !== undefined && file.state !== 'broken';
  const { field } = thread.thread;
  const value = isRead && field !== undefined ? pathOfAnchor(file.entity, field) : undefined;
  return rowNode(
    folder,
    {
      id: ['comment', thread.feedback.path, thread.index, thread.thread.comments.indexOf(comment)],
      title: firstLine(comment.text),
      detail: joined(author?.name, aboutText(folder.index, path, field, today)),
      icon: icon('comment'),
      context: 'comment',
      spoken: l10n.t('comment'),
      tooltip: () => markdown(plain(comment.text)),
      about: {},
      place: { path, value: isRead ? pathInFile(file, value ?? []) : [] },
    },
    false,
  );
}

function agendaNode(folder: GrowthFolder, item: AgendaItem, standing: GrowthState): TreeNode {
  if (item.kind === 'step') return stepNode(folder, item.goal, item.step, standing.today(), true);
  const row = agendaRow(folder, item, standing);
  const isDone = item.standing === 'done';
  const node = rowNode(folder, { ...row, icon: item.stale ? staleIcon : isDone ? doneIcon : row.icon }, isDone);
  // Without a file, a click starts the reflection.
  if (!row.place && !isDone) node.item.command = commandIn(folder, row.command);
  return node;
}

/** Before the weeks are read, every goal would seem to need a check-in: rows that depend on them are left out. */
function itemsOf(folder: GrowthFolder, standing: GrowthState): readonly AgendaItem[] {
  const items = standing.agendaOf(folder);
  if (standing.isComplete(folder)) return items;
  return items.filter(({ kind }) => kind === 'step' || kind === 'commitment');
}

const groupsOfStanding = () =>
  ({
    overdue: { label: l10n.t('Overdue'), icon: icon('warning', 'list.warningForeground'), open: true },
    today: { label: l10n.t('Today'), icon: icon('calendar'), open: true },
    later: { label: l10n.t('Later this week'), icon: icon('clockface'), open: true },
    done: { label: l10n.t('Done'), icon: icon('pass-filled', 'charts.green'), open: false },
  }) satisfies Record<AgendaItem['standing'], { label: string; icon: vscode.ThemeIcon; open: boolean }>;
