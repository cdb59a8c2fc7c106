/**
 * Cairn: Import Career Ladder. Reads a competency framework, shows what was understood before anything is written, lets
 * the person say what columns and headings are, and adds it to ladder.yaml.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { readArgument } from '../../../core/base/argument.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import { importLadder, type ImportedLadder } from '../../../core/career/ladder/importLadder.ts';
import { ladderText, mergeChanges } from '../../../core/career/ladder/merge.ts';
import { mappingKey, roles, type Mapping } from '../../../core/career/ladder/parsedLadder.ts';
import { previewPage } from '../../../core/career/ladder/preview.ts';
import { isPrivatePath, pathOf, privateTwin } from '../../../core/model/kinds.ts';
import { typedNow } from '../../../core/index/sharedContent.ts';
import { isGiven, validArgument, UserError, type Disposable } from '../../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder } from '../../goals/target.ts';
import { askToShare } from '../../ui/askToShare.ts';
import type { Pages } from '../../ui/pages.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { approveImport } from './approveImport.ts';
import { askSources, importTitle, sourcesAt, type ChosenSources } from './ladderSources.ts';

const words = z.string().check(z.minLength(1));
const readings = z._default(z.record(words, z.enum(roles)), {});
const argument = z.strictObject({ file: words, folder: z.optional(words), columns: readings, headings: readings });

/**
 * The command takes `{ file, folder?, columns?, headings? }`: the URI of a file or a folder as text, and what columns
 * and headings are, by name. With a file it writes at once.
 * @returns of the command: how many entries were imported and skipped, and how many sentences were recognized
 */
export function registerImportLadder({ commands, folders, writing, pages }: CommandDeps): Disposable {
  return commands.register('cairn.importLadder', async (given) => {
    assertTrusted();
    await folders.load();
    const read = isGiven(given, 'file') ? validArgument(readArgument(argument, given)) : undefined;
    const folder = await chooseFolder(folders, importTitle(), read?.folder);
    if (!folder) return undefined;
    assertFileWritable(folder, pathIn(folder));
    const chosen = read ? await sourcesAt([vscode.Uri.parse(read.file, true)]) : await askSources(folders);
    if (!chosen) return undefined;
    const isPrivate = isFromPrivate(folders, chosen);
    const showPreview = previewFor(pages, folder, isPrivate);
    const imported = read
      ? importLadder(chosen.sources, mappingOf(read))
      : await approveImport(chosen, showPreview, folder.index.find('ladder', 'ladder') !== undefined);
    if (!imported) return undefined;
    if (imported.ladder.skills.length === 0 && imported.ladder.rungs.length === 0)
      throw noSkillsFound(showPreview, chosen.name, imported);
    if (!(await write({ writing }, folder, { ...chosen, isPrivate }, imported))) return undefined;
    if (read && imported.skipped.length + imported.coverage.missing.length > 0)
      await showPreview(previewPage(chosen.name, imported, 'written'));
    const { ladder, skipped, coverage } = imported;
    return {
      skills: ladder.skills.length,
      rungs: ladder.rungs.length,
      left: skipped.length,
      sentences: coverage.total,
      recognized: coverage.described + coverage.inNotes,
    };
  });
}

const mappingOf = ({ columns, headings }: Pick<z.output<typeof argument>, 'columns' | 'headings'>): Mapping =>
  new Map([
    ...Object.entries(columns).map(([name, role]) => [mappingKey('column', name), role] as const),
    ...Object.entries(headings).map(([name, role]) => [mappingKey('heading', name), role] as const),
  ]);

const pathIn = (folder: GrowthFolder): string =>
  folder.index.find('ladder', 'ladder')?.path ?? pathOf('ladder', 'ladder');

/** @returns false when the person cancels */
async function write(
  { writing }: Pick<CommandDeps, 'writing'>,
  folder: GrowthFolder,
  { name, isPrivate }: Pick<ChosenSources, 'name'> & Readonly<{ isPrivate: boolean }>,
  { ladder }: ImportedLadder,
): Promise<boolean> {
  const path = pathIn(folder);
  const file = await askToShare(folder, {
    title: importTitle(),
    path,
    privatePath: privateTwin(path),
    build(view, at) {
      if (isPrivate && view.audience === 'shared') return { changes: plannedOn(undefined, []), text: '' };
      const present = view.get(at);
      const isRead = present?.kind === 'ladder' && present.state !== 'broken';
      return {
        changes: isRead ? plannedOn(present.entity, mergeChanges(present.entity, ladder)) : undefined,
        text: ladderText({ ...ladder, source: ladder.source ?? name }),
      };
    },
  });
  if (!file) return false;
  await writing.changeOrCreate(folder, file);
  await vscode.window.showTextDocument(folder.uriOf(file.path), { preview: false });
  return true;
}

/** Whether a source is in the private part of a growth folder, or is a growth file that is not shared. */
const isFromPrivate = (folders: CommandDeps['folders'], { uris }: ChosenSources): boolean =>
  uris.some((uri) => {
    const owner = folders.of(uri);
    const path = owner?.pathOf(uri) ?? '';
    // Some disks do not tell `Private` from `private`.
    if (isPrivatePath(`${path}/`.toLowerCase())) return true;
    return owner?.index.get(path) !== undefined && !owner.index.isShared(path);
  });

type ShowPreview = (page: string) => Promise<void>;

/** The preview quotes the sources. */
const previewFor =
  (pages: Pages, folder: GrowthFolder, isPrivate: boolean): ShowPreview =>
  (page) =>
    isPrivate
      ? pages.showToOwner(folder.index, ({ audience }) => (audience === 'shared' ? '' : page))
      : pages.show(typedNow(page), vscode.ViewColumn.Beside);

function noSkillsFound(showPreview: ShowPreview, name: string, imported: ImportedLadder): UserError {
  const ways =
    imported.skipped.length + imported.coverage.total > 0
      ? [{ title: vscode.l10n.t('Show Details'), run: () => showPreview(previewPage(name, imported)) }]
      : [];
  return new UserError(
    vscode.l10n.t(
      'No skills found in {0}. A ladder lists skills with levels, in YAML, JSON, CSV, Markdown, or HTML.',
      name,
    ),
    ways,
  );
}
