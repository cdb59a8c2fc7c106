/** The closing of a coaching engagement: objectives and outcomes, and assessments before and after. */
import { assessmentsOf, type AssessmentKind } from '../career/assessments/items.ts';
import { beforeAndAfter, ratingChanges, type RatingChange } from '../career/assessments/ratingChanges.ts';
import type { IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { assessmentKinds } from '../model/assessment.ts';
import { attainmentScore } from '../goals/progress/attainment.ts';
import { calibrationOf, type Calibration } from '../goals/progress/calibration.ts';
import { progressOf, type Progress } from '../goals/progress/progress.ts';
import type { Change } from '../yaml/edit/edits.ts';
import type { EngagementStanding, Objective } from './engagement.ts';
import type { PersonStanding } from './people.ts';
import { followThroughOf, type FollowThrough } from './commitments.ts';

export type Closing = Readonly<{
  engagement: EngagementStanding;
  objectives: readonly (Objective & {
    readonly way: Readonly<{ before: Progress; after: Progress }> | undefined;
  })[];
  followThrough: FollowThrough;
  /** Confidence in the goals of the objectives compared with the results, by goal title. */
  calibrated: readonly Readonly<{ title: string; path: string; calibration: Calibration }>[];
  /** The T-score of the objectives with five levels; undefined without any. */
  attainment: Readonly<{ score: number; of: number }> | undefined;
  assessed: readonly Readonly<{
    kind: AssessmentKind;
    from: IsoDate;
    to: IsoDate;
    /** The file of the latest assessment. */
    path: string;
    moved: readonly RatingChange[];
  }>[];
}>;

/** What the view knows: for a page that the coach reads, the shared view. */
export function closingOf(
  index: GrowthIndex,
  { engagement, commitments }: PersonStanding,
  today: IsoDate,
): Closing | undefined {
  if (!engagement) return undefined;
  const goals = engagement.objectives.flatMap(({ goal }) => goal ?? []);
  return {
    engagement,
    objectives: engagement.objectives.map((objective) => ({
      ...objective,
      way: wayOf(index, objective, engagement.start, today),
    })),
    calibrated: goals.flatMap(({ id, entity, path }) => {
      const calibration = calibrationOf(entity, index.checkinsOf(id), today);
      return calibration ? [{ title: entity.title, path, calibration }] : [];
    }),
    attainment: attainmentIn(index, goals, today),
    followThrough: followThroughOf(commitments.filter(({ note }) => note.entity.date >= engagement.start)),
    assessed: assessmentKinds.flatMap((kind) => {
      const sheets = assessmentsOf(index, kind, today);
      const pair = beforeAndAfter(
        sheets.map(({ entity }) => entity),
        engagement.start,
      );
      return pair && pair.after.date > engagement.start
        ? [
            {
              kind,
              from: pair.before.date,
              to: pair.after.date,
              path: sheets.at(-1)?.path ?? '',
              moved: ratingChanges([pair.before, pair.after]).filter(({ times }) => times === 2),
            },
          ]
        : [];
    }),
  };
}

function attainmentIn(index: GrowthIndex, goals: readonly Readable<'goal'>[], today: IsoDate): Closing['attainment'] {
  const rated = goals.flatMap(({ id, entity }) => {
    const progress = progressOf(entity, index.checkinsOf(id), today);
    return entity.measure && 'scale' in entity.measure && progress.kind === 'scale' && progress.level !== undefined
      ? [{ level: progress.level, weight: entity.measure.weight }]
      : [];
  });
  const score = attainmentScore(rated);
  return score === undefined ? undefined : { score, of: rated.length };
}

function wayOf(
  index: GrowthIndex,
  { goal }: Objective,
  start: IsoDate,
  today: IsoDate,
): Readonly<{ before: Progress; after: Progress }> | undefined {
  if (!goal) return undefined;
  const checkins = index.checkinsOf(goal.id);
  return { before: progressOf(goal.entity, checkins, start), after: progressOf(goal.entity, checkins, today) };
}

/**
 * The changes to the coach's file: new outcomes, and today as the end when none is set or it is later.
 * @param outcomes by the objective's place in the file's list
 */
export function closingChanges(
  { end }: EngagementStanding,
  outcomes: ReadonlyMap<number, string>,
  today: IsoDate,
): readonly Change[] {
  const written = [...outcomes]
    .filter(([, outcome]) => outcome !== '')
    .map(([at, outcome]): Change => ({ do: 'set', path: ['engagement', 'objectives', at, 'outcome'], value: outcome }));
  return [
    ...written,
    ...(end === undefined || end > today ? [{ do: 'set' as const, path: ['engagement', 'end'], value: today }] : []),
  ];
}
