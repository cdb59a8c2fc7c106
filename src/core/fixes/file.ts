/** Fixes for files that cannot be read: syntax errors, merge conflicts, duplicate keys and empty files. */
import * as l10n from '@vscode/l10n';
import { isMap, isPair, isScalar } from 'yaml';
import { endOfLine, isSameRange } from '../base/lines.ts';
import { schemas, type Kind } from '../model/kinds.ts';
import { assessmentKinds } from '../model/assessment.ts';
import { titleOfId } from '../model/ids.ts';
import { currentFormat } from '../model/settings.ts';
import type { Problem } from '../problems/problem.ts';
import { printNew, type Plain, type TextEdit } from '../yaml/edit/edits.ts';
import { descendants, endOf, offsetsOf } from '../yaml/nodes.ts';
import type { CodeActionContext, FixContext } from './context.ts';
import { addQuotes, textFix, type Fix } from './fix.ts';

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

/** Keeps one side of a merge conflict, or both. */
export function conflictFixes({ text, lines }: CodeActionContext, problem: Problem): readonly Fix[] {
  const conflict = conflictAt(text, lines.offsetAt(problem.range.start));
  if (!conflict) return [];
  const { offset, length, ours, theirs } = conflict;
  const keep = (title: string, kept: string): Fix => ({
    title,
    effect: { do: 'edit', edits: [{ offset, length, text: kept }] },
  });
  return [
    keep(withName(l10n.t('Keep the first side'), ours.name), ours.text),
    keep(withName(l10n.t('Keep the second side'), theirs.name), theirs.text),
    keep(l10n.t('Keep both sides'), ours.text + theirs.text),
  ];
}

/** @param name the branch or commit in the marker line; may be empty */
const withName = (title: string, name: string): string => (name === '' ? title : l10n.t('{0} ({1})', title, name));

type Side = { readonly name: string; readonly text: string };

/** `length` characters from `offset` on, including the marker lines. */
type Conflict = { readonly offset: number; readonly length: number; readonly ours: Side; readonly theirs: Side };

/** With the `diff3` style there is a third part between the sides: their common base. */
const conflictPattern =
  /^<{7}(?: (.*))?\r?\n([^]*?)(?:^\|{7}.*\r?\n[^]*?)?^={7}\r?\n([^]*?)^>{7}(?: (.*))?(?:\r?\n|$(?![^]))/gm;

function conflictAt(text: string, offset: number): Conflict | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const match of text.slice(start).matchAll(conflictPattern)) {
    const [whole, ourName = '', ours = '', theirs = '', theirName = ''] = match;
    // Nested or incomplete conflicts are ambiguous.
    if (/^(?:<{7}|>{7})(?: |\r?$)/m.test(ours + theirs)) continue;
    const at = match.index + start;
    if (offset >= at && offset < at + whole.length) {
      return {
        offset: at,
        length: whole.length,
        ours: { name: ourName.trim(), text: ours },
        theirs: { name: theirName.trim(), text: theirs },
      };
    }
  }
  return undefined;
}

/** Replaces tabs in the indentation, or puts quotes around a text. */
export function syntaxFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { text, lines } = context;
  const start = lines.offsetAt(problem.range.start);
  const tabs = [...text.matchAll(/^[ ]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    offset: index,
    length: indent.length,
    text: indent.replaceAll('\t', '  '),
  }));
  const quoted = quotedValue(text, start);
  return [
    ...(tabs.length > 0 && text.charAt(start) === '\t'
      ? textFix(context, problem, tabs, { title: l10n.t('Replace tabs with spaces'), isPreferred: true })
      : []),
    ...(quoted ? textFix(context, problem, [quoted], { title: addQuotes(), isPreferred: true }) : []),
  ];
}

/** Quotes the text after the first colon or the dash of a line. */
function quotedValue(text: string, offset: number): TextEdit | undefined {
  const line = Math.max(text.lastIndexOf('\n', offset - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
  const [, before, value] =
    /^(\s*(?:- +)*(?:[A-Za-z][\w-]*: +)?)(\S.*?)\s*$/.exec(text.slice(line, endOfLine(text, offset))) ?? [];
  if (before === undefined || value === undefined || before.trim() === '' || /^["'|>[{]/.test(value)) return undefined;
  return { offset: line + before.length, length: value.length, text: singleQuoted(value) };
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
  if (key === undefined || /^[[{|>-]/.test(context.text.slice(offset, end))) return [];
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
      return key ? [{ name: String(pair.key), key, value: String(pair.value), end: endOf(pair) ?? key[1] }] : [];
    });
    const second = pairs.find(({ key }) => isSameRange(lines.rangeOf(...key), problem.range));
    const first = pairs.find(({ name }) => name === second?.name);
    if (!first || !second || first === second) continue;
    const removal = (pair: typeof first) =>
      linesOfPair(text, pair.key[0], pair.end, pairs[pairs.indexOf(pair) + 1]?.key[0]);
    const isEqual = first.value === second.value;
    return [
      ...textFix(context, problem, [removal(second)], { title: l10n.t('Remove this key'), autoFix: isEqual }),
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

function afterLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0);
}
