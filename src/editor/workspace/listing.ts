/** Lists the files of a growth folder: one request for each known subfolder, without searching the workspace. */
import * as vscode from 'vscode';
import { folders, identify, privateFolder } from '../../core/model/kinds.ts';

const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** Whether the folder looks like a growth folder: a project may use the name for something else. */
export async function isGrowthFolder(uri: vscode.Uri): Promise<boolean> {
  const names = new Set((await entriesOf(uri)).map(([name]) => name));
  return ['cairn.yaml', 'profile.yaml', 'goals', 'weeks', 'people', privateFolder].some((name) => names.has(name));
}

/** All paths are relative to the growth folder. */
export type Listing = Readonly<{
  /** In the order in which views need them, newest first. */
  paths: readonly string[];
  /** Symbolic links in the place of a file or folder that would be read. Nothing is read through them. */
  links: readonly string[];
}>;

export async function listFiles(uri: vscode.Uri): Promise<Listing> {
  const top = await entriesOf(uri);
  // Some file systems do not tell upper case from lower case.
  const hidden = top.find(([name]) => name.toLowerCase() === privateFolder)?.[1];
  const trees = await Promise.all([
    listTree(uri, '', top),
    hidden === undefined || isLink(hidden)
      ? { paths: [], links: hidden === undefined ? [] : [privateFolder] }
      : listTree(vscode.Uri.joinPath(uri, privateFolder), `${privateFolder}/`),
  ]);
  const paths = trees.flatMap((tree) => tree.paths);
  return {
    paths: paths.sort((one, other) => urgency(one) - urgency(other) || (one < other ? 1 : -1)),
    links: trees.flatMap((tree) => tree.links),
  };
}

async function listTree(uri: vscode.Uri, prefix: string, listed?: Entries): Promise<Listing> {
  const entries = listed ?? (await entriesOf(uri));
  const known = entries.filter(
    ([name, type]) => ((type & vscode.FileType.Directory) !== 0 || isLink(type)) && Object.hasOwn(folders, name),
  );
  const below = await Promise.all(
    known
      .filter(([, type]) => !isLink(type))
      .map(async ([folder]) => filesIn(await entriesOf(vscode.Uri.joinPath(uri, folder)), `${prefix}${folder}/`)),
  );
  const files = [filesIn(entries, prefix), ...below];
  const linked = known.filter(([, type]) => isLink(type)).map(([name]) => `${prefix}${name}`);
  return {
    paths: files.flatMap(({ paths }) => paths),
    links: [...linked, ...files.flatMap(({ links }) => links)],
  };
}

function filesIn(entries: Entries, prefix: string): Listing {
  const files = entries.filter(([name, type]) => (isFile(type) || isLink(type)) && isYaml(name));
  const named = (isLinked: boolean) =>
    files.filter(([, type]) => isLink(type) === isLinked).map(([name]) => `${prefix}${name}`);
  return { paths: named(false), links: named(true) };
}

function urgency(path: string): number {
  const { kind } = identify(path);
  return kind === 'settings' ? 0 : kind === 'profile' ? 1 : kind === 'goal' ? 2 : kind === 'week' ? 3 : 4;
}

const isFile = (type: vscode.FileType) => (type & vscode.FileType.File) !== 0;

export const isLink = (type: vscode.FileType) => (type & vscode.FileType.SymbolicLink) !== 0;

type Entries = readonly [string, vscode.FileType][];

const entriesOf = async (uri: vscode.Uri): Promise<Entries> =>
  (await ifFound(() => vscode.workspace.fs.readDirectory(uri))) ?? [];

/** What is asked of the file system; undefined for a missing file or folder. */
export async function ifFound<T>(ask: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Missing files and folders are expected. */
function isNotFound(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}
