/** Document links in evidence and resources: web addresses, and existing files in the workspace. */
import * as vscode from 'vscode';
import { linksIn, type FoundLink } from '../../core/language/links.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { loadedDocumentOf, watchVersion, yaml } from './parsed.ts';

export function registerLinks({ folders }: { readonly folders: GrowthFolders }): Disposable {
  return vscode.languages.registerDocumentLinkProvider(yaml, {
    async provideDocumentLinks(document, token) {
      const { isOutdated } = watchVersion(document, token);
      const file = await loadedDocumentOf(folders, document);
      if (!file || isOutdated()) return undefined;
      const { parsed, lines } = file.folder.parsed(document);
      if (!parsed.ok) return undefined;
      const links = await Promise.all(
        linksIn(parsed.doc).map(async (link) => {
          const target = await targetOf(link, file.folder, document.uri);
          return target ? [new vscode.DocumentLink(rangeOf(lines.rangeOf(...link.offsets)), target)] : [];
        }),
      );
      return isOutdated() ? undefined : links.flat();
    },
  });
}

/** Resolves a path from the workspace folder, as Cairn writes it, or from the file, as git hosts do. */
async function targetOf(
  link: FoundLink,
  { workspaceFolder }: GrowthFolder,
  document: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  if (link.is === 'url') return vscode.Uri.parse(link.url);
  const candidates = [
    vscode.Uri.joinPath(workspaceFolder.uri, link.path),
    vscode.Uri.joinPath(document, '..', link.path),
  ];
  for (const uri of candidates)
    if (uri.path.startsWith(`${workspaceFolder.uri.path}/`) && (await isFile(uri))) return uri;
  return undefined;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}
