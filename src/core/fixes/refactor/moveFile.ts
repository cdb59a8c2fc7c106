/** Between what everybody may see and what git ignores. */
import { privateFolder } from '../../model/kinds.ts';
import type { Subject } from '../subject.ts';
import type { Refactoring } from './refactoring.ts';

/** Nothing for the settings, which hold for the whole folder, and where the other place is taken. */
export function moveFile({ entry, index }: Subject): readonly Refactoring[] {
  if (entry.kind === 'settings') return [];
  const to = entry.private ? entry.path.slice(privateFolder.length + 1) : `${privateFolder}/${entry.path}`;
  if (index.get(to) !== undefined) return [];
  return [{ title: [entry.private ? 'make-shared' : 'make-private'], kind: 'move', effect: { do: 'rename', to } }];
}
