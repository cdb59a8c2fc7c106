/** The goal cards. */
import { isNotUnderstood } from '../../../core/model/values.ts';
import { personName } from '../../../core/people/peopleText.ts';
import * as vscode from 'vscode';
import { weekOf, type IsoDate } from '../../../core/base/calendar.ts';
import { checkinPath } from '../../../core/weeks/weekFile.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import type { WrittenCheckin } from '../../../core/index/fileIndex.ts';
import { locationOf } from '../../../core/index/location.ts';
import { nameOf } from '../../../core/index/lookup.ts';
import { isDone, nextStep } from '../../../core/goals/progress/steps.ts';
import { verdictOf, type GoalSummary } from '../../../core/goals/progress/summary.ts';
import { isReviewCode } from '../../../core/problems/rules.ts';
import { compare } from '../../../core/base/compare.ts';
import { openThreadsText } from '../../../core/sharing/threads/threadText.ts';
import { stepsOf } from '../../../core/weeks/steps.ts';
import type { LinkedText } from '../../../protocol/place.ts';
import type { GoalCard, Tone } from '../../../protocol/state/goal.ts';
import { canWrite, canWriteAt } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { codeOf, diagnosticSource } from '../../problems/diagnostics.ts';
import type { Goalposts } from '../../../core/sharing/goalposts/goalposts.ts';
import { moveText, skippedText } from '../../../core/sharing/goalposts/goalpostText.ts';
import { dueText, joined, percentText, plural } from '../../../core/base/texts.ts';
import { calibrationText, goalDescriptionParts, markers, statusText } from '../../../core/goals/goalText.ts';
import { listOf } from '../../views/stepNode.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { forecastText } from '../../ui/tooltips.ts';
import { coursePart } from './course.ts';
import { checkinPlace, madePlace, placeIn } from './places.ts';

/** Earliest due date first. */
export function goalsInOrder({ index }: GrowthFolder): readonly Readable<'goal'>[] {
  return [...index.readable('goal')].sort(
    ({ entity: one, path }, { entity: other, path: otherPath }) =>
      compare(one.due ?? '9999', other.due ?? '9999') ||
      one.title.localeCompare(other.title) ||
      compare(path, otherPath),
  );
}

/** The open suggestions of the SMART review, without the other problems of the file. */
function reviewOf(folder: GrowthFolder, path: string): GoalCard['open'] {
  const asked = vscode.languages
    .getDiagnostics(folder.uriOf(path))
    .filter((diagnostic) => diagnostic.source === diagnosticSource && isReviewCode(codeOf(diagnostic)));
  return asked.map(({ message, range: { start } }) => ({
    text: message,
    spot: { path, line: start.line, character: start.character },
  }));
}

/** The goal's summary as of today, and its check-ins, oldest first. */
export function soFar(
  folder: GrowthFolder,
  goal: Readable<'goal'>,
  standing: GrowthState,
): Readonly<{ summary: GoalSummary; checkins: readonly WrittenCheckin[] }> {
  const today = standing.today();
  return {
    summary: standing.summaryOf(folder, goal),
    checkins: folder.index.checkinsOf(goal.id).filter(({ date }) => date <= today),
  };
}

/** Whether a goal can be checked in this week. */
export type CanCheckIn = (goal: Readable<'goal'>) => boolean;

/** Computed once for all goals, since only two files matter: the week's shared and private one. */
export function canCheckInTo(folder: GrowthFolder, today: IsoDate): CanCheckIn {
  const canCheckIn = (isPrivate: boolean): boolean =>
    canWriteAt(folder, checkinPath(folder.index, weekOf(today), { private: isPrivate }));
  const [shared, own] = [canCheckIn(false), canCheckIn(true)];
  return ({ id }) => (folder.index.goal(id)?.private === true ? own : shared);
}

export function goalState(
  folder: GrowthFolder,
  goal: Readable<'goal'>,
  standing: GrowthState,
  canCheckIn: CanCheckIn,
  goalposts?: Goalposts,
): GoalCard {
  const today = standing.today();
  const { summary, checkins } = soFar(folder, goal, standing);
  const { entity, id, path } = goal;
  const status = isNotUnderstood(entity.status) ? 'unclear' : entity.status;
  return {
    id,
    title: entity.title,
    status,
    statusText: statusText(entity.status),
    tone: toneOf(status, summary),
    detail: [...standingParts(goal, summary, checkins, today)],
    ...progressPart(goal, summary, checkins, today),
    ...(entity.due !== undefined && { dueDate: entity.due }),
    facts: [
      ...factsOf(goal, summary, checkins, today),
      ...threadFacts(folder, goal, standing),
      ...movesOf(goal, goalposts, today),
    ],
    ...coursePart(goal, summary, checkins, today, goalposts),
    steps: stepsIn(goal, today),
    canCheckIn: canCheckIn(goal),
    isWritable: canWrite(folder, goal),
    open: reviewOf(folder, path),
    values: titlesOf(folder, 'value', entity.supports?.values),
    skills: titlesOf(folder, 'skill', entity.supports?.skills),
    people: entity.with.map((person) => personName(folder.index, person)),
    place: { path, value: ['title'] },
  };
}

