/** The goals as the dashboard's cards, in words. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/calendar.ts';
import { writtenAt } from '../../../core/dashboard/noted.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import type { WrittenCheckin } from '../../../core/index/growthIndex.ts';
import { nameOf } from '../../../core/language/definitions.ts';
import { isDone, nextStep } from '../../../core/progress/steps.ts';
import type { GoalSummary } from '../../../core/progress/summary.ts';
import { stepsOf } from '../../../core/week/steps.ts';
import type { Told } from '../../../shared/place.ts';
import type { GoalCard, Tone } from '../../../shared/state/goal.ts';
import type { GrowthFolder } from '../../folders/growthFolder.ts';
import { diagnosticSource } from '../../problems/diagnostics.ts';
import { dueText } from '../../views/dates.ts';
import { calibrationText, goalDescription, joined, percentText } from '../../views/goalWords.ts';
import { statusText } from '../../views/goals.ts';
import { personName } from '../../views/people.ts';
import { canTick } from '../../views/stepNode.ts';
import type { Standing } from '../../views/standing.ts';
import { forecastText } from '../../views/tooltips.ts';
import { coursePart } from './course.ts';
import { checkinPlace, listOf, placeIn } from './places.ts';

/** Whatever is due first comes first. */
export function goalsInOrder({ index }: GrowthFolder): readonly Readable<'goal'>[] {
  return [...index.readable('goal')].sort(({ entity: one }, { entity: other }) => (one.due ?? '9999').localeCompare(other.due ?? '9999') || one.title.localeCompare(other.title));
}

export function goalCard(folder: GrowthFolder, goal: Readable<'goal'>, standing: Standing): GoalCard {
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const { entity, id, path } = goal;
  const checkins = folder.index.checkinsOf(id).filter(({ date }) => date <= today);
  const detail = goalDescription(goal, summary, today);
  return {
    id,
    title: entity.title,
    status: entity.status,
    statusText: statusText(entity.status),
    tone: toneOf(entity.status, summary),
    detail,
    ...progressPart(goal, summary, checkins),
    ...duePart(goal, detail, today),
    facts: [...factsOf(goal, summary, checkins, today)],
    ...coursePart(goal, summary, checkins, today),
    steps: stepsIn(goal, today),
    canTick: canTick(folder, goal),
    open: vscode.languages.getDiagnostics(folder.uriOf(path)).filter(({ source }) => source === diagnosticSource).map(({ message, range: { start } }) => ({ text: message, spot: { path, line: start.line, character: start.character } })),
    values: titlesOf(folder, 'value', entity.supports?.values),
    skills: titlesOf(folder, 'skill', entity.supports?.skills),
    people: entity.with.map((person) => personName(folder, person)),
    place: { path, value: ['title'] },
  };
}

function progressPart({ path, entity: { measure } }: Readable<'goal'>, { progress: { fraction }, pace }: GoalSummary, checkins: readonly WrittenCheckin[]): Pick<GoalCard, 'progress'> {
  if (fraction === undefined) return {};
  const last = checkins.findLast(({ value }) => value !== undefined);
  // Milestones and actions are marked on the goal; what else there is was noted in a week.
  const place = measure && 'milestones' in measure ? { path, value: ['measure', 'milestones'] } : last ? checkinPlace(last) : { path, value: [measure ? 'measure' : 'actions'] };
  return { progress: { ...share(fraction), ...('expected' in pace && { expected: share(pace.expected.fraction) }), place } };
}

const share = (fraction: number): { readonly fraction: number; readonly text: string } => ({ fraction, text: percentText(fraction) });

/** Where nothing else is known, the due date stands in the detail already. */
function duePart({ path, entity: { due, status } }: Readable<'goal'>, detail: string, today: IsoDate): Pick<GoalCard, 'due' | 'dueDate'> {
  if (due === undefined) return {};
  const text = dueText(due, today);
  const isOver = status === 'done' || status === 'dropped';
  return { dueDate: due, ...(!isOver && !detail.includes(text) && { due: { text, place: { path, value: ['due'] } } }) };
}

function* factsOf({ path, entity }: Readable<'goal'>, { forecast, lastCheckin, calibration }: GoalSummary, checkins: readonly WrittenCheckin[], today: IsoDate): Generator<Told> {
  const last = checkins.at(-1);
  const sure = checkins.findLast(({ confidence }) => confidence !== undefined);
  const told = entity.status === 'active' ? forecastText(forecast, today) : undefined;
  if (told !== undefined) yield { text: told, place: last ? checkinPlace(last) : { path, value: ['measure'] } };
  const stated = { path, value: ['confidence'] };
  const confidence = lastCheckin?.confidence ?? entity.confidence;
  if (calibration) yield { text: calibrationText(calibration), place: sure ? checkinPlace(sure) : stated };
  else if (confidence !== undefined) yield { text: vscode.l10n.t('Confidence: {0}', percentText(confidence)), place: sure && lastCheckin?.confidence !== undefined ? checkinPlace(sure) : stated };
}

function stepsIn(goal: Readable<'goal'>, today: IsoDate): GoalCard['steps'] {
  const { entity } = goal;
  const next = nextStep(entity.actions, today);
  return stepsOf(entity).map((step) => ({
    step: { kind: step.kind, index: step.index, title: step.title },
    done: isDone(step, today),
    detail: joined(step.kind === 'action' && entity.actions[step.index] === next ? vscode.l10n.t('next') : undefined, step.due !== undefined && !isDone(step, today) ? dueText(step.due, today) : undefined),
    place: placeIn(writtenAt(goal, [...listOf(step.kind), step.index])),
  }));
}

function titlesOf({ index }: GrowthFolder, target: 'value' | 'skill', ids: readonly string[] = []): string[] {
  return ids.map((id) => nameOf(index, { target, id }));
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
