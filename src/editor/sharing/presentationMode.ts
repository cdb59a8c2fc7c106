/**
 * Cairn: Presentation Mode. Hides private items wherever Cairn shows something: its views get the shared files alone.
 * The status bar says so.
 */
import * as vscode from 'vscode';
import type { CommandId } from '../../core/base/command.ts';
import { privateFolder } from '../../core/model/kinds.ts';
import { disposables, type Commands, type Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { Presentation } from '../workspace/presentation.ts';

const { l10n } = vscode;

export type PresentationDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  presentation: Presentation;
}>;

export function registerPresentationMode({ commands, folders, presentation }: PresentationDeps): Disposable {
  const owned = disposables();
  const toggle: CommandId = 'cairn.presentationMode';
  const item = owned.add(vscode.window.createStatusBarItem('presentation', vscode.StatusBarAlignment.Left, -9));
  item.name = l10n.t('Cairn: Presentation Mode');
  item.text = `$(eye-closed) ${l10n.t('Private items hidden')}`;
  item.tooltip = l10n.t('Cairn hides private items. Select to show them again.');
  item.command = toggle;
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const update = (): void => {
    if (presentation.isOn()) item.show();
    else item.hide();
  };
  update();
  owned.add(presentation.onDidChange(update));
  owned.add(
    commands.register('cairn.presentationMode', async () => {
      await presentation.set(!presentation.isOn());
      if (presentation.isOn()) await closePrivateTabs(folders);
    }),
  );
  return owned;
}

/** Tabs with unsaved changes stay, and are named. */
async function closePrivateTabs(folders: GrowthFolders): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && isPrivate(input.uri, folders));
  await vscode.window.tabGroups.close(tabs.filter(({ isDirty }) => !isDirty));
  const open = tabs.filter(({ isDirty }) => isDirty).map(({ label }) => label);
  if (open.length > 0)
    void vscode.window.showWarningMessage(
      l10n.t('These private files are still open, because they have unsaved changes: {0}', open.join(', ')),
    );
}

function isPrivate(uri: vscode.Uri, folders: GrowthFolders): boolean {
  if (uri.scheme === 'cairn-page') return uri.authority === privateFolder;
  const folder = folders.of(uri);
  const path = folder?.pathOf(uri);
  if (!folder || path === undefined) return false;
  return (
    path.startsWith(`${privateFolder}/`) ||
    (folder.ownersIndex.get(path) !== undefined && !folder.ownersIndex.isShared(path))
  );
}
