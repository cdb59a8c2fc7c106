/** What the dashboard shows of a growth folder, in words: the same that the sidebar says, from the same index. It owns nothing. */
import * as vscode from 'vscode';
import { addDays, daysBetween, weekOf } from '../../core/calendar.ts';
import { assessmentsOf } from '../../core/assessments/items.ts';
import { pipelineOf } from '../../core/opportunities/pipeline.ts';
import { peopleStanding, type PersonStanding } from '../../core/people/people.ts';
import { followThroughOf, isOpen } from '../../core/people/promises.ts';
import { gather } from '../../core/rhythm/gathered.ts';
import { titleOfId } from '../../core/model/ids.ts';
import { countCheckins } from '../../core/week/checkins.ts';
import { isReflected } from '../../core/week/reflection.ts';
import type { DashboardState } from '../../shared/dashboard.ts';
import { levelText } from '../assessments/levelWords.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';
import { reasonText } from '../network/reasonWords.ts';
import { threeToWrite } from '../../core/network/reasons.ts';
import { stageText } from '../opportunities/stageWords.ts';
import { contactText, engagementText, relationshipsText, tallyText } from '../people/peopleWords.ts';
import { agendaNode } from '../views/agendaNodes.ts';
import { dayText, dueText, nearDayText, weekText } from '../views/dates.ts';
import { joined } from '../views/goalWords.ts';
import type { Standing } from '../views/standing.ts';
import type { TreeNode } from '../views/tree.ts';
import { goalCards, titleIn } from './goalCards.ts';

const { l10n } = vscode;

const nothing: Omit<DashboardState, 'folder'> = {
  now: { week: '', checkedIn: '', items: [] }, goals: [], rhythm: { today: '', days: [], summary: [], moods: [] }, growth: { skills: [], values: [], strengths: [] }, people: [], search: [],
};

/** Of the first growth folder: with several, the dashboard says whose it is. */
export function dashboardState(folders: GrowthFolders, standing: Standing): { readonly folder: GrowthFolder | undefined; readonly state: DashboardState } {
  const [folder] = folders.present();
  if (!folder) return { folder: undefined, state: { ...nothing, folder: { is: 'absent' } } };
  if (!standing.isComplete(folder)) return { folder, state: { ...nothing, folder: { is: 'loading' } } };
  const files = folder.index.paths();
  const hasSomething = [...folder.index.readable('goal')].length > 0 || [...folder.index.readable('week')].length > 0;
  if (!hasSomething) return { folder, state: { ...nothing, folder: { is: 'empty' } } };
  const broken = files.filter((path) => { const entry = folder.index.get(path); return entry?.kind !== undefined && (entry.state === 'broken' || entry.state === 'stale'); }).length;
  return {
    folder,
    state: { folder: { is: 'ready', name: folder.workspaceFolder.name, ...(broken > 0 && { problems: brokenText(broken) }) }, now: nowOf(folder, standing), goals: goalCards(folder, standing), rhythm: rhythmOf(folder, standing), growth: growthOf(folder, standing), people: peopleOf(folder, standing), search: searchOf(folder, standing) },
  };
}

const brokenText = (count: number): string =>
  count === 1 ? l10n.t('1 file cannot be read as it is; what it said last is shown.') : l10n.t('{0} files cannot be read as they are; what they said last is shown.', count);

function nowOf(folder: GrowthFolder, standing: Standing): DashboardState['now'] {
  const items = standing.agendaOf(folder);
  const { done, total } = countCheckins(items);
  return {
    week: weekText(weekOf(standing.today())),
    checkedIn: l10n.t('{0} of {1} checked in', done, total),
    items: items.map((item) => nowItem(agendaNode(folder, item, standing), item.standing)),
  };
}

type NowItem = DashboardState['now']['items'][number];

