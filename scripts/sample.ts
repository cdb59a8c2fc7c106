/** Copies `examples/` with all dates shifted, so that the sample year ends today and due items are due now. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, addWeeks, daysBetween, weekOf, weeksBetween, type IsoDate } from '../src/core/base/calendar.ts';

const root = path.dirname(import.meta.dirname);

/** The last day of the year in `examples/`. */
export const lastDayOfSample: IsoDate = '2026-11-20';

/**
 * Shifts dates and weeks by whole weeks, so that weekdays stay the same. A date up to the sample's last day is never
 * shifted past `today`: if today is a Monday, last Friday's entries get today's date.
 */
export function shifted(text: string, today: IsoDate): string {
  const weeks = weeksBetween(weekOf(lastDayOfSample), weekOf(today));
  const shiftDate = (date: IsoDate): IsoDate => {
    const moved = addDays(date, weeks * 7);
    return date <= lastDayOfSample && daysBetween(moved, today) < 0 ? today : moved;
  };
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, shiftDate)
    .replace(/\b\d{4}-W\d{2}\b/g, (week) => addWeeks(week, weeks));
}

/** @param target the folder that gets `growth/`; deleted first if it exists */
export async function copySample(target: string, today: IsoDate): Promise<void> {
  const source = path.join(root, 'examples');
  await rm(target, { recursive: true, force: true });
  for (const file of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const to = path.join(target, path.relative(source, file.parentPath), shifted(file.name, today));
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, shifted(await readFile(path.join(file.parentPath, file.name), 'utf8'), today));
  }
}

/** Today's date in this machine's time zone. */
export function localToday(): IsoDate {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
