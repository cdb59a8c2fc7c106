/** A new assessment, from answers or from an untrusted command argument. */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../../base/argument.ts';
import type { IsoDate } from '../../base/calendar.ts';
import { assessmentKinds } from '../../model/assessment.ts';
import type { Profile } from '../../model/profile.ts';
import { printNew, type Change } from '../../yaml/edit/edits.ts';
import { mostLevels } from '../../model/values.ts';
import { scaleOf, type AssessmentKind, type Scale } from './items.ts';

export type Rating = Readonly<{ id: string; rating: number; note?: string | undefined }>;

export type NewAssessment = Readonly<{
  kind: AssessmentKind;
  /** ID of the coach who took part. */
  with: string | undefined;
  items: readonly Rating[];
}>;

const words = z.string().check(z.trim(), z.minLength(1));
const argument = z.strictObject({
  kind: z.enum(assessmentKinds),
  with: z.optional(words),
  items: z.optional(z.record(words, z.number())),
  folder: z.optional(words),
});

type GivenAssessment = Readonly<{
  kind: AssessmentKind;
  with: string | undefined;
  /** Undefined: to be asked for. */
  items: readonly Rating[] | undefined;
  folder: string | undefined;
}>;

export function readNewAssessment(given: unknown): ReadArgument<GivenAssessment> {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { kind, with: coach, items, folder } = read.value;
  // A ladder may have any number of levels; the folder is not known yet.
  const [lowest, highest] = scaleOf(kind, mostLevels);
  const wrong = Object.entries(items ?? {}).find(
    ([, rating]) => rating < lowest || rating > highest || (kind === 'skills' && !Number.isInteger(rating)),
  );
  if (wrong)
    return { ok: false, detail: `${wrong[0]} is rated ${wrong[1]}, which is not between ${lowest} and ${highest}.` };
  return {
    ok: true,
    value: { kind, with: coach, items: items && Object.entries(items).map(([id, rating]) => ({ id, rating })), folder },
  };
}

export function assessmentText({ kind, with: coach, items }: NewAssessment, today: IsoDate): string {
  return printNew({
    date: today,
    kind,
    ...(coach !== undefined && { with: coach }),
    ...(kind === 'skills' && { scale: [...scaleOf(kind, Math.max(...items.map(({ rating }) => rating)))] }),
    items: items.map(({ id, rating, note }) => ({ id, rating, ...(note !== undefined && { note }) })),
  });
}

/** Adds ratings to an assessment of the same day. New items go to the end; existing ratings are replaced. */
export function assessmentChanges(
  present: Readonly<{
    scale?: Scale | undefined;
    items: readonly Readonly<{ id: string; rating: number }>[];
  }>,
  items: readonly Rating[],
): readonly Change[] {
  const highest = Math.max(...items.map(({ rating }) => rating));
  const scale: readonly Change[] =
    present.scale && highest > present.scale[1] ? [{ do: 'set', path: ['scale', 1], value: highest }] : [];
  const ratings = items.flatMap(({ id, rating }): readonly Change[] => {
    const at = present.items.findIndex((item) => item.id === id);
    if (at < 0) return [{ do: 'append', path: ['items'], value: { id, rating } }];
    return present.items[at]?.rating === rating ? [] : [{ do: 'set', path: ['items', at, 'rating'], value: rating }];
  });
  return [...scale, ...ratings];
}

/** Updates the current levels in the profile, and adds missing skills. */
export function profileChanges(profile: Profile, items: readonly Rating[]): readonly Change[] {
  return items.flatMap(({ id, rating }): readonly Change[] => {
    const at = profile.skills.findIndex((skill) => skill.id === id);
    if (at < 0) return [{ do: 'append', path: ['skills'], value: { id, now: rating } }];
    return profile.skills[at]?.now === rating ? [] : [{ do: 'set', path: ['skills', at, 'now'], value: rating }];
  });
}
