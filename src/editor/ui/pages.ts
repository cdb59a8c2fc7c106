/**
 * Pages that are made from the files, to read and to copy from: Markdown as VS Code itself shows it. They are not on
 * disk, cannot be changed, and closing one asks nothing.
 */
import * as vscode from 'vscode';
import { disposables, type Disposable } from '../workspace/disposables.ts';

export const pageScheme = 'cairn-page';

export type Pages = Disposable & {
  /** @param content Markdown whose first line is its heading, which names the tab */
  readonly show: (content: string, column?: vscode.ViewColumn) => Promise<void>;
};

export function createPages(): Pages {
  const owned = disposables();
  // Kept until the window closes: a page that VS Code has put away may be asked for again.
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
    // Whoever has turned the built-in preview off reads the source.
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

/** VS Code opens the tab again when the window is reloaded; what the page said then was of another moment. */
const goneText = ({ path }: vscode.Uri): string =>
  `# ${path.slice(1)}\n\n` +
  `${vscode.l10n.t('This page is made from the files as they are at a moment, and is not kept when the window is reloaded. Run its command again to see how things are now.')}\n`;

/** As a file's name could be, for the tab. */
const nameOf = (content: string): string =>
  (/^#\s+(?<heading>.+)/.exec(content)?.groups?.heading ?? 'Cairn').replace(/[\\/*_`?#]/g, '').trim();
