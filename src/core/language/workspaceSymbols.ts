/** The goals, people, steps, skills, stories, and opportunities of a growth folder, to find them by their titles. */
import type { ValuePath } from '../base/valuePath.ts';
import type { KnownFile } from '../index/fileEntry.ts';
import { pathInFile } from '../index/location.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { titleOfId } from '../model/ids.ts';
import { stepsOf } from '../weeks/steps.ts';
import type { Looks } from '../yaml/findPlace.ts';

export type FolderSymbol = Readonly<{
  name: string;
  kind: 'goal' | 'person' | 'step' | 'skill' | 'story' | 'opportunity';
  /** The title of the goal or profile it belongs to; empty for a file. */
  container: string;
  done: boolean;
  path: string;
  /** Where it is in the file: see `findPlace`. */
  value: ValuePath;
  looks?: Looks;
}>;

/** @param query letters that the name contains in this order, ignoring case */
export function symbolsOfFolder(index: GrowthIndex, query: string): readonly FolderSymbol[] {
  return index.paths().flatMap((path) => {
    const entry = index.get(path);
    return entry?.kind === undefined ? [] : symbolsOfFile(entry).filter(({ name }) => isSubsequence(query, name));
  });
}

function symbolsOfFile(entry: KnownFile): readonly FolderSymbol[] {
  if (entry.state === 'broken') return [];
  const { path, kind } = entry;
  const file = { container: '', done: false, path, value: ['title'] };
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
          value: pathInFile(entry, [...list, step.index]),
          looks: { title: step.title },
        };
      });
      return [{ ...file, name: title, kind, done: status === 'done' }, ...steps];
    }
    case 'person':
      return [{ ...file, name: entry.entity.name, kind, value: ['name'] }];
    case 'story':
    case 'opportunity':
      return [{ ...file, name: entry.entity.title, kind }];
    case 'profile':
      return entry.entity.skills.map(({ id, title }, index) => ({
        ...file,
        name: title ?? titleOfId(id),
        kind: 'skill',
        container: entry.id,
        value: pathInFile(entry, ['skills', index]),
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

function isSubsequence(query: string, name: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const found = letters.indexOf(letter, from);
    if (found < 0) return false;
    from = found + letter.length;
  }
  return true;
}
