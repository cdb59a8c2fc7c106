/** The goals that can be checked in, with what their items in the list say. */
import * as vscode from 'vscode';
import { weekOf, type IsoDate } from '../../../core/base/calendar.ts';
import { byNeed, needOf } from '../../../core/weeks/checkIn/checkInPriority.ts';
import { valueQuestion, type ValueQuestion } from '../../../core/weeks/checkIn/question.ts';
import { checkinPath } from '../../../core/weeks/weekFile.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { titleOfId } from '../../../core/model/ids.ts';
import { confidenceBefore } from '../../../core/goals/progress/confidence.ts';
import { summarize, type GoalSummary } from '../../../core/goals/progress/summary.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { noGrowthFolder } from '../../goals/chooseFolder.ts';
import { goalItem } from '../../goals/goalItem.ts';
import type { GoalTarget } from '../../goals/target.ts';
import type { Choice } from '../../ui/askChoice.ts';
import { staleIcon } from '../../ui/icons.ts';

/** A goal that is about to be checked in. */
export type Subject = {
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

export function subjectOf({ folder, goal }: GoalTarget, today: IsoDate): Subject {
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
export function subjects(present: readonly GrowthFolder[], today: IsoDate): readonly Subject[] {
  if (present.length === 0) throw noGrowthFolder();
  const found = present.flatMap((folder) => {
    const { rhythm } = folder.index.settings();
    return goalIds(folder)
      .map((goal) => subjectOf({ folder, goal }, today))
      .map((subject) => ({
        subject,
        need: subject.read && needOf(subject.read.file.entity, subject.read.summary, rhythm, today),
      }));
  });
  if (found.length === 0) throw noGoal(present);
  return found
    .sort((one, other) =>
      one.need && other.need
        ? byNeed(one.need, other.need)
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
export function choiceOf(subject: Subject, today: IsoDate, several: boolean): Choice<Subject> {
  const { read, title, folder } = subject;
  const place = several ? folder.workspaceFolder.name : undefined;
  if (read) return { ...goalItem(read.file, read.summary, today, place), value: subject };
  return {
    label: title,
    iconPath: staleIcon,
    description: vscode.l10n.t('cannot be read'),
    ...(place !== undefined && { detail: place }),
    value: subject,
  };
}
