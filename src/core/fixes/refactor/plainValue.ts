/** Values of a file as the edit engine takes them. */
import { valueAt } from '../../index/findings.ts';
import type { Path, Plain } from '../../yaml/edit/edits.ts';
import type { Subject } from '../subject.ts';

/** The value at a path of the file; undefined where there is none, or none that could be written again. */
export function plainAt({ parsed }: Subject, path: Path): Plain | undefined {
  const value = parsed.ok ? valueAt(parsed.value, path) : undefined;
  return isPlain(value) ? value : undefined;
}

export function listAt(subject: Subject, path: Path): readonly Plain[] {
  const value = plainAt(subject, path);
  return isList(value) ? value : [];
}

export function textAt(subject: Subject, path: Path): string | undefined {
  const value = plainAt(subject, path);
  return typeof value === 'string' ? value : undefined;
}

export type PlainMap = Readonly<Record<string, Plain>>;

export const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isPlain(value: unknown): value is Plain {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).every(isPlain);
}
