/**
 * The usual forms of a whole file: for fixes, and for writers, which cannot change a part of a value in another form.
 */
import type { ValuePath } from '../base/valuePath.ts';
import { schemas, type Kind } from '../model/kinds.ts';
import { placesOf } from '../model/places.ts';
import type { Change } from '../yaml/edit/edits.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { truncate } from './schemaProblems.ts';
import { usualForm, type UnusualForm, type UsualForm } from './usualForm.ts';

const forms = new WeakMap<ParsedDocument, UsualForm>();

/** What a file contains in an unusual or ambiguous form; undefined if it cannot be read. */
export function usualFormIn(document: ParsedDocument, kind: Kind, id: string): UsualForm | undefined {
  const known = forms.get(document);
  if (known) return known;
  const parsed = document.parsedWith(placesOf(kind));
  if (!parsed.ok) return undefined;
  const form = usualForm(schemas[kind], parsed.value, id);
  forms.set(document, form);
  return form;
}

/** The changes that write a value in its usual form. */
export function usualChanges({ path, usual, unit }: UnusualForm): readonly Change[] {
  const own: Change = { do: 'set', path, value: usual };
  return unit === undefined ? [own] : [own, { do: 'set', path: [...path.slice(0, -1), 'unit'], value: unit }];
}

/**
 * Writes what the changes go through in its usual form first: a key cannot be set in an item that is only a text, and
 * nothing can be appended to a list that is a text.
 */
export function withUsualForms(
  document: ParsedDocument,
  kind: Kind,
  id: string,
  changes: readonly Change[],
): readonly Change[] {
  const isNeededFor = (path: ValuePath, change: Change): boolean =>
    (path.length < change.path.length || (path.length === change.path.length && isListChange(change))) &&
    path.every((key, depth) => key === change.path[depth]);
  const needed = usualFormIn(document, kind, id)?.unusual.filter(({ path }) =>
    changes.some((change) => isNeededFor(path, change)),
  );
  return needed === undefined || needed.length === 0 ? changes : [...needed.flatMap(usualChanges), ...changes];
}

const isListChange = ({ do: what }: Change): boolean => what === 'append' || what === 'insert';

/** A value in one line, for messages. */
export function shortForm(value: unknown): string {
  if (Array.isArray(value)) return truncate(`[${value.map(shortForm).join(', ')}]`);
  if (typeof value !== 'object' || value === null) return truncate(String(value));
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${shortForm(inner)}`);
  return truncate(`{ ${entries.join(', ')} }`);
}
