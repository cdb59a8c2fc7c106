/** Turns a line of a week or a note into a goal. */
import * as l10n from '@vscode/l10n';
import { freeId } from '../../index/freeId.ts';
import { pathOf } from '../../model/kinds.ts';
import { endOfLine, trimEndOf } from '../../base/lines.ts';
import { printNew, type Change, type Path, type Plain } from '../../yaml/edit/edits.ts';
import { planChanges, type CodeActionContext } from '../context.ts';
import { isPlainMap } from '../../yaml/edit/values.ts';
import { plainAt, stringAt } from '../plainValues.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import type { Refactoring, Selection } from './refactoring.ts';

const longestTitle = 80;

export function extractGoal(context: CodeActionContext, selection: Selection): readonly Refactoring[] {
  const { entry, index, random } = context;
  const found = lineAt(context, selection);
  const said = found && cleaned(found.text);
  if (!found || said === undefined || said.length < 3) return [];
  const title = shortened(said);
  const id = freeId(index, 'goal', title, random);
  // Starts as an idea. A text that is too long for the title becomes the reason.
  const text = printNew(omitUndefined({ title, status: 'idea', why: title === said ? undefined : said }));
  const linked = linkTo(context, found.path, id);
  const plan = linked.length === 0 ? undefined : planChanges(context, linked);
  return [
    {
      title: l10n.t('Turn into a goal: “{0}”', title),
      kind: 'extract',
      effect: {
        do: 'files',
        edits: plan?.edits ?? [],
        others: [{ path: pathOf('goal', id, { private: !index.isShared(entry.path) }), changes: [], text }],
      },
    },
  ];
}

const lists: Readonly<Record<string, readonly string[]>> = {
  week: ['wins', 'blockers', 'plans', 'reflection'],
  note: ['insights', 'agenda', 'questions', 'commitments', 'notes', 'grow'],
};

/** The selected text within a line, or else the text at the cursor; of several lines, the bullet or the sentence. */
function lineAt(
  context: CodeActionContext,
  { start, end, paths }: Selection,
): { readonly path: Path; readonly text: string } | undefined {
  const path = paths.at(-1);
  if (!path || lists[context.entry.kind]?.includes(String(path[0])) !== true) return undefined;
  const said = saidAt(context, path);
  if (said === undefined) return undefined;
  const selected = context.text.slice(start, end);
  if (selected.trim() !== '') return selected.includes('\n') ? undefined : { path, text: selected };
  if (!said.trim().includes('\n')) return { path, text: said };
  const text = sentenceAt(context.text, start, (line) => said.includes(line));
  return text === undefined ? undefined : { path, text };
}

const bullet = /^(?:[-*•–]|\d{1,2}[.)])\s+/;

/** @param isSaid whether a line of the file is text, rather than a key */
function sentenceAt(text: string, offset: number, isSaid: (line: string) => boolean): string | undefined {
  const lineOf = (at: number) => {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = endOfLine(text, at);
    const said = text.slice(start, end).trim();
    return { start, end, said, isText: said !== '' && isSaid(said) };
  };
  const here = lineOf(offset);
  if (!here.isText) return undefined;
  const lines = [here];
  for (let first = here; !bullet.test(first.said) && first.start > 0;) {
    first = lineOf(first.start - 1);
    if (!first.isText) break;
    lines.unshift(first);
  }
  const before = lines.slice(0, -1).reduce((length, { said }) => length + said.length + 1, 0);
  for (let last = here; last.end < text.length;) {
    last = lineOf(last.end + (text.startsWith('\r\n', last.end) ? 2 : 1));
    if (!last.isText || bullet.test(last.said)) break;
    lines.push(last);
  }
  const paragraph = lines.map(({ said }) => said).join(' ');
  const indent = text.slice(here.start, here.end).search(/\S/);
  const at = before + Math.max(0, Math.min(offset - here.start - indent, here.said.length - 1));
  // A period within a number such as 10.30 does not end a sentence.
  let start = 0;
  for (const { 0: mark, index } of paragraph.matchAll(/[.!?]["'”’)]*(?=\s|$)/g)) {
    const end = index + mark.length;
    if (at <= end) return paragraph.slice(start, end).trimStart();
    start = end;
  }
  return start < paragraph.length ? paragraph.slice(start).trimStart() : paragraph;
}

/** The text at a path; undefined for dates, ids and the like. */
function saidAt(context: CodeActionContext, path: Path): string | undefined {
  const [list, , key] = path;
  if (list === 'plans' || list === 'commitments') return key === 'what' ? stringAt(context, path) : undefined;
  if (list === 'insights' && path.length > 2) return key === 'text' ? stringAt(context, path) : undefined;
  if (list === 'reflection') return path[1] === 'answers' ? stringAt(context, path) : undefined;
  return stringAt(context, path);
}

function cleaned(text: string): string {
  const words = text
    .trim()
    .replace(bullet, '')
    .replace(/\s+/g, ' ')
    .replace(/^["'“](.*)["'”]$/, '$1');
  return trimEndOf(words, /[.;,:]/);
}

/** The first sentence, or as many words as fit in a title. */
function shortened(text: string): string {
  const [sentence = text] = text.split(/(?<=[.!?])\s/);
  const first = cleaned(sentence);
  if (first.length <= longestTitle) return first;
  const end = first.lastIndexOf(' ', longestTitle);
  return trimEndOf(first.slice(0, end > 0 ? end : longestTitle), /[.;,:]/);
}

/** Links the item to the new goal if it has no goal yet. */
function linkTo(context: CodeActionContext, path: Path, id: string): readonly Change[] {
  const [list, at] = path;
  if (list === undefined || at === undefined) return [];
  if (list === 'insights' && path.length === 2)
    return [{ do: 'set', path, value: { text: stringAt(context, path) ?? '', goal: id } }];
  if (list === 'plans' || list === 'commitments' || list === 'insights') {
    const item: Plain | undefined = plainAt(context, [list, at]);
    return isPlainMap(item) && !Object.hasOwn(item, 'goal') ? [{ do: 'set', path: [list, at, 'goal'], value: id }] : [];
  }
  return [];
}
