/** Today's date, and when it changes. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { disposables, type Disposable } from '../commands/commands.ts';

/** Today's date in the user's time zone. Passed to everything that needs it, so that nothing else asks the system. */
export type Clock = () => IsoDate;

export const systemClock: Clock = () => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/**
 * How often the date is checked, in milliseconds. A timer for midnight would be wrong after the machine slept or the
 * clock was changed; comparing two strings every few minutes costs nothing.
 */
const interval = 5 * 60_000;

/** Notices a new day while VS Code stays open. */
export function watchDay(clock: Clock, onNewDay: (today: IsoDate) => void): Disposable {
  const owned = disposables();
  let known = clock();
  const check = (): void => {
    const today = clock();
    if (today === known) return;
    known = today;
    onNewDay(today);
  };
  const timer = setInterval(check, interval);
  owned.add({
    dispose: () => {
      clearInterval(timer);
    },
  });
  // On Monday morning the window gets the focus before the timer fires.
  owned.add(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) check();
    }),
  );
  return owned;
}