function nowItem(node: TreeNode, standing: NowItem['standing']): NowItem {
  const { item, place, goal, step, week, person } = node;
  const does: Pick<NowItem, 'does' | 'label'> =
    standing === 'done' ? {}
    : step ? { does: { do: 'tick', goal: step.goal.id, step: { kind: step.step.kind, index: step.step.index, title: step.step.title }, done: true }, label: l10n.t('Tick off') }
    : goal !== undefined ? { does: { do: 'check-in', goal }, label: l10n.t('Check in') }
    : week !== undefined ? { does: { do: 'reflect', week }, label: l10n.t('Reflect') }
    : person !== undefined ? { does: { do: 'prepare', person }, label: l10n.t('Prepare') } : {};
  return {
    id: item.id ?? '',
    title: typeof item.label === 'string' ? item.label : (item.label?.label ?? ''),
    detail: typeof item.description === 'string' ? item.description : '',
    standing,
    ...(place && { place: { path: place.path, value: [...place.value] } }),
    ...does,
  };
}

/** The last 53 weeks, from a Monday on. */
function rhythmOf({ index }: GrowthFolder, standing: Standing): DashboardState['rhythm'] {
  const today = standing.today();
  const first = addDays(today, -7 * 52 - ((daysBetween('2024-01-01', today) % 7) + 7) % 7);
  const days = new Map<string, { date: string; checkins: number; reflected: boolean; wins: number }>();
  for (let date = first; date <= today; date = addDays(date, 1)) days.set(date, { date, checkins: 0, reflected: false, wins: 0 });
  const moods: DashboardState['rhythm']['moods'] = [];
  for (const { id, entity } of [...index.readable('week')].sort((one, other) => one.id.localeCompare(other.id))) {
    for (const { date } of entity.checkins) { const day = days.get(date); if (day) day.checkins += 1; }
    const reflected = days.get(entity.reflection?.date ?? '');
    if (reflected && isReflected(entity)) { reflected.reflected = true; reflected.wins += entity.wins.length; }
    if (entity.mood !== undefined || entity.energy !== undefined) moods.push({ week: id, ...(entity.mood !== undefined && { mood: entity.mood }), ...(entity.energy !== undefined && { energy: entity.energy }) });
  }
  const gathered = gather(index, { kind: 'quarter', id: '', first: addDays(today, -90), last: today, running: true }, today);
  const counted = [...days.values()];
  const weeks = weeksInARow(counted);
  const latest = [...index.readable('week')].filter(({ id }) => id <= weekOf(today)).sort((one, other) => one.id.localeCompare(other.id)).at(-1);
  return {
    today,
    days: counted,
    summary: [
      ...(weeks === 0 ? [] : [weeks === 1 ? l10n.t('1 week in a row') : l10n.t('{0} weeks in a row', weeks)]),
      l10n.t('{0} check-ins in the last year', counted.reduce((sum, { checkins }) => sum + checkins, 0)),
      l10n.t('{0} reflections', counted.filter(({ reflected }) => reflected).length),
      l10n.t('{0} wins in the last 90 days', gathered.wins.length),
    ].map((text) => ({ text, ...(latest && { place: { path: latest.path, value: ['checkins'] } }) })),
    moods: moods.slice(-53),
  };
}

/** Weeks with a check-in up to this one, which may still be to come. */
function weeksInARow(days: DashboardState['rhythm']['days']): number {
  const byWeek = new Map<string, boolean>();
  for (const { date, checkins } of days) byWeek.set(weekOf(date), (byWeek.get(weekOf(date)) ?? false) || checkins > 0);
  const kept = [...byWeek.values()];
  const last = kept.at(-1) === true ? kept : kept.slice(0, -1);
  const missed = last.lastIndexOf(false);
  return last.length - 1 - missed;
}

