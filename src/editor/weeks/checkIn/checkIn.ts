/**
 * Cairn: Check In. Adds a check-in to this week's file, asked for in four steps or passed whole. Enter alone answers
 * every step.
 */
import * as vscode from 'vscode';
import { isWholeCheckin, readCheckin } from '../../../core/weeks/checkIn/argument.ts';
import { checkinEdit, type NewCheckin } from '../../../core/weeks/weekFile.ts';
import type { OpenMilestone } from '../../../core/weeks/checkIn/question.ts';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { given as argumentOf, UserError, type Disposable } from '../../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../../workspace/fileWriter.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { givenFolder, namedGoal } from '../../goals/target.ts';
import { toggleItems } from '../../goals/toggleItem.ts';
import { runSteps, type Step } from '../../ui/steps.ts';
import { withAnswer, askChoice, askText, example, optional } from '../../ui/inputs.ts';
import { amountText, standingText } from '../../../core/goals/goalText.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import { typedNow } from '../../../core/index/sharedContent.ts';
import {
  about,
  type CheckInDraft,
  type CheckInGoal,
  checkInGoal,
  checkInGoals,
  choiceOf,
  draftFor,
} from './checkInGoal.ts';
import { askConfidence } from '../../goals/askConfidence.ts';
import { valueStep } from './valueStep.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

type Wanted = Readonly<{ subject: CheckInGoal; checkin: NewCheckin; done: readonly OpenMilestone[] }>;

/**
 * The argument names a goal (tree node, `{ goal, folder? }`, or the Uri of a goal's file), or a growth folder whose
 * goals are offered. With `value`, `confidence`, `note`, `done` (titles of milestones), or `ask: false`, no question is
 * asked. Returns the path of the week's file; undefined on Escape.
 */
export function registerCheckIn({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.checkIn', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const wanted = isWholeCheckin(argument) ? given(argument, folders, today) : await asked(argument, folders, today);
    if (!wanted) return undefined;
    const { subject, checkin, done } = wanted;
    const { folder, path } = subject;
    assertFileWritable(folder, path);
    if (done.length > 0)
      await toggleItems(
        { writing, today },
        folder,
        subject.id,
        done.map((milestone) => ({ kind: 'milestone', ...milestone })),
        true,
      );
    const { changes, text } = checkinEdit(checkin);
    await writing.changeOrCreate(folder, { path, content: typedNow({ changes: plannedOn(undefined, changes), text }) });
    tellOf(subject, today);
    return path;
  });
}

async function asked(argument: unknown, folders: GrowthFolders, today: IsoDate): Promise<Wanted | undefined> {
  const shown = givenFolder(argument, folders);
  const target = shown && argumentOf(argument, 'goal') === undefined ? undefined : namedGoal(argument, folders);
  const known = target && checkInGoal(target, today);
  if (known) assertFileWritable(known.folder, known.path);
  const offered = known ? [] : checkInGoals(shown ? [shown] : folders.present(), today);
  // If all goals go to one file, check it before the first question.
  const [first] = offered;
  if (first && offered.every(({ folder, path }) => folder === first.folder && path === first.path))
    assertFileWritable(first.folder, first.path);
  const { finished, draft } = await runSteps(vscode.l10n.t('Check in'), checkInSteps(offered, today), draftFor(known));
  const { subject, value, confidence, note, done } = draft;
  return finished && subject
    ? {
        subject,
        checkin: { goal: subject.id, date: today, value: value?.answer, confidence: confidence?.answer, note },
        done,
      }
    : undefined;
}

function given(argument: object, folders: GrowthFolders, today: IsoDate): Wanted {
  const target = namedGoal(argument, folders);
  const subject = target && checkInGoal(target, today);
  const read = readCheckin(argument, subject?.question ?? { kind: 'none' });
  if (!read.ok) throw new UserError(vscode.l10n.t('The check-in passed to this command is invalid: {0}', read.detail));
  if (!subject) throw new UserError(vscode.l10n.t('The check-in passed to this command does not name a goal.'));
  return { subject, checkin: { ...read.checkin, date: today }, done: read.done };
}

/** In milliseconds. */
const readingTime = 4_000;

/** No notification: the tree shows the value already. The pace is the news. */
function tellOf({ folder, id, title }: CheckInGoal, today: IsoDate): void {
  const { read } = checkInGoal({ folder, goal: id }, today);
  const parts = read
    ? [amountText(read.summary.progress), standingText(read.summary, read.file.entity.due, today)].filter(
        (part) => part !== '',
      )
    : [];
  vscode.window.setStatusBarMessage(
    `$(pass) ${vscode.l10n.t('Checked in: {0}', parts.length === 0 ? title : parts.join(', '))}`,
    readingTime,
  );
}

/** @param offered goals to choose from, most urgent first; empty when the goal is known */
function checkInSteps(offered: readonly CheckInGoal[], today: IsoDate): readonly Step<CheckInDraft>[] {
  return [...(offered.length === 0 ? [] : [goalStep(offered, today)]), valueStep(today), confidenceStep, noteStep];
}

function goalStep(offered: readonly CheckInGoal[], today: IsoDate): Step<CheckInDraft> {
  const several = new Set(offered.map(({ folder }) => folder)).size > 1;
  const choices = offered.map((subject) => choiceOf(subject, today, several));
  return {
    async ask(draft, progress) {
      const answer = await askChoice(progress, {
        placeholder: vscode.l10n.t('Which goal are you checking in on?'),
        choices,
        active: choices.find(({ value }) => value === draft.subject),
      });
      return withAnswer(answer, (subject) => {
        assertFileWritable(subject.folder, subject.path);
        // Answers about one goal do not apply to another.
        return subject === draft.subject ? draft : draftFor(subject);
      });
    },
  };
}

const confidenceStep: Step<CheckInDraft> = {
  async ask(draft, progress) {
    const answer = await askConfidence(about(draft, progress), {
      before: draft.subject?.confidence,
      given: draft.confidence,
    });
    return withAnswer(answer, (confidence) => ({ ...draft, confidence: { answer: confidence } }));
  },
};

const noteStep: Step<CheckInDraft> = {
  async ask(draft, progress) {
    const line = await askText(about(draft, progress), {
      prompt: optional(vscode.l10n.t('What helped, or what got in the way?')),
      placeholder: example(vscode.l10n.t('Migrated two services with Sam’s help')),
      value: draft.note,
    });
    return withAnswer(line, (note) => ({ ...draft, note }));
  },
};
