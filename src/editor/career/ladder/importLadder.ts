/** Cairn: Import Career Ladder. Imports a competency framework into ladder.yaml, and lists the skipped lines. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import { plural } from '../../../core/base/texts.ts';
import { readArgument } from '../../../core/base/argument.ts';
import { changesInFile } from '../../../core/index/location.ts';
import { importLadder, ladderExtensions, type ImportedLadder } from '../../../core/career/ladder/importLadder.ts';
import { ladderText, mergeChanges } from '../../../core/career/ladder/merge.ts';
import { pathOf } from '../../../core/model/kinds.ts';
import { typedNow } from '../../../core/index/audience.ts';
import { isGiven, validArgument, UserError, type Disposable } from '../../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../../workspace/fileWriter.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder } from '../../goals/target.ts';
import { askChoice, only } from '../../ui/inputs.ts';
import type { Pages } from '../../ui/pages.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

const words = z.string().check(z.minLength(1));
const argument = z.strictObject({ file: words, folder: z.optional(words) });

/**
 * The command takes `{ file, folder? }` with the URI of the file as text.
 * @returns of the command: how many entries were imported and skipped
 */
export function registerImportLadder({ commands, folders, writing, pages }: CommandDeps): Disposable {
  return commands.register('cairn.importLadder', async (given) => {
    assertTrusted();
    await folders.load();
    const read = isGiven(given, 'file') ? validArgument(readArgument(argument, given)) : undefined;
    const folder = await chooseFolder(folders, title(), read?.folder);
    if (!folder) return undefined;
    const path = folder.index.find('ladder', 'ladder')?.path ?? pathOf('ladder', 'ladder');
    assertFileWritable(folder, path);
    const uri = read ? vscode.Uri.parse(read.file, true) : await askFile(folders);
    if (!uri) return undefined;
    const name = nameOf(uri);
    const imported = importLadder(name, await textOf(uri));
    const { ladder, skipped } = imported;
    if (ladder.skills.length === 0 && ladder.rungs.length === 0) throw noSkillsFound(pages, name, imported);
    const present = folder.index.find('ladder', 'ladder');
    const source = ladder.source ?? name;
    await writing.changeOrCreate(folder, {
      path,
      content: typedNow({
        changes: present ? changesInFile(present, mergeChanges(present.entity, ladder)) : [],
        text: ladderText({ ...ladder, source }),
      }),
    });
    await vscode.window.showTextDocument(folder.uriOf(path), { preview: false });
    if (skipped.length > 0) await pages.show(typedNow(skippedPage(name, imported)), vscode.ViewColumn.Beside);
    return { skills: ladder.skills.length, rungs: ladder.rungs.length, left: skipped.length };
  });
}

const title = (): string => vscode.l10n.t('Import career ladder');

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Prefers unsaved text: it is what the person sees. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    throw new UserError(
      vscode.l10n.t('{0} could not be read: {1}', nameOf(uri), error instanceof Error ? error.message : String(error)),
    );
  }
}

/** Offers the open file first, unless it is a growth file. */
async function askFile(folders: GrowthFolders): Promise<vscode.Uri | undefined> {
  const open = vscode.window.activeTextEditor?.document.uri;
  if (
    open &&
    ladderExtensions.some((extension) => open.path.toLowerCase().endsWith(`.${extension}`)) &&
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
    filters: { [vscode.l10n.t('Career ladders (YAML, JSON, CSV, Markdown)')]: [...ladderExtensions] },
  });
  return chosen?.[0];
}

function noSkillsFound(pages: Pages, name: string, imported: ImportedLadder): UserError {
  const ways =
    imported.skipped.length > 0
      ? [{ title: vscode.l10n.t('Show Details'), run: () => pages.show(typedNow(skippedPage(name, imported))) }]
      : [];
  return new UserError(
    vscode.l10n.t('No skills found in {0}. A ladder lists skills with levels, in YAML, JSON, CSV, or Markdown.', name),
    ways,
  );
}

/** Lists the lines that could not be imported, and why. */
function skippedPage(name: string, { ladder, skipped }: ImportedLadder): string {
  const { l10n } = vscode;
  const lines = skipped.map(({ line, reason }) => `- ${l10n.t('Line {0}: {1}', line, escapeInDocument(reason))}`);
  const count = plural(
    l10n.t(
      'Imported {skills, plural, one {# skill} other {# skills}} and {rungs, plural, one {# rung} other {# rungs}}.',
    ),
    { skills: ladder.skills.length, rungs: ladder.rungs.length },
  );
  const next = l10n.t('The lines below were skipped. Fix them and import again, or edit ladder.yaml.');
  return `# ${l10n.t('Not imported from {0}', escapeInDocument(name))}\n\n${count} ${next}\n\n${lines.join('\n')}\n`;
}
