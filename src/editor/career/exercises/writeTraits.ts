/** Puts what an exercise brought to light into the profile, which is made when there is none. */
import * as vscode from 'vscode';
import { readTraits } from '../../../core/career/arguments.ts';
import { traitChanges, traitsOf, type NewTrait, type TraitList } from '../../../core/career/traits.ts';
import { changesInFile } from '../../../core/index/location.ts';
import { pathOf } from '../../../core/model/kinds.ts';
import { printNew } from '../../../core/yaml/edit/edits.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { Random } from '../../goals/random.ts';
import { showPlace } from '../../ui/place.ts';

export const profilePath = pathOf('profile', 'profile');

export type TraitsOf = { readonly list: TraitList; readonly traits: readonly NewTrait[] };

export async function writeTraits(
  { writing, random }: { readonly writing: FileWriter; readonly random: Random },
  folder: GrowthFolder,
  { list, traits }: TraitsOf,
): Promise<void> {
  const profile = folder.index.find('profile', 'profile');
  const changes = traitChanges(profile?.entity ?? { strengths: [], aspirations: [] }, list, traits, random);
  if (changes.length > 0)
    await writing.changeOrCreate(
      folder,
      profilePath,
      profile ? changesInFile(profile, changes) : changes,
      printNew({ [list]: traitsOf(changes) }),
    );
  await showPlace({ folder, path: profilePath, value: [list] });
}

/** @throws ProblemForPerson when the argument is wrong */
export function givenTraits(argument: object, list: TraitList) {
  const result = readTraits(argument, list);
  if (!result.ok)
    throw new ProblemForPerson(vscode.l10n.t('What was given to this command is not right: {0}', result.detail));
  return result.value;
}
