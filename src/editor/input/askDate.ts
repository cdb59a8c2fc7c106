/** A date: one of a few, or one that is typed. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar.ts';
import { parseDate } from '../../core/goals/parseDate.ts';
import { fullDayText } from '../views/dates.ts';
import type { Choice } from './askChoice.ts';
import { asked } from './asked.ts';
import type { Answer, Progress } from './steps.ts';

export type DateQuestion = {
  readonly placeholder: string;
  readonly choices: readonly Choice<IsoDate | undefined>[];
  readonly active?: Choice<IsoDate | undefined> | undefined;
  readonly today: IsoDate;
  /** What is wrong with a date that was typed, as a translated sentence. */
  readonly check: (date: IsoDate) => string | undefined;
};

/** An item without an answer says what is wrong with what was typed. */
type Item = vscode.QuickPickItem & { readonly answer: { readonly date: IsoDate | undefined } | undefined };

/** Asks for one of the choices, or whatever `parseDate` understands, shown as the date that it means. */
export function askDate(progress: Progress, { placeholder, choices, active, today, check }: DateQuestion): Promise<Answer<IsoDate | undefined>> {
  // What is typed is not a filter: "friday" must not find a choice that happens to be on a Friday.
  const items = choices.map(({ value, ...item }): Item => ({ ...item, alwaysShow: true, answer: { date: value } }));
  const pick = vscode.window.createQuickPick<Item>();
  pick.items = items;
  const first = active && items[choices.indexOf(active)];
  if (first) pick.activeItems = [first];
  pick.onDidChangeValue((typed) => { pick.items = typed.trim() === '' ? items : [typedItem(typed.trim(), today, check)]; });
  return asked<Answer<IsoDate | undefined>>(pick, progress, {
    placeholder,
    accept() {
      const answer = pick.activeItems[0]?.answer;
      return answer && { go: 'next', value: answer.date };
    },
    leave: (go) => ({ go }),
  });
}

function typedItem(typed: string, today: IsoDate, check: DateQuestion['check']): Item {
  const date = parseDate(typed, today);
  const wrong = date === undefined ? vscode.l10n.t('Write it like 2026-12-18, +6w, friday or end of quarter.') : check(date);
  const label = date === undefined ? vscode.l10n.t('“{0}” is not a date', typed) : fullDayText(date);
  return { label, alwaysShow: true, ...(wrong !== undefined && { detail: wrong }), answer: wrong === undefined ? { date } : undefined };
}
