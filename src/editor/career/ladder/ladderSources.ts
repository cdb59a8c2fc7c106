/** Asks for the files of a ladder: the open one, several, or all of a folder. */
import * as vscode from 'vscode';
import { extensionOf, type LadderSource } from '../../../core/career/ladder/coverage.ts';
import { ladderExtensions, longestSource, mostFiles } from '../../../core/career/ladder/importLadder.ts';
import { UserError } from '../../commands/commands.ts';
import { askChoice, only, type Choice } from '../../ui/inputs.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';

export const importTitle = (): string => vscode.l10n.t('Import career ladder');

export type ChosenSources = {
  /** The chosen files and folders, and every file that was read from them. */
  readonly uris: readonly vscode.Uri[];
  /** Of the file or the folder. */ readonly name: string;
  readonly sources: readonly LadderSource[];
};

/** Offers the open file first, unless it is a growth file. */
export async function askSources(folders: GrowthFolders): Promise<ChosenSources | undefined> {
  const { l10n } = vscode;
  const open = vscode.window.activeTextEditor?.document.uri;
  const isLadder = open && isLadderFile(open.path) && folders.of(open) === undefined;
  const choices: readonly Choice<vscode.Uri | 'files' | 'folder'>[] = [
    ...(isLadder
      ? [{ label: nameOf(open), description: l10n.t('current file'), iconPath: vscode.ThemeIcon.File, value: open }]
      : []),
    { label: l10n.t('Choose Files…'), iconPath: new vscode.ThemeIcon('files'), value: 'files' },
    { label: l10n.t('Choose a Folder…'), iconPath: new vscode.ThemeIcon('folder-opened'), value: 'folder' },
  ];
  const answer = await askChoice(only(importTitle()), {
    placeholder: l10n.t('Where is the ladder?'),
    choices,
  });
  if (answer.go !== 'next') return undefined;
  if (typeof answer.value !== 'string') return sourcesAt([answer.value]);
  const isFolder = answer.value === 'folder';
  const chosen = await vscode.window.showOpenDialog({
    title: importTitle(),
    openLabel: l10n.t('Preview'),
    canSelectFolders: isFolder,
    canSelectFiles: !isFolder,
    canSelectMany: !isFolder,
    ...(!isFolder && {
      filters: { [l10n.t('Career ladders (YAML, JSON, CSV, Markdown, HTML)')]: [...ladderExtensions] },
    }),
  });
  return chosen && chosen.length > 0 ? sourcesAt(chosen) : undefined;
}

/** @throws UserError when a file cannot be read, or there is none */
export async function sourcesAt(uris: readonly vscode.Uri[]): Promise<ChosenSources> {
  const [first] = uris;
  const name = first ? nameOf(first) : '';
  const sources: LadderSource[] = [];
  const files: vscode.Uri[] = [];
  for (const uri of uris) {
    const { type } = await attempt(uri, () => vscode.workspace.fs.stat(uri));
    if ((type & vscode.FileType.Directory) === 0) sources.push({ name: nameOf(uri), text: await textOf(uri) });
    else
      for (const path of await filesIn(uri, '')) {
        const file = vscode.Uri.joinPath(uri, ...path.split('/'));
        files.push(file);
        sources.push({ name: path, text: await textOf(file) });
      }
  }
  if (sources.length === 0)
    throw new UserError(
      vscode.l10n.t('{0} has no career ladder files. Choose YAML, JSON, CSV, Markdown, or HTML files.', name),
    );
  return {
    name: uris.length > 1 ? vscode.l10n.t('{0} and {1} more', name, uris.length - 1) : name,
    sources,
    uris: [...uris, ...files],
  };
}

/** Folders below this depth are not read. */
const deepest = 4;

/** The paths of the files in a folder, in order. What begins with a dot belongs to tools. */
async function filesIn(folder: vscode.Uri, below: string, depth = 0): Promise<readonly string[]> {
  const at = below === '' ? folder : vscode.Uri.joinPath(folder, ...below.split('/').filter((part) => part !== ''));
  const entries = await attempt(at, () => vscode.workspace.fs.readDirectory(at));
  const found: string[] = [];
  for (const [name, type] of entries.toSorted(([one], [other]) =>
    one.localeCompare(other, undefined, { numeric: true }),
  )) {
    if (name.startsWith('.') || name === 'node_modules' || found.length > mostFiles) continue;
    // A link may lead out of the folder, or in a circle.
    if (type === vscode.FileType.Directory && depth < deepest)
      found.push(...(await filesIn(folder, `${below}${name}/`, depth + 1)));
    else if (type === vscode.FileType.File && isLadderFile(name)) found.push(`${below}${name}`);
  }
  return found;
}

const isLadderFile = (path: string): boolean => ladderExtensions.some((extension) => extension === extensionOf(path));

const nameOf = ({ path }: vscode.Uri): string =>
  path.replace(/\/$/, '').slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);

/** Prefers unsaved text: it is what the person sees. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (open) return open.getText();
  const { size } = await attempt(uri, () => vscode.workspace.fs.stat(uri));
  if (size > longestSource * 4)
    throw new UserError(vscode.l10n.t('{0} is too large for a career ladder.', nameOf(uri)));
  return new TextDecoder().decode(await attempt(uri, () => vscode.workspace.fs.readFile(uri)));
}

async function attempt<T>(uri: vscode.Uri, read: () => Thenable<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UserError(
      vscode.l10n.t('{0} could not be read: {1}', nameOf(uri), error instanceof Error ? error.message : String(error)),
    );
  }
}
