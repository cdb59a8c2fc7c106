/**
 * The questions of a reflection, one input each: those of the template, then the week's own. Each answer is saved
 * before the next question, also on Escape. An obstacle is followed by a question for an if-then plan, which is saved
 * on the goal (Gollwitzer & Sheeran 2006).
 */
import * as vscode from 'vscode';
import { shortened } from '../../../core/base/texts.ts';
import { typedList } from '../../../core/base/typedList.ts';
import { obstacleChanges, type ObstacleEntry } from '../../../core/goals/obstacleLog.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import { answerNow, answersEdit, listEdit, presentAnswer } from '../../../core/weeks/reflection/answers.ts';
import type { Prompt } from '../../../core/weeks/reflection/template.ts';
import { mostQuestions, type WeekQuestion } from '../../../core/weeks/reflection/weekQuestions.ts';
import { factKindsFor, summarizeWeek } from '../../../core/weeks/reflection/weekSummary.ts';
import { UserError } from '../../commands/commands.ts';
import { askTried } from '../../goals/logObstacle.ts';
import {
  askText,
  type TextAnswer,
  type TextQuestion,
  asPlainPrompt,
  example,
  optional,
  type Answer,
  type StepProgress,
  withAnswer,
} from '../../ui/inputs.ts';
import { askToShare } from '../../ui/askToShare.ts';
import type { Step } from '../../ui/steps.ts';
import { factLine } from './factWords.ts';
import { questionText } from './questionWords.ts';
import type { Chosen, ReflectionSession } from './session.ts';

const { l10n } = vscode;

/** @param most the number of prompts in the longest template */
export function answerSteps(session: ReflectionSession, most: number): readonly Step<Chosen>[] {
  return [listStep(session, 'wins'), listStep(session, 'blockers'), ...promptSteps(session, most)];
}

export const promptSteps = (session: ReflectionSession, most: number): readonly Step<Chosen>[] =>
  Array.from({ length: most }, (_, index) => promptStep(session, index));

/** Asked first: easy to answer, and useful for the other questions. */
function listStep(session: ReflectionSession, key: 'wins' | 'blockers'): Step<Chosen> {
  return {
    applies: ({ inFile }) => !inFile,
    ask(chosen, progress) {
      const { week } = chosen;
      const present = session.weekOf(week)?.[key] ?? [];
      const ask = optional(key === 'wins' ? l10n.t('What went well this week?') : l10n.t('What got in your way?'));
      const question: TextQuestion = {
        prompt: present.length === 0 ? ask : withFact(ask, l10n.t('So far: {0}', present.map(shortened).join('; '))),
        placeholder: example(
          key === 'wins'
            ? l10n.t('Ran my first incident review; Got good feedback on my talk')
            : l10n.t('Waiting for a code review; Too many meetings'),
        ),
        value: '',
      };
      return askAndKeep(progressIn(chosen, progress), question, chosen, async ({ value }) => {
        const items = typedList(value);
        if (items.length > 0) await session.keep(week, listEdit(key, items));
      });
    },
  };
}

function promptStep(session: ReflectionSession, at: number): Step<Chosen> {
  return {
    applies: ({ inFile, template }) => !inFile && at < template.prompts.length,
    ask(chosen, progress) {
      const prompt = chosen.template.prompts[at];
      if (!prompt) return Promise.resolve({ go: 'next', value: chosen });
      const { id, hint = '' } = prompt;
      return askQuestion(session, chosen, progress, { id, prompt: promptText(session, chosen, prompt, at), hint });
    },
  };
}

/** Asks one question of a reflection and saves the answer under its id. */
function askQuestion(
  session: ReflectionSession,
  chosen: Chosen,
  progress: StepProgress,
  { id, prompt, hint }: Readonly<{ id: string; prompt: string; hint: string }>,
): Promise<Answer<Chosen>> {
  const { week, template } = chosen;
  const present = presentAnswer(session.weekOf(week)?.reflection, id);
  const question: TextQuestion = {
    prompt,
    placeholder:
      present.kind === 'lines' ? l10n.t('Your answer has several lines already. New text is added below them.') : hint,
    value: present.kind === 'line' ? present.text : '',
    cursor: 'behind',
  };
  return askAndKeep(progressIn(chosen, progress), question, chosen, async (line) => {
    const reflection = session.weekOf(week)?.reflection;
    const answer = answerNow(present, presentAnswer(reflection, id), line.value, line.go);
    if (answer !== undefined)
      await session.keep(
        week,
        answersEdit(reflection, { template: template.id, date: session.today }, { [id]: answer }),
      );
  });
}

const progressIn = ({ template }: Chosen, progress: StepProgress): StepProgress => ({
  ...progress,
  title: l10n.t('{0}: {1}', progress.title, template.title),
});

const withFact = (ask: string, help: string): string => asPlainPrompt(`${ask} · ${help}`);

/** The question with a related fact of the week. */
function promptText(
  { folder, today }: ReflectionSession,
  { week, template }: Chosen,
  prompt: Prompt,
  at: number,
): string {
  const facts = summarizeWeek(folder.index, week, today);
  const kind = factKindsFor(template.prompts, facts)[at];
  const ask = prompt.ask;
  return kind === undefined ? asPlainPrompt(ask) : withFact(ask, factLine(kind, { index: folder.index, facts, today }));
}

/**
 * Saves the text however the input was closed. If that fails, the input shows the text again with the error; the dialog
 * ends with the error only on Escape.
 */
async function askAndKeep(
  progress: StepProgress,
  question: TextQuestion,
  chosen: Chosen,
  keep: (line: TextAnswer) => Promise<void>,
): Promise<Answer<Chosen>> {
  let { value } = question;
  let failure: string | undefined;
  for (;;) {
    const line = await askText(progress, { ...question, value, failure });
    try {
      await keep(line);
      return line.go === 'next' ? { go: 'next', value: chosen } : { go: line.go };
    } catch (error) {
      if (line.go === 'cancel' || !(error instanceof UserError)) throw error;
      value = line.value;
      failure = error.message;
    }
  }
}

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
      typeof obstacle === 'number' || view.get(session.pathOf(week))
        ? plannedOn(goal.entity, changes)
        : plannedOn(goal.entity, []),
  });
  if (file) await session.change(file);
}

type NamedObstacle = Readonly<{
  goal: Readable<'goal'>;
  text: string;
  obstacle: number | string;
  then: string | undefined;
}>;

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
