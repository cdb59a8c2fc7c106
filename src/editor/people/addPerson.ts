/**
 * Cairn: Add Person. It asks what fits the relationship: an engagement of a coach, areas and a rhythm of a mentor; or a
 * person comes whole.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { freeId } from '../../core/index/freeId.ts';
import { pathOf } from '../../core/model/kinds.ts';
import { newPersonText, readNewPerson, type GivenPerson, type NewPerson } from '../../core/people/newPerson.ts';
import type { Clock } from '../workspace/clock.ts';
import { isDescription } from '../commands/argument.ts';
import type { Commands } from '../commands/commands.ts';
import { ProblemForPerson } from '../commands/problemForPerson.ts';
import type { Disposable } from '../workspace/disposables.ts';
import { assertTrusted, assertWritable, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { chooseFolder, givenFolder } from '../goals/chooseFolder.ts';
import type { Random } from '../goals/random.ts';
import { runSteps } from '../ui/steps.ts';
import { noPerson, personFrom, personSteps } from './personSteps.ts';

export type AddPersonDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly random: Random;
};

/** @returns of the command: the id of the new person, or undefined when the dialogue was left */
export function registerAddPerson({ commands, folders, writing, clock, random }: AddPersonDeps): Disposable {
  return commands.register('cairn.addPerson', async (argument) => {
    assertTrusted();
    await folders.load();
    const today = clock();
    const given = isDescription(argument) ? givenPerson(argument, today) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder ?? givenFolder(argument, folders));
    if (!folder) return undefined;
    assertWritable(folder);
    const person = given ? known(folder, given.person) : await ask(folder, today);
    if (!person) return undefined;
    const id = freeId(folder.index, 'person', person.name, random);
    const path = pathOf('person', id);
    await writing.create(folder, path, newPersonText(person));
    await vscode.window.showTextDocument(folder.uriOf(path), { preview: false });
    return id;
  });
}

const title = (): string => vscode.l10n.t('Add person');

/** A key binding, a task or a test gives a name; the button above the view gives a node, or nothing. */
function givenPerson(argument: unknown, today: IsoDate): GivenPerson {
  const read = readNewPerson(argument, today);
  if (!read.ok)
    throw new ProblemForPerson(
      vscode.l10n.t('The person that was given to this command is not right: {0}', read.detail),
    );
  return read.value;
}

/** @throws ProblemForPerson for a goal or a person that is not there */
function known({ index }: GrowthFolder, person: NewPerson): NewPerson {
  const goals =
    person.engagement?.objectives.flatMap(({ goal }) =>
      goal === undefined || index.has('goal', goal) ? [] : [goal],
    ) ?? [];
  if (goals.length > 0)
    throw new ProblemForPerson(vscode.l10n.t('There is no goal with the id {0}.', goals.join(', ')));
  const { introducedBy } = person;
  if (introducedBy !== undefined && !index.has('person', introducedBy))
    throw new ProblemForPerson(vscode.l10n.t('There is no person with the id {0}.', introducedBy));
  return person;
}

async function ask(folder: GrowthFolder, today: IsoDate): Promise<NewPerson | undefined> {
  const { finished, draft } = await runSteps(title(), personSteps(folder, today), noPerson);
  return finished ? personFrom(draft, today) : undefined;
}
