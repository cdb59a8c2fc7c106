/** A week's file with a name that is nearly that of a week. */
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { UnknownFile } from '../index/fileEntry.ts';
import { identify } from '../model/kinds.ts';
import type { Fix } from './fix.ts';
import { weekIn } from './values.ts';

export function nameFixes({ path }: UnknownFile, index: GrowthIndex): readonly Fix[] {
  const [, folder = '', name = '', extension = ''] = /^(.*\/)([^/]*?)(\.ya?ml)$/i.exec(path) ?? [];
  const week = weekIn(name);
  const to = `${folder}${week ?? ''}${extension}`;
  if (week === undefined || identify(to).kind !== 'week' || index.get(to) !== undefined) return [];
  return [{ title: ['rename-file', `${week}${extension}`], trust: 'preferred', effect: { do: 'rename', to } }];
}
