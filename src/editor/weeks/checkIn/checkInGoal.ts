/** The goals offered for a check-in, and the answers so far. */
import * as vscode from 'vscode';
import { type IsoDate, weekOf } from '../../../core/base/calendar.ts';
import { byPriority, priorityOf } from '../../../core/weeks/checkIn/checkInPriority.ts';
import { type OpenMilestone, type ValueQuestion, valueQuestion } from '../../../core/weeks/checkIn/question.ts';
import { checkinPath } from '../../../core/weeks/weekFile.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { titleOfId } from '../../../core/model/ids.ts';
import { confidenceBefore } from '../../../core/goals/progress/history.ts';
import { type GoalSummary, summarize } from '../../../core/goals/progress/summary.ts';
import { UserError } from '../../commands/commands.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { noGrowthFolder, type GoalTarget } from '../../goals/target.ts';
import { goalChoice } from '../../goals/pickGoal.ts';
import type { Choice, StepProgress } from '../../ui/inputs.ts';
import { staleIcon } from '../../ui/icons.ts';

export type CheckInGoal = Readonly<{
  folder: GrowthFolder;
  id: string;
  title: string;
  /** Undefined when the goal's file could never be read. */
  read: Readonly<{ file: Readable<'goal'>; summary: GoalSummary }> | undefined;
  question: ValueQuestion;
  /** 0..1; the last stated confidence. */
  confidence: number | undefined;
  /** The week's file for the check-in, relative to the growth folder. */
  path: string;
}>;

export function checkInGoal({ folder, goal }: GoalTarget, today: IsoDate): CheckInGoal {
  const { index } = folder;
  const file = index.goal(goal);
  const checkins = index.checkinsOf(goal);
  const question = valueQuestion(file?.entity, checkins, today);
  const isPrivate = file?.private ?? [...index.entries('goal')].some((entry) => entry.id === goal && entry.private);
  return {
    folder,
    id: goal,
    title: file?.entity.title ?? titleOfId(goal),
    read: file && { file, summary: summarize(file.entity, checkins, today) },
    // Milestones are marked in the goal's file, which must be writable.
    question: question.kind === 'milestones' && file?.state !== 'current' ? { kind: 'none' } : question,
    confidence: confidenceBefore(file?.entity, checkins, today),
    path: checkinPath(index, weekOf(today), { private: isPrivate }),
  };
}

/**
 * The active goals, most urgent first. A goal whose file cannot be read now keeps its last state; one that could never
 * be read comes last.
 * @throws UserError when there is none
 */
export function checkInGoals(present: readonly GrowthFolder[], today: IsoDate): readonly CheckInGoal[] {
  if (present.length === 0) throw noGrowthFolder();
  const found = present.flatMap((folder) => {
    const { rhythm } = folder.index.settings();
    return goalIds(folder)
      .map((goal) => checkInGoal({ folder, goal }, today))
      .map((subject) => ({
        subject,
        need: subject.read && priorityOf(subject.read.file.entity, subject.read.summary, rhythm, today),
      }));
  });
  if (found.length === 0) throw noGoal(present);
  return found
    .sort((one, other) =>
      one.need && other.need
        ? byPriority(one.need, other.need)
        : Number(one.need === undefined) - Number(other.need === undefined),
    )
    .map(({ subject }) => subject);
}

/** Ids of goals that are active or cannot be read. */
function goalIds({ index }: GrowthFolder): readonly string[] {
  const ids = new Set([...index.entries('goal')].map(({ id }) => id));
  return [...ids].filter((id) => (index.goal(id)?.entity.status ?? 'active') === 'active');
}

function noGoal(present: readonly GrowthFolder[]): UserError {
  const isFirst = present.every(({ index }) => index.readable('goal').next().done);
  const message = isFirst
    ? vscode.l10n.t('You have no goals yet.')
    : vscode.l10n.t('You have no active goals. Resume one or create a new one.');
  return new UserError(message, [
    { title: vscode.l10n.t('New Goal'), run: () => vscode.commands.executeCommand('cairn.newGoal') },
  ]);
}

/** @param several whether the list has goals of several folders */
export function choiceOf(subject: CheckInGoal, today: IsoDate, several: boolean): Choice<CheckInGoal> {
  const { read, title, folder } = subject;
  const place = several ? folder.workspaceFolder.name : undefined;
  if (read) return { ...goalChoice(read.file, read.summary, today, place), value: subject };
  return {
    label: title,
    iconPath: staleIcon,
    description: vscode.l10n.t('cannot be read'),
    ...(place !== undefined && { detail: place }),
    value: subject,
  };
}

/** Undefined before it was asked; the answer may be none. */
type Asked = { readonly answer: number | undefined } | undefined;

export type CheckInDraft = Readonly<{
  subject: CheckInGoal | undefined;
  value: Asked;
  /** The value as typed. */
  typed: string;
  /** Milestones to mark as done. */
  done: readonly OpenMilestone[];
  /** 0..1 */
  confidence: Asked;
  /** Empty for none. */
  note: string;
}>;

export const draftFor = (subject: CheckInGoal | undefined): CheckInDraft => ({
  subject,
  value: undefined,
  typed: '',
  done: [],
  confidence: undefined,
  note: '',
});

/** Adds the chosen goal to the dialog's title. */
export function about({ subject }: CheckInDraft, progress: StepProgress): StepProgress {
  return subject ? { ...progress, title: vscode.l10n.t('Check in: {0}', subject.title) } : progress;
}
