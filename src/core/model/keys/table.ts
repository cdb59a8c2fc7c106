/**
 * The meanings of one kind of file: for each of its keys, by its path with dots and without list indices, one plain
 * sentence and an example as it would stand behind the colon. `*` is a key that the person chooses.
 */
export type KeyTable = Readonly<Record<string, readonly [meaning: string, example: string]>>;

/** The same table for what lies below a key, or in each item of its list. */
export function below(key: string, table: KeyTable): KeyTable {
  return Object.fromEntries(Object.entries(table).map(([path, words]) => [`${key}.${path}`, words]));
}

/** Every file may say in which format it is written. */
export const format: KeyTable = {
  format: ['The format that the file is written in. Needed only where it differs from that of the folder.', '1'],
};

/** What shows that something was done, or that a skill is there. */
export const evidence: KeyTable = {
  date: ['The day it is from.', '2026-09-18'],
  kind: ['What it is, in a word of your own.', 'commit'],
  ref: ['Where to find it: a link, a commit, a ticket, a file.', '4f2a91c'],
  note: ['What it shows, in a line.', 'The design was approved by both teams'],
};
