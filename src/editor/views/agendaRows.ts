/** The rows of the weekly agenda as plain data: *This Week* and the dashboard draw them. */
import { personName } from '../../core/people/peopleText.ts';
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
import type { Readable } from '../../core/index/fileEntry.ts';
import type { PageCommand } from '../../protocol/command.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { dueText, fullDayText, nearDayText, weekdayText, weekText, joined } from '../../core/base/texts.ts';
import { amountText, habitText, markers, reflectionText, standingText, streakText } from '../../core/goals/goalText.ts';
import { goalContext, placeOfGoal } from './goals.ts';
import { icon } from '../ui/icons.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { stepRow } from './stepNode.ts';
import { bold, goalTooltip, markdown, plain, staleText } from '../ui/tooltips.ts';
import type { TreeRow } from '../ui/tree.ts';

const { l10n } = vscode;

type Goal = Readable<'goal'>;

export type AgendaRow = TreeRow & {
  /** What can be done about it. */
  readonly command: PageCommand;
};

export function agendaRow(folder: GrowthFolder, item: AgendaItem, standing: GrowthState): AgendaRow {
  switch (item.kind) {
    case 'checkin':
      return checkinRow(folder, item, standing);
    case 'habit':
      return habitRow(folder, item, standing);
    case 'goal':
      return goalDueRow(folder, item, standing);
    case 'step':
      return { ...stepRow(folder, item.goal, item.step, standing.today(), true), command: tickOff(item) };
    case 'commitment':
      return commitmentRow(folder, item, standing.today());
    case 'meeting':
      return meetingRow(item, standing.today());
    case 'reflection':
      return reflectionRow(item, standing.today());
  }
}

function checkinRow(folder: GrowthFolder, item: CheckinItem, standing: GrowthState): AgendaRow {
  const { goal, last } = item;
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const asked = last === undefined ? l10n.t('No check-in for this goal yet.') : undefined;
  return {
    ...goalParts(goal),
    id: ['checkin', goal.path],
    icon: icon('circle-large-outline'),
    detail: joined(
      ...markers(goal),
      amountText(summary.progress),
      goal.entity.status === 'active' ? standingText(summary, goal.entity.due, today) : undefined,
      item.standing === 'today' ? undefined : nearDayText(item.day, today),
    ),
    spoken: l10n.t('check-in'),
    tooltip: () => goalTooltip(goal, summary, today, asked),
    place:
      item.standing === 'done' && last
        ? { path: last.path, value: ['checkins', last.index], looks: { goal: goal.id, date: last.date } }
        : placeOfGoal(goal),
    command: checkIn(goal),
  };
}

function habitRow(folder: GrowthFolder, { goal, count, times }: HabitItem, standing: GrowthState): AgendaRow {
  const summary = standing.summaryOf(folder, goal);
  const streak = summary.progress.kind === 'habit' ? summary.progress.streak : 0;
  return {
    ...goalParts(goal),
    id: ['habit', goal.path],
    icon: icon('sync'),
    detail: joined(...markers(goal), habitText(count, times), streak > 1 ? streakText(streak) : undefined),
    spoken: l10n.t('habit'),
    tooltip: () => goalTooltip(goal, summary, standing.today()),
    place: placeOfGoal(goal),
    command: checkIn(goal),
  };
}

function goalDueRow(folder: GrowthFolder, item: GoalItem, standing: GrowthState): AgendaRow {
  const { goal, reached } = item;
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const isDone = item.standing === 'done';
  const due = isDone ? undefined : dueText(item.day, today);
  const amount = amountText(summary.progress);
  return {
    ...goalParts(goal),
    id: ['due', goal.path],
    icon: icon('target', item.standing === 'overdue' ? 'list.errorForeground' : undefined),
    detail: joined(...markers(goal), ...(reached && !isDone ? [l10n.t('target reached'), due] : [due, amount])),
    spoken: l10n.t('goal'),
    tooltip: () => goalTooltip(goal, summary, today),
    place: { path: goal.path, value: [isDone ? 'closed' : 'due'] },
    command: { id: 'cairn.completeGoal', args: { goal: goal.id }, title: l10n.t('Complete') },
  };
}

const goalParts = (goal: Goal): Pick<AgendaRow, 'title' | 'context' | 'about'> => ({
  title: goal.entity.title,
  context: goalContext(goal),
  about: { goal: goal.id },
});

