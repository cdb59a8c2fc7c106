/** Asks for a date: one of several choices, or a typed one. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { parseDate } from '../../core/base/parseDate.ts';
import { fullDayText } from '../../core/base/shortText.ts';
import { askChoice, type Choice, type ChoiceQuestion, type Refusal } from './askChoice.ts';
import type { Answer, StepProgress } from './steps.ts';

export type DateQuestion = Omit<ChoiceQuestion<IsoDate | undefined>, 'typed'> & {
  readonly today: IsoDate;
  /** An error message for a typed date, translated. */
  readonly check: (date: IsoDate) => string | undefined;
};

/** Typed text is parsed with `parseDate`, and shown as the date that it means. */
export function askDate(
  progress: StepProgress,
  { today, check, ...question }: DateQuestion,
): Promise<Answer<IsoDate | undefined>> {
  const typed = (text: string): Choice<IsoDate> | Refusal => {
    const value = parseDate(text, today);
    if (value === undefined)
      return {
        refused: true,
        label: vscode.l10n.t('“{0}” is not a date', text),
        detail: vscode.l10n.t('Examples: 2026-12-18, +6w, friday, end of quarter'),
      };
    const wrong = check(value);
    return wrong === undefined
      ? { label: fullDayText(value), value }
      : { refused: true, label: fullDayText(value), detail: wrong };
  };
  return askChoice(progress, { ...question, typed });
}
