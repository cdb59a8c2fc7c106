/** References to an ID that was renamed elsewhere, such as on another machine. */
import { definesItself } from '../../index/definitions.ts';
import { isWritable, type KnownFile } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { definingFiles, referringFiles } from '../../index/lookup.ts';
import { identify } from '../../model/kinds.ts';
import type { EntityRef } from '../../model/values.ts';

/** Paths relative to the growth folder. */
export type RenamedFile = { readonly from: string; readonly to: string };

/** What still has the old ID of something that was renamed. */
export type OldReferences = EntityRef & {
  /** The new ID. */
  readonly to: string;
  /** Files with references to the old ID that can be changed. */
  readonly files: readonly KnownFile[];
  /** A feedback file that is still named after the old ID, and what its name should be. */
  readonly move: RenamedFile | undefined;
};

/**
 * What to change so that references to renamed goals, people, and so on lead to them again. An ID that exists again is
 * left alone, and so is one whose new name is unknown.
 * @param renamed files that git saw renamed, oldest first; a file may be renamed several times
 */
export function oldReferences(index: GrowthIndex, renamed: readonly RenamedFile[]): readonly OldReferences[] {
  const newIds = new Map<string, EntityRef & { readonly to: string }>();
  for (const { from, to } of renamed) {
    const before = identify(from);
    const after = identify(to);
    if (before.kind === undefined || after.kind === undefined) continue;
    const target = definesItself(before.kind);
    if (target === undefined || before.kind !== after.kind || before.id === after.id) continue;
    for (const each of newIds.values())
      if (each.target === target && each.to === before.id) newIds.set(keyOfRef(each), { ...each, to: after.id });
    newIds.set(keyOfRef({ target, id: before.id }), { target, id: before.id, to: after.id });
  }
  return [...newIds.values()].flatMap((each): readonly OldReferences[] => {
    const isKnown = (id: string) => definingFiles(index, { target: each.target, id }).length > 0;
    if (isKnown(each.id) || !isKnown(each.to)) return [];
    const files = referringFiles(index, each).filter(isWritable);
    const move = each.target === 'goal' ? feedbackMove(index, each.id, each.to) : undefined;
    return files.length === 0 && !move ? [] : [{ ...each, files, move }];
  });
}

const keyOfRef = ({ target, id }: EntityRef): string => `${target}:${id}`;

function feedbackMove(index: GrowthIndex, from: string, to: string): RenamedFile | undefined {
  const file = [...index.entries('feedback')].find(({ id }) => id === from);
  if (!file) return undefined;
  const { path } = file;
  return { from: path, to: `${path.slice(0, path.lastIndexOf('/') + 1)}${to}${path.slice(path.lastIndexOf('.'))}` };
}
