/** The status bar item: this week's check-ins. A click checks in. */
import * as vscode from 'vscode';
import { countCheckins } from '../../core/weeks/checkins.ts';
import { titleOfItem, type AgendaItem } from '../../core/weeks/items.ts';
import { weekOf } from '../../core/base/calendar.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { weekText } from '../../core/base/texts.ts';
import { reflectionText } from '../../core/goals/goalText.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain } from '../ui/tooltips.ts';
import { logError } from '../commands/logError.ts';

const { l10n } = vscode;

export type StatusBarDeps = Readonly<{
  folders: GrowthFolders;
  standing: GrowthState;
  log: vscode.LogOutputChannel;
}>;

export function registerStatusBar({ folders, standing, log }: StatusBarDeps): Disposable {
  const owned = disposables();
  // A low priority, after the items of the file and of other extensions.
  const item = owned.add(vscode.window.createStatusBarItem('week', vscode.StatusBarAlignment.Left, -10));
  item.name = l10n.t('Cairn: This Week');
  item.command = 'cairn.checkIn';

  // VS Code parses the Markdown immediately, which is slow the first time: it gets a turn of its own.
  let turn: ReturnType<typeof setTimeout> | undefined;
  const tooltipLater = (): void => {
    turn ??= setTimeout(() => {
      turn = undefined;
      item.tooltip = tooltip(
        folders.present().flatMap((folder) => standing.agendaOf(folder)),
        standing,
      );
    }, 0);
  };
  owned.add({
    dispose: () => {
      clearTimeout(turn);
    },
  });

  const update = (): void => {
    const present = folders.present();
    // Until the folders are read, the previous text stays.
    if (present.some((folder) => !standing.isComplete(folder))) return;
    const items = present.flatMap((folder) => standing.agendaOf(folder));
    const { done, total } = countCheckins(items);
    if (total === 0) {
      item.hide();
      return;
    }
    item.text = `$(${done === total ? 'pass-filled' : 'pass'}) ${l10n.t('{0} of {1} checked in', done, total)}`;
    tooltipLater();
    item.accessibilityInformation = {
      label: l10n.t('Cairn: {0} of {1} goals checked in this week', done, total),
      role: 'button',
    };
    item.show();
  };

  owned.add(standing.onDidChange(update));
  // The item is always visible, so it loads the folders, but only after activation.
  const start = setTimeout(() => {
    folders.load().then(update, (error: unknown) => {
      logError(log, 'Reading the growth folders failed.', error);
    });
  }, 0);
  owned.add({
    dispose: () => {
      clearTimeout(start);
    },
  });
  return owned;
}

/** The view shows the rest. */
const mostLines = 6;

function tooltip(items: readonly AgendaItem[], standing: GrowthState): vscode.MarkdownString {
  const named = (of: AgendaItem['standing']) => items.filter((item) => item.standing === of);
  return markdown(
    bold(weekText(weekOf(standing.today()))),
    ...[
      { title: l10n.t('Overdue'), items: named('overdue') },
      { title: l10n.t('Today'), items: named('today') },
    ].flatMap(({ title, items: members }) => (members.length === 0 ? [] : [bold(title), lines(members)])),
    plain(l10n.t('Click to check in.')),
  );
}

function lines(items: readonly AgendaItem[]): string {
  const shown = items.slice(0, mostLines).map(textOf);
  return plain(...shown, items.length > mostLines ? l10n.t('and {0} more', items.length - mostLines) : undefined);
}

function textOf(item: AgendaItem): string {
  switch (item.kind) {
    case 'checkin':
    case 'habit':
      return l10n.t('Check in: {0}', titleOfItem(item));
    case 'meeting':
      return l10n.t('Meeting: {0}', titleOfItem(item));
    case 'reflection':
      return reflectionText(item);
    case 'step':
    case 'goal':
    case 'commitment':
      return titleOfItem(item);
  }
}
