/**
 * Questions worth asking now, from what happened since the last meeting: those of a coach hold to account, those of a
 * mentor ask for what they know.
 */
import type { PersonStanding } from '../people.ts';
import type { GoalSince, Since } from './sinceWeMet.ts';

export type MeetingQuestion =
  /** The engagement ends soon: what must have happened by then? */
  | { readonly about: 'closing'; readonly sessionsLeft: number }
  /** An objective that nothing has come of yet. */
  | { readonly about: 'objective'; readonly title: string }
  | { readonly about: 'behind'; readonly goal: string }
  /** Something that was in the way in several weeks. */
  | { readonly about: 'obstacle'; readonly if: string; readonly times: number }
  /** What a mentor may have met before. Of a mentor alone. */
  | { readonly about: 'blocker'; readonly text: string };

const mostQuestions = 3;

export function questionsFor({ role, engagement }: PersonStanding, since: Since): readonly MeetingQuestion[] {
  const behind = since.goals
    .filter(isBehind)
    .map(({ goal }): MeetingQuestion => ({ about: 'behind', goal: goal.entity.title }));
  const obstacles = since.goals.flatMap((look) => firedSince(look, since));
  if (role !== 'coach') {
    const blockers = since.blockers.map(({ text }): MeetingQuestion => ({ about: 'blocker', text }));
    return [...blockers.slice(0, 1), ...behind.slice(0, 1)].slice(0, mostQuestions);
  }
  const left = engagement
    ? engagement.sessions.planned - engagement.sessions.held - engagement.sessions.missed.length
    : 0;
  const closing: readonly MeetingQuestion[] =
    engagement?.state === 'closing' ? [{ about: 'closing', sessionsLeft: Math.max(0, left) }] : [];
  const untouched =
    engagement?.objectives.filter(({ goal, outcome }) => goal === undefined && outcome === undefined) ?? [];
  const objectives = untouched.map(({ title }): MeetingQuestion => ({ about: 'objective', title }));
  return [...closing, ...obstacles.slice(0, 1), ...objectives.slice(0, 1), ...behind.slice(0, 1)].slice(
    0,
    mostQuestions,
  );
}

const isBehind = ({ summary: { pace } }: GoalSince): boolean => pace.verdict === 'behind' || pace.verdict === 'overdue';

/** An obstacle that came up twice or more since then was no accident. */
function firedSince({ goal }: GoalSince, { last }: Since): readonly MeetingQuestion[] {
  return goal.entity.obstacles.flatMap((obstacle): readonly MeetingQuestion[] => {
    const times = obstacle.fired.filter(({ date }) => last === undefined || date > last.entity.date).length;
    return times < 2 ? [] : [{ about: 'obstacle', if: obstacle.if, times }];
  });
}
