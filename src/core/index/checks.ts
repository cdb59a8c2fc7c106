/** Checks that a schema cannot express: contradictions within one file, and what an active goal lacks. */
import * as l10n from '@vscode/l10n';
import { valueAtPath, type ValuePath } from '../base/valuePath.ts';
import { firstDayOf, isIsoWeek, lastDayOf, weekOf } from '../base/calendar.ts';
import type { Done } from '../model/done.ts';
import type { Feedback } from '../model/feedback.ts';
import type { Goal } from '../model/goal.ts';
import type { Entity, Kind } from '../model/kinds.ts';
import type { Person } from '../model/person.ts';
import type { Week } from '../model/week.ts';
import { problem, type Problem, type ProblemPlace } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/rules.ts';
import type { OriginalIndexes } from './dropInvalid.ts';

/** The file that an entity was read from. */
export type ParsedFile = {
  /** The whole value, including what is invalid. */
  readonly value: unknown;
  readonly originalIndexes: OriginalIndexes;
  readonly placeAt: (path: ValuePath) => ProblemPlace;
};

/** Looks up paths of the entity in the file, whose lists may also contain invalid items. */
type File = {
  readonly placeAt: (path: ValuePath) => ProblemPlace;
  /** Whether there is a value, even an invalid one; an empty list counts as none. */
  readonly hasValue: (path: ValuePath) => boolean;
  /** Whether the root has the key, with or without a value. */
  readonly hasKey: (key: string) => boolean;
};

const isKind = <K extends Kind>(wanted: K, kind: Kind, entity: unknown): entity is Entity<K> =>
  kind === wanted && entity !== undefined;

export function checkEntity(
  kind: Kind,
  id: string,
  entity: Entity<Kind>,
  { value, originalIndexes, placeAt }: ParsedFile,
): readonly Problem[] {
  const file: File = {
    placeAt: (path) => placeAt(inFile(path, originalIndexes)),
    hasValue(path) {
      const found = valueAtPath(value, inFile(path, originalIndexes));
      return Array.isArray(found) ? found.length > 0 : found !== undefined;
    },
    hasKey: (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key),
  };
  if (isKind('goal', kind, entity))
    return [...contradictions(entity, file), ...(entity.status === 'active' ? gaps(entity, file) : [])];
  if (isKind('note', kind, entity)) return undated(entity.commitments, ['commitments'], file);
  if (isKind('person', kind, entity)) return engagementContradictions(entity, file);
  if (isKind('week', kind, entity)) return [...strayCheckins(id, entity, file), ...sameDayCheckins(entity, file)];
  if (isKind('profile', kind, entity)) {
    return (['strengths', 'values', 'aspirations', 'skills'] as const).flatMap((list) =>
      duplicates(entity[list], [list], file),
    );
  }
  if (isKind('ladder', kind, entity))
    return [...duplicates(entity.skills, ['skills'], file), ...duplicates(entity.rungs, ['rungs'], file)];
  if (isKind('feedback', kind, entity))
    return [...duplicates(entity.threads, ['threads'], file), ...withoutAuthor(entity, file)];
  if (isKind('prompt', kind, entity)) return duplicates(entity.prompts, ['prompts'], file);
  return [];
}

/** Turns a path in the entity into the path in the file. */
export function inFile(path: ValuePath, originalIndexes: OriginalIndexes): ValuePath {
  return path.map((key, depth) =>
    typeof key === 'number' ? (originalIndexes[path.slice(0, depth).join('.')]?.[key] ?? key) : key,
  );
}

function contradictions(goal: Goal, file: File): readonly Problem[] {
  const problems: Problem[] = [
    ...duplicates(goal.actions, ['actions'], file),
    ...undated(goal.actions, ['actions'], file),
  ];
  if (goal.start !== undefined && goal.due !== undefined && goal.due < goal.start) {
    problems.push(problem('due-before-start', file.placeAt(['due']), { start: goal.start, due: goal.due }));
  }
  const { measure } = goal;
  if (measure && 'metric' in measure && measure.baseline === measure.target) {
    problems.push(problem('target-equals-baseline', file.placeAt(['measure', 'target']), { value: measure.target }));
  }
  if (measure && 'milestones' in measure)
    problems.push(
      ...duplicates(measure.milestones, ['measure', 'milestones'], file),
      ...undated(measure.milestones, ['measure', 'milestones'], file),
    );
  if (measure && 'rest' in measure) {
    measure.rest.forEach((week, index) => {
      if (!isIsoWeek(week))
        problems.push(
          problem('bad-shape', file.placeAt(['measure', 'rest', index]), {
            value: week,
            expected: l10n.t('The last week of that year is {0}.', weekOf(`${week.slice(0, 4)}-12-28`)),
          }),
        );
    });
  }
  return problems;
}