const checkIn = ({ id }: Goal): PageCommand => ({
  id: 'cairn.checkIn',
  args: { goal: id },
  title: l10n.t('Check in'),
});

const tickOff = ({ goal, step: { kind, index, title } }: StepItem): PageCommand => ({
  id: 'cairn.tickOff',
  args: { goal: goal.id, step: { kind, index, title }, done: true },
  title: l10n.t('Mark as done'),
});

/** Only with a coach is a late commitment overdue; with anyone else it is a reminder. */
function commitmentRow(folder: GrowthFolder, item: CommitmentItem, today: IsoDate): AgendaRow {
  const { note, index, commitment, mine, person, role } = item;
  const isDone = item.standing === 'done';
  const name = person === undefined ? undefined : personName(folder.index, person);
  const who = name === undefined ? undefined : mine ? l10n.t('to {0}', name) : l10n.t('from {0}', name);
  const when = isDone
    ? weekdayText(item.day)
    : role !== 'coach' && item.day < today
      ? l10n.t('since {0}', nearDayText(item.day, today))
      : dueText(item.day, today);
  const entry = { file: note.path, index, text: commitment.what };
  return {
    title: commitment.what,
    id: ['commitment', note.path, index],
    icon: icon(mine ? 'account' : 'feedback', item.standing === 'overdue' ? 'list.warningForeground' : undefined),
    detail: joined(...markers(note), when, who),
    context: isDone
      ? 'commitment done'
      : ['commitment open', ...(note.state === 'current' ? [] : [note.state])].join(' '),
    spoken: mine ? l10n.t('my commitment') : l10n.t('their commitment'),
    tooltip: () =>
      markdown(
        bold(commitment.what),
        plain(
          l10n.t('Agreed on {0}', fullDayText(note.entity.date)),
          l10n.t('Due on {0}', fullDayText(commitment.due ?? item.day)),
        ),
        plain(item.stale ? staleText() : undefined),
      ),
    place: { ...locationOf(note, ['commitments', index, 'what']), looks: { what: commitment.what } },
    about: { followUp: entry },
    command: { id: 'cairn.keepCommitment', args: entry, title: l10n.t('Mark as kept') },
  };
}

function meetingRow(item: MeetingItem, today: IsoDate): AgendaRow {
  const { person, session, note } = item;
  const what = session === undefined ? undefined : l10n.t('session {0} of {1}', session.number, session.of);
  const needsNote = item.standing === 'today' && item.day < today;
  return {
    title: person.entity.name,
    id: ['meeting', person.path, item.day],
    icon: icon('comment-discussion'),
    detail: joined(
      ...markers(person),
      nearDayText(item.day, today),
      what,
      needsNote ? l10n.t('no note yet') : undefined,
    ),
    context: 'meeting',
    spoken: l10n.t('meeting'),
    tooltip: () =>
      markdown(
        bold(person.entity.name),
        plain(person.entity.role, fullDayText(item.day), what),
        plain(item.stale ? staleText() : undefined),
      ),
    place: note === undefined ? locationOf(person, plannedAt(person.entity, item.day)) : locationOf(note, ['date']),
    about: { person: person.id },
    command: { id: 'cairn.prepareMeeting', args: { person: person.id }, title: l10n.t('Prepare') },
  };
}

function reflectionRow(item: ReflectionItem, today: IsoDate): AgendaRow {
  const { week, late, file } = item;
  const isDone = item.standing === 'done';
  const title = reflectionText(item);
  const when =
    isDone || late
      ? weekText(week)
      : item.day < today
        ? l10n.t('since {0}', nearDayText(item.day, today))
        : dueText(item.day, today);
  return {
    title,
    id: ['reflection', week],
    icon: icon('edit'),
    detail: joined(...(file ? markers(file) : []), when),
    context: isDone ? 'reflection done' : 'reflection',
    spoken: '',
    tooltip: () =>
      markdown(
        bold(title),
        plain(weekText(week), isDone ? undefined : l10n.t('Planned for {0}', fullDayText(item.day))),
        plain(item.stale ? staleText() : undefined),
      ),
    ...(isDone && file && { place: { path: file.path, value: ['reflection', 'answers'] } }),
    about: { week },
    command: { id: 'cairn.reflect', args: { week }, title: l10n.t('Reflect') },
  };
}
