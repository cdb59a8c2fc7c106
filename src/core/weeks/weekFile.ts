/** The file of a week: its path, its text, and edits. */
import type { IsoDate, IsoWeek } from '../base/calendar.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { isGuided } from '../model/prompts.ts';
import { pathOf } from '../model/kinds.ts';
import { newFileStyle } from '../yaml/edit/style.ts';
import type { Change, Plain } from '../yaml/edit/edits.ts';
import { writeValue } from '../yaml/edit/write.ts';

/** The path of a week's shared or private file, existing or new. */
function weekPath(index: GrowthIndex, week: IsoWeek, isPrivate: boolean): string {
  const present = [...index.entries('week')].find((entry) => entry.id === week && entry.private === isPrivate);
  return present?.path ?? pathOf('week', week, { private: isPrivate });
}

/** Where check-ins of a week go: the private file if the settings or the goal are private. */
export function checkinPath(index: GrowthIndex, week: IsoWeek, goal: { readonly private: boolean }): string {
  return weekPath(index, week, goal.private || index.settings().privacy.weeks === 'private');
}

/**
 * Where a week's reflection goes: the private file if the settings say so or if it was begun there. Earlier answers in
 * the shared file stay there.
 */
export function reflectionPath(index: GrowthIndex, week: IsoWeek): string {
  const begunInPrivate = [...index.readable('week')].some(
    ({ id, private: isPrivate, entity }) =>
      id === week && isPrivate && entity.reflection !== undefined && !isGuided(entity.reflection.template),
  );
  return weekPath(index, week, begunInPrivate || index.settings().privacy.weeks === 'private');
}

/** Where a guided reflection of a week goes. */
export const guidedPath = (index: GrowthIndex, week: IsoWeek, isPrivate: boolean): string =>
  isPrivate ? weekPath(index, week, true) : reflectionPath(index, week);

/** The text of a new week file. Check-ins are one line each where they fit, so they read like a table. */
export function newWeekText(value: Plain): string {
  const { head, lines } = writeValue(value, { ...newFileStyle, itemsInLine: true }, { column: -1, within: 'root' });
  return [...(head === '' ? [] : [head]), ...lines].map((line) => `${line}\n`).join('');
}

export type NewCheckin = Readonly<{
  goal: string;
  date: IsoDate;
  value: number | undefined;
  /** 0..1 */
  confidence: number | undefined;
  /** Empty for none. */
  note: string;
}>;

/** The changes for an existing file, and the text of a new one. */
export type WeekEdit = Readonly<{ changes: readonly Change[]; text: string }>;

/** Several check-ins of a goal on one day are all kept; the last one counts. */
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
