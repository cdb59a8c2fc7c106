/** Values of a file as the edit engine takes them. */
import { valueAtPath } from '../base/valuePath.ts';
import type { Path, Plain } from '../yaml/edit/edits.ts';
import { isPlain, isPlainList } from '../yaml/edit/values.ts';
import type { CodeActionContext } from './context.ts';

/** The value at a path of the file; undefined if there is none, or none that could be written again. */
export function plainAt({ parsed }: CodeActionContext, path: Path): Plain | undefined {
  const value = parsed.ok ? valueAtPath(parsed.value, path) : undefined;
  return isPlain(value) ? value : undefined;
}

export function listAt(context: CodeActionContext, path: Path): readonly Plain[] {
  const value = plainAt(context, path);
  return isPlainList(value) ? value : [];
}

export function stringAt(context: CodeActionContext, path: Path): string | undefined {
  const value = plainAt(context, path);
  return typeof value === 'string' ? value : undefined;
}
