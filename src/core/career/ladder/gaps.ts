/** How far it is from where one is to what the next role asks for, and a goal that would close the gap. */
import { addDays, type IsoDate } from '../../base/calendar.ts';
import { noSupports, type NewGoal } from '../../goals/newGoal.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { slugOf, titleOfId } from '../../model/ids.ts';
import type { Ladder } from '../../model/ladder.ts';

export type Rung = Ladder['rungs'][number];

export type SkillGap = {
  readonly skill: string;
  readonly title: string;
  /** 0..4; undefined when it was never said. */
  readonly now: number | undefined;
  readonly wanted: number;
  /** What asks for it: a rung of the ladder, or the profile. */
  readonly by: Rung | undefined;
  /** What each level on the way looks like, the next one first; without a text where the ladder has none. */
  readonly way: readonly { readonly level: number; readonly text: string | undefined }[];
  /** Ids of active goals and ideas that serve the skill already. */
  readonly goals: readonly string[];
};

/**
 * The rung that the profile's next role names, by id or title; a title that begins with the rung's counts too ("Tech
 * lead, Intake").
 */
export function nextRung(index: GrowthIndex): Rung | undefined {
  const next = slugOf(index.find('profile', 'profile')?.entity.role?.next ?? '');
  const rungs = index.find('ladder', 'ladder')?.entity.rungs ?? [];
  const slugs = (rung: Rung): readonly string[] => [rung.id, slugOf(rung.title ?? '')].filter((slug) => slug !== '');
  if (next === '') return undefined;
  return (
    rungs.find((rung) => slugs(rung).includes(next)) ??
    rungs.find((rung) => slugs(rung).some((slug) => next.startsWith(`${slug}-`)))
  );
}

/**
 * Widest first; a skill whose level nobody has said counts from 0 and comes after those that are known to be as wide.
 */
export function skillGaps(index: GrowthIndex): readonly SkillGap[] {
  const own = index.find('profile', 'profile')?.entity.skills ?? [];
  const ladder = index.find('ladder', 'ladder')?.entity.skills ?? [];
  const rung = nextRung(index);
  const ids = [...new Set([...own.map(({ id }) => id), ...Object.keys(rung?.expects ?? {})])];
  const gaps = ids.flatMap((skill): readonly SkillGap[] => {
    const [mine, described] = [own.find(({ id }) => id === skill), ladder.find(({ id }) => id === skill)];
    const asked = rung?.expects[skill];
    const wanted = Math.max(asked ?? 0, mine?.wanted ?? 0);
    const now = mine?.now;
    if (wanted <= (now ?? 0)) return [];
    const way = Array.from({ length: wanted - (now ?? 0) }, (_, step) => (now ?? 0) + step + 1).map((level) => ({
      level,
      text: described?.levels[String(level)],
    }));
    return [
      {
        skill,
        title: mine?.title ?? described?.title ?? titleOfId(skill),
        now,
        wanted,
        by: asked === wanted ? rung : undefined,
        way,
        goals: goalsFor(index, skill),
      },
    ];
  });
  return gaps.sort(
    (one, other) =>
      other.way.length - one.way.length || Number(one.now === undefined) - Number(other.now === undefined),
  );
}

function goalsFor(index: GrowthIndex, skill: string): readonly string[] {
  return [...index.readable('goal')]
    .filter(
      ({ entity }) =>
        (entity.status === 'active' || entity.status === 'idea') && entity.supports?.skills.includes(skill) === true,
    )
    .map(({ id }) => id);
}

/** What is said in the person's language. */
export type SkillGapWords = {
  readonly title: (gap: SkillGap) => string;
  readonly milestone: (level: number) => string;
  readonly why: (gap: SkillGap) => string | undefined;
};

/** A quarter for each level: long enough for practice to tell, short enough to be looked at again (derived). */
const daysPerLevel = 91;

/**
 * A goal with each level on the way as a milestone, due a quarter for each, or when the next role is wanted, if that is
 * sooner.
 */
export function goalFromGap(
  gap: SkillGap,
  {
    by,
    today,
    words,
  }: {
    /** When the next role is wanted. */ readonly by: IsoDate | undefined;
    readonly today: IsoDate;
    readonly words: SkillGapWords;
  },
): NewGoal {
  const due = addDays(today, daysPerLevel * gap.way.length);
  return {
    title: words.title(gap),
    status: 'active',
    why: words.why(gap),
    supports: { ...noSupports, skills: [gap.skill] },
    measure: { milestones: gap.way.map(({ level, text }) => ({ title: text ?? words.milestone(level), weight: 1 })) },
    start: today,
    due: by !== undefined && by > today && by < due ? by : due,
    confidence: undefined,
    obstacles: [],
    actions: [],
  };
}
