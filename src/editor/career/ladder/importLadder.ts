/**
 * Cairn: Import Ladder. A competency framework that is kept elsewhere, into ladder.yaml, and a list of what could not
 * be taken.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { readArgument } from '../../../core/base/argument.ts';
import { changesInFile } from '../../../core/index/location.ts';
import type { Imported } from '../../../core/career/ladder/collect.ts';
import { importLadder, ladderForms } from '../../../core/career/ladder/importLadder.ts';
import { ladderText, mergeChanges } from '../../../core/career/ladder/merge.ts';
import { pathOf } from '../../../core/model/kinds.ts';
import type { Commands } from '../../commands/commands.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertFileWritable, assertTrusted, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder } from '../../goals/chooseFolder.ts';
import { askChoice } from '../../ui/askChoice.ts';
import { only } from '../../ui/steps.ts';
import type { Pages } from '../../ui/pages.ts';
import { notTakenText } from './notTakenText.ts';

export type ImportDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly pages: Pages;
};

const words = z.string().check(z.minLength(1));
const argument = z.strictObject({ file: words, folder: z.optional(words) });

/**
 * The command takes `{ file, folder? }` with the address (a Uri as text) of the file, and gives how many entries it has
 * taken and left.
 */
export function registerImportLadder({ commands, folders, writing, pages }: ImportDeps): Disposable {
  return commands.register('cairn.importLadder', async (given) => {
    assertTrusted();
    await folders.load();
    const read = given instanceof Object && 'file' in given ? readArgument(argument, given) : undefined;
    if (read && !read.ok)
      throw new ProblemForPerson(vscode.l10n.t('What was given to this command is not right: {0}', read.detail));
    const folder = await chooseFolder(folders, title(), read?.value.folder);
    if (!folder) return undefined;
    const path = pathOf('ladder', 'ladder');
    assertFileWritable(folder, path);
    const uri = read ? vscode.Uri.parse(read.value.file, true) : await askFile(folders);
    if (!uri) return undefined;
    const name = nameOf(uri);
    const imported = importLadder(name, await textOf(uri));
    const { ladder, notTaken } = imported;
    if (ladder.skills.length === 0 && ladder.rungs.length === 0) throw nothingIn(pages, name, imported);
    const present = folder.index.find('ladder', 'ladder');
    const source = ladder.source ?? name;
    await writing.changeOrCreate(
      folder,
      path,
      present ? changesInFile(present, mergeChanges(present.entity, ladder)) : [],
      ladderText({ ...ladder, source }),
    );
    await vscode.window.showTextDocument(folder.uriOf(path), { preview: false });
    if (notTaken.length > 0) await pages.show(notTakenText(name, imported), vscode.ViewColumn.Beside);
    return { skills: ladder.skills.length, rungs: ladder.rungs.length, left: notTaken.length };
  });
}

const title = (): string => vscode.l10n.t('Import ladder');

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** What is not saved yet counts: the person sees it. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    throw new ProblemForPerson(
      vscode.l10n.t('{0} could not be read: {1}', nameOf(uri), error instanceof Error ? error.message : String(error)),
    );
  }
}

/** The file that is open comes first, unless it is a growth file. */
async function askFile(folders: GrowthFolders): Promise<vscode.Uri | undefined> {
  const open = vscode.window.activeTextEditor?.document.uri;
  if (
    open &&
    ladderForms.some((form) => open.path.toLowerCase().endsWith(`.${form}`)) &&
    folders.of(open) === undefined
  ) {
    const choices = [
      {
        label: nameOf(open),
        description: vscode.l10n.t('current file'),
        iconPath: vscode.ThemeIcon.File,
        value: open,
      },
      {
        label: vscode.l10n.t('Choose Another File…'),
        iconPath: new vscode.ThemeIcon('folder-opened'),
        value: undefined,
      },
    ];
    const answer = await askChoice<vscode.Uri | undefined>(only(title()), {
      placeholder: vscode.l10n.t('Which file contains the ladder?'),
      choices,
    });
    if (answer.go !== 'next') return undefined;
    if (answer.value) return answer.value;
  }
  const chosen = await vscode.window.showOpenDialog({
    title: title(),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Career ladders (YAML, JSON, CSV, Markdown)')]: [...ladderForms] },
  });
  return chosen?.[0];
}

function nothingIn(pages: Pages, name: string, imported: Imported): ProblemForPerson {
  const ways =
    imported.notTaken.length > 0
      ? [{ title: vscode.l10n.t('Show Details'), run: () => pages.show(notTakenText(name, imported)) }]
      : [];
  return new ProblemForPerson(
    vscode.l10n.t(
      'No skills were found in {0}. A ladder is a list or table of skills with their levels, as YAML, JSON, CSV or Markdown.',
      name,
    ),
    ways,
  );
}
