/**
 * The week's own questions, asked after those of the template: an obstacle for a stalled goal, what made a kept habit
 * easy, a decision for an overdue commitment, and what to bring to a coming meeting. Few of them, and not two weeks in
 * a row: a reflection takes five minutes.
 */
import { dayDone } from '../../model/done.ts';
import { addDays, addWeeks, daysBetween, lastDayOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { historyOf } from '../../goals/progress/history.ts';
import { progressFrom } from '../../goals/progress/progress.ts';
import { roleOf } from '../../people/role.ts';
import { type WeekSpan, weekSpanOf } from '../items.ts';
import { commitmentFacts } from '../commitments.ts';
import { compare } from '../../base/compare.ts';
import { isRunning } from './weekSummary.ts';

export type WeekQuestion = Readonly<{
  /** The key of its answer, such as `order-split-obstacle`. */
  id: string;
}> &
  (
    | Readonly<{
        about: 'obstacle';
        goal: Readable<'goal'>;
        /** Whole weeks without movement, 2 or more. */ weeks: number;
      }>
    | Readonly<{ about: 'ease'; goal: Readable<'goal'>; /** Weeks in a row. */ weeks: number }>
    | Readonly<{
        about: 'decision';
        what: string;
        mine: boolean;
        /** An id. */ person: string | undefined;
        due: IsoDate;
      }>
    | Readonly<{
        about: 'meeting';
        person: Readable<'person'>;
        day: IsoDate;
        isSession: boolean;
      }>
  );

/** Most important first. */
const questionKinds = ['decision', 'obstacle', 'meeting', 'ease'] as const satisfies readonly WeekQuestion['about'][];

export const mostQuestions = 3;

/** In days without movement. */
const stillFor = 14;
/** In weeks. */
const longStreak = 3;
/** Weeks before the same question is asked again. */
const restOfQuestion = 3;

/**
 * At most one question of each kind, most important first, about what the view knows: the answers' keys are written.
 * @param today for a past week its last day is used, except for coming meetings
 */
export function questionsOf(index: GrowthIndex, week: IsoWeek, today: IsoDate): readonly WeekQuestion[] {
  const last = lastDayOf(week);
  const span = weekSpanOf(today < last ? today : last);
  const asked = recentlyAnswered(index, week);
  const found: Readonly<Record<WeekQuestion['about'], readonly WeekQuestion[]>> = {
    decision: decisions(index, span),
    obstacle: standingStill(index, span),
    meeting: meetingsAhead(index, today),
    ease: keptHabits(index, span),
  };
  const mayBeAsked = (question: WeekQuestion): boolean => !asked.has(question.id);
  return questionKinds.flatMap((kind) => found[kind].filter(mayBeAsked).slice(0, 1)).slice(0, mostQuestions);
}

/** The kind and subject id in an answer's key. */
export function questionOfKey(key: string): Readonly<{ about: WeekQuestion['about']; subject: string }> | undefined {
  const about = questionKinds.find((kind) => key.endsWith(`-${kind}`));
  return about && { about, subject: key.slice(0, -about.length - 1) };
}

const keyOf = (subject: string, about: WeekQuestion['about']): string => `${subject}-${about}`;

/** Only commitments with a coach can be overdue. */
function decisions(index: GrowthIndex, span: WeekSpan): readonly WeekQuestion[] {
  return commitmentFacts(index, span)
    .commitments.filter(({ tone }) => tone === 'overdue')
    .flatMap(({ what, mine, person, due }): readonly WeekQuestion[] =>
      due === undefined
        ? []
        : [
            {
              about: 'decision',
              id: keyOf(person ?? 'promise', 'decision'),
              what,
              mine,
              person,
              due,
            },
          ],
    );
}

/** Longest first. */
function standingStill(index: GrowthIndex, span: WeekSpan): readonly WeekQuestion[] {
  return activeGoals(index, span)
    .filter(({ entity: { measure } }) => !(measure && 'habit' in measure && measure.rest.includes(span.week)))
    .flatMap((goal) => {
      const days = daysBetween(lastMovement(index, goal, span.today) ?? span.today, span.today);
      return days < stillFor ? [] : [{ goal, days }];
    })
    .sort((one, other) => other.days - one.days)
    .map(({ goal, days }): WeekQuestion => ({
      about: 'obstacle',
      id: keyOf(goal.id, 'obstacle'),
      goal,
      weeks: Math.floor(days / 7),
    }));
}

/** The last day on which the measure moved or an action was done, else the start; undefined when unknown. */
function lastMovement(index: GrowthIndex, { id, entity }: Readable<'goal'>, today: IsoDate): IsoDate | undefined {
  const { series, byDay } = historyOf(entity, index.checkinsOf(id), today);
  const days = entity.actions.flatMap(({ done }) => dayDone(done) ?? []).filter((day) => day <= today);
  if (entity.start !== undefined && entity.start <= today) days.push(entity.start);
  if (series.kind === 'none') days.push(...byDay.slice(0, 1).map(({ date }) => date));
  else if (series.kind === 'habit') days.push(...series.points.map(({ date }) => date));
  else {
    const baseline = 'baseline' in series.measure ? series.measure.baseline : undefined;
    series.points.forEach(({ date, value }, at) => {
      if (value !== (at === 0 ? baseline : series.points[at - 1]?.value)) days.push(date);
    });
  }
  return days.sort().at(-1);
}

/** Longest first. */
function keptHabits(index: GrowthIndex, span: WeekSpan): readonly WeekQuestion[] {
  return activeGoals(index, span)
    .flatMap((goal) => {
      const progress = progressFrom(historyOf(goal.entity, index.checkinsOf(goal.id), span.today));
      return progress.kind === 'habit' && progress.streak >= longStreak ? [{ goal, weeks: progress.streak }] : [];
    })
    .sort((one, other) => other.weeks - one.weeks)
    .map(({ goal, weeks }): WeekQuestion => ({
      about: 'ease',
      id: keyOf(goal.id, 'ease'),
      goal,
      weeks,
    }));
}

/** With a coach or mentor in the next seven days, earliest first. */
function meetingsAhead(index: GrowthIndex, today: IsoDate): readonly WeekQuestion[] {
  return [...index.readable('person')]
    .filter(({ entity }) => roleOf(entity, today) !== 'other')
    .flatMap((person) => {
      const sessions = person.entity.engagement?.sessions ?? [];
      const day = [...sessions, ...(person.entity.next === undefined ? [] : [person.entity.next])]
        .filter((each) => each > today && each <= addDays(today, 7))
        .sort()[0];
      return day === undefined ? [] : [{ person, day, isSession: sessions.includes(day) }];
    })
    .sort((one, other) => compare(one.day, other.day))
    .map(({ person, day, isSession }): WeekQuestion => ({
      about: 'meeting',
      id: keyOf(person.id, 'meeting'),
      person,
      day,
      isSession,
    }));
}

const activeGoals = (index: GrowthIndex, { today }: WeekSpan): readonly Readable<'goal'>[] =>
  [...index.readable('goal')].filter((goal) => isRunning(goal, today));

/** Answered in the weeks just before. Each meeting is new, so its question may repeat. */
function recentlyAnswered(index: GrowthIndex, week: IsoWeek): ReadonlySet<string> {
  const from = addWeeks(week, -restOfQuestion);
  const keys = [...index.readable('week')]
    .filter(({ id }) => id >= from && id < week)
    .flatMap(({ entity }) => Object.entries(entity.reflection?.answers ?? {}))
    .filter(([key, answer]) => answer.trim() !== '' && questionOfKey(key)?.about !== 'meeting')
    .map(([key]) => key);
  return new Set(keys);
}
