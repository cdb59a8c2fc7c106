/** The step of a check-in that depends on how the goal is measured. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar.ts';
import type { LevelQuestion, NumberQuestion, OpenMilestone, TimesQuestion } from '../../core/checkIn/question.ts';
import { isRelative, typedNumber, typedTimes } from '../../core/checkIn/typedValue.ts';
import { askSeveral } from '../goals/questions.ts';
import { askChoice, type Choice } from '../input/ask.ts';
import type { Answer, Progress, Step } from '../input/steps.ts';
import { dueText, weekdayText } from '../views/dates.ts';
import { habitText, numberText } from '../views/goalWords.ts';
import { asPlainPrompt, askLine, type Remark } from './askLine.ts';
import type { Draft } from './draft.ts';

export function valueStep(today: IsoDate): Step<Draft> {
  return {
    // Before the goal is chosen, the step is counted: most goals have one.
    applies: ({ subject }) => subject?.question.kind !== 'none',
    ask(draft, progress) {
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

/** What was typed stays beside its value, so that it is there again after going back. */
async function askNumber(draft: Draft, progress: Progress, question: NumberQuestion): Promise<Answer<Draft>> {
  const { metric, last, from } = question;
  const line = await askLine(progress, {
    prompt: joinedSentences(
      asPlainPrompt(metric === undefined ? vscode.l10n.t('The new value?') : vscode.l10n.t('{0}: where does it stand now?', metric)),
      from === undefined ? undefined : vscode.l10n.t('+1 counts from {0}.', withUnit(from, question)),
    ),
    placeholder: last === undefined ? vscode.l10n.t('A number; nothing for a check-in without one') : vscode.l10n.t('{0} last time', withUnit(last, question)),
    value: draft.typed,
    remark: (text) => numberRemark(text, question),
  });
  if (line.go !== 'next') return line;
  return { go: 'next', value: { ...draft, typed: line.value, value: line.value === '' ? undefined : typedNumber(line.value, question) } };
}

function numberRemark(text: string, question: NumberQuestion): Remark | undefined {
  if (text === '') return undefined;
  const value = typedNumber(text, question);
  if (value === undefined) return { kind: 'wrong', text: vscode.l10n.t('Write a number such as 5 or 0.5, or a step such as +1 or -2.') };
  return isRelative(text, question.goesBelowZero) ? { kind: 'hint', text: withUnit(value, question) } : undefined;
}

const withUnit = (value: number, { unit }: NumberQuestion): string => (unit === undefined ? numberText(value) : `${numberText(value)} ${asPlainPrompt(unit)}`);

const joinedSentences = (...sentences: readonly (string | undefined)[]): string => sentences.filter((sentence) => sentence !== undefined).join(' ');

/** One more is what most check-ins of a habit say, so Enter alone says it. */
async function askTimes(draft: Draft, progress: Progress, question: TimesQuestion): Promise<Answer<Draft>> {
  const { today, since, count, times, habit } = question;
  const line = await askLine(progress, {
    prompt: joinedSentences(
      asPlainPrompt(habit),
      '·',
      today !== undefined ? vscode.l10n.t('How often today, in all?') : since !== undefined ? vscode.l10n.t('How often since {0}?', weekdayText(since)) : vscode.l10n.t('How often this week?'),
      habitText(count, times),
    ),
    placeholder: vscode.l10n.t('How often'),
    value: draft.typed === '' ? String((today ?? 0) + 1) : draft.typed,
    remark: (text) => (text === '' || typedTimes(text, question) !== undefined ? undefined : { kind: 'wrong', text: vscode.l10n.t('Write a whole number: 0, 1, 2 …') }),
  });
  if (line.go !== 'next') return line;
  return { go: 'next', value: { ...draft, typed: line.value, value: line.value === '' ? undefined : typedTimes(line.value, question) } };
}

async function askLevel(draft: Draft, progress: Progress, { levels, last }: LevelQuestion): Promise<Answer<Draft>> {
  const choices: Choice<number | undefined>[] = levels.map(({ level, text }) => ({
    label: level > 0 ? `+${level}` : String(level),
    description: text ?? vscode.l10n.t('not described'),
    ...(level === last && { detail: vscode.l10n.t('last time') }),
    value: level,
  }));
  choices.push({ label: vscode.l10n.t('No level this time'), value: undefined });
  const answer = await askChoice(progress, {
    placeholder: vscode.l10n.t('Which level describes it best now?'),
    choices,
    active: choices.find(({ value }) => value === (draft.value ?? last ?? 0)),
  });
  return answer.go === 'next' ? { go: 'next', value: { ...draft, value: answer.value } } : answer;
}

async function askMilestones(draft: Draft, progress: Progress, open: readonly OpenMilestone[], today: IsoDate): Promise<Answer<Draft>> {
  const answer = await askSeveral<OpenMilestone>(progress, {
    placeholder: vscode.l10n.t('Which milestones are done now? Enter alone for none.'),
    choices: open.map((value) => ({ label: value.title, ...(value.due !== undefined && { description: dueText(value.due, today) }), value })),
    picked: ({ index }) => draft.done.some((milestone) => milestone.index === index),
  });
  return answer.go === 'next' ? { go: 'next', value: { ...draft, done: answer.value } } : answer;
}
