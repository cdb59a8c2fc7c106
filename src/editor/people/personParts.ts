/**
 * What is below a person in the tree: the next meeting, what they work on together, what was promised, and what came of
 * it.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { locationOf } from '../../core/index/location.ts';
import { plannedAt } from '../../core/people/contact.ts';
import type { Objective } from '../../core/people/engagement.ts';
import type { Introduction } from '../../core/people/introductions.ts';
import type { PersonStanding, Thanks } from '../../core/people/people.ts';
import { followThroughOf, isOpenCommitment, type PersonCommitment } from '../../core/people/commitments.ts';
import { firstLine } from '../../core/base/firstLine.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { dayText, dueText, fullDayText, nearDayText } from '../ui/dates.ts';
import { goalDescription, joined, markers, spoken } from '../ui/goalWords.ts';
import { doneIcon, goalIcon, icon, staleIcon } from '../ui/icons.ts';
import { openCommand, type Place } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain } from '../ui/tooltips.ts';
import { groupNode, idIn, type TreeNode } from '../ui/tree.ts';
import { engagementText, phaseText, tallyText } from '../ui/peopleWords.ts';

const { l10n } = vscode;

/** So many notes are shown at once; the older ones are a click away. */
const recentNotes = 8;

export function partsOf(
  folder: GrowthFolder,
  standing: PersonStanding,
  goals: GrowthState,
  today: IsoDate,
): readonly TreeNode[] {
  return [
    ...nextMeeting(folder, standing, today),
    ...engagement(folder, standing, goals, today),
    ...phase(folder, standing, today),
    ...standing.commitments.filter(isOpenCommitment).map((each) => commitmentNode(folder, standing, each, today)),
    ...followThrough(folder, standing),
    ...standing.thanks.map((thanks) => thanksNode(folder, standing, thanks)),
    ...introductions(folder, standing),
    ...notes(folder, standing, today),
  ];
}

/** For menus: a file that must not be written. */
const unwritable = ({ state }: { readonly state: string }): readonly string[] => (state === 'current' ? [] : [state]);

type Row = {
  readonly id: readonly (string | number)[];
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon: vscode.ThemeIcon;
  /** What the row is, for those who hear it and for menus. */
  readonly kind: string;
  readonly spoken?: string | undefined;
  readonly place?: Place | undefined;
  readonly followUp?: TreeNode['followUp'];
  readonly tooltip?: (() => vscode.MarkdownString) | undefined;
};

function row(
  folder: GrowthFolder,
  { person }: PersonStanding,
  { id, label, description, icon: iconPath, kind, spoken: said, place, followUp, tooltip }: Row,
): TreeNode {
  const item = new vscode.TreeItem(label);
  item.id = idIn(folder, person.path, ...id);
  item.description = description ?? '';
  item.iconPath = iconPath;
  item.contextValue = kind;
  item.accessibilityInformation = { label: spoken(label, said, description) };
  if (place) item.command = openCommand(place);
  return { item, folder, ...(place && { place }), ...(followUp && { followUp }), ...(tooltip && { tooltip }) };
}

function nextMeeting(folder: GrowthFolder, standing: PersonStanding, today: IsoDate): readonly TreeNode[] {
  const {
    person,
    contact: { next },
    notes: all,
  } = standing;
  if (!next) return [];
  const prepared = all.find(({ entity }) => entity.date === next.day);
  const place: Place = {
    folder,
    ...(prepared ? locationOf(prepared, ['agenda']) : locationOf(person, plannedAt(person.entity, next.day))),
  };
  const label = next.session
    ? l10n.t('Session {0} of {1}', next.session.number, next.session.of)
    : l10n.t('Next meeting');
  const description = joined(nearDayText(next.day, today), prepared ? l10n.t('prepared') : undefined);
  const node = row(folder, standing, {
    id: ['next'],
    label,
    description,
    icon: icon('calendar'),
    kind: 'meeting',
    place,
    tooltip: () => markdown(plain(fullDayText(next.day))),
  });
  return [{ ...node, person: person.id }];
}

