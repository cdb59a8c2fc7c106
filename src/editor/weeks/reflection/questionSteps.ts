/**
 * The week's own questions, asked after the template. An obstacle is followed by a question for an if-then plan, which
 * is saved on the goal (Gollwitzer & Sheeran 2006).
 */
import { shortened } from '../../../core/base/shortText.ts';
import * as vscode from 'vscode';
import { obstacleChanges, type ObstacleEntry } from '../../../core/goals/obstacleLog.ts';
import { changesInFile } from '../../../core/index/location.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { presentAnswer } from '../../../core/weeks/reflection/answers.ts';
import { mostQuestions, type WeekQuestion } from '../../../core/weeks/reflection/weekQuestions.ts';
import { askToShare } from '../../ui/askToShare.ts';
import { askTried } from '../../goals/logObstacle.ts';
import { asPlainPrompt, example, optional } from '../../ui/promptText.ts';
import { withAnswer, type Answer, type StepProgress, type Step } from '../../ui/steps.ts';
import { askAndKeep, askQuestion, progressIn } from './answerSteps.ts';
import { questionText } from './questionWords.ts';
import type { Chosen, ReflectionSession } from './session.ts';

const { l10n } = vscode;

export function questionSteps(session: ReflectionSession): readonly Step<Chosen>[] {
  return Array.from({ length: mostQuestions }, (_, at) => [questionStep(session, at), planStep(session, at)]).flat();
}

function questionStep(session: ReflectionSession, at: number): Step<Chosen> {
  return {
    applies: ({ inFile, week }) => !inFile && session.questionsOf(week)[at] !== undefined,
    ask(chosen, progress) {
      const question = session.questionsOf(chosen.week)[at];
      if (!question) return Promise.resolve({ go: 'next', value: chosen });
      const { ask, hint } = questionText(question, session.viewOf(chosen.week), session.today);
      return askQuestion(session, chosen, progress, { id: question.id, prompt: asPlainPrompt(ask), hint });
    },
  };
}

/** Asks for a plan where there is none, else whether the plan was tried. Both are logged on the goal. */
function planStep(session: ReflectionSession, at: number): Step<Chosen> {
  return {
    applies: ({ inFile, week }) => !inFile && namedObstacle(session, week, session.questionsOf(week)[at]) !== undefined,
    ask(chosen, progress) {
      const named = namedObstacle(session, chosen.week, session.questionsOf(chosen.week)[at]);
      if (!named) return Promise.resolve({ go: 'next', value: chosen });
      return named.then === undefined
        ? askPlan(session, chosen, progress, named)
        : logTried(session, chosen, progress, named);
    },
  };
}

function askPlan(
  session: ReflectionSession,
  chosen: Chosen,
  progress: StepProgress,
  named: NamedObstacle,
): Promise<Answer<Chosen>> {
  const input = {
    prompt: asPlainPrompt(optional(l10n.t('If “{0}” comes up again, what will you do?', shortened(named.text)))),
    placeholder: example(l10n.t('I block two hours on Friday morning')),
    value: '',
  };
  return askAndKeep(progressIn(chosen, progress), input, chosen, async ({ value }) => {
    if (value !== '') await log(session, chosen.week, named, { then: value, tried: undefined });
  });
}

async function logTried(
  session: ReflectionSession,
  chosen: Chosen,
  progress: StepProgress,
  named: NamedObstacle,
): Promise<Answer<Chosen>> {
  const answer = await askTried(progressIn(chosen, progress), shortened(named.then ?? ''));
  if (answer.go === 'next') await log(session, chosen.week, named, { then: undefined, tried: answer.value });
  return withAnswer(answer, () => chosen);
}

/** A new obstacle is an answer of the week, which may be private while the goal is shared. */
async function log(
  session: ReflectionSession,
  week: Chosen['week'],
  { goal, obstacle }: NamedObstacle,
  { then, tried }: Pick<ObstacleEntry, 'then' | 'tried'>,
): Promise<void> {
  const { folder, today } = session;
  const changes = obstacleChanges(goal.entity, { obstacle, then, tried, note: undefined }, today);
  const file = await askToShare(folder, {
    title: l10n.t('Log obstacle'),
    path: goal.path,
    build: (view) =>
      typeof obstacle === 'number' || view.get(session.pathOf(week)) ? changesInFile(goal, changes) : [],
  });
  if (file) await session.change(file);
}

type NamedObstacle = {
  readonly goal: Readable<'goal'>;
  readonly text: string;
  readonly obstacle: number | string;
  readonly then: string | undefined;
};

/** The obstacle answered in one line, unless the goal's log has it today. */
function namedObstacle(
  session: ReflectionSession,
  week: Chosen['week'],
  question: WeekQuestion | undefined,
): NamedObstacle | undefined {
  if (question?.about !== 'obstacle') return undefined;
  const answer = presentAnswer(session.weekOf(week)?.reflection, question.id);
  const goal = session.folder.index.goal(question.goal.id);
  if (answer.kind !== 'line' || goal?.state !== 'current') return undefined;
  const { obstacles } = goal.entity;
  const at = obstacles.findIndex((obstacle) => obstacle.if.toLowerCase() === answer.text.toLowerCase());
  const known = obstacles[at];
  if (known?.fired.some(({ date }) => date === session.today)) return undefined;
  return { goal, text: answer.text, obstacle: known ? at : answer.text, then: known?.then };
}
