/** Fixes for files that cannot be read: syntax errors, merge conflicts, duplicate keys, and empty files. */
import * as l10n from '@vscode/l10n';
import { isMap, isPair, isScalar, isSeq } from 'yaml';
import { endOfLine, isSameRange } from '../base/lines.ts';
import { schemas, type Kind } from '../model/kinds.ts';
import { assessmentKinds } from '../model/assessment.ts';
import { titleOfId } from '../model/ids.ts';
import { currentFormat } from '../model/settings.ts';
import type { Problem } from '../problems/problem.ts';
import { printNew, type Plain, type TextEdit } from '../yaml/edit/edits.ts';
import { repairTitle } from '../yaml/recovery/reasons.ts';
import { descendants, endOf, offsetsOf } from '../yaml/nodes.ts';
import type { CodeActionContext, FixContext } from './context.ts';
import { addQuotes, textFix, type Fix } from './fix.ts';
import { joinListsFixes } from './joinLists.ts';
import { separateFiles } from './severalInOne.ts';

/** Adds the first lines of a file of this kind, with what the file name says. */
export function starterFixes({ text, entry, today }: FixContext): readonly Fix[] {
  // The file may contain comments, which stay.
  const lineBreak = text === '' || text.endsWith('\n') ? '' : '\n';
  const starter = `${lineBreak}${printNew(starterOf(entry.kind, entry.id, today))}`;
  return [
    {
      title: l10n.t('Add the first lines'),
      isPreferred: true,
      effect: { do: 'edit', edits: [{ offset: text.length, length: 0, text: starter }] },
    },
  ];
}

function starterOf(kind: Kind, id: string, today: string): Plain {
  const title = titleOfId(id);
  const date = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? today;
  switch (kind) {
    case 'goal':
      return { title, status: 'idea' };
    case 'story':
    case 'opportunity':
      return { title };
    case 'person':
      return { name: title, relationship: 'contact' };
    case 'note':
      return { date, notes: '…' };
    case 'assessment':
      return { date, kind: assessmentKinds.find((name) => id.endsWith(name)) ?? 'satisfaction' };
    case 'prompt':
      return { title, prompts: [{ id: 'first', ask: '…?' }] };
    case 'settings':
      return { format: currentFormat };
    case 'week':
      return { wins: [], blockers: [] };
    case 'profile':
      return { strengths: [], values: [], aspirations: [], skills: [] };
    case 'ladder':
      return { skills: [], rungs: [] };
    case 'feedback':
      return { threads: [] };
  }
}

/** The repairs of the line. */
export function syntaxFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const repairs = context.document.recovered()?.repairs ?? [];
  const fixes = repairs
    .filter(({ place }) => isSameRange(context.lines.rangeOf(...place), problem.range))
    .flatMap(({ reason, edits }) => {
      const title = repairTitle(reason);
      return title === undefined ? [] : textFix(context, problem, edits, { title, isPreferred: true });
    });
  const isSecondDocument = context.text.startsWith('---', context.lines.offsetAt(problem.range.start));
  const separate = isSecondDocument ? separateFiles(context) : [];
  // Joined, the documents of several goals would become one.
  return separate.length > 0 ? [...separate, ...fixes.map((fix) => ({ ...fix, isPreferred: false }))] : fixes;
}

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Quotes a text that begins with `*`. */
export function aliasFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const [offset, end] = context.lines.offsetsOf(problem.range);
  const text = singleQuoted(context.text.slice(offset, end));
  return textFix(context, problem, [{ offset, length: end - offset, text }], { title: addQuotes(), isPreferred: true });
}

/** Turns a text into the value of `title` or `name`. */
export function notMapFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const key = ['title', 'name'].find((name) => Object.hasOwn(schemas[context.entry.kind].shape, name));
  const [offset, end] = context.lines.offsetsOf(problem.range);
  if (key === undefined || /^[[{|>-]/.test(context.text.slice(offset, end))) return separateFiles(context);
  return textFix(context, problem, [{ offset, length: 0, text: `${key}: ` }], {
    title: l10n.t('Add “{0}”', key),
    isPreferred: true,
  });
}

/** Works on lines, because the edit engine refuses maps with duplicate keys. */
export function duplicateKeyFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { text, lines } = context;
  const doc = context.document.composed()?.doc;
  if (!doc) return [];
  for (const node of descendants(doc.contents)) {
    if (!isMap(node) || node.flow === true) continue;
    const pairs = node.items.flatMap((pair) => {
      const key = isPair(pair) && isScalar(pair.key) ? offsetsOf(pair.key) : undefined;
      if (!key) return [];
      const isList = isSeq(pair.value);
      return [{ name: String(pair.key), key, value: String(pair.value), isList, end: endOf(pair) ?? key[1] }];
    });
    const second = pairs.find(({ key }) => isSameRange(lines.rangeOf(...key), problem.range));
    const first = pairs.find(({ name }) => name === second?.name);
    if (!first || !second || first === second) continue;
    const removal = (pair: typeof first) =>
      linesOfPair(text, pair.key[0], pair.end, pairs[pairs.indexOf(pair) + 1]?.key[0]);
    const isEqual = first.value === second.value;
    // With other values as well, two items have probably run into each other: an equal key belongs to the second one.
    const isRepeated = pairs.every(({ name, value }) =>
      pairs.every((other) => other.name !== name || other.value === value),
    );
    return [
      ...(isEqual || !first.isList || !second.isList
        ? []
        : joinListsFixes(context, problem, { first: removal(first), second: removal(second) })),
      ...textFix(context, problem, [removal(second)], {
        title: l10n.t('Remove this key'),
        autoFix: isEqual && isRepeated,
      }),
      ...(isEqual
        ? []
        : textFix(context, problem, [removal(first)], { title: l10n.t('Keep this key and remove the first one') })),
    ];
  }
  return [];
}

/** Removes the lines of a key and its value. Comments before the next key stay, because they belong to it. */
function linesOfPair(text: string, start: number, end: number, next: number | undefined): TextEdit {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  // After the dash of a list item, the next key moves up.
  if (text.slice(line, start).trim() !== '') return { offset: start, length: (next ?? end) - start, text: '' };
  const shownEnd = start + text.slice(start, end).trimEnd().length;
  return { offset: line, length: afterLine(text, shownEnd) - line, text: '' };
}

export function afterLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0);
}
