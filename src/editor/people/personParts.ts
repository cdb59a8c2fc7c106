/** The rows below a person: next meeting, engagement, commitments, thanks, introductions, and notes. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { Introduction } from '../../core/people/introductions.ts';
import type { PersonStanding, Thanks } from '../../core/people/people.ts';
import { followThroughOf, isOpenCommitment, type PersonCommitment } from '../../core/people/commitments.ts';
import { firstLine, dayText, dueText, fullDayText, nearDayText, joined } from '../../core/base/texts.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { markers } from '../../core/goals/goalText.ts';
import { icon, staleIcon } from '../ui/icons.ts';
import type { Place } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain } from '../ui/tooltips.ts';
import { groupNode, type TreeNode } from '../ui/tree.ts';
import { followThroughTexts, tallyText } from '../../core/people/peopleText.ts';
import { engagementNodes, nextMeetingNodes, phaseNodes } from './engagementNodes.ts';
import { personRow } from './personRow.ts';

const { l10n } = vscode;

/** Older notes go into a group of their own. */
const recentNotes = 8;

export function partsOf(
  folder: GrowthFolder,
  standing: PersonStanding,
  goals: GrowthState,
  today: IsoDate,
): readonly TreeNode[] {
  return [
    ...nextMeetingNodes(folder, standing, today),
    ...engagementNodes(folder, standing, goals, today),
    ...phaseNodes(folder, standing, today),
    ...standing.commitments.filter(isOpenCommitment).map((each) => commitmentNode(folder, standing, each, today)),
    ...followThroughNodes(folder, standing),
    ...standing.thanks.map((thanks) => thanksNode(folder, standing, thanks)),
    ...introductionNodes(folder, standing),
    ...noteNodes(folder, standing, today),
  ];
}

/** Disables menu items of a file that is not writable. */
const unwritable = ({ state }: { readonly state: string }): readonly string[] => (state === 'current' ? [] : [state]);

/** An overdue commitment is a warning with a coach, and only a reminder with anyone else. */
function commitmentNode(
  folder: GrowthFolder,
  standing: PersonStanding,
  { note, index, commitment, mine, standing: stands }: PersonCommitment,
  today: IsoDate,
): TreeNode {
  const { what, due } = commitment;
  const isWarning = standing.role === 'coach' && stands === 'overdue';
  const when =
    due === undefined
      ? undefined
      : stands === 'overdue' && !isWarning
        ? l10n.t('since {0}', nearDayText(due, today))
        : dueText(due, today);
  return personRow(folder, standing, {
    id: ['commitment', note.path, index],
    label: firstLine(what),
    description: joined(when, mine ? l10n.t('yours') : l10n.t('theirs')),
    icon: icon(mine ? 'account' : 'feedback', isWarning ? 'list.warningForeground' : undefined),
    kind: ['commitment open', mine ? 'mine' : 'theirs', ...unwritable(note)].join(' '),
    followUp: { file: note.path, index, text: what },
    spoken: mine ? l10n.t('my commitment') : l10n.t('their commitment'),
    place: { folder, path: note.path, value: ['commitments', index, 'what'], looks: { what } },
    tooltip: () =>
      markdown(
        bold(what),
        plain(
          l10n.t('Agreed on {0}', fullDayText(note.entity.date)),
          due === undefined ? undefined : l10n.t('Due on {0}', fullDayText(due)),
        ),
      ),
  });
}

/** How many commitments both sides kept; only with a coach. */
function followThroughNodes(folder: GrowthFolder, standing: PersonStanding): readonly TreeNode[] {
  if (standing.role !== 'coach' || standing.commitments.length === 0) return [];
  const through = followThroughOf(standing.commitments);
  const kept = through.mine.kept + through.mine.late;
  const whole = kept + through.mine.open + through.mine.overdue;
  return [
    personRow(folder, standing, {
      id: ['follow-through'],
      label: l10n.t('Follow-through'),
      description: whole === 0 ? tallyText(through.theirs) : l10n.t('you kept {0} of {1}', kept, whole),
      icon: icon('checklist'),
      kind: 'follow-through',
      tooltip: () =>
        markdown(
          bold(l10n.t('Follow-through')),
          plain(...followThroughTexts(through)),
          plain(...through.months.map(({ month, tally }) => `${month}: ${tallyText(tally)}`)),
        ),
    }),
  ];
}

