/** Adds a dropped or pasted link, file or commit to the evidence of a goal, or to the resources of a note. */
import * as vscode from 'vscode';
import { addDropped, evidencePlace } from '../../core/language/evidence.ts';
import {
  addressesIn,
  droppedText,
  titleBelow,
  titleInHtml,
  type Dropped,
} from '../../core/language/evidence/dropped.ts';
import { isWritable } from '../../core/index/fileEntry.ts';
import { identify, privateFolder } from '../../core/model/kinds.ts';
import type { Clock } from '../workspace/clock.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { loadedDocumentOf, watchVersion, yaml } from './parsed.ts';

export type EvidenceDeps = { readonly folders: GrowthFolders; readonly clock: Clock };

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('cairn', 'evidence');
const types = { list: 'text/uri-list', html: 'text/html', firefox: 'text/x-moz-url', text: 'text/plain' } as const;

export function registerDropEvidence(deps: EvidenceDeps): Disposable {
  const owned = disposables();
  owned.add(
    vscode.languages.registerDocumentDropEditProvider(
      yaml,
      {
        async provideDocumentDropEdits(document, position, dataTransfer, token) {
          const found = await evidenceFrom(deps, document, position, dataTransfer, token);
          if (found.is === 'none') return undefined;
          if (found.is === 'private') {
            // Without this empty edit, VS Code would insert the path of the file.
            void vscode.window.showWarningMessage(
              vscode.l10n.t('{0} is private. It was not added, because this file is shared.', found.name),
            );
            return new vscode.DocumentDropEdit('', vscode.l10n.t('Do not add private file'), kind);
          }
          const edit = new vscode.DocumentDropEdit('', titleOf(found), kind);
          edit.additionalEdit = found.edit;
          return edit;
        },
      },
      { providedDropEditKinds: [kind], dropMimeTypes: Object.values(types) },
    ),
  );
  owned.add(
    vscode.languages.registerDocumentPasteEditProvider(
      yaml,
      {
        async provideDocumentPasteEdits(document, ranges, dataTransfer, _context, token) {
          const [range, ...others] = ranges;
          // Pasting over a selection replaces it.
          if (!range?.isEmpty || others.length > 0) return undefined;
          const found = await evidenceFrom(deps, document, range.start, dataTransfer, token);
          if (found.is !== 'edit') return undefined;
          const edit = new vscode.DocumentPasteEdit('', titleOf(found), kind);
          edit.additionalEdit = found.edit;
          // Inserting at the cursor stays the default.
          edit.yieldTo = [
            vscode.DocumentDropOrPasteEditKind.Text,
            vscode.DocumentDropOrPasteEditKind.Empty.append('uri'),
          ];
          return [edit];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: Object.values(types) },
    ),
  );
  return owned;
}

export type FoundEvidence =
  | { readonly is: 'edit'; readonly edit: vscode.WorkspaceEdit; readonly list: 'evidence' | 'resources' }
  /** A private file, dropped into a shared file. */
  | { readonly is: 'private'; readonly name: string }
  | { readonly is: 'none' };

const none: FoundEvidence = { is: 'none' };

/** The edit for a drop or paste. Exported for tests, since VS Code has no command that drops. */
export async function evidenceFrom(
  { folders, clock }: EvidenceDeps,
  document: vscode.TextDocument,
  position: vscode.Position,
  dataTransfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<FoundEvidence> {
  const { isOutdated } = watchVersion(document, token);
  if (!vscode.workspace.isTrusted) return none;
  const file = await loadedDocumentOf(folders, document);
  const entry = file?.folder.index.get(file.path);
  if (!file?.folder.isWritable() || entry?.kind === undefined || !isWritable(entry)) return none;
  const dropped = await droppedIn(dataTransfer, file.folder);
  if (isOutdated()) return none;
  const hidden = dropped.find((each) => each.is === 'file' && isPrivate(each.path, file.folder));
  const { parsed, text, lines } = file.folder.parsed(document);
  const place = parsed.ok
    ? evidencePlace(file.identity.kind, parsed.doc, text, document.offsetAt(position))
    : undefined;
  if (!place || dropped.length === 0) return none;
  if (hidden?.is === 'file' && !file.identity.private)
    return { is: 'private', name: hidden.path.slice(hidden.path.lastIndexOf('/') + 1) };
  const planned = addDropped(file.identity.kind, text, place, dropped, clock());
  if (!planned.ok) return none;
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, text: typed } of planned.edits)
    edit.replace(document.uri, rangeOf(lines.rangeOf(offset, offset + length)), typed);
  return { is: 'edit', edit, list: place.list };
}

function titleOf({ list }: { readonly list: 'evidence' | 'resources' }): string {
  return list === 'evidence' ? vscode.l10n.t('Add as evidence') : vscode.l10n.t('Add as a resource');
}

/** Empty unless every dropped item can be evidence. */
async function droppedIn(dataTransfer: vscode.DataTransfer, folder: GrowthFolder): Promise<readonly Dropped[]> {
  const [list, html, firefox, text] = await Promise.all(
    [types.list, types.html, types.firefox, types.text].map(
      async (type) => (await dataTransfer.get(type)?.asString()) ?? '',
    ),
  );
  const addresses = addressesIn(list ?? '');
  const titleOfLink = (url: string): string | undefined =>
    titleInHtml(html ?? '', url) ?? titleBelow(firefox ?? '', url);
  const all = addresses.length > 0 ? addresses : [(text ?? '').trim()];
  const dropped = all
    .map(
      (address) =>
        droppedText(address, titleOfLink(address)) ?? (addresses.length > 0 ? fileIn(address, folder) : undefined),
    )
    .filter((each) => each !== undefined);
  return dropped.length === all.length ? dropped : [];
}

/** Only for a file in the workspace folder: other paths are not valid on another computer. */
function fileIn(address: string, { workspaceFolder }: GrowthFolder): Dropped | undefined {
  const { scheme, authority, path } = vscode.Uri.parse(address);
  const root = workspaceFolder.uri;
  if (scheme !== root.scheme || authority !== root.authority || !path.startsWith(`${root.path}/`)) return undefined;
  return { is: 'file', path: path.slice(root.path.length + 1) };
}

function isPrivate(path: string, { workspaceFolder, pathOf }: GrowthFolder): boolean {
  const inside = pathOf(vscode.Uri.joinPath(workspaceFolder.uri, path));
  if (inside === undefined) return false;
  const identity = identify(inside);
  return inside.startsWith(`${privateFolder}/`) || (identity.kind !== undefined && identity.private);
}
