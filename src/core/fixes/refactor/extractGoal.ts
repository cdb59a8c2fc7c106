/** A line of a week or a note that deserves to be a goal. */
import { freeId } from '../../index/freeId.ts';
import { pathOf } from '../../model/kinds.ts';
import { endOfLine } from '../../base/lines.ts';
import { printNew, type Change, type Path, type Plain } from '../../yaml/edit/edits.ts';
import { planned, type Subject } from '../subject.ts';
import { isMap, plainAt, textAt } from './plainValue.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import type { Place, Refactoring } from './refactoring.ts';

const longestTitle = 80;

export function extractGoal(subject: Subject, place: Place): readonly Refactoring[] {
  const { entry, index, random } = subject;
  const found = lineAt(subject, place);
  const said = found && cleaned(found.text);
  if (!found || said === undefined || said.length < 3) return [];
  const title = shortened(said);
  const id = freeId(index, 'goal', title, random);
  // An idea until the person has thought it through; what the title has no room for is why.
  const text = printNew(omitUndefined({ title, status: 'idea', why: title === said ? undefined : said }));
  const linked = linkTo(subject, found.path, id);
  const plan = linked.length === 0 ? undefined : planned(subject, linked);
  return [
    {
      title: ['extract-goal', title],
      kind: 'extract',
      effect: {
        do: 'files',
        edits: plan?.edits ?? [],
        others: [{ path: pathOf('goal', id, entry), changes: [], text }],
      },
    },
  ];
}

const lists: Readonly<Record<string, readonly string[]>> = {
  week: ['wins', 'blockers', 'plans', 'reflection'],
  note: ['insights', 'agenda', 'questions', 'commitments', 'notes', 'grow'],
};

/**
 * The selected text within a line, else the text at the cursor, of which of several lines just the point or the
 * sentence that is there.
 */
function lineAt(
  subject: Subject,
  { start, end, paths }: Place,
): { readonly path: Path; readonly text: string } | undefined {
  const path = paths.at(-1);
  if (!path || lists[subject.entry.kind]?.includes(String(path[0])) !== true) return undefined;
  const said = saidAt(subject, path);
  if (said === undefined) return undefined;
  const selected = subject.text.slice(start, end);
  if (selected.trim() !== '') return selected.includes('\n') ? undefined : { path, text: selected };
  if (!said.trim().includes('\n')) return { path, text: said };
  const text = sentenceAt(subject.text, start, (line) => said.includes(line));
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
  // A number such as 10.30 goes on behind its point.
  for (const { 0: sentence, index } of paragraph.matchAll(/\S.*?(?:[.!?]["'”’)]*(?=\s|$)|$)/g))
    if (at <= index + sentence.length) return sentence;
  return paragraph;
}

/** What a person said there: not dates, ids and the like. */
function saidAt(subject: Subject, path: Path): string | undefined {
  const [list, , key] = path;
  if (list === 'plans' || list === 'commitments') return key === 'what' ? textAt(subject, path) : undefined;
  if (list === 'insights' && path.length > 2) return key === 'text' ? textAt(subject, path) : undefined;
  if (list === 'reflection') return path[1] === 'answers' ? textAt(subject, path) : undefined;
  return textAt(subject, path);
}

function cleaned(text: string): string {
  return text
    .trim()
    .replace(bullet, '')
    .replace(/\s+/g, ' ')
    .replace(/^["'“](.*)["'”]$/, '$1')
    .replace(/[.;,:]+$/, '');
}

/** The first sentence, or as many words as a title has room for. */
function shortened(text: string): string {
  const [sentence = text] = text.split(/(?<=[.!?])\s/);
  const first = cleaned(sentence);
  if (first.length <= longestTitle) return first;
  const end = first.lastIndexOf(' ', longestTitle);
  return first.slice(0, end > 0 ? end : longestTitle).replace(/[.;,:]+$/, '');
}

/** Where the place can name a goal and names none yet, it names this one. */
function linkTo(subject: Subject, path: Path, id: string): readonly Change[] {
  const [list, at] = path;
  if (list === undefined || at === undefined) return [];
  if (list === 'insights' && path.length === 2)
    return [{ do: 'set', path, value: { text: textAt(subject, path) ?? '', goal: id } }];
  if (list === 'plans' || list === 'commitments' || list === 'insights') {
    const item: Plain | undefined = plainAt(subject, [list, at]);
    return isMap(item) && !Object.hasOwn(item, 'goal') ? [{ do: 'set', path: [list, at, 'goal'], value: id }] : [];
  }
  return [];
}
