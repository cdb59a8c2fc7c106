/** The workspace symbols of a growth folder. */
import type { KnownFile } from '../../index/fileEntry.ts';
import { pathInFile } from '../../index/location.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { titleOfId } from '../../model/ids.ts';
import { stepsOf } from '../../weeks/steps.ts';
import type { Looks, ValuePath } from '../../yaml/findPlace.ts';

export type FolderSymbol = {
  readonly name: string;
  readonly kind: 'goal' | 'person' | 'step' | 'skill' | 'story' | 'opportunity';
  /** The title of the parent; empty for a file. */
  readonly container: string;
  readonly done: boolean;
  readonly path: string;
  /** How to find it in the file. */
  readonly value: ValuePath;
  readonly looks?: Looks;
};

/** @param query letters that a name contains in this order, ignoring case; an empty query matches every name */
export function symbolsOfFolder(index: GrowthIndex, query: string): readonly FolderSymbol[] {
  return index.paths().flatMap((path) => {
    const entry = index.get(path);
    return entry?.kind === undefined || entry.state === 'broken'
      ? []
      : symbolsOfFile(entry).filter(({ name }) => isSubsequence(query, name));
  });
}

function symbolsOfFile(entry: KnownFile): readonly FolderSymbol[] {
  if (entry.state === 'broken') return [];
  const { path, kind } = entry;
  const whole = { container: '', done: false, path, value: ['title'] };
  switch (kind) {
    case 'goal': {
      const { title, status } = entry.entity;
      const steps = stepsOf(entry.entity).map((step): FolderSymbol => {
        const list = step.kind === 'action' ? ['actions'] : ['measure', 'milestones'];
        return {
          name: step.title,
          kind: 'step',
          container: title,
          done: step.done !== undefined,
          path,
          value: indexed(pathInFile(entry, [...list, step.index])),
          looks: { title: step.title },
        };
      });
      return [{ ...whole, name: title, kind, done: status === 'done' }, ...steps];
    }
    case 'person':
      return [{ ...whole, name: entry.entity.name, kind, value: ['name'] }];
    case 'story':
    case 'opportunity':
      return [{ ...whole, name: entry.entity.title, kind }];
    case 'profile':
      return entry.entity.skills.map(({ id, title }, at) => ({
        ...whole,
        name: title ?? titleOfId(id),
        kind: 'skill',
        container: entry.id,
        value: indexed(pathInFile(entry, ['skills', at])),
        looks: { id },
      }));
    case 'settings':
    case 'ladder':
    case 'week':
    case 'note':
    case 'assessment':
    case 'prompt':
    case 'feedback':
      return [];
  }
}

const indexed = (path: readonly PropertyKey[]): ValuePath => path.filter((key) => typeof key !== 'symbol');

function isSubsequence(query: string, name: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
