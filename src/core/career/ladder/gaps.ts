/** Skill gaps between the current level and the next role, and a goal that closes a gap. */
import { addDays, type IsoDate } from '../../base/calendar.ts';
import { noSupports, type NewGoal } from '../../goals/newGoal.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { slugOf, titleOfId } from '../../model/ids.ts';
import { briefDescription, levelDescription, type Ladder } from '../../model/ladder.ts';

type Rung = Ladder['rungs'][number];

export type SkillGap = Readonly<{
  skill: string;
  title: string;
  /** 0..4; undefined when it is unknown. */
  now: number | undefined;
  wanted: number;
  /** The rung of the career ladder that requires the level; undefined when only the profile asks for it. */
  by: Rung | undefined;
  /** The levels to reach, the next one first, with the text of the career ladder. */
  steps: readonly Readonly<{ level: number; text: string | undefined }>[];
  /** IDs of active goals and ideas that support the skill. */
  goals: readonly string[];
}>;

/**
 * The rung named by the profile's next role, by ID or title. A role that starts with the rung's title also counts, as
 * in "Tech lead, Intake".
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

/** Widest gap first. An unknown level counts as 0 and comes after known gaps of the same width. */
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
    const steps = Array.from({ length: wanted - (now ?? 0) }, (_, index) => (now ?? 0) + index + 1).map((level) => {
      const description = levelDescription(described, level);
      return { level, text: description && briefDescription(description) };
    });
    return [
      {
        skill,
        title: mine?.title ?? described?.title ?? titleOfId(skill),
        now,
        wanted,
        by: asked === wanted ? rung : undefined,
        steps,
        goals: goalsFor(index, skill),
      },
    ];
  });
  return gaps.sort(
    (one, other) =>
      other.steps.length - one.steps.length || Number(one.now === undefined) - Number(other.now === undefined),
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

/** Translated texts of the goal. */
type SkillGapWords = Readonly<{
  title: (gap: SkillGap) => string;
  milestone: (level: number) => string;
  why: (gap: SkillGap) => string | undefined;
}>;

/** A milestone's title is one line in every view, in characters. The ladder keeps the whole text. */
const longestTitle = 160;

function milestoneTitle(text: string): string {
  if (text.length <= longestTitle) return text;
  const end = text.lastIndexOf(' ', longestTitle);
  return `${text.slice(0, end > 0 ? end : longestTitle)}…`;
}

/** One quarter per level (derived). */
const daysPerLevel = 91;

/**
 * A goal with a milestone per level, due after a quarter per level or on the date of the next role, whichever is
 * sooner.
 */
export function goalFromGap(
  gap: SkillGap,
  {
    by,
    today,
    words,
  }: Readonly<{
    /** The target date of the next role. */
    by: IsoDate | undefined;
    today: IsoDate;
    words: SkillGapWords;
  }>,
): NewGoal {
  const due = addDays(today, daysPerLevel * gap.steps.length);
  return {
    title: words.title(gap),
    status: 'active',
    why: words.why(gap),
    supports: { ...noSupports, skills: [gap.skill] },
    measure: {
      milestones: gap.steps.map(({ level, text }) => ({
        title: text === undefined ? words.milestone(level) : milestoneTitle(text),
        weight: 1,
      })),
    },
    start: today,
    due: by !== undefined && by > today && by < due ? by : due,
    confidence: undefined,
    obstacles: [],
    actions: [],
  };
}
