/** The weekly reflection: due on its day, and a few days longer if it was missed. */
import { addDays, addWeeks, dayOfWeek, type IsoDate, type IsoWeek } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { Week } from '../model/week.ts';
import { isGuided } from '../model/prompts.ts';
import type { ReflectionItem, WeekSpan } from './items.ts';

/** In days after its week: a missed reflection can be made up until Wednesday. */
const graceDays = 3;

/** Whether a week has a reflection with answers. Guided reflections do not count. */
export function isReflected({ reflection }: Week): boolean {
  return (
    reflection !== undefined &&
    !isGuided(reflection.template) &&
    Object.values(reflection.answers).some((answer) => answer.trim() !== '')
  );
}

/** Empty without an active goal and without anything written this week or last. */
export function reflectionItems(index: GrowthIndex, span: WeekSpan): readonly ReflectionItem[] {
  const lastWeek = addWeeks(span.week, -1);
  const files = filesOf(index, [span.week, lastWeek]);
  const { rhythm } = index.settings();
  if (files.length === 0 && ![...index.readable('goal')].some(({ entity }) => entity.status === 'active')) return [];
  const current = reflectionOf(span.week, files, dayOfWeek(span.week, rhythm.reflection), span.today);
  const missed =
    current.standing === 'later' && span.today < addDays(span.first, graceDays) && isMissing(lastWeek, files);
  if (!missed) return [current];
  return [
    current,
    { ...reflectionOf(lastWeek, files, dayOfWeek(lastWeek, rhythm.reflection), span.today), late: true },
  ];
}

/** A week without any entry does not need a reflection. */
function isMissing(week: IsoWeek, files: readonly Readable<'week'>[]): boolean {
  const own = files.filter(({ id }) => id === week);
  return own.length > 0 && !own.some(({ entity }) => isReflected(entity));
}

function reflectionOf(week: IsoWeek, files: readonly Readable<'week'>[], day: IsoDate, today: IsoDate): ReflectionItem {
  const own = files.filter(({ id }) => id === week);
  const reflected = own.find(({ entity }) => isReflected(entity));
  const file = reflected ?? own[0];
  const item = { kind: 'reflection', week, late: false, file, stale: file?.state === 'stale' } as const;
  if (reflected !== undefined) return { ...item, standing: 'done', day: reflected.entity.reflection?.date ?? day };
  return { ...item, standing: day <= today ? 'today' : 'later', day };
}

/** Shared files before private ones. */
function filesOf(index: GrowthIndex, weeks: readonly IsoWeek[]): readonly Readable<'week'>[] {
  return [...index.readable('week')]
    .filter(({ id }) => weeks.includes(id))
    .sort((one, other) => Number(one.private) - Number(other.private));
}
