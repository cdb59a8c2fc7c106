/** One item in the status bar: how the week's check-ins stand. A click checks in. */
import * as vscode from 'vscode';
import { countCheckins } from '../../core/weeks/checkins.ts';
import { titleOfItem, type AgendaItem } from '../../core/weeks/items.ts';
import { weekOf } from '../../core/base/calendar.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { weekText } from '../ui/dates.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain } from '../ui/tooltips.ts';

const { l10n } = vscode;

export type StatusBarDeps = {
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
  readonly log: vscode.LogOutputChannel;
};

export function registerStatusBar({ folders, standing, log }: StatusBarDeps): Disposable {
  const owned = disposables();
  // Low: beside what other extensions say, and not before the state of the file.
  const item = owned.add(vscode.window.createStatusBarItem('week', vscode.StatusBarAlignment.Left, -10));
  item.name = l10n.t('Cairn: This Week');
  item.command = 'cairn.checkIn';

  // VS Code reads the Markdown at once, which the first time takes it as long as all else here: it gets a turn of its
  // own.
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
    // What is half read would say too little, and then something else: it waits, and what was said before stays.
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
  // The item is a view that is always open, so it asks for the folders; but only once activation is over.
  const start = setTimeout(() => {
    folders.load().then(update, (error: unknown) => {
      log.error('Reading the growth folders failed.', error);
    });
  }, 0);
  owned.add({
    dispose: () => {
      clearTimeout(start);
    },
  });
  return owned;
}

/** More than a glance can take in is in the view. */
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
      return item.late ? l10n.t('Last week’s reflection') : l10n.t('Weekly reflection');
    case 'step':
    case 'goal':
    case 'commitment':
      return titleOfItem(item);
  }
}
