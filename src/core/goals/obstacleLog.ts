/**
 * Logs an obstacle on its goal: when it came up and whether the plan was tried. Over months this shows which plans work
 * (implementation intentions, Gollwitzer & Sheeran 2006).
 */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../base/argument.ts';
import type { IsoDate } from '../base/calendar.ts';
import type { Goal } from '../model/goal.ts';
import type { Change, Plain } from '../yaml/edit/edits.ts';

export type ObstacleEntry = Readonly<{
  /** Zero-based index in the goal's list, or the text of a new obstacle. */
  obstacle: number | string;
  /** A new plan. */
  then: string | undefined;
  /** Undefined when there was no plan. */
  tried: boolean | undefined;
  note: string | undefined;
}>;

const words = z.string().check(z.trim(), z.minLength(1));
const argument = z.object({
  obstacle: z.union([z.int().check(z.minimum(0)), words]),
  then: z.optional(words),
  tried: z.optional(z.boolean()),
  note: z.optional(words),
});

export function readObstacle(given: unknown, goal: Goal): ReadArgument<ObstacleEntry> {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { obstacle, then, tried, note } = read.value;
  if (typeof obstacle === 'number' && obstacle >= goal.obstacles.length)
    return { ok: false, detail: `The goal has no obstacle with the index ${obstacle}.` };
  const at =
    typeof obstacle === 'string'
      ? goal.obstacles.findIndex((own) => own.if.toLowerCase() === obstacle.toLowerCase())
      : obstacle;
  return { ok: true, value: { obstacle: at >= 0 ? at : obstacle, then, tried, note } };
}

/** An obstacle has one entry per day; a second one on the same day updates it. */
export function obstacleChanges(
  { obstacles }: Pick<Goal, 'obstacles'>,
  { obstacle, then, tried, note }: ObstacleEntry,
  today: IsoDate,
): readonly Change[] {
  const fired: Plain = { date: today, ...(tried !== undefined && { tried }), ...(note !== undefined && { note }) };
  const own = typeof obstacle === 'number' ? obstacles[obstacle] : undefined;
  if (typeof obstacle !== 'number' || !own)
    return [
      {
        do: 'append',
        path: ['obstacles'],
        value: { if: String(obstacle), ...(then !== undefined && { then }), fired: [fired] },
      },
    ];
  const path = ['obstacles', obstacle];
  const again = own.fired.findIndex(({ date }) => date === today);
  return [
    ...(then === undefined || then === own.then ? [] : [{ do: 'set' as const, path: [...path, 'then'], value: then }]),
    ...(again < 0
      ? [{ do: 'append' as const, path: [...path, 'fired'], value: fired }]
      : [
          ...(tried === undefined
            ? []
            : [{ do: 'set' as const, path: [...path, 'fired', again, 'tried'], value: tried }]),
          ...(note === undefined ? [] : [{ do: 'set' as const, path: [...path, 'fired', again, 'note'], value: note }]),
        ]),
  ];
}
