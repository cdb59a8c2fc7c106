/**
 * The documentation of the keys in one kind of file, by path: dots between keys, no list indices, `*` for a key that
 * the user chooses. Each entry is a sentence and an example value in YAML.
 */
export type KeyTable = Readonly<Record<string, readonly [meaning: string, example: string]>>;

/** Returns the table with each path prefixed by a key. List items need no further segment. */
export function below(key: string, table: KeyTable): KeyTable {
  return Object.fromEntries(Object.entries(table).map(([path, words]) => [`${key}.${path}`, words]));
}

/** The `format` key, which every kind of file allows. */
export const format: KeyTable = {
  format: ['The format version of the file. Needed only if it differs from that of the folder.', '1'],
};

/** Proof that something was done, or that a skill was shown. */
export const evidenceKeys: KeyTable = {
  date: ['The day of the evidence.', '2026-09-18'],
  kind: ['The type of evidence, in one word.', 'commit'],
  ref: ['Where to find it: a link, a commit, a ticket or a file.', '4f2a91c'],
  note: ['What it shows, in one line.', 'The design was approved by both teams'],
};
