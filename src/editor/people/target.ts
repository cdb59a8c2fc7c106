/** The person that a command is about: from a tree, an open file, a key binding, or the person's choice. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { identify } from '../../core/model/kinds.ts';
import { peopleStanding, type PersonStanding } from '../../core/people/people.ts';
import { given, givenText, UserError } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { noGrowthFolder } from '../goals/target.ts';
import { askChoice, only } from '../ui/inputs.ts';
import { personItem } from '../ui/icons.ts';

type PersonTarget = { readonly folder: GrowthFolder; readonly person: string };

/**
 * @param argument a tree node or `{ person, folder? }` with the person's ID and, to choose between several growth
 * folders, the folder or its workspace folder's name; or the URI of a person's file
 * @returns undefined when the argument names no person
 * @throws UserError when the named person does not exist
 */
export function namedPerson(argument: unknown, folders: GrowthFolders): PersonTarget | undefined {
  if (argument instanceof vscode.Uri) return personOfFile(argument, folders);
  const person = givenText(argument, 'person');
  if (person === undefined) return undefined;
  const wanted = given(argument, 'folder');
  const folder = folders
    .present()
    .filter((candidate) => wanted === undefined || candidate === wanted || candidate.workspaceFolder.name === wanted)
    .find((candidate) => candidate.index.find('person', person) !== undefined);
  if (!folder) throw new UserError(vscode.l10n.t('There is no person with the ID {0}.', person), [addPerson()]);
  return { folder, person };
}

function personOfFile(uri: vscode.Uri, folders: GrowthFolders): PersonTarget | undefined {
  const folder = folders.of(uri);
  const path = folder?.pathOf(uri);
  if (!folder || path === undefined) return undefined;
  const identity = identify(path);
  return identity.kind === 'person' ? { folder, person: identity.id } : undefined;
}

export const addPerson = () => ({
  title: vscode.l10n.t('Add Person'),
  run: () => vscode.commands.executeCommand('cairn.addPerson'),
});

type PersonQuestion = {
  readonly folders: GrowthFolders;
  readonly today: IsoDate;
  readonly placeholder: string;
  readonly accepts?: (standing: PersonStanding) => boolean;
  /** The error when there is no one to offer, translated. */
  readonly none: string;
};

/**
 * Lists the next meetings first, and preselects the person whose file is open.
 * @returns undefined when the person pressed Escape
 * @throws UserError when there is no one to offer
 */
export async function pickPerson(
  title: string,
  { folders, today, placeholder, accepts, none }: PersonQuestion,
): Promise<PersonTarget | undefined> {
  const present = folders.present();
  if (present.length === 0) throw noGrowthFolder();
  const choices = present.flatMap((folder) =>
    peopleStanding(folder.index, today)
      .filter((standing) => accepts?.(standing) ?? true)
      .map((standing) => ({ ...personItem(standing, today), value: { folder, person: standing.person.id } })),
  );
  if (choices.length === 0) throw new UserError(none, [addPerson()]);
  const uri = vscode.window.activeTextEditor?.document.uri;
  const open = uri && personOfFile(uri, folders);
  const answer = await askChoice(only(title), {
    placeholder,
    choices,
    active: choices.find(({ value }) => value.folder === open?.folder && value.person === open.person),
  });
  return answer.go === 'next' ? answer.value : undefined;
}
