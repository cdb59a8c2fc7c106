import { titleOfId } from '../../core/model/ids.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';

/** A person's name; of someone without a file that can be read, what their id says. */
export function personName({ index }: GrowthFolder, id: string): string {
  return index.find('person', id)?.entity.name ?? titleOfId(id);
}