function thanksNode(folder: GrowthFolder, standing: PersonStanding, { for: reason, index }: Thanks): TreeNode {
  return personRow(folder, standing, {
    id: ['thanks', index],
    label: firstLine(reason),
    description: l10n.t('thanks owed'),
    icon: icon('heart'),
    kind: ['thanks', ...unwritable(standing.person)].join(' '),
    followUp: { file: standing.person.path, index, text: reason },
    place: { folder, path: standing.person.path, value: ['thanks', index, 'for'], looks: { for: reason } },
  });
}

function introductionNodes(folder: GrowthFolder, standing: PersonStanding): readonly TreeNode[] {
  const all = standing.introductions;
  if (all.length === 0) return [];
  const group = {
    name: `introductions-${standing.person.path}`,
    label: l10n.t('Introductions'),
    icon: icon('link'),
    open: false,
  };
  return [
    groupNode(folder, group, all.length, () =>
      all.map((introduction, position) => introductionNode(folder, standing, introduction, position)),
    ),
  ];
}

function introductionNode(
  folder: GrowthFolder,
  standing: PersonStanding,
  { name, contact, why, written }: Introduction,
  position: number,
): TreeNode {
  const place: Place | undefined = contact
    ? { folder, path: contact.path, value: ['name'] }
    : written && { folder, path: written.note.path, value: ['introductions', written.index, 'name'], looks: { name } };
  const description = contact
    ? contact.entity.role
    : joined(l10n.t('not a contact yet'), why === undefined ? undefined : firstLine(why));
  return personRow(folder, standing, {
    id: ['introduction', position],
    label: name,
    description,
    icon: icon(contact ? 'person' : 'person-add'),
    kind: contact || !written ? 'introduction' : ['introduction new', ...unwritable(written.note)].join(' '),
    place,
    ...(written && { followUp: { file: written.note.path, index: written.index, text: name } }),
    tooltip: () => markdown(bold(name), plain(why)),
  });
}

function noteNodes(folder: GrowthFolder, standing: PersonStanding, today: IsoDate): readonly TreeNode[] {
  const { notes: all, person } = standing;
  if (all.length === 0) return [];
  const nodes = (some: typeof all) => some.map((note) => noteNode(folder, standing, note, today));
  const older = all.slice(recentNotes);
  const more =
    older.length === 0
      ? []
      : [
          groupNode(
            folder,
            { name: `older-${person.path}`, label: l10n.t('Older'), icon: icon('history'), open: false },
            older.length,
            () => nodes(older),
          ),
        ];
  const group = { name: `notes-${person.path}`, label: l10n.t('Notes'), icon: icon('note'), open: false };
  return [groupNode(folder, group, all.length, () => [...nodes(all.slice(0, recentNotes)), ...more])];
}

function noteNode(folder: GrowthFolder, standing: PersonStanding, note: Readable<'note'>, today: IsoDate): TreeNode {
  const { date, agenda, insights, notes: text, grow } = note.entity;
  const [insight] = insights;
  const said = (typeof insight === 'string' ? insight : insight?.text) ?? agenda[0] ?? grow?.goal ?? text;
  return personRow(folder, standing, {
    id: ['note', note.path],
    label: dayText(date, today),
    description: joined(
      ...markers(note),
      date > today ? l10n.t('prepared') : undefined,
      said === undefined ? undefined : firstLine(said),
    ),
    icon: note.state === 'stale' ? staleIcon : icon('note'),
    kind: 'note',
    place: { folder, path: note.path, value: ['date'] },
    tooltip: () =>
      markdown(
        bold(fullDayText(date)),
        plain(...insights.map((each) => firstLine(typeof each === 'string' ? each : each.text))),
        plain(...agenda),
      ),
  });
}
