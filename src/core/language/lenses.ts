/** What can be done with a file right now, for the line above its first key or above the entry that it is about. */
import { weekOf, type IsoDate, type IsoWeek } from '../base/calendar.ts';
import type { DoableItem } from '../goals/toggleDone.ts';
import type { KnownFile } from '../index/fileEntry.ts';
import { pathInFile } from '../index/location.ts';
import type { PropertyPath } from '../index/schemaIssues.ts';
import type { Reflection } from '../model/week.ts';
import { nextStep } from '../goals/progress/steps.ts';

export type Lens =
  | { readonly is: 'check-in' | 'complete'; readonly goal: string }
  | { readonly is: 'next'; readonly goal: string; readonly item: DoableItem }
  | { readonly is: 'reflect'; readonly week: IsoWeek }
  | { readonly is: 'prepare' | 'note' | 'close'; readonly person: string }
  | { readonly is: 'practise'; readonly story: string }
  | { readonly is: 'move'; readonly opportunity: string }
  | { readonly is: 'close-gap' | 'import-ladder' }
  /** Above a list of the profile: the exercise that fills it. */
  | { readonly is: 'exercise'; readonly list: ExerciseList; readonly at: readonly string[] }
  /** Above an open promise of a note; `index` is its place as the note was read, `at` where it is in the file. */
  | { readonly is: 'keep'; readonly note: string; readonly index: number; readonly at: PropertyPath };

export const exerciseLists = ['strengths', 'values', 'aspirations', 'skills'] as const;
export type ExerciseList = (typeof exerciseLists)[number];

/** None for what must not be written. */
export function lensesOf(entry: KnownFile, today: IsoDate): readonly Lens[] {
  if (entry.state !== 'current') return [];
  const others = lensesOfOthers(entry, today);
  if (others) return others;
  if (entry.kind === 'week')
    return wantsReflection(entry.id, entry.entity.reflection, today) ? [{ is: 'reflect', week: entry.id }] : [];
  if (entry.kind !== 'goal' || entry.entity.status !== 'active') return [];
  const goal = entry.id;
  const item = nextItem(entry, today);
  return [{ is: 'check-in', goal }, ...(item ? [{ is: 'next', goal, item } as const] : []), { is: 'complete', goal }];
}

/** Undefined for goals and weeks. */
function lensesOfOthers(
  entry: Extract<KnownFile, { readonly state: 'current' | 'newer' | 'stale' }>,
  today: IsoDate,
): readonly Lens[] | undefined {
  switch (entry.kind) {
    case 'person': {
      const person = entry.id;
      const { engagement } = entry.entity;
      const mayClose =
        engagement !== undefined &&
        engagement.start <= today &&
        (engagement.end === undefined || engagement.end >= today);
      return [
        { is: 'prepare', person },
        { is: 'note', person },
        ...(mayClose ? [{ is: 'close', person } as const] : []),
      ];
    }
    case 'note':
      return entry.entity.commitments.flatMap(({ done }, index): readonly Lens[] =>
        done === undefined
          ? [{ is: 'keep', note: entry.path, index, at: pathInFile(entry, ['commitments', index]) }]
          : [],
      );
    case 'story':
      return [{ is: 'practise', story: entry.id }];
    case 'opportunity':
      return [{ is: 'move', opportunity: entry.id }];
    case 'profile':
      return exerciseLists.map((list) => ({ is: 'exercise', list, at: [list] }));
    case 'ladder':
      return [{ is: 'close-gap' }, { is: 'import-ladder' }];
    case 'assessment':
    case 'feedback':
    case 'prompt':
    case 'settings':
      return [];
    case 'goal':
    case 'week':
      return undefined;
  }
}

/** This week's can always be gone on with; a week that was left without one can still have it. */
function wantsReflection(week: IsoWeek, reflection: Reflection | undefined, today: IsoDate): boolean {
  if (week === weekOf(today)) return true;
  return week < weekOf(today) && Object.keys(reflection?.answers ?? {}).length === 0;
}

type GoalFile = Extract<KnownFile, { readonly kind: 'goal'; readonly state: 'current' | 'newer' | 'stale' }>;

/** The action that is next; where none is open, the milestone. */
function nextItem(entry: GoalFile, today: IsoDate): DoableItem | undefined {
  const { actions, measure } = entry.entity;
  const action = nextStep(actions, today);
  if (action)
    return { kind: 'action', index: indexInFile(entry, ['actions', actions.indexOf(action)]), title: action.title };
  const milestones = measure && 'milestones' in measure ? measure.milestones : [];
  const milestone = nextStep(milestones, today);
  return (
    milestone && {
      kind: 'milestone',
      index: indexInFile(entry, ['measure', 'milestones', milestones.indexOf(milestone)]),
      title: milestone.title,
    }
  );
}

const indexInFile = (entry: GoalFile, path: readonly (string | number)[]): number =>
  Number(pathInFile(entry, path).at(-1));
