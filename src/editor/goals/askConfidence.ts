/** Asks for the confidence to reach a goal, for a new goal and in each check-in. */
import * as vscode from 'vscode';
import { parsePercent } from '../../core/base/parseNumber.ts';
import { askChoice, type Choice, type Answer, type StepProgress } from '../ui/inputs.ts';
import { percentText } from '../../core/base/texts.ts';

/** Finer steps rarely mean anything; any percentage can be typed. */
const usual = [0.9, 0.7, 0.5, 0.3];

export type ConfidenceQuestion = Readonly<{
  /** The previous confidence, 0..1, offered first. */
  before?: number | undefined;
  /** The answer given earlier in this dialog, after going back. */
  given?: { readonly answer: number | undefined } | undefined;
}>;

/** 0..1, or undefined for no answer. */
export function askConfidence(
  progress: StepProgress,
  { before, given }: ConfidenceQuestion,
): Promise<Answer<number | undefined>> {
  const noAnswer: Choice<number | undefined> = { label: vscode.l10n.t('No answer'), value: undefined };
  const asBefore: Choice<number | undefined> | undefined =
    before === undefined
      ? undefined
      : { label: vscode.l10n.t('Same as before ({0})', percentText(before)), value: before };
  const typedBefore = given?.answer === undefined || usual.includes(given.answer) ? [] : [given.answer];
  const chances = [...typedBefore, ...usual].filter((chance) => chance !== before).map(choiceOf);
  const choices = asBefore ? [asBefore, ...chances, noAnswer] : [noAnswer, ...chances];
  return askChoice(progress, {
    placeholder: vscode.l10n.t('How confident are you? Choose or type a percentage.'),
    choices,
    active: given && choices.find(({ value }) => value === given.answer),
    typed(text) {
      const chance = parsePercent(text);
      return chance === undefined ? undefined : choiceOf(chance);
    },
  });
}

const choiceOf = (chance: number): Choice<number | undefined> => ({
  label: percentText(chance),
  description: chanceText(chance),
  value: chance,
});

function chanceText(chance: number): string {
  if (chance >= 0.9) return vscode.l10n.t('Almost certain');
  if (chance >= 0.7) return vscode.l10n.t('Likely');
  return chance >= 0.5 ? vscode.l10n.t('Could go either way') : vscode.l10n.t('Unlikely without a change');
}
