/** A check-in that is about to be written. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';
import { newWeekText } from '../weekFile.ts';

export type NewCheckin = {
  readonly goal: string;
  readonly date: IsoDate;
  readonly value: number | undefined;
  /** 0..1 */
  readonly confidence: number | undefined;
  /** Empty for none. */
  readonly note: string;
};

/** What happens to the week's file: the changes where it is there, and its whole text where it is not. */
export type WeekEdit = { readonly changes: readonly Change[]; readonly text: string };

/** Several on one day for one goal stay side by side; the last one counts. */
export function checkinEdit(checkin: NewCheckin): WeekEdit {
  const value = checkinValue(checkin);
  return { changes: [{ do: 'append', path: ['checkins'], value }], text: newWeekText({ checkins: [value] }) };
}

function checkinValue({ goal, date, value, confidence, note }: NewCheckin): Plain {
  return {
    goal,
    date,
    ...(value !== undefined && { value }),
    ...(confidence !== undefined && { confidence }),
    ...(note !== '' && { note }),
  };
}
