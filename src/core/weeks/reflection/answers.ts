/** What a person answered in a reflection, and how it gets into the week's file without losing what is there. */
import type { IsoDate } from '../../base/calendar.ts';
import { newWeekText, type WeekEdit } from '../weekFile.ts';
import type { Reflection } from '../../model/week.ts';
import { isGuided } from '../../model/isGuided.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';

/**
 * The answer that a prompt has: none, one line that can be edited in an input, or several that only a file can show.
 */
export type PresentAnswer = { readonly kind: 'none' } | { readonly kind: 'line' | 'lines'; readonly text: string };

export function presentAnswer(reflection: Reflection | undefined, prompt: string): PresentAnswer {
  const answers = reflection?.answers ?? {};
  const text = (Object.hasOwn(answers, prompt) ? answers[prompt] : undefined)?.trim() ?? '';
  if (text === '') return { kind: 'none' };
  return { kind: /[\n\r]/.test(text) ? 'lines' : 'line', text };
}

/** How a person left the input: Enter, the back button, or Escape. */
export type Leaving = 'next' | 'back' | 'cancel';

/**
 * The answer that follows from what was typed; undefined when nothing is to be written, empty when the answer is taken
 * back.
 *
 * Several lines are never shown in the input, so what is typed there is added below them. Only Enter takes an answer
 * back, and Escape never replaces one: it may have been pressed because of a slip.
 */
export function answerAfter(present: PresentAnswer, typed: string, leaving: Leaving): string | undefined {
  if (present.kind === 'lines') return typed === '' ? undefined : `${present.text}\n${typed}\n`;
  if (present.kind === 'none') return typed === '' ? undefined : typed;
  if (typed === present.text) return undefined;
  if (typed === '') return leaving === 'next' ? '' : undefined;
  return leaving === 'cancel' && !typed.includes(present.text) ? undefined : typed;
}

/** @property template the id of the template that the answers belong to */
export type ReflectionHead = { readonly template: string; readonly date: IsoDate };

/**
 * Writes answers by the ids of their prompts, and takes back those that are empty. The answers to another template
 * stay; a reflection keeps the date on which it was begun.
 * @param present what the file has of a reflection
 */
export function answersEdit(
  present: Reflection | undefined,
  { template, date }: ReflectionHead,
  answers: Readonly<Record<string, string>>,
): WeekEdit {
  const changes: Change[] = [];
  // A guided reflection stands beside the weekly one, and does not rename it.
  const besideWeekly = isGuided(template) && present?.template !== undefined;
  if (present?.template !== template && !besideWeekly)
    changes.push({ do: 'set', path: ['reflection', 'template'], value: template });
  if (present?.date === undefined) changes.push({ do: 'set', path: ['reflection', 'date'], value: date });
  for (const [prompt, answer] of Object.entries(answers)) {
    const path = ['reflection', 'answers', prompt];
    if (answer !== '') changes.push({ do: 'set', path, value: answer });
    else if (Object.hasOwn(present?.answers ?? {}, prompt)) changes.push({ do: 'remove', path });
  }
  return { changes, text: newWeekText({ reflection: { template, date, answers } }) };
}

/** Adds wins or blockers to those that are there. */
export function listEdit(key: 'wins' | 'blockers', items: readonly string[]): WeekEdit {
  return {
    changes: items.map((value): Change => ({ do: 'append', path: [key], value })),
    text: newWeekText({ [key]: items }),
  };
}

/** Several edits of one week as one. */
export function mergeEdits(edits: readonly WeekEdit[], whole: Plain): WeekEdit {
  return { changes: edits.flatMap(({ changes }) => changes), text: newWeekText(whole) };
}
