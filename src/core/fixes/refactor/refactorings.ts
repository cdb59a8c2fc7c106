/** All that can be done at a place of a file without anything being wrong. */
import { offsetAt, pathsAt } from '../located.ts';
import type { Subject } from '../subject.ts';
import type { Range } from '../../base/lines.ts';
import { convertMeasure } from './convertMeasure.ts';
import { extractGoal } from './extractGoal.ts';
import { fromNote } from './fromNote.ts';
import { moveFile } from './moveFile.ts';
import type { Place, Refactoring } from './refactoring.ts';
import { splitStep } from './splitStep.ts';
import { toMilestones } from './toMilestones.ts';

/** @param range the selection, or an empty range at the cursor */
export function refactoringsAt(subject: Subject, range: Range): readonly Refactoring[] {
  const { parsed, text, entry } = subject;
  if (!parsed.ok || entry.state !== 'current') return [];
  const start = offsetAt(text, range.start);
  const place: Place = { start, end: offsetAt(text, range.end), paths: pathsAt(parsed.doc, start) };
  return [
    ...splitStep(subject, place),
    ...toMilestones(subject, place),
    ...convertMeasure(subject, place),
    ...extractGoal(subject, place),
    ...fromNote(subject, place),
    // Of the whole file, and so only at its beginning.
    ...(range.start.line === 0 ? moveFile(subject) : []),
  ];
}
