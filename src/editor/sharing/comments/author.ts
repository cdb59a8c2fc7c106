/** The name at a person’s comments: asked once, and kept in the user settings, outside of any repository. */
import * as vscode from 'vscode';
import { isSamePerson } from '../../../core/sharing/threads/authors.ts';
import { askChoice, only, type Choice } from '../../ui/inputs.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { Git } from '../git.ts';
import { authorSetting, knownAuthor } from './knownAuthor.ts';

/**
 * The name of the person, asked for if it is not known yet: the owner in cairn.yaml and the user of Git are offered.
 * @throws CancellationError when the person leaves the question
 */
export async function authorOf(folder: GrowthFolder, git: Git): Promise<string> {
  const known = knownAuthor();
  if (known !== undefined) return known;
  const { owner } = folder.index.settings();
  const user = await git.userName(folder.uri);
  const choices: Choice<string>[] = [
    ...(owner === undefined
      ? []
      : [{ label: owner, description: vscode.l10n.t('owner of this folder'), value: owner }]),
    ...(user === undefined || (owner !== undefined && isSamePerson(owner, user))
      ? []
      : [{ label: user, description: vscode.l10n.t('name in Git'), value: user }]),
  ];
  const answer = await askChoice(only(vscode.l10n.t('Your name in comments')), {
    placeholder: vscode.l10n.t('Choose or type a name. Cairn remembers it in your user settings.'),
    choices,
    typed: (text) => ({ label: text, value: text }),
  });
  if (answer.go !== 'next') throw new vscode.CancellationError();
  await vscode.workspace.getConfiguration().update(authorSetting, answer.value, vscode.ConfigurationTarget.Global);
  return answer.value;
}
