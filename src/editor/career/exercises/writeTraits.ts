/** Adds strengths or aspirations to the profile, which is created when it is missing. */
import { traitChanges, traitsOf, type NewTrait, type TraitList } from '../../../core/career/exercises/traits.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import { pathOf } from '../../../core/model/kinds.ts';
import { printNew } from '../../../core/yaml/edit/edits.ts';
import { typedNow } from '../../../core/index/sharedContent.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { showPlace } from '../../ui/place.ts';

/** The profile that is read: the private one if there is no other. */
export const profilePathIn = (index: GrowthIndex): string =>
  index.find('profile', 'profile')?.path ?? pathOf('profile', 'profile');

export async function writeTraits(
  { writing, random }: Pick<CommandDeps, 'writing' | 'random'>,
  folder: GrowthFolder,
  { list, traits }: { readonly list: TraitList; readonly traits: readonly NewTrait[] },
): Promise<void> {
  const profile = folder.index.find('profile', 'profile');
  const path = profilePathIn(folder.index);
  const changes = traitChanges(profile?.entity ?? { strengths: [], aspirations: [] }, list, traits, random);
  if (changes.length > 0)
    await writing.changeOrCreate(folder, {
      path,
      content: typedNow({
        changes: plannedOn(profile?.entity, changes),
        text: printNew({ [list]: traitsOf(changes) }),
      }),
    });
  await showPlace({ folder, path, value: [list] });
}
