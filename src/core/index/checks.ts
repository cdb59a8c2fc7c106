/** What a schema cannot say: values of one file that do not fit together, and what an active goal still lacks. */
import { firstDayOf, isIsoWeek, lastDayOf, weekOf } from '../base/calendar.ts';
import type { Goal } from '../model/goal.ts';
import type { Entity, Kind } from '../model/kinds.ts';
import type { Person } from '../model/person.ts';
import type { Week } from '../model/week.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/rules.ts';
import type { Range } from '../base/lines.ts';
import { valueAt, type Path } from './schemaIssues.ts';
import type { OriginalIndexes } from './dropInvalid.ts';

/** The file that an entity was read from. */
export type Written = {
  /** All that the file says, what is wrong included. */
  readonly value: unknown;
  readonly originalIndexes: OriginalIndexes;
  /** Where the value at a path of the file is written. */
  readonly placeOf: (path: Path) => Range;
};

/** Questions about a file by paths of the entity, in whose lists some items of the file may be missing. */
type File = {
  readonly placeOf: (path: Path) => Range;
  readonly says: (path: Path) => boolean;
  /** Whether a key of the root is there, if only without a value. */
  readonly names: (key: string) => boolean;
};

const isKind = <K extends Kind>(wanted: K, kind: Kind, entity: unknown): entity is Entity<K> =>
  kind === wanted && entity !== undefined;

export function checkEntity(
  kind: Kind,
  id: string,
  entity: Entity<Kind>,
  { value, originalIndexes, placeOf }: Written,
): readonly Problem[] {
  const file: File = {
    placeOf: (path) => placeOf(inFile(path, originalIndexes)),
    says(path) {
      const said = valueAt(value, inFile(path, originalIndexes));
      return Array.isArray(said) ? said.length > 0 : said !== undefined;
    },
    names: (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key),
  };
  if (isKind('goal', kind, entity))
    return [...contradictions(entity, file), ...(entity.status === 'active' ? gaps(entity, file) : [])];
  if (isKind('person', kind, entity)) return engagementContradictions(entity, file);
  if (isKind('week', kind, entity)) return strayCheckins(id, entity, file);
  if (isKind('profile', kind, entity)) {
    return (['strengths', 'values', 'aspirations', 'skills'] as const).flatMap((list) =>
      duplicates(entity[list], [list], file),
    );
  }
  if (isKind('ladder', kind, entity))
    return [...duplicates(entity.skills, ['skills'], file), ...duplicates(entity.rungs, ['rungs'], file)];
  if (isKind('prompt', kind, entity)) return duplicates(entity.prompts, ['prompts'], file);
  return [];
}

/** The path in the file of what has a path in the entity. */
export function inFile(path: Path, originalIndexes: OriginalIndexes): Path {
  return path.map((key, depth) =>
    typeof key === 'number' ? (originalIndexes[path.slice(0, depth).join('.')]?.[key] ?? key) : key,
  );
}

function contradictions(goal: Goal, file: File): readonly Problem[] {
  const problems: Problem[] = [...duplicates(goal.actions, ['actions'], file)];
  if (goal.start !== undefined && goal.due !== undefined && goal.due < goal.start) {
    problems.push(problem('due-before-start', file.placeOf(['due']), { start: goal.start, due: goal.due }));
  }
  const { measure } = goal;
  if (measure && 'metric' in measure && measure.baseline === measure.target) {
    problems.push(problem('target-equals-baseline', file.placeOf(['measure', 'target']), { value: measure.target }));
  }
  if (measure && 'milestones' in measure)
    problems.push(...duplicates(measure.milestones, ['measure', 'milestones'], file));
  if (measure && 'rest' in measure) {
    measure.rest.forEach((week, index) => {
      if (!isIsoWeek(week))
        problems.push(
          problem('bad-shape', file.placeOf(['measure', 'rest', index]), {
            value: week,
            expected: `The last week of that year is ${weekOf(`${week.slice(0, 4)}-12-28`)}.`,
          }),
        );
    });
  }
  return problems;
}

function engagementContradictions({ engagement }: Person, file: File): readonly Problem[] {
  if (engagement?.end === undefined || engagement.end >= engagement.start) return [];
  const { start, end } = engagement;
  return [problem('end-before-start', file.placeOf(['engagement', 'end']), { start, end })];
}

/** A value that is there but wrong is no gap: its own problem says what to do. */
function gaps(goal: Goal, file: File): readonly Problem[] {
  const problems: Problem[] = [];
  const lacks = (code: ProblemCode, key: string): void => {
    problems.push(problem(code, file.placeOf([file.names(key) ? key : 'title'])));
  };
  const measured = goal.measure ?? {};
  const hasReason =
    goal.why !== undefined ||
    file.says(['why']) ||
    (['values', 'aspirations', 'skills'] as const).some((list) => file.says(['supports', list]));
  if (!goal.measure && !file.says(['measure'])) lacks('goal-without-measure', 'measure');
  if (goal.due === undefined && !file.says(['due']) && !('habit' in measured)) lacks('goal-without-due', 'due');
  if (goal.due !== undefined && goal.start === undefined && !file.says(['start']))
    problems.push(problem('goal-without-start', file.placeOf([file.names('start') ? 'start' : 'due'])));
  if (!hasReason) lacks('goal-without-why', 'why');
  if (goal.actions.length === 0 && !file.says(['actions']) && !('milestones' in measured || 'habit' in measured))
    lacks('goal-without-action', 'actions');
  if (goal.obstacles.length === 0 && !file.says(['obstacles'])) lacks('goal-without-obstacle', 'obstacles');
  goal.obstacles.forEach(({ then }, index) => {
    if (then === undefined && !file.says(['obstacles', index, 'then']))
      problems.push(problem('obstacle-without-plan', file.placeOf(['obstacles', index, 'if'])));
  });
  return problems;
}

function strayCheckins(week: string, { checkins }: Week, file: File): readonly Problem[] {
  if (checkins.length === 0) return [];
  const first = firstDayOf(week);
  const last = lastDayOf(week);
  return checkins.flatMap(({ date }, index) =>
    date >= first && date <= last
      ? []
      : [
          problem('checkin-outside-week', file.placeOf(['checkins', index, 'date']), {
            date,
            week,
            right: weekOf(date),
          }),
        ],
  );
}

function duplicates(
  items: readonly { readonly id?: string | undefined }[],
  path: Path,
  file: File,
): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [problem('duplicate-item', file.placeOf([...path, index, 'id']), { id })];
    seen.add(id);
    return [];
  });
}
