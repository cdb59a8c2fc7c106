/**
 * A reflection to be written in the file: the template's questions, each above its empty answer, and above all of it
 * what happened in the week.
 *
 * The facts are comments. As data they would only repeat what other files say and go stale; as comments nothing reads
 * them, they stand where one writes, show a mentor later what one had before one's eyes that day, and can be deleted
 * like any line.
 */
import type { IsoDate } from '../../base/calendar.ts';
import type { WeekEdit } from '../checkIn/checkin.ts';
import type { Reflection } from '../../model/week.ts';
import { parseText } from '../../yaml/parse.ts';
import { writeString } from '../../yaml/edit/scalar.ts';
import { answersEdit } from './answers.ts';

export type Outline = {
  readonly template: string;
  readonly date: IsoDate;
  readonly prompts: readonly { readonly id: string; readonly ask: string }[];
  /** One line each, in the person's language. */
  readonly facts: readonly string[];
};

/**
 * The text of a new file. Each answer is a block, so that a person can write as many lines as they want without a
 * thought for YAML.
 */
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

/** In one line of a comment: no text from elsewhere may end it. */
const comment = (text: string): string =>
  `# ${text.replace(/[\s\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFD]+/g, ' ').trimEnd()}`;

/**
 * Where the outline goes in a file that has no reflection yet: at its end, with everything before it untouched.
 * @returns undefined when there is a reflection, or when the file is written in a way that nothing can be put below it
 */
export function insertOutline(
  present: string,
  outline: Outline,
): { readonly offset: number; readonly text: string } | undefined {
  const before = valueOf(present);
  if (before === undefined || Object.hasOwn(before, 'reflection')) return undefined;
  const newline = present.includes('\r\n') ? '\r\n' : '\n';
  const gap = present === '' ? '' : /(?:^|\n)$/.test(present) ? newline : newline + newline;
  const text = gap + outlineText(outline).replaceAll('\n', newline);
  const after = valueOf(present + text);
  if (after === undefined || !Object.hasOwn(after, 'reflection')) return undefined;
  const { reflection, ...others } = after;
  // The last value of the file may be a block that would take in the blank line.
  return reflection !== undefined && JSON.stringify(others) === JSON.stringify(before)
    ? { offset: present.length, text }
    : undefined;
}

/** What a file says; nothing for an empty one. Undefined when it cannot be read. */
function valueOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const { parsed } = parseText(text);
  if (parsed.ok) return parsed.value;
  return parsed.problems.every(({ code }) => code === 'empty-file') ? {} : undefined;
}

/** The same for a file that has a reflection: the answers that are missing, empty, and no comments. */
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
