/**
 * The questions that the week asks by itself, behind those of the template. An obstacle that was named is followed by the
 * question what to do when it comes up again, and that goes onto the goal as an if-then plan (Gollwitzer & Sheeran 2006).
 */
import * as vscode from 'vscode';
import { answerAfter, answersEdit, presentAnswer } from '../../core/reflection/answers.ts';
import { mostQuestions, type WeekQuestion } from '../../core/reflection/weekQuestions.ts';
import { asPlainPrompt, example, optional } from '../input/promptText.ts';
import type { Step } from '../input/steps.ts';
import { askAndKeep, progressIn, severalLines } from './answerSteps.ts';
import { shortened } from './factWords.ts';
import { wordsOf } from './questionWords.ts';
import type { Chosen, Session } from './session.ts';

const { l10n } = vscode;

export function questionSteps(session: Session): readonly Step<Chosen>[] {
  return Array.from({ length: mostQuestions }, (_, at) => [questionStep(session, at), planStep(session, at)]).flat();
}

function questionStep(session: Session, at: number): Step<Chosen> {
  return {
    applies: ({ inFile, week }) => !inFile && session.questionsOf(week)[at] !== undefined,
    ask(chosen, progress) {
      const { week, template } = chosen;
      const question = session.questionsOf(week)[at];
      if (!question) return Promise.resolve({ go: 'next', value: chosen });
      const reflection = session.weekOf(week)?.reflection;
      const present = presentAnswer(reflection, question.id);
      const { ask, hint } = wordsOf(question, session.folder, session.today);
      const input = { prompt: asPlainPrompt(ask), placeholder: present.kind === 'lines' ? severalLines() : hint, value: present.kind === 'line' ? present.text : '', cursor: 'behind' } as const;
      return askAndKeep(progressIn(chosen, progress), input, chosen, async (line) => {
        const answer = answerAfter(present, line.value, line.go);
        if (answer !== undefined) await session.keep(week, answersEdit(reflection, { template: template.id, date: session.today }, { [question.id]: answer }));
      });
    },
  };
}

function planStep(session: Session, at: number): Step<Chosen> {
  return {
    applies: ({ inFile, week }) => !inFile && unplanned(session, week, session.questionsOf(week)[at]) !== undefined,
    ask(chosen, progress) {
      const named = unplanned(session, chosen.week, session.questionsOf(chosen.week)[at]);
      if (!named) return Promise.resolve({ go: 'next', value: chosen });
      const { path, obstacle } = named;
      const input = {
        prompt: asPlainPrompt(optional(l10n.t('If “{0}” comes up again, then what will you do?', shortened(obstacle)))),
        placeholder: example(l10n.t('I move Thursday’s block to Friday morning')),
        value: '',
      };
      return askAndKeep(progressIn(chosen, progress), input, chosen, async ({ value }) => {
        if (value !== '') await session.change(path, [{ do: 'append', path: ['obstacles'], value: { if: obstacle, then: value } }]);
      });
    },
  };
}

/** An obstacle that was named in one line, and that the goal has no plan for yet. */
function unplanned(session: Session, week: Chosen['week'], question: WeekQuestion | undefined): { readonly path: string; readonly obstacle: string } | undefined {
  if (question?.about !== 'obstacle') return undefined;
  const answer = presentAnswer(session.weekOf(week)?.reflection, question.id);
  const goal = session.folder.index.goal(question.goal.id);
  if (answer.kind !== 'line' || goal?.state !== 'current') return undefined;
  const isKnown = goal.entity.obstacles.some((obstacle) => obstacle.if === answer.text);
  return isKnown ? undefined : { path: goal.path, obstacle: answer.text };
}
