/** All refactorings of a file at a selection. */
import * as l10n from '@vscode/l10n';
import { measureKinds } from '../../model/goal.ts';
import { privateFolder } from '../../model/kinds.ts';
import type { CodeActionContext } from '../context.ts';
import { offsetAt, pathsAtOffset } from '../pathAtRange.ts';
import type { Range } from '../../base/lines.ts';
import { convertMeasure } from './convertMeasure.ts';
import { extractGoal } from './extractGoal.ts';
import { fromNote } from './fromNote.ts';
import { isWithin, type Refactoring, type Selection } from './refactoring.ts';
import { splitStep } from './splitStep.ts';
import { toMilestones } from './toMilestones.ts';

/** @param range the selection, or an empty range at the cursor */
export function refactoringsAt(context: CodeActionContext, range: Range): readonly Refactoring[] {
  const { parsed, text, entry } = context;
  if (!parsed.ok || entry.state !== 'current') return [];
  const start = offsetAt(text, range.start);
  const selection: Selection = { start, end: offsetAt(text, range.end), paths: pathsAtOffset(parsed.doc, start) };
  return [
    ...splitStep(context, selection),
    ...toMilestones(context, selection),
    ...(isWithin(selection, ['measure']) ? convertMeasure(context, measureKinds) : []),
    ...extractGoal(context, selection),
    ...fromNote(context, selection),
    // Concerns the whole file, and so is only offered at its beginning.
    ...(range.start.line === 0 ? moveFile(context) : []),
  ];
}

/** Moves the file into the private folder or out of it. Not for the settings, which apply to the whole folder. */
function moveFile({ entry, index }: CodeActionContext): readonly Refactoring[] {
  if (entry.kind === 'settings') return [];
  const to = entry.private ? entry.path.slice(privateFolder.length + 1) : `${privateFolder}/${entry.path}`;
  if (index.get(to) !== undefined) return [];
  const title = entry.private
    ? l10n.t('Move the file out of the private folder, where others can see it')
    : l10n.t('Move the file to the private folder, which Git ignores');
  return [{ title, kind: 'move', effect: { do: 'rename', to } }];
}
