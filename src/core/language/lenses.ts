/** What can be done with a file right now, for the line above its first key. */
import { weekOf, type IsoDate, type IsoWeek } from '../calendar.ts';
import type { DoableItem } from '../goals/toggleDone.ts';
import { pathInFile, type KnownFile } from '../index/fileEntry.ts';
import type { Reflection } from '../model/week.ts';
import { nextStep } from '../progress/steps.ts';

export type Lens =
  | { readonly is: 'check-in' | 'complete'; readonly goal: string }
  | { readonly is: 'next'; readonly goal: string; readonly item: DoableItem }
  | { readonly is: 'reflect'; readonly week: IsoWeek };

/** None for what must not be written. */
export function lensesOf(entry: KnownFile, today: IsoDate): readonly Lens[] {
  if (entry.state !== 'current') return [];
  if (entry.kind === 'week') return wantsReflection(entry.id, entry.entity.reflection, today) ? [{ is: 'reflect', week: entry.id }] : [];
  if (entry.kind !== 'goal' || entry.entity.status !== 'active') return [];
  const goal = entry.id;
  const item = nextItem(entry, today);
  return [{ is: 'check-in', goal }, ...(item ? [{ is: 'next', goal, item } as const] : []), { is: 'complete', goal }];
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
  if (action) return { kind: 'action', index: indexInFile(entry, ['actions', actions.indexOf(action)]), title: action.title };
  const milestones = measure && 'milestones' in measure ? measure.milestones : [];
  const milestone = nextStep(milestones, today);
  return milestone && { kind: 'milestone', index: indexInFile(entry, ['measure', 'milestones', milestones.indexOf(milestone)]), title: milestone.title };
}

const indexInFile = (entry: GoalFile, path: readonly (string | number)[]): number => Number(pathInFile(entry, path).at(-1));
