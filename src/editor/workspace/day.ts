/** Notices when a new day has begun while VS Code stays open. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Clock } from './clock.ts';
import { disposables, type Disposable } from './disposables.ts';

/**
 * How often the day is looked at, in milliseconds. A timer that waits for midnight would be wrong after the machine has
 * slept or the clock was set; comparing two short texts every few minutes costs nothing.
 */
const every = 5 * 60_000;

export function watchDay(clock: Clock, onNewDay: (today: IsoDate) => void): Disposable {
  const owned = disposables();
  let known = clock();
  const look = (): void => {
    const today = clock();
    if (today === known) return;
    known = today;
    onNewDay(today);
  };
  const timer = setInterval(look, every);
  owned.add({
    dispose: () => {
      clearInterval(timer);
    },
  });
  // On Monday morning the window comes back before the timer does.
  owned.add(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) look();
    }),
  );
  return owned;
}
