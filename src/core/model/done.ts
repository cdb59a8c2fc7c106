/** When something was done: actions, milestones, and commitments. */
import * as z from 'zod/mini';
import type { IsoDate } from '../base/calendar.ts';
import { isNotUnderstood, isoDate, refusable } from './values.ts';

/** The day on which something was done. `true`: done on an unknown day. */
export const doneDate = refusable(z.union([isoDate, z.literal(true)]), true);

/** A refused value is neither done nor open. */
export type Done = z.output<typeof doneDate>;

/** Whether it was done on or before `today`. */
export const isDoneBy = (done: Done | undefined, today: IsoDate): boolean =>
  done === true || (typeof done === 'string' && done <= today);

/** The day on which it was done; undefined if that is not known. */
export const dayDone = (done: Done | undefined): IsoDate | undefined => (typeof done === 'string' ? done : undefined);

/** Whether something is written that does not say whether it is done. */
export const isDoneUnclear = (done: Done | undefined): boolean => isNotUnderstood(done);
