/** Read-only Markdown pages that are generated from the files and not saved to disk. */
import * as vscode from 'vscode';
import { disposables, type Disposable } from '../workspace/disposables.ts';

export const pageScheme = 'cairn-page';

export type Pages = Disposable & {
  /** @param content Markdown; its first line is a heading, which becomes the tab's title */
  readonly show: (content: string, column?: vscode.ViewColumn) => Promise<void>;
};

export function createPages(): Pages {
  const owned = disposables();
  // Kept until the window closes: VS Code may request a page again.
  const contents = new Map<string, string>();
  const changed = owned.add(new vscode.EventEmitter<vscode.Uri>());
  owned.add(
    vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => contents.get(uri.toString()) ?? goneText(uri),
    }),
  );

  const show = async (content: string, column?: vscode.ViewColumn): Promise<void> => {
    const uri = vscode.Uri.from({ scheme: pageScheme, path: `/${nameOf(content)}` });
    contents.set(uri.toString(), content);
    changed.fire(uri);
    // Without the built-in preview, the source is shown.
    if (vscode.extensions.getExtension('vscode.markdown-language-features'))
      await vscode.commands.executeCommand(
        column === vscode.ViewColumn.Beside ? 'markdown.showPreviewToSide' : 'markdown.showPreview',
        uri,
      );
    else
      await vscode.window.showTextDocument(uri, {
        preview: false,
        ...(column !== undefined && { viewColumn: column }),
      });
  };
  return {
    show,
    dispose: () => {
      owned.dispose();
    },
  };
}

/** For tabs that VS Code restores after a reload. */
const goneText = ({ path }: vscode.Uri): string =>
  `# ${path.slice(1)}\n\n` +
  `${vscode.l10n.t('This page was generated before the window was reloaded. Run its command again to update it.')}\n`;

/** A valid file name, for the tab. */
const nameOf = (content: string): string =>
  (/^#\s+(?<heading>.+)/.exec(content)?.groups?.heading ?? 'Cairn').replace(/[\\/*_`?#]/g, '').trim();
