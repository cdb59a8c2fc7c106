/** The repositories that evidence is collected from: that of the growth folder, and those that the person names. */
import * as vscode from 'vscode';
import { UserError } from '../../commands/commands.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GitApi, GitRepository } from '../git.ts';
import { repositoryAround } from '../repository.ts';

const { l10n } = vscode;

const setting = 'cairn.evidence.repositories';
const mailSetting = 'cairn.evidence.emails';

export type Repositories = Readonly<{
  found: readonly Readonly<{ repository: GitRepository; isHome: boolean }>[];
  /** Named folders that the Git extension did not open. */
  missing: readonly string[];
}>;

export async function repositoriesFor(api: GitApi, folder: GrowthFolder): Promise<Repositories> {
  await initialized(api);
  const home = await repositoryOf(api, folder.uri);
  const found = new Map<string, Repositories['found'][number]>();
  if (home) found.set(home.rootUri.toString(), { repository: home, isHome: true });
  const missing: string[] = [];
  for (const path of namedPaths()) {
    const repository = await repositoryOf(api, vscode.Uri.file(path));
    if (!repository) missing.push(path);
    else if (!found.has(repository.rootUri.toString()))
      found.set(repository.rootUri.toString(), { repository, isHome: false });
  }
  return { found: [...found.values()], missing };
}

/** Right after VS Code has started, the Git extension still looks for repositories. */
async function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const listener = api.onDidChangeState(() => {
      if (api.state !== 'initialized') return;
      listener.dispose();
      resolve();
    });
  });
}

/** The one that contains the folder. The Git extension opens those in folders above the workspace only when asked. */
async function repositoryOf(api: GitApi, folder: vscode.Uri): Promise<GitRepository | undefined> {
  const open = api.getRepository(folder);
  if (open) return open;
  const top = (await repositoryAround(folder))?.top;
  return (top && (await api.openRepository(top))) ?? undefined;
}

const namedPaths = (): readonly string[] =>
  vscode.workspace
    .getConfiguration()
    .get<readonly unknown[]>(setting, [])
    .filter((path) => typeof path === 'string');

/** Other addresses that the person commits with. */
export const ownMails = (): readonly string[] =>
  vscode.workspace
    .getConfiguration()
    .get<readonly unknown[]>(mailSetting, [])
    .filter((mail) => typeof mail === 'string');

/**
 * Asks for a folder and keeps it in the settings of the person.
 * @returns false on Escape
 * @throws UserError when there is no repository
 */
export async function addRepository(api: GitApi): Promise<boolean> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    title: l10n.t('Collect evidence from another repository'),
    openLabel: l10n.t('Add Repository'),
  });
  if (!chosen || chosen.length === 0) return false;
  const known = namedPaths();
  const added: string[] = [];
  for (const uri of chosen) {
    const repository = await repositoryOf(api, uri);
    if (!repository)
      throw new UserError(l10n.t('Git found no repository in {0}. Choose a folder that Git can read.', uri.fsPath));
    added.push(repository.rootUri.fsPath);
  }
  await vscode.workspace
    .getConfiguration()
    .update(setting, [...new Set([...known, ...added])], vscode.ConfigurationTarget.Global);
  return true;
}
