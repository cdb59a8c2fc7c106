/** Status changes of a goal: when they are allowed, and what they change in the file. */
import type { IsoDate } from '../base/calendar.ts';
import type { Goal, GoalStatus } from '../model/goal.ts';
import { isNotUnderstood } from '../model/values.ts';
import type { Change, Plain } from '../yaml/edit/edits.ts';

export const statusMoves = ['complete', 'pause', 'resume', 'drop'] as const;
export type StatusMove = (typeof statusMoves)[number];

type Move = Readonly<{
  from: readonly GoalStatus[];
  to: GoalStatus;
  /** Sets `closed` to today. */
  closes: boolean;
  /** The move and its reason are recorded under `changes`. */
  recorded: boolean;
}>;

const moves: Readonly<Record<StatusMove, Move>> = {
  complete: { from: ['idea', 'active', 'paused'], to: 'done', closes: true, recorded: false },
  pause: { from: ['active'], to: 'paused', closes: false, recorded: true },
  resume: { from: ['idea', 'paused', 'done', 'dropped'], to: 'active', closes: false, recorded: false },
  drop: { from: ['idea', 'active', 'paused'], to: 'dropped', closes: true, recorded: true },
};

/** Any move replaces an unknown status. */
export function canMove(status: Goal['status'], move: StatusMove): boolean {
  if (isNotUnderstood(status)) return true;
  return moves[move].from.includes(status);
}

/** Whether to ask for a reason. */
export function isRecorded(move: StatusMove): boolean {
  return moves[move].recorded;
}

/** @param reason one line; empty for none */
export function statusChanges(
  goal: Pick<Goal, 'status' | 'closed'>,
  move: StatusMove,
  today: IsoDate,
  reason = '',
): readonly Change[] {
  const { to, closes, recorded } = moves[move];
  const changes: Change[] = [{ do: 'set', path: ['status'], value: to }];
  if (closes) changes.push({ do: 'set', path: ['closed'], value: today });
  else if (goal.closed !== undefined) changes.push({ do: 'remove', path: ['closed'] });
  if (recorded) {
    const entry: Plain = {
      date: today,
      field: 'status',
      from: isNotUnderstood(goal.status) ? goal.status.written : goal.status,
      to,
      ...(reason !== '' && { reason }),
    };
    changes.push({ do: 'append', path: ['changes'], value: entry });
  }
  return changes;
}
