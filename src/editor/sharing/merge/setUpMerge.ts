/** Cairn: Set Up Merge. Makes Git merge growth files by their meaning, in this clone, or takes that back. */
import * as vscode from 'vscode';
import { typedNow } from '../../../core/index/sharedContent.ts';
import {
  addAttributes,
  attributesText,
  driverSettings,
  removeAttributes,
  type DriverSettings,
} from '../../../core/sharing/merge/driverSetup.ts';
import { UserError, type Commands, type Disposable } from '../../commands/commands.ts';
import { chooseFolder } from '../../goals/target.ts';
import { contentOf, decode } from '../../workspace/content.ts';
import { assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { gitApi, type GitRepository } from '../git.ts';
import type { MergeProgram } from './mergeProgram.ts';

const { l10n } = vscode;

export type SetUpMergeDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  writing: FileWriter;
  log: vscode.LogOutputChannel;
  mergeProgram: MergeProgram;
}>;

/** Relative to the growth folder. */
const attributesPath = '.gitattributes';

type Clone = Readonly<{ folder: GrowthFolder; repository: GitRepository }>;

export function registerSetUpMerge(deps: SetUpMergeDeps): Disposable {
  return deps.commands.register('cairn.setUpMerge', async () => {
    await deps.folders.load();
    const folder = await chooseFolder(deps.folders, l10n.t('Set up merge'));
    if (!folder) return;
    assertWritable(folder);
    const clone = { folder, repository: await repositoryOf(folder, deps.log) };
    if (await isSetUp(clone)) await offerRemoval(deps, clone);
    else await offerSetUp(deps, clone);
  });
}

async function repositoryOf(folder: GrowthFolder, log: vscode.LogOutputChannel): Promise<GitRepository> {
  const api = await gitApi(log);
  if (!api)
    throw new UserError(
      l10n.t(
        'This needs the Git extension of VS Code, which is turned off or not available here. Nothing was changed.',
      ),
    );
  const repository = api.getRepository(folder.uri);
  if (!repository)
    throw new UserError(
      l10n.t(
        'The growth folder is not in a Git repository that VS Code has open. Run “Git: Initialize Repository” first.',
      ),
    );
  return repository;
}

/** Git fails for a key that has no value. */
const configured = (repository: GitRepository, key: keyof DriverSettings): Promise<string | undefined> =>
  repository.getConfig(key).then(
    (value) => (value === '' ? undefined : value),
    () => undefined,
  );

async function isSetUp({ folder, repository }: Clone): Promise<boolean> {
  const text = await attributesOf(folder);
  if (text === undefined || addAttributes(text)) return false;
  return (await configured(repository, 'merge.cairn.driver')) !== undefined;
}

async function attributesOf(folder: GrowthFolder): Promise<string | undefined> {
  const content = await contentOf(folder.uriOf(attributesPath));
  if (content.from === 'missing') return undefined;
  return content.from === 'editor' ? content.document.getText() : decode(content.bytes);
}

async function offerSetUp(deps: SetUpMergeDeps, clone: Clone): Promise<void> {
  const confirm = l10n.t('Set Up');
  const answer = await vscode.window.showInformationMessage(
    l10n.t('Let Git merge growth files with Cairn?'),
    {
      modal: true,
      detail: [
        l10n.t('When you and your mentor, or two of your machines, change the same file, both changes are kept.'),
        l10n.t('Cairn writes two lines to {0}, which you commit for everybody.', nameOf(clone)),
        l10n.t('It also writes merge.cairn to the Git configuration of this clone. Run this command on each machine.'),
      ].join('\n\n'),
    },
    confirm,
  );
  if (answer !== confirm) return;
  await setUp(deps, clone);
  const undo = l10n.t('Undo');
  // Not awaited: the command is over when the files are written, not when its message is closed.
  void vscode.window
    .showInformationMessage(
      l10n.t('Git merges growth files with Cairn in this clone. Commit {0} to share it.', nameOf(clone)),
      undo,
    )
    .then(async (chosen) => {
      if (chosen === undo) await remove(deps, clone);
    })
    .then(undefined, (error: unknown) => {
      deps.commands.tell('cairn.setUpMerge', error);
    });
}

async function offerRemoval(deps: SetUpMergeDeps, clone: Clone): Promise<void> {
  const confirm = l10n.t('Remove');
  const answer = await vscode.window.showInformationMessage(
    l10n.t('Git already merges growth files with Cairn in this clone.'),
    {
      modal: true,
      detail: l10n.t(
        'Removing it takes the two lines out of {0}, and merge.cairn out of the Git configuration of this clone.',
        nameOf(clone),
      ),
    },
    confirm,
  );
  if (answer === confirm) await remove(deps, clone);
}

const nameOf = ({ folder }: Clone): string => vscode.workspace.asRelativePath(folder.uriOf(attributesPath), false);

async function setUp({ mergeProgram, writing }: SetUpMergeDeps, { folder, repository }: Clone): Promise<void> {
  const settings = driverSettings(await mergeProgram.install());
  await unset(repository);
  // Attributes last: they do nothing without the configuration.
  for (const [key, value] of Object.entries(settings)) await repository.setConfig(key, value);
  await writing.createAll(folder, [
    { path: attributesPath, content: typedNow({ text: attributesText, addTo: addAttributes }) },
  ]);
}

async function remove({ writing }: SetUpMergeDeps, { folder, repository }: Clone): Promise<void> {
  await writing.editAll(folder, [attributesPath], (_path, document) => removeAttributes(document.getText()));
  if ((await attributesOf(folder)) === '')
    await vscode.workspace.fs.delete(folder.uriOf(attributesPath), { useTrash: false });
  await unset(repository);
}

async function unset(repository: GitRepository): Promise<void> {
  for (const key of ['merge.cairn.name', 'merge.cairn.driver'] as const)
    if ((await configured(repository, key)) !== undefined) await repository.unsetConfig(key);
}
