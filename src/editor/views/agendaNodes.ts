/** The rows of *This Week*: one for each thing that the week asks for, with what one needs to know of it beside. */
import { personName } from '../ui/peopleWords.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { locationOf } from '../../core/index/location.ts';
import { plannedAt } from '../../core/people/contact.ts';
import type {
  AgendaItem,
  CheckinItem,
  CommitmentItem,
  GoalItem,
  HabitItem,
  MeetingItem,
  ReflectionItem,
  StepItem,
} from '../../core/weeks/items.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { dueText, fullDayText, nearDayText, weekdayText, weekText } from '../ui/dates.ts';
import { amountText, habitText, joined, markers, spoken, standingText } from '../ui/goalWords.ts';
import { goalContext, placeOfGoal } from './goals.ts';
import { doneIcon, icon, staleIcon } from '../ui/icons.ts';
import { openCommand, type Place } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { stepNode } from './stepNode.ts';
import { bold, goalTooltip, markdown, plain, staleText } from '../ui/tooltips.ts';
import { idIn, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

export function agendaNode(folder: GrowthFolder, item: AgendaItem, standing: GrowthState): TreeNode {
  switch (item.kind) {
    case 'checkin':
      return checkinNode(folder, item, standing);
    case 'habit':
      return habitNode(folder, item, standing);
    case 'goal':
      return goalDueNode(folder, item, standing);
    case 'step':
      return stepInWeek(folder, item, standing.today());
    case 'commitment':
      return commitmentNode(folder, item, standing.today());
    case 'meeting':
      return meetingNode(folder, item, standing.today());
    case 'reflection':
      return reflectionNode(folder, item, standing.today());
  }
}

type FileState = Parameters<typeof markers>[0];

type Row = {
  readonly label: string;
  /** The file that the row rests on. */
  readonly file: FileState | undefined;
  /** What tells it from all other rows of the folder. */
  readonly id: readonly (string | number)[];
  readonly icon: vscode.ThemeIcon;
  readonly description: string;
  readonly context: string;
  /** What the icon says, for those who hear the row. */
  readonly spoken: string;
  readonly tooltip: () => vscode.MarkdownString;
  readonly place?: Place | undefined;
};

function rowNode(folder: GrowthFolder, { standing, stale }: AgendaItem, row: Row): TreeNode {
  const item = new vscode.TreeItem(row.label);
  item.id = idIn(folder, ...row.id);
  item.iconPath = stale ? staleIcon : standing === 'done' ? doneIcon : row.icon;
  item.description = joined(...(row.file ? markers(row.file) : []), row.description);
  item.contextValue = row.context;
  item.accessibilityInformation = {
    label: spoken(row.label, row.spoken, standing === 'done' ? l10n.t('done') : undefined, item.description),
  };
  if (row.place) item.command = openCommand(row.place);
  return { item, folder, tooltip: row.tooltip, ...(row.place && { place: row.place }) };
}

function checkinNode(folder: GrowthFolder, item: CheckinItem, standing: GrowthState): TreeNode {
  const { goal, last } = item;
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const done = item.standing === 'done' && last !== undefined;
  const node = rowNode(folder, item, {
    label: goal.entity.title,
    file: goal,
    id: ['checkin', goal.path],
    icon: icon('circle-large-outline'),
    description: joined(
      amountText(summary.progress),
      goal.entity.status === 'active' ? standingText(summary, goal.entity.due, today) : undefined,
      item.standing === 'today' ? undefined : nearDayText(item.day, today),
    ),
    context: goalContext(goal),
    spoken: l10n.t('check-in'),
    tooltip: () =>
      goalTooltip(
        goal,
        summary,
        today,
        last === undefined ? l10n.t('This goal has not been checked in yet.') : undefined,
      ),
    place: done
      ? { folder, path: last.path, value: ['checkins', last.index], looks: { goal: goal.id, date: last.date } }
      : placeOfGoal(folder, goal),
  });
  return { ...node, goal: goal.id };
}

function habitNode(folder: GrowthFolder, item: HabitItem, standing: GrowthState): TreeNode {
  const { goal, count, times } = item;
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const streak = summary.progress.kind === 'habit' ? summary.progress.streak : 0;
  const node = rowNode(folder, item, {
    label: goal.entity.title,
    file: goal,
    id: ['habit', goal.path],
    icon: icon('sync'),
    description: joined(habitText(count, times), streak > 1 ? l10n.t('{0} weeks in a row', streak) : undefined),
    context: goalContext(goal),
    spoken: l10n.t('habit'),
    tooltip: () => goalTooltip(goal, summary, today),
    place: placeOfGoal(folder, goal),
  });
  return { ...node, goal: goal.id };
}

function goalDueNode(folder: GrowthFolder, item: GoalItem, standing: GrowthState): TreeNode {
  const { goal, reached } = item;
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const due = item.standing === 'done' ? undefined : dueText(item.day, today);
  const node = rowNode(folder, item, {
    label: goal.entity.title,
    file: goal,
    id: ['due', goal.path],
    icon: icon('target', item.standing === 'overdue' ? 'list.errorForeground' : undefined),
    description:
      reached && item.standing !== 'done'
        ? joined(l10n.t('target reached'), due)
        : item.standing === 'done'
          ? amountText(summary.progress)
          : joined(due, amountText(summary.progress)),
    context: goalContext(goal),
    spoken: l10n.t('goal'),
    tooltip: () => goalTooltip(goal, summary, today),
    place: { ...placeOfGoal(folder, goal), value: [item.standing === 'done' ? 'closed' : 'due'] },
  });
  return { ...node, goal: goal.id };
}

function stepInWeek(folder: GrowthFolder, { goal, step }: StepItem, today: IsoDate): TreeNode {
  return stepNode(folder, goal, step, today, joined(...markers(goal), goal.entity.title));
}

/** What is due to or from anyone but a coach is said without alarm, even when its day is over. */
function commitmentNode(folder: GrowthFolder, item: CommitmentItem, today: IsoDate): TreeNode {
  const { note, index, commitment, mine, person, role } = item;
  const name = person === undefined ? undefined : personName(folder, person);
  const who = name === undefined ? undefined : mine ? l10n.t('to {0}', name) : l10n.t('from {0}', name);
  const isReminder = role !== 'coach' && item.day < today;
  const when =
    item.standing === 'done'
      ? weekdayText(item.day)
      : isReminder
        ? l10n.t('since {0}', nearDayText(item.day, today))
        : dueText(item.day, today);
  const node = rowNode(folder, item, {
    label: commitment.what,
    file: note,
    id: ['commitment', note.path, index],
    icon: icon(mine ? 'account' : 'feedback', item.standing === 'overdue' ? 'list.warningForeground' : undefined),
    description: joined(when, who),
    context:
      item.standing === 'done'
        ? 'commitment done'
        : ['commitment open', ...(note.state === 'current' ? [] : [note.state])].join(' '),
    spoken: mine ? l10n.t('my commitment') : l10n.t('commitment of another'),
    tooltip: () =>
      markdown(
        bold(commitment.what),
        plain(
          l10n.t('Agreed on {0}', fullDayText(note.entity.date)),
          l10n.t('Due on {0}', fullDayText(commitment.due ?? item.day)),
        ),
        plain(item.stale ? staleText() : undefined),
      ),
    place: { folder, path: note.path, value: ['commitments', index, 'what'], looks: { what: commitment.what } },
  });
  return { ...node, followUp: { file: note.path, index, text: commitment.what } };
}

function meetingNode(folder: GrowthFolder, item: MeetingItem, today: IsoDate): TreeNode {
  const { person, session, note } = item;
  const what = session === undefined ? undefined : l10n.t('session {0} of {1}', session.number, session.of);
  const wantsNote = item.standing === 'today' && item.day < today;
  const place: Place = {
    folder,
    ...(note === undefined ? locationOf(person, plannedAt(person.entity, item.day)) : locationOf(note, ['date'])),
  };
  const node = rowNode(folder, item, {
    label: person.entity.name,
    file: person,
    id: ['meeting', person.path, item.day],
    icon: icon('comment-discussion'),
    description: joined(nearDayText(item.day, today), what, wantsNote ? l10n.t('no note yet') : undefined),
    context: 'meeting',
    spoken: l10n.t('meeting'),
    tooltip: () =>
      markdown(
        bold(person.entity.name),
        plain(person.entity.role, fullDayText(item.day), what),
        plain(item.stale ? staleText() : undefined),
      ),
    place,
  });
  return { ...node, person: person.id };
}

/** Without a file there is nothing to open yet: then a click begins the reflection. */
function reflectionNode(folder: GrowthFolder, item: ReflectionItem, today: IsoDate): TreeNode {
  const { week, late, file } = item;
  const done = item.standing === 'done';
  const label = late ? l10n.t('Last week’s reflection') : l10n.t('Weekly reflection');
  const node = rowNode(folder, item, {
    label,
    file,
    id: ['reflection', week],
    icon: icon('edit'),
    description:
      done || late
        ? weekText(week)
        : item.day < today
          ? l10n.t('since {0}', nearDayText(item.day, today))
          : dueText(item.day, today),
    context: done ? 'reflection done' : 'reflection',
    spoken: '',
    tooltip: () =>
      markdown(
        bold(label),
        plain(weekText(week), done ? undefined : l10n.t('Planned for {0}', fullDayText(item.day))),
        plain(item.stale ? staleText() : undefined),
      ),
    place: done && file ? { folder, path: file.path, value: ['reflection', 'answers'] } : undefined,
  });
  const argument = { folder, week };
  if (!done) node.item.command = { command: 'cairn.reflect', title: label, arguments: [argument] };
  return { ...node, week };
}
