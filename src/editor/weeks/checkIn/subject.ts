/** The goals that can be checked in, with what their items in the list say. */
import * as vscode from 'vscode';
import { weekOf, type IsoDate } from '../../../core/base/calendar.ts';
import { byPriority, priorityOf } from '../../../core/weeks/checkIn/checkInPriority.ts';
import { type OpenMilestone, type ValueQuestion, valueQuestion } from '../../../core/weeks/checkIn/question.ts';
import { checkinPath } from '../../../core/weeks/weekFile.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { titleOfId } from '../../../core/model/ids.ts';
import { confidenceBefore } from '../../../core/goals/progress/history.ts';
import { summarize, type GoalSummary } from '../../../core/goals/progress/summary.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { noGrowthFolder } from '../../goals/chooseFolder.ts';
import { goalChoice } from '../../goals/pickGoal.ts';
import type { GoalTarget } from '../../goals/target.ts';
import type { Choice } from '../../ui/askChoice.ts';
import { staleIcon } from '../../ui/icons.ts';
import type { Progress } from '../../ui/steps.ts';

/** A goal that is about to be checked in. */
export type CheckInGoal = {
  readonly folder: GrowthFolder;
  readonly id: string;
  readonly title: string;
  /** Undefined when the goal's file cannot be read, and never could. */
  readonly read: { readonly file: Readable<'goal'>; readonly summary: GoalSummary } | undefined;
  readonly question: ValueQuestion;
  /** 0..1; what was thought of its chances before. */
  readonly confidence: number | undefined;
  /** The week's file that the check-in goes to, relative to the growth folder. */
  readonly path: string;
};

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
    // A milestone is marked in the goal's file: not in one that must not be written.
    question: question.kind === 'milestones' && file?.state !== 'current' ? { kind: 'none' } : question,
    confidence: confidenceBefore(file?.entity, checkins, today),
    path: checkinPath(index, weekOf(today), { private: isPrivate }),
  };
}

/**
 * The active goals of growth folders, most due first. A file that cannot be read is offered with what it last said; one
 * that never could be read may be an active goal too, and comes last.
 * @throws ProblemForPerson when there is none
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

/** Those that are active, or may be. */
function goalIds({ index }: GrowthFolder): readonly string[] {
  const ids = new Set([...index.entries('goal')].map(({ id }) => id));
  return [...ids].filter((id) => (index.goal(id)?.entity.status ?? 'active') === 'active');
}

function noGoal(present: readonly GrowthFolder[]): ProblemForPerson {
  const isFirst = present.every(({ index }) => index.readable('goal').next().done);
  const message = isFirst
    ? vscode.l10n.t('You have no goals yet.')
    : vscode.l10n.t('You have no active goals. Resume one or create a new one.');
  return new ProblemForPerson(message, [
    { title: vscode.l10n.t('New Goal'), run: () => vscode.commands.executeCommand('cairn.newGoal') },
  ]);
}

/** @param several whether goals of several folders are in the list */
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

/** Undefined until it was asked; the answer may be that there is none. */
type Asked = { readonly answer: number | undefined } | undefined;

export type CheckInDraft = {
  readonly subject: CheckInGoal | undefined;
  readonly value: Asked;
  /** The value as it was typed. */
  readonly typed: string;
  /** Milestones to mark as done. */
  readonly done: readonly OpenMilestone[];
  /** 0..1 */
  readonly confidence: Asked;
  /** Empty for none. */
  readonly note: string;
};

export const draftFor = (subject: CheckInGoal | undefined): CheckInDraft => ({
  subject,
  value: undefined,
  typed: '',
  done: [],
  confidence: undefined,
  note: '',
});

/** Once the goal is chosen, each further question says which one it is about. */
export function about({ subject }: CheckInDraft, progress: Progress): Progress {
  return subject ? { ...progress, title: vscode.l10n.t('Check in: {0}', subject.title) } : progress;
}
