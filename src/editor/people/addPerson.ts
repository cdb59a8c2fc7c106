/**
 * Cairn: Add Person. The questions depend on the relationship: an engagement for a coach, areas and a rhythm for a
 * mentor. The command also takes a complete person.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { newPersonText, readNewPerson, type NewPerson } from '../../core/people/newPerson.ts';
import { isDescription, validArgument, UserError, type Disposable } from '../commands/commands.ts';
import { createEntity } from '../ui/createEntity.ts';
import { assertTrusted, assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { chooseFolder, givenFolder } from '../goals/target.ts';
import { runSteps } from '../ui/steps.ts';
import { noPerson, personFrom, personSteps } from './personSteps.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

/** @returns of the command: the ID of the new person, or undefined when the dialog was canceled */
export function registerAddPerson({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.addPerson', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = isDescription(argument) ? validArgument(readNewPerson(argument, today)) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder ?? givenFolder(argument, folders));
    if (!folder) return undefined;
    assertWritable(folder);
    const person = given ? withKnownReferences(folder, given.person) : await ask(folder, today);
    if (!person) return undefined;
    return createEntity({ writing, random }, folder, {
      command: title(),
      kind: 'person',
      title: person.name,
      text: () => newPersonText(person),
    });
  });
}

const title = (): string => vscode.l10n.t('Add person');

/** @throws UserError for a goal or a person that does not exist */
function withKnownReferences({ index }: GrowthFolder, person: NewPerson): NewPerson {
  const goals =
    person.engagement?.objectives.flatMap(({ goal }) =>
      goal === undefined || index.has('goal', goal) ? [] : [goal],
    ) ?? [];
  if (goals.length > 0) throw new UserError(vscode.l10n.t('There is no goal with the ID {0}.', goals.join(', ')));
  const { introducedBy } = person;
  if (introducedBy !== undefined && !index.has('person', introducedBy))
    throw new UserError(vscode.l10n.t('There is no person with the ID {0}.', introducedBy));
  return person;
}

async function ask(folder: GrowthFolder, today: IsoDate): Promise<NewPerson | undefined> {
  const { finished, draft } = await runSteps(title(), personSteps(folder, today), noPerson);
  return finished ? personFrom(draft, today) : undefined;
}