function engagementContradictions({ engagement }: Person, file: File): readonly Problem[] {
  if (engagement?.end === undefined || engagement.end >= engagement.start) return [];
  const { start, end } = engagement;
  return [problem('end-before-start', file.placeAt(['engagement', 'end']), { start, end })];
}

/** An invalid value is not a gap, because it has a problem of its own. */
function gaps(goal: Goal, file: File): readonly Problem[] {
  const problems: Problem[] = [];
  const lacks = (code: ProblemCode, key: string): void => {
    problems.push(problem(code, file.placeAt([file.hasKey(key) ? key : 'title'])));
  };
  const measured = goal.measure ?? {};
  const hasReason =
    goal.why !== undefined ||
    file.hasValue(['why']) ||
    (['values', 'aspirations', 'skills'] as const).some((list) => file.hasValue(['supports', list]));
  if (!goal.measure && !file.hasValue(['measure'])) lacks('goal-without-measure', 'measure');
  if (goal.due === undefined && !file.hasValue(['due']) && !('habit' in measured)) lacks('goal-without-due', 'due');
  if (goal.due !== undefined && goal.start === undefined && !file.hasValue(['start']))
    problems.push(problem('goal-without-start', file.placeAt([file.hasKey('start') ? 'start' : 'due'])));
  if (!hasReason) lacks('goal-without-why', 'why');
  if (goal.actions.length === 0 && !file.hasValue(['actions']) && !('milestones' in measured || 'habit' in measured))
    lacks('goal-without-action', 'actions');
  if (goal.obstacles.length === 0 && !file.hasValue(['obstacles'])) lacks('goal-without-obstacle', 'obstacles');
  goal.obstacles.forEach(({ then }, index) => {
    if (then === undefined && !file.hasValue(['obstacles', index, 'then']))
      problems.push(problem('obstacle-without-plan', file.placeAt(['obstacles', index, 'if'])));
  });
  return problems;
}

/**
 * Of several values on one day the last one counts. A later value that is not higher may be meant to be added, as the
 * second run of a day is.
 */
function sameDayCheckins({ checkins }: Week, file: File): readonly Problem[] {
  const latest = new Map<string, number>();
  return checkins.flatMap(({ goal, date, value }, index) => {
    if (value === undefined) return [];
    const key = `${goal} ${date}`;
    const before = latest.get(key);
    latest.set(key, value);
    if (before === undefined || value > before || before <= 0 || value <= 0) return [];
    return [problem('same-day-checkin', file.placeAt(['checkins', index, 'value']), { before, value, date })];
  });
}

function strayCheckins(week: string, { checkins }: Week, file: File): readonly Problem[] {
  if (checkins.length === 0) return [];
  const first = firstDayOf(week);
  const last = lastDayOf(week);
  return checkins.flatMap(({ date }, index) =>
    date >= first && date <= last
      ? []
      : [
          problem('checkin-outside-week', file.placeAt(['checkins', index, 'date']), {
            date,
            week,
            right: weekOf(date),
          }),
        ],
  );
}

const withoutAuthor = ({ threads }: Feedback, file: File): readonly Problem[] =>
  threads.flatMap(({ comments }, thread) =>
    comments.flatMap(({ by }, index) =>
      by === undefined ? [problem('comment-without-author', file.placeAt(['threads', thread, 'comments', index]))] : [],
    ),
  );

/** Items that are done on an unknown day. */
const undated = (
  items: readonly { readonly done?: Done | undefined }[],
  path: ValuePath,
  file: File,
): readonly Problem[] =>
  items.flatMap(({ done }, index) =>
    done === true ? [problem('done-without-date', file.placeAt([...path, index, 'done']))] : [],
  );

function duplicates(
  items: readonly { readonly id?: string | undefined }[],
  path: ValuePath,
  file: File,
): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [problem('duplicate-item', file.placeAt([...path, index, 'id']), { id })];
    seen.add(id);
    return [];
  });
}
