/** The goals as the dashboard's cards, in words. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar.ts';
import { courseOf, type CourseOf } from '../../core/dashboard/course.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { titleOfId } from '../../core/model/ids.ts';
import type { GoalSummary } from '../../core/progress/summary.ts';
import { isDone, nextStep } from '../../core/progress/steps.ts';
import { stepsOf } from '../../core/week/steps.ts';
import type { GoalCard, Place, Tone } from '../../shared/dashboard.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import { dueText } from '../views/dates.ts';
import { calibrationText, goalDescription, percentText, readingText } from '../views/goalWords.ts';
import { statusText } from '../views/goals.ts';
import { personName } from '../views/people.ts';
import type { Standing } from '../views/standing.ts';
import { forecastText } from '../views/tooltips.ts';

export function goalCards(folder: GrowthFolder, standing: Standing): GoalCard[] {
  const today = standing.today();
  return [...folder.index.readable('goal')]
    .map((goal) => goalCard(folder, goal, standing.summaryOf(folder, goal), today))
    .sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999') || one.title.localeCompare(other.title));
}

function goalCard(folder: GrowthFolder, goal: Readable<'goal'>, summary: GoalSummary, today: IsoDate): GoalCard {
  const { entity, id, path } = goal;
  const { progress: { fraction }, pace, forecast, lastCheckin, calibration } = summary;
  const expected = 'expected' in pace ? pace.expected.fraction : undefined;
  const confidence = lastCheckin?.confidence ?? entity.confidence;
  const told = forecastText(forecast, today);
  const course = courseOf(entity, folder.index.checkinsOf(id), today);
  const next = nextStep(entity.actions, today);
  return {
    id,
    title: entity.title,
    status: entity.status,
    statusText: statusText(entity.status),
    tone: toneOf(entity.status, summary),
    detail: goalDescription(goal, summary, today),
    ...(fraction !== undefined && { fraction }),
    ...(expected !== undefined && { expected }),
    ...(entity.due !== undefined && { due: entity.due }),
    dueText: entity.due === undefined || entity.status === 'done' || entity.status === 'dropped' ? '' : dueText(entity.due, today),
    ...(told !== undefined && entity.status === 'active' && { forecast: told }),
    ...(calibration ? { confidence: calibrationText(calibration) } : confidence === undefined ? {} : { confidence: vscode.l10n.t('Confidence: {0}', percentText(confidence)) }),
    ...(course && { course: drawn(folder, course, goal) }),
    steps: stepsOf(entity).map((step) => ({
      step: { kind: step.kind, index: step.index, title: step.title },
      done: isDone(step, today),
      detail: [step.title === next?.title ? vscode.l10n.t('next') : '', step.due !== undefined && !isDone(step, today) ? dueText(step.due, today) : ''].filter((part) => part !== '').join(' · '),
      place: { path, value: [...(step.kind === 'action' ? ['actions'] : ['measure', 'milestones']), step.index] },
    })),
    open: vscode.languages.getDiagnostics(folder.uriOf(path)).filter(({ source }) => source === 'Cairn').map(({ message }) => ({ text: message, place: { path, value: ['title'] } })),
    values: (entity.supports?.values ?? []).map((value) => titleIn(folder, 'values', value)),
    skills: (entity.supports?.skills ?? []).map((skill) => titleIn(folder, 'skills', skill)),
    people: entity.with.map((person) => personName(folder, person)),
    place: { path, value: ['title'] },
  };
}

export function titleIn({ index }: GrowthFolder, list: 'values' | 'skills', id: string): string {
  return index.find('profile', 'profile')?.entity[list].find((item) => item.id === id)?.title ?? titleOfId(id);
}

function toneOf(status: GoalCard['status'], { pace }: GoalSummary): Tone {
  if (status === 'done') return 'done';
  if (status !== 'active') return 'none';
  switch (pace.verdict) {
    case 'ahead':
    case 'on-track':
    case 'behind':
    case 'overdue':
    case 'done':
      return pace.verdict;
    case 'unknown':
    case 'not-started':
      return 'none';
  }
}

function drawn({ index }: GrowthFolder, { from, to, points, pace, confidence }: CourseOf, { id, entity: { measure } }: Readable<'goal'>): NonNullable<GoalCard['course']> {
  const checkins = index.checkinsOf(id);
  const placeOn = (date: IsoDate): { readonly place?: Place } => {
    // Of a day or, for a habit, of the week that begins with it.
    const found = checkins.find((checkin) => checkin.date === date) ?? (measure && 'habit' in measure ? checkins.find((checkin) => checkin.date >= date) : undefined);
    return found ? { place: { path: found.path, value: ['checkins', found.index] } } : {};
  };
  const textOf = (value: number): string => (measure && 'milestones' in measure ? percentText(value) : readingText(value, measure));
  return {
    from,
    to,
    points: points.map(({ date, share, value }) => ({ date, y: Math.min(1.25, Math.max(-0.25, share)), text: textOf(value), ...placeOn(date) })),
    ...(pace && { pace }),
    confidence: confidence.map(({ date, fraction }) => ({ date, fraction })),
  };
}
