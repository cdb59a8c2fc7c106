/** Months and quarters as review periods. A week belongs to the month of its Thursday, like its year in ISO 8601. */
import * as l10n from '@vscode/l10n';
import { addDays, firstDayOf, weekOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import { dateText } from '../../base/texts.ts';

export type Period = Readonly<{
  kind: 'month' | 'quarter';
  /** `2026-10` or `2026-Q4`. */
  id: string;
  first: IsoDate;
  last: IsoDate;
  /** Not over yet. */
  running: boolean;
}>;

/** The periods offered today: finished ones first, shorter ones first. */
export function periodsToReview(today: IsoDate): readonly Period[] {
  const month = monthOf(today, today);
  const quarter = quarterOf(today, today);
  return [monthOf(addDays(month.first, -1), today), quarterOf(addDays(quarter.first, -1), today), month, quarter];
}

/** The period with an id such as `2026-10` or `2026-Q4`; undefined for a future period and any other text. */
export function periodCalled(id: string, today: IsoDate): Period | undefined {
  const [, year = '', month, quarter] = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/.exec(id) ?? [];
  if (year === '') return undefined;
  const period =
    month === undefined
      ? quarterOf(dayIn(year, Number(quarter) * 3 - 2), today)
      : monthOf(dayIn(year, Number(month)), today);
  return period.first <= today ? period : undefined;
}

/** "October 2026", or "Q4 2026". */
export function periodText({ kind, id, first }: Period): string {
  return kind === 'month' ? dateText(first, 'month') : l10n.t('Q{0} {1}', id.slice(-1), id.slice(0, 4));
}

/** The weeks of a period up to today, oldest first. */
export function weeksIn({ first, last }: Pick<Period, 'first' | 'last'>, today: IsoDate): readonly IsoWeek[] {
  const weeks: IsoWeek[] = [];
  const end = last < today ? last : today;
  for (let monday = firstDayOf(weekOf(first)); monday <= end; monday = addDays(monday, 7)) {
    const thursday = addDays(monday, 3);
    if (thursday >= first && thursday <= last) weeks.push(weekOf(monday));
  }
  return weeks;
}

function monthOf(day: IsoDate, today: IsoDate): Period {
  const month = Number(day.slice(5, 7));
  return { kind: 'month', id: day.slice(0, 7), ...daysOf(day.slice(0, 4), month, 1, today) };
}

function quarterOf(day: IsoDate, today: IsoDate): Period {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return {
    kind: 'quarter',
    id: `${day.slice(0, 4)}-Q${quarter}`,
    ...daysOf(day.slice(0, 4), quarter * 3 - 2, 3, today),
  };
}

function daysOf(
  year: string,
  month: number,
  months: number,
  today: IsoDate,
): Pick<Period, 'first' | 'last' | 'running'> {
  const next =
    month + months > 12
      ? dayIn(String(Number(year) + 1).padStart(4, '0'), month + months - 12)
      : dayIn(year, month + months);
  const last = addDays(next, -1);
  return { first: dayIn(year, month), last, running: last >= today };
}

const dayIn = (year: string, month: number): IsoDate => `${year}-${String(month).padStart(2, '0')}-01`;
