/** An id that nothing has: corrected, or what it should name is created. */
import { newId, titleOfId } from '../model/ids.ts';
import { pathOf } from '../model/kinds.ts';
import { referenceTargets, type ReferenceTarget } from '../model/values.ts';
import type { Problem } from '../problems/problem.ts';
import { printNew, type Plain } from '../yaml/edit/edits.ts';
import { isClearlyMeant } from './clearlyMeant.ts';
import { correctedWord } from './corrections.ts';
import type { Fix, OtherFile, Trust } from './fix.ts';
import { offsetAt, textAt } from './located.ts';
import { editing, withFiles } from './make.ts';
import { edited, type Subject } from './subject.ts';

/** More than this and a list of all is no help: completion is. */
const mostOffered = 6;

export function referenceFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { target, id, near } = problem.args;
  if (typeof id !== 'string' || !isTarget(target)) return [];
  const ids = subject.index.idsOf(target);
  const others = ids.length <= mostOffered ? ids.filter((other) => other !== near) : [];
  const creation = creationOf(subject, target, id);
  return [
    ...(typeof near === 'string'
      ? wordFix(subject, problem, id, near, isClearlyMeant(id, near, ids) ? 'automatic' : 'preferred')
      : []),
    ...(creation
      ? [withFiles(['create', target, id], [creation], undefined, near === undefined ? 'preferred' : 'offered')]
      : []),
    ...others.flatMap((other) => wordFix(subject, problem, id, other, 'offered')),
  ];
}

const targets: ReadonlySet<unknown> = new Set<ReferenceTarget>(referenceTargets);
const isTarget = (target: unknown): target is ReferenceTarget => targets.has(target);

function wordFix(subject: Subject, problem: Problem, wrong: string, right: string, trust: Trust): readonly Fix[] {
  const { text } = subject;
  const corrected = correctedWord(textAt(text, problem.range), wrong, right);
  if (corrected === undefined) return [];
  const offset = offsetAt(text, problem.range.start);
  return editing(
    subject,
    problem,
    edited(subject, [{ offset, length: offsetAt(text, problem.range.end) - offset, text: corrected }]),
    { title: ['change-to', right], trust },
  );
}

/** What defines the id, where what refers to it is: a private file names nothing that others can see. */
function creationOf({ entry, random }: Subject, target: ReferenceTarget, id: string): OtherFile | undefined {
  // An id that a file could not have is rather corrected.
  if (newId(id, () => false, random) !== id) return undefined;
  const title = titleOfId(id);
  switch (target) {
    case 'goal':
      // An idea, until the person has said more: an active goal would lack nearly everything.
      return newFile(pathOf('goal', id, entry), { title, status: 'idea' });
    case 'person':
      return newFile(pathOf('person', id, entry), { name: nameOfId(id), relationship: 'contact' });
    case 'opportunity':
      return newFile(pathOf('opportunity', id, entry), { title });
    case 'story':
      return newFile(pathOf('story', id, entry), { title });
    case 'strength':
      return inProfile(entry, 'strengths', { id, title });
    case 'value':
      return inProfile(entry, 'values', { id, title });
    case 'aspiration':
      return inProfile(entry, 'aspirations', { id, title });
    case 'skill':
      return inProfile(entry, 'skills', { id, title });
    case 'note':
      return undefined;
  }
}

const newFile = (path: string, value: Plain): OtherFile => ({ path, changes: [], text: printNew(value) });

const inProfile = (place: { readonly private: boolean }, list: string, item: Plain): OtherFile => ({
  path: pathOf('profile', 'profile', place),
  changes: [{ do: 'append', path: [list], value: item }],
  text: printNew({ [list]: [item] }),
});

/** `ada-lovelace` as "Ada Lovelace". */
const nameOfId = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
