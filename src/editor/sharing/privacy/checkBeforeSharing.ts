/**
 * Cairn: Check Before Sharing. Lists what a push would give away: private files that Git tracks, IDs of private files
 * in shared ones, keys, e-mail addresses, and phone numbers. Each opens its place or offers a fix.
 */
import * as vscode from 'vscode';
import { joined, truncatedLine } from '../../../core/base/texts.ts';
import type { CommandId } from '../../../core/base/command.ts';
import { findingsIn, privateReferences } from '../../../core/sharing/privacy/findings.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import type { Disposable } from '../../commands/commands.ts';
import { chooseFolder } from '../../goals/target.ts';
import { askChoice, only, type Choice } from '../../ui/inputs.ts';
import { icon } from '../../ui/icons.ts';
import { showPlace } from '../../ui/place.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { timeSlicer } from '../../workspace/timeSlicer.ts';
import { createGit } from '../git.ts';
import { privateFilesOf } from '../privateFiles.ts';
import { findingIcon, findingText, shortSecret } from './reportFindings.ts';

const { l10n } = vscode;

export type Finding = Readonly<{ run: () => unknown }>;

type Deps = Pick<CommandDeps, 'commands' | 'folders'> & { readonly log: vscode.LogOutputChannel };

export function registerCheckBeforeSharing({ commands, folders, log }: Deps): Disposable {
  return commands.register('cairn.checkBeforeSharing', async () => {
    await folders.load();
    const folder = await chooseFolder(folders, title());
    if (!folder) return;
    const choices = await findingsBeforeSharing(folder, log);
    if (choices.length === 0) {
      void vscode.window.showInformationMessage(
        l10n.t('Nothing found: no private files in Git, no private IDs, keys, or contact details in shared files.'),
      );
      return;
    }
    const answer = await askChoice(only(title()), {
      placeholder: l10n.t('Choose a finding to see or fix it'),
      choices,
    });
    if (answer.go === 'next') await answer.value.run();
  });
}

const title = (): string => l10n.t('Check before sharing');

/** Each with what opens its place or fixes it. */
export const findingsBeforeSharing = async (
  folder: GrowthFolder,
  log: vscode.LogOutputChannel,
): Promise<readonly Choice<Finding>[]> => [
  ...(await trackedChoices(folder, log)),
  ...referenceChoices(folder),
  ...(await textChoices(folder)),
];

/** Private files that Git tracks or would add. */
async function trackedChoices(folder: GrowthFolder, log: vscode.LogOutputChannel): Promise<readonly Choice<Finding>[]> {
  const { tracked, notIgnored } = await privateFilesOf(folder, createGit(log));
  const choice = (uri: vscode.Uri, description: string, command: CommandId): Choice<Finding> => ({
    label: folder.pathOf(uri) ?? vscode.workspace.asRelativePath(uri, false),
    description,
    iconPath: icon('lock', 'list.errorForeground'),
    value: { run: () => vscode.commands.executeCommand(command) },
  });
  return [
    ...tracked.map((uri) =>
      choice(uri, l10n.t('a private file that Git tracks: stop tracking it'), 'cairn.stopTracking'),
    ),
    ...notIgnored.map((uri) =>
      choice(uri, l10n.t('a private file that Git would add: ignore it'), 'cairn.ignorePrivate'),
    ),
  ];
}

/** The reference tells that there is such a file, and its ID, which is often its title. */
const referenceChoices = (folder: GrowthFolder): readonly Choice<Finding>[] =>
  privateReferences(folder.index).map(({ path, reference }) => ({
    label: reference.id,
    description: joined(l10n.t('the ID of a private file, which tells that it exists'), path),
    iconPath: icon('references', 'list.warningForeground'),
    value: { run: () => showPlace({ folder, path, value: reference.path }) },
  }));

/** Line by line, so that each finding has its place. How to reach people belongs into their files. */
async function textChoices(folder: GrowthFolder): Promise<readonly Choice<Finding>[]> {
  const slicer = timeSlicer();
  const found: Choice<Finding>[] = [];
  for (const path of folder.ownersIndex.sharedFiles.paths()) {
    const { text } = await folder.documentOf(path);
    for (const [number, line] of text.split(/\r?\n/).entries())
      for (const { kind, range, text: words } of findingsIn(line))
        found.push({
          label: kind === 'secret' ? shortSecret(words) : words,
          description: joined(findingText(kind), `${path}:${number + 1}`),
          ...(kind !== 'secret' && { detail: truncatedLine(line, 100) }),
          iconPath: findingIcon(kind),
          value: {
            run: () =>
              vscode.window.showTextDocument(folder.uriOf(path), {
                selection: new vscode.Range(number, range.start, number, range.end),
              }),
          },
        });
    await slicer.yield();
  }
  return found.sort((one, other) => rank(one) - rank(other));
}

/** Keys first. */
const rank = ({ iconPath }: Choice<Finding>): number =>
  iconPath instanceof vscode.ThemeIcon && iconPath.id === 'key' ? 0 : 1;
