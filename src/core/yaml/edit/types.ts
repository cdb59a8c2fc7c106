/** The changes that the edit engine accepts, and its results. */
import * as l10n from '@vscode/l10n';

/**
 * Replaces `length` characters from `offset` on by `text`. Zero-based UTF-16 code units of the original text, as VS
 * Code counts them.
 */
export type TextEdit = { readonly offset: number; readonly length: number; readonly text: string };

/** Keys of maps and indices of lists, from the root down. */
export type Path = readonly (string | number)[];

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export type Change =
  /** Replaces the value at the path, or adds the key to its map. Maps that are missing on the way are created. */
  | { readonly do: 'set'; readonly path: Path; readonly value: Plain }
  /**
   * Adds to the end of the list at the path. The list, and maps on the way, are created where they are missing or
   * empty.
   */
  | { readonly do: 'append'; readonly path: Path; readonly value: Plain }
  /**
   * Adds to the list at the path so that the new item has the index, which is at most the list's length. A list that is
   * missing or empty is as in `append`.
   */
  | { readonly do: 'insert'; readonly path: Path; readonly index: number; readonly value: Plain }
  /**
   * Takes out a key or a list item with its own lines, and the comment that stands right above it (`comments.ts` says
   * which).
   */
  | { readonly do: 'remove'; readonly path: Path }
  /** Gives the list item at the path another place: it then has the index, and the items in between make room. */
  | { readonly do: 'move'; readonly path: Path; readonly index: number }
  /** Gives a key of a map another name; value and place stay. */
  | { readonly do: 'rename'; readonly path: Path; readonly key: string };

export type EditRefusal = {
  readonly reason: 'syntax' | 'alias' | 'notFound' | 'wrongType' | 'duplicateKey' | 'unsafe';
  /** One or two sentences for the person whose file it is. */
  readonly message: string;
  /** Where in the original text the obstacle is. */
  readonly offset: number;
};

export type EditResult =
  | { readonly ok: true; readonly edits: TextEdit[]; readonly text: string }
  | { readonly ok: false; readonly refusal: EditRefusal };

/** Either what was worked out, or why it must not be done. */
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

/** For YAML that is valid, but written in a notation that an edit might break. */
export const notEditable = (offset: number) =>
  refuse('unsafe', l10n.t('This YAML notation cannot be edited safely. Edit it manually.'), offset);