function engagement(
  folder: GrowthFolder,
  standing: PersonStanding,
  goals: GrowthState,
  today: IsoDate,
): readonly TreeNode[] {
  const { engagement: stands, person } = standing;
  if (!stands) return [];
  const place: Place = { folder, path: person.path, value: ['engagement'] };
  const missed = stands.sessions.missed.length;
  const node = row(folder, standing, {
    id: ['engagement'],
    label: l10n.t('Engagement'),
    description: engagementText(stands, today),
    icon:
      stands.state === 'over'
        ? doneIcon
        : icon('milestone', stands.state === 'closing' ? 'list.warningForeground' : undefined),
    kind: `engagement ${stands.state}`,
    spoken: stands.state === 'closing' ? l10n.t('ready to close') : undefined,
    place,
    tooltip: () =>
      markdown(
        bold(l10n.t('Engagement')),
        plain(
          joined(
            l10n.t('From {0}', fullDayText(stands.start)),
            stands.end === undefined ? undefined : l10n.t('to {0}', fullDayText(stands.end)),
          ),
          missed === 0
            ? undefined
            : l10n.t(
                'Planned sessions without a note: {0}',
                stands.sessions.missed.map((day) => dayText(day, today)).join(', '),
              ),
          stands.state === 'closing' ? l10n.t('Ends soon. Record the outcome of each objective.') : undefined,
        ),
      ),
  });
  if (stands.objectives.length > 0) node.item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
  return [
    {
      ...node,
      person: person.id,
      children: () => stands.objectives.map((objective) => objectiveNode(folder, standing, objective, goals, today)),
    },
  ];
}

function objectiveNode(
  folder: GrowthFolder,
  standing: PersonStanding,
  { title, index, goal, outcome }: Objective,
  goals: GrowthState,
  today: IsoDate,
): TreeNode {
  const summary = goal && goals.summaryOf(folder, goal);
  const node = row(folder, standing, {
    id: ['objective', index],
    label: title,
    description:
      outcome !== undefined ? l10n.t('outcome recorded') : goal && summary ? goalDescription(goal, summary, today) : '',
    icon: outcome !== undefined ? doneIcon : goal && summary ? goalIcon(goal, summary) : icon('target'),
    kind: 'objective',
    spoken: l10n.t('objective'),
    place: {
      folder,
      path: standing.person.path,
      value: ['engagement', 'objectives', index, 'title'],
      looks: { title },
    },
    tooltip: () => markdown(bold(title), plain(goal && l10n.t('Goal: {0}', goal.entity.title)), plain(outcome)),
  });
  return node;
}

/** A mentor's relationship has phases instead of an end. */
function phase(folder: GrowthFolder, standing: PersonStanding, today: IsoDate): readonly TreeNode[] {
  const { person, role } = standing;
  const { phase: now, since } = person.entity;
  if (role !== 'mentor' || now === undefined) return [];
  const description = since === undefined ? undefined : l10n.t('since {0}', dayText(since, today));
  return [
    row(folder, standing, {
      id: ['phase'],
      label: phaseText(now),
      description,
      icon: icon('history'),
      kind: 'phase',
      spoken: l10n.t('relationship phase'),
      place: { folder, path: person.path, value: ['phase'] },
    }),
  ];
}

/** What is promised to or by a coach is a warning once its day is over; to anybody else it stays a reminder. */
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
  return row(folder, standing, {
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

/** How well both keep what they promise: with a coach alone, since only there does it count. */
function followThrough(folder: GrowthFolder, standing: PersonStanding): readonly TreeNode[] {
  if (standing.role !== 'coach' || standing.commitments.length === 0) return [];
  const through = followThroughOf(standing.commitments);
  const [mine, theirs] = [tallyText(through.mine), tallyText(through.theirs)];
  const kept = through.mine.kept + through.mine.late;
  const whole = kept + through.mine.open + through.mine.overdue;
  return [
    row(folder, standing, {
      id: ['follow-through'],
      label: l10n.t('Follow-through'),
      description: whole === 0 ? theirs : l10n.t('you kept {0} of {1}', kept, whole),
      icon: icon('checklist'),
      kind: 'follow-through',
      tooltip: () =>
        markdown(
          bold(l10n.t('Follow-through')),
          plain(
            mine === '' ? undefined : l10n.t('Yours: {0}', mine),
            theirs === '' ? undefined : l10n.t('Theirs: {0}', theirs),
          ),
          plain(...through.months.map(({ month, tally }) => `${month}: ${tallyText(tally)}`)),
        ),
    }),
  ];
}

function thanksNode(folder: GrowthFolder, standing: PersonStanding, { for: reason, index }: Thanks): TreeNode {
  return row(folder, standing, {
    id: ['thanks', index],
    label: firstLine(reason),
    description: l10n.t('thanks owed'),
    icon: icon('heart'),
    kind: ['thanks', ...unwritable(standing.person)].join(' '),
    followUp: { file: standing.person.path, index, text: reason },
    place: { folder, path: standing.person.path, value: ['thanks', index, 'for'], looks: { for: reason } },
  });
}

function introductions(folder: GrowthFolder, standing: PersonStanding): readonly TreeNode[] {
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
  return row(folder, standing, {
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

function notes(folder: GrowthFolder, standing: PersonStanding, today: IsoDate): readonly TreeNode[] {
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
  return row(folder, standing, {
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
