/** Shorthand for the tests of edits. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  invertEdits,
  planEdits,
  type Change,
  type EditRefusal,
  type Path,
  type Plain,
} from '../../../../src/core/yaml/edit/edits.ts';

export const set = (path: Path, value: Plain): Change => ({ do: 'set', path, value });
export const append = (path: Path, value: Plain): Change => ({ do: 'append', path, value });
export const insert = (path: Path, index: number, value: Plain): Change => ({ do: 'insert', path, index, value });
export const remove = (...path: Path): Change => ({ do: 'remove', path });
export const rename = (path: Path, key: string): Change => ({ do: 'rename', path, key });

/**
 * A text over several lines of a test: without the first line break, the indent of its first line, and what stands
 * before the closing quote.
 */
export function text({ raw }: TemplateStringsArray): string {
  const written = (raw[0] ?? '').replace(/^\n/, '');
  const lines = written.slice(0, written.lastIndexOf('\n') + 1).split('\n');
  const margin = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.slice(margin)).join('\n');
}

/** The text after the changes; they must not be refused, and must be what `planEdits` says they are. */
export function edit(before: string, ...changes: readonly Change[]): string {
  return editWith({}, before, ...changes);
}

export function editWith(
  options: Parameters<typeof planEdits>[2],
  before: string,
  ...changes: readonly Change[]
): string {
  const result = planEdits(before, changes, options);
  assert.ok(result.ok, result.ok ? '' : `${result.refusal.reason}: ${result.refusal.message}`);
  assert.equal(applyEdits(before, result.edits), result.text);
  assert.equal(applyEdits(result.text, invertEdits(before, result.edits)), before);
  return result.text;
}

export function refusal(before: string, ...changes: readonly Change[]): EditRefusal {
  const result = planEdits(before, changes);
  assert.ok(!result.ok, result.ok ? `Was not refused:\n${result.text}` : '');
  assert.ok(result.refusal.offset >= 0 && result.refusal.offset <= before.length);
  return result.refusal;
}

/** Why the changes are refused, and the text from the place on that the refusal points to. */
export function refusedAt(before: string, ...changes: readonly Change[]): [reason: string, at: string] {
  const { reason, offset } = refusal(before, ...changes);
  return [reason, before.slice(offset).split('\n')[0] ?? ''];
}