/** The number of open comment threads. */
function threadFacts(folder: GrowthFolder, { path }: Readable<'goal'>, standing: GrowthState): readonly LinkedText[] {
  const count = standing.openThreads(folder).get(path);
  return count === undefined ? [] : [{ text: openThreadsText(count), place: { path, value: ['title'] } }];
}

function progressPart(
  goal: Readable<'goal'>,
  { progress: { fraction }, pace }: GoalSummary,
  checkins: readonly WrittenCheckin[],
  today: IsoDate,
): Pick<GoalCard, 'progress'> {
  if (fraction === undefined) return {};
  return {
    progress: {
      ...share(fraction),
      ...('expected' in pace && { expected: share(pace.expected.fraction) }),
      place: madePlace(goal, checkins, today),
    },
  };
}

const share = (fraction: number): Readonly<{ fraction: number; text: string }> => ({
  fraction,
  text: percentText(fraction),
});

/** A goal's status, part by part, each linked to where it comes from. */
export function* standingParts(
  goal: Readable<'goal'>,
  summary: GoalSummary,
  checkins: readonly WrittenCheckin[],
  today: IsoDate,
): Generator<LinkedText> {
  const {
    path,
    entity: { due, status },
  } = goal;
  const { amount, standing, closed } = goalDescriptionParts(goal, summary, today);
  const dueAt = due === undefined ? {} : { place: { path, value: ['due'] } };
  for (const text of markers(goal)) yield { text };
  if (amount !== undefined) yield { text: amount, place: madePlace(goal, checkins, today) };
  if (standing !== undefined) yield { text: standing, ...dueAt };
  if (closed !== undefined) yield { text: closed, place: { path, value: ['closed'] } };
  // Without other information, the status is the due date.
  if (due !== undefined && status !== 'done' && status !== 'dropped' && standing !== dueText(due, today))
    yield { text: dueText(due, today), ...dueAt };
}

function* factsOf(
  goal: Readable<'goal'>,
  { forecast, confidence, calibration }: GoalSummary,
  checkins: readonly WrittenCheckin[],
  today: IsoDate,
): Generator<LinkedText> {
  const { path, entity } = goal;
  const sure = checkins.findLast(({ confidence }) => confidence !== undefined);
  const forecastLine = entity.status === 'active' ? forecastText(forecast, today) : undefined;
  if (forecastLine !== undefined) yield { text: forecastLine, place: madePlace(goal, checkins, today) };
  const stated = sure ? checkinPlace(sure) : { path, value: ['confidence'] };
  if (calibration) yield { text: calibrationText(calibration), place: stated };
  else if (confidence !== undefined)
    yield { text: vscode.l10n.t('Confidence: {0}', percentText(confidence)), place: stated };
}

/** Moves that a card shows at most; the newest. */
const maxMoves = 3;

/** What was made easier, linked to what the file says about it. */
function movesOf(goal: Readable<'goal'>, goalposts: Goalposts | undefined, today: IsoDate): readonly LinkedText[] {
  if (!goalposts) return [];
  const { path, entity } = goal;
  const place = { path, value: [entity.changes.length > 0 ? 'changes' : 'title'] };
  const earlier = goalposts.moves.length - maxMoves;
  const more =
    earlier > 0
      ? [
          {
            text: plural(vscode.l10n.t('{count, plural, one {# earlier move} other {# earlier moves}}'), {
              count: earlier,
            }),
          },
        ]
      : [];
  const skipped = skippedText(goalposts);
  return [
    ...more,
    ...goalposts.moves.slice(-maxMoves).map((move) => ({ text: moveText(move, today), place })),
    ...(skipped === undefined ? [] : [{ text: skipped }]),
  ];
}

function stepsIn(goal: Readable<'goal'>, today: IsoDate): GoalCard['steps'] {
  const { entity } = goal;
  const next = nextStep(entity.actions, today);
  return stepsOf(entity).map((step) => ({
    step: { kind: step.kind, index: step.index, title: step.title },
    done: isDone(step, today),
    detail: joined(
      step.kind === 'action' && entity.actions[step.index] === next ? vscode.l10n.t('next') : undefined,
      step.due !== undefined && !isDone(step, today) ? dueText(step.due, today) : undefined,
    ),
    place: placeIn(locationOf(goal, [...listOf(step.kind), step.index])),
  }));
}

function titlesOf({ index }: GrowthFolder, target: 'value' | 'skill', ids: readonly string[] = []): string[] {
  return ids.map((id) => nameOf(index, { target, id }));
}

function toneOf(status: GoalCard['status'], summary: GoalSummary): Tone {
  if (status === 'done') return 'done';
  if (status !== 'active') return 'none';
  const verdict = verdictOf(summary);
  switch (verdict) {
    case 'ahead':
    case 'on-track':
    case 'behind':
    case 'overdue':
    case 'done':
      return verdict;
    case 'unknown':
    case 'not-started':
      return 'none';
  }
}
