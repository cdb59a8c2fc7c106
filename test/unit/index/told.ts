/** Writes what the reader found so that a test can be read beside the text that it is about. */
import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { messageOf, type Problem } from '../../../src/core/problems/problem.ts';
import type { Entity, Kind } from '../../../src/core/model/kinds.ts';
import { readEntity, type Reading } from '../../../src/core/index/readEntity.ts';
import type { Range } from '../../../src/core/base/lines.ts';

/** A problem as `code line:character-line:character <what is underlined>`; a line break there is shown as ⏎. */
export function told(path: string, text: string): readonly string[] {
  return readFile(path, text)
    .problems.filter(({ code }) => !isGap(code))
    .map((problem) => shown(text, problem));
}

export const isGap = (code: string): boolean => code.startsWith('goal-without-') || code === 'obstacle-without-plan';

/** The problems of a goal. */
export const inGoal = (text: string): readonly string[] => told('goals/a-goal.yaml', text);

export function shown(text: string, problem: Problem): string {
  assert.doesNotMatch(messageOf(problem), /\{\w+\}/, 'Each argument of the message is given.');
  return `${problem.code} ${place(problem.range)} <${underlined(text, problem.range)}>`;
}

export const place = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

/** Checks as well that the range lies in the text, as an editor shows it. */
export function underlined(text: string, { start, end }: Range): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines[start.line] ?? assert.fail(`No line ${start.line}`);
  const last = lines[end.line] ?? assert.fail(`No line ${end.line}`);
  assert.ok(
    start.character >= 0 && start.character <= first.length,
    `No character ${start.character} in line ${start.line}`,
  );
  assert.ok(end.character >= 0 && end.character <= last.length, `No character ${end.character} in line ${end.line}`);
  assert.ok(
    start.line < end.line || (start.line === end.line && start.character <= end.character),
    'Start is before end.',
  );
  if (start.line === end.line) return first.slice(start.character, end.character);
  return [first.slice(start.character), ...lines.slice(start.line + 1, end.line), last.slice(0, end.character)].join(
    '⏎',
  );
}

export const readGoal = (text: string): Reading<'goal'> => readEntity('goal', 'a-goal', text);

export function entityOf<K extends Kind>(kind: K, id: string, text: string): Entity<K> {
  return readEntity(kind, id, text).entity ?? assert.fail('The file cannot be read.');
}

/** The messages of a goal's problems. */
export const messagesOf = (text: string): readonly string[] =>
  readGoal(text)
    .problems.filter(({ code }) => !isGap(code))
    .map(messageOf);

export const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
