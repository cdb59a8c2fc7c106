/** Read-only Markdown pages that are generated from the files and not saved to disk. */
import * as vscode from 'vscode';
import type { Shared } from '../../core/index/sharedContent.ts';
import type { GrowthIndex, OwnerView } from '../../core/index/growthIndex.ts';
import { privateFolder } from '../../core/model/kinds.ts';
import { disposables, type Disposable } from '../commands/commands.ts';

const pageScheme = 'cairn-page';

export type Pages = Disposable &
  Readonly<{
    /**
     * For a page that the person may show to others.
     * @param content Markdown; its first line is a heading, which becomes the tab's title
     */
    show: (content: Shared<string>, column?: vscode.ViewColumn) => Promise<void>;
    /** For a page that only the owner reads. It says so if private files make it different from the shared one. */
    showToOwner: (index: OwnerView, build: (view: GrowthIndex) => string) => Promise<void>;
    /** Opens an editable document instead, which the person may save. */
    open: (content: Shared<string>) => Promise<vscode.TextDocument>;
  }>;

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

  // VS Code stores the URIs of tabs outside of `private/`, and a heading may quote a private file: a number replaces
  // it.
  const privateNames = new Map<string, number>();
  const privateNameOf = (content: string): string => {
    const name = nameOf(content);
    const number = privateNames.get(name) ?? privateNames.size + 1;
    privateNames.set(name, number);
    return `Cairn ${number}`;
  };
  const uriOf = (content: string, isPrivate: boolean): vscode.Uri =>
    isPrivate
      ? vscode.Uri.from({ scheme: pageScheme, authority: privateFolder, path: `/${privateNameOf(content)}` })
      : vscode.Uri.from({ scheme: pageScheme, path: `/${nameOf(content)}` });

  const showPage = async (
    content: string,
    { column, isPrivate = false }: Readonly<{ column?: vscode.ViewColumn | undefined; isPrivate?: boolean }>,
  ): Promise<void> => {
    const uri = uriOf(content, isPrivate);
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
  const show = (content: string, column?: vscode.ViewColumn): Promise<void> => showPage(content, { column });
  const showToOwner = async (index: OwnerView, build: (view: GrowthIndex) => string): Promise<void> => {
    const [shared, everything] = [build(index.shared), build(index)];
    if (shared === everything) await show(shared);
    else await showPage(withNotice(everything), { isPrivate: true });
  };
  const open = async (content: string): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  };
  return {
    show,
    showToOwner,
    open,
    dispose: () => {
      owned.dispose();
    },
  };
}

const withNotice = (page: string): string =>
  page.replace('\n', `\n\n*${vscode.l10n.t('Only for you: this page quotes private files.')}*\n`);

/** For tabs that VS Code restores after a reload. */
const goneText = ({ path }: vscode.Uri): string =>
  `# ${path.slice(1)}\n\n` +
  `${vscode.l10n.t('This page was generated before the window was reloaded. Run its command again to update it.')}\n`;

/** A valid file name, for the tab. */
const nameOf = (content: string): string =>
  (/^#\s+(?<heading>.+)/.exec(content)?.groups?.heading ?? 'Cairn').replace(/[\\/*_`?#]/g, '').trim();

/** Bars in the cells are escaped. */
export const tableRow = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;

/** The header row and its separator. */
export const tableHead = (...cells: readonly string[]): readonly string[] => [
  tableRow(...cells),
  tableRow(...cells.map(() => '---')),
];
