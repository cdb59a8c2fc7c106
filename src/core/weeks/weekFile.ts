/** The file of a week: where it is, and how a new one looks. */
import type { IsoDate, IsoWeek } from '../base/calendar.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { isGuided } from '../model/isGuided.ts';
import { pathOf } from '../model/kinds.ts';
import { newFileStyle } from '../yaml/edit/style.ts';
import type { Change, Plain } from '../yaml/edit/edits.ts';
import { writeValue } from '../yaml/edit/write.ts';

/** The path of a week's shared or private file, as it is named already or else as it will be. */
export function weekPath(index: GrowthIndex, week: IsoWeek, isPrivate: boolean): string {
  const present = [...index.entries('week')].find((entry) => entry.id === week && entry.private === isPrivate);
  return present?.path ?? pathOf('week', week, { private: isPrivate });
}

/**
 * Where a goal's check-ins of a week go: to the private file when the settings say so, or when the goal itself is
 * private. A check-in names its goal and says how it stands, and what is private stays private.
 */
export function checkinPath(index: GrowthIndex, week: IsoWeek, goal: { readonly private: boolean }): string {
  return weekPath(index, week, goal.private || index.settings().privacy.weeks === 'private');
}

/**
 * Where a week's reflection goes: to the private file when the settings say so, or when it was begun there. One that
 * was begun in the shared file before the settings changed stays where it is, and what is added now is private.
 */
export function reflectionPath(index: GrowthIndex, week: IsoWeek): string {
  const begunInPrivate = [...index.readable('week')].some(
    ({ id, private: isPrivate, entity }) =>
      id === week && isPrivate && entity.reflection !== undefined && !isGuided(entity.reflection.template),
  );
  return weekPath(index, week, begunInPrivate || index.settings().privacy.weeks === 'private');
}

/** Where a guided reflection of today's week goes that is for one's own eyes, or for those of a mentor too. */
export const guidedPath = (index: GrowthIndex, week: IsoWeek, isPrivate: boolean): string =>
  isPrivate ? weekPath(index, week, true) : reflectionPath(index, week);

/** The text of a new week's file. Its check-ins are one line each as long as they fit: they are read as a table. */
export function newWeekText(value: Plain): string {
  const { head, lines } = writeValue(value, { ...newFileStyle, itemsInLine: true }, { column: -1, within: 'root' });
  return [...(head === '' ? [] : [head]), ...lines].map((line) => `${line}\n`).join('');
}

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
