/** How sure one is of a goal. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';

/**
 * What was thought of the goal's chances before, 0..1: at the last look that says so, else when it was set.
 * @param goal undefined when nothing of its file can be read
 * @param looks check-ins or days, oldest first; what is after `today` is left out
 */
export function confidenceBefore(
  goal: Goal | undefined,
  looks: readonly { readonly date: IsoDate; readonly confidence?: number | undefined }[],
  today: IsoDate,
): number | undefined {
  return (
    looks.findLast(({ date, confidence }) => date <= today && confidence !== undefined)?.confidence ?? goal?.confidence
  );
}
