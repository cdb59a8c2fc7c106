/** Adds links, files, and commits that are dropped or pasted into a file as evidence or resources. */
import * as vscode from 'vscode';
import { isForEveryone } from '../../core/index/audience.ts';
import { isWritable } from '../../core/index/fileEntry.ts';
import {
  addDropped,
  addressesIn,
  droppedText,
  evidenceListAt,
  titleBelow,
  titleInHtml,
  type Dropped,
  type EvidenceList,
} from '../../core/language/evidence.ts';
import { identify } from '../../core/model/kinds.ts';
import type { Clock } from '../workspace/clock.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { loadedFile } from './openFile.ts';
import { watchVersion, yaml } from './parsed.ts';

export type EvidenceDeps = Readonly<{ folders: GrowthFolders; clock: Clock }>;

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
            void vscode.window.showWarningMessage(
              vscode.l10n.t('{0} is private. It was not added, because this file is shared.', found.name),
            );
            // Without this empty edit, VS Code would insert the file's path.
            return new vscode.DocumentDropEdit('', vscode.l10n.t('Do not add the private file'), kind);
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
          // A selection is to be replaced.
          if (!range?.isEmpty || others.length > 0) return undefined;
          const found = await evidenceFrom(deps, document, range.start, dataTransfer, token);
          if (found.is !== 'edit') return undefined;
          const edit = new vscode.DocumentPasteEdit('', titleOf(found), kind);
          edit.additionalEdit = found.edit;
          // By default, paste at the cursor.
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
  | (Readonly<{ is: 'edit'; edit: vscode.WorkspaceEdit }> & Pick<EvidenceList, 'list'>)
  /** A private file, dropped into a shared one. */
  | Readonly<{ is: 'private'; name: string }>
  | { readonly is: 'none' };

const none: FoundEvidence = { is: 'none' };

/** The edit for a drop. Exported for tests, because VS Code has no command that drops. */
export async function evidenceFrom(
  { folders, clock }: EvidenceDeps,
  document: vscode.TextDocument,
  position: vscode.Position,
  dataTransfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<FoundEvidence> {
  if (!vscode.workspace.isTrusted) return none;
  const { isOutdated } = watchVersion(document, token);
  const file = await loadedFile(folders, document, token);
  const entry = file?.folder.index.get(file.path);
  if (!file?.folder.isWritable() || entry?.kind === undefined || !isWritable(entry)) return none;
  const { folder, identity, doc, text, rangeOf } = file;
  const list = evidenceListAt(identity.kind, doc, text, document.offsetAt(position));
  const dropped = await droppedIn(dataTransfer, folder);
  if (isOutdated() || !list || dropped.length === 0) return none;
  const hidden = dropped.find((each) => each.is === 'file' && isPrivate(each.path, folder));
  if (hidden?.is === 'file' && folder.index.isShared(file.path))
    return { is: 'private', name: hidden.path.slice(hidden.path.lastIndexOf('/') + 1) };
  const planned = addDropped(identity.kind, text, list, dropped, clock());
  if (!planned.ok) return none;
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, text: added } of planned.edits)
    edit.replace(document.uri, rangeOf([offset, offset + length]), added);
  return { is: 'edit', edit, list: list.list };
}

const titleOf = ({ list }: Pick<EvidenceList, 'list'>): string =>
  list === 'evidence' ? vscode.l10n.t('Add as evidence') : vscode.l10n.t('Add as a resource');

/** Empty unless all of it can be evidence. */
async function droppedIn(dataTransfer: vscode.DataTransfer, folder: GrowthFolder): Promise<readonly Dropped[]> {
  const textOf = async (type: string) => (await dataTransfer.get(type)?.asString()) ?? '';
  const [list, html, firefox, text] = await Promise.all([
    textOf(types.list),
    textOf(types.html),
    textOf(types.firefox),
    textOf(types.text),
  ]);
  const addresses = addressesIn(list);
  const all = addresses.length > 0 ? addresses : [text.trim()];
  const dropped = all.flatMap((address) => {
    const title = titleInHtml(html, address) ?? titleBelow(firefox, address);
    return droppedText(address, title) ?? (addresses.length > 0 ? fileAt(address, folder) : undefined) ?? [];
  });
  return dropped.length === all.length ? dropped : [];
}

/** A file in the workspace folder. Other paths mean nothing on another computer. */
function fileAt(address: string, { workspaceFolder }: GrowthFolder): Dropped | undefined {
  const { scheme, authority, path } = vscode.Uri.parse(address);
  const root = workspaceFolder.uri;
  if (scheme !== root.scheme || authority !== root.authority || !path.startsWith(`${root.path}/`)) return undefined;
  return { is: 'file', path: path.slice(root.path.length + 1) };
}

function isPrivate(path: string, { workspaceFolder, pathOf, index }: GrowthFolder): boolean {
  const inside = pathOf(vscode.Uri.joinPath(workspaceFolder.uri, path));
  return inside !== undefined && !isForEveryone({ path: inside, kind: identify(inside).kind }, index.settings());
}
