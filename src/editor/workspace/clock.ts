import type { IsoDate } from '../../core/base/calendar.ts';

/** Today's date where the person is. Passed to whatever needs it, so that nothing else asks the system. */
export type Clock = () => IsoDate;

export const systemClock: Clock = () => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
