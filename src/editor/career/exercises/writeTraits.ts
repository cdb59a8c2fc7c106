/** Adds strengths or aspirations to the profile, which is created when it is missing. */
import { traitChanges, traitsOf, type NewTrait, type TraitList } from '../../../core/career/exercises/traits.ts';
import { changesInFile } from '../../../core/index/location.ts';
import { pathOf } from '../../../core/model/kinds.ts';
import { printNew } from '../../../core/yaml/edit/edits.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { showPlace } from '../../ui/place.ts';

export const profilePath = pathOf('profile', 'profile');

export async function writeTraits(
  { writing, random }: Pick<CommandDeps, 'writing' | 'random'>,
  folder: GrowthFolder,
  { list, traits }: { readonly list: TraitList; readonly traits: readonly NewTrait[] },
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
