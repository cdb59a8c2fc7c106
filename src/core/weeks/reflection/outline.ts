/**
 * A reflection written in the file: each question as a comment above its empty answer, and the week's facts at the top.
 *
 * The facts are comments because as data they would repeat other files and go stale. As comments they stay next to the
 * answers and can be deleted.
 */
import type { IsoDate } from '../../base/calendar.ts';
import type { WeekEdit } from '../weekFile.ts';
import type { Reflection } from '../../model/week.ts';
import { documentOf, parseText, type ParsedDocument } from '../../yaml/parse.ts';
import { endOfLine, type Position, startOfFile } from '../../base/lines.ts';
import { writeString } from '../../yaml/edit/scalar.ts';
import { answersEdit } from './answers.ts';
import { keyPlaceOf, nodeAt, offsetsOf } from '../../yaml/nodes.ts';

export type Outline = Readonly<{
  template: string;
  date: IsoDate;
  prompts: readonly Readonly<{ id: string; ask: string }>[];
  /** One line each, translated. */
  facts: readonly string[];
}>;

/** The text of a new file. Each answer is a block scalar, so that several lines need no YAML syntax. */
export function outlineText({ template, date, prompts, facts }: Outline): string {
  const style = { flow: false, quote: 'double' } as const;
  const lines = [
    ...facts.map(comment),
    'reflection:',
    `  template: ${writeString(template, style)}`,
    `  date: ${date}`,
    '  answers:',
    ...prompts.flatMap(({ id, ask }) => [
      `    ${comment(ask)}`,
      `    ${writeString(id, { ...style, key: true })}: |`,
      '      ',
    ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** One line: no inserted text may end the comment. */
const comment = (text: string): string => `# ${text.replace(/[\s\p{Cc}\uFFFD]+/gu, ' ').trimEnd()}`;

/**
 * Where to add the outline to a file without a reflection: at its end, leaving everything before it as it is.
 * @returns undefined when there is a reflection, or when nothing can be appended
 */
export function insertOutline(
  present: string,
  outline: Outline,
): Readonly<{ offset: number; text: string }> | undefined {
  const before = valueOf(present);
  if (before === undefined || Object.hasOwn(before, 'reflection')) return undefined;
  const newline = present.includes('\r\n') ? '\r\n' : '\n';
  const gap = present === '' ? '' : /(?:^|\n)$/.test(present) ? newline : newline + newline;
  const text = gap + outlineText(outline).replaceAll('\n', newline);
  const after = valueOf(present + text);
  if (after === undefined || !Object.hasOwn(after, 'reflection')) return undefined;
  const { reflection, ...others } = after;
  // The last value may be a block that would absorb the blank line.
  return reflection !== undefined && JSON.stringify(others) === JSON.stringify(before)
    ? { offset: present.length, text }
    : undefined;
}

/** Empty for an empty file, undefined for one that is not valid. */
function valueOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const { parsed } = parseText(text);
  if (parsed.ok) return parsed.damage.length > 0 ? undefined : parsed.value;
  return parsed.problems.every(({ code }) => code === 'empty-file') ? {} : undefined;
}

/** For a file that has a reflection: adds the missing answers, without comments. */
export function outlineEdit(present: Reflection | undefined, outline: Outline): WeekEdit {
  const missing = outline.prompts.filter(({ id }) => !Object.hasOwn(present?.answers ?? {}, id));
  const { changes } = answersEdit(present, outline, {});
  return {
    changes: [
      ...changes,
      ...missing.map(({ id }) => ({ do: 'set', path: ['reflection', 'answers', id], value: '' }) as const),
    ],
    text: outlineText(outline),
  };
}

/**
 * The cursor for writing: in the first empty answer, else after the answer before the first missing one, else after the
 * last.
 * @param prompts ids of the template's prompts, in order
 */
export function cursorIn(source: string | ParsedDocument, prompts: readonly string[]): Position {
  const { text, lines, parsed } = documentOf(source);
  if (!parsed.ok) return parsed.problems[0]?.range.start ?? startOfFile.start;
  const { doc } = parsed;
  const pathOf = (prompt: string) => ['reflection', 'answers', prompt];
  let behind: number | undefined;
  for (const prompt of prompts) {
    const key = keyPlaceOf(doc, pathOf(prompt));
    const value = offsetsOf(nodeAt(doc, pathOf(prompt)));
    const written = value ? text.slice(...value) : '';
    if (key && isEmpty(written)) return lines.positionAt(insideOf(text, key[1], value?.[0] ?? key[1], written));
    if (!key) break;
    if (value) behind = value[0] + written.trimEnd().length;
  }
  return lines.positionAt(behind ?? keyPlaceOf(doc, ['reflection'])?.[1] ?? text.length);
}

/** Nothing, empty quotes, or a block header without lines. */
const isEmpty = (written: string): boolean => /^(?:""|''|[|>][-+\d]*(?:[ \t]+#.*)?)?$/.test(written.trimEnd());

/** Between the quotes, on the blank line below a block header, or after the key. */
function insideOf(text: string, keyEnd: number, start: number, written: string): number {
  if (/^["']/.test(written)) return start + 1;
  const end = endOfLine(text, keyEnd);
  if (!/^[|>]/.test(written)) return end;
  const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
  const nextEnd = endOfLine(text, Math.min(next, text.length));
  return next < text.length && /^[ \t]+$/.test(text.slice(next, nextEnd)) ? nextEnd : end;
}
