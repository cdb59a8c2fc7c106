/** Lists the files of a growth folder: one request for each known subfolder, without searching the workspace. */
import * as vscode from 'vscode';
import { folders, identify, privateFolder } from '../../core/model/kinds.ts';

const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** Whether the folder looks like a growth folder: a project may use the name for something else. */
export async function isGrowthFolder(uri: vscode.Uri): Promise<boolean> {
  const names = new Set((await entriesOf(uri)).map(([name]) => name));
  return ['cairn.yaml', 'profile.yaml', 'goals', 'weeks', 'people', privateFolder].some((name) => names.has(name));
}

/** Paths relative to the growth folder, in the order in which views need them, newest first. */
export async function listFiles(uri: vscode.Uri): Promise<readonly string[]> {
  const [shared, hidden] = await Promise.all([
    listTree(uri, ''),
    listTree(vscode.Uri.joinPath(uri, privateFolder), `${privateFolder}/`),
  ]);
  return [...shared, ...hidden].sort((one, other) => urgency(one) - urgency(other) || (one < other ? 1 : -1));
}

async function listTree(uri: vscode.Uri, prefix: string): Promise<readonly string[]> {
  const entries = await entriesOf(uri);
  const top = entries.filter(([name, type]) => isFile(type) && isYaml(name)).map(([name]) => `${prefix}${name}`);
  const known = entries.filter(
    ([name, type]) => (type & vscode.FileType.Directory) !== 0 && Object.hasOwn(folders, name),
  );
  const below = await Promise.all(
    known.map(async ([folder]) =>
      (await entriesOf(vscode.Uri.joinPath(uri, folder)))
        .filter(([name, type]) => isFile(type) && isYaml(name))
        .map(([name]) => `${prefix}${folder}/${name}`),
    ),
  );
  return [...top, ...below.flat()];
}

function urgency(path: string): number {
  const { kind } = identify(path);
  return kind === 'settings' ? 0 : kind === 'profile' ? 1 : kind === 'goal' ? 2 : kind === 'week' ? 3 : 4;
}

const isFile = (type: vscode.FileType) => (type & vscode.FileType.File) !== 0;

async function entriesOf(uri: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** Missing files and folders are expected. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}
