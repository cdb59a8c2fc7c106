/**
 * Reminders on the check-in day and the reflection day, with `rhythm.remind` in cairn.yaml: from that time on, at most
 * once a day, and no more after "Never".
 */
import * as vscode from 'vscode';
import { plural } from '../../../core/base/texts.ts';
import { reminderAt, type Moment, type Reminder } from '../../../core/weeks/periodReview/reminder.ts';
import type { Clock } from '../../workspace/clock.ts';
import type { CommandId } from '../../../core/base/command.ts';
import { disposables, type Disposable } from '../../commands/commands.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { logError } from '../../commands/logError.ts';

const { l10n } = vscode;

const remindersSetting = 'cairn.reminders';

/** The date of the last reminder, in the workspace storage. */
const lastReminderKey = 'reminders.told';

/** In milliseconds. A timer until the given time would be late after sleep. */
const every = 60_000;

export type RemindersDeps = Readonly<{
  folders: GrowthFolders;
  standing: GrowthState;
  clock: Clock;
  storage: vscode.Memento;
  log: vscode.LogOutputChannel;
}>;

export function registerReminders({ folders, standing, clock, storage, log }: RemindersDeps): Disposable {
  const owned = disposables();

  const remindIfDue = (): void => {
    const moment = momentOf(clock);
    if (!isWanted() || storage.get(lastReminderKey) === moment.today) return;
    for (const folder of folders.present()) {
      const reminder = standing.isComplete(folder) ? reminderAt(folder.index, moment) : undefined;
      if (!reminder) continue;
      // Stored before it is shown: a notification may stay open for hours.
      Promise.resolve(storage.update(lastReminderKey, moment.today))
        .then(() => remind(folder, reminder))
        .catch((error: unknown) => {
          logError(log, 'A reminder failed.', error);
        });
      return;
    }
  };

  const timer = setInterval(remindIfDue, every);
  owned.add({
    dispose: () => {
      clearInterval(timer);
    },
  });
  owned.add(standing.onDidChange(remindIfDue));
  owned.add(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) remindIfDue();
    }),
  );
  return owned;
}

/** No reminder where nothing can be written. */
const isWanted = (): boolean =>
  vscode.workspace.isTrusted && vscode.workspace.getConfiguration().get<boolean>(remindersSetting, true);

function momentOf(clock: Clock): Moment {
  const now = new Date();
  return { today: clock(), minute: now.getHours() * 60 + now.getMinutes() };
}

async function remind(folder: GrowthFolder, reminder: Reminder): Promise<void> {
  const { text, action, command } = wordsOf(reminder);
  const never = l10n.t('Never');
  const chosen = await vscode.window.showInformationMessage(text, action, l10n.t('Not Now'), never);
  if (chosen === action)
    await vscode.commands.executeCommand(command, ...(command === 'cairn.reflect' ? [{ folder }] : []));
  if (chosen === never)
    await vscode.workspace.getConfiguration().update(remindersSetting, false, vscode.ConfigurationTarget.Global);
}

function wordsOf(reminder: Reminder): Readonly<{ text: string; action: string; command: CommandId }> {
  if (reminder.of === 'reflection')
    return {
      text: l10n.t('Time for your weekly reflection. Five minutes is enough.'),
      action: l10n.t('Reflect'),
      command: 'cairn.reflect',
    };
  const text = plural(l10n.t('{count, plural, one {# goal is} other {# goals are}} due for a check-in.'), {
    count: reminder.goals,
  });
  return { text, action: l10n.t('Check In'), command: 'cairn.checkIn' };
}
