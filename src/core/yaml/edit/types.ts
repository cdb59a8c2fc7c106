/** The changes that the edit engine accepts, and its results. */
import * as l10n from '@vscode/l10n';

/** Replaces `length` characters at `offset` with `text`. Zero-based UTF-16 code units of the original text. */
export type TextEdit = { readonly offset: number; readonly length: number; readonly text: string };

/** Map keys and list indexes, starting at the root. */
export type Path = readonly (string | number)[];

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export type Change =
  /** Replaces the value at the path, or adds the key to its map. Missing maps on the way are created. */
  | { readonly do: 'set'; readonly path: Path; readonly value: Plain }
  /** Adds to the end of the list at the path. A missing or empty list, and missing maps on the way, are created. */
  | { readonly do: 'append'; readonly path: Path; readonly value: Plain }
  /**
   * Inserts an item into the list at the path. The index is at most the length of the list. A missing or empty list is
   * handled as in `append`.
   */
  | { readonly do: 'insert'; readonly path: Path; readonly index: number; readonly value: Plain }
  /** Removes a key or list item with its lines and the comment directly above it (see `entries.ts`). */
  | { readonly do: 'remove'; readonly path: Path }
  /** Moves the list item at the path to another index. */
  | { readonly do: 'move'; readonly path: Path; readonly index: number }
  /** Renames a map key. The value and its position stay. */
  | { readonly do: 'rename'; readonly path: Path; readonly key: string };

/** The keys of a map in the order in which they are written. `key` is the one to add. */
export type KeyOrder = (map: Path, key: string) => readonly string[];

export type EditRefusal = {
  readonly reason: 'syntax' | 'alias' | 'notFound' | 'wrongType' | 'duplicateKey' | 'unsafe';
  /** A translated sentence for the user. */
  readonly message: string;
  /** ValuePosition of the obstacle in the original text. */
  readonly offset: number;
};

export type EditResult =
  | { readonly ok: true; readonly edits: TextEdit[]; readonly text: string }
  | { readonly ok: false; readonly refusal: EditRefusal };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: EditRefusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (
  reason: EditRefusal['reason'],
  message: string,
  offset: number,
): { readonly ok: false; readonly refusal: EditRefusal } => ({
  ok: false,
  refusal: { reason, message, offset },
});

/** For valid YAML in a notation that an edit might break. */
export const notEditable = (offset: number) =>
  refuse('unsafe', l10n.t('This YAML notation cannot be edited safely. Edit it manually.'), offset);
