/** What a schema cannot say: values of one file that do not fit together, and what an active goal still lacks. */
import { firstDayOf, lastDayOf, weekOf } from '../calendar.ts';
import type { Goal } from '../model/goal.ts';
import type { Entity, Kind } from '../model/kinds.ts';
import type { Week } from '../model/week.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Range } from '../text/lines.ts';
import type { Path } from './schemaProblems.ts';

/** Where the value at a path is written. */
type PlaceOf = (path: Path) => Range;

const isKind = <K extends Kind>(wanted: K, kind: Kind, entity: unknown): entity is Entity<K> => kind === wanted && entity !== undefined;

export function checkEntity(kind: Kind, id: string, entity: Entity<Kind>, placeOf: PlaceOf): readonly Problem[] {
  if (isKind('goal', kind, entity)) return [...contradictions(entity, placeOf), ...(entity.status === 'active' ? gaps(entity, placeOf) : [])];
  if (isKind('week', kind, entity)) return strayCheckins(id, entity, placeOf);
  if (isKind('profile', kind, entity)) {
    return (['strengths', 'values', 'aspirations', 'skills'] as const).flatMap((list) => duplicates(entity[list], [list], placeOf));
  }
  if (isKind('ladder', kind, entity)) return [...duplicates(entity.skills, ['skills'], placeOf), ...duplicates(entity.rungs, ['rungs'], placeOf)];
  return [];
}

function contradictions(goal: Goal, placeOf: PlaceOf): readonly Problem[] {
  const problems: Problem[] = [...duplicates(goal.actions, ['actions'], placeOf)];
  if (goal.start !== undefined && goal.due !== undefined && goal.due < goal.start) {
    problems.push(problem('due-before-start', placeOf(['due']), { start: goal.start, due: goal.due }));
  }
  if (goal.measure && 'metric' in goal.measure && goal.measure.baseline === goal.measure.target) {
    problems.push(problem('target-equals-baseline', placeOf(['measure', 'target']), { value: goal.measure.target }));
  }
  if (goal.measure && 'milestones' in goal.measure) problems.push(...duplicates(goal.measure.milestones, ['measure', 'milestones'], placeOf));
  return problems;
}

function gaps(goal: Goal, placeOf: PlaceOf): readonly Problem[] {
  const problems: Problem[] = [];
  const title = placeOf(['title']);
  const supported = goal.supports && Object.values(goal.supports).some((ids) => ids.length > 0);
  if (!goal.measure) problems.push(problem('goal-without-measure', title));
  if (goal.due === undefined && !(goal.measure && 'habit' in goal.measure)) problems.push(problem('goal-without-due', title));
  if (goal.due !== undefined && goal.start === undefined) problems.push(problem('goal-without-start', placeOf(['due'])));
  if (goal.why === undefined && !supported) problems.push(problem('goal-without-why', title));
  if (goal.actions.length === 0 && !(goal.measure && ('milestones' in goal.measure || 'habit' in goal.measure))) problems.push(problem('goal-without-action', title));
  if (goal.obstacles.length === 0) problems.push(problem('goal-without-obstacle', title));
  goal.obstacles.forEach((obstacle, index) => {
    if (obstacle.then === undefined) problems.push(problem('obstacle-without-plan', placeOf(['obstacles', index, 'if'])));
  });
  return problems;
}

function strayCheckins(week: string, { checkins }: Week, placeOf: PlaceOf): readonly Problem[] {
  const first = firstDayOf(week);
  const last = lastDayOf(week);
  return checkins.flatMap(({ date }, index) =>
    date >= first && date <= last ? [] : [problem('checkin-outside-week', placeOf(['checkins', index, 'date']), { date, week, right: weekOf(date) })],
  );
}

function duplicates(items: readonly { readonly id?: string | undefined }[], path: Path, placeOf: PlaceOf): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [problem('duplicate-item', placeOf([...path, index, 'id']), { id })];
    seen.add(id);
    return [];
  });
}
