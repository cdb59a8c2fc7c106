/** Which skills of the roles that one wants have a story to be told of them. */
import { skillGaps, nextRung } from '../ladder/gaps.ts';
import type { IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { nameOf } from '../../index/lookup.ts';
import { isOpenStage, opportunityStanding } from '../opportunities/pipeline.ts';
import { storyGaps, type StoryGap } from './practice.ts';
import { scheduleOf, type Schedule } from './schedule.ts';

export type CoveredSkill = {
  readonly skill: string;
  readonly title: string;
  /** Who asks for it: the next rung of the ladder, and open opportunities, by their titles. */
  readonly askedBy: readonly string[];
  readonly stories: readonly {
    readonly story: Readable<'story'>;
    readonly lacks: readonly StoryGap[];
    readonly schedule: Schedule;
  }[];
};

/** What has no story comes first, then what has none that is whole; those that more ask for before others. */
export function coverageOf(index: GrowthIndex, today: IsoDate): readonly CoveredSkill[] {
  const asked = askedFor(index, today);
  const stories = [...index.readable('story')].map((story) => ({
    story,
    lacks: storyGaps(story.entity),
    schedule: scheduleOf(story.entity, today),
  }));
  const weight = ({ stories: own }: CoveredSkill): number =>
    own.length === 0 ? 0 : own.every(({ lacks }) => lacks.length > 0) ? 1 : 2;
  return [...asked]
    .map(([skill, askedBy]): CoveredSkill => ({
      skill,
      title: nameOf(index, { target: 'skill', id: skill }),
      askedBy,
      stories: stories.filter(({ story }) => story.entity.skills.includes(skill)),
    }))
    .sort(
      (one, other) =>
        weight(one) - weight(other) ||
        other.askedBy.length - one.askedBy.length ||
        one.title.localeCompare(other.title),
    );
}

/** Without a role that says what it wants, it is what the profile wants more of. */
function askedFor(index: GrowthIndex, today: IsoDate): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>();
  const ask = (skill: string, by: string | undefined): void => {
    asked.set(skill, [...(asked.get(skill) ?? []), ...(by === undefined ? [] : [by])]);
  };
  const rung = nextRung(index);
  for (const skill of Object.keys(rung?.expects ?? {})) ask(skill, rung?.title ?? rung?.id);
  for (const { entity } of index.readable('opportunity')) {
    if (isOpenStage(opportunityStanding(entity, today).stage))
      for (const { skill } of entity.fit?.skills ?? []) ask(skill, entity.title);
  }
  if (asked.size === 0) for (const { skill } of skillGaps(index)) ask(skill, undefined);
  return asked;
}
