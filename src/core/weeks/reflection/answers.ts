/** Answers of a reflection, and how they are written to the week's file without losing any. */
import type { IsoDate } from '../../base/calendar.ts';
import { newWeekText, type WeekEdit } from '../weekFile.ts';
import type { Reflection } from '../../model/week.ts';
import { isGuided } from '../../model/prompts.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';

/** No answer, one line for the input, or several lines that only the file can show. */
export type PresentAnswer = { readonly kind: 'none' } | Readonly<{ kind: 'line' | 'lines'; text: string }>;

export function presentAnswer(reflection: Reflection | undefined, prompt: string): PresentAnswer {
  const answers = reflection?.answers ?? {};
  const text = (Object.hasOwn(answers, prompt) ? answers[prompt] : undefined)?.trim() ?? '';
  if (text === '') return { kind: 'none' };
  return { kind: /[\n\r]/.test(text) ? 'lines' : 'line', text };
}

/** Enter, the back button, or Escape. */
export type Leaving = 'next' | 'back' | 'cancel';

/**
 * The answer to write; undefined to write nothing, empty to remove the answer.
 *
 * Several lines are not shown in the input, so typed text is added below them. Only Enter removes an answer, and Escape
 * never replaces one.
 */
export function answerAfter(present: PresentAnswer, typed: string, leaving: Leaving): string | undefined {
  if (present.kind === 'lines') return typed === '' ? undefined : `${present.text}\n${typed}\n`;
  if (present.kind === 'none') return typed === '' ? undefined : typed;
  if (typed === present.text) return undefined;
  if (typed === '') return leaving === 'next' ? '' : undefined;
  return leaving === 'cancel' && !typed.includes(present.text) ? undefined : typed;
}

/**
 * The same when the answer in the file may have changed while the input was open: typed text is then added below it.
 * @param shown the answer that the input showed
 */
export function answerNow(
  shown: PresentAnswer,
  now: PresentAnswer,
  typed: string,
  leaving: Leaving,
): string | undefined {
  const isSame = shown.kind === 'none' || now.kind === 'none' ? shown.kind === now.kind : shown.text === now.text;
  if (isSame) return answerAfter(shown, typed, leaving);
  if (shown.kind === 'line' && typed === shown.text) return undefined;
  return answerAfter(now.kind === 'none' ? now : { kind: 'lines', text: now.text }, typed, leaving);
}

/** @property template the template's id */
export type ReflectionHead = Readonly<{ template: string; date: IsoDate }>;

/**
 * Writes answers by prompt id and removes empty ones. Answers to other templates stay, and so does the reflection's
 * date.
 * @param present the reflection in the file
 */
export function answersEdit(
  present: Reflection | undefined,
  { template, date }: ReflectionHead,
  answers: Readonly<Record<string, string>>,
): WeekEdit {
  const changes: Change[] = [];
  // A guided reflection does not rename the weekly one.
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

export function listEdit(key: 'wins' | 'blockers', items: readonly string[]): WeekEdit {
  return {
    changes: items.map((value): Change => ({ do: 'append', path: [key], value })),
    text: newWeekText({ [key]: items }),
  };
}

export function mergeEdits(edits: readonly WeekEdit[], whole: Plain): WeekEdit {
  return { changes: edits.flatMap(({ changes }) => changes), text: newWeekText(whole) };
}
