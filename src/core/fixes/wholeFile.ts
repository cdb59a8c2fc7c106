/** Files of which nothing can be read as they are, and files with a wrong name. */
import { printNew, type Plain } from '../yaml/edit/edits.ts';
import { schemas, type Kind } from '../model/kinds.ts';
import { assessmentKinds } from '../model/assessment.ts';
import { titleOfId } from '../model/ids.ts';
import { currentFormat } from '../model/settings.ts';
import type { Problem } from '../problems/problem.ts';
import { endOfLine } from '../base/lines.ts';
import { conflictAt } from './conflict.ts';
import type { Fix } from './fix.ts';
import { offsetAt, textAt } from './located.ts';
import { editing } from './make.ts';
import { edited, type FixContext, type Subject } from './subject.ts';

/** The first lines of a file of the kind, with what its name says. */
export function starterFixes({ text, entry, today }: FixContext): readonly Fix[] {
  // Comments, which are all that an empty file may have, stay above.
  const before = text === '' || text.endsWith('\n') ? '' : '\n';
  return [
    {
      title: ['write-starter'],
      trust: 'preferred',
      effect: {
        do: 'edit',
        edits: [
          { offset: text.length, length: 0, text: `${before}${printNew(starterOf(entry.kind, entry.id, today))}` },
        ],
      },
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

/** One side of a merge conflict, or both one after the other. */
export function conflictFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { text } = subject;
  const conflict = conflictAt(text, offsetAt(text, problem.range.start));
  if (!conflict) return [];
  const { offset, length, ours, theirs } = conflict;
  const take = (kept: string, title: Fix['title']): Fix => ({
    title,
    trust: 'offered',
    effect: { do: 'edit', edits: [{ offset, length, text: kept }] },
  });
  return [
    take(ours.text, ['take-ours', ours.name]),
    take(theirs.text, ['take-theirs', theirs.name]),
    take(ours.text + theirs.text, ['take-both']),
  ];
}

/** Tabs before a line, and text that has to stand in quotes. */
export function syntaxFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { text } = subject;
  const start = offsetAt(text, problem.range.start);
  const tabs = [...text.matchAll(/^[ ]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    offset: index,
    length: indent.length,
    text: indent.replaceAll('\t', '  '),
  }));
  const quoted = quotedValue(text, start);
  return [
    ...(tabs.length > 0 && text.charAt(start) === '\t'
      ? editing(subject, problem, edited(subject, tabs), { title: ['tabs-to-spaces'], trust: 'preferred' })
      : []),
    ...(quoted ? editing(subject, problem, edited(subject, [quoted]), { title: ['quote'], trust: 'preferred' }) : []),
  ];
}

/** What stands behind the first colon (or the dash) of a line, in quotes. */
function quotedValue(text: string, offset: number) {
  const line = Math.max(text.lastIndexOf('\n', offset - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
  const [, before, value] =
    /^(\s*(?:- +)*(?:[A-Za-z][\w-]*: +)?)(\S.*?)\s*$/.exec(text.slice(line, endOfLine(text, offset))) ?? [];
  if (before === undefined || value === undefined || before.trim() === '' || /^["'|>[{]/.test(value)) return undefined;
  return { offset: line + before.length, length: value.length, text: `'${value.replaceAll("'", "''")}'` };
}

/** A word that begins with `*` and was meant as text. */
export function aliasFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { text } = subject;
  const written = textAt(text, problem.range);
  const offset = offsetAt(text, problem.range.start);
  return editing(
    subject,
    problem,
    edited(subject, [{ offset, length: written.length, text: `'${written.replaceAll("'", "''")}'` }]),
    { title: ['quote'], trust: 'preferred' },
  );
}

/** A single text becomes the value of the key that names what the file is about. */
export function notMapFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { text, entry } = subject;
  const key = ['title', 'name'].find((name) => Object.hasOwn(schemas[entry.kind].shape, name));
  const written = textAt(text, problem.range);
  if (key === undefined || /^[[{|>-]/.test(written)) return [];
  const offset = offsetAt(text, problem.range.start);
  return editing(subject, problem, edited(subject, [{ offset, length: 0, text: `${key}: ` }]), {
    title: ['add-key', key],
    trust: 'preferred',
  });
}
