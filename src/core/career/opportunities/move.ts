/**
 * A step of an opportunity from one stage to another: one line more in its history, so that the way stays to be seen.
 */
import type { IsoDate } from '../../base/calendar.ts';
import type { Opportunity } from '../../model/opportunity.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';
import { isOpen, standingOf, type Stage } from './pipeline.ts';

/**
 * @param note why, in the person's own words; empty for none
 * @returns no change when it is there already
 */
export function moveChanges(opportunity: Opportunity, stage: Stage, today: IsoDate, note = ''): readonly Change[] {
  if (opportunity.history.length > 0 && standingOf(opportunity, today).stage === stage) return [];
  const entry: Plain = { date: today, stage, ...(note !== '' && { note }) };
  const changes: Change[] = [{ do: 'append', path: ['history'], value: entry }];
  // What was to be done next is moot once it is over.
  if (!isOpen(stage) && opportunity.next !== undefined) changes.push({ do: 'remove', path: ['next'] });
  return changes;
}
