/**
 * The week's own questions, asked after the template. An obstacle is followed by a question for an if-then plan, which
 * is saved on the goal (Gollwitzer & Sheeran 2006).
 */
import { shortened } from '../../ui/goalWords.ts';
import * as vscode from 'vscode';
import { obstacleChanges, type ObstacleEntry } from '../../../core/goals/obstacleLog.ts';
import { changesInFile } from '../../../core/index/location.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { answerAfter, answersEdit, presentAnswer } from '../../../core/weeks/reflection/answers.ts';
import { mostQuestions, type WeekQuestion } from '../../../core/weeks/reflection/weekQuestions.ts';
import { askChoice } from '../../ui/askChoice.ts';
import { asPlainPrompt, example, optional } from '../../ui/promptText.ts';
import { withAnswer, type Answer, type Progress, type Step } from '../../ui/steps.ts';
import { askAndKeep, progressIn, severalLines } from './answerSteps.ts';
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
      const { week, template } = chosen;
      const question = session.questionsOf(week)[at];
      if (!question) return Promise.resolve({ go: 'next', value: chosen });
      const reflection = session.weekOf(week)?.reflection;
      const present = presentAnswer(reflection, question.id);
      const { ask, hint } = questionText(question, session.folder, session.today);
      const input = {
        prompt: asPlainPrompt(ask),
        placeholder: present.kind === 'lines' ? severalLines() : hint,
        value: present.kind === 'line' ? present.text : '',
        cursor: 'behind',
      } as const;
      return askAndKeep(progressIn(chosen, progress), input, chosen, async (line) => {
        const answer = answerAfter(present, line.value, line.go);
        if (answer !== undefined)
          await session.keep(
            week,
            answersEdit(reflection, { template: template.id, date: session.today }, { [question.id]: answer }),
          );
      });
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
        : askTried(session, chosen, progress, named);
    },
  };
}

function askPlan(
  session: ReflectionSession,
  chosen: Chosen,
  progress: Progress,
  named: NamedObstacle,
): Promise<Answer<Chosen>> {
  const input = {
    prompt: asPlainPrompt(optional(l10n.t('If “{0}” comes up again, what will you do?', shortened(named.text)))),
    placeholder: example(l10n.t('I block two hours on Friday morning')),
    value: '',
  };
  return askAndKeep(progressIn(chosen, progress), input, chosen, async ({ value }) => {
    if (value !== '') await log(session, named, { then: value, tried: undefined });
  });
}

async function askTried(
  session: ReflectionSession,
  chosen: Chosen,
  progress: Progress,
  named: NamedObstacle,
): Promise<Answer<Chosen>> {
  const choices = [
    { label: l10n.t('I tried the plan'), iconPath: new vscode.ThemeIcon('pass'), value: true },
    { label: l10n.t('I did not try it'), iconPath: new vscode.ThemeIcon('circle-slash'), value: false },
  ];
  const answer = await askChoice(progressIn(chosen, progress), {
    placeholder: asPlainPrompt(l10n.t('Your plan: {0}. Did you try it?', shortened(named.then ?? ''))),
    choices,
  });
  if (answer.go === 'next') await log(session, named, { then: undefined, tried: answer.value });
  return withAnswer(answer, () => chosen);
}

const log = (
  session: ReflectionSession,
  { goal, obstacle }: NamedObstacle,
  { then, tried }: Pick<ObstacleEntry, 'then' | 'tried'>,
): Promise<void> =>
  session.change(
    goal.path,
    changesInFile(goal, obstacleChanges(goal.entity, { obstacle, then, tried, note: undefined }, session.today)),
  );

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
