/** Which skills of your target roles have a story. */
import { skillGaps, nextRung } from '../ladder/gaps.ts';
import type { IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { nameOf } from '../../index/lookup.ts';
import { isOpenStage, opportunityStanding } from '../opportunities/pipeline.ts';
import { storyGaps, type StoryGap } from './practice.ts';
import { scheduleOf, type Schedule } from './schedule.ts';

export type CoveredSkill = Readonly<{
  skill: string;
  title: string;
  /** Titles of the next rung and of the open opportunities that require it. */
  requiredBy: readonly string[];
  stories: readonly Readonly<{
    story: Readable<'story'>;
    lacks: readonly StoryGap[];
    schedule: Schedule;
  }>[];
}>;

/** Skills without a story first, then those with incomplete stories; most often required first. */
export function coverageOf(index: GrowthIndex, today: IsoDate): readonly CoveredSkill[] {
  const required = requirements(index, today);
  const stories = [...index.readable('story')].map((story) => ({
    story,
    lacks: storyGaps(story.entity),
    schedule: scheduleOf(story.entity, today),
  }));
  const rank = ({ stories: own }: CoveredSkill): number =>
    own.length === 0 ? 0 : own.every(({ lacks }) => lacks.length > 0) ? 1 : 2;
  return [...required]
    .map(([skill, requiredBy]): CoveredSkill => ({
      skill,
      title: nameOf(index, { target: 'skill', id: skill }),
      requiredBy,
      stories: stories.filter(({ story }) => story.entity.skills.includes(skill)),
    }))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        other.requiredBy.length - one.requiredBy.length ||
        one.title.localeCompare(other.title),
    );
}

/** Falls back to the skill gaps of the profile when no role lists skills. */
function requirements(index: GrowthIndex, today: IsoDate): ReadonlyMap<string, readonly string[]> {
  const required = new Map<string, string[]>();
  const add = (skill: string, by: string | undefined): void => {
    required.set(skill, [...(required.get(skill) ?? []), ...(by === undefined ? [] : [by])]);
  };
  const rung = nextRung(index);
  for (const skill of Object.keys(rung?.expects ?? {})) add(skill, rung?.title ?? rung?.id);
  for (const { entity } of index.readable('opportunity')) {
    if (isOpenStage(opportunityStanding(entity, today).stage))
      for (const { skill } of entity.fit?.skills ?? []) add(skill, entity.title);
  }
  if (required.size === 0) for (const { skill } of skillGaps(index)) add(skill, undefined);
  return required;
}
