/** Asks for one item of a list and measures the time until the answer. */
import * as vscode from 'vscode';
import type { Choice } from './askChoice.ts';
import { asked } from './asked.ts';
import type { Answer, StepProgress } from './steps.ts';

export type Timed<T> = { readonly value: T; /** Whole seconds, at least one. */ readonly seconds: number };

/** @param title gets the elapsed time, and is updated every second */
export async function askWhile<T>(
  progress: StepProgress,
  {
    placeholder,
    choices,
    title,
  }: { readonly placeholder: string; readonly choices: readonly Choice<T>[]; readonly title: (time: string) => string },
): Promise<Answer<Timed<T>>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.items = choices;
  const started = performance.now();
  const seconds = (): number => Math.max(1, Math.round((performance.now() - started) / 1000));
  const ticking = setInterval(() => {
    pick.title = title(timeText(seconds()));
  }, 1000);
  try {
    return await asked<Answer<Timed<T>>>(
      pick,
      { ...progress, title: title(timeText(0)) },
      {
        placeholder,
        accept() {
          const chosen = pick.selectedItems[0] ?? pick.activeItems[0];
          return chosen && { go: 'next', value: { value: chosen.value, seconds: seconds() } };
        },
        leave: (go) => ({ go }),
      },
    );
  } finally {
    clearInterval(ticking);
  }
}

/** `2:05` */
export const timeText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
