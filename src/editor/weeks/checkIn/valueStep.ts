/** The check-in step that depends on the goal's measure. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import {
  type LevelQuestion,
  type NumberQuestion,
  type OpenMilestone,
  type TimesQuestion,
  isRelative,
  typedNumber,
  typedTimes,
} from '../../../core/weeks/checkIn/question.ts';
import {
  askChoice,
  type Choice,
  askSeveral,
  askText,
  asPlainPrompt,
  asSentence,
  withAnswer,
  type Answer,
  type StepProgress,
} from '../../ui/inputs.ts';
import type { Step } from '../../ui/steps.ts';
import { dueText, weekdayText, joined, numberText } from '../../../core/base/texts.ts';
import { habitText } from '../../../core/goals/goalText.ts';
import { about, type CheckInDraft } from './checkInGoal.ts';

export function valueStep(today: IsoDate): Step<CheckInDraft> {
  return {
    // Counted before the goal is chosen: most goals have this step.
    applies: ({ subject }) => subject?.question.kind !== 'none',
    ask(draft, whole) {
      const progress = about(draft, whole);
      const question = draft.subject?.question ?? { kind: 'none' };
      switch (question.kind) {
        case 'number':
          return askNumber(draft, progress, question);
        case 'times':
          return askTimes(draft, progress, question);
        case 'level':
          return askLevel(draft, progress, question);
        case 'milestones':
          return askMilestones(draft, progress, question.open, today);
        case 'none':
          return Promise.resolve({ go: 'next', value: draft });
      }
    },
  };
}

/** The typed text is kept for going back. */
async function askNumber(
  draft: CheckInDraft,
  progress: StepProgress,
  question: NumberQuestion,
): Promise<Answer<CheckInDraft>> {
  const { metric, last, from, goesBelowZero } = question;
  const line = await askText(progress, {
    prompt:
      metric === undefined
        ? vscode.l10n.t('What is the new value?')
        : asPlainPrompt(vscode.l10n.t('What is the current value of {0}?', metric)),
    placeholder:
      last !== undefined
        ? vscode.l10n.t('{0} last time; type +1 to add to it', withUnit(last, question))
        : from !== undefined
          ? vscode.l10n.t('{0} at the start; type +1 to add to it', withUnit(from, question))
          : vscode.l10n.t('A number'),
    value: draft.typed,
    check: (text) =>
      text === '' || typedNumber(text, question) !== undefined
        ? undefined
        : vscode.l10n.t('Enter a number, such as 5 or 0.5, or a change, such as +1 or -2.'),
    hint(text) {
      const value = typedNumber(text, question);
      return value !== undefined && isRelative(text, goesBelowZero) ? withUnit(value, question) : undefined;
    },
  });
  return withAnswer(line, (typed) => ({
    ...draft,
    typed,
    value: { answer: typed === '' ? undefined : typedNumber(typed, question) },
  }));
}

const withUnit = (value: number, { unit }: NumberQuestion): string =>
  unit === undefined ? numberText(value) : `${numberText(value)} ${asPlainPrompt(unit)}`;

/** Proposes one more than today's count. */
async function askTimes(
  draft: CheckInDraft,
  progress: StepProgress,
  question: TimesQuestion,
): Promise<Answer<CheckInDraft>> {
  const { today } = question;
  const line = await askText(progress, {
    prompt: asSentence(howOften(question)),
    placeholder: vscode.l10n.t('How many times'),
    value: draft.typed === '' ? String((today ?? 0) + 1) : draft.typed,
    check: (text) =>
      text === '' || typedTimes(text, question) !== undefined
        ? undefined
        : vscode.l10n.t('Enter a whole number: 0, 1, 2 …'),
  });
  return withAnswer(line, (typed) => ({
    ...draft,
    typed,
    value: { answer: typed === '' ? undefined : typedTimes(typed, question) },
  }));
}

function howOften({ habit, today, since, count, times }: TimesQuestion): string {
  const soFar = habitText(count, times);
  if (today !== undefined) return vscode.l10n.t('{0}: how many times today in total? So far: {1}.', habit, soFar);
  return since === undefined
    ? vscode.l10n.t('{0}: how many times this week? So far: {1}.', habit, soFar)
    : vscode.l10n.t('{0}: how many times since {1}? So far: {2}.', habit, weekdayText(since), soFar);
}

async function askLevel(
  draft: CheckInDraft,
  progress: StepProgress,
  { levels, last }: LevelQuestion,
): Promise<Answer<CheckInDraft>> {
  const choices: Choice<number | undefined>[] = levels.map(({ level, text }) => ({
    label: level > 0 ? `+${level}` : String(level),
    description: joined(
      text ?? vscode.l10n.t('not described'),
      level === last ? vscode.l10n.t('last time') : undefined,
    ),
    value: level,
  }));
  choices.push({ label: vscode.l10n.t('No level this time'), value: undefined });
  const level = await askChoice(progress, {
    placeholder: vscode.l10n.t('Which level fits best today?'),
    choices,
    active: choices.find(({ value }) => value === (draft.value ? draft.value.answer : (last ?? 0))),
  });
  return withAnswer(level, (answer) => ({ ...draft, value: { answer } }));
}

async function askMilestones(
  draft: CheckInDraft,
  progress: StepProgress,
  open: readonly OpenMilestone[],
  today: IsoDate,
): Promise<Answer<CheckInDraft>> {
  const answer = await askSeveral<OpenMilestone>(progress, {
    placeholder: vscode.l10n.t('Which milestones are done, if any?'),
    choices: open.map((value) => ({
      label: value.title,
      ...(value.due !== undefined && { description: dueText(value.due, today) }),
      value,
    })),
    picked: ({ index }) => draft.done.some((milestone) => milestone.index === index),
  });
  return withAnswer(answer, (done) => ({ ...draft, done }));
}
