/** The code lenses of a file: what you can do with it now, above its first key or above one of its entries. */
import * as l10n from '@vscode/l10n';
import type { ValuePath } from '../base/valuePath.ts';
import { weekOf, type IsoDate, type IsoWeek } from '../base/calendar.ts';
import type { Command, CommandId } from '../base/command.ts';
import { truncatedLine } from '../base/texts.ts';
import type { DoableItem } from '../goals/toggleDone.ts';
import { nextStep } from '../goals/progress/steps.ts';
import type { KnownFile } from '../index/fileEntry.ts';
import { pathInFile } from '../index/location.ts';
import type { Person } from '../model/person.ts';
import type { Reflection } from '../model/week.ts';

export type Lens = Readonly<{
  command: Command;
  tooltip?: string;
  /** The second argument of the command. */
  item?: DoableItem;
  /** The entry that the lens is above. Without it, the first key. */
  at?: ValuePath;
}>;

/** In UTF-16 code units, so that the lenses of a goal fit next to each other. */
const maxTitleLength = 60;

/** Files that cannot be written have none. */
export function lensesOf(entry: KnownFile, today: IsoDate): readonly Lens[] {
  if (entry.state !== 'current') return [];
  switch (entry.kind) {
    case 'goal':
      return goalLenses(entry, today);
    case 'week':
      return canReflect(entry.id, entry.entity.reflection, today)
        ? [lens('cairn.reflect', l10n.t('Reflect'), { week: entry.id })]
        : [];
    case 'person': {
      const person = entry.id;
      return [
        lens('cairn.prepareMeeting', l10n.t('Prepare meeting'), { person }),
        lens('cairn.newNote', l10n.t('New note'), { person }),
        ...(isEngaged(entry.entity, today)
          ? [lens('cairn.closeEngagement', l10n.t('Close engagement'), { person })]
          : []),
      ];
    }
    case 'note':
      return entry.entity.commitments.flatMap(({ done }, index) => {
        const args = { file: entry.path, index };
        const at = pathInFile(entry, ['commitments', index]);
        return done === undefined ? [{ ...lens('cairn.keepCommitment', l10n.t('Mark as kept'), args), at }] : [];
      });
    case 'story':
      return [lens('cairn.practise', l10n.t('Practice'), { story: entry.id })];
    case 'opportunity':
      return [lens('cairn.moveOpportunity', l10n.t('Move to stage'), { opportunity: entry.id })];
    case 'profile':
      return [
        { ...lens('cairn.nameStrengths', l10n.t('Name strengths')), at: ['strengths'] },
        { ...lens('cairn.sortValues', l10n.t('Sort values')), at: ['values'] },
        { ...lens('cairn.pictureAspirations', l10n.t('Explore aspirations')), at: ['aspirations'] },
        { ...lens('cairn.assess', l10n.t('Assess yourself')), at: ['skills'] },
      ];
    case 'ladder':
      return [lens('cairn.closeGap', l10n.t('Close skill gap')), lens('cairn.importLadder', l10n.t('Import ladder'))];
    case 'assessment':
    case 'feedback':
    case 'prompt':
    case 'settings':
      return [];
  }
}

const lens = (id: CommandId, title: string, args: object = {}): Lens => ({ command: { id, args, title } });

type GoalFile = Extract<KnownFile, Readonly<{ kind: 'goal'; state: 'current' | 'newer' | 'stale' }>>;

function goalLenses(entry: GoalFile, today: IsoDate): readonly Lens[] {
  if (entry.entity.status !== 'active') return [];
  const args = { goal: entry.id };
  const item = nextItem(entry, today);
  // `$(` would start an icon.
  const title = item && l10n.t('Next: {0}', truncatedLine(item.title, maxTitleLength).replaceAll('$(', '\\$('));
  return [
    lens('cairn.checkIn', l10n.t('Check in'), args),
    ...(item ? [{ ...lens('cairn.tickOff', title ?? '', args), item, tooltip: l10n.t('Mark as done') }] : []),
    lens('cairn.completeGoal', l10n.t('Complete'), args),
  ];
}

/** The next action; without an open one, the next milestone. */
function nextItem(entry: GoalFile, today: IsoDate): DoableItem | undefined {
  const { actions, measure } = entry.entity;
  const milestones = measure && 'milestones' in measure ? measure.milestones : [];
  const action = nextStep(actions, today);
  const step = action ?? nextStep(milestones, today);
  if (!step) return undefined;
  const path = action
    ? ['actions', actions.indexOf(action)]
    : ['measure', 'milestones', milestones.findIndex((milestone) => milestone === step)];
  return {
    kind: action ? 'action' : 'milestone',
    index: Number(pathInFile(entry, path).at(-1)),
    title: step.title,
  };
}

/** This week, and past weeks without a reflection. */
function canReflect(week: IsoWeek, reflection: Reflection | undefined, today: IsoDate): boolean {
  if (week === weekOf(today)) return true;
  return week < weekOf(today) && Object.keys(reflection?.answers ?? {}).length === 0;
}

const isEngaged = ({ engagement }: Person, today: IsoDate): boolean =>
  engagement !== undefined && engagement.start <= today && (engagement.end === undefined || engagement.end >= today);
