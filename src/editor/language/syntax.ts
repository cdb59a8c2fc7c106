/** What the editor draws in the text: folding, semantic highlighting, and links. */
import * as vscode from 'vscode';
import { foldsIn } from '../../core/language/folding.ts';
import { linksIn, type FoundLink } from '../../core/language/links.ts';
import { occurrencesIn } from '../../core/language/occurrences.ts';
import { tokenModifiers, tokensIn, tokenTypes } from '../../core/language/semanticTokens.ts';
import type { Clock } from '../workspace/clock.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { loadedFile, openFile, type OpenFile } from './openFile.ts';
import { watchVersion, yaml } from './parsed.ts';

export type SyntaxDeps = Readonly<{ folders: GrowthFolders; clock: Clock }>;

/** The manifest defines the types and their default colors. */
const legend = new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]);

export function registerSyntax({ folders, clock }: SyntaxDeps): Disposable {
  const owned = disposables();
  owned.add(
    // If it returns undefined, VS Code folds by indentation.
    vscode.languages.registerFoldingRangeProvider(yaml, {
      provideFoldingRanges(document) {
        const file = openFile(folders, document);
        return (
          file &&
          foldsIn(file.doc, file.text, file.lines).map(
            ({ start, end, comment }) =>
              new vscode.FoldingRange(start, end, comment ? vscode.FoldingRangeKind.Comment : undefined),
          )
        );
      },
    }),
  );
  owned.add(
    vscode.languages.registerDocumentSemanticTokensProvider(
      yaml,
      {
        provideDocumentSemanticTokens(document) {
          const file = openFile(folders, document);
          if (!file) return undefined;
          const { doc, identity, text } = file;
          const builder = new vscode.SemanticTokensBuilder(legend);
          const tokens = tokensIn(identity.kind, doc, text, occurrencesIn(identity, doc), clock());
          for (const { offsets, type, modifiers } of tokens) builder.push(file.rangeOf(offsets), type, modifiers);
          return builder.build();
        },
      },
      legend,
    ),
  );
  owned.add(
    vscode.languages.registerDocumentLinkProvider(yaml, {
      async provideDocumentLinks(document, token) {
        const { isOutdated } = watchVersion(document, token);
        const file = await loadedFile(folders, document, token);
        if (!file) return undefined;
        const links = await Promise.all(linksIn(file.doc).map((link) => documentLink(link, file, document)));
        return isOutdated() ? undefined : links.filter((link) => link !== undefined);
      },
    }),
  );
  return owned;
}

async function documentLink(
  link: FoundLink,
  file: OpenFile,
  { uri }: vscode.TextDocument,
): Promise<vscode.DocumentLink | undefined> {
  const target = link.is === 'url' ? vscode.Uri.parse(link.url) : await fileAt(link.path, file, uri);
  return target && new vscode.DocumentLink(file.rangeOf(link.offsets), target);
}

/** Looks in the workspace folder, as Cairn writes paths, and next to the file, as repositories on the web show them. */
async function fileAt(
  path: string,
  { folder: { workspaceFolder } }: OpenFile,
  document: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  for (const uri of [vscode.Uri.joinPath(workspaceFolder.uri, path), vscode.Uri.joinPath(document, '..', path)]) {
    if (!uri.path.startsWith(`${workspaceFolder.uri.path}/`)) continue;
    const isFile = await Promise.resolve(vscode.workspace.fs.stat(uri)).then(
      ({ type }) => (type & vscode.FileType.File) !== 0,
      () => false,
    );
    if (isFile) return uri;
  }
  return undefined;
}
