/** Asks before a file is written to `private/` that Git would add, and offers the line for `.gitignore`. */
import * as vscode from 'vscode';
import { typedNow } from '../../core/index/sharedContent.ts';
import { addIgnoreLine, ignoreText } from '../../core/setup/ignore.ts';
import { openAt, UserError } from '../commands/commands.ts';
import { askChoice, only } from '../ui/inputs.ts';
import { canWriteIn, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { createGit } from './git.ts';
import { wouldBeAdded, type NotIgnored } from './privateFiles.ts';

export type PrivateWrites = {
  /**
   * Called with the private files that are about to be written.
   * @throws vscode.CancellationError when the person cancels
   * @throws UserError when Git does not ignore the files although the line was added
   */
  readonly confirm: (folder: GrowthFolder, paths: readonly string[], writing: FileWriter) => Promise<void>;
  /** The same for files that a person is about to create or move there. That cannot be stopped. */
  readonly offer: (folder: GrowthFolder, files: readonly vscode.Uri[], writing: FileWriter) => Promise<void>;
};

type Ask = (otherwise: string, isUndecided: boolean) => Promise<'ignore' | 'anyway' | undefined>;

/** @param ask what to do; undefined cancels. Tests answer it themselves. */
export function createPrivateWrites(log: vscode.LogOutputChannel, ask: Ask = askInQuickPick): PrivateWrites {
  const git = createGit(log);
  /** The folders in which the person chose to save anyway, until the window closes. */
  const accepted = new Set<string>();
  /** Files that a command writes at this moment. */
  const confirmed = new Set<string>();

  const unignored = async (folder: GrowthFolder, files: readonly vscode.Uri[]): Promise<NotIgnored | undefined> => {
    if (accepted.has(folder.uri.toString())) return undefined;
    const found = await wouldBeAdded(folder, files, git);
    return found.notIgnored.length > 0 ? found : undefined;
  };

  const confirm: PrivateWrites['confirm'] = async (folder, paths, writing) => {
    const files = paths.map(folder.uriOf);
    // Restricted Mode and other reasons not to write come first.
    const found = canWriteIn(folder) ? await unignored(folder, files) : undefined;
    if (found) {
      const answer = await ask(vscode.l10n.t('Save anyway'), isUndecided(found));
      if (answer === undefined) throw new vscode.CancellationError();
      if (answer === 'anyway') accepted.add(folder.uri.toString());
      else {
        await ignorePrivate(folder, writing);
        if (await unignored(folder, files)) throw stillNotIgnored(folder);
      }
    }
    for (const file of files) confirmed.add(file.toString());
  };

  const offer: PrivateWrites['offer'] = async (folder, files, writing) => {
    const others = files.filter((file) => !confirmed.delete(file.toString()));
    const found = others.length > 0 && canWriteIn(folder) ? await unignored(folder, others) : undefined;
    if (!found) return;
    const answer = await ask(vscode.l10n.t('Leave it as it is'), isUndecided(found));
    if (answer === 'ignore') await ignorePrivate(folder, writing);
    else if (answer === 'anyway') accepted.add(folder.uri.toString());
  };

  return { confirm, offer };
}

/** Adds the line for `private/` to the `.gitignore` of the growth folder, and saves it. */
export async function ignorePrivate(folder: GrowthFolder, writing: FileWriter): Promise<void> {
  await writing.createAll(folder, [
    { path: '.gitignore', content: typedNow({ text: ignoreText, addTo: addIgnoreLine }) },
  ]);
}

function stillNotIgnored(folder: GrowthFolder): UserError {
  return new UserError(
    vscode.l10n.t(
      'Git still does not ignore your private files. Check the .gitignore of the growth folder, and save it.',
    ),
    [openAt(folder.uriOf('.gitignore'), new vscode.Position(0, 0))],
  );
}

/** Whether no file is known to be one that Git would add. */
const isUndecided = ({ notIgnored, undecided }: NotIgnored): boolean => notIgnored.length === undecided.length;

const askInQuickPick: Ask = async (otherwise, isUndecided) => {
  const title = isUndecided
    ? vscode.l10n.t('Git may not ignore private files')
    : vscode.l10n.t('Git does not ignore private files');
  const answer = await askChoice(only(title), {
    placeholder: isUndecided
      ? vscode.l10n.t('Cairn cannot tell: the .gitignore files have too many patterns.')
      : vscode.l10n.t('The next commit could contain them, and a push would share them.'),
    choices: [
      {
        label: vscode.l10n.t('Add private/ to .gitignore'),
        iconPath: new vscode.ThemeIcon('shield'),
        value: 'ignore' as const,
      },
      { label: otherwise, iconPath: new vscode.ThemeIcon('warning'), value: 'anyway' as const },
    ],
  });
  return answer.go === 'next' ? answer.value : undefined;
};