function growthOf(folder: GrowthFolder, standing: Standing): DashboardState['growth'] {
  const { index } = folder;
  const profile = index.find('profile', 'profile');
  if (!profile) return { skills: [], values: [], strengths: [] };
  const { path, entity } = profile;
  const yearAgo = addDays(standing.today(), -330);
  const past = assessmentsOf(index, 'skills', yearAgo).at(-1)?.entity.items ?? [];
  const goals = [...index.readable('goal')].filter(({ entity: goal }) => goal.status === 'active' || goal.status === 'idea');
  const title = (item: { readonly id: string; readonly title?: string | undefined }): string => item.title ?? titleOfId(item.id);
  return {
    skills: entity.skills.map((skill, at) => {
      const before = past.find(({ id }) => id === skill.id)?.rating;
      const level = (value: number | undefined): string => (value === undefined ? '–' : `${value} ${levelText('skills', value)}`);
      return {
        title: titleIn(folder, 'skills', skill.id),
        ...(skill.now !== undefined && { now: skill.now }), ...(skill.wanted !== undefined && { wanted: skill.wanted }), ...(before !== undefined && { before }),
        text: joined(l10n.t('now: {0}', level(skill.now)), l10n.t('wanted: {0}', level(skill.wanted)), before === undefined ? undefined : l10n.t('a year ago: {0}', level(before))),
        place: { path, value: ['skills', at] },
      };
    }),
    values: entity.values.map((value, at) => ({ title: title(value), goals: goals.filter(({ entity: goal }) => goal.supports?.values.includes(value.id)).map(({ entity: goal }) => goal.title), place: { path, value: ['values', at] } })),
    strengths: entity.strengths.map((strength, at) => ({ title: title(strength), ...(strength.note !== undefined && { note: strength.note }), place: { path, value: ['strengths', at] } })),
  };
}

function peopleOf(folder: GrowthFolder, standing: Standing): DashboardState['people'] {
  const today = standing.today();
  const people = peopleStanding(folder.index, today);
  const toWrite = threeToWrite(folder.index, people, today);
  return people.map((person): DashboardState['people'][number] => {
    const { person: { id, entity, path }, role, contact, engagement, promises, thanks } = person;
    const tally = tallyText(followThroughOf(promises).mine);
    const why = toWrite.find((each) => each.standing.person.id === id)?.reasons.map((reason) => reasonText(folder, reason, today)).join('; ');
    return {
      id, name: entity.name, role,
      detail: contactText(contact, today) || relationshipsText(entity),
      lines: [
        ...(engagement ? [engagementText(engagement, today)] : []),
        ...(role === 'coach' && tally !== '' ? [l10n.t('Follow-through: {0}', tally)] : []),
        // Only a coach is told that something is overdue; to anyone else a promise is a reminder.
        ...promises.filter(isOpen).map(({ commitment: { what, due } }) => joined(what, due === undefined ? undefined : due < today && role !== 'coach' ? l10n.t('since {0}', nearDayText(due, today)) : dueText(due, today))),
        ...thanks.map((each) => l10n.t('to thank for: {0}', each.for)),
        ...(why === undefined ? [] : [l10n.t('Write this week: {0}', why)]),
      ],
      warns: role === 'coach' && promises.filter(isOpen).some((promise) => promise.standing === 'overdue'),
      ...elapsedOf(engagement, today),
      place: { path, value: ['name'] },
    };
  });
}

function elapsedOf(engagement: PersonStanding['engagement'], today: string): { readonly elapsed?: number } {
  if (engagement?.end === undefined || engagement.end <= engagement.start) return {};
  return { elapsed: Math.min(1, Math.max(0, daysBetween(engagement.start, today) / daysBetween(engagement.start, engagement.end))) };
}

function searchOf({ index }: GrowthFolder, standing: Standing): DashboardState['search'] {
  const today = standing.today();
  const stages = [...pipelineOf(index, today)];
  if (stages.every(([, items]) => items.length === 0)) return [];
  return stages.map(([stage, items]) => ({
    stage,
    title: stageText(stage),
    items: items.map(({ opportunity: { id, entity, path }, standing: { since, quietDays } }) => ({ id, title: entity.title, detail: joined(entity.company, since === undefined ? undefined : dayText(since, today)), quiet: quietDays !== undefined, place: { path, value: ['title'] } })),
  }));
}
