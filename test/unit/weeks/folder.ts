/** A growth folder for the tests: files by path, each as the value that its YAML would hold. */
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { agendaOf } from '../../../src/core/weeks/agenda.ts';
import { titleOfItem, type AgendaItem } from '../../../src/core/weeks/items.ts';

export type Files = Readonly<Record<string, unknown>>;

/** JSON is YAML. */
export function indexOf(files: Files): OwnerIndex {
  const index = createIndex();
  for (const [path, value] of Object.entries(files)) index.put(readFile(path, JSON.stringify(value)));
  return index;
}

export const agendaIn = (files: Files, today: string): readonly AgendaItem[] => agendaOf(indexOf(files), today);

/** Each item in one line, such as `today checkin 2026-11-16 Read papers`. */
export const lines = (items: readonly AgendaItem[]): readonly string[] =>
  items.map((item) => [item.standing, item.kind, item.day, titleOfItem(item)].filter((part) => part !== '').join(' '));

/** The items of some kinds, each in one line. */
export const linesOf = (files: Files, today: string, ...kinds: readonly AgendaItem['kind'][]): readonly string[] =>
  lines(agendaIn(files, today).filter(({ kind }) => kinds.includes(kind)));
