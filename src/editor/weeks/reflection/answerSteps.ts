/** The questions of a reflection, one input each. Each answer is saved before the next question, also on Escape. */
import { shortened } from '../../../core/base/shortText.ts';
import * as vscode from 'vscode';
import { typedList } from '../../../core/base/typedList.ts';
import { answerAfter, answersEdit, listEdit, presentAnswer } from '../../../core/weeks/reflection/answers.ts';
import { factKindsFor, summarizeWeek } from '../../../core/weeks/reflection/weekSummary.ts';
import type { Prompt } from '../../../core/weeks/reflection/template.ts';
import { UserError } from '../../commands/userError.ts';
import { askText, type TextAnswer, type TextQuestion } from '../../ui/askText.ts';
import { asPlainPrompt, example, optional } from '../../ui/promptText.ts';
import type { Answer, StepProgress, Step } from '../../ui/steps.ts';
import { factLine } from './factWords.ts';
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
export function askQuestion(
  session: ReflectionSession,
  chosen: Chosen,
  progress: StepProgress,
  { id, prompt, hint }: { readonly id: string; readonly prompt: string; readonly hint: string },
): Promise<Answer<Chosen>> {
  const { week, template } = chosen;
  const reflection = session.weekOf(week)?.reflection;
  const present = presentAnswer(reflection, id);
  const question: TextQuestion = {
    prompt,
    placeholder:
      present.kind === 'lines'
        ? l10n.t('You already answered in several lines; what you type is added below them')
        : hint,
    value: present.kind === 'line' ? present.text : '',
    cursor: 'behind',
  };
  return askAndKeep(progressIn(chosen, progress), question, chosen, async (line) => {
    const answer = answerAfter(present, line.value, line.go);
    if (answer !== undefined)
      await session.keep(
        week,
        answersEdit(reflection, { template: template.id, date: session.today }, { [id]: answer }),
      );
  });
}

export const progressIn = ({ template }: Chosen, progress: StepProgress): StepProgress => ({
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
export async function askAndKeep(
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
